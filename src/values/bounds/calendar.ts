/**
 * The proleptic Gregorian calendar in whole days since 1970-01-01, without a clock, a zone or a locale.
 * `Date` is not used: its answers depend on the machine.
 */
export interface CivilDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

export const MINUTES_PER_DAY = 1440;

const floorDiv = (a: number, b: number): number => Math.floor(a / b);

/** The day number of a civil date. Days beyond the month's end count on into the next month. */
export function dayNumber(year: number, month: number, day: number): number {
  // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": years begin in March, so a leap day comes last.
  const y = month <= 2 ? year - 1 : year;
  const era = floorDiv(y, 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = floorDiv(153 * (month + (month > 2 ? -3 : 9)) + 2, 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + floorDiv(yearOfEra, 4) - floorDiv(yearOfEra, 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The civil date of a day number. */
export function civilDate(days: number): CivilDate {
  const z = days + 719468;
  const era = floorDiv(z, 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = floorDiv(
    dayOfEra - floorDiv(dayOfEra, 1460) + floorDiv(dayOfEra, 36524) - floorDiv(dayOfEra, 146096),
    365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + floorDiv(yearOfEra, 4) - floorDiv(yearOfEra, 100));
  const monthFromMarch = floorDiv(5 * dayOfYear + 2, 153);
  const day = dayOfYear - floorDiv(153 * monthFromMarch + 2, 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The day so many months from another, on the same day of the month or the last that its month has. */
export function addMonths(days: number, months: number): number {
  const { year, month, day } = civilDate(days);
  const index = year * 12 + month - 1 + months;
  const [y, m] = [floorDiv(index, 12), (((index % 12) + 12) % 12) + 1];
  return dayNumber(y, m, Math.min(day, daysInMonth(y, m)));
}

/** The day that lies so many days of work from another: Saturdays and Sundays are none. */
export function addWorkingDays(days: number, n: number): number {
  const side = Math.sign(n);
  // From a weekend one counts from the working day beside it.
  const on = weekday(days);
  const from = on < 5 ? days : side > 0 ? days - (on - 4) : days + (7 - on);
  const weeks = Math.trunc(n / 5);
  const rest = n - weeks * 5;
  const at = weekday(from) + rest;
  return from + weeks * 7 + rest + (at > 4 ? 2 : at < 0 ? -2 : 0);
}

export const isCivilDate = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

/** The weekday of a day number: 0 is Monday, 6 is Sunday (ISO 8601 order). */
export const weekday = (days: number): number => (((days + 3) % 7) + 7) % 7;

export const MONTH_NAMES = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July',
  'August', 'September', 'October', 'November', 'December',
] as const; // biome-ignore format: a table reads best in rows

export const WEEKDAY_NAMES = [
  'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday',
] as const; // biome-ignore format: a table reads best in rows

/** The first and last minute of a day, as minutes since 1970-01-01T00:00. */
export const dayStart = (days: number): number => days * MINUTES_PER_DAY;
export const dayEnd = (days: number): number => days * MINUTES_PER_DAY + MINUTES_PER_DAY - 1;
/** The day number that a minute lies in. Infinities stay what they are. */
export const dayOf = (minute: number): number => Math.floor(minute / MINUTES_PER_DAY);

const pad = (n: number, width = 2): string => String(n).padStart(width, '0');

/** A year as EDTF and ISO 8601 write it: `2025`, `-0043`. */
export const isoYear = (year: number): string => `${year < 0 ? '-' : ''}${pad(Math.abs(year), 4)}`;

/** A year in words: there is no year nought between 1 BC and AD 1. */
export const yearWords = (year: number): string => (year > 0 ? String(year) : `${1 - year} BC`);

/** `2025-10-09`. */
export function isoDate(days: number): string {
  const { year, month, day } = civilDate(days);
  return `${isoYear(year)}-${pad(month)}-${pad(day)}`;
}

/** A minute of a day: `2025-10-09T18:00`. */
export function isoMinute(minute: number): string {
  const days = dayOf(minute);
  const rest = minute - dayStart(days);
  return `${isoDate(days)}T${pad(Math.floor(rest / 60))}:${pad(rest % 60)}`;
}

/** A bound of a date: `2025-10-09` where it is the edge of its day, else with the time of day; null is open. */
export function isoBound(minute: number, side: 'low' | 'high'): string | null {
  if (!Number.isFinite(minute)) return null;
  const days = dayOf(minute);
  const rest = minute - dayStart(days);
  if (rest === (side === 'low' ? 0 : MINUTES_PER_DAY - 1)) return isoDate(days);
  return isoMinute(minute);
}
