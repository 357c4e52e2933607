import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boundedCount,
  countRange,
  countValue,
  grouped,
  parseCount,
} from '../../../src/values/bounds/number-value.ts';
import { relateOrdered } from '../../../src/values/bounds/relation.ts';
import type { IntervalValue } from '../../../src/values/bounds/value.ts';

const INF = Number.POSITIVE_INFINITY;
const BOUNDS = ['exact', 'at-least', 'more-than', 'at-most', 'less-than', 'about', 'nearly'] as const;
const whole = fc.integer({ min: 0, max: 1_000_000_000 });

describe('number notation is read', () => {
  it.each([
    ['50', '50', 50, 50],
    ['none', '0', 0, 0],
    ['0', '0', 0, 0],
    ['>50', '>50', 51, INF],
    ['>=50', '>=50', 50, INF],
    ['<50', '<50', 0, 49],
    ['<=50', '<=50', 0, 50],
    ['> 50', '>50', 51, INF],
    [' 50 ', '50', 50, 50],
    ['4..5', '4..5', 4, 5],
    ['4 .. 5', '4..5', 4, 5],
    ['5..5', '5', 5, 5],
    ['40..', '>=40', 40, INF],
    ['..50', '<=50', 0, 50],
    ['1,500', '1500', 1500, 1500],
    ['1_500_000', '1500000', 1_500_000, 1_500_000],
    ['1,000..2,000', '1000..2000', 1000, 2000],
  ])('%s is %s', (text, canonical, low, high) => {
    const value = parseCount(text);
    expect(value?.canonical).toBe(canonical);
    expect(value?.strict).toEqual({ low, high });
  });

  it.each([
    '', ' ', '--5', '5-6', '..', '5..4', '1..2..3', 'fifty', '50 people', '>', '>>50', '=50', '5,00', '1,2000', '12,34567',
    '1,000,00', ',500', '1e3', '0x10', 'NaN', 'Infinity', '٥٠', '50%', '+5', '<0', '9'.repeat(400),
  ])('%j is rejected', (text) => {
    expect(parseCount(text)).toBeUndefined();
  }); // biome-ignore format: a table reads best in rows

  it('10 KB of text is rejected', () => {
    expect(parseCount(`${'1,'.repeat(5000)}x`)).toBeUndefined();
  });
});

describe('the printed value reads back as itself', () => {
  const same = (value: IntervalValue) => {
    const again = parseCount(value.canonical);
    expect(again, `"${value.canonical}" is not read`).toBeDefined();
    expect(again?.canonical).toBe(value.canonical);
    expect(again?.strict).toEqual(value.strict);
    expect(again?.usual).toEqual(value.usual);
    expect(again?.best).toBe(value.best);
  };

  it('for any number under any bound', () => {
    fc.assert(
      fc.property(
        fc.oneof(whole, fc.integer({ min: 1, max: 12 })),
        fc.constantFrom(...BOUNDS),
        (n, bound) => {
          fc.pre(n > 0);
          same(countValue(n, bound));
        },
      ),
    );
  });

  it('for any range', () => {
    fc.assert(fc.property(whole, whole, (a, b) => same(countRange(Math.min(a, b), Math.max(a, b)))));
  });

  it('for numbers with groups of three', () => {
    fc.assert(
      fc.property(whole, (n) => {
        expect(parseCount(grouped(n))?.best).toBe(n);
      }),
    );
  });
});

describe('bounds', () => {
  it('are in order, the usual within the strict, and the value is equal to itself', () => {
    fc.assert(
      fc.property(
        fc.oneof(whole, fc.integer({ min: 0, max: 12 })),
        fc.constantFrom(...BOUNDS),
        (n, bound) => {
          const value = countValue(n, bound);
          // Fewer than none is claimed by none.
          fc.pre(n > 0 || (bound !== 'less-than' && bound !== 'nearly'));
          const { strict, usual } = value;
          expect(strict.low).toBeLessThanOrEqual(usual.low);
          expect(usual.low).toBeLessThanOrEqual(usual.high);
          expect(usual.high).toBeLessThanOrEqual(strict.high);
          expect(strict.low).toBeGreaterThanOrEqual(0);
          expect(relateOrdered(value, value)).toBe('equal');
        },
      ),
    );
  });

  it.each([
    ['"at least 40" and 47 go together', '>=40', '47', 'refined'],
    ['"over 50" and 51 go together', '>50', '51', 'refined'],
    ['"over 50" and 50 do not', '>50', '50', 'contradicts'],
    ['"over 50" and 500 are in tension', '>50', '500', 'tension'],
    ['"fewer than 50" and 50 do not go together', '<50', '50', 'contradicts'],
    ['"at most 50" and 50 do', '<=50', '50', 'refined'],
    ['"four or five" and four do', '4..5', '4', 'refined'],
    ['none and four do not', 'none', '4', 'contradicts'],
    ['"about 50" and 52 do', '~50', '52', 'refined'],
  ])('%s', (_, a, b, expected) => {
    expect(relateOrdered(parseCount(a) as IntervalValue, parseCount(b) as IntervalValue)).toBe(expected);
  });
});

describe('low, best and high', () => {
  it.each([
    ['all three', [40, 47, 60], [40, 60], [47, 47], 47],
    ['the bounds alone', [40, undefined, 60], [40, 60], [40, 60], null],
    ['the best alone', [undefined, 47, undefined], [0, INF], [47, 47], 47],
    ['a low alone', [40, undefined, undefined], [40, INF], [40, INF], null],
  ] as const)('are read: %s', (_, [low, best, high], strict, usual, expected) => {
    const value = boundedCount(low, best, high);
    expect([value?.strict.low, value?.strict.high]).toEqual([...strict]);
    expect([value?.usual.low, value?.usual.high]).toEqual([...usual]);
    expect(value?.best).toBe(expected);
  });

  it.each([
    ['nothing', [undefined, undefined, undefined]],
    ['bounds the wrong way round', [60, undefined, 40]],
    ['a best below', [40, 30, 60]],
    ['a best above', [40, 70, 60]],
    ['a negative number', [-1, undefined, 5]],
    ['words', ['few', undefined, 5]],
  ] as const)('are rejected: %s', (_, [low, best, high]) => {
    expect(boundedCount(low, best, high)).toBeUndefined();
  });
});
