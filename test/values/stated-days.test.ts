import { describe, expect, it } from 'vitest';
import { statedDay, statedTime } from '../../src/values/stated-days.ts';
import { isFault } from '../../src/values/value-type.ts';
import { anchor } from '../helpers/anchor.ts';

const textOf = (read: ReturnType<typeof statedTime> | ReturnType<typeof statedDay>): string | undefined =>
  read && (isFault(read) ? `refused: ${read.fault}` : read.text);

describe('the time for which a value holds, in words', () => {
  it.each([
    ['2026-05-05T18:00', '2026-05-05T18:00'],
    ['5 May 2026', '2026-05-05'],
    ['Tuesday, May 5, 2026', '2026-05-05'],
    ['May 5, 2026, 6 p.m.', '2026-05-05T18:00'],
    ['noon on 5 May 2026', '2026-05-05T12:00'],
    ['2026-05-05 6pm', '2026-05-05T18:00'],
    ['9 p.m. EST on May 5, 2026', '2026-05-06T02:00Z'],
    ['May 5, 2026 at 18:00 GMT', '2026-05-05T18:00Z'],
    ['5 May 2026 18:00 -05:00', '2026-05-05T23:00Z'],
    ['the morning of 5 May 2026', '2026-05-05T05:00/2026-05-05T12:00'],
    ['May 2026', '2026-05'],
  ])('%j is %s', (words, edtf) => {
    expect(textOf(statedTime(words))).toBe(edtf);
  });

  it('is the same as that in EDTF, to the minute', () => {
    expect(statedTime('May 5, 2026, 6 p.m.')).toEqual(statedTime('2026-05-05T18:00'));
    expect(statedTime('9 p.m. EST on May 5, 2026')).toEqual(statedTime('2026-05-05T21:00-05:00'));
  });

  it('takes its year from the story, and its week from a day', () => {
    expect(textOf(statedTime('May 5, 6pm', { story: anchor('2026-05') }))).toBe('2026-05-05T18:00');
    expect(textOf(statedTime('Friday noon', { anchor: anchor('2026-05-11') }))).toBe('2026-05-08T12:00');
  });

  it.each([
    ['Friday noon', /against a day, and none is stated.*anchor:/u],
    ['5/6/2026', /may be .*Write the one that is meant, such as 2026-0/u],
    ['Monday, 5 May 2026', /is a Tuesday, not a Monday/u],
  ])('%j is refused in a sentence that says what to write', (words, fault) => {
    expect(textOf(statedTime(words))).toMatch(fault);
  });

  it('is nothing where the words are no time', () => {
    expect(statedTime('after the briefing')).toBeUndefined();
  });
});

describe('the day that an article or a registry counts from, in words', () => {
  it.each([
    ['5 May 2026', '2026-05-05'],
    ['May 5, 2026 at 9 p.m. EST', '2026-05-05'],
    ['May 2026', '2026-05'],
  ])('%j is %s', (words, edtf) => {
    expect(textOf(statedDay(words))).toBe(edtf);
  });

  it('keeps the hour, which hours are counted from', () => {
    expect(statedDay('5 May 2026, 6 p.m.')).toEqual(anchor('2026-05-05T18:00'));
  });

  it('is refused where the words are no whole date', () => {
    expect(textOf(statedDay('Friday'))).toMatch(/"Friday" is not a whole date/u);
  });
});
