import { civilDate } from '../../bounds/calendar.ts';
import { oneOfValue, periodValue } from '../../bounds/date-value.ts';
import type { IntervalValue } from '../../bounds/value.ts';
import { MONTHS, ORDINALS, TENS, WEEKDAYS } from '../words.ts';
import { dayWhen } from './day.ts';
import { fullYear, readDay, readDayNumber, readMonth, readYear } from './day-words.ts';
import { hullOf } from './moments.ts';
import type { Chart, Env, Fields, Moment, When, WhenReader } from './when.ts';
import { NAMED_DAYS, PART_WORDS, WHICH } from './words.ts';
import { yearWhen } from './year.ts';

/** What joins the two ends of a range or list of days. */
const JOINS = ['and', 'to', 'until', 'till', 'through', 'thru', 'or', '-', '/', '&', ','];

/** Whether the word behind a bare number is what it counts: "on November 6 and 7 people". */
function countsSomething({ stream }: Chart, i: number): boolean {
  const word = stream.at(i);
  if (word?.kind !== 'word') return false;
  return (
    word.text === 'people' ||
    word.text === 'million' ||
    (/[^su]s$/u.test(word.text) && !['was', 'has', 'this', 'talks'].includes(word.text))
  );
}

/** A bare day that goes on from a whole one: the 15 of "October 11 and 15", with its year. */
function readBareDay(chart: Chart, i: number, from: Fields, sure: boolean): When | undefined {
  const { stream } = chart;
  const bare = readDayNumber(stream, i);
  if (!bare || from.month === undefined || (!sure && countsSomething(chart, bare.next))) return undefined;
  if (
    stream.isMark(bare.next, '%', ':', '/') ||
    stream.isWord(bare.next, 'am', 'pm', 'a.m', 'p.m', 'percent')
  )
    return undefined;
  if (readMonth(stream, stream.isWord(bare.next, 'of') ? bare.next + 1 : bare.next)) return undefined;
  const year = readYear(stream, stream.isMark(bare.next, ',') ? bare.next + 1 : bare.next);
  return dayWhen({ month: from.month, day: bare.n, year: year?.n ?? from.year }, year?.next ?? bare.next);
}

interface Ends {
  readonly first: When;
  readonly last: When;
  readonly isChoice: boolean;
}

/** `November 6, 7 and 8`, `October 11 to 15`, `May 3 or 4`: a day, and days of the same month behind it. */
function readDayList(chart: Chart, i: number, led: boolean): Ends | undefined {
  const { stream } = chart;
  const words = readDay(stream, i);
  if (!words || words.month === undefined) return undefined;
  const first = dayWhen(words, words.next);
  let last: When | undefined;
  let next = words.next;
  let isChoice = false;
  while (JOINS.includes(stream.text(next))) {
    const join = stream.text(next) === ',' && JOINS.includes(stream.text(next + 1)) ? next + 2 : next + 1;
    const day = readBareDay(chart, join, last?.fields ?? words, led || stream.isWord(i - 1, 'the'));
    if (!day) break;
    // A comma alone joins nothing: "on May 14, 20 children". A list goes on behind it, to an "and" at last.
    const goesOn = stream.isMark(day.next, ',', '&') || stream.isWord(day.next, 'and', 'or');
    if (stream.text(next) === ',' && join === next + 1 && !goesOn) break;
    if ((day.fields?.day ?? 0) <= (words.day ?? 0)) break;
    isChoice = stream.isWord(join - 1, 'or');
    last = day;
    next = day.next;
  }
  return last && { first, last, isChoice };
}

/** `6 and 7 November 2025`, `6-7 November`, `6/7 November`. */
function readDaysThenMonth({ stream }: Chart, i: number): Ends | undefined {
  const start = stream.isWord(i, 'the') ? i + 1 : i;
  const first = readDayNumber(stream, start);
  if (!first || !JOINS.includes(stream.text(first.next)) || stream.isMark(first.next, ',')) return undefined;
  const at = stream.isWord(first.next + 1, 'the') ? first.next + 2 : first.next + 1;
  const last = readDay(stream, at);
  if (!last?.day || last.month === undefined || last.weekday !== undefined || last.day <= first.n)
    return undefined;
  if (stream.at(at)?.kind === 'word' && stream.at(start)?.kind !== 'word') return undefined;
  const { next, ...fields } = last;
  return {
    first: dayWhen({ ...fields, day: first.n }, first.next),
    last: dayWhen(fields, next),
    isChoice: stream.isWord(first.next, 'or'),
  };
}

