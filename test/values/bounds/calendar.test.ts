import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  civilDate,
  dayEnd,
  dayNumber,
  dayOf,
  dayStart,
  daysInMonth,
  isCivilDate,
  isLeapYear,
  isoBound,
  isoDate,
  weekday,
} from '../../../src/values/bounds/calendar.ts';

const DAY_MS = 86_400_000;
/** JavaScript's own calendar, which is right in UTC. */
function oracle(year: number, month: number, day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

const years = fc.integer({ min: -9999, max: 9999 });
const days = fc.integer({ min: -4_000_000, max: 2_900_000 });

describe('the calendar agrees with Date in UTC', () => {
  it('on the number of any day', () => {
    fc.assert(
      fc.property(years, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }), (y, m, d) => {
        expect(dayNumber(y, m, d)).toBe(oracle(y, m, d).getTime() / DAY_MS);
      }),
      { numRuns: 2000 },
    );
  });

  it('on the date and the weekday of any day number', () => {
    fc.assert(
      fc.property(days, (n) => {
        const date = new Date(n * DAY_MS);
        expect(civilDate(n)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        });
        expect(weekday(n)).toBe((date.getUTCDay() + 6) % 7);
      }),
      { numRuns: 2000 },
    );
  });

  it('on which dates there are', () => {
    fc.assert(
      fc.property(years, fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }), (y, m, d) => {
        const date = oracle(y, m, d);
        const stays = date.getUTCMonth() + 1 === m && date.getUTCDate() === d;
        expect(isCivilDate(y, m, d)).toBe(stays);
      }),
      { numRuns: 2000 },
    );
  });

  it('on the length of every month', () => {
    fc.assert(
      fc.property(years, fc.integer({ min: 1, max: 12 }), (y, m) => {
        expect(daysInMonth(y, m)).toBe(oracle(y, m + 1, 0).getUTCDate());
        expect(isLeapYear(y)).toBe(oracle(y, 2, 29).getUTCDate() === 29);
      }),
    );
  });

  it('on how a day of the years 0 to 9999 is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_528, max: 2_932_896 }), (n) => {
        expect(isoDate(n)).toBe(new Date(n * DAY_MS).toISOString().slice(0, 10));
      }),
    );
  });
});

describe('days and minutes', () => {
  it('a date and its number are each other’s inverse', () => {
    fc.assert(
      fc.property(days, (n) => {
        const { year, month, day } = civilDate(n);
        expect(dayNumber(year, month, day)).toBe(n);
      }),
    );
  });

  it('every minute of a day lies in it', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 1439 }), (n, minute) => {
        expect(dayOf(dayStart(n) + minute)).toBe(n);
        expect(dayEnd(n) + 1).toBe(dayStart(n + 1));
      }),
    );
  });

  it.each([
    ['2025-10-09', 3],
    ['2025-10-29', 2],
    ['2024-02-29', 3],
    ['2000-01-01', 5],
    ['1900-03-01', 3],
  ])('%s is weekday %i, counted from Monday', (date, expected) => {
    const [y = 0, m = 0, d = 0] = date.split('-').map(Number);
    expect(weekday(dayNumber(y, m, d))).toBe(expected);
  });

  it.each([
    ['the first minute as a low bound is its day', 0, 'low', '1970-01-01'],
    ['the last minute as a high bound is its day', 1439, 'high', '1970-01-01'],
    ['the first minute as a high bound keeps its time', 0, 'high', '1970-01-01T00:00'],
    ['another minute keeps its time', 6 * 60 + 5, 'high', '1970-01-01T06:05'],
    ['a minute before 1970 counts from its own midnight', -1, 'low', '1969-12-31T23:59'],
    ['an open end is null', Number.POSITIVE_INFINITY, 'high', null],
  ] as const)('%s', (_, minute, side, expected) => {
    expect(isoBound(minute, side)).toBe(expected);
  });
});
