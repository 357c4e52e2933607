import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAlias, LineCounter, type Node, parseDocument } from 'yaml';
import { InputError, type Problem } from '../../src/problems.ts';
import { readRegistry } from '../../src/registry/read-registry.ts';
import { type Path, parseYaml } from '../../src/yaml/yaml-document.ts';

/** Places are worked out from the events of one parser; another parser, which keeps a place with every node, is the judge. */
function placeBy(text: string): (path: Path) => { line: number; column: number } | undefined {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  expect(document.errors).toEqual([]);
  return (path) => {
    const node = (path.length === 0 ? document.contents : document.getIn(path, true)) as Node | undefined;
    const { line, col } = counter.linePos(node?.range?.[0] ?? 0);
    return node && !isAlias(node) ? { line, column: col } : undefined;
  };
}

type Data = string | number | boolean | Data[] | { [key: string]: Data };

const word = fc.constantFrom(
  'a',
  'ward',
  'two words',
  'é x',
  '\u{1F600} y',
  '2024-05-03',
  '12',
  'true',
  "it's",
  'x: y',
  '# no',
  '- z',
  '',
);
const { data } = fc.letrec<{ data: Data }>((tie) => ({
  data: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(word, fc.nat(99), fc.boolean()),
    fc.array(tie('data'), { minLength: 1, maxLength: 4 }),
    fc.dictionary(fc.constantFrom('k', 'key', 'two words', 'q-1', 'é', 'long-key'), tie('data'), {
      minKeys: 1,
      maxKeys: 4,
    }),
  ),
}));

/** Choices of layout, taken one after another from a list of numbers. */
function layouts(numbers: readonly number[]): (of: number) => number {
  let at = 0;
  return (of) => (numbers[at++ % numbers.length] as number) % of;
}

const PLAIN = /^[a-zé][a-zé0-9 -]*[a-zé0-9]$/u;
const scalar = (value: string | number | boolean, pick: (of: number) => number): string => {
  if (typeof value !== 'string') return String(value);
  const way = pick(3);
  if (way === 0 && PLAIN.test(value) && value !== 'true') return value;
  return way === 1 ? `'${value.replaceAll("'", "''")}'` : JSON.stringify(value);
};

/** The same data in one of many layouts: block or flow, quoted or plain, with comments, empty lines and deep indents. */
function write(value: Data, indent: number, pick: (of: number) => number): string {
  if (typeof value !== 'object')
    return `${' '.repeat(1 + pick(3))}${scalar(value, pick)}${pick(4) === 0 ? ' # why' : ''}\n`;
  if (pick(4) === 0) return `${pick(2) ? ' ' : `\n${' '.repeat(indent + 1)}`}${flow(value, pick)}\n`;
  const step = 1 + pick(3);
  const pad = ' '.repeat(indent + step);
  const gap = (): string => (pick(6) === 0 ? `\n${pad}# a note\n` : '');
  if (Array.isArray(value))
    return `\n${value.map((item) => `${gap()}${pad}-${write(item, indent + step, pick)}`).join('')}`;
  return `\n${Object.entries(value)
    .map(([key, inner]) => `${gap()}${pad}${scalar(key, pick)}:${write(inner, indent + step, pick)}`)
    .join('')}`;
}

function flow(value: Data, pick: (of: number) => number): string {
  const space = ' '.repeat(pick(3));
  if (typeof value !== 'object') return typeof value === 'string' ? JSON.stringify(value) : String(value);
  if (Array.isArray(value))
    return `[${space}${value.map((item) => flow(item, pick)).join(`${space}, `)}${space}]`;
  return `{${space}${Object.entries(value)
    .map(([key, inner]) => `${JSON.stringify(key)}: ${flow(inner, pick)}`)
    .join(`,${space}`)}${space}}`;
}

function* pathsOf(value: Data, path: Path = []): Iterable<Path> {
  yield path;
  if (typeof value !== 'object') return;
  const entries = Array.isArray(value) ? value.entries() : Object.entries(value);
  for (const [key, inner] of entries) yield* pathsOf(inner, [...path, key]);
}

describe('the place of everything in a document', () => {
  it('is where another parser puts it, whatever the layout', () => {
    fc.assert(
      fc.property(data, fc.array(fc.nat(1000), { minLength: 20, maxLength: 40 }), (value, numbers) => {
        const text = `# top\nroot:${write(value, 0, layouts(numbers))}`;
        const { document, problems } = parseYaml(text, { file: 'a.yaml' });
        expect(problems).toEqual([]);
        const judge = placeBy(text);
        for (const path of pathsOf({ root: value })) {
          const { line, column } = document?.place(path) ?? {};
          expect({ path, line, column }, text).toEqual({ path, ...judge(path) });
        }
      }),
      { numRuns: 400 },
    );
  });
});

/** A registry with one fault, and the path at which it is reported. */
const FAULTS: readonly [string, (claim: Record<string, Data>) => void, (path: Path) => Path][] = [
  [
    'a modality that is none',
    (claim) => Object.assign(claim, { modality: 'sometimes' }),
    (path) => [...path, 'modality'],
  ],
  [
    'an offset that is a word',
    (claim) => Object.assign(claim, { at: { start: 'x', end: 9 } }),
    (path) => [...path, 'at', 'start'],
  ],
  [
    'a value that is none of its type',
    (claim) => Object.assign(claim, { value: 'a lot' }),
    (path) => [...path, 'value'],
  ],
  ['a quote that is a number', (claim) => Object.assign(claim, { quote: 5 }), (path) => [...path, 'quote']],
  ['a claim without a source', (claim) => void delete claim.source, (path) => path],
  ['a claim without words', (claim) => void delete claim.quote, (path) => path],
];

function problemsIn(text: string): readonly Problem[] {
  try {
    readRegistry([{ path: 'a.yaml', content: text }]);
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
  return [];
}

describe('a fault anywhere in a registry', () => {
  it.each(FAULTS)('is reported where another parser puts it: %s', (_, spoil, where) => {
    fc.assert(
      fc.property(
        fc.nat(5),
        fc.nat(3),
        fc.boolean(),
        fc.array(fc.nat(1000), { minLength: 20, maxLength: 40 }),
        (question, claim, isLarge, numbers) => {
          const questions: Record<string, Data> = {};
          for (let q = 0; q < 6; q++) {
            const claims = Array.from({ length: 4 }, (__, c) => ({
              source: `s-${c}`,
              quote: `${c} were hurt`,
              value: c,
            }));
            if (q === question) spoil(claims[claim] as Record<string, Data>);
            questions[`q-${q}`] = { ask: 'How many?', type: 'count', claims };
          }
          // A large file is read by a shorter way as long as it is in order.
          const padding = isLarge ? `# ${'x'.repeat(1 << 20)}\n` : '';
          const text = `${padding}questions:${write(questions, 0, layouts(numbers))}`;
          const path = where(['questions', `q-${question}`, 'claims', claim]);
          const place = placeBy(text)(path);
          expect(
            problemsIn(text).map((p) => ({ line: p.place?.line, column: p.place?.column })),
            text.slice(-3000),
          ).toEqual([place]);
        },
      ),
      { numRuns: 40 },
    );
  });
});
