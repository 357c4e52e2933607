import type { OriginOf } from '../../../quotes/echoes/origins.ts';
import { kinshipOf } from '../../lexicon.ts';
import type { Candidate } from '../candidate.ts';
import { keepFirst } from '../keep-first.ts';
import type { Rarity } from '../word-counts.ts';
import type { Presence } from './absences.ts';
import { sharedWeight } from './bag.ts';
import { areRivals, rivalsOf, shares } from './rivals.ts';

/** Sentences of one word that are looked at. */
const MOST = 60;
/** How near the meanings of two nouns must be: the one says that there was none. */
const NEAR = 0.75;
/** What is denied must be of few sentences: of a thing that a story is of, much is said. */
const RARE = 0.75;
/** What two sentences must share besides. */
const BESIDE = 0.9;

/** What some articles say there was none of, and others that there was: "no warning was in force", "a gale alert had been issued". */
export function absentAndPresent(
  presences: readonly Presence[],
  rarity: Rarity,
  originOf: OriginOf,
): Candidate[] {
  const byKey = new Map<string, Presence[]>();
  for (const presence of presences) for (const key of keysOf(presence)) keepFirst(byKey, key, presence, MOST);
  const found: Candidate[] = [];
  const taken = new Set<Presence>();
  for (const none of presences) {
    if (!none.isNone || taken.has(none)) continue;
    const near = [...new Set(keysOf(none).flatMap((key) => byKey.get(key) ?? []))];
    const yes = near.filter((other) => areOpposed(other, none, rarity));
    if (yes.length === 0) continue;
    const nos = near.filter(
      (other) =>
        other === none ||
        (other.isNone && !taken.has(other) && yes.some((one) => areOpposed(one, other, rarity))),
    );
    // An article that says both speaks of two.
    const both = yes.filter(({ statement }) => nos.some((no) => no.statement.source === statement.source));
    if (both.length > 0) continue;
    for (const one of nos) taken.add(one);
    const { noun } = none;
    const ask = `${none.isSingular ? 'Was' : 'Were'} there any ${noun}?`;
    const why = `the one says that there was no "${noun}", the other that there was`;
    found.push(
      rivalsOf(
        [yes, nos],
        ['yes', 'no'],
        { type: 'yesno', ask, slot: `any ${noun}`, score: 0.58, why },
        originOf,
      ),
    );
  }
  return found;
}

const keysOf = ({ of, senses }: Presence): string[] => [
  of,
  ...(senses?.own ?? []).slice(0, 2).map((id) => `#${id}`),
];

function areOpposed(yes: Presence, none: Presence, rarity: Rarity): boolean {
  if (yes.isNone || yes.isEarlier !== none.isEarlier || !areRivals(yes, none)) return false;
  if (yes.of !== none.of && kinshipOf(yes.senses, none.senses) < NEAR) return false;
  if (rarity.weightOf(none.of) < RARE) return false;
  if (shares(yes.marks, none.marks)) return true;
  return sharedWeight(yes.bag, none.bag, rarity, new Set([yes.of, none.of])) >= BESIDE;
}
