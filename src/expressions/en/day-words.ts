import { daysInMonth } from '../../values/bounds/calendar.ts';
import {
  fullYear,
  type Part,
  readDayNumber,
  readSmallDay,
  readYear,
  readYearDigits,
} from '../dates/date-numbers.ts';
import { readSmall, readSpokenYear } from '../dates/spoken.ts';
import type { Fields } from '../dates/when.ts';
import { once } from '../once.ts';
import type { TokenStream } from '../tokens.ts';
import { readMonth } from './month-words.ts';
import { readWeekday } from './weekday-words.ts';
import { ORDINALS, wordSet } from './words.ts';

/** The components that a date's own words give, and the index after them. */
export interface DayWords extends Fields {
  readonly next: number;
}

/** The year after a day: `, 2025`, ` 2025`, ` of 2025`, `-2025`. */
function readYearAfter(stream: TokenStream, i: number): Part | undefined {
  const joined =
    stream.isMark(i, ',') ||
    stream.isWord(i, 'of', 'in') ||
    (stream.isMark(i, '-', '/') && stream.isMark(i - 2, '-', '/'));
  const at = joined ? i + 1 : i;
  const year =
    readDualYear(stream, at) ??
    readYear(stream, at) ??
    readSpokenYear(stream, at) ??
    (joined && stream.isWord(i, 'of') ? readYearDigits(stream, at) : undefined);
  // "In May, 2000 people fled" counts; a comma before a year wants no noun after it.
  return year && stream.isMark(i, ',') && countsPeople(stream, year.next) ? undefined : year;
}

/** Years that were written twice, since they began in March to some and in January to others: `24 March 1602/3`. */
const LAST_DUAL_YEAR = 1752;

/** The later of the two years of a date in an old calendar: the 1603 of "1602/3", which is its year by our calendar. */
function readDualYear(stream: TokenStream, i: number): Part | undefined {
  const year = readYear(stream, i);
  if (!year || year.n > LAST_DUAL_YEAR || !stream.isMark(year.next, '/') || !stream.at(year.next)?.glued)
    return undefined;
  const later = stream.text(year.next + 1);
  const isNext =
    stream.at(year.next + 1)?.glued && /^\d{1,4}$/u.test(later) && String(year.n + 1).endsWith(later);
  return isNext ? { n: year.n + 1, next: year.next + 2 } : undefined;
}

/** `67` of "17 Sept 67": two digits after a day and its month, where nothing follows that they could count. */
function readYearOfTwo(stream: TokenStream, i: number): Part | undefined {
  const digits = stream.at(i);
  if (digits?.kind !== 'number' || !/^\d\d$/u.test(digits.text) || digits.end - digits.start !== 2)
    return undefined;
  const following = stream.at(i + 1);
  const isFree =
    following === undefined ||
    (following.kind === 'mark' &&
      !['%', ':', '-', '/', '+', '\u00B0', '$', '\u20AC', '\u00A3'].includes(following.text)) ||
    stream.isWord(
      i + 1,
      'and',
      'in',
      'at',
      'by',
      'to',
      'when',
      'as',
      'with',
      'for',
      'on',
      'was',
      'is',
      'a',
      'the',
    );
  // "May 14, 20": a number goes on after the mark.
  const goesOn = following?.kind === 'mark' && stream.at(i + 2)?.kind === 'number';
  return isFree && !goesOn ? { n: fullYear(Number(digits.text)), next: i + 1 } : undefined;
}

const PEOPLE = new Set([
  'people',
  'civilians',
  'soldiers',
  'troops',
  'children',
  'men',
  'women',
  'were',
  'police',
  'demonstrators',
  'protesters',
]);
const countsPeople = (stream: TokenStream, i: number): boolean => PEOPLE.has(stream.text(i));

/**
 * Reads one day in any usual order: `October 11, 2025`, `11 October`, `the 11th of October`, `2025-10-11`,
 * `11-Oct-2025`, `Friday the 11th`, with its weekday before or after it.
 */
export const readDay = once(readDayWords);

function readDayWords(stream: TokenStream, i: number): DayWords | undefined {
  const named = readWeekday(stream, i);
  const comma = named && stream.isMark(named.next, ',') ? named.next + 1 : named?.next;
  const start = comma ?? i;
  const words = readIsoDay(stream, start) ?? readMonthFirst(stream, start) ?? readDayFirst(stream, start);
  if (!words) return named ? readNumberedWeekday(stream, named) : undefined;
  if ((words.day as number) > daysInMonth(words.year ?? 2024, words.month as number)) return undefined;
  if (named) return { ...words, weekday: named.n };
  const following = readWeekdayAfter(stream, words.next);
  return following ? { ...words, weekday: following.n, next: following.next } : words;
}

const AFTER_DAY_NUMBER = wordSet('of at in and or to when from by');

