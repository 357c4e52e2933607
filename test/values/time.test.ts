import { describe, expect, it } from 'vitest';
import { readMentions } from '../../src/expressions/index.ts';
import type { Value } from '../../src/values/bounds/value.ts';
import { parseStated } from '../../src/values/index.ts';
import { time } from '../../src/values/time.ts';
import { isFault } from '../../src/values/value-type.ts';
import { NO_VOCABULARY } from '../../src/values/vocabulary.ts';
import { anchor } from '../helpers/anchor.ts';

const stated = (text: string, zone?: string): Value => {
  const value = parseStated(time, text, { ...NO_VOCABULARY, zone });
  if (isFault(value)) throw new Error(value.fault);
  return value;
};
const read = (text: string, zone?: string): Value | undefined =>
  readMentions(text, { anchor: anchor('2013-09-09') }).flatMap(
    (mention) => time.read?.(mention, undefined, zone) ?? [],
  )[0];
const relate = (a: Value | undefined, b: Value | undefined) =>
  a && b ? time.relate(a, b, NO_VOCABULARY) : 'unread';

describe('a time of day', () => {
  it.each(['12:00 +14:01', '12:00 UTC+99', '12:00 +05:60'])(
    'in a zone that no clock keeps is refused: %s',
    (text) => {
      expect(() => stated(text)).toThrow('is not a time of day');
    },
  );

  it.each([
    ['12:00/18:00 +07:00', '05:00Z/11:00Z'],
    ['10 pm/2 am UTC', '22:00Z/02:00Z'],
    ['../14:00 CEST', '22:00Z/12:00Z'],
    ['~04:30 CEST', '~02:30Z'],
  ])('takes the zone behind it for all of it: %s', (text, canonical) => {
    expect(stated(text)).toMatchObject({ canonical, zoned: true });
  });

  it.each([
    ['12:00/18:00 +07:00', '07:37 +07:00', 'contradicts'],
    ['12:00/18:00 +07:00', '07:37 GMT', 'refined'],
    ['00:00/06:00 +02:00', '04:30 +02:00', 'refined'],
    ['00:00/06:00 +02:00', '23:00 UTC', 'refined'],
    ['00:00/06:00 +02:00', '14:30 +02:00', 'contradicts'],
    ['22:00/02:00', '01:00', 'refined'],
    ['22:00/02:00', '12:00', 'contradicts'],
    ['22:00/02:00', '01:00/03:00', 'overlaps'],
    ['~04:30 UTC', '04:35 UTC', 'refined'],
    ['~04:30 UTC', '04:50 UTC', 'tension'],
    ['~04:30 UTC', '05:30 UTC', 'contradicts'],
    ['~00:10 UTC', '23:50 UTC', 'tension'],
  ])('%s and %s: %s', (a, b, relation) => {
    expect(relate(stated(a), stated(b))).toBe(relation);
  });

  it('has the zone of its question where it is stated in words', () => {
    expect(stated('half past three in the afternoon', '+02:00')).toMatchObject({ canonical: '13:30Z' });
  });

  it.each([
    ['at around 4.30am', '~04:30'],
    ['on Monday at around 4.30am', '~04:30'],
    ['on Friday morning', '05:00/12:00'],
    ['late on Friday', '18:00/23:59'],
    ['in the early hours of the morning', '00:00/06:00'],
    ['In the early hours of Monday', '00:00/06:00'],
    ['in a dramatic dawn robbery', '04:00/08:00'],
  ])('is read from "%s"', (text, canonical) => {
    expect(read(text)?.canonical).toBe(canonical);
  });

  it.each([
    ['at 3 p.m.', 'at 4 p.m.', 'contradicts'],
    ['at 3 p.m.', 'at 2:30 p.m.', 'refined'],
    ['at 3 p.m.', 'at 3:29 p.m.', 'refined'],
    ['at 12 a.m.', 'at 11:45 p.m.', 'refined'],
    ['at 12 a.m.', 'at 1 a.m.', 'contradicts'],
    ['at 11 p.m.', 'at 12 a.m.', 'contradicts'],
  ])(
    'without minutes has half an hour on either side, and meets no other hour: %s and %s',
    (a, b, relation) => {
      expect(relate(read(a), read(b))).toBe(relation);
    },
  );

  it('is read in the zone of its question, and in its own where it names one', () => {
    expect(read('at 4.30am', '+02:00')).toMatchObject({ canonical: '02:30Z', zoned: true });
    expect(read('at 4.30am GMT', '+02:00')).toMatchObject({ canonical: '04:30Z', zoned: true });
    expect(relate(read('on Monday morning', '+02:00'), stated('14:00 +02:00'))).toBe('contradicts');
    expect(relate(read('on Monday morning', '+02:00'), stated('01:30 +02:00'))).toBe('tension');
  });
});
