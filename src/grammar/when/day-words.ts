import { daysInMonth } from '../../bounds/calendar.ts';
import { once } from '../once.ts';
import { readOrdinal } from '../ordinals.ts';
import type { TokenStream } from '../tokens.ts';
import { MONTHS, MONTHS_THAT_ARE_WORDS, WEEKDAYS, WEEKDAYS_THAT_ARE_WORDS } from '../words.ts';
import { readSmall, readSpokenYear } from './spoken.ts';
import type { Fields } from './when.ts';

/** The components that a date's own words give, and the index behind them. */
export interface DayWords extends Fields {
  readonly next: number;
}

export interface Part {
  readonly n: number;
  readonly next: number;
}

/** Words before "May" or "March" that make it a month even without a day or year behind it. */
const BEFORE_MONTH = new Set([
  'in', 'since', 'until', 'till', 'by', 'of', 'last', 'next', 'this', 'early', 'late', 'mid', 'from', 'during', 'to', 'and', 'for',
  'through', 'between', 'before', 'after', 'past', 'previous', 'coming', 'every', 'each', 'or', 'that', 'following', 'throughout',
]); // biome-ignore format: a table reads best in rows
/** Words behind "May" or "March" that make it one all the same: "May elections", "March's vote". */
const BEHIND_MONTH = new Set([
  "'",
  'last',
  'this',
  'next',
  'elections',
  'election',
  'summit',
  'meeting',
  'vote',
  'deadline',
]);

/** A month's name, with the full stop of its abbreviation. "may" and "march" without a capital are words. */
export function readMonth(stream: TokenStream, i: number): Part | undefined {
  const token = stream.at(i);
  if (token?.kind !== 'word') return undefined;
  const n = MONTHS.get(token.text);
  if (n === undefined) return undefined;
  // "Dec." is short for a name; behind a whole one a full stop ends the sentence.
  const isWhole = isMonthName(token.text) || token.text === 'may' || token.text === 'march';
  const next = isWhole ? i + 1 : stream.skipStop(i + 1);
  const isWord = MONTHS_THAT_ARE_WORDS.has(token.text);
  if (!isWord)
    return token.capital || hasNumberBeside(stream, i, next) || isMonthName(token.text)
      ? { n, next }
      : undefined;
  if (hasNumberBeside(stream, i, next)) return { n, next };
  // "In may" is a month however it is written; without a capital nothing else is.
  if (!token.capital)
    return stream.isWord(i - 1, 'in', 'of', 'since', 'until') && stream.at(next)?.kind !== 'word'
      ? { n, next }
      : undefined;
  const before = stream.at(i - 1);
  const led = before !== undefined && (BEFORE_MONTH.has(before.text) || leadsNoun(stream, i, next));
  // "-", "(" and "," lead a month; at the start of a sentence "May" is a wish and "March" an order.
  // "Jan Kavan": a short form without its full stop before another name is a name.
  if (!isWhole && next === i + 1 && stream.at(next)?.capital) return undefined;
  const joined = before?.kind === 'mark' && before.text !== '.' && before.text !== '"' && before.text !== "'";
  const leads = stream.isWord(next, 'to', 'through') && MONTHS.has(stream.text(next + 1));
  return led || joined || leads || BEHIND_MONTH.has(stream.text(next)) ? { n, next } : undefined;
}

/** "The March vote", "its May summit": with a capital, between an article and a noun. "The March on Rome" is a march. */
function leadsNoun(stream: TokenStream, i: number, next: number): boolean {
  const [noun, behind] = [stream.at(next), stream.at(next + 1)];
  if (
    !stream.isWord(i - 1, 'the', 'a', 'its', 'their', 'his', 'her', 'our') ||
    noun?.kind !== 'word' ||
    noun.capital
  )
    return false;
  return !NOT_NOUNS.has(noun.text) && behind !== undefined;
}

const NOT_NOUNS = new Set([
  'on',
  'of',
  'for',
  'to',
  'in',
  'was',
  'is',
  'and',
  'through',
  'from',
  'by',
  'that',
  'which',
  'will',
  'had',
  'has',
  'at',
  'against',
  'went',
  'would',
]);

/** Months whose full name is no other word: taken even without a capital. */
const isMonthName = (text: string): boolean => text.length > 4 || text === 'june' || text === 'july';

/** A day or year stands before or behind, as words or joined by a mark (`2019-aug-01`). */
const hasNumberBeside = (stream: TokenStream, i: number, next: number): boolean =>
  (stream.isMark(next, '-', '/') &&
    stream.at(next)?.glued &&
    stream.at(next + 1)?.kind === 'number' &&
    stream.at(next + 1)?.glued) ||
  (stream.at(i)?.capital &&
    (readSmallDay(stream, next) !== undefined || readYear(stream, i - 1)?.next === i)) ||
  readDayNumber(stream, next) !== undefined ||
  readYear(stream, stream.isMark(next, ',') ? next + 1 : next) !== undefined ||
  (stream.at(i - 1)?.kind !== 'word' && readDayNumber(stream, i - 1)?.next === i) ||
  (stream.isMark(i - 1, '-') && readDayNumber(stream, i - 2) !== undefined);

