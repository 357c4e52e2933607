/**
 * A closed stretch of a line of numbers; `-Infinity` and `Infinity` are open ends.
 * What the numbers are is the axis's affair: minutes for dates, seconds for durations, units for counts.
 */
export interface Span {
  readonly low: number;
  readonly high: number;
}

export const span = (low: number, high: number): Span => ({ low, high });
export const point = (n: number): Span => ({ low: n, high: n });

/** No number lies in both. */
export const disjoint = (a: Span, b: Span): boolean => a.high < b.low || b.high < a.low;
/** Every number of `inner` lies in `outer`. */
export const within = (inner: Span, outer: Span): boolean =>
  inner.low >= outer.low && inner.high <= outer.high;
export const sameSpan = (a: Span, b: Span): boolean => a.low === b.low && a.high === b.high;
/** The shortest span that holds both. */
export const hull = (a: Span, b: Span): Span => span(Math.min(a.low, b.low), Math.max(a.high, b.high));
