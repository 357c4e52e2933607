import { dayNumber, isoDate, weekday } from '../../values/bounds/calendar.ts';
import { CALENDAR, isoWeek, mondayBefore } from '../../values/bounds/calendar-units.ts';
import { dateValue, daySpan, dayValue, dayWords } from '../../values/bounds/date-value.ts';
import { readWeekday } from '../en/weekday-words.ts';
import { ORDINALS, WEEKDAYS } from '../en/words.ts';
import { readOrdinal } from '../ordinals.ts';
import { readYear } from './date-numbers.ts';
import { holiday } from './holiday.ts';
import { absolute, daysOf, withValue } from './moments.ts';
import { readTheUnit } from './unit.ts';
import type { Chart, Moment, When, WhenReader } from './when.ts';

/** The week or weekend that holds a day, or that begins with it. */
function resolveWeekOf(unit: 'week' | 'weekend', outer: Moment): Moment {
  const [day] = daysOf(outer) ?? [];
  if (day === undefined) return withValue(outer, null, 'XXXX-WXX');
  const index = CALENDAR[unit].indexOf(day);
  if (unit === 'weekend')
    return withValue(outer, CALENDAR.weekend.value(index), CALENDAR.weekend.timex(index));
  const monday = mondayBefore(day);
  // The calendar week that holds the day to some, the seven days from it to others.
  const value = dateValue({
    strict: daySpan(monday, day + 6), usual: daySpan(monday, monday + 6), precision: 'interval', label: `the week of ${dayWords(day)}`,
  }); // biome-ignore format: one value
  return withValue(outer, value, isoWeek(monday));
}

/** `the week of March 6`, `week of October 11`, `the weekend of May 3`, `Easter week`. */
export const weekOf: WhenReader = {
  name: 'date/week-of',
  starts: { words: ['the', 'week', 'weekend', 'easter', 'thanksgiving', 'christmas'], digits: false },
  read(chart, i) {
    const { stream } = chart;
    const at = stream.isWord(i, 'the') ? i + 1 : i;
    if (
      stream.isWord(at, 'week', 'weekend') &&
      stream.isWord(at + 1, 'of', 'commencing', 'beginning', 'starting')
    ) {
      const unit = stream.text(at) as 'week' | 'weekend';
      const inner = chart.point(stream.isWord(at + 2, 'on') ? at + 3 : at + 2);
      if (!inner?.fields?.day && !inner?.fields?.weekday && inner?.name !== 'date/holiday') return undefined;
      return { next: inner.next, resolve: (env) => resolveWeekOf(unit, inner.resolve(env)) };
    }
    const isHoliday =
      stream.isWord(at, 'easter', 'thanksgiving', 'christmas') && stream.isWord(at + 1, 'week', 'weekend');
    const inner = isHoliday ? holiday.read(chart, at) : undefined;
    if (!inner || inner.next !== at + 1) return undefined;
    const unit = stream.text(at + 1) as 'week' | 'weekend';
    return { next: at + 2, resolve: (env) => resolveWeekOf(unit, inner.resolve(env)) };
  },
};

/** What the n-th of something is counted in, after "of" or "in". */
function readOuter(chart: Chart, i: number): When | undefined {
  const { stream } = chart;
  const joined = stream.isWord(i, 'of', 'in') ? i + 1 : i;
  if (joined === i && !stream.isWord(i, 'this', 'last', 'next')) return undefined;
  // "The last Friday of the month": that of the anchor.
  return chart.point(joined) ?? (stream.isWord(joined, 'the') ? readTheUnit(chart, joined) : undefined);
}

