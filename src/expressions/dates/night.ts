import { isoDate } from '../../values/bounds/calendar.ts';
import { dayValue } from '../../values/bounds/date-value.ts';
import type { TokenStream } from '../tokens.ts';
import { daysOf, withValue } from './moments.ts';
import { partMoment } from './parts.ts';
import { type End, readDayList, readDaysThenMonth } from './range-ends.ts';
import type { Chart, Moment, Suffix, When, WhenReader } from './when.ts';

/** One night that both of its days name: "the night of 3 to 4 May", "overnight from Sunday to Monday", "Sunday night into Monday". */

/** Whether words name the day after another. */
function isDayAfter(last: When, first: When): boolean {
  const [a, b] = [first.fields, last.fields];
  if (a?.day !== undefined && b?.day !== undefined)
    return b.day === a.day + 1 || (b.day === 1 && a.day >= 28);
  return a?.weekday !== undefined && b?.weekday !== undefined && b.weekday === (a.weekday + 1) % 7;
}

/** The night between a day and the next: that of the first, which each of them narrows to. */
const nightOf = (first: When, next: number): When => ({
  next,
  fields: first.fields,
  isDay: true,
  part: 'night',
  resolve: (env) => partMoment(first.resolve(env), 'night'),
});

/** Where the days of a night begin: `night of`, `night from`, `overnight`, `overnight from`. */
function daysAt(stream: TokenStream, i: number): number | undefined {
  const night = stream.isWord(i, 'the') ? i + 1 : i;
  if (stream.isWord(night, 'night'))
    return stream.isWord(night + 1, 'of', 'from', 'between') ? night + 2 : undefined;
  if (night > i || !stream.isWord(i, 'overnight')) return undefined;
  return stream.isWord(i + 1, 'from', 'between', 'on') ? i + 2 : i + 1;
}

/** Two days in a row, joined by what joins the ends of a night. */
function twoDays(chart: Chart, i: number): { first: When; next: number } | undefined {
  const { stream } = chart;
  const first = chart.point(i);
  if (first?.isDay && stream.isWord(first.next, 'to', 'into', 'through', 'and')) {
    const last = chart.point(first.next + 1);
    if (last && isDayAfter(last, first)) return { first, next: last.next };
  }
  const listed = readDayList(chart, i, true) ?? readDaysThenMonth(chart, i);
  const [from, to] = (listed?.ends ?? []) as readonly (End | undefined)[];
  return listed?.ends.length === 2 && !listed.isChoice && from && to && isDayAfter(to.when, from.when)
    ? { first: from.when, next: listed.next }
    : undefined;
}

/** `the night from Sunday to Monday`, `the night of 3-4 May`, `overnight Sunday into Monday`. */
export const night: WhenReader = {
  name: 'date/part-of-day',
  starts: { words: ['the', 'night', 'overnight'], digits: false },
  read(chart, i) {
    const at = daysAt(chart.stream, i);
    const days = at === undefined ? undefined : twoDays(chart, at);
    return days && nightOf(days.first, days.next);
  },
};

/** `Sunday night into Monday`, `late Friday to Saturday`: the night ends in the day after. */
export const nightInto: Suffix = {
  name: 'date/part-of-day',
  read(chart, when) {
    const { stream } = chart;
    if (when.part !== 'night' || !stream.isWord(when.next, 'into', 'to')) return undefined;
    const last = chart.point(when.next + 1);
    return last && isDayAfter(last, when) ? { ...when, next: last.next } : undefined;
  },
};

/** The day before a moment of one day. */
function dayBefore(moment: Moment): Moment {
  const [first, last] = daysOf(moment) ?? [];
  if (first === undefined || first !== last) return withValue(moment, null);
  return withValue(moment, dayValue(first - 1), isoDate(first - 1));
}

/** `the eve of May Day`, `on the eve of the 3 May vote`: the day before. */
export const eve: WhenReader = {
  name: 'date/eve',
  starts: { words: ['the', 'a', 'one', 'eve'], digits: false, carries: ['eve'] },
  read(chart, i) {
    const { stream } = chart;
    const of = stream.after(stream.isWord(i, 'the', 'a', 'one') ? i + 1 : i, ['eve', 'of']);
    if (of === undefined) return undefined;
    const day =
      chart.point(of) ??
      (stream.isWord(of, 'the', 'its', 'his', 'her', 'their') ? chart.point(of + 1) : undefined);
    return day?.isDay && !day.isPeriod
      ? { next: day.next, isDay: true, resolve: (env) => dayBefore(day.resolve(env)) }
      : undefined;
  },
};
