import { civilDate, dayNumber, dayOf, daysInMonth, weekday } from '../../values/bounds/calendar.ts';
import type { Anchor, ReadingContext } from '../../values/mention.ts';
import type { Tense } from './tense.ts';

/** A day this many days ahead of the anchor is the coming one, even where a verb of the past is near. */
const JUST_AHEAD = 14;
/** A day no further before the anchor than this has just passed, whatever was planned for it. */
const JUST_PAST = 45;
/** The same where no verb decides: news names the year of what lies eleven months back. */
const SOON = 45;

/** The day that words are read against, where the anchor is exact to a day. */
export function anchorDay(context: ReadingContext): number | undefined {
  const { anchor } = context;
  if (!anchor) return undefined;
  const [first, last] = [dayOf(anchor.span.low), dayOf(anchor.span.high)];
  return first === last ? first : undefined;
}

/** The one month that the anchor lies in, where it is exact to a month. */
export function anchorMonth(context: ReadingContext): { year: number; month: number } | undefined {
  const { anchor } = context;
  if (!anchor || !Number.isFinite(anchor.span.low) || !Number.isFinite(anchor.span.high)) return undefined;
  const first = civilDate(dayOf(anchor.span.low));
  const last = civilDate(dayOf(anchor.span.high));
  return first.year === last.year && first.month === last.month
    ? { year: first.year, month: first.month }
    : undefined;
}

/** A year filled in from an anchor, and the anchor it came from. */
export interface ImpliedYear {
  readonly year: number;
  readonly anchor: Anchor;
}

/**
 * The year of a month (and day) that names none. News looks back: the most recent one, the anchor's own day included,
 * unless the words look ahead. Where only the story is known: the year that puts the date in it or nearest to it.
 */
export function impliedYear(
  month: number,
  day: number | undefined,
  tense: Tense | undefined,
  context: ReadingContext,
): ImpliedYear | undefined {
  const exists = (year: number): boolean => day === undefined || day <= daysInMonth(year, month);
  const first = (year: number): number =>
    dayNumber(year, month, Math.min(day ?? 1, daysInMonth(year, month)));
  const last = (year: number): number =>
    dayNumber(year, month, Math.min(day ?? 31, daysInMonth(year, month)));
  const { anchor, story } = context;
  if (anchor && Number.isFinite(anchor.span.high)) {
    const now = dayOf(tense === 'ahead' ? anchor.span.low : anchor.span.high);
    const { year } = civilDate(now);
    if (tense === 'ahead') {
      // February 29 has to wait for a leap year.
      // What is to be done "by Jan. 14", said the day after, is not a year ahead: a deadline that has just passed.
      if (day !== undefined && exists(year) && last(year) < now && now - last(year) <= JUST_PAST)
        return { year, anchor };
      for (let y = year; y <= year + 8; y++) if (exists(y) && last(y) >= now) return { year: y, anchor };
      return undefined;
    }
    // What lies just ahead is more likely to come than a year back ("the talks on November 13").
    const reach = tense === 'past' ? JUST_AHEAD : SOON;
    for (let y = year + 1; y >= year - 8; y--)
      if (exists(y) && first(y) - now <= (day === undefined && tense === 'past' ? 0 : reach))
        return { year: y, anchor };
    return undefined;
  }
  if (!story || !Number.isFinite(story.span.low) || !Number.isFinite(story.span.high)) return undefined;
  const [from, to] = [dayOf(story.span.low), dayOf(story.span.high)];
  let best: ImpliedYear | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (let year = civilDate(from).year - 1; year <= civilDate(to).year + 1; year++) {
    const away = Math.max(0, from - last(year), first(year) - to);
    if (away < least) [best, least] = [{ year, anchor: story }, away];
  }
  return best;
}

/** The most recent day (or the next one) that falls on a weekday, the anchor's own day included. */
export function weekdayNear(anchor: number, wanted: number, direction: 'past' | 'ahead'): number {
  const back = (((weekday(anchor) - wanted) % 7) + 7) % 7;
  if (direction === 'past') return anchor - back;
  return back === 0 ? anchor : anchor + 7 - back;
}
