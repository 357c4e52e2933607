import { describe, expect, it } from 'vitest';
import { readMentions } from '../../src/expressions/index.ts';
import { anchor } from '../helpers/anchor.ts';

/** Texts that nest, repeat or almost match without end. Reading them is bounded in depth and looks a bounded way ahead. */
const ENDLESS = [
  'the day before ', 'two days before ', 'the week of ', 'the last day of ', 'the first Monday in ', 'the middle of the ', 'the early hours of ',
  'from May to ', '12,34,', '123,', '123 ', '$5 to $', 'three hundred and ', 'a third ', '5 people, including ', '\u00BD', 'one in ', 'between ', 'January 1, 2 ', '1/1/', '1-1-', '12:', '2 days 3 hours ', 'two thousand and ', 'Friday at ', 'every ', 'a ', '. A', "'98 ",
  '5 km to ', '5 \u00B1 ', 'from 5 people to ', '1,5 ', 'a mile and ', '$5 and 5 ', 'Monday 20, ', '1, 2, ', 'in May and ', 'the first two months of ', 'the year-ago ', 'twice as many as ',
  'winter 1962-', 'about 1820 ',
]; // biome-ignore format: a list

describe('a row of digits without end', () => {
  it.each(['9', '123 ', '1,234,', '9 million '])('%j is read as no number that could not be held', (seed) => {
    for (const { value } of readMentions(seed.repeat(400)))
      expect(JSON.stringify(value)).not.toMatch(/Infinity|NaN|e\+/u);
  });
});

describe('a text that repeats without end', () => {
  it.each(ENDLESS)('%j is read to its end', (seed) => {
    const text = seed.repeat(10_000);
    expect(() => readMentions(text, { anchor: anchor('2025-11-09') })).not.toThrow();
  });
});
