import type { Statement } from '../../../articles/statements/index.ts';
import type { OriginOf } from '../../../quotes/echoes/origins.ts';
import { kinshipOf } from '../../lexicon.ts';
import type { Candidate } from '../candidate.ts';
import { KIN } from '../closeness.ts';
import { isFamily } from '../en/families.ts';
import { ALIKE, NOWHERE, WIDE } from '../en/place-words.ts';
import { keepFirst } from '../keep-first.ts';
import { hasWord } from './article-words.ts';
import type { Assertion, Place } from './assertion.ts';
import { areRivals, MOST, rivalsOf, shareName, shares } from './rivals.ts';

/** Families of what goes on in many places, or from one to another. */
const ELSEWHERE: ReadonlySet<string> = new Set(
  'rose fell attended voted paid earned revenue employed lasted began ended warned announced confirmed'.split(
    ' ',
  ),
);

/** Where it was, where articles name two places that neither knows of the other. */
export function opposedPlaces(assertions: readonly Assertion[], originOf: OriginOf): Candidate[] {
  const byTerm = new Map<string, Assertion[]>();
  for (const assertion of assertions) {
    const { term, isNegative, isEarlier, isPlanned, places, file } = assertion;
    if (
      isNegative ||
      isEarlier ||
      isPlanned ||
      places.length === 0 ||
      ELSEWHERE.has(term) ||
      (NOWHERE.has(file) && !isFamily(term))
    )
      continue;
    keepFirst(byTerm, term, assertion, MOST);
  }
  return [...byTerm.values()].flatMap((all) => candidatesOf(all, originOf));
}

function candidatesOf(all: readonly Assertion[], originOf: OriginOf): Candidate[] {
  const taken = new Set<Assertion>();
  const found: Candidate[] = [];
  const known = all.filter(isOfOne);
  for (const [i, a] of known.entries())
    for (const b of known.slice(i + 1)) {
      if (taken.has(a) || taken.has(b) || !areRivals(a, b) || !isOfSame(a, b)) continue;
      if (a.lemma !== b.lemma && !isFamily(a.term)) continue;
      const pair = opposedPair(a, b);
      if (!pair) continue;
      const [p, q] = pair;
      const own = [a, b].map((one, k) =>
        known.filter(
          (other) =>
            other === one ||
            (isOfSame(one, other) && other.places.some((place) => isSamePlace(place, k === 0 ? p : q))),
        ),
      );
      if (own[0]?.some((one) => own[1]?.some((other) => one.statement.source === other.statement.source)))
        continue;
      for (const one of own.flat()) taken.add(one);
      found.push(
        rivalsOf(
          own as [Assertion[], Assertion[]],
          [`${p.before} ${p.label}`, `${q.before} ${q.label}`],
          {
            ask: askOf(a, b),
            slot: `where ${a.term}`,
            type: 'place',
            score: p.names.size > 0 && q.names.size > 0 ? 0.64 : 0.58,
            why: `they share "${a.lemma}" and whom or what it is of; neither article names the place in the other`,
          },
          originOf,
        ),
      );
    }
  return found;
}

function askOf(a: Assertion, b: Assertion): string {
  const passive = [a, b].find(({ isPassive, subject }) => isPassive && subject !== null);
  const active = [a, b].find(({ isPassive, thing }) => !isPassive && thing !== null);
  const doing = [a, b].find(({ patient, subject }) => patient.size === 0 && subject !== null);
  const named = (own: string): string => (/^\p{Lu}|^the /u.test(own) ? own : `the ${own}`);
  // "Was taken into custody": the verb says little without its noun, and its family all.
  const isJoined = passive !== undefined && passive.bare !== passive.lemma && isFamily(passive.term);
  if (passive?.subject != null)
    return `Where was ${named(passive.subject)} ${isJoined ? passive.term : passive.verb}?`;
  if (active?.thing != null) return `Where was ${named(active.thing)} ${active.verb}?`;
  if (doing?.subject != null) return `Where did ${named(doing.subject)} ${doing.bare.replace(/-.*/u, '')}?`;
  return `Where was it (${a.verb})?`;
}

/** Whom or what a place is the place of: names where there are any. */
const of = ({ agent, patient }: Assertion): ReadonlySet<string> => (patient.size > 0 ? patient : agent);
const isOfSame = (a: Assertion, b: Assertion): boolean =>
  shares(of(a), of(b)) ||
  (a.patient.size > 0 !== b.patient.size > 0 &&
    a.isPassive !== b.isPassive &&
    (shares(a.patient, b.agent) || shares(a.agent, b.patient)));

/** Whether it was one person or thing that was at the place: of two groups each has its own. */
const isOfOne = ({ isPassive, isSingular, isObjectSingular, patient }: Assertion): boolean =>
  isPassive || patient.size === 0 ? isSingular : isObjectSingular;

const isSamePlace = (a: Place, b: Place): boolean =>
  shares(a.names, b.names) || (a.names.size === 0 && b.names.size === 0 && a.head === b.head);

/** The first places of two assertions that cannot be one. */
function opposedPair(a: Assertion, b: Assertion): readonly [Place, Place] | undefined {
  for (const p of a.places)
    for (const q of b.places) {
      if (ALIKE[p.before] !== ALIKE[q.before] || !areTwoPlaces(p, q)) continue;
      if (a.places.some((place) => isSamePlace(place, q)) || b.places.some((place) => isSamePlace(place, p)))
        continue;
      if (!isPlaceKnownTo(b.statement, p) && !isPlaceKnownTo(a.statement, q)) return [p, q];
    }
  return undefined;
}

/**
 * Whether two places cannot be one.
 * @param isAnyway Whether what happened there has one place, so that "under the bridge" and "in the park" are two.
 */
export function areTwoPlaces(p: Place, q: Place, isAnyway = false): boolean {
  if (p.names.size > 0 && q.names.size > 0) return !shareName(p.names, q.names);
  if (p.head === null || q.head === null || isWide(p) || isWide(q) || p.head === q.head) return false;
  // "In the lake", "in the car": both may be so, unless both are said of one preposition.
  return (
    p.senses !== null &&
    q.senses !== null &&
    kinshipOf(p.senses, q.senses) < KIN &&
    (isAnyway || p.before === q.before || ALIKE[p.before] === 'in')
  );
}

/** A noun for a place of any kind, with no other noun to say which: "the area", and not "a service area". */
const isWide = ({ head, label }: Place): boolean => head !== null && WIDE.test(head) && !label.includes(' ');

/** Whether an article names a place. */
export const isPlaceKnownTo = ({ source }: Statement, { names, head, label }: Place): boolean =>
  names.size > 0
    ? [...names].filter((name) => name.length > 3).some((name) => hasWord(source, name))
    : hasWord(source, head ?? label);
