import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSources } from '../../../src/articles/read-sources.ts';
import { locateQuote } from '../../../src/check/locate/locate-quote.ts';
import { check } from '../../../src/check/pipeline.ts';
import { SaidWordings } from '../../../src/check/read/said-wordings.ts';
import { readRegistry } from '../../../src/registry/read-registry.ts';

/** A wording with a place for a number, the type of its answer, and values that it may be said to say. */
const WORDINGS = [
  ['count', '46 people were hurt in ward #', [46, 47, '>40']],
  ['count', '46 to # people were hurt', ['46', '46..9000', '>=46']],
  ['count', 'ward # had 46 hurt and 12 missing', [46, 58, 12]],
  ['count', '# people were hurt in ward 46', [46, 6000, '>3000']],
  ['count', 'about # of the 46 people', [46, '>46', 5000]],
  ['count', 'a person was hurt in ward #', [1, 2]],
  ['count', '# years ago 46 people were hurt', [46, 45]],
  ['count', 'rose by 46 to # hurt', [46, 7000]],
  ['count', '46 of # percent', [46]],
  ['date', 'the bridge of ward # reopened on 5 May 2024', ['2024-05-05', '2024-05-06', '2024-05']],
  ['date', 'on Sunday, May 5, ward # was dry', ['2024-05-05', '2024-05-06']],
  ['date', 'on Monday, May 5, ward # was dry', ['2024-05-05', '2024-05-06']],
  ['date', 'on May 5, # days before', ['2024-05-05', '2020-01-01']],
  ['date', '# days after May 5', ['2024-05-05', '2040-01-01']],
  ['date', 'in May # people came', ['2024-05', '6000-05']],
  ['date', 'on 5 May # times', ['2024-05-05', '9999-05-05']],
  ['duration', 'three days in ward #', ['P3D', 'P4D']],
  ['duration', 'three days and # hours', ['P3D', 'P4D']],
  ['quantity', '55 km to ward #', ['55 km', '56 km']],
  ['quantity', '55 km and # m', ['55 km', '60 km', '59 km']],
  ['quantity', '55 # km', ['55 km', '5000 km']],
] as const;

const large = fc.oneof(
  fc.integer({ min: 3000, max: 9999 }),
  fc.integer({ min: 10_000, max: 999_999 }),
  fc.integer({ min: 1, max: 3000 }),
  fc.constantFrom(3000, 4000, 5000, 9000, 10_000, 60_000, 100_000, 999_999),
);

const wordings = fc.array(
  fc.constantFrom(...WORDINGS).chain(([type, words, values]) =>
    fc.record({
      type: fc.constant(type),
      words: fc.constant(words),
      numbers: fc.array(large, { minLength: 3, maxLength: 8 }),
      value: fc.constantFrom<string | number>(...values),
      because: fc.constantFrom(undefined, 'the table says so'),
    }),
  ),
  { minLength: 1, maxLength: 4 },
);

function registryOf(kinds: typeof wordings extends fc.Arbitrary<infer T> ? T : never) {
  const lines: string[] = [];
  const sentences: string[] = [];
  for (const [k, { type, words, numbers, value, because }] of kinds.entries()) {
    const unit = type === 'quantity' ? { unit: 'km' } : {};
    for (const [i, number] of numbers.entries()) {
      const id = `q-${k}-${i}`;
      const quote = words.replace('#', String(number));
      sentences.push(`It was said that ${quote}, they wrote.`);
      lines.push(JSON.stringify({ id, ask: 'What was it?', type, ...unit }));
      lines.push(JSON.stringify({ question: id, source: 'post', quote, value, because }));
    }
  }
  const content = `---\npublished: 2024-05-20\n---\n${sentences.join('\n\n')}\n`;
  return {
    registry: readRegistry([{ path: 'a.ndjson', content: `${lines.join('\n')}\n` }]),
    sources: readSources([{ path: 'post.md', content }]),
  };
}

describe('wordings that say a value whatever number is in them', () => {
  it('change nothing of what is found', () => {
    fc.assert(
      fc.property(wordings, (kinds) => {
        const { registry, sources } = registryOf(kinds);
        const { findings } = check(registry, sources, { keep: 'findings' });
        // What is traced is read word for word.
        expect(findings).toEqual(check(registry, sources, { keep: 'trace' }).findings);
      }),
      { numRuns: 150, seed: 20251127 },
    );
  });

  const known = (words: string, value: string | number, numbers: readonly number[], type = 'count') => {
    const { registry, sources } = registryOf([
      { type, words, numbers, value, because: undefined },
    ] as unknown as Parameters<typeof registryOf>[0]);
    const wordings = new SaidWordings(undefined);
    return [...registry.claims].map((claim) => {
      const source = sources[0] as (typeof sources)[number];
      const { found } = locateQuote(claim, source, sources, []);
      return found && wordings.of(claim, source, found)?.canonical;
    });
  };

  it('are known from their second number on', () => {
    const numbers = [9634, 5001, 7000, 123_456, 999_999];
    expect(known('46 people were hurt in ward #', 46, numbers)).toEqual([
      undefined, '46', '46', undefined, '46',
    ]); // biome-ignore format: one row
  });

  it.each([
    ['a number that may be a year', '46 people were hurt in ward #', 46, [1987, 2024, 2999]],
    ['a number that is the answer', '# people were hurt', 6000, [6000, 6001, 6002]],
    ['a number that is an end of it', '46 to # people were hurt', 46, [5000, 6000, 7000]],
    ['words that say something else', '46 people were hurt in ward #', 47, [5000, 6000, 7000]],
    ['two of them', '46 people of ward # and 6000 others', 46, [5000, 6000, 7000]],
  ])('are not made of %s', (_, words, value, numbers) => {
    expect(known(words, value, numbers)).toEqual([undefined, undefined, undefined]);
  });
});