/** The n-th weekday, week or weekend within a stretch of days; -1 counts from the end. */
function nthWithin(first: number, last: number, n: number, wanted: number | 'week' | 'weekend') {
  const target = wanted === 'weekend' ? 5 : wanted === 'week' ? 0 : wanted;
  if (wanted === 'week') {
    // The first week of a month is usually its first seven days.
    const start = n < 0 ? last - 6 : first + (n - 1) * 7;
    const value = dateValue({ strict: daySpan(mondayBefore(start), mondayBefore(start) + 13), usual: daySpan(start, start + 6), precision: 'interval', canonical: `${isoDate(start)}/${isoDate(start + 6)}` }); // biome-ignore format: one value
    return { value, timex: isoWeek(mondayBefore(start + 3)), at: start };
  }
  const at =
    n < 0
      ? last - ((weekday(last) - target + 7) % 7)
      : first + ((target - weekday(first) + 7) % 7) + (n - 1) * 7;
  if (at < first || at > last) return undefined;
  if (wanted === 'weekend') {
    const index = CALENDAR.weekend.indexOf(at);
    return { value: CALENDAR.weekend.value(index), timex: CALENDAR.weekend.timex(index), at };
  }
  return { value: dayValue(at), timex: isoDate(at), at };
}

/** `the first Monday in October`, `the last Friday of March 2013`, `the first week of May`, `the last day of 2024`. */
export const nthOf: WhenReader = {
  name: 'date/nth-of',
  starts: {
    words: ['the', 'last', ...ORDINALS.keys()],
    digits: true,
    needs: ['week', 'weekend', 'day', ...WEEKDAYS.keys()],
  },
  read(chart, i) {
    const { stream } = chart;
    const at = stream.isWord(i, 'the') ? i + 1 : i;
    const ordinal = stream.isWord(at, 'last') ? { n: -1, next: at + 1 } : readOrdinal(stream, at);
    if (!ordinal || ordinal.n > (stream.isWord(ordinal.next, 'day') ? 366 : 53)) return undefined;
    const named = readWeekday(stream, ordinal.next);
    const word = stream.text(ordinal.next);
    const wanted = named
      ? named.n
      : word === 'week' || word === 'weekend' || word === 'day'
        ? word
        : undefined;
    if (wanted === undefined) return undefined;
    const outer = readOuter(chart, named?.next ?? ordinal.next + 1);
    if (
      !outer ||
      (outer.fields?.month === undefined &&
        outer.fields?.year === undefined &&
        outer.name !== 'date/calendar-unit' &&
        outer.name !== undefined)
    )
      return undefined;
    return nthWhen(outer, ordinal.n, wanted);
  },
};

/** The n-th of something within an outer stretch; a year that a list names after it is lent to that. */
function nthWhen(outer: When, n: number, wanted: number | 'week' | 'weekend' | 'day'): When {
  return {
    next: outer.next,
    fields:
      outer.fields?.month === undefined ? undefined : { month: outer.fields.month, year: outer.fields.year },
    withFields: (lent) => nthWhen(outer.withFields?.(lent) ?? outer, n, wanted),
    isDay: wanted !== 'week' && wanted !== 'weekend',
    resolve(env) {
      const moment = outer.resolve(env);
      const [first, last] = daysOf(moment) ?? [];
      if (first === undefined || last === undefined) return withValue(moment, null, 'XXXX-XX-XX');
      if (wanted === 'day') {
        const day = n < 0 ? last : first + n - 1;
        return day > last ? withValue(moment, null) : withValue(moment, dayValue(day), isoDate(day));
      }
      const nth = nthWithin(first, last, n, wanted);
      return nth ? withValue(moment, nth.value, nth.timex) : withValue(moment, null);
    },
  };
}

/** `week 43`, `2025-W43`, `the 43rd week of 2025`: ISO 8601 weeks. */
export const isoWeekReader: WhenReader = {
  name: 'date/iso-week',
  starts: { words: ['week'], digits: true },
  read({ stream }, i) {
    const year = readYear(stream, i);
    const w =
      year && stream.isMark(year.next, '-') && stream.isWord(year.next + 1, 'w') ? year.next + 2 : undefined;
    if (!year || w === undefined || !/^\d\d$/u.test(stream.text(w))) return undefined;
    const n = Number(stream.text(w));
    const monday = mondayBefore(dayNumber(year.n, 1, 4)) + (n - 1) * 7;
    if (n < 1 || n > 53) return undefined;
    const value = dateValue({ strict: daySpan(monday, monday + 6), precision: 'interval' });
    return { next: w + 1, resolve: () => absolute(value, isoWeek(monday), ['year', 'week']) };
  },
};