/** A weekday's name; "sat" and "sun" without a capital are words. */
export function readWeekday(stream: TokenStream, i: number): Part | undefined {
  const token = stream.at(i);
  if (token?.kind !== 'word') return undefined;
  const n = WEEKDAYS.get(token.text);
  if (n === undefined || (WEEKDAYS_THAT_ARE_WORDS.has(token.text) && !token.capital)) return undefined;
  return { n, next: token.text.length > 5 ? i + 1 : stream.skipStop(i + 1) };
}

/** A day of the month: `9`, `9th`, `ninth`; in a word that counts (`twenty one`) only where a month leads it. */
export function readDayNumber(stream: TokenStream, i: number): Part | undefined {
  const token = stream.at(i);
  if (token?.kind === 'number') {
    const n = Number(token.text);
    return /^\d{1,2}$/u.test(token.text) && n >= 1 && n <= 31 ? { n, next: i + 1 } : undefined;
  }
  const ordinal = readOrdinal(stream, i);
  return ordinal && ordinal.n <= 31 ? ordinal : undefined;
}

/** A year in four digits, 1000 to 2199, or in two behind an apostrophe (`'98`: 1940 to 2039). */
export function readYear(stream: TokenStream, i: number): Part | undefined {
  const token = stream.at(i);
  if (token?.text === "'") return readShortYear(stream, i);
  if (token?.kind !== 'number' || !/^(?:1\d|2[01])\d\d$/u.test(token.text)) return undefined;
  // "1,200 people": a grouped number is no year.
  if (token.end - token.start !== 4) return undefined;
  return { n: Number(token.text), next: i + 1 };
}

/** `87`, behind "of": "April of 87". */
const readYearDigits = (stream: TokenStream, i: number): Part | undefined =>
  stream.at(i)?.kind === 'number' && /^\d\d$/u.test(stream.text(i))
    ? { n: fullYear(Number(stream.text(i))), next: i + 1 }
    : undefined;

/** The century of a year in two digits: the one that puts it between 1940 and 2039. */
export const fullYear = (n: number): number => n + (n < 40 ? 2000 : 1900);

function readShortYear(stream: TokenStream, i: number): Part | undefined {
  const digits = stream.at(i + 1);
  if (digits?.kind !== 'number' || !digits.glued || !/^\d\d$/u.test(digits.text)) return undefined;
  return { n: fullYear(Number(digits.text)), next: i + 2 };
}

/** The year behind a day: `, 2025`, ` 2025`, ` of 2025`, `-2025`. */
function readYearBehind(stream: TokenStream, i: number): Part | undefined {
  const joined =
    stream.isMark(i, ',') ||
    stream.isWord(i, 'of', 'in') ||
    (stream.isMark(i, '-', '/') && stream.isMark(i - 2, '-', '/'));
  const at = joined ? i + 1 : i;
  const year =
    readYear(stream, at) ??
    readSpokenYear(stream, at) ??
    (joined && stream.isWord(i, 'of') ? readYearDigits(stream, at) : undefined);
  // "In May, 2000 people fled" counts; a comma before a year wants no noun behind it.
  return year && stream.isMark(i, ',') && countsPeople(stream, year.next) ? undefined : year;
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
 * `11-Oct-2025`, `Friday the 11th`, with its weekday before or behind it.
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
  const behind = readWeekdayBehind(stream, words.next);
  return behind ? { ...words, weekday: behind.n, next: behind.next } : words;
}

/** `Thursday the 21st`: the month is that of the anchor or the one before. */
function readNumberedWeekday(stream: TokenStream, named: Part): DayWords | undefined {
  const the = stream.isWord(named.next, 'the') ? named.next + 1 : named.next;
  // "Friday two people": without "the" only an ordinal is a day.
  const isOrdinal = stream.at(the)?.kind === 'ordinal';
  const day =
    isOrdinal || the > named.next ? (readDayNumber(stream, the) ?? readSmall(stream, the)) : undefined;
  if (!day || day.n < 1 || day.n > 31) return undefined;
  return { day: day.n, weekday: named.n, next: day.next };
}

/** `October 11 (Friday)`. */
function readWeekdayBehind(stream: TokenStream, i: number): Part | undefined {
  if (!stream.isMark(i, '(')) return undefined;
  const named = readWeekday(stream, i + 1);
  return named && stream.isMark(named.next, ')') ? { n: named.n, next: named.next + 1 } : undefined;
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
  const year = readYearBehind(stream, day.next);
  return { month: month.n, day: day.n, year: year?.n, next: year?.next ?? day.next };
}

/** `May twenty one`: a number word behind a month; a small one ("May two") is as often something else. */
function readSmallDay(stream: TokenStream, i: number): Part | undefined {
  const small = readSmall(stream, i);
  return small && small.n > 12 && small.n <= 31 ? small : undefined;
}

function readDayFirst(stream: TokenStream, i: number): DayWords | undefined {
  const day = readDayNumber(stream, stream.isWord(i, 'the') ? i + 1 : i);
  if (!day) return undefined;
  // "The 15th day of June".
  const behind = stream.isWord(day.next, 'day') ? day.next + 1 : day.next;
  const joined = stream.isWord(behind, 'of') || (stream.isMark(behind, '-', '/') && stream.at(behind)?.glued);
  const month = readMonth(stream, joined ? behind + 1 : behind);
  if (!month) return undefined;
  const year = readYearBehind(stream, month.next);
  return { month: month.n, day: day.n, year: year?.n, next: year?.next ?? month.next };
}
