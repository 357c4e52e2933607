import { describe, expect, it } from 'vitest';
import { checkStory, dated } from '../../helpers/story.ts';

/** The faults of a claim that states another value than its words, and a reason that does not name it. */
function faultsOf(words: string, value: string, type = 'date'): string[] {
  const { findings } = checkStory(
    { wire: dated('2024-05-20', `The mill was built ${words}, she said.`) },
    `questions:\n  q:\n    ask: When?\n    type: ${type}\n    claims: [{ source: wire, quote: ${JSON.stringify(`built ${words}`)}, value: ${JSON.stringify(value)}, because: the plate at its door }]\n`,
  );
  return findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
}

describe('a stated value that a person gives a reason for', () => {
  it.each([
    ['a year of the decade that the words name', 'in the 1920s', '1921'],
    ['the last year of it', 'in the 1920s', '1929'],
    ['a year of a century', 'in the 20th century', '1921'],
    ['a decade of a century', 'in the 20th century', '192X'],
    ['a month where the words name a season', 'in spring 2023', '2023-01'],
    ['another month', 'in summer 2023', '2023-02'],
  ])('is taken: %s', (_, words, value) => {
    expect(faultsOf(words, value)).toEqual([]);
  });

  it.each([
    ['another decade', 'in the 1920s', '193X'],
    ['another year', 'in 1921', '1931'],
    ['another day', 'on May 14', '2024-05-15'],
    ['another day of a month in figures', 'on 14/5/2024', '2024-05-15'],
  ])('is taken for a slip where it is one character from the words: %s', (_, words, value) => {
    expect(faultsOf(words, value)).toEqual(['value-not-in-quote']);
  });
});
