import { type Span, span } from './span.ts';

/** Stretches of a line that do not touch, in rising order: what several values leave open together. */
export type SpanSet = readonly Span[];

/** More stretches than this are taken together where they lie nearest: the set then leaves open more, never less. */
const MOST_SPANS = 128;

/** The numbers that lie in any of some spans. */
export function spanSet(spans: readonly Span[]): SpanSet {
  const sorted = [...spans].sort((a, b) => a.low - b.low || a.high - b.high);
  const merged: Span[] = [];
  for (const next of sorted) {
    const last = merged.at(-1);
    if (last && next.low <= last.high)
      merged[merged.length - 1] = span(last.low, Math.max(last.high, next.high));
    else merged.push(next);
  }
  return coarsened(merged);
}

function coarsened(spans: readonly Span[]): SpanSet {
  if (spans.length <= MOST_SPANS) return spans;
  const gaps = spans.slice(1).map((next, i) => next.low - (spans[i] as Span).high);
  const kept = [...gaps].sort((a, b) => b - a)[MOST_SPANS - 2] as number;
  const joined: Span[] = [spans[0] as Span];
  for (const [i, next] of spans.slice(1).entries()) {
    const last = joined.at(-1) as Span;
    if ((gaps[i] as number) > kept) joined.push(next);
    else joined[joined.length - 1] = span(last.low, next.high);
  }
  return joined;
}

/** Every sum of a number of one set and a number of the other. */
export const addSets = (a: SpanSet, b: SpanSet): SpanSet =>
  spanSet(a.flatMap((x) => b.map((y) => span(x.low + y.low, x.high + y.high))));

/** Every distance from a number of the first set to one of the second. */
export const distances = (from: SpanSet, to: SpanSet): SpanSet =>
  spanSet(from.flatMap((x) => to.map((y) => span(y.low - x.high, y.high - x.low))));

/** Sums of decimals miss by as many units in the last place: 0.1 and 0.2 are 0.3 to everyone but a computer. */
const LAST_PLACES = 64 * Number.EPSILON;

const isAtMost = (a: number, b: number): boolean => a <= b || a - b <= LAST_PLACES * Math.abs(b);

/** Whether some number lies in both. */
export const setsMeet = (a: SpanSet, b: SpanSet): boolean =>
  a.some((x) => b.some((y) => isAtMost(x.low, y.high) && isAtMost(y.low, x.high)));

/** The shortest span that holds a set. */
export const hullOf = (set: SpanSet): Span =>
  span(set[0]?.low ?? Number.POSITIVE_INFINITY, set.at(-1)?.high ?? Number.NEGATIVE_INFINITY);
