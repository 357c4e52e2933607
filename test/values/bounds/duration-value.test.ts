import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DurationUnit,
  durationValue,
  isoDuration,
  parseDuration,
  SECONDS,
} from '../../../src/values/bounds/duration-value.ts';
import type { NumberBound } from '../../../src/values/bounds/number-value.ts';
import { relateOrdered } from '../../../src/values/bounds/relation.ts';
import type { IntervalValue } from '../../../src/values/bounds/value.ts';

// A decade and a century are written in years, which ISO 8601 knows.
const UNITS: readonly DurationUnit[] = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'];
const BOUNDS: readonly NumberBound[] = [
  'exact',
  'at-least',
  'more-than',
  'at-most',
  'less-than',
  'about',
  'nearly',
];
const DAY = SECONDS.day;
const amount = fc.oneof(
  fc.integer({ min: 1, max: 100_000 }),
  fc.integer({ min: 1, max: 9999 }).map((n) => n / 10),
);

describe('ISO 8601 durations are read', () => {
  it.each([
    ['PT15S', '15 seconds'],
    ['PT90M', '90 minutes'],
    ['PT1H', '1 hour'],
    ['P1D', '1 day'],
    ['P3D', '3 days'],
    ['P2W', '2 weeks'],
    ['P1M', '1 month'],
    ['P5Y', '5 years'],
    ['P2.5D', '2.5 days'],
    ['>=P2W', 'at least 2 weeks'],
    ['<~P1W', 'nearly 1 week'],
    ['~P1M', 'about 1 month'],
    ['P3D..P4D', '3 to 4 days'],
    ['P2.5D..P3.5D', '2.5 to 3.5 days'],
    ['P1Y2M', '1 year 2 months'],
    ['>=PT1H30M', 'at least 1 hour 30 minutes'],
  ])('%s is %s', (text, label) => {
    const value = parseDuration(text);
    expect(value?.label).toBe(label);
    expect(value?.canonical).toBe(text);
  });

  it.each([
    '', 'P', 'PT', 'P3', '3D', 'P3H', 'PT3D', 'P3X', 'p3d', 'P-3D', 'P3D4H', 'P2M1Y', 'P3D..', '..P3D', 'P3D..P2D',
    'P3D..P4W', 'P3D..P4D..P5D', '>>P3D', 'three days', 'P3,5D', 'P4D..P3D', 'P3.D', 'P.5D',
  ])('%j is rejected', (text) => {
    expect(parseDuration(text)).toBeUndefined();
  }); // biome-ignore format: a table reads best in rows

  it('10 KB of text is rejected', () => {
    expect(parseDuration(`P${'3D..P'.repeat(2000)}`)).toBeUndefined();
    expect(parseDuration(`P${'.'.repeat(10_000)}`)).toBeUndefined();
  });
});

describe('the printed value reads back as itself', () => {
  const same = (value: IntervalValue) => {
    const again = parseDuration(value.canonical);
    expect(again, `"${value.canonical}" is not read`).toBeDefined();
    const { canonical, strict, usual, best } = value;
    expect(again).toMatchObject({ canonical, strict, usual, best });
  };

  it('for any amount of any unit under any bound', () => {
    fc.assert(
      fc.property(amount, fc.constantFrom(...UNITS), fc.constantFrom(...BOUNDS), (n, unit, bound) =>
        same(durationValue(n, unit, bound)),
      ),
    );
  });

  it('for any range', () => {
    fc.assert(
      fc.property(amount, amount, fc.constantFrom(...UNITS), (a, b, unit) => {
        fc.pre(a !== b);
        same(durationValue(Math.min(a, b), unit, 'range', Math.max(a, b)));
      }),
    );
  });

  it.each(BOUNDS.filter((b) => b !== 'exact'))(
    'for a range that "%s" bounds, as in "about three to four days"',
    (bound) => {
      same(durationValue(3, 'day', bound, 4));
    },
  );
});

describe('what a duration can mean', () => {
  it('"n days" is strictly n-1 to n+1, usually n', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), (n) => {
        const { strict, usual } = durationValue(n, 'day');
        expect(strict).toEqual({ low: (n - 1) * DAY, high: (n + 1) * DAY });
        expect(usual).toEqual({ low: n * DAY, high: n * DAY });
      }),
    );
  });

  it.each([
    ['two days and three days', 'P2D', 'P3D', 'tension'],
    ['two days and four days touch', 'P2D', 'P4D', 'tension'],
    ['two days and five days', 'P2D', 'P5D', 'contradicts'],
    ['a week and seven days', 'P1W', 'P7D', 'refined'],
    ['48 hours and two days', 'PT48H', 'P2D', 'refines'],
    ['nearly a week and six days', '<~P1W', 'P6D', 'refined'],
    ['more than a week and three days', '>P1W', 'P3D', 'contradicts'],
  ])('%s', (_, a, b, expected) => {
    expect(relateOrdered(parseDuration(a) as IntervalValue, parseDuration(b) as IntervalValue)).toBe(
      expected,
    );
  });

  it('bounds are in order, not negative, the usual within the strict', () => {
    fc.assert(
      fc.property(amount, fc.constantFrom(...UNITS), fc.constantFrom(...BOUNDS), (n, unit, bound) => {
        const { strict, usual } = durationValue(n, unit, bound);
        expect(strict.low).toBeGreaterThanOrEqual(0);
        expect(strict.low).toBeLessThanOrEqual(usual.low);
        expect(usual.low).toBeLessThanOrEqual(usual.high);
        expect(usual.high).toBeLessThanOrEqual(strict.high);
      }),
    );
  });
});

it.each([
  [0, 'P0D'],
  [86_400, 'P1D'],
  [2 * 86_400, 'P2D'],
  [36 * 3600, 'PT36H'],
  [90 * 60, 'PT90M'],
  [15, 'PT15S'],
  [0.5, 'PT0.5S'],
  [Number.POSITIVE_INFINITY, null],
])('%d seconds as a bound are %s', (seconds, expected) => {
  expect(isoDuration(seconds)).toBe(expected);
});
