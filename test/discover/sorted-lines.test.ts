import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SortedLines } from '../../src/discover/sorted-lines.ts';

const word = fc.stringMatching(/^[a-z](?:[a-z_-]{0,6}[a-z])?$/u);

describe('lines that are sorted by their words', () => {
  it('gives what comes after each word, and nothing for others', () => {
    fc.assert(
      fc.property(
        fc.dictionary(word, fc.stringMatching(/^[ !][a-z0-9;,! -]{0,8}$/u), { noNullPrototype: false }),
        fc.array(fc.oneof(word, fc.string({ maxLength: 9 }))),
        (rows, others) => {
          const entries = Object.entries(rows);
          const text = entries.map(([own, rest]) => own + rest).sort((a, b) => (a < b ? -1 : 1));
          const lines = new SortedLines(text.join('\n'));
          const known = new Map(entries);
          for (const one of [...known.keys(), ...others, '', ' ', '\n', 'constructor', '__proto__'])
            expect([one, lines.after(one)]).toEqual([one, known.get(one) ?? null]);
        },
      ),
    );
  });

  it('distinguishes a word from one that begins with it, or that it begins with', () => {
    const lines = new SortedLines(['fire 1', 'fire-fly 2', 'firearm 3', 'fires! 4'].join('\n'));
    expect(['fire', 'fire-fly', 'firearm', 'fires', 'fir', 'fire 1', 'firearms'].map((one) => lines.after(one))).toEqual([
      ' 1', ' 2', ' 3', '! 4', null, null, null,
    ]); // biome-ignore format: one for each
  });
});
