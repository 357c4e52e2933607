import { describe, expect, it } from 'vitest';
import { findPhrase } from '../../src/discover/find/find-phrase.ts';
import { findQuote } from '../../src/quotes/find-quote.ts';
import { found, sourceOf } from './source-of.ts';

const TEXT =
  'The driver, Thomas Reinholdt, was named. A harmless drone strike, then more drone strikers; the Petersens fled. ' +
  'It was illegal to park there. They counted 1,234 boats, 45 cars, 2.75 miles and twenty-five boxes. ' +
  'The mayor’s aunt drank l’eau in a well-known inn. 全员撤离。 คนขับรถ 서울에서 만났다. He was killed by hopelessness in the 1990s.';

const changeOf = (quote: string) => {
  const match = findQuote(sourceOf(TEXT), { quote });
  return match.verdict === 'drifted'
    ? `${match.changes[0]?.kind}: ${match.changes[0]?.quoted} -> ${match.changes[0]?.printed}`
    : match.verdict;
};

describe('a quote that begins or ends within a word', () => {
  it.each([
    ['Thomas Reinhold', 'name: Reinhold -> Reinholdt'],
    ['Reinhold', 'name: Reinhold -> Reinholdt'],
    ['homas Reinholdt', 'name:  -> Thomas'],
    ['the Petersen', 'name: Petersen -> Petersens'],
    ['more drone strike', 'word: strike -> strikers'],
    ['He was kill', 'word: kill -> killed'],
    ['A harm', 'negation: harm -> harmless'],
    ['legal to park', 'negation: legal -> illegal'],
    ['legal', 'negation: legal -> illegal'],
  ])('%s is not printed: %s', (quote, change) => {
    expect(changeOf(quote)).toBe(change);
  });

  it.each([
    '1,2',
    '234 boats',
    '4',
    '5 cars',
    '2.7',
    '75 miles',
    'miles and twenty',
    'five boxes',
    'in the 1990',
  ])('%s is a part of a longer number, and is not found', (quote) => {
    expect(['drifted', 'missing']).toContain(found(TEXT, quote).verdict);
  });

  it.each([
    'car',
    'twenty-five box',
    'The mayor',
    'eau in a well',
    'known inn',
    '员撤离',
    'ขับรถ',
    '서울',
    'Thomas Reinholdt',
  ])(
    'but %s is: a plural, a possessive, an elided article, a compound, and scripts without spaces',
    (quote) => {
      expect(['exact', 'folded']).toContain(found(TEXT, quote).verdict);
    },
  );

  it('is found nowhere as what it is, and shown as near', () => {
    expect(findPhrase(sourceOf(TEXT), 'thomas reinhold').places.map(({ how }) => how)).toEqual(['near']);
    expect(findPhrase(sourceOf(TEXT), 'drone strike').places.map(({ how }) => how)).toEqual(['exact']);
  });
});
