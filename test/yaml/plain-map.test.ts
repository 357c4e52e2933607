import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlainMap } from '../../src/yaml/plain-map.ts';
import { parseYaml } from '../../src/yaml/yaml-document.ts';

const key = fc.constantFrom(
  'id',
  'title',
  'published',
  'a',
  'not',
  'null',
  'true',
  'on',
  'x-1',
  '__proto__',
  'A',
  '1',
);
const value = fc.oneof(
  fc.constantFrom(
    '2024-05-03', '2024', 'Harbour Post', 'true', 'True', 'NULL', 'Null', 'yes', 'no', 'null and void', 'https://a.org/b?c', 'a: b', 'a :b', 'a #b', 'a#b',
    '"x"', "it's", '- x', 'x -', 'a,', '{a}', '[b]', 'e3', '1e3', 'Infinity', '.inf', 'a ', ' a', '', '~', '!tag x', '&a x', '*a', 'é', '> x', '|', 'a, b.', '2024-05-03 ', 'a:', 'a:/b',
  ),
  fc.string({ unit: fc.constantFrom('a', 'Z', '0', ' ', ':', '#', '-', ',', '.', '/', '(', "'"), maxLength: 8 }),
); // biome-ignore format: a list

describe('a map of plain values', () => {
  it('is read as the parser reads it, with the same places, or is left to the parser', () => {
    let reported = 0;
    fc.assert(
      fc.property(fc.array(fc.tuple(key, value), { minLength: 1, maxLength: 4 }), (entries) => {
        const text = entries.map(([k, v]) => `${k}: ${v}`).join('\n');
        const origin = { file: 'a.md', firstLine: 2 };
        const plain = readPlainMap(text, origin);
        if (!plain) return;
        reported++;
        const { document, problems } = parseYaml(text, origin);
        expect(problems, text).toEqual([]);
        expect(plain.data, text).toEqual(document?.data);
        for (const path of [[], ['id'], ['title'], ['nowhere'], ...entries.map(([k]) => [k])]) {
          expect(plain.place(path), text).toEqual(document?.place(path));
          expect(plain.keyPlace(path), text).toEqual(document?.keyPlace(path));
        }
      }),
      { numRuns: 20_000 },
    );
    expect(reported).toBeGreaterThan(500);
  });
});
