import { dayEnd, dayStart, isoDate } from '../../values/bounds/calendar.ts';
import { dateValue, periodValue } from '../../values/bounds/date-value.ts';
import { span } from '../../values/bounds/span.ts';
import { type TimeValue, timeRangeValue, timeSideValue } from '../../values/bounds/time-value.ts';
import { CLOCK_WORDS, readClock } from '../clock.ts';
import { type ClockRange, readClockRange } from '../clock-range.ts';
import { type Nearby, readNearby } from '../nearby.ts';
import type { TokenStream } from '../tokens.ts';
import { atTime, inPart } from './at-time.ts';
import { daysOf, withValue } from './moments.ts';
import type { Moment, Suffix, When, WhenReader } from './when.ts';

/** Where the "before" or "after" of "shortly before" is, one or two tokens on, and how little it leaves of an hour. */
function hedgedAfter(
  stream: TokenStream,
  i: number,
): { readonly at: number; readonly of: HourNearby } | undefined {
  for (const at of [i + 1, i + 2]) {
    const nearby = readNearby(stream, at);
    if (nearby) return nearby.of.hour && { at, of: nearby.of.hour };
  }
  return undefined;
}

type HourNearby = NonNullable<Nearby['of']['hour']>;

/** `tomorrow before 5 p.m.`, `Monday after 3pm`, `Friday until noon`: the part of a day on one side of a time. */
export const timeSideAfter: Suffix = {
  name: 'date/time-side',
  read(chart, when) {
    const { stream } = chart;
    if (!when.isDay) return undefined;
    // "Sunday shortly before midnight".
    const hedged = hedgedAfter(stream, when.next);
    const from = hedged?.at ?? when.next;
    const nearby = hedged?.of;
    const side = stream.text(from);
    const isLower = side === 'after' || side === 'since';
    if (!(isLower || side === 'before' || side === 'until')) return undefined;
    const clock = readClock(stream, from + 1);
    // "From 9 p.m. Friday until 3 a.m. Saturday": that time is of another day.
    const other = stream.isWord(clock?.next ?? -1, 'on') ? (clock?.next ?? 0) + 1 : clock?.next;
    if (!clock || (other !== undefined && chart.point(other)?.isDay)) return undefined;
    return {
      next: clock.next,
      isDay: true,
      resolve(env) {
        const moment = when.resolve(env);
        const at = atTime(moment, clock);
        const [day] = daysOf(moment) ?? [];
        if (at.value?.kind !== 'interval' || at.value.best === null || day === undefined) return at;
        const { best } = at.value;
        // What is before midnight ends the day.
        const edge = !isLower && clock.minute === 0 ? dayEnd(day) : best;
        const usual = isLower
          ? span(edge, nearby ? edge + nearby.usual : dayEnd(day))
          : span(nearby ? edge - nearby.usual : dayStart(day), edge);
        const value = dateValue({
          strict: at.value.strict,
          usual,
          precision: 'part',
          canonical: isoDate(day),
          label: `${side} ${at.value.label}`,
        });
        const time = at.time && timeSideValue(isLower ? 'after' : 'before', at.time as TimeValue);
        return { ...withValue(at, value), time, mod: isLower ? 'AFTER' : 'BEFORE' };
      },
    };
  },
};

/** A day from one time to another, both compared apart. */
const timedRange = (inner: When, range: ClockRange, next: number): When => ({
  next,
  isPeriod: true,
  resolve(env) {
    const day = inner.resolve(env);
    const [start, end] = [range.from, range.to].map((clock) => atTime(day, inPart(clock, inner.part))) as [
      Moment,
      Moment,
    ];
    const timex = `${start.timex}/${end.timex}`;
    const [from, to] = [start.time, end.time] as (TimeValue | undefined)[];
    const time = from && to && timeRangeValue(from, to);
    if (start.value?.kind !== 'interval' || end.value?.kind !== 'interval')
      return withValue(start, null, timex);
    return { ...withValue(start, periodValue(start.value, end.value), timex), time };
  },
});

/** `tomorrow from 5pm to 7pm`, `Friday between 3 and 5`, `May 3, 10-11 a.m.`. */
export const timeRangeAfter: Suffix = {
  name: 'date/time-range',
  read({ stream }, when) {
    if (!when.isDay) return undefined;
    const at = stream.isMark(when.next, ',') ? when.next + 1 : when.next;
    const range = readClockRange(stream, at, true);
    return range && timedRange(when, range, range.next);
  },
};

/** `from 5pm to 7pm today`, `between 3 and 5 on May 3`. */
export const timeRangeBefore: WhenReader = {
  name: 'date/time-range',
  starts: { words: ['from', 'between', ...CLOCK_WORDS], digits: true },
  read(chart, i) {
    const { stream } = chart;
    const range = readClockRange(stream, i, true);
    if (!range) return undefined;
    const inner = chart.date(stream.isWord(range.next, 'on', 'of') ? range.next + 1 : range.next);
    return inner?.isDay && !inner.isPeriod ? timedRange(inner, range, inner.next) : undefined;
  },
};
