import { type DayWords, readDay } from '../en/day-words.ts';
import { readMonth } from '../en/month-words.ts';
import { readWeekday } from '../en/weekday-words.ts';
import type { TokenStream } from '../tokens.ts';
import { fullYear, type Part, readDayNumber, readYear } from './date-numbers.ts';
import { dayWhen, isFreeDay } from './day.ts';
import { resolveReference } from './reference.ts';
import { readSmall } from './spoken.ts';
import { readTheUnit } from './unit.ts';
import type { Chart, Fields, When } from './when.ts';
import { yearWhen } from './year.ts';

/** A date that a range or list names, and the token it begins at. */
export interface End {
  readonly at: number;
  readonly when: When;
}

/** The dates that a range or a list of days names, in the order of the words: two at least. */
export interface Ends {
  readonly ends: readonly End[];
  /** One of them is meant, and it is not said which: "May 3 or 4". */
  readonly isChoice: boolean;
  readonly next: number;
  /** The stretch that the days belong to, where it is named apart: "from 4 to 22 | this month". */
  readonly frame?: When;
}

/** What joins the two ends of a range or list of days. */
const JOINS = ['and', 'to', 'until', 'till', 'through', 'thru', 'or', '-', '/', '&', ','];

/** Whether the word after a bare number is what it counts: "on November 6 and 7 people". */
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

/** `November 6, 7 and 8`, `October 11 to 15`, `May 3 or 4`: a day, and days of the same month after it. */
export function readDayList(chart: Chart, i: number, led: boolean): Ends | undefined {
  const { stream } = chart;
  const words = readDay(stream, i);
  if (!words?.day || words.month === undefined) return undefined;
  const ends: End[] = [{ at: i, when: dayWhen(words, words.next) }];
  let next = words.next;
  let isChoice = false;
  while (JOINS.includes(stream.text(next))) {
    const comma = stream.text(next) === ',' && JOINS.includes(stream.text(next + 1));
    const join = comma ? next + 2 : next + 1;
    const at = stream.isWord(join, 'the') ? join + 1 : join;
    const from = ends.at(-1)?.when.fields ?? words;
    const day = readBareDay(chart, at, from, led || stream.isWord(i - 1, 'the'));
    if (!day || (day.fields?.day ?? 0) <= (from.day ?? 0)) break;
    // A comma alone joins nothing: "on May 14, 20 children". A list goes on after it, to an "and" at last.
    const goesOn = stream.isMark(day.next, ',', '&') || stream.isWord(day.next, 'and', 'or');
    if (stream.text(next) === ',' && join === next + 1 && !goesOn) break;
    isChoice = stream.isWord(join - 1, 'or');
    ends.push({ at, when: day });
    next = day.next;
  }
  const last = ends.at(-1)?.when.fields;
  // The year comes after the last day and belongs to all.
  const dated = ends.map(({ at, when }) => ({
    at,
    when:
      when.fields?.year === undefined && last?.year !== undefined && when.withFields
        ? when.withFields({ year: last.year })
        : when,
  }));
  return ends.length > 1 ? { ends: dated, isChoice, next } : undefined;
}

/** Days of one list: no one names more of them before their month. */
const MOST_DAYS = 12;

/** A day of a list before its month: `20`, `Monday 20`, `the 22nd`. */
function readListedDay(
  stream: TokenStream,
  i: number,
): (Part & { at: number; weekday?: number }) | undefined {
  const named = readWeekday(stream, i);
  const from = named?.next ?? i;
  const at = stream.isWord(from, 'the') ? from + 1 : from;
  const day = readDayNumber(stream, at);
  return day && { ...day, at: named ? i : at, weekday: named?.n };
}

/** The index after what joins two days of a list, and whether it closes the list: `,`, `and`, `, and`, `to`, `-`. */
function afterListJoin(stream: TokenStream, i: number): { next: number; closes: boolean } | undefined {
  if (stream.isMark(i, ',')) {
    const word = stream.isWord(i + 1, 'and', 'or') ? i + 2 : i + 1;
    return { next: word, closes: word > i + 1 };
  }
  return JOINS.includes(stream.text(i)) ? { next: i + 1, closes: true } : undefined;
}

/** `6 and 7 November 2025`, `6-7 November`, `the 22nd, 23rd or 30th of March`, `Monday 20, Tuesday 21 and Wednesday 22 April`. */
export function readDaysThenMonth({ stream }: Chart, i: number): Ends | undefined {
  const days: (Part & { at: number; weekday?: number })[] = [];
  let closes = false;
  let isChoice = false;
  for (let at = i; days.length <= MOST_DAYS; ) {
    const last = days.length > 0 && closes ? wholeDayAt(stream, at, days) : undefined;
    if (last) {
      const { next, ...fields } = last.words;
      const listed = days.map((day) => ({
        at: day.at,
        when: dayWhen({ ...fields, day: day.n, weekday: day.weekday }, day.next),
      }));
      return { ends: [...listed, { at: last.at, when: dayWhen(fields, next) }], isChoice, next };
    }
    const day = readListedDay(stream, at);
    const join = day && afterListJoin(stream, day.next);
    if (!day || !join || day.n <= (days.at(-1)?.n ?? 0)) return undefined;
    days.push(day);
    closes = join.closes;
    isChoice = stream.isWord(join.next - 1, 'or');
    at = join.next;
  }
  return undefined;
}

