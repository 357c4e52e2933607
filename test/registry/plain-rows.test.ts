import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/problems.ts';
import { PlainRow } from '../../src/registry/plain-rows.ts';
import { readRegistry } from '../../src/registry/read-registry.ts';

const QUESTIONS = [
  '{"id":"hurt","ask":"How many?","type":"count"}',
  '{"id":"sank","ask":"When?","type":"date"}',
  '{"id":"seen","ask":"Was it seen?","type":"yesno"}',
  '{"id":"who","ask":"Who?","type":"name"}',
];

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What a registry holds, or what is wrong with it. */
function held(content: string | Uint8Array): unknown {
  try {
    const { claims, questions } = readRegistry([{ path: 'a.ndjson', content }]);
    return {
      claims: [...claims].map(({ data, stated, place, question }) => ({
        data: Object.fromEntries(Object.entries(data).filter(([, field]) => field !== undefined)),
        stated,
        place,
        question: question.id,
      })),
      byQuestion: questions.map((question) => claims.of(question).map(({ index }) => index)),
      sources: [...claims.sources],
    };
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
}

const texts = fc.oneof(
  fc.constantFrom('12 hurt', 'sank on May 14', 'a\tb', 'caf\u00E9', 'say "no"', 'back\\slash', '', 'hurt\u0000', '{"at":1}'),
  fc.string({ maxLength: 12 }),
); // biome-ignore format: one list
const values = fc.oneof(
  fc.constantFrom(0, 12, -3, 1.5, 1e21, 123_456_789_012_345, true, false, 'yes', '12', '2024-05-14', '>40', [1, 2], { not: 12 }, null),
  texts,
); // biome-ignore format: one list
const offsets = fc.oneof(
  fc.record({ start: fc.nat({ max: 100 }), end: fc.nat({ max: 5_000_000_000 }) }),
  fc.constantFrom({ start: -1, end: 4 }, { start: 0 }, { end: 4, start: 1 }, 7, { start: 1.5, end: 2 }),
);
const fields = fc.record(
  {
    question: fc.constantFrom('hurt', 'sank', 'seen', 'who'),
    source: fc.constantFrom('post', 'wire', 'caf\u00E9'),
    quote: texts,
    prefix: texts,
    at: offsets,
    value: values,
    because: texts,
    speaker: fc.constantFrom('mayor', ''),
  },
  { requiredKeys: ['question', 'source'] },
);
const sound = fc.constantFrom<object>(
  { question: 'hurt', source: 'post', quote: '12 hurt', prefix: 'Ward 7:', value: 12 },
  { question: 'hurt', source: 'wire', at: { start: 3, end: 9 }, value: -3 },
  { question: 'sank', source: 'post', quote: 'caf\u00E9', at: { start: 3, end: 5_000_000_000 } },
  { question: 'seen', source: 'post', at: { start: 0, end: 4 }, value: 'yes' },
  { question: 'who', source: 'wire', quote: 'Ann', speaker: 'mayor' },
);
/** Lines as programs write them, in any order of fields, and lines that are not quite so. */
const lines = fc.oneof({ weight: 5, arbitrary: sound }, { weight: 1, arbitrary: fields }).chain((claim) =>
  fc
    .tuple(fc.shuffledSubarray(Object.keys(claim), { minLength: Object.keys(claim).length }), fc.nat({ max: 30 }))
    .map(([keys, spoiled]) => {
      const line = JSON.stringify(Object.fromEntries(keys.map((key) => [key, claim[key as keyof typeof claim]])));
      switch (spoiled) {
        case 0:
          return line.replace(':', ': ');
        case 1:
          return line.replace('}', '');
        case 2:
          return `${line} `;
        case 3:
          return line.replace('{', '{"value":7,');
        case 4:
          return line.replace(/(\d)/u, '0$1');
        case 5:
          return `${line}\r`;
        case 6:
          return line.replace('{', '{"other":1,');
        default:
          return line;
      }
    }),
); // biome-ignore format: a table of spoiled lines

describe('lines of NDJSON that are read as bytes', () => {
  it('hold what the same lines hold as text, and have the same faults in the same places', () => {
    let unfaulted = 0;
    fc.assert(
      fc.property(
        fc.array(lines, { minLength: 1, maxLength: 5 }),
        fc.constantFrom('\n', '\r\n'),
        (all, end) => {
          const text = [...QUESTIONS, ...all].join(end);
          const as = held(text);
          if (!Array.isArray(as)) unfaulted++;
          expect(held(bytesOf(text))).toEqual(as);
          expect(held(bytesOf(`\uFEFF${text}`))).toEqual(as);
        },
      ),
      { numRuns: 400, seed: 20251127 },
    );
    expect(unfaulted).toBeGreaterThan(50);
  });

  it.each([
    '{"question":"q","source":"s","at":{"start":1,"end":2},"value":12}',
    '{"question":"q","source":"s","quote":"12 hurt","prefix":"Ward 7:","value":"2024-05-14"}',
    '{"source":"s","question":"q","value":-4}',
    '{"question":"","source":""}',
  ])('are those that programs write: %s', (line) => {
    const bytes = bytesOf(line);
    expect(new PlainRow().read(bytes, 0, bytes.length)).toBe(true);
  });

  it.each([
    '{"question":"q","source":"s","value":1.5}',
    '{"question":"q","source":"s","value":true}',
    '{"question":"q","source":"s","value":-0}',
    '{"question":"q","source":"s","value":012}',
    '{"question":"q","source":"s","value":1e3}',
    '{"question":"q","source":"s","value":1234567890123456}',
    '{"question":"q","source":"s","value":"\\u0041"}',
    '{"question":"q","source":"s","quote":""}',
    '{"question":"q","question":"r","source":"s"}',
    '{"question":"q","source":"s","speaker":"mayor"}',
    '{"question":"q","source":"s","at":{"start":-1,"end":2}}',
    '{"question":"q","source":"s","at":{"start":1}}',
    '{"question":"q","source":1}',
    '{"question":"q"}',
    '{"question":"q","source":"s",}',
    '{"question":"q","source":"s"',
    '{"question":"q","source":"s}',
    '{}',
    '',
    '[1]',
  ])('are not others: %s', (line) => {
    const bytes = bytesOf(line);
    expect(new PlainRow().read(bytes, 0, bytes.length)).toBe(false);
  });
});
