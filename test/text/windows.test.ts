import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { windowsOf } from '../../src/text/windows.ts';

const cut = (text: string): string[] => [...windowsOf(text)].map(([start, end]) => text.slice(start, end));

describe('the windows of a text', () => {
  it('lie side by side, hold all of it, and are bounded', () => {
    const piece = fc.constantFrom('a', '. ', '\n', '\n\n', '”', '12 ', '𝟙', ' ', 'He said so. ', '½', '\r\n');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.integer({ min: 1, max: 400 }), (pieces, times) => {
        const text = pieces.join('').repeat(times);
        const parts = cut(text);
        expect(parts.join('')).toBe(text);
        for (const part of parts) {
          expect(part.length).toBeLessThanOrEqual(4097);
          expect(part.isWellFormed()).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('are one for a text that is short or empty', () => {
    expect(cut('')).toEqual(['']);
    expect(cut('The ferry sank on May 14.')).toHaveLength(1);
  });

  it.each([
    ['a sentence', 'The ferry sank, said the mayor on October 9. ', /said the mayor on October 9\.$/u],
    ['a sentence in quotation marks', '"The ferry sank on October 9." ', /October 9\."$/u],
    ['an empty line', 'On October\n9 the ferry sank\n\n', /sank\n\n$/u],
    ['white space where no sentence ends', 'twelve ', / $/u],
  ])('end with %s', (_, sentence, end) => {
    for (const part of cut(sentence.repeat(900)).slice(0, -1)) expect(part).toMatch(end);
  });
});
