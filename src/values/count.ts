import { boundedCount, parseCount } from '../bounds/number-value.ts';
import { relateOrdered } from '../bounds/relation.ts';
import { notA, type ValueType } from './value-type.ts';

/** A number of people or things: whole, without a unit. "None" is zero. */
export const count: ValueType = {
  name: 'count',
  describes: 'a count',
  ordered: true,
  example: 'a number: 50, ">50", ">=50", "~50", 4..5, none or { low: 40, best: 47, high: 60 }',
  parse(stated) {
    if (typeof stated === 'number')
      return stated >= 0 ? (parseCount(String(stated)) ?? notA(count, stated)) : notA(count, stated);
    if (typeof stated === 'string') {
      const value = parseCount(stated);
      return value && value.strict.high >= 0 ? value : notA(count, stated);
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
      : type === 'count' && value?.kind === 'interval' && value.strict.high >= 0
        ? value
        : undefined,
  relate: relateOrdered,
  bound: (n) => (Number.isFinite(n) ? String(n) : null),
};
