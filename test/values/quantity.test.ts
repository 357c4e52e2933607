import { describe, expect, it } from 'vitest';
import type { Value } from '../../src/values/bounds/value.ts';
import { quantity } from '../../src/values/quantity.ts';
import { isFault } from '../../src/values/value-type.ts';
import { NO_VOCABULARY } from '../../src/values/vocabulary.ts';

const stated = (text: string): Value => {
  const value = quantity.parse(text, NO_VOCABULARY);
  if (isFault(value)) throw new Error(value.fault);
  return value;
};

describe('two figures in one unit', () => {
  it.each([
    ['6 mi', '6.2 mi', 'refined'],
    ['6.2 mi', '6 mi', 'refines'],
    ['6 mi', '6.6 mi', 'contradicts'],
    ['65 %', '65.4 %', 'refined'],
    ['8.6 magnitude', '8.7 magnitude', 'contradicts'],
    ['8.7 magnitude', '8.6 magnitude', 'contradicts'],
    ['10 km', '20 km', 'contradicts'],
    ['2000000 USD', '3000000 USD', 'contradicts'],
    ['80 %', '<=70 %', 'contradicts'],
    ['0.1 %', '0.2 %', 'contradicts'],
    ['-1 °C', '-2 °C', 'contradicts'],
    ['8.6 magnitude', '8.62 magnitude', 'refined'],
    ['10 km', '14 km', 'tension'],
    ['300 km', '320 km', 'tension'],
    ['2.5 km', '2.5 km', 'equal'],
    ['55 km', '34 mi', 'overlaps'],
  ])('%s and %s: %s', (a, b, relation) => {
    expect(quantity.relate(stated(a), stated(b), NO_VOCABULARY)).toBe(relation);
  });
});
