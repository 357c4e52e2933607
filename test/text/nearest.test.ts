import { describe, expect, it } from 'vitest';
import { didYouMean, nearest } from '../../src/text/nearest.ts';

const KEYS = ['id', 'title', 'published', 'publisher', 'speaker', 'quote', 'source'];

it('proposes no word that was written already', () => {
  expect(didYouMean('not', ['not', 'note'])).toBe('');
});

describe('the known word nearest to a mistyped one', () => {
  it.each([
    ['a letter left out', 'publishd', 'published'],
    ['a letter too many', 'speakerr', 'speaker'],
    ['letters swapped', 'qoute', 'quote'],
    ['another case', 'Title', 'title'],
    ['the nearer of two', 'publishr', 'publisher'],
    ['the first of two that are as near', 'publishe', 'published'],
    ['nothing that is only as long', 'xyzuv', undefined],
    ['nothing for a short word', 'zz', undefined],
    ['nothing for an empty word', '', undefined],
  ])('%s', (_, typed, expected) => {
    expect(nearest(typed, KEYS)).toBe(expected);
  });

  it('finds nothing among no words', () => {
    expect(nearest('title', [])).toBeUndefined();
  });

  it('survives a word of 100,000 letters', () => {
    expect(nearest('a'.repeat(100_000), KEYS)).toBeUndefined();
  });

  it('puts the word into a question, or says nothing', () => {
    expect(didYouMean('titel', KEYS)).toContain('"title"');
    expect(didYouMean('weather', KEYS)).toBe('');
  });
});
