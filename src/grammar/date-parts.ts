import { daysInMonth } from '../bounds/calendar.ts';
import { readOrdinal } from './ordinals.ts';
import type { TokenStream } from './tokens.ts';
import { MONTHS, MONTHS_THAT_ARE_WORDS, WEEKDAYS, WEEKDAYS_THAT_ARE_WORDS } from './words.ts';

/** The components that a date's own words give, and the index behind them. */
export interface DayWords {
  readonly month: number;
  readonly day: number;
  readonly year?: number;
  /** 0 is Monday. */
  readonly weekday?: number;
  readonly next: number;
}

export interface Part {
  readonly n: number;
  readonly next: number;
}

/** Words before "May" or "March" that make it a month even without a day or year behind it. */
const BEFORE_MONTH = [
  'in',
  'since',
  'until',
  'till',
  'by',
  'of',
  'last',
  'next',
  'this',
  'early',
  'late',
  'mid',
  'from',
  'during',
  'to',
  'and',
  '-',
];

/** A month's name, with the full stop of its abbreviation. "may" and "march" without a capital are words. */
export function readMonth(stream: TokenStream, i: number): Part | undefined {
  const token = stream.at(i);
  if (token?.kind !== 'word') return undefined;
  const n = MONTHS.get(token.text);
  if (n === undefined || !token.capital) return undefined;
  const next = stream.skipStop(i + 1);
  if (!MONTHS_THAT_ARE_WORDS.has(token.text) || readDayNumber(stream, next) || readYear(stream, next))
    return { n, next };
  const before = stream.at(i - 1);
  const led = before !== undefined && (BEFORE_MONTH.includes(before.text) || before.kind !== 'word');
  return led ? { n, next } : undefined;
}

/** A weekday's name; "sat" and "sun" without a capital are words. */
export function readWeekday(stream: TokenStream, i: number): Part | undefined {
  const token = stream.at(i);
  if (token?.kind !== 'word') return undefined;
  const n = WEEKDAYS.get(token.text);
  if (n === undefined || (WEEKDAYS_THAT_ARE_WORDS.has(token.text) && !token.capital)) return undefined;
  return { n, next: stream.skipStop(i + 1) };
}

/** A day of the month: `9`, `9th`, `ninth`. */
export function readDayNumber(stream: TokenStream, i: number): Part | undefined {
  const token = stream.at(i);
  if (token?.kind === 'number') {
    const n = Number(token.text);
    return /^\d{1,2}$/u.test(token.text) && n >= 1 && n <= 31 ? { n, next: i + 1 } : undefined;
  }
  const ordinal = readOrdinal(stream, i);
  return ordinal && ordinal.n <= 31 ? ordinal : undefined;
}

/** A year in four digits, 1000 to 2199. */
export function readYear(stream: TokenStream, i: number): Part | undefined {
  const token = stream.at(i);
  if (token?.kind !== 'number' || !/^(?:1\d|2[01])\d\d$/u.test(token.text)) return undefined;
  // "1,200 people": a grouped number is no year.
  if (token.end - token.start !== 4) return undefined;
  return { n: Number(token.text), next: i + 1 };
}

/** The year behind a day: `, 2025` or ` 2025`. */
function readYearBehind(stream: TokenStream, i: number): Part | undefined {
  return readYear(stream, stream.isMark(i, ',') ? i + 1 : i);
}

/** Reads one day in any usual order: `October 11, 2025`, `11 October`, `the 11th of October`, `2025-10-11`, with its weekday. */
export function readDay(stream: TokenStream, i: number): DayWords | undefined {
  const named = readWeekday(stream, i);
  const comma = named && stream.isMark(named.next, ',') ? named.next + 1 : named?.next;
  const start = comma ?? i;
  const words = readIsoDay(stream, start) ?? readMonthFirst(stream, start) ?? readDayFirst(stream, start);
  if (!words || words.day > daysInMonth(words.year ?? 2024, words.month)) return undefined;
  return named ? { ...words, weekday: named.n } : words;
}

function readIsoDay(stream: TokenStream, i: number): DayWords | undefined {
  const year = readYear(stream, i);
  if (!year || !stream.isMark(i + 1, '-') || !stream.isMark(i + 3, '-')) return undefined;
  const [month, day] = [stream.at(i + 2), stream.at(i + 4)];
  if (!/^\d\d$/u.test(month?.text ?? '') || !/^\d\d$/u.test(day?.text ?? '')) return undefined;
  const [m, d] = [Number(month?.text), Number(day?.text)];
  return m >= 1 && m <= 12 && d >= 1 && d <= 31 ? { year: year.n, month: m, day: d, next: i + 5 } : undefined;
}

function readMonthFirst(stream: TokenStream, i: number): DayWords | undefined {
  const month = readMonth(stream, i);
  const day = month && readDayNumber(stream, stream.isWord(month.next, 'the') ? month.next + 1 : month.next);
  if (!month || !day) return undefined;
  const year = readYearBehind(stream, day.next);
  return { month: month.n, day: day.n, year: year?.n, next: year?.next ?? day.next };
}

function readDayFirst(stream: TokenStream, i: number): DayWords | undefined {
  const day = readDayNumber(stream, stream.isWord(i, 'the') ? i + 1 : i);
  if (!day) return undefined;
  const month = readMonth(stream, stream.isWord(day.next, 'of') ? day.next + 1 : day.next);
  if (!month) return undefined;
  const year = readYearBehind(stream, month.next);
  return { month: month.n, day: day.n, year: year?.n, next: year?.next ?? month.next };
}
