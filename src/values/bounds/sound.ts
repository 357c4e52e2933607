import { dayEnd, dayNumber, dayStart } from './calendar.ts';
import type { Span } from './span.ts';
import type { Value } from './value.ts';

/** The first and the last minute that EDTF writes with four digits of a year. */
const [FIRST, LAST] = [dayStart(dayNumber(-9999, 1, 1)), dayEnd(dayNumber(9999, 12, 31))];
/** Numbers from here on are printed with exponents, and were not a number of anything. */
const MOST = 1e21;

const isOrdered = ({ low, high }: Span): boolean =>
  low <= high && low < Number.POSITIVE_INFINITY && high > Number.NEGATIVE_INFINITY;

/**
 * Whether a value is one that can be compared, written and read back: bounds that are numbers and the right way round, and
 * no date or amount beyond what its notation holds. What words come to otherwise ("99,999,999,999 years ago", "under 0
 * people") says nothing.
 * @param axis What the numbers are: minutes of dates, or amounts.
 */
export function isSound(value: Value, axis: 'date' | 'amount'): boolean {
  const [least, most] = axis === 'date' ? [FIRST, LAST] : [-MOST, MOST];
  const fits = (n: number): boolean => !Number.isFinite(n) || (n >= least && n <= most);
  const isSpan = (span: Span): boolean => isOrdered(span) && fits(span.low) && fits(span.high);
  switch (value.kind) {
    case 'interval':
      return isSpan(value.strict) && isSpan(value.usual) && !Number.isNaN(value.best ?? 0);
    case 'one-of':
      return value.members.every((member) => isSound(member, axis));
    case 'period':
      return [value.start, value.end].every((edge) => !edge || isSound(edge, axis));
    case 'denial':
      return isSound(value.of, axis);
    default:
      return true;
  }
}
