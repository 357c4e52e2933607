import { civilDate, dayNumber, dayOf, daysInMonth } from '../../values/bounds/calendar.ts';
import { type ImpliedYear, impliedYear } from './anchoring.ts';
import type { Env, Fields } from './when.ts';

/** A calendar date with every component that could be filled in. */
export interface FilledDate {
  readonly year: number | undefined;
  readonly implied: ImpliedYear | undefined;
  /** The day number, where the date has a day and lies in the calendar. */
  readonly day: number | undefined;
}

/** The year of a month (and day): the stated one, that of the outer expression, or the one that the anchor implies. */
export function fillYear(fields: Fields, env: Env): FilledDate {
  const { month = 1, day } = fields;
  const framed = fields.year === undefined && env.within ? yearWithin(env, month, day) : undefined;
  const stated = fields.year ?? framed;
  const implied = stated === undefined ? impliedYear(month, day, env.tense(), env.context) : undefined;
  const year = stated ?? implied?.year;
  const exists = year !== undefined && day !== undefined && day <= daysInMonth(year, month);
  return { year, implied, day: exists ? dayNumber(year, month, day) : undefined };
}

function yearWithin({ within }: Env, month: number, day = 1): number | undefined {
  if (!within || !Number.isFinite(within.low) || !Number.isFinite(within.high)) return undefined;
  const [first, last] = [dayOf(within.low), dayOf(within.high)];
  for (let year = civilDate(first).year; year <= civilDate(last).year; year++) {
    const at = dayNumber(year, month, day);
    const end = day === 1 ? dayNumber(year, month, daysInMonth(year, month)) : at;
    if (end >= first && at <= last) return year;
  }
  return undefined;
}
