import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { type ComparableType, compareValues } from '../../src/expressions/compare-values.ts';
import { readText } from '../../src/expressions/read-text.ts';
import { describeProblem, InputError } from '../../src/problems.ts';
import { readRegistry } from '../../src/registry/read-registry.ts';
import { anchor } from '../helpers/anchor.ts';
import { ROOT } from '../helpers/run.ts';
import { ANCHOR, makeVariants } from './variants.ts';

interface Text {
  readonly text: string;
  readonly anchor?: string | null;
}

const here = import.meta.dirname;
const jsonOf = <T>(...path: string[]): T => JSON.parse(readFileSync(join(here, ...path), 'utf8'));

/** Every text that the tests of reading hold, with its anchor, and the bundled articles. */
const TEXTS: readonly Text[] = [
  ...readdirSync(join(here, 'cases')).flatMap((file) => jsonOf<Text[]>('cases', file)),
  ...jsonOf<Text[]>('sentences.json'),
  ...makeVariants().map(({ text }) => ({ text, anchor: ANCHOR })),
  ...readdirSync(join(ROOT, 'sources'))
    .filter((file) => file.endsWith('.md'))
    .map((file) => ({ text: readFileSync(join(ROOT, 'sources', file), 'utf8'), anchor: '2025-11-09' })),
];

/** The first and the last days that can be written, and those on the way to another age, decade or century. */
const EDGES = [
  '9999-12-31',
  '9999-12',
  '9999',
  '0001-01-01',
  '0001',
  '0000-01-01',
  '-0001-12-31',
  '-0099-06',
  '0099-12-31',
  '0999',
];

type Printed = Map<string, { type: ComparableType; value: string; text: string; day: string | undefined }>;

/** Each value that is printed of them, once a type; an age is a length of time, and what recurs is none of one. */
function printedOf(texts: readonly Text[]): Printed {
  const printed: Printed = new Map();
  for (const { text, anchor: day } of texts) {
    for (const { type, value, text: words } of readText(text, day ? { anchor: anchor(day) } : {})) {
      if (value === null || type === 'set') continue;
      const stated = type === 'age' ? 'duration' : type;
      printed.set(`${stated} ${value}`, { type: stated, value, text: words, day: day ?? undefined });
    }
  }
  return printed;
}
const WITH_ANCHOR = TEXTS.filter(({ anchor: day, text }) => day && text.length < 300);

describe.each([
  ['', () => printedOf(TEXTS), 700],
  [
    ' at the first and the last days',
    () => printedOf(EDGES.flatMap((day) => WITH_ANCHOR.map(({ text }) => ({ text, anchor: day })))),
    700,
  ],
] as const)('every value that is printed%s', (_, printed, least) => {
  const PRINTED = printed();

  it('is of many kinds', () => {
    expect(PRINTED.size).toBeGreaterThan(least);
  });

  it('is read by compareValues as itself', () => {
    const refused = [...PRINTED.values()].filter(({ type, value }) => {
      try {
        return compareValues(type, value, value) !== 'equal';
      } catch {
        return true;
      }
    });
    expect(refused).toEqual([]);
  });

  it('can be stated in a registry', () => {
    const questions: Record<string, { ask: string; type: string; claims: object[] }> = {};
    for (const { type, value } of PRINTED.values()) {
      questions[`of-${type}`] ??= { ask: 'What?', type, claims: [] };
      questions[`of-${type}`]?.claims.push({ source: 'a', quote: 'words', value });
    }
    let problems: string[] = [];
    try {
      readRegistry([{ path: 'claims/all.yaml', content: stringify({ questions }) }]);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems = error.problems.map(describeProblem);
    }
    expect(problems).toEqual([]);
  });
});
