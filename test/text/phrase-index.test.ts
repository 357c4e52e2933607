import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PhraseIndex } from '../../src/text/phrase-index.ts';

/** Texts of few words, so that phrases are in many places and overlap. */
const words = (min: number, max: number) =>
  fc
    .array(fc.constantFrom('ward', 'Ward 12', 'asked', 'hurt', '\n', '  ', 'é\u0301', 'a', '12,', 'people'), {
      minLength: min,
      maxLength: max,
    })
    .map((parts) => parts.join(' '));

describe('an index of the phrases of a text', () => {
  it('finds every phrase from every offset where a search of the text does', () => {
    fc.assert(
      fc.property(
        words(250, 600),
        words(1, 8),
        fc.array(fc.nat(4000), { maxLength: 12 }),
        (text, other, at) => {
          const index = new PhraseIndex(text);
          // More than enough searches for the index to be made.
          for (let i = 0; i < 10; i++) index.indexOf('nowhere in this text', 0);
          for (const from of [0, ...at]) {
            for (const phrase of [
              other,
              text.slice(from, from + 30),
              text.slice(from),
              text.slice(from, from + 3),
            ]) {
              expect(index.indexOf(phrase, 0)).toBe(text.indexOf(phrase, 0));
              expect(index.indexOf(phrase, from)).toBe(text.indexOf(phrase, from));
              expect(index.indexOf(phrase, from + 1)).toBe(text.indexOf(phrase, from + 1));
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
