import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FoldedText, foldText, unfoldRange } from '../../src/text/fold.ts';

const TYPOGRAPHY = [
  ...' \t\r\n\u00A0\u2009\u00AD\u200B\u200D\uFEFF\u2018\u2019\u201C\u201D\u2013\u2014\u2026\u0301\u0316',
  'e\u0301', '\uFB01', '\u1112', '\u1161', '\u11AB', '\u00BD', '\u00B2', 'a', '1', ',', '\u{1F600}', '\uD83D', 'n',
]; // biome-ignore format: a table reads best in rows
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.constantFrom(...TYPOGRAPHY), { maxLength: 40 }).map((parts) => parts.join('')),
);

/** The places of every unit, asked for from the end: a place does not depend on what was asked before. */
function placesOf({ text, startOf, endOf }: FoldedText): { starts: number[]; ends: number[] } {
  const [starts, ends]: [number[], number[]] = [[], []];
  for (let k = text.length - 1; k >= 0; k--) {
    starts[k] = startOf(k) as number;
    ends[k] = endOf(k) as number;
  }
  return { starts, ends };
}

describe('for any text', () => {
  it('every folded unit stands for a stretch of the original, in order', () => {
    fc.assert(
      fc.property(anyText, (original) => {
        const folded = foldText(original);
        const { text } = folded;
        const { starts, ends } = placesOf(folded);
        expect(folded.startOf(text.length)).toBeUndefined();
        expect(folded.endOf(-1)).toBeUndefined();
        for (let k = 0; k < text.length; k++) {
          const [start, end] = [starts[k] as number, ends[k] as number];
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(original.length);
          if (k === 0) continue;
          expect(start).toBeGreaterThanOrEqual(starts[k - 1] as number);
          expect(end).toBeGreaterThanOrEqual(ends[k - 1] as number);
        }
      }),
    );
  });

  it('an unfolded range covers what each of its units stands for', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (original, x, y) => {
        const folded = foldText(original);
        const n = folded.text.length;
        fc.pre(n > 0);
        const from = x % n;
        const to = from + 1 + (y % (n - from));
        const { start, end } = unfoldRange(folded, from, to);
        for (let k = from; k < to; k++) {
          expect(folded.startOf(k)).toBeGreaterThanOrEqual(start);
          expect(folded.endOf(k)).toBeLessThanOrEqual(end);
        }
      }),
    );
  });

  it('the original after a stretch that cuts no character folds to that stretch', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (original, x, y) => {
        const folded = foldText(original);
        const n = folded.text.length;
        fc.pre(n > 0);
        const from = x % n;
        const to = from + 1 + (y % (n - from));
        const { start, end } = unfoldRange(folded, from, to);
        const again = foldText(original.slice(start, end)).text;
        expect(again).toContain(folded.text.slice(from, to));
      }),
    );
  });

  it('nothing that carries words is left out', () => {
    fc.assert(
      fc.property(anyText, (original) => {
        const { starts, ends } = placesOf(foldText(original));
        let reached = 0;
        for (let k = 0; k < starts.length; k++) {
          expect(original.slice(reached, Math.max(reached, starts[k] as number))).not.toMatch(
            /[\p{L}\p{N}]/u,
          );
          reached = Math.max(reached, ends[k] as number);
        }
        expect(original.slice(reached)).not.toMatch(/[\p{L}\p{N}]/u);
      }),
    );
  });

  it('folded text is its own folding', () => {
    fc.assert(
      fc.property(anyText, (original) => {
        const { text } = foldText(original);
        expect(foldText(text).text).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });
});

it('every single character folds to a text that is its own folding', () => {
  const unstable: string[] = [];
  for (let code = 0; code <= 0x2ffff; code++) {
    if (code >= 0xd800 && code <= 0xdfff) continue;
    const { text } = foldText(`a ${String.fromCodePoint(code)} b`);
    if (foldText(text).text !== text) unstable.push(`U+${code.toString(16).toUpperCase().padStart(4, '0')}`);
  }
  expect(unstable).toEqual([]);
});
