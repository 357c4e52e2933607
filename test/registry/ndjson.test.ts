import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frontMatterSchema } from '../../src/articles/metadata.ts';
import { readSources } from '../../src/articles/read-sources.ts';
import { reconcile } from '../../src/check/reconcile.ts';
import type { InputError } from '../../src/problems.ts';
import { readRegistry } from '../../src/registry/read-registry.ts';
import { claimLineSchema, questionLineSchema, registrySchema } from '../../src/registry/schema.ts';
import pretty from '../../src/report/formats/pretty.ts';
import { quickCheckOf } from '../../src/yaml/quick-check.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What three reports say, and a fourth whose text is not kept. */
const SENTENCES = [
  '40 people were hurt',
  'at least 12 people were hurt',
  'reportedly 55 people were hurt',
  'the bridge reopened on 4 May 2024',
  'the bridge reopened on Saturday',
  'the ward asked for boats',
  'the ward asked for tents',
];
const TEXTS = ['a', 'b', 'c'];
const sources = readSources([
  ...TEXTS.map((id, i) => ({
    path: `sources/${id}.md`,
    content: `---\npublished: 2024-05-${10 + i}\n---\n${SENTENCES.map((s, k) => (k === i ? '' : `In list ${k}: ${s}.`)).join('\n\n')}\n`,
  })),
  { path: 'kept/sources.yaml', content: 'd: { text: none, published: 2024-05-09 }\ne: { text: none }' },
]);

const QUESTIONS: readonly (Fields & { id: string; type: string })[] = [
  { id: 'hurt', ask: 'How many were hurt?', type: 'count' },
  { id: 'hurt-so-far', ask: 'How many so far?', type: 'count', cumulative: true },
  { id: 'reopened', ask: 'When did it reopen?', type: 'date' },
  { id: 'asked', ask: 'What did it ask for?', type: 'choice', options: ['boats', 'tents', 'food'] },
];
const VALUES: Readonly<Record<string, readonly unknown[]>> = {
  count: [40, '>=12', 55, 'none', { low: 10, high: 20 }, { not: 40 }, undefined],
  date: ['2024-05-04', '2024-05', '2024-05-11', undefined],
  choice: ['boats', 'tents', { not: 'boats' }, ['boats', 'food']],
};

/** Claims of every kind: right, wrong, vague, quoted, by offsets, by parties, hedged, misquoted. */
const claim = fc
  .record({
    question: fc.constantFrom(...QUESTIONS),
    source: fc.constantFrom(...TEXTS, 'd', 'e'),
    quote: fc.constantFrom(...SENTENCES),
    start: fc.nat(50),
    value: fc.nat(20),
    more: fc.constantFrom<Fields>({}, {}, {}, { speaker: 'Office' }, { speaker: 'Mayor', as_of: '2024-05-04' }, { modality: 'alleged' }, { scope: 'children' }, { prefix: 'In list' }, { because: 'table 3' }),
  })
  .map(({ question, source, quote, start, value, more }): Fields => {
    const values = VALUES[question.type] as readonly unknown[];
    const stated = values[value % values.length];
    const words = TEXTS.includes(source) ? { quote } : { at: { start, end: start + 9 } };
    return { question: question.id, source, ...words, ...(stated === undefined ? {} : { value: stated }), ...more };
  }); // biome-ignore format: a list reads best in rows

const ndjson = (lines: readonly Fields[]): string =>
  `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`;

function yaml(claims: readonly Fields[]): string {
  const questions = QUESTIONS.map(({ id, ...data }) => {
    const own = claims.filter((c) => c.question === id).map(({ question: _, ...rest }) => rest);
    return [id, { ...data, claims: own }];
  });
  // JSON is YAML.
  return JSON.stringify({ questions: Object.fromEntries(questions) });
}

/** The findings of a registry, without where its claims are in it. */
function findingsOf(path: string, content: string) {
  const text = JSON.stringify(reconcile(readRegistry([{ path, content }]), sources).findings, (key, value) =>
    key === 'registry' ? undefined : value,
  );
  // One message names the place of another claim in the registry.
  return JSON.parse(text.replace(/here and in registry\.\w+:\d+:\d+/gu, 'here and there'));
}

