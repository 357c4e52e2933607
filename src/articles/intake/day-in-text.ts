import { readMentions } from '../../expressions/index.ts';
import { isCivilDate } from '../../values/bounds/calendar.ts';
import type { Mention } from '../../values/mention.ts';

/** The one day that words name in full, as `2025-11-09`, and where they are in the text given. */
export interface FullDay {
  readonly day: string;
  readonly start: number;
  readonly end: number;
}

const DAY = /^(?:1[5-9]|20|21)\d\d-\d\d-\d\d$/u;

/**
 * The first day that a short text names with its year, month and day. A date that is numbers alone and may be read in two
 * orders, or whose weekday is another day's, names none.
 */
export function fullDayIn(text: string): FullDay | undefined {
  for (const mention of readMentions(text)) {
    const day = dayOfMention(mention);
    if (day) return { day, start: mention.start, end: mention.end };
  }
  return undefined;
}

/** The day that an expression names with year, month and day; undefined where it names none, or its weekday is another day's. */
export function dayOfMention({
  type,
  relative,
  known,
  timex,
  value,
  wrongWeekday,
}: Mention): string | undefined {
  if (type !== 'date' || relative || wrongWeekday || value?.kind !== 'interval') return undefined;
  if (!['year', 'month', 'day'].every((part) => known.includes(part))) return undefined;
  const day = (timex ?? '').slice(0, 10);
  return isDay(day) ? day : undefined;
}

/** Whether a text is a day of the calendar, of a time that has newspapers: no 31 November. */
export function isDay(text: string): boolean {
  const [year, month, day] = text.split('-').map(Number) as [number, number, number];
  return DAY.test(text) && isCivilDate(year, month, day);
}
