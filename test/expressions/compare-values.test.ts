import { describe, expect, it } from 'vitest';
import { compareValues } from '../../src/expressions/compare-values.ts';
import { parseAnchor } from '../../src/values/anchor.ts';

describe('two values', () => {
  it.each([
    ['count', 'over 50', 'dozens', 'refines'],
    ['count', '>=40', 37, 'contradicts'],
    ['count', 'dozens', 15, 'tension'],
    ['count', 'at least 40', '>=40', 'equal'],
    ['count', { not: 3 }, 3, 'contradicts'],
    ['quantity', '55 km', '34 miles', 'overlaps'],
    ['quantity', '6.2 miles', '10 km', 'refines'],
    ['quantity', '$5 million', '\u20AC5 million', 'silent'],
    ['quantity', 'two thirds of it', '50 %', 'contradicts'],
    ['date', '2025-10', '2025-10-11', 'refined'],
    ['duration', 'two days', 'P4D', 'tension'],
    ['duration', 'two days', 'P6D', 'contradicts'],
    ['time', '0737 GMT', '3:37 a.m. EDT', 'equal'],
    // A comma that does not separate groups of three is a decimal comma, and is never dropped from a figure.
    ['quantity', '1,5 km', '1.5 km', 'equal'],
    ['quantity', '1,5 km', '15 km', 'contradicts'],
    ['quantity', '1,500 km', '1500 km', 'equal'],
    // A day ends at the moment at which the next one begins.
    ['date', '2025-10-09T24:00', '2025-10-10T00:00', 'equal'],
    ['date', '2025-10-09T24:00Z', '2025-10-10T05:00+05:00', 'equal'],
    ['date', '24:00 on 9 October 2025', '2025-10-09', 'refined'],
    ['date', '24:00 on 9 October 2025', '2025-10-08', 'contradicts'],
    ['date', '24:00 on 9 October 2025', '2025-10-11', 'contradicts'],
  ] as const)('of type %s: %j %j are related', (type, a, b, relation) => {
    expect(compareValues(type, a, b)).toBe(relation);
  });

  it('are read against an anchor where they are words', () => {
    const context = { anchor: parseAnchor('2025-11-09') };
    expect(compareValues('date', 'late Friday', '2025-11-07', context)).toBe('overlaps');
  });

  it('that are neither notation nor words are reported', () => {
    expect(() => compareValues('count', 'blue', 3)).toThrow('"blue" is not a count');
  });
});
