import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { parseYaml } from '../../src/yaml/yaml-document.ts';
import { ROOT } from '../helpers/run.ts';

/** Files are read with js-yaml and edited with yaml: the two must agree on what a file says. */
const FILES = [
  ...readdirSync(join(ROOT, 'claims')).map((name) => join(ROOT, 'claims', name)),
  ...readdirSync(join(ROOT, 'test', 'cases')).map((name) =>
    join(ROOT, 'test', 'cases', name, 'registry.yaml'),
  ),
].filter((file) => existsSync(file));

const TEXTS = [
  'a: 2025-10-11\nb: no\nc: 15\nd: 1:30\ne: ~\nf: yes\ng: 0.5\nh: -3\n',
  "a: >\n  folded\n  text\nb: |\n  kept\n  lines\nc: \"\\u201Cq\\u201D\"\nd: 'it''s'\n",
  '{ a: [1, "2", x y], b: { c: "d, e" } }\n',
  'a: &x { b: 1 }\nc: *x\n',
  '# only a comment\n',
];

describe('lists and maps within each other', () => {
  it.each([
    ['[', ']'],
    ['{a: ', '}'],
  ])('are read, and are refused as such where they are too deep: %s', (open, close) => {
    const nested = (n: number) => parseYaml(`k: ${open.repeat(n)}${close.repeat(n)}`, { file: 'a.yaml' });
    expect(nested(90).problems).toEqual([]);
    for (const n of [200, 100_000])
      expect(nested(n).problems.map(({ message }) => message)).toEqual([
        'This is nested too deeply to be read: more than 100 levels.',
      ]);
  });
});

describe('YAML', () => {
  it('keeps numbers that would be printed in another way as they are written, as keys and as values', () => {
    const written = ['012', '1e3', '0x1F', '0o17', '1.10', '.5', '+5', '007'];
    const text = written.map((word) => `${word}: ${word}\n`).join('');
    const { document, problems } = parseYaml(text, { file: 'a.yaml' });
    expect(problems).toEqual([]);
    expect(document?.data).toEqual(Object.fromEntries(written.map((word) => [word, word])));
    expect(document?.place(['012'])).toEqual({ file: 'a.yaml', line: 1, column: 6 });
  });

  it.each([...FILES.map((file) => readFileSync(file, 'utf8')), ...TEXTS])(
    'says the same to both parsers (%#)',
    (text) => {
      const { document, problems } = parseYaml(text, { file: 'a.yaml' });
      expect(problems).toEqual([]);
      expect(document?.data).toEqual(parseDocument(text).toJS());
    },
  );

  it('puts every key and value where it is', () => {
    const text = 'a:\n  - { b: 1, c: [x, y] }\nd: &n z\ne: *n\n';
    const { document } = parseYaml(text, { file: 'a.yaml', firstLine: 5 });
    expect(document?.place(['a', 0, 'c', 1])).toEqual({ file: 'a.yaml', line: 6, column: 20 });
    expect(document?.keyPlace(['a', 0, 'c'])).toEqual({ file: 'a.yaml', line: 6, column: 13 });
    expect(document?.place(['e'])).toMatchObject({ line: 8 });
    expect(document?.place(['a', 7, 'nowhere'])).toMatchObject({ line: 6, column: 3 });
  });
});
