import { dayEnd, dayOf, dayStart, isoDate } from '../../values/bounds/calendar.ts';
import { dateValue, daySpan, dayWords, oneOfValue } from '../../values/bounds/date-value.ts';
import { hull, point, span } from '../../values/bounds/span.ts';
import { clockOf, shownZone, timeValue } from '../../values/bounds/time-value.ts';
import type { IntervalValue } from '../../values/bounds/value.ts';
import { zoneOffset, zoneOffsetOn } from '../../values/bounds/zones.ts';
import { CLOCK_WORDS, type Clock, readClock } from '../clock.ts';
import { WEEKDAYS } from '../en/words.ts';
import { readYear } from './date-numbers.ts';
import { daysOf } from './moments.ts';
import { readSmall } from './spoken.ts';
import type { Chart, Fields, Moment, Suffix, When, WhenReader } from './when.ts';

/** Hours by which the civil time of an event may differ from a time in a named zone: the width of the world. */
const ZONES_APART = 14 * 60;

/** `10:35`, `10:35:20`. */
export const clockText = ({ minute, second }: Pick<Clock, 'minute' | 'second'>): string =>
  second === undefined ? clockOf(minute) : `${clockOf(minute)}:${String(second).padStart(2, '0')}`;

/** A time of a day in UTC as EDTF writes it, where its zone is known: the day may be another there. */
function utcOf(day: number, { minute, second, zone }: Clock): string | undefined {
  const offset = zone === undefined ? undefined : zoneOffsetOn(zone, day);
  if (offset === undefined) return undefined;
  const at = dayStart(day) + minute - offset;
  const there = Math.floor(at / 1440);
  return `${isoDate(there)}T${clockText({ minute: at - there * 1440, second })}Z`;
}

/**
 * A day at a time. Which zone an unzoned time means is not said, so strictly it is some time of that day; in a named
 * zone, the day where it happened may be the one before or after.
 */
function dayAt(day: number, clock: Clock): IntervalValue {
  const at = dayStart(day) + clock.minute;
  const time = clockText(clock);
  const utc = utcOf(day, clock);
  // 24:00 is the end of its day, and the moment at which the next one begins.
  const whole = hull(daySpan(day), point(at));
  const value = dateValue({
    strict: clock.zone === undefined ? whole : hull(daySpan(day), span(at - ZONES_APART, at + ZONES_APART)),
    usual: clock.zone === undefined ? span(Math.min(at, dayEnd(day)), at) : whole,
    precision: 'minute', canonical: utc ?? `${isoDate(day + Math.floor(clock.minute / 1440))}T${time}`,
    label: `${clock.minute === 1440 ? '24:00' : time}${clock.zone === undefined ? '' : ` ${shownZone(clock.zone)}`} on ${dayWords(day)}`,
  }); // biome-ignore format: one value
  return { ...value, best: at };
}

/** A moment of one day, or of one of several, at a time of it. */
export function atTime(moment: Moment, clock: Clock): Moment {
  const time = timeValue(clock.minute % 1440, clock.zone, clock.isAbout);
  const timexOf = (day: string): string => `${day.replace(/T\w+$/u, '')}T${clockText(clock)}`;
  const timed = { ...moment, time, timex: timexOf(moment.timex), known: [...moment.known, 'time'] };
  if (moment.value?.kind === 'one-of') {
    const members = moment.value.members.map(({ usual }) => dayAt(dayOf(usual.low), clock));
    return { ...timed, value: oneOfValue(members) };
  }
  const [first, last] = daysOf(moment) ?? [];
  if (first === undefined || first !== last) return { ...timed, value: null };
  const value = dayAt(first, clock);
  return {
    ...timed,
    value,
    timex: `${isoDate(first + Math.floor(clock.minute / 1440))}T${clockText(clock)}${value.canonical.endsWith('Z') && clock.zone !== undefined && zoneOffset(clock.zone) === 0 ? 'Z' : ''}`,
  };
}

/** A day at a time of it. */
export const timed = (inner: When, clock: Clock, next: number): When => ({
  next,
  timed: { inner, clock },
  fields: inner.fields,
  frame: inner.frame,
  ...(inner.withFields && {
    withFields: (lent: Fields) => timed(inner.withFields?.(lent) ?? inner, clock, next),
  }),
  isDay: true,
  resolve: (env) => atTime(inner.resolve(env), clock),
});

/** Parts of the day in which a bare hour is one of the second half: "this evening at 7". */
const SECOND_HALF = new Set(['afternoon', 'evening', 'night', 'late']);

/** The hour that a part of the day makes of one whose half is not named. */
export function inPart(clock: Clock, part: string | undefined): Clock {
  if (!clock.isOpen || part === undefined || !SECOND_HALF.has(part) || clock.minute >= 720) return clock;
  return clock.minute < 240 && part === 'night'
    ? clock
    : { ...clock, minute: clock.minute + 720, isOpen: false };
}

