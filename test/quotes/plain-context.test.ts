import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainWordsBeside } from '../../src/quotes/exact/plain-context.ts';
import { foldPhrase } from '../../src/text/fold.ts';

const text = fc
  .array(
    fc.constantFrom(
      'a',
      'b',
      'Ward',
      ' ',
      '  ',
      '\n',
      '.',
      '`',
      '\u2019',
      'e\u0301',
      '\u0301',
      '\u00AD',
      '\u00A0',
      '\u1100\u1161',
    ),
    {
      maxLength: 14,
    },
  )
  .map((parts) => parts.join(''));

describe('the words around a quote', () => {
  it('are decided letter by letter as they are folded, or are left open', () => {
    let reported = 0;
    fc.assert(
      fc.property(text, text, fc.nat(20), fc.nat(3), (whole, other, at, from) => {
        const offset = Math.min(at, whole.length);
        const wall = Math.min(from, offset);
        const [before, behind] = [whole.slice(wall, offset), whole.slice(offset)].map(foldPhrase) as [
          string,
          string,
        ];
        for (const words of [foldPhrase(other), before.slice(-3).trim(), behind.slice(0, 3).trim()]) {
          if (foldPhrase(words) !== words) continue;
          const [back, on] = [
            plainWordsBeside(whole, offset, words, -1, wall),
            plainWordsBeside(whole, offset, words, 1, whole.length),
          ];
          if (back !== undefined) expect(back).toBe(before.endsWith(words));
          if (on !== undefined) expect(on).toBe(behind.startsWith(words));
          if (back !== undefined) reported++;
        }
      }),
      { numRuns: 20_000 },
    );
    expect(reported).toBeGreaterThan(1000);
  });
});
