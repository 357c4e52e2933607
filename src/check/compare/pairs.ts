import { inverse, type Relation } from '../../values/bounds/relation.ts';
import { disjoint, type Span } from '../../values/bounds/span.ts';
import type { IntervalValue, Value } from '../../values/bounds/value.ts';
import type { Position } from './positions.ts';

/** How two positions relate; `a` comes before `b` in the list of positions. */
export interface RelatedPair {
  readonly a: number;
  readonly b: number;
  readonly relation: Relation;
}

/** The pairs of positions that say something to each other, and how many conflicts were counted without being listed. */
export interface RelatedPairs {
  readonly pairs: readonly RelatedPair[];
  readonly uncounted: { readonly contradicts: number; readonly tension: number };
}

/** The most pairs of values without an order that are looked at. */
const MOST_LOOKED = 2_000_000;

type Relate = (a: Value, b: Value) => Relation;

/** How many pairs are looked at. */
export interface PairLimits {
  /** Up to this many positions every pair is looked at; beyond it, only conflicts are, along the line of values. */
  readonly every: number;
  /** The most conflicts of one kind that are looked at one by one. The rest are counted. */
  readonly most: number;
}
export const USUAL_LIMITS: PairLimits = { every: 300, most: 20_000 };

/** Relates positions of one scope. The cost grows with the positions and the conflicts listed, never with all pairs of many. */
export function relatePositions(
  positions: readonly Position[],
  relate: Relate,
  { every, most }: PairLimits = USUAL_LIMITS,
): RelatedPairs {
  if (positions.length <= every) return everyPair(positions, relate);
  const intervals: number[] = [];
  const others: number[] = [];
  // Moments that name their zone lie elsewhere on the line to each other than to the rest.
  for (const [i, { value }] of positions.entries())
    (value.kind === 'interval' && value.offset === undefined ? intervals : others).push(i);
  const pairs: RelatedPair[] = [];
  const contradicts = disjointPairs(positions, intervals, 'strict', most);
  const tension = disjointPairs(positions, intervals, 'usual', most);
  for (const [a, b] of contradicts.pairs) {
    // A type may know better than the line: another dimension, a figure and the same figure rounded.
    const relation = relate(valueAt(positions, a), valueAt(positions, b));
    if (relation === 'contradicts' || relation === 'tension') pairs.push({ a, b, relation });
  }
  const strictOf = (i: number): Span => (valueAt(positions, i) as IntervalValue).strict;
  let looked = 0;
  for (const [a, b] of tension.pairs) {
    // Whatever is disjoint strictly is so usually too, and is a contradiction, listed or counted.
    if (disjoint(strictOf(a), strictOf(b))) continue;
    looked++;
    if (relate(valueAt(positions, a), valueAt(positions, b)) === 'tension')
      pairs.push({ a, b, relation: 'tension' });
  }
  const uncounted = {
    contradicts: contradicts.total - contradicts.pairs.length,
    // Those that were looked at are decided, also where the type found no tension in them.
    tension: tension.total - contradicts.total - looked,
  };
  relateOthers(positions, others, relate, most, pairs, uncounted);
  return { pairs, uncounted };
}

/** Relates the positions that are not plain intervals (denials, sets, periods) to all others, pair by pair up to a limit. */
function relateOthers(
  positions: readonly Position[],
  others: readonly number[],
  relate: Relate,
  most: number,
  pairs: RelatedPair[],
  uncounted: { contradicts: number; tension: number },
): void {
  let looked = 0;
  const isOther = new Set(others);
  for (const i of others) {
    for (let j = 0; j < positions.length; j++) {
      if (i === j || (j < i && isOther.has(j))) continue;
      if (looked++ > MOST_LOOKED) {
        // Options and names exclude each other as a rule; beyond the limit they are counted as if they all did.
        uncounted.contradicts++;
        continue;
      }
      const relation = relate(valueAt(positions, i), valueAt(positions, j));
      if (relation === 'silent' || relation === 'equal') continue;
      const isConflict = relation === 'contradicts' || relation === 'tension';
      if (isConflict && pairs.length >= most * 2) uncounted[relation]++;
      else pairs.push(i < j ? { a: i, b: j, relation } : { a: j, b: i, relation: inverse(relation) });
    }
  }
}

const valueAt = (positions: readonly Position[], i: number): Value => (positions[i] as Position).value;

function everyPair(positions: readonly Position[], relate: Relate): RelatedPairs {
  const pairs: RelatedPair[] = [];
  for (let a = 0; a < positions.length; a++) {
    for (let b = a + 1; b < positions.length; b++) {
      const relation = relate(valueAt(positions, a), valueAt(positions, b));
      if (relation !== 'silent' && relation !== 'equal') pairs.push({ a, b, relation });
    }
  }
  return { pairs, uncounted: { contradicts: 0, tension: 0 } };
}

/**
 * The disjoint pairs of intervals: intervals on a line all share a point exactly when the highest low is not above
 * the lowest high (Helly's theorem in one dimension), so where that holds nothing is looked at. Else each low is
 * held against the highs below it. All are counted; the first are listed.
 */
function disjointPairs(
  positions: readonly Position[],
  members: readonly number[],
  bounds: 'strict' | 'usual',
  most: number,
): { pairs: [number, number][]; total: number } {
  const low = (i: number): number => (valueAt(positions, i) as IntervalValue)[bounds].low;
  const high = (i: number): number => (valueAt(positions, i) as IntervalValue)[bounds].high;
  const pairs: [number, number][] = [];
  let [highestLow, lowestHigh] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const i of members) {
    highestLow = Math.max(highestLow, low(i));
    lowestHigh = Math.min(lowestHigh, high(i));
  }
  if (highestLow <= lowestHigh) return { pairs, total: 0 };
  const byLow = [...members].sort((i, j) => low(i) - low(j) || i - j);
  const byHigh = [...members].sort((i, j) => high(i) - high(j) || i - j);
  let below = 0;
  let total = 0;
  for (const i of byLow) {
    while (below < byHigh.length && high(byHigh[below] as number) < low(i)) below++;
    total += below;
    for (let k = 0; k < below && pairs.length < most; k++) {
      const j = byHigh[k] as number;
      pairs.push(i < j ? [i, j] : [j, i]);
    }
  }
  return { pairs, total };
}