/** `at 7`, `around 3`: a bare hour after a day, where nothing follows that it could count. */
function readHourAfter({ stream }: Chart, at: number, when: When): Clock | undefined {
  if (!stream.isWord(at - 1, 'at', 'around', 'about')) return undefined;
  const hour =
    stream.at(at)?.kind === 'number' && /^\d{1,2}$/u.test(stream.text(at))
      ? { n: Number(stream.text(at)), next: at + 1 }
      : readSmall(stream, at);
  if (!hour || hour.n < 1 || hour.n > 24) return undefined;
  const following = stream.at(hour.next);
  const counts =
    following !== undefined &&
    following.kind === 'word' &&
    !stream.isWord(hour.next, 'and', 'in', 'on', 'with', 'for', 'to', 'at', 'when');
  return counts || stream.isMark(hour.next, '%', '-')
    ? undefined
    : inPart({ minute: (hour.n % 24) * 60, next: hour.next, isOpen: hour.n <= 12 }, when.part);
}

/** `Friday at 3 p.m.`, `October 11, 10:35 a.m.`, `2025-11-07T07:37`, `May 3 at noon`, `this evening at 7`. */
export const timeAfter: Suffix = {
  name: 'date/time',
  read(chart, when) {
    const { stream } = chart;
    if (!when.isDay) return undefined;
    const comma = stream.isMark(when.next, ',', '-') ? when.next + 1 : when.next;
    const led = stream.isWord(comma, 'at', 'around', 'about', 'by', 'for', 't', 'as');
    let at = led ? comma + 1 : comma;
    if (stream.isWord(comma, 'as') && stream.isWord(at, 'of')) at++;
    while (stream.isWord(at, 'about', 'around', 'approximately', 'exactly', 'precisely', 'roughly')) at++;
    if (stream.isWord(comma, 't') && !stream.at(comma)?.glued) return undefined;
    // "23 April - 22:00, 27 April": that time is of the day after it.
    if (stream.isMark(when.next, '-') && !stream.at(when.next)?.glued && chart.date(at)?.isDay)
      return undefined;
    const read = readClock(stream, at);
    const clock = (read && inPart(read, when.part)) ?? readHourAfter(chart, at, when);
    if (!clock) return undefined;
    // "Oct 26 15:50:06 2016": the year may come after the time.
    const year =
      when.fields?.month !== undefined && when.fields.year === undefined
        ? readYear(stream, clock.next)
        : undefined;
    const dated = year && when.withFields ? when.withFields({ year: year.n }) : when;
    return timed(dated, clock, year?.next ?? clock.next);
  },
};

/** Words before a bare hour. */
const BEFORE_HOUR = ['at', 'around', 'about', 'by', 'until', 'till', 'from', 'before', 'after', 'since'];

/** `at 11 Saturday morning`, `until 7 Friday night`: a bare hour right before a day whose part gives its half. */
function hourBefore(chart: Chart, i: number): When | undefined {
  const { stream } = chart;
  if (!stream.isWord(i - 1, ...BEFORE_HOUR)) return undefined;
  const hour =
    stream.at(i)?.kind === 'number' && /^\d{1,2}$/u.test(stream.text(i))
      ? { n: Number(stream.text(i)), next: i + 1 }
      : readSmall(stream, i);
  // "Twelve Saturday night" may begin the day or end it.
  if (!hour || hour.n < 1 || hour.n > 11) return undefined;
  const isWeekday =
    WEEKDAYS.has(stream.text(hour.next)) || stream.isWord(hour.next, 'yesterday', 'tomorrow', 'this');
  const inner = isWeekday ? chart.date(hour.next) : undefined;
  if (!inner?.isDay || inner.isPeriod || inner.part === undefined || inner.timed) return undefined;
  const clock: Clock = { minute: hour.n * 60, next: hour.next, isOpen: true };
  return timed(inner, inPart(clock, inner.part), inner.next);
}

/** `9 a.m. Tuesday`, `3 p.m. on Friday, November 7`, `10:35 a.m. (0735 GMT) Friday`. */
export const timeBefore: WhenReader = {
  name: 'date/time',
  starts: { words: CLOCK_WORDS, digits: true },
  read(chart, i) {
    const { stream } = chart;
    const clock = readClock(stream, i);
    if (!clock) return hourBefore(chart, i);
    // "8pm in the evening, Sunday".
    const part =
      stream.after(clock.next, ['in', 'the', 'evening']) ??
      stream.after(clock.next, ['in', 'the', 'morning']) ??
      stream.after(clock.next, ['at', 'night']);
    const following = part ?? clock.next;
    const comma = stream.isMark(following, ',') ? following + 1 : following;
    const led = stream.isWord(comma, 'on', 'of') ? comma + 1 : comma;
    const inner = chart.date(led);
    return inner?.isDay && !inner.isPeriod ? timed(inner, inPart(clock, inner.part), inner.next) : undefined;
  },
};
