import { describe, expect, it } from 'vitest';
import { parseStated, type TypeName, valueType } from '../../src/values/index.ts';
import { isFault, type StatedValue, type ValueType } from '../../src/values/value-type.ts';
import { NO_VOCABULARY } from '../../src/values/vocabulary.ts';
import { anchor } from '../helpers/anchor.ts';

const parsed = (type: TypeName, stated: StatedValue, day?: string): string => {
  const against = day === undefined ? undefined : { anchor: anchor(day) };
  const value = parseStated(valueType(type) as ValueType, stated, NO_VOCABULARY, undefined, against);
  return isFault(value) ? `refused: ${value.fault}` : value.canonical;
};

describe('a value that a person states in words', () => {
  it.each<[TypeName, StatedValue, string]>([
    ['date', '3 May 2026', '2026-05-03'],
    ['date', 'May 2026', '2026-05'],
    ['date', ['2026-05-03', '2026-05-04'], '[2026-05-03,2026-05-04]'],
    ['count', 'at least 40', '>=40'],
    ['count', 'two', '2'],
    ['count', 'more than forty people', '>40'],
    ['count', '12 fire engines', '12'],
    ['count', 'zero', '0'],
    ['count', '30-40', '30..40'],
    ['count', '2.4 thousand', '2400'],
    ['duration', '45 minutes', 'PT45M'],
    ['duration', '25 min', 'PT25M'],
    ['duration', '53 years', 'P53Y'],
    ['duration', 'a year and a half', 'P1.5Y'],
    ['quantity', '180 million USD', '180000000 USD'],
    ['quantity', '$180 million', '180000000 USD'],
    ['quantity', 'just under 9 miles', '<~9 mi'],
    ['time', 'half past three in the afternoon', '15:30'],
    ['time', '23:40 America/Lima', '04:40Z'],
  ])('%s: %j is %s', (type, stated, canonical) => {
    expect(parsed(type, stated)).toBe(canonical);
  });

  it('is read against the day that it is given, and refused with what to do where none is', () => {
    expect(parsed('date', 'yesterday', '2026-05-06')).toBe('2026-05-05');
    expect(parsed('date', 'last Thursday')).toMatch(/refused: .*against a day, and none is stated.*anchor/u);
  });

  it.each<[TypeName, string]>([
    ['count', 'many people'],
    ['count', 'dozens'],
    ['count', '40 or so of them, they said'],
    ['date', '3 May 2026, or so'],
    ['date', 'forty'],
    ['time', '23:40 PET'],
    ['duration', '3 May 2026'],
  ])(
    '%s: %j is refused, since it is not one value that is known, from its first word to its last',
    (type, stated) => {
      expect(parsed(type, stated)).toMatch(/^refused/u);
    },
  );

  it('may be denied', () => {
    expect(parsed('date', { not: '3 May 2026' })).toBe('!2026-05-03');
  });
});
