import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readSources } from '../../../src/articles/read-sources.ts';
import type { Source } from '../../../src/articles/source.ts';
import { Lexicon } from '../../../src/quotes/echoes/words.ts';

const PIECES = [
  'harbour',
  'A1',
  '7',
  'café',
  'é',
  'e\u0301clair',
  'Ωmega',
  'straße',
  '港',
  '務',
  'ไทย',
  '\u0301',
  '-',
  "'",
  '.',
  ' ',
  '\n',
  '😀',
];

it('words of echoes are runs of letters and digits of any script, whether ASCII or not is beside them', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }), (pieces) => {
      const [source] = readSources([{ path: 'sources/a.txt', content: `x ${pieces.join('')}` }]) as [Source];
      const { text } = source.folded;
      const { starts, ends } = new Lexicon().words(source);
      const found = Array.from(starts, (start, i) => text.slice(start, ends[i]));
      const expected = text.match(/[\p{Script=Han}\p{Script=Thai}]|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu);
      expect(found).toEqual(expected ?? []);
    }),
  );
});
