import { addWorkingDays, dayNumber, isoDate, weekday } from '../../values/bounds/calendar.ts';
import { CALENDAR, isoWeek, mondayBefore } from '../../values/bounds/calendar-units.ts';
import { dateValue, daySpan, dayValue } from '../../values/bounds/date-value.ts';
import { readClock } from '../clock.ts';
import { DAY_PARTS } from '../en/date-words.ts';
import { readWeekday } from '../en/weekday-words.ts';
import { ORDINALS, WEEKDAYS } from '../en/words.ts';
import { readOrdinal } from '../ordinals.ts';
import type { TokenStream } from '../tokens.ts';
import { atTime } from './at-time.ts';
import { readYear } from './date-numbers.ts';
import { absolute, daysOf, withValue } from './moments.ts';
import { narrowed } from './narrowed.ts';
import { readTheUnit } from './unit.ts';
import { resolveWeekOf } from './week-around.ts';
import type { Chart, When, WhenReader } from './when.ts';

/** `the week of March 6`, `week of October 11`, `the weekend of May 3`, `Easter week`. */
export const weekOf: WhenReader = {
  name: 'date/week-of',
  starts: { words: ['the', 'week', 'weekend', 'w'], digits: false },
  read(chart, i) {
    const { stream } = chart;
    const at = stream.isWord(i, 'the') ? i + 1 : i;
    const of = readOfWeek(stream, at);
    const inner = of && chart.point(of.next);
    if (
      !of ||
      !inner ||
      !(inner.fields?.day || inner.fields?.weekday !== undefined || inner.name === 'date/holiday')
    )
      return undefined;
    return { next: inner.next, resolve: (env) => resolveWeekOf(of.unit, inner.resolve(env)) };
  },
};

/** `week of`, `week commencing`, `weekend beginning on`, `w/c`: and where the day begins that they lead to. */
function readOfWeek(stream: TokenStream, i: number): { unit: 'week' | 'weekend'; next: number } | undefined {
  const short = stream.after(i, ['w', '/', 'c']);
  if (short !== undefined) return { unit: 'week', next: short };
  if (!stream.isWord(i, 'week', 'weekend')) return undefined;
  if (!stream.isWord(i + 1, 'of', 'commencing', 'beginning', 'starting')) return undefined;
  return { unit: stream.text(i) as 'week' | 'weekend', next: stream.isWord(i + 2, 'on') ? i + 3 : i + 2 };
}

/** What the n-th of something is counted in, after "of" or "in". */
function readOuter(chart: Chart, i: number): When | undefined {
  const { stream } = chart;
  const joined = stream.isWord(i, 'of', 'in') ? i + 1 : i;
  if (joined === i && !stream.isWord(i, 'this', 'last', 'next')) return undefined;
  // "The last Friday of the month": that of the anchor.
  return chart.point(joined) ?? (stream.isWord(joined, 'the') ? readTheUnit(chart, joined) : undefined);
}

/** What is counted within a stretch: a weekday by its number, weeks, weekends, days, or days of work. */
type Counted = number | 'week' | 'weekend' | 'day' | 'working day';

/** The n-th of something within a stretch of days; below none counts from the end. */
function nthWithin(first: number, last: number, n: number, wanted: Counted) {
  if (wanted === 'day' || wanted === 'working day') {
    const step = (from: number, by: number): number =>
      wanted === 'day' ? from + by : addWorkingDays(from, by);
    const at = n < 0 ? step(last + 1, n) : step(first - 1, n);
    return at < first || at > last ? undefined : { value: dayValue(at), timex: isoDate(at) };
  }
  if (wanted === 'week') {
    // The first week of a month is usually its first seven days.
    const start = n < 0 ? last + 1 + n * 7 : first + (n - 1) * 7;
    const value = dateValue({ strict: daySpan(mondayBefore(start), mondayBefore(start) + 13), usual: daySpan(start, start + 6), precision: 'interval', canonical: `${isoDate(start)}/${isoDate(start + 6)}` }); // biome-ignore format: one value
    return { value, timex: isoWeek(mondayBefore(start + 3)) };
  }
  const target = wanted === 'weekend' ? 5 : wanted;
  const at =
    n < 0
      ? last - ((weekday(last) - target + 7) % 7) + (n + 1) * 7
      : first + ((target - weekday(first) + 7) % 7) + (n - 1) * 7;
  if (at < first || at > last) return undefined;
  if (wanted !== 'weekend') return { value: dayValue(at), timex: isoDate(at) };
  const index = CALENDAR.weekend.indexOf(at);
  return { value: CALENDAR.weekend.value(index), timex: CALENDAR.weekend.timex(index) };
}

/** Words that count from the end. */
const FROM_END = new Map([
  ['last', -1],
  ['final', -1],
  ['closing', -1],
  ['penultimate', -2],
]);

/** What is counted, and the index after it. */
function readCounted(stream: TokenStream, i: number): { wanted: Counted; next: number } | undefined {
  const named = readWeekday(stream, i);
  if (named) return { wanted: named.n, next: named.next };
  if (stream.isWord(i, 'working', 'business', 'trading') && stream.isWord(i + 1, 'day'))
    return { wanted: 'working day', next: i + 2 };
  const word = stream.text(i);
  return word === 'week' || word === 'weekend' || word === 'day' ? { wanted: word, next: i + 1 } : undefined;
}

/** `the first Monday in October`, `the last Friday night of March 2013`, `the first week of May`, `the last working day of 2024`. */
export const nthOf: WhenReader = {
  name: 'date/nth-of',
  starts: {
    words: ['the', ...FROM_END.keys(), 'opening', ...ORDINALS.keys()],
    digits: true,
    needs: ['week', 'weekend', 'day', ...WEEKDAYS.keys()],
  },
  read(chart, i) {
    const { stream } = chart;
    const at = stream.isWord(i, 'the') ? i + 1 : i;
    const end = FROM_END.get(stream.text(at));
    const ordinal = end
      ? { n: end, next: at + 1 }
      : stream.isWord(at, 'opening')
        ? { n: 1, next: at + 1 }
        : readOrdinal(stream, at);
    const counted = ordinal && readCounted(stream, ordinal.next);
    if (!ordinal || !counted || ordinal.n > (counted.wanted === 'day' ? 366 : 53)) return undefined;
    const { wanted, next } = counted;
    const isDay = wanted !== 'week' && wanted !== 'weekend';
    const part = isDay ? DAY_PARTS.get(stream.text(next)) : undefined;
    const clock =
      isDay && part === undefined
        ? readClock(stream, stream.isWord(next, 'at') ? next + 1 : next)
        : undefined;
    const outer = readOuter(chart, part === undefined ? (clock?.next ?? next) : next + 1);
    if (
      !outer ||
      (outer.fields?.month === undefined &&
        outer.fields?.year === undefined &&
        outer.name !== 'date/calendar-unit' &&
        outer.name !== undefined)
    )
      return undefined;
    const when = nthWhen(outer, ordinal.n, wanted);
    if (part !== undefined) return narrowed(when, part);
    return clock ? { ...when, resolve: (env) => atTime(when.resolve(env), clock) } : when;
  },
};

/** The n-th of something within an outer stretch; a year that a list names after it is lent to that. */
function nthWhen(outer: When, n: number, wanted: Counted): When {
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
