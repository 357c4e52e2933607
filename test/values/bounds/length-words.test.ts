import { describe, expect, it } from 'vitest';
import {
  isoDuration,
  lengthWords,
  parseDuration,
  SECONDS,
} from '../../../src/values/bounds/duration-value.ts';

const { year, month, week, day, hour, minute } = SECONDS;

describe('a bound of a duration', () => {
  it.each([
    [58 * year, 'P58Y', '58 years'],
    [54 * year - 1, `PT${54 * year - 1}S`, 'just under 54 years'],
    [10 * month - 1, `PT${10 * month - 1}S`, 'just under 10 months'],
    [3 * week - 1, `PT${3 * week - 1}S`, 'just under 3 weeks'],
    [1.5 * year, 'P1.5Y', '1.5 years'],
    [day, 'P1D', '1 day'],
    [2.5 * hour, 'PT150M', '2.5 hours'],
    [90 * minute, 'PT90M', '1.5 hours'],
    [26 * day, 'P26D', '26 days'],
    [0, 'P0D', '0 days'],
    [4 * day * 0.8, 'PT4608M', '3.2 days'],
  ])('%d seconds is %s, in words %s', (seconds, iso, words) => {
    expect(isoDuration(seconds)).toBe(iso);
    expect(lengthWords(seconds).text).toBe(words);
    expect(parseDuration(iso)).toBeDefined();
  });

  it('is open where it has no end', () => {
    expect(isoDuration(Number.POSITIVE_INFINITY)).toBeNull();
    expect(lengthWords(Number.POSITIVE_INFINITY).text).toBe('open');
  });
});