/** `from October 9 to November 2`, `May to July 2016`, `Monday through Friday`, `2003-2005`, `between May and June`. */
function readEnds(chart: Chart, i: number, lead: string | undefined): Ends | undefined {
  const { stream } = chart;
  const first = chart.date(i);
  if (!first || first.isPeriod || first.name === 'date/reference') return undefined;
  const at = first.next;
  const isBetween = lead === 'between';
  const dash = stream.isMark(at, '-');
  const word =
    stream.isWord(at, 'to', 'until', 'till', 'through', 'thru') ||
    stream.after(at, ['up', 'to']) !== undefined;
  const joined = isBetween ? stream.isWord(at, 'and', 'to') : dash || word;
  if (!joined) return undefined;
  const behind = stream.after(at, ['up', 'to']) ?? at + 1;
  const last = chart.date(behind) ?? shortYear(chart, first, behind);
  if (!last || last.isPeriod) return undefined;
  // Without "from" only like is joined to like: "Friday to May 3" says nothing.
  const like = (when: When): string =>
    Object.keys(when.fields ?? {})
      .filter((key) => key !== 'year')
      .sort()
      .join();
  const isYears = (when: When): boolean =>
    when.name === 'date/year' || (when.fields?.year !== undefined && like(when) === '');
  if (
    lead === undefined &&
    !(first.fields && last.fields && (like(first) === like(last) || (isYears(first) && isYears(last))))
  )
    return undefined;
  if (lead === undefined && like(first) === '' && !isYears(first)) return undefined;
  return { first, last, isChoice: false };
}

/** `1998-99`. */
function shortYear({ stream }: Chart, first: When, i: number): When | undefined {
  const year = first.fields?.year;
  const digits = stream.text(i);
  if (
    year === undefined ||
    first.fields?.month !== undefined ||
    !stream.at(i)?.glued ||
    !/^\d\d$/u.test(digits)
  )
    return undefined;
  const n = Math.floor(year / 100) * 100 + Number(digits);
  return n === year + 1 || (n > year && fullYear(Number(digits)) === n) ? yearWhen(n, i + 1) : undefined;
}

/** Both ends in one calendar: each lends the other the year that it has not. */
function resolveEnds({ first, last, isChoice }: Ends, env: Env): Moment | undefined {
  const lent = first.fields?.year ?? last.fields?.year;
  const withYear = (when: When, year: number | undefined): When =>
    year !== undefined &&
    when.fields?.month !== undefined &&
    when.fields.year === undefined &&
    when.withFields
      ? when.withFields({ year })
      : when;
  const yearBehind =
    first.fields?.year === undefined &&
    last.fields?.year !== undefined &&
    (first.fields?.month ?? 0) > (last.fields.month ?? 12)
      ? last.fields.year - 1
      : lent;
  const start = withYear(first, yearBehind).resolve(env);
  const from = hullOf(start.value);
  const startYear =
    from && Number.isFinite(from.usual.low) ? civilDate(Math.floor(from.usual.low / 1440)).year : undefined;
  let end = withYear(last, last.fields?.year ?? startYear).resolve(env);
  // "December 28 to January 3": the last lies in the next year; never is each end placed alone.
  const wraps =
    last.fields?.year === undefined &&
    startYear !== undefined &&
    (last.fields?.month ?? 0) < (first.fields?.month ?? 0);
  if (wraps) end = withYear(last, startYear + 1).resolve(env);
  // "Monday to Friday": the second weekday follows the first.
  if (
    first.fields?.weekday !== undefined &&
    last.fields?.weekday !== undefined &&
    from &&
    last.fields.day === undefined
  )
    end = weekdayAfter(last, from, env);
  const to = hullOf(end.value);
  const timex = `${start.timex}/${end.timex}`;
  const shared = {
    known: start.known, implied: start.implied, anchor: start.anchor ?? end.anchor, relative: start.relative || end.relative, timex,
  }; // biome-ignore format: one record
  if (!from || !to) return { ...shared, value: null };
  if (to.usual.high <= from.usual.low) return undefined;
  if (isChoice) return { ...shared, value: oneOfValue([from, to]), timex: start.timex };
  return { ...shared, value: periodValue(from, to) };
}

function weekdayAfter(last: When, from: IntervalValue, env: Env): Moment {
  const first = Math.floor(from.usual.low / 1440) + 1;
  return last.resolve({ ...env, within: { low: first * 1440, high: (first + 6) * 1440 } });
}

/** `November 6 and 7`, `between October 11 and 15`, `from October 9 to November 2, 2025`, `6-7 November`, `2003-2005`. */
export const range: WhenReader = {
  name: 'date/range',
  starts: {
    words: [
      'between',
      'from',
      'the',
      ...MONTHS.keys(),
      ...WEEKDAYS.keys(),
      ...ORDINALS.keys(),
      ...TENS.keys(),
      ...NAMED_DAYS.keys(),
      ...WHICH.keys(),
      ...PART_WORDS.keys(),
    ],
    digits: true,
  },
  read(chart, i) {
    const { stream } = chart;
    const lead = stream.isWord(i, 'between', 'from') ? stream.text(i) : undefined;
    const at = lead ? i + 1 : i;
    const found = [
      readDayList(chart, at, lead !== undefined),
      readDaysThenMonth(chart, at),
      readEnds(chart, at, lead),
    ];
    const ends = found.filter((e) => e !== undefined).sort((a, b) => b.last.next - a.last.next)[0];
    if (!ends) return undefined;
    return {
      next: ends.last.next,
      isPeriod: true,
      // An end before its start is no range: then only the first end is meant, and the words behind are something else.
      resolve: (env) => resolveEnds(ends, env) ?? { ...ends.first.resolve(env), value: null },
    };
  },
};
