import { dayStart, isoDate } from '../../bounds/calendar.ts';
import { dateValue, daySpan, dayWords } from '../../bounds/date-value.ts';
import { point, span } from '../../bounds/span.ts';
import { clockOf, zoneOffset } from '../../bounds/time-value.ts';
import { CLOCK_WORDS, type Clock, readClock } from '../clock.ts';
import { daysOf, withValue } from './moments.ts';
import type { Chart, Moment, Suffix, When, WhenReader } from './when.ts';

/** Hours by which the civil time of an event may differ from a time in a named zone: the width of the world. */
const ZONES_APART = 14 * 60;

/** `10:35`, `10:35:20`. */
export const clockText = ({ minute, second }: Pick<Clock, 'minute' | 'second'>): string =>
  second === undefined ? clockOf(minute) : `${clockOf(minute)}:${String(second).padStart(2, '0')}`;

/**
 * A day at a time. Which zone an unzoned time means nobody says, so strictly it is some time of that day; in a named
 * zone, the day where it happened may be the one before or after.
 */
function atTime(moment: Moment, clock: Clock): Moment {
  const [first, last] = daysOf(moment) ?? [];
  const time = clockText(clock);
  if (first === undefined || first !== last)
    return withValue(moment, null, `${moment.timex.replace(/T\w+$/u, '')}T${time}`);
  const at = dayStart(first) + clock.minute;
  const zoned = clock.zone !== undefined && zoneOffset(clock.zone) === 0;
  const written = `${isoDate(first)}T${time}${zoned ? 'Z' : ''}`;
  const value = dateValue({
    strict: clock.zone === undefined ? daySpan(first) : span(at - ZONES_APART, at + ZONES_APART),
    usual: clock.zone === undefined ? point(at) : daySpan(first),
    precision: 'minute', canonical: written, label: `${time}${clock.zone === undefined ? '' : ` ${clock.zone}`} on ${dayWords(first)}`,
  }); // biome-ignore format: one value
  return { ...withValue(moment, { ...value, best: at }, written), known: [...moment.known, 'time'] };
}

const timed = (inner: When, clock: Clock, next: number): When => ({
  next,
  resolve: (env) => atTime(inner.resolve(env), clock),
});

/** `Friday at 3 p.m.`, `October 11, 10:35 a.m.`, `2025-11-07T07:37`, `May 3 at noon`. */
export const timeBehind: Suffix = {
  name: 'date/time',
  read(chart, when) {
    const { stream } = chart;
    if (!when.isDay) return undefined;
    const comma = stream.isMark(when.next, ',', '-') ? when.next + 1 : when.next;
    const led = stream.isWord(comma, 'at', 'around', 'about', 'from', 'by', 'for', 't', 'as');
    let at = led ? comma + 1 : comma;
    if (stream.isWord(comma, 'as') && stream.isWord(at, 'of')) at++;
    while (stream.isWord(at, 'about', 'around', 'approximately', 'exactly', 'precisely', 'roughly')) at++;
    if (stream.isWord(comma, 't') && !stream.at(comma)?.glued) return undefined;
    const clock = readClock(stream, at);
    // "October 11 10 people": digits alone behind a day are no hours, and "by five" counts as often as it tells time.
    return clock && timed(when, clock, clock.next);
  },
};

/** `9 a.m. Tuesday`, `3 p.m. on Friday, November 7`, `10:35 a.m. (0735 GMT) Friday`. */
export const timeBefore: WhenReader = {
  name: 'date/time',
  starts: { words: CLOCK_WORDS, digits: true },
  read(chart, i) {
    const { stream } = chart;
    const clock = readClock(stream, i);
    if (!clock) return undefined;
    const behind = skipParenthesis(chart, clock.next);
    const comma = stream.isMark(behind, ',') ? behind + 1 : behind;
    const led = stream.isWord(comma, 'on', 'of') ? comma + 1 : comma;
    const inner = chart.date(led);
    return inner?.isDay && !inner.isPeriod ? timed(inner, clock, inner.next) : undefined;
  },
};

/** The same time in another zone, in parentheses: `(0735 GMT)`. */
function skipParenthesis({ stream }: Chart, i: number): number {
  if (!stream.isMark(i, '(')) return i;
  const clock = readClock(stream, i + 1);
  return clock && stream.isMark(clock.next, ')') ? clock.next + 1 : i;
}
