import { describe, expect, it } from 'vitest';
import { readSources } from '../../../src/articles/read-sources.ts';
import { hasWord } from '../../../src/discover/scan/assertions/article-words.ts';
import { dated } from '../../helpers/story.ts';

const [source] = readSources([
  {
    path: 'sources/a.md',
    content: dated('2024-03-05', 'Two INMATES fled to Åre, Orr-Lund said; \u212Aeeper no2day was not found.'),
  },
]);

describe('a word of an article', () => {
  it.each([
    ['inmates', true, true],
    ['inmate', false, true],
    ['inmat', false, true],
    ['nmates', false, false],
    ['inmate', true, false],
    // Of a longer word in small letters the last letter may be another one: a plural, a tense.
    ['inmatez', false, true],
    ['Inmatez', false, false],
    ['lund', true, true],
    ['keeper', true, true],
    ['day', true, true],
    ['åre', true, true],
    ['ÅRE', true, true],
    ['Orr-Lund', true, true],
    ['orr-lundy', true, false],
    ['', false, true],
  ] as const)('%s, whole: %s', (word, isWhole, expected) => {
    expect(source && hasWord(source, word, isWhole)).toBe(expected);
  });
});
