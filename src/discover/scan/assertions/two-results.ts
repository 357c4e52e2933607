import type { OriginOf } from '../../../quotes/echoes/origins.ts';
import type { Candidate } from '../candidate.ts';
import { keepFirst } from '../keep-first.ts';
import type { Rarity } from '../word-counts.ts';
import { sharedWeight } from './bag.ts';
import { type Party, sameness } from './party.ts';
import type { Became } from './results.ts';
import { areRivals, isNoLater, rivalsOf, shares } from './rivals.ts';

/** Results of one kind that are held against each other. */
const MOST = 60;
/** What two sentences must share besides what they are of, where that is one noun or name, and where it is only of one meaning. */
const BESIDE_ONE = 0.5;
const BESIDE_KIN = 0.9;
/** What they must share where the words do not say that they are of one. */
const BESIDE_ANY = 2.5;
/** What two sentences on one matter must share. */
const OF_MATTER = 1.9;

/** What became of one thing, where two articles say that it was one of two ways and the other. */
export function opposedResults(results: readonly Became[], rarity: Rarity, originOf: OriginOf): Candidate[] {
  const byKind = new Map<string, Became[]>();
  for (const became of results) keepFirst(byKind, became.result.id, became, MOST);
  const found: Candidate[] = [];
  for (const all of byKind.values()) {
    const taken = new Set<Became>();
    const pairs: { a: Became; b: Became; sure: number }[] = [];
    for (const [i, a] of all.entries())
      for (const b of all.slice(i + 1)) {
        const sure = surenessOf(a, b, rarity);
        if (sure > 0 && ![a, b].some((one) => hasOther(one, all))) pairs.push({ a, b, sure });
      }
    for (const { a, b, sure } of pairs.sort((x, y) => y.sure - x.sure)) {
      if (taken.has(a) || taken.has(b)) continue;
      const [first, second] = inOrder(a, b);
      const [own, others] = [first, second].map((one) =>
        all.filter(
          (other) =>
            other === one ||
            (!taken.has(other) &&
              other.value === one.value &&
              (isOfOne(one, other) || surenessOf(other, one === first ? second : first, rarity) > 0)),
        ),
      ) as [Became[], Became[]];
      for (const one of [...own, ...others]) taken.add(one);
      found.push(candidateOf(own, others, sure, originOf));
    }
  }
  return found;
}

/** Whether an article says both of one thing: then it speaks of two, or of two times. */
const hasOther = (one: Became, all: readonly Became[]): boolean =>
  all.some(
    (other) =>
      other.value !== one.value &&
      other.statement.source === one.statement.source &&
      (isOfOne(one, other) || other.of.isPronoun),
  );

const isOfOne = (a: Became, b: Became): boolean =>
  a.result.isOfMatter !== true && sameness(a.of, b.of) >= 0.8;

/** How surely two results are of one thing and exclude each other; 0 where they do not. */
function surenessOf(a: Became, b: Became, rarity: Rarity): number {
  if (a.value === b.value || a.isEarlier !== b.isEarlier) return 0;
  if ((a.isPlanned !== b.isPlanned && a.result.isOfFuture !== true) || !areRivals(a, b)) return 0;
  if (a.result.isChange === true && !isNoLater(...inOrder(a, b))) return 0;
  const same = sameness(a.of, b.of);
  const leftOut = new Set([...a.own, ...b.own]);
  if (a.result.isOfMatter === true) {
    const shared = sharedWeight(a.bag, b.bag, rarity, leftOut);
    return shared >= OF_MATTER ? shared : 0;
  }
  if (same < 0) return 0;
  for (const { terms, names } of [a.of, b.of])
    for (const term of [...terms.keys(), ...names]) leftOut.add(term);
  const beside = sharedWeight(a.bag, b.bag, rarity, leftOut);
  const isRare = rareNames(a.of, b.of, rarity);
  const needed = same >= 1 ? (isRare ? 0 : BESIDE_ONE) : same >= 0.8 ? (isRare ? 0 : BESIDE_KIN) : BESIDE_ANY;
  return beside >= needed && same > 0 ? same + beside : 0;
}

/** Whether both share a name, or each is of a noun that few sentences hold: then they need no more. */
const rareNames = (a: Party, b: Party, { isCommon }: Rarity): boolean =>
  shares(a.names, b.names) ||
  [a, b].every(({ terms }) => terms.size > 0 && ![...terms.keys()].some(isCommon));

/** Two results by the ways that their kind has: the first one may come with time. */
const inOrder = (a: Became, b: Became): readonly [Became, Became] =>
  a.value === a.result.poles[0][0] ? [a, b] : [b, a];

function candidateOf(
  own: readonly Became[],
  others: readonly Became[],
  sure: number,
  originOf: OriginOf,
): Candidate {
  const [a, b] = [own[0] as Became, others[0] as Became];
  const { result } = a;
  const of = labelOf([...own, ...others]);
  return rivalsOf(
    [own, others],
    [a.value, b.value],
    {
      type: 'choice',
      ask: result.ask(of),
      slot: `${of} ${result.id}`,
      score: Number(Math.min(0.72, 0.56 + 0.04 * sure).toFixed(3)),
      why: `both say what became of "${of}", and "${a.value}" and "${b.value}" exclude each other`,
    },
    originOf,
  );
}

/** Whom or what the results are of, as a question names it: by a name, else by the noun that is no pronoun. */
function labelOf(all: readonly Became[]): string {
  const named = all.find(({ of }) => of.isName)?.of;
  if (named) return named.label;
  const noun = all.find(({ of }) => !of.isPronoun)?.of;
  return noun ? `the ${noun.label}` : 'it';
}
