import { civilDate, dayNumber, weekday } from './calendar.ts';

/** Days of a year that a rule gives, each as a function of the year: day numbers, counted from 1970-01-01. */
export type DayIn = (year: number) => number;

/** The same day of the same month every year. */
export const fixed =
  (month: number, day: number): DayIn =>
  (year) =>
    dayNumber(year, month, day);

/** The n-th weekday of a month (0 is Monday); from the end where n is negative. */
export const nth =
  (n: number, wanted: number, month: number): DayIn =>
  (year) => {
    if (n < 0) {
      const last = dayNumber(year, month + 1, 1) - 1;
      return last - ((weekday(last) - wanted + 7) % 7);
    }
    const first = dayNumber(year, month, 1);
    return first + ((wanted - weekday(first) + 7) % 7) + (n - 1) * 7;
  };

/** The last such weekday before a day. */
export const weekdayBefore =
  (wanted: number, dayIn: DayIn): DayIn =>
  (year) => {
    const day = dayIn(year);
    return day - ((weekday(day) - wanted + 6) % 7) - 1;
  };

/** So many days after another day of the year. */
export const daysAfter =
  (dayIn: DayIn, days: number): DayIn =>
  (year) =>
    dayIn(year) + days;

/** Easter Sunday of the Gregorian calendar (the anonymous computus; Meeus, "Astronomical Algorithms", ch. 8). */
export function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayNumber(year, Math.floor(n / 31), (n % 31) + 1);
}

/** Easter Sunday of the Orthodox churches: by the Julian calendar (Meeus, ch. 8), as a day of ours. */
export function orthodoxEaster(year: number): number {
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const n = d + e + 114;
  const apart = Math.floor(year / 100) - Math.floor(year / 400) - 2;
  return dayNumber(year, Math.floor(n / 31), (n % 31) + 1) + apart;
}

/** The first day of a month of the tabular Islamic calendar, in a Gregorian year. It may be a day or two off the sighted moon. */
export const islamic =
  (month: number, day: number): DayIn =>
  (year) => {
    const dayOf = (islamicYear: number): number =>
      day +
      Math.ceil(29.5 * (month - 1)) +
      (islamicYear - 1) * 354 +
      Math.floor((3 + 11 * islamicYear) / 30) -
      492149;
    // Where a Gregorian year holds two, the first is meant.
    for (let y = Math.floor((year - 622) * 1.0307) - 1; ; y++) {
      const at = dayOf(y);
      if (civilDate(at).year >= year) return at;
    }
  };

/** The first day of the Hebrew calendar, as a day number. */
const HEBREW_EPOCH = -2_092_590;

/** The days from the first new year of the Hebrew calendar to another, before the year before or after it moves it. */
function hebrewDays(year: number): number {
  const months = Math.floor((235 * year - 234) / 19);
  const days = 29 * months + Math.floor((12_084 + 13_753 * months) / 25_920);
  // It never falls on a Sunday, Wednesday or Friday.
  return (3 * (days + 1)) % 7 < 3 ? days + 1 : days;
}

/** Rosh Hashanah, whose first evening is that of the day before (Reingold and Dershowitz, "Calendrical Calculations", ch. 8). */
export function roshHashanah(year: number): number {
  const hebrew = year + 3761;
  const [before, own, after] = [hebrewDays(hebrew - 1), hebrewDays(hebrew), hebrewDays(hebrew + 1)];
  const moved = after - own === 356 ? 2 : own - before === 382 ? 1 : 0;
  return HEBREW_EPOCH + own + moved;
}

/** The first day of Hanukkah: 25 Kislev, after two months of which the second is long in a year of 355 or 385 days. */
export function hanukkah(year: number): number {
  const first = roshHashanah(year);
  const isLong = (roshHashanah(year + 1) - first) % 10 === 5;
  return first + 30 + (isLong ? 30 : 29) + 24;
}

const sin = (degrees: number): number => Math.sin((degrees * Math.PI) / 180);
/** Days of the Julian count at the beginning of 1970. */
const JULIAN_1970 = 2_440_587.5;

/** The first new moon from a day on, to some minutes (Meeus, ch. 49): in days since 1970, universal time. */
function newMoonFrom(day: number): number {
  for (let k = Math.floor((civilDate(day).year - 2000) * 12.3685) - 1; ; k++) {
    const sun = 2.5534 + 29.1053567 * k;
    const moon = 201.5643 + 385.81693528 * k;
    const node = 160.7108 + 390.67050284 * k;
    const at =
      2_451_550.09766 + 29.530588861 * k - 0.4072 * sin(moon) + 0.17241 * sin(sun) + 0.01608 * sin(2 * moon) +
      0.01039 * sin(2 * node) + 0.00739 * sin(moon - sun) - 0.00514 * sin(moon + sun) - JULIAN_1970; // biome-ignore format: one sum
    if (at >= day) return at;
  }
}

/** The new year of the calendar of China, Korea and Vietnam: the new moon after 21 January, by the clock of Beijing. */
export const lunarNewYear: DayIn = (year) => Math.floor(newMoonFrom(dayNumber(year, 1, 20) + 2 / 3) + 1 / 3);

/** Diwali: the night before the new moon after the middle of October, by the clock of India. */
export const diwali: DayIn = (year) => Math.floor(newMoonFrom(dayNumber(year, 10, 17)) - 13 / 24);
