import {
  civilDate,
  dayNumber,
  daysInMonth,
  isoDate,
  isoYear,
  MONTH_NAMES,
  weekday,
  yearWords,
} from './calendar.ts';
import { dateValue, daySpan, dayWords, monthSpan, yearSpan } from './date-value.ts';
import { hull, type Span } from './span.ts';
import type { IntervalValue } from './value.ts';

/**
 * The stretches that a calendar is cut into. Each unit numbers its stretches in one row, so that "the last one" is the
 * number before, whatever the unit.
 */
export interface CalendarUnit {
  /** The number of the stretch that a day lies in. */
  indexOf(day: number): number;
  /** The first and the last day of a stretch. */
  days(index: number): readonly [first: number, last: number];
  /** TIMEX3 value of a stretch: `2025-W43`, `2025-Q3`, `2025-FA`, `199X`. */
  timex(index: number): string;
  /** The stretch as a value. */
  value(index: number): IntervalValue;
}

const pad = (n: number, width: number): string => String(n).padStart(width, '0');
const yearOf = (day: number): number => civilDate(day).year;

/** The ISO 8601 week of a Monday: `2025-W43`. The year is that of the week's Thursday. */
export function isoWeek(monday: number): string {
  const { year } = civilDate(monday + 3);
  const week = Math.floor((monday + 3 - dayNumber(year, 1, 1)) / 7) + 1;
  return `${isoYear(year)}-W${pad(week, 2)}`;
}

const mondayOf = (index: number): number => index * 7 - 3;
const weekOf = (day: number): number => Math.floor((day + 3) / 7);

/** A run of months that starts anew `perYear` times a year. */
function monthsUnit(
  perYear: number,
  precision: 'month' | 'interval',
  timex: (year: number, n: number) => string,
  label?: (year: number, n: number) => string,
): CalendarUnit {
  const length = 12 / perYear;
  const parts = (index: number) => ({
    year: Math.floor(index / perYear),
    n: ((index % perYear) + perYear) % perYear,
  });
  const span = (index: number): Span => {
    const { year, n } = parts(index);
    return hull(monthSpan(year, n * length + 1), monthSpan(year, (n + 1) * length));
  };
  return {
    indexOf(day) {
      const { year, month } = civilDate(day);
      return year * perYear + Math.floor((month - 1) / length);
    },
    days(index) {
      const { year, n } = parts(index);
      const last = (n + 1) * length;
      return [dayNumber(year, n * length + 1, 1), dayNumber(year, last, daysInMonth(year, last))];
    },
    timex: (index) => timex(parts(index).year, parts(index).n + 1),
    value: (index) =>
      dateValue({ strict: span(index), precision, label: label?.(parts(index).year, parts(index).n + 1) }),
  };
}

/** A run of years that starts anew every `length` years. */
function yearsUnit(length: 1 | 10 | 100): CalendarUnit {
  const precision = { 1: 'year', 10: 'decade', 100: 'century' } as const;
  const digits = { 1: '', 10: 'X', 100: 'XX' }[length];
  const first = (index: number): number => index * length;
  const last = (index: number): number => index * length + length - 1;
  // Years before our era are not written by their first digits.
  const written = (index: number): string =>
    index < 0 || digits === ''
      ? [...new Set([first(index), last(index)])].map(isoYear).join('/')
      : `${pad(index, 4 - digits.length)}${digits}`;
  return {
    indexOf: (day) => Math.floor(yearOf(day) / length),
    days: (index) => [dayNumber(first(index), 1, 1), dayNumber(last(index), 12, 31)],
    timex: written,
    value: (index) =>
      dateValue({
        strict: yearSpan(first(index), last(index)),
        precision: precision[length],
        canonical: written(index),
        label:
          length === 1 || index < 0
            ? [...new Set([first(index), last(index)])].map(yearWords).join(' to ')
            : `the ${first(index)}s`,
      }),
  };
}

const SEASONS = {
  spring: [3, 'SP', 21],
  summer: [6, 'SU', 22],
  autumn: [9, 'FA', 23],
  winter: [12, 'WI', 24],
} as const;
export type Season = keyof typeof SEASONS;

/** One season, a year apart; a winter is named by the year that it begins in. */
function seasonUnit(season: Season): CalendarUnit {
  const [first, timex, edtf] = SEASONS[season];
  const days = (year: number): readonly [number, number] =>
    season === 'winter'
      ? [dayNumber(year, 12, 1), dayNumber(year + 1, 3, 1) - 1]
      : [dayNumber(year, first, 1), dayNumber(year, first + 3, 1) - 1];
  return {
    indexOf(day) {
      const { year, month } = civilDate(day);
      return season === 'winter' && month < 3 ? year - 1 : year;
    },
    days,
    timex: (year) => `${isoYear(year)}-${timex}`,
    value(year) {
      const usual = daySpan(...days(year));
      // No hemisphere is named: usually the northern months, strictly any part of that year.
      return dateValue({
        strict: hull(yearSpan(year), usual),
        usual,
        precision: 'season',
        canonical: `${isoYear(year)}-${edtf}`,
        label: `${season} ${yearWords(year)}`,
      });
    },
  };
}

/** Every unit of the calendar, by name. */
export const CALENDAR = {
  day: {
    indexOf: (day) => day,
    days: (day) => [day, day],
    timex: isoDate,
    value: (day) => dateValue({ strict: daySpan(day), precision: 'day' }),
  },
  week: {
    indexOf: weekOf,
    days: (index) => [mondayOf(index), mondayOf(index) + 6],
    timex: (index) => isoWeek(mondayOf(index)),
    value: (index) =>
      dateValue({ strict: daySpan(mondayOf(index), mondayOf(index) + 6), precision: 'interval' }),
  },
  weekend: {
    indexOf: weekOf,
    days: (index) => [mondayOf(index) + 5, mondayOf(index) + 6],
    timex: (index) => `${isoWeek(mondayOf(index))}-WE`,
    value(index) {
      const saturday = mondayOf(index) + 5;
      // A weekend may begin on Friday evening and last over the Monday of a holiday.
      const strict = { low: daySpan(saturday - 1).low + 1020, high: daySpan(saturday + 2).high };
      const label = `the weekend of ${dayWords(saturday)}`;
      return dateValue({
        strict,
        usual: daySpan(saturday, saturday + 1),
        precision: 'interval',
        canonical: `${isoDate(saturday)}/${isoDate(saturday + 1)}`,
        label,
      });
    },
  },
  month: monthsUnit(
    12,
    'month',
    (year, n) => `${isoYear(year)}-${pad(n, 2)}`,
    (year, n) => `${MONTH_NAMES[n - 1]} ${yearWords(year)}`,
  ),
  quarter: monthsUnit(4, 'interval', (year, n) => `${isoYear(year)}-Q${n}`),
  half: monthsUnit(2, 'interval', (year, n) => `${isoYear(year)}-H${n}`),
  spring: seasonUnit('spring'),
  summer: seasonUnit('summer'),
  autumn: seasonUnit('autumn'),
  winter: seasonUnit('winter'),
  year: yearsUnit(1),
  decade: yearsUnit(10),
  century: yearsUnit(100),
} as const satisfies Readonly<Record<string, CalendarUnit>>;

export type CalendarUnitName = keyof typeof CALENDAR;

/** The Monday of the week that a day lies in. */
export const mondayBefore = (day: number): number => day - weekday(day);