const claims = fc.array(claim, { minLength: 1, maxLength: 30 });
const shuffled = (lines: readonly Fields[], order: readonly number[]): Fields[] =>
  lines
    .map((line, i) => ({ line, at: order[i % order.length] as number }))
    .sort((a, b) => a.at - b.at)
    .map(({ line }) => line);

/** Claims of the same words that differ in what else the registry says of them: no order of lines may show. */
const TWICE: readonly (readonly Fields[])[] = [
  [
    { question: 'reopened', source: 'a', quote: 'the bridge reopened on Saturday' },
    { question: 'reopened', source: 'a', quote: 'the bridge reopened on Saturday', value: '2024-05-04' },
  ],
  [
    { question: 'hurt-so-far', source: 'b', quote: 'the bridge reopened on 4 May 2024', value: 40 },
    {
      question: 'hurt-so-far',
      source: 'b',
      quote: 'the bridge reopened on 4 May 2024',
      value: 40,
      because: 'table 3',
    },
  ],
];
const BACKWARDS = Array.from({ length: 40 }, (_, i) => 40 - i);

describe('a registry as lines', () => {
  it('says what the same registry says in YAML', () => {
    fc.assert(
      fc.property(claims, (lines) => {
        expect(findingsOf('registry.ndjson', ndjson([...QUESTIONS, ...lines]))).toEqual(
          findingsOf('registry.yaml', yaml(lines)),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('says the same to the byte, whatever the order of its lines', async () => {
    const print = async (lines: readonly Fields[]): Promise<string> => {
      const report = reconcile(readRegistry([{ path: 'registry.ndjson', content: ndjson(lines) }]), sources);
      const text = await pretty(report, { width: 100, color: 0, version: '0' });
      // Of a source without its text, the line of the claim is all that can be shown.
      return text.replaceAll(/registry\.ndjson:\d+:\d+/gu, 'registry.ndjson');
    };
    await fc.assert(
      fc.asyncProperty(claims, fc.array(fc.nat(), { minLength: 40, maxLength: 40 }), async (lines, order) => {
        const all = [...QUESTIONS, ...lines];
        const other = shuffled(all, order);
        expect(findingsOf('registry.ndjson', ndjson(other))).toEqual(
          findingsOf('registry.ndjson', ndjson(all)),
        );
        expect(await print(other)).toBe(await print(all));
      }),
      { numRuns: 150, examples: TWICE.map((lines): [Fields[], number[]] => [[...lines], BACKWARDS]) },
    );
  });

  it('reads the same in parts of any size as in one piece', () => {
    const lines: Fields[] = [
      ...QUESTIONS,
      {
        question: 'asked',
        source: 'd',
        at: { start: 1, end: 2 },
        value: 'boats',
        because: 'caf\u00E9 \u2013 \u{1F600}',
      },
      { question: 'hurt', source: 'a', quote: '40 people were hurt', speaker: 'B\u00FCro' },
    ];
    for (const [ending, last] of [
      ['\n', '\n'],
      ['\r\n', ''],
      ['\r', '\r'],
      ['\n', ''],
    ] as const) {
      const text = `\uFEFF${lines.map((line) => JSON.stringify(line)).join(ending)}${last}`;
      const bytes = new TextEncoder().encode(text);
      const read = (content: Parameters<typeof readRegistry>[0][number]['content']) =>
        [...readRegistry([{ path: 'a.ndjson', content }]).claims].map(({ data, place }) => ({ data, place }));
      const whole = read(text);
      expect(whole.map(({ place }) => place.line)).toEqual([5, 6]);
      for (const size of [1, 2, 7, 64, 1000]) {
        // One buffer is written over for every part, as a reader of files does.
        const buffer = new Uint8Array(size);
        const parts = function* (): Iterable<Uint8Array> {
          for (let at = 0; at < bytes.length; at += size) {
            const part = bytes.subarray(at, at + size);
            buffer.set(part);
            yield buffer.subarray(0, part.length);
          }
        };
        expect(read(parts())).toEqual(whole);
      }
    }
  });

  it('says where a byte is not UTF-8, lines into the file', () => {
    const good = new TextEncoder().encode(`${JSON.stringify({ id: 'q', ask: 'a', type: 'count' })}\n{"a": "`);
    const content = new Uint8Array([...good, 0xe9, 0x22]);
    expect(() =>
      readRegistry([{ path: 'a.ndjson', content: [content.slice(0, 20), content.slice(20)] }]),
    ).toThrow(/^a\.ndjson:2:8: This file is not UTF-8/u);
  });

  it('reports many unknown questions without holding each against every known one', () => {
    const lines = Array.from({ length: 20_000 }, (_, i) => ({
      question: `wrong-${i}`,
      source: 'a',
      quote: 'x',
      value: 1,
    }));
    const known = Array.from({ length: 20_000 }, (_, i) => ({ id: `right-${i}`, ask: 'a', type: 'count' }));
    try {
      readRegistry([{ path: 'a.ndjson', content: ndjson([...known, ...lines]) }]);
      expect.unreachable();
    } catch (error) {
      expect((error as InputError).problems).toHaveLength(20_000);
    }
  });
});

describe('the short test of a shape', () => {
  const scalar = fc.constantFrom<unknown>('a', '', 'x y', 0, -1, 2.5, 5, true, null, 'date', 'order', 'start', 'asserted', '2024-05-03', '2024-13', [], ['a'], ['a', 'b'], [['a', 'b']], {}, { start: 1, end: 2 }, { not: 'a' }, { low: 1 }, { x: 1 }, { a: 'x' }, { 'no id': 'x' }); // biome-ignore format: a list
  const keys = ['question', 'id', 'ask', 'type', 'source', 'quote', 'at', 'value', 'edge', 'anchor', 'as_of', 'pick', 'modality', 'complete', 'options', 'compatible', 'of', 'formerly', 'resolution', 'claims', 'many', '__proto__x', 'other']; // biome-ignore format: a list
  const some = fc.dictionary(fc.constantFrom(...keys), scalar, { maxKeys: 6 });
  const lines = fc.oneof(
    some.map((more) => ({ question: 'q', source: 's', ...more })),
    some.map((more) => ({ id: 'q', ask: 'a', type: 'count', ...more })),
    some,
  );

  it('takes only what the schema takes, as it is, and all that is plain', () => {
    const schemas = [claimLineSchema(), questionLineSchema()];
    const checks = schemas.map(quickCheckOf);
    let taken = 0;
    fc.assert(
      fc.property(lines, (line) => {
        for (const [i, schema] of schemas.entries()) {
          const result = schema.safeParse(line);
          const isTaken = checks[i]?.(line);
          if (isTaken) {
            taken++;
            expect(result).toEqual({ success: true, data: line });
          } else expect(result.success, JSON.stringify(line)).toBe(false);
        }
      }),
      { numRuns: 20_000 },
    );
    expect(taken).toBeGreaterThan(500);
  });

  it('takes of front matter what the schema takes, and hands other keys on as they are', () => {
    const check = quickCheckOf(frontMatterSchema);
    const front = fc.dictionary(
      fc.constantFrom('id', 'title', 'published', 'supersedes', 'role', 'tags', '__proto__'),
      fc.constantFrom<unknown>('a', 'no id', 'draft', 'unknown', '2024-05-03', '2024-13', 2024, null, ['a']),
    );
    fc.assert(
      fc.property(front, (data) => {
        const result = frontMatterSchema.safeParse(data);
        if (check(data)) expect(result).toEqual({ success: true, data });
        else expect(!result.success || Object.hasOwn(data, '__proto__')).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('says the same of whole registries', () => {
    const check = quickCheckOf(registrySchema);
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('q', 'no id', 'x-1'), lines, { maxKeys: 2 }),
        fc.array(lines, { maxLength: 2 }),
        (questions, constraints) => {
          const registry = { questions, constraints };
          expect(check(registry)).toBe(registrySchema.safeParse(registry).success);
        },
      ),
    );
  });
});
