import { withoutNoise } from './bounds/digits.ts';
import { boundedCount, countValue, parseCount } from './bounds/number-value.ts';
import { withinBound } from './bounds/open-bound.ts';
import { relateOrdered } from './bounds/relation.ts';
import type { IntervalValue } from './bounds/value.ts';
import { notA, type ValueType } from './value-type.ts';

/** The unit of a multiple: "three times as many" answers how many, as a ratio. */
const MULTIPLE = '\u00D7';

/** Counts from here on are often round; of smaller ones, each may have been counted. */
const OFTEN_ROUND = 1000;

/** Whether one count is the other, rounded to its second digit or a later one: 203,500 given as 200,000. */
function isRoundOf(round: IntervalValue, exact: IntervalValue): boolean {
  const { best } = round;
  if (best === null || exact.best === null || best < OFTEN_ROUND || !Number.isSafeInteger(best)) return false;
  const digits = String(best);
  const zeros = /0*$/u.exec(digits)?.[0].length ?? 0;
  const half = 0.5 * 10 ** Math.min(zeros, digits.length - 2);
  return zeros >= 2 && exact.best >= best - half && exact.best < best + half;
}

/** A number of people or things: whole, without a unit. "None" is zero. */
export const count: ValueType<'count'> = {
  name: 'count',
  describes: 'a count',
  example: 'a number: 50, ">50", ">=50", "~50", 4..5, none or { low: 40, best: 47, high: 60 }',
  settles: 'Who was counted, by whom, and as of when.',
  axis: 'number',
  point: 'number',
  parse(stated) {
    if (typeof stated === 'number')
      return stated >= 0 ? (parseCount(String(stated)) ?? notA(count, stated)) : notA(count, stated);
    if (typeof stated === 'string') {
      const value = parseCount(stated);
      return value && (value.strict.high >= 0 || value.best !== null || /^[<>=~]*-/u.test(value.canonical))
        ? value
        : notA(count, stated);
    }
    if (typeof stated === 'object' && !Array.isArray(stated) && !('not' in stated)) {
      const { low, best, high } = stated as Record<'low' | 'best' | 'high', unknown>;
      return boundedCount(low, best, high) ?? notA(count, stated);
    }
    return notA(count, stated);
  },
  // "How old was he?" is answered by a count of years.
  read: ({ type, value, years }) =>
    type === 'age'
      ? years
      : type === 'quantity' &&
          value?.kind === 'interval' &&
          value.precision === MULTIPLE &&
          value.best !== null
        ? countValue(value.best)
        : type === 'count' && value?.kind === 'interval' && value.strict.high >= 0
          ? value
          : undefined,
  relate(a, b) {
    const relation = withinBound(a, b, relateOrdered(a, b));
    if (relation !== 'contradicts' || a.kind !== 'interval' || b.kind !== 'interval') return relation;
    if (isRoundOf(a, b)) return 'refined';
    return isRoundOf(b, a) ? 'refines' : relation;
  },
  bound: (n) => (Number.isFinite(n) ? String(Number.isInteger(n) ? n : withoutNoise(n)) : null),
};
