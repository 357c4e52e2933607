import { addMonths, addWorkingDays, civilDate, dayNumber, isoDate } from '../../values/bounds/calendar.ts';
import {
  CALENDAR,
  type CalendarUnitName,
  isoWeek,
  mondayBefore,
} from '../../values/bounds/calendar-units.ts';
import { dateValue, daySpan } from '../../values/bounds/date-value.ts';
import { type DurationUnit, SECONDS } from '../../values/bounds/duration-value.ts';
import { type Span, span } from '../../values/bounds/span.ts';
import type { IntervalValue } from '../../values/bounds/value.ts';
import type { Amount } from '../amounts.ts';

/** How many days either way "n units ago" may be off, strictly and usually: half a unit, and a day for days. */
const SLACK: Readonly<Record<DurationUnit, { days: number; strict: number; usual: number }>> = {
  second: { days: 0, strict: 1, usual: 0 }, minute: { days: 0, strict: 1, usual: 0 }, hour: { days: 1 / 24, strict: 1, usual: 1 },
  day: { days: 1, strict: 1, usual: 0 }, week: { days: 7, strict: 4, usual: 3 }, month: { days: 30.4369, strict: 16, usual: 10 },
  year: { days: 365.2425, strict: 184, usual: 92 }, decade: { days: 3652.425, strict: 1827, usual: 731 },
  century: { days: 36524.25, strict: 18_263, usual: 3653 },
}; // biome-ignore format: a table reads best in rows

/** Holidays are no days of work either, and are not known here. */
const WORKING_SLACK = { strict: 4, usual: 0 };

/** The day that lies so many units from another: months and years keep the day of the month. */
function step(from: number, n: number, unit: DurationUnit): number {
  if (unit === 'month' && Number.isInteger(n)) return addMonths(from, n);
  const years = { year: n, decade: n * 10, century: n * 100 }[unit as 'year'];
  if (years !== undefined && Number.isInteger(years)) {
    const { year, month, day } = civilDate(from);
    return dayNumber(year + years, month, Math.min(day, 28));
  }
  return from + Math.round(n * SLACK[unit].days);
}

/** The minutes of so many of an amount's unit, and of its smaller parts. */
export const minutesIn = ({ unit, rest }: Amount, n: number): number =>
  [{ n, unit }, ...rest].reduce((sum, part) => sum + (part.n * SECONDS[part.unit]) / 60, 0);

export const smallestUnit = ({ unit, rest }: Amount): DurationUnit => rest.at(-1)?.unit ?? unit;

/** Written to the unit that the words count in: "two weeks ago" is a week, "41 years ago" a year. */
export function timexOf(day: number, amount: Amount, direction: -1 | 1): string {
  if (amount.vague) return direction < 0 ? 'PAST_REF' : 'FUTURE_REF';
  const unit = smallestUnit(amount);
  if (unit === 'week') return isoWeek(mondayBefore(day));
  const coarse: Partial<Record<DurationUnit, CalendarUnitName>> = {
    month: 'month',
    year: 'year',
    decade: 'year',
    century: 'year',
  };
  const name = coarse[unit];
  return name === undefined ? isoDate(day) : CALENDAR[name].timex(CALENDAR[name].indexOf(day));
}

/** What lies an amount before (-1) or after (1) the days of a base. */
export function awayFrom(base: readonly [number, number], amount: Amount, direction: -1 | 1): IntervalValue {
  const { low, high, bound, vague } = amount;
  const { usual, strict } = amount.isWorking ? WORKING_SLACK : SLACK[smallestUnit(amount)];
  const far = bound === 'more-than' || bound === 'at-least';
  const near = bound === 'less-than' || bound === 'at-most' || bound === 'nearly';
  const from = direction < 0 ? base[0] : base[1];
  const at = (n: number): number => stepAll(from, direction, amount, n);
  const within = (few: number, many: number, slack: number): Span => {
    const [a, b] = [at(few), at(many)];
    const [first, last] = [Math.min(a, b) - slack, Math.max(a, b) + slack];
    // What lies before a day does not lie after it, however loosely it is counted.
    const kept = direction < 0 ? daySpan(first, Math.min(from, last)) : daySpan(Math.max(from, first), last);
    if (!far) return kept;
    // "Over a week ago" is a week and more: only how days are counted is loose.
    const edge = at(few) + (direction < 0 ? 1 : -1) * Math.min(slack, slack === strict ? 1 : 0);
    return direction < 0
      ? span(Number.NEGATIVE_INFINITY, daySpan(edge).high)
      : span(daySpan(edge).low, Number.POSITIVE_INFINITY);
  };
  const loose = bound === 'about' ? 2 : 1;
  const shortest = near && bound !== 'nearly' ? 0 : low;
  return dateValue({
    strict: vague
      ? within(vague.strict.low, vague.strict.high, strict)
      : within(shortest, high, strict * loose),
    usual: vague ? within(vague.usual.low, vague.usual.high, usual) : within(shortest, high, usual * loose),
    precision: usual === 0 ? 'day' : 'interval',
  });
}

/** The day that lies a whole amount from another, its smaller parts included. */
export const stepAll = (
  from: number,
  direction: -1 | 1,
  { unit, rest, isWorking }: Amount,
  n: number,
): number =>
  isWorking && Number.isInteger(n)
    ? addWorkingDays(from, direction * n)
    : rest.reduce((day, part) => step(day, direction * part.n, part.unit), step(from, direction * n, unit));
