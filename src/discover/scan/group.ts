import type { OriginOf } from '../../quotes/echoes/origins.ts';
import { compareText, joinWords } from '../../text/compare-text.ts';
import type { Pair } from './align.ts';
import { whyApart } from './apart.ts';
import type { Candidate, CandidateClaim, CandidatePosition } from './candidate.ts';
import type { Item } from './item.ts';
import { isConflict, relateItems } from './relate.ts';
import { ruleOf } from './rule-of.ts';
import { scoreOf } from './score.ts';

/** Members of a group that a newcomer is held against: enough to see that it does not belong, and no more. */
const HELD_AGAINST = 12;
const MOST_POSITIONS = 12;

/** Joins pairs, surest first, into groups that tell of one thing. None joins where a member is kept apart from another. */
export function groupsOf(pairs: readonly Pair[], least: number): { items: Item[]; pairs: Pair[] }[] {
  const sorted = pairs
    .filter(({ likeness }) => likeness >= least)
    .sort((x, y) => y.likeness - x.likeness || byPlace(x.a, y.a) || byPlace(x.b, y.b));
  const groups = new Map<Item, { items: Item[]; pairs: Pair[] }>();
  for (const pair of sorted) {
    const [x, y] = [groups.get(pair.a), groups.get(pair.b)];
    if (x && x === y) x.pairs.push(pair);
    else {
      const left = x ?? { items: [pair.a], pairs: [] };
      const right = y ?? { items: [pair.b], pairs: [] };
      if (!mayJoin(left.items, right.items)) continue;
      const [into, from] = left.items.length >= right.items.length ? [left, right] : [right, left];
      into.items.push(...from.items);
      into.pairs.push(...from.pairs, pair);
      for (const item of into.items) groups.set(item, into);
    }
  }
  return [...new Set(groups.values())];
}

function mayJoin(left: readonly Item[], right: readonly Item[]): boolean {
  for (const a of left.slice(0, HELD_AGAINST))
    for (const b of right.slice(0, HELD_AGAINST)) if (whyApart(a, b) !== undefined) return false;
  return true;
}

export const byPlace = (a: Item, b: Item): number =>
  compareText(a.statement.source.id, b.statement.source.id) || a.at.start - b.at.start;

/** The disagreement in a group, or undefined where all that it says can hold. */
export function candidateOf(
  group: { readonly items: readonly Item[]; readonly pairs: readonly Pair[] },
  originOf: OriginOf,
): Candidate | undefined {
  const byValue = new Map<string, Item[]>();
  for (const item of [...group.items].sort(byPlace)) {
    const key = `${item.value.canonical} ${item.zone ?? ''}`;
    byValue.set(key, [...(byValue.get(key) ?? []), item]);
  }
  const sides = [...byValue.values()].slice(0, MOST_POSITIONS);
  const clashes = sides.flatMap((a, i) =>
    sides.slice(i + 1).flatMap((b, k) => {
      const relation = relateItems(a[0] as Item, b[0] as Item);
      const pair = isConflict(relation) ? bestPair(group.pairs, a, b) : undefined;
      return pair ? [{ i, j: i + 1 + k, relation, pair }] : [];
    }),
  );
  if (clashes.length === 0) return undefined;
  const kept = [...new Set(clashes.flatMap(({ i, j }) => [i, j]))].sort((x, y) => x - y);
  const origins = (items: readonly Item[]): number =>
    new Set(items.map(({ statement, at }) => originOf(statement.source, at))).size;
  const scored = clashes
    .map((clash) => ({
      ...clash,
      score: scoreOf(clash.pair, clash.relation, [
        origins(sides[clash.i] as Item[]),
        origins(sides[clash.j] as Item[]),
      ]),
    }))
    .sort((x, y) => y.score - x.score);
  const worst = scored[0] as (typeof scored)[number];
  const positions = kept.map((i): CandidatePosition => {
    const items = sides[i] as Item[];
    const { value } = items[0] as Item;
    return {
      value: value.canonical,
      label: value.label,
      origins: origins(items),
      claims: items.map(claimOf),
    };
  });
  return {
    rule: ruleOf(worst.relation, sides[worst.i] as Item[], sides[worst.j] as Item[]),
    type: worst.pair.a.type,
    topic: topicOf(worst.pair),
    score: Number(worst.score.toFixed(3)),
    because: reasonOf(worst.pair, worst.relation),
    positions,
    conflicts: clashes.map(({ i, j }) => [kept.indexOf(i), kept.indexOf(j)] as const),
  };
}

function bestPair(pairs: readonly Pair[], a: readonly Item[], b: readonly Item[]): Pair | undefined {
  const [x, y] = [new Set(a), new Set(b)];
  let best: Pair | undefined;
  for (const pair of pairs)
    if (
      ((x.has(pair.a) && y.has(pair.b)) || (x.has(pair.b) && y.has(pair.a))) &&
      pair.likeness > (best?.likeness ?? 0)
    )
      best = pair;
  return best;
}

export const claimOf = ({ statement, speech, quote }: Item): CandidateClaim => ({
  source: statement.source.id,
  speaker: speech?.speaker ?? null,
  quote: statement.source.text.slice(quote.start, quote.end),
  start: quote.start,
  end: quote.end,
});

const wordsFor = (item: Item, terms: readonly string[]): string[] =>
  terms.flatMap((term) => item.statement.words.find((word) => word.term === term)?.text ?? []);

/** What a pair is about, in the words of one of the two and in their order. */
function topicOf({ a, shared }: Pair): string {
  const heads = shared.filter((term) => a.heads.has(term));
  const terms = new Set([...heads, ...shared].slice(0, 6));
  const seen = new Set<string>();
  const words = a.statement.words.filter(({ term }) => {
    if (term === undefined || !terms.has(term) || seen.has(term)) return false;
    seen.add(term);
    return true;
  });
  return words.map(({ text }) => text).join(' ') || a.type;
}

function reasonOf({ a, shared, likeness }: Pair, relation: string): string {
  const words = wordsFor(a, shared.slice(0, 6)).map((word) => `"${word}"`);
  const apart =
    relation === 'contradicts' ? 'no reading lets both hold' : 'their usual readings exclude each other';
  return `Both speak of ${joinWords(words)} (likeness ${likeness.toFixed(2)}); ${apart}.`;
}