/** The last day of a list, which names the month of all. */
function wholeDayAt(
  stream: TokenStream,
  i: number,
  days: readonly (Part & { at: number; weekday?: number })[],
): { at: number; words: DayWords } | undefined {
  const at = stream.isWord(i, 'the') ? i + 1 : i;
  const words = readDay(stream, at);
  const first = days[0] as Part & { at: number; weekday?: number };
  const before = days.at(-1) as Part;
  if (!words?.day || words.month === undefined || words.day <= before.n) return undefined;
  // A weekday before the last alone is of its day; before all of them, of each.
  if (words.weekday !== undefined && first.weekday === undefined) return undefined;
  // "Four to January 22" joins digits to a month's name; only after "from" is a range of days meant.
  const monthFirst = stream.at(at)?.kind === 'word' && readMonth(stream, at) !== undefined;
  if (monthFirst && !stream.isWord(first.at - 1, 'from', 'between')) return undefined;
  const inWords = (k: number): boolean =>
    stream.at(k)?.kind === 'word' && readWeekday(stream, k) === undefined;
  return !monthFirst && inWords(at) && !inWords(first.at) ? undefined : { at, words };
}

/** `between the 21st and the 23rd`, `from 4 to 22 this month`: days of a month that is named apart or not at all. */
export function readBareDays(chart: Chart, i: number): Ends | undefined {
  const { stream } = chart;
  const read = (from: number): { at: number; n: number; next: number; isOrdinal: boolean } | undefined => {
    const at = stream.isWord(from, 'the') ? from + 1 : from;
    const day = readDayNumber(stream, at) ?? readSmall(stream, at);
    return day && day.n >= 1 && day.n <= 31
      ? { at, ...day, isOrdinal: stream.at(at)?.kind === 'ordinal' && at > from }
      : undefined;
  };
  const first = read(i);
  if (
    !first ||
    !stream.isWord(first.next, 'and', 'to', 'until', 'through') ||
    !stream.isWord(i - 1, 'from', 'between')
  )
    return undefined;
  const last = read(first.next + 1);
  if (!last || last.n <= first.n) return undefined;
  const of = stream.isWord(last.next, 'of') ? last.next + 1 : last.next;
  const frame = stream.isWord(of + 1, 'month') ? (chart.point(of) ?? readTheUnit(chart, of)) : undefined;
  if (!frame && !(first.isOrdinal && stream.at(last.at)?.kind === 'ordinal')) return undefined;
  if (!frame && !isFreeDay(stream, last.next)) return undefined;
  const ends = [first, last].map(({ at, n, next }) => ({ at, when: dayWhen({ day: n }, next) }));
  return { ends, isChoice: false, next: frame?.next ?? last.next, frame };
}

/** The components of a date but its year: what two ends must share to be joined without "from". */
const shape = ({ fields = {} }: When): string =>
  (['month', 'day', 'weekday'] as const)
    .filter((key) => fields[key] !== undefined && !(key === 'weekday' && fields.day !== undefined))
    .join();

/** `from October 9 to November 2`, `May to July 2016`, `Monday through Friday`, `2003-2005`, `between May and June`. */
export function readTwoDates(chart: Chart, i: number, lead: string | undefined): Ends | undefined {
  const { stream } = chart;
  const first = chart.date(i);
  if (!first || first.isPeriod) return undefined;
  const at = first.next;
  const upTo = stream.after(at, ['up', 'to']);
  const isWord = stream.isWord(at, 'to', 'until', 'till', 'through', 'thru') || upTo !== undefined;
  const isJoined = lead === 'between' ? stream.isWord(at, 'and', 'to') : stream.isMark(at, '-') || isWord;
  if (!isJoined) return undefined;
  const start = upTo ?? at + 1;
  const present = readPresent(stream, start);
  const last = present ?? chart.date(start) ?? readShortYear(chart, first, start);
  if (!last || last.isPeriod) return undefined;
  const ends = {
    ends: [
      { at: i, when: first },
      { at: start, when: last },
    ],
    isChoice: false,
    next: last.next,
  };
  // "1998-present", "May 2020 to date": only what has a year is joined so without "from".
  if (present && first.fields?.year !== undefined) return ends;
  if (first.name === 'date/reference' || last.name === 'date/reference')
    return lead === undefined ? undefined : ends;
  const [a, b] = [first.fields?.year, last.fields?.year];
  const areYears = shape(first) === '' && a !== undefined && shape(last) === '' && b !== undefined;
  if (areYears && b <= a) return undefined;
  if (lead !== undefined || areYears) return ends;
  // Without "from" only like is joined to like: "Friday to May 3" says nothing, and neither does "last week - Friday".
  const isNumeric = first.name === 'date/numeric' && last.name === 'date/numeric';
  // "9 p.m. Friday to 6 a.m. Saturday, November 8".
  if (first.name === 'date/time' && last.name === 'date/time') return ends;
  const isDated = isWord && a !== undefined && b !== undefined;
  const isAlike = shape(first) !== '' && shape(first) === shape(last);
  return isNumeric || isDated || isAlike ? ends : undefined;
}

/** The end of `from 2010 to the present`, `1998-present`, `from May to date`. */
function readPresent(stream: TokenStream, i: number): When | undefined {
  const said =
    stream.after(i, ['the', 'present', 'day']) ??
    stream.after(i, ['this', 'day']) ??
    (stream.isWord(i - 1, 'to') ? stream.after(i, ['date']) : undefined);
  const bare =
    said === undefined ? (stream.after(i, ['the', 'present']) ?? stream.after(i, ['present'])) : undefined;
  // "From Monday to the present owner": what it describes.
  const isNoun =
    bare !== undefined &&
    (stream.at(bare)?.kind !== 'word' || stream.isWord(bare, 'and', 'in', 'with', 'was', 'is', 'has', 'by'));
  const next = said ?? (isNoun ? bare : undefined);
  return next === undefined
    ? undefined
    : { next, name: 'date/reference', resolve: (env) => resolveReference('PRESENT_REF', env) };
}

/** `1998-99`. */
function readShortYear({ stream }: Chart, first: When, i: number): When | undefined {
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
