import { readMentions } from '../../expressions/index.ts';
import { dayOfMention, type FullDay, isDay } from './day-in-text.ts';
import { foreignDayIn } from './foreign-day.ts';
import { dayOfNumbers } from './numeric-day.ts';

/** Longer lines are prose, whose days are read elsewhere. In UTF-16 units. */
const LONGEST = 400;
const MOST_DAYS = 4;
const YEAR_FIRST =
  /(?<!\d)((?:19|20)\d\d)\s?[-/.\u5E74\uB144]\s?(\d{1,2})\s?[-/.\u6708\uC6D4]\s?(\d{1,2})(?!\d)/gu;
const DOTTED = /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?((?:(?:19|20)\d\d)|\d\d)(?![\d.]\d|\d)/gu;
const SLASHED = /(?<![\d/-])(\d{1,2})([/-])(\d{1,2})\2((?:19|20)\d\d|\d\d)(?![\d/-])/gu;

/**
 * Every day that a short line names with day, month and year, in the order in which they are there. Numbers with dots put the
 * day first everywhere; with slashes or hyphens the weekday beside them, what else the page prints (the context) and its
 * language say the order, and where nothing does, days that can be read in two orders are left out.
 */
export function daysIn(line: string, language: string | null, context = ''): FullDay[] {
  const text = line.slice(0, LONGEST);
  if (!/\p{Nd}/u.test(text)) return [];
  const found: FullDay[] = [];
  const add = (year: string, month: string, day: string, start: number, length: number): void => {
    const full = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    const isFree = found.every((other) => start >= other.end || start + length <= other.start);
    if (isFree && isDay(full)) found.push({ day: full, start, end: start + length });
  };
  for (const { 0: all, 1: year = '', 2: month = '', 3: day = '', index } of text.matchAll(YEAR_FIRST))
    add(year, month, day, index, all.length);
  const isForeign = language !== null && !/^en\b/iu.test(language);
  // "14.5.15" is a day where people write so, and anything else elsewhere.
  for (const { 0: all, 1: day = '', 2: month = '', 3: year = '', index } of text.matchAll(DOTTED))
    if (year.length === 4 || isForeign) add(year.padStart(4, '20'), month, day, index, all.length);
  for (const { 0: all, 1: first = '', 3: second = '', 4: year = '', index } of text.matchAll(SLASHED)) {
    const day = dayOfNumbers(first, second, year, { line: text, context, language });
    if (day) add(...(day.split('-') as [string, string, string]), index, all.length);
  }
  const mentions = readMentions(text);
  for (const mention of mentions) {
    const day = dayOfMention(mention);
    if (day) add(...(day.split('-') as [string, string, string]), mention.start, mention.end - mention.start);
  }
  // A day whose weekday is another day's names none, in whatever way it is read.
  const wrong = mentions.filter(({ wrongWeekday }) => wrongWeekday);
  // "31. okt. 2020, opdateret 1. nov. 2020": English reads the second of them alone.
  const isOpen = found.length + wrong.length === 0 || (isForeign && wrong.length === 0);
  const foreign = isOpen ? foreignDayIn(text, language) : undefined;
  for (let next = foreign, from = 0; next && found.length < MOST_DAYS; ) {
    const [start, end] = [from + next.start, from + next.end];
    if (found.every((other) => start >= other.end || end <= other.start))
      found.push({ day: next.day, start, end });
    from += next.end;
    next = foreignDayIn(text.slice(from), language);
  }
  return found
    .filter(({ start, end }) => !wrong.some((mention) => start < mention.end && mention.start < end))
    .sort((a, b) => a.start - b.start);
}
