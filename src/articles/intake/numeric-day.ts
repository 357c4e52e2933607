import { dayNumber, weekday } from '../../values/bounds/calendar.ts';
import { isDay } from './day-in-text.ts';
import { monthNamed } from './foreign-day.ts';

/** What may say in which order a day of numbers is written. */
export interface DaySigns {
  /** The line that it is in, whose weekday decides. */
  readonly line: string;
  /** What else the page prints beside it: the day by its month's name, a day that can be read in one order alone. */
  readonly context: string;
  /** BCP 47. */
  readonly language: string | null;
}

/** A day in the unit that `Intl` takes, and the first Monday after its beginning. */
const MILLISECONDS = 86_400_000;
const MONDAY = 4;
const LONGEST_CONTEXT = 4000;
/** Years of two digits are of this century below it. */
const PIVOT = 70;
const OTHER = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(?:(?:19|20)\d\d|\d\d)(?![\d/.-])/gu;
const WORD_DAY =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.|er|º)?\s+(?:de\s+|of\s+)?(\p{L}{3,12})|(\p{L}{3,12})\.?\s+(\d{1,2})(?!\d)/gu;

/** Which of day and month a language writes first in numbers; null where its countries differ. */
function firstIn(language: string | null): 'day' | 'month' | null {
  if (language === null || /^en$/iu.test(language)) return null;
  return /^en-(?:US|PH)$/iu.test(language) ? 'month' : 'day';
}

/** Weekdays by their names, whole and short, in a language; Monday is 0. */
const tables = new Map<string, ReadonlyMap<string, number>>();
function weekdaysOf(language: string): ReadonlyMap<string, number> {
  const known = tables.get(language);
  if (known) return known;
  const names = new Map<string, number>();
  try {
    for (const width of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { weekday: width, timeZone: 'UTC' });
      for (let day = 0; day < 7; day++)
        names.set(format.format((MONDAY + day) * MILLISECONDS).toLowerCase().replace(/\.$/u, ''), day);
    }
  } catch {
    // A page may name a language that is none.
  }
  tables.set(language, names);
  return names;
} // biome-ignore format: lines

function weekdayIn({ line, language }: DaySigns): number | undefined {
  const words = line.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  for (const one of [...(language === null ? [] : [language]), 'en']) {
    const names = weekdaysOf(one);
    const found = words.map((word) => names.get(word)).find((day) => day !== undefined);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * The day that two numbers and a year name: by the one order that the calendar allows, by the weekday beside it, by what else
 * the page prints, by the language. Undefined where nothing decides; two digits of a year need more than the calendar.
 */
export function dayOfNumbers(first: string, second: string, year: string, signs: DaySigns): string | undefined {
  const isShort = year.length === 2;
  const full = isShort ? `${Number(year) < PIVOT ? 20 : 19}${year}` : year;
  const as = (day: string, month: string): string => `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const [dayFirst, monthFirst] = [as(first, second), as(second, first)];
  const days = [...new Set([dayFirst, monthFirst])].filter(isDay);
  const [only] = days.length === 1 ? days : [];
  if (only !== undefined && !isShort) return only;
  const named = weekdayIn(signs);
  if (named !== undefined) {
    const own = days.filter((day) => weekdayOf(day) === named);
    // With another weekday the line names no day.
    return own.length === 1 ? own[0] : undefined;
  }
  const context = signs.context.slice(0, LONGEST_CONTEXT);
  const printed = days.filter((day) => namesDay(context, day, signs.language));
  if (printed.length === 1) return printed[0];
  if (only !== undefined) return only;
  const order = orderIn(context) ?? (isShort && /^en\b|^$/iu.test(signs.language ?? '') ? null : firstIn(signs.language));
  if (order === null) return undefined;
  const found = order === 'day' ? dayFirst : monthFirst;
  return isDay(found) ? found : undefined;
} // biome-ignore format: lines

function weekdayOf(day: string): number {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return weekday(dayNumber(year, month, date));
}

/** Whether a text prints a day by the name of its month. */
function namesDay(text: string, day: string, language: string | null): boolean {
  const [, month, date] = day.split('-').map(Number) as [number, number, number];
  for (const [, before, name = '', other = '', after] of text.matchAll(WORD_DAY))
    if (Number(before ?? after) === date && monthNamed(name || other, language) === month) return true;
  return false;
}

/** The order of days of numbers in a text, where the calendar allows but one for some, and one for all of these. */
function orderIn(text: string): 'day' | 'month' | null {
  const orders = new Set<'day' | 'month'>();
  for (const [, first, , second] of text.matchAll(OTHER)) {
    if (Number(first) > 12 && Number(second) <= 12) orders.add('day');
    if (Number(second) > 12 && Number(first) <= 12) orders.add('month');
  }
  const [order] = orders;
  return orders.size === 1 && order !== undefined ? order : null;
}
