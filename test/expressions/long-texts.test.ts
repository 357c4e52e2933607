import { describe, expect, it } from 'vitest';
import { readText } from '../../src/expressions/read-text.ts';
import { LongList, safeJson, safeJsonLine, safeJsonParts } from '../../src/text/safe-json.ts';
import { parseAnchor } from '../../src/values/anchor.ts';

const SENTENCES = [
  'The ferry sank on May 14, and three days later the search ended. ',
  'At least 40 of 52 people were saved at 7 p.m. on Friday. ',
  'It cost $3.5 million. ',
];

describe('a text on one line that is longer than a window', () => {
  const context = { anchor: parseAnchor('2024-05-20') };

  it('is read as its sentences are, each at its place', () => {
    const all = Array.from({ length: 900 }, (_, i) => SENTENCES[i % 3] as string);
    let at = 0;
    const expected = all.flatMap((sentence) => {
      const own = readText(sentence, context).map((mention) => ({
        text: mention.text, value: mention.value, start: mention.start + at, end: mention.end + at,
      })); // biome-ignore format: one record
      at += sentence.length;
      return own;
    });
    const read = readText(all.join(''), context);
    expect(read.map(({ text, value, start, end }) => ({ text, value, start, end }))).toEqual(expected);
    expect(expected.length).toBe(1800);
  });

  it('is read past what its other windows hold: "½" without end', () => {
    const read = readText('½ '.repeat(20_000));
    expect(read).toHaveLength(20_000);
    expect(read.at(-1)).toMatchObject({ start: 39_998, end: 39_999, value: '50 %' });
  });
});

describe('a list that is written part by part', () => {
  const items = (n: number): unknown[] =>
    Array.from({ length: n }, (_, i) => ({ id: i, text: 'a\u202e\n"##[x]"', list: [i], none: [] }));

  it.each([0, 1, 2, 999, 1000, 1001, 2500])('is the same JSON as the whole: %i items', (n) => {
    const head = { schemaVersion: 1, of: { a: 'b\u200b' } };
    const long = new LongList(items(n));
    expect([...safeJsonParts({ ...head, list: long })].join('')).toBe(safeJson({ ...head, list: items(n) }));
    expect([...safeJsonParts({ ...head, list: long }, true)].join('')).toBe(
      safeJsonLine({ ...head, list: items(n) }),
    );
    expect([...safeJsonParts({ list: long })].join('')).toBe(safeJson({ list: items(n) }));
  });

  it.each([
    [
      'no list',
      [
        { a: 1, b: [], c: undefined },
        { a: 1, b: [], c: undefined },
      ],
    ],
    ['no object', [7, 7]],
    [
      'a list in a list',
      [
        {
          of: new LongList([
            { id: 'x', list: new LongList(['\u202e', { b: [1, {}] }]) },
            { id: 'y', list: new LongList([]) },
          ]),
        },
        {
          of: [
            { id: 'x', list: ['\u202e', { b: [1, {}] }] },
            { id: 'y', list: [] },
          ],
        },
      ],
    ],
  ])('is the same JSON as the whole: %s', (_, [parts, whole]) => {
    // biome-ignore format: a row a case
    expect([...safeJsonParts(parts)].join('')).toBe(safeJson(whole));
    expect([...safeJsonParts(parts, true)].join('')).toBe(safeJsonLine(whole));
  });
});