/** `Thursday the 21st`: the month is that of the anchor or the one before. */
function readNumberedWeekday(stream: TokenStream, named: Part): DayWords | undefined {
  const the = stream.isWord(named.next, 'the') ? named.next + 1 : named.next;
  // "Friday two people": without "the" only an ordinal is a day.
  const isOrdinal = stream.at(the)?.kind === 'ordinal';
  const day =
    isOrdinal || the > named.next ? (readDayNumber(stream, the) ?? readSmall(stream, the)) : undefined;
  if (!day || day.n < 1 || day.n > 31) return undefined;
  // "On Friday the two sides", "on Monday the 12 jurors": a cardinal number counts what comes after it.
  const isFree = stream.at(day.next)?.kind !== 'word' || AFTER_DAY_NUMBER.has(stream.text(day.next));
  const isSpoken = isOrdinal || ORDINALS.has(stream.text(day.next - 1));
  if (!isSpoken && !isFree) return undefined;
  return { day: day.n, weekday: named.n, next: day.next };
}

/** `October 11 (Friday)`. */
function readWeekdayAfter(stream: TokenStream, i: number): Part | undefined {
  if (!stream.isMark(i, '(')) return undefined;
  const named = readWeekday(stream, i + 1);
  return named && stream.isMark(named.next, ')') ? { n: named.n, next: named.next + 1 } : undefined;
}

/** The 09 of `14-Mar-09`: two digits after the mark that joins the day to its month. */
function readShortYearAfter(stream: TokenStream, joint: number, i: number): Part | undefined {
  const isJoined =
    stream.isMark(joint, '-', '/') &&
    stream.text(i) === stream.text(joint) &&
    stream.at(i)?.glued &&
    stream.at(i + 1)?.glued;
  return isJoined && /^\d\d$/u.test(stream.text(i + 1)) && !stream.isMark(i + 2, '-', '/', ':')
    ? { n: fullYear(Number(stream.text(i + 1))), next: i + 2 }
    : undefined;
}

function readIsoDay(stream: TokenStream, i: number): DayWords | undefined {
  const year = readYear(stream, i);
  if (
    !year ||
    stream.text(i) === "'" ||
    !stream.isMark(i + 1, '-', '/') ||
    stream.text(i + 3) !== stream.text(i + 1)
  )
    return undefined;
  const named = readMonth(stream, i + 2);
  const [month, day] = [stream.at(i + 2), stream.at(i + 4)];
  if (!(named || /^\d\d?$/u.test(month?.text ?? '')) || !/^\d\d?$/u.test(day?.text ?? '')) return undefined;
  const [m, d] = [named?.n ?? Number(month?.text), Number(day?.text)];
  return m >= 1 && m <= 12 && d >= 1 && d <= 31 ? { year: year.n, month: m, day: d, next: i + 5 } : undefined;
}

function readMonthFirst(stream: TokenStream, i: number): DayWords | undefined {
  const month = readMonth(stream, i);
  if (!month) return undefined;
  const glued = stream.at(month.next)?.glued && stream.at(month.next + 1)?.glued;
  const joined =
    stream.isWord(month.next, 'the') ||
    (stream.isMark(month.next, '-', '/') && glued) ||
    (stream.isMark(month.next, ',') && stream.at(month.next + 1)?.kind === 'number');
  const at = joined ? month.next + 1 : month.next;
  const day = readDayNumber(stream, at) ?? readSmallDay(stream, at);
  // "May 3:30": a time; "Oct 10%": an amount.
  if (
    !day ||
    stream.isMark(day.next, '%') ||
    (stream.isMark(day.next, ':') && stream.at(day.next + 1)?.glued)
  )
    return undefined;
  if (stream.isMark(month.next, ',') && stream.at(day.next)?.kind === 'word') return undefined;
  const year = readYearAfter(stream, day.next);
  return { month: month.n, day: day.n, year: year?.n, next: year?.next ?? day.next };
}

function readDayFirst(stream: TokenStream, i: number): DayWords | undefined {
  const start = stream.isWord(i, 'the') ? i + 1 : i;
  const day = readDayNumber(stream, start) ?? readSmallDay(stream, start);
  if (!day) return undefined;
  // "The 15th day of June".
  const following = stream.isWord(day.next, 'day') ? day.next + 1 : day.next;
  const joined =
    stream.isWord(following, 'of') || (stream.isMark(following, '-', '/') && stream.at(following)?.glued);
  // "16. Nov. 2016": the ordinal of many languages, where a year follows, so that no sentence ends at it.
  const isDotted = stream.isMark(following, '.') && stream.at(following)?.glued === true;
  const month = readMonth(stream, joined || isDotted ? following + 1 : following);
  if (!month || (isDotted && !readYearAfter(stream, month.next))) return undefined;
  const year =
    readYearAfter(stream, month.next) ??
    (joined ? readShortYearAfter(stream, following, month.next) : readYearOfTwo(stream, month.next));
  return { month: month.n, day: day.n, year: year?.n, next: year?.next ?? month.next };
}
