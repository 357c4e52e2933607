import { describe, expect, it } from 'vitest';
import { readSources } from '../../src/articles/read-sources.ts';
import { readBaseline } from '../../src/check/baseline/read-baseline.ts';
import { reconcile } from '../../src/check/reconcile.ts';
import { InputError, type Problem } from '../../src/problems.ts';
import { readRegistry } from '../../src/registry/read-registry.ts';
import { FORMATS } from '../../src/report/formats/index.ts';
import { printMatrix } from '../../src/report/terminal/matrix.ts';
import { printTimeline } from '../../src/report/terminal/timeline.ts';
import { isLong } from '../helpers/budget.ts';
import { dated } from '../helpers/story.ts';

/** More than a function takes as arguments: what is spread into them there overflows the stack. */
const MANY = 130_000;
const list = (n: number, line: (i: number) => string): string =>
  Array.from({ length: n }, (_, i) => line(i)).join('');

const problemsOf = (read: () => unknown): number => {
  try {
    read();
    return 0;
  } catch (error) {
    if (error instanceof InputError) return error.problems.length;
    throw error;
  }
};

describe('a large number of', () => {
  it('faults of a registry is reported as faults', { timeout: 120_000 }, () => {
    const content = `questions:\n${list(MANY, (i) => `  q${i}: 1\n`)}`;
    expect(problemsOf(() => readRegistry([{ path: 'a.yaml', content }]))).toBeGreaterThanOrEqual(MANY);
  });

  it('answers that the registry does not know is reported as faults, each with its line', {
    timeout: 120_000,
  }, () => {
    const content = `questions:\n  q:\n    ask: Who?\n    type: actor\n    claims:\n${list(MANY, (i) => `      - { source: a, quote: so, value: x${i} }\n`)}`;
    let problems: readonly Problem[] = [];
    try {
      readRegistry([{ path: 'a.yaml', content }]);
    } catch (error) {
      if (error instanceof InputError) problems = error.problems;
    }
    expect(problems).toHaveLength(MANY);
    expect(problems.at(-1)?.excerpt).toBe(`      - { source: a, quote: so, value: x${MANY - 1} }`);
  });

  it('keys that are used twice is reported as faults', { timeout: 120_000 }, () => {
    const content = `story:\n${list(MANY, () => '  a: 1\n')}`;
    expect(problemsOf(() => readRegistry([{ path: 'a.yaml', content }]))).toBeGreaterThan(0);
  });

  it('faults of a manifest is reported as faults', { timeout: 120_000 }, () => {
    const content = list(MANY, (i) => `s${i}: { file: s.md, published: soon }\n`);
    const files = [
      { path: 'sources/sources.yaml', content },
      { path: 'sources/s.md', content: 'Text.' },
    ];
    expect(problemsOf(() => readSources(files))).toBeGreaterThanOrEqual(MANY);
  });

  it.runIf(isLong)('entries of a baseline is read', { timeout: 120_000 }, () => {
    const entry = (i: number): string =>
      `  r1:${i.toString(16).padStart(16, '0')}: { rule: dispute, question: q, reason: seen }\n`;
    expect(readBaseline('b.yaml', `findings:\n${list(MANY, entry)}`)).toHaveLength(MANY);
  });

  it('answers on one question is printed in every way', { timeout: 120_000 }, async () => {
    const n = isLong ? 130_000 : 2000;
    const days = (i: number): string =>
      `20${String(10 + (i % 80)).padStart(2, '0')}-0${1 + (i % 9)}-${10 + (i % 19)}`;
    const content = `questions:\n  q:\n    ask: When?\n    type: date\n    claims:\n${list(n, (i) => `      - { source: a, quote: it was so, value: ${days(i)}, scope: s${i % 7}, because: x }\n`)}`;
    const registry = readRegistry([{ path: 'a.yaml', content }]);
    const report = reconcile(
      registry,
      readSources([{ path: 'a.md', content: dated('2025-01-01', 'Here it was so.') }]),
      {},
    );
    const options = { width: 100, color: 0, version: '0' } as const;
    for (const name of ['html', 'pretty', 'markdown', 'github', 'compact'])
      expect(await (await FORMATS[name]?.load())?.default(report, options)).not.toBe('');
    expect(await printTimeline(report, options)).not.toBe('');
    expect(await printMatrix(report, options)).not.toBe('');
  });
});
