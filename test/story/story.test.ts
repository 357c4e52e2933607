import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/check/findings/finding.ts';
import { ROOT } from '../helpers/run.ts';
import { checkBundledClaims } from '../helpers/workspace.ts';
import { EXPECTED, TRAPS } from './table.ts';

const ARTICLES = join(ROOT, '..', 'shared', 'articles');
const hasArticles = existsSync(ARTICLES);
const why = hasArticles ? '' : ' (skipped: the articles are not on this machine)';

/** A finding without what differs between an article and its retelling: files, lines, columns and offsets. */
function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(
    ([key]) => !['file', 'line', 'column', 'start', 'end'].includes(key),
  );
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutPlaces(inner)]));
}

const takingPart = ({ conflicts, positions, steps }: Finding): string[] => {
  const sides = conflicts.flat().flatMap((i) => positions[i]?.claims ?? []);
  const quoted = [...sides, ...steps.flatMap((s) => s.claim ?? [])];
  return [...new Set(quoted.map((claim) => claim.source))].sort();
};

const conflictsOf = ({ conflicts, positions }: Finding): string[] =>
  conflicts.map(([a, b]) => `${positions[a]?.value} x ${positions[b]?.value}`);

const folders = [
  { name: 'the retellings', path: join(ROOT, 'sources') },
  { name: `the articles as found${why}`, path: ARTICLES },
];

describe.each(folders)('the bundled claims on $name', ({ path }) => {
  const report = existsSync(path) ? checkBundledClaims(path) : undefined;

  it.skipIf(!report).each(EXPECTED)('report $what', (expected) => {
    const found =
      report?.findings.filter((f) => f.question?.id === expected.question && f.rule === expected.rule) ?? [];
    const match = found.find((f) => String(takingPart(f)) === String(expected.sources));
    expect(
      match,
      `${expected.rule} on ${expected.question} by ${expected.sources}; found ${found.map(takingPart).join(' | ')}`,
    ).toBeDefined();
    expect({ severity: match?.severity, conflicts: match && conflictsOf(match) }).toEqual({
      severity: expected.severity,
      conflicts: expected.conflicts,
    });
  });

  it.skipIf(!report)('stay silent on what only looks like a disagreement', () => {
    const loud = report?.findings
      .filter((f) => f.severity !== 'note')
      .map((f) => f.question?.id ?? f.constraint?.id);
    for (const trap of TRAPS) expect(loud).not.toContain(trap);
  });

  it.skipIf(!report)('find every quote, word for word or but for its typography', () => {
    expect(
      report?.findings.filter((f) => f.rule.startsWith('quote-') || f.rule === 'value-not-in-quote'),
    ).toEqual([]);
  });
});

describe('the retellings', () => {
  it.skipIf(!hasArticles)(`give the same findings as the articles, but for places${why}`, () => {
    const [ours, theirs] = [checkBundledClaims(join(ROOT, 'sources')), checkBundledClaims(ARTICLES)];
    // What passage is printed twice is wording, and the retelling words it otherwise.
    const comparable = (findings: readonly Finding[]) =>
      withoutPlaces(findings.map((f) => (f.rule === 'echo' ? { id: f.id, rule: f.rule } : f)));
    expect(comparable(ours.findings)).toEqual(comparable(theirs.findings));
  });

  it.skipIf(!hasArticles)(`share no more than ten words in a row with any article${why}`, () => {
    const words = (text: string): string[] => text.toLowerCase().match(/[a-z0-9]+/gu) ?? [];
    const runs = new Set<string>();
    const each = (list: string[], use: (run: string) => void): void => {
      for (let i = 0; i + 11 <= list.length; i++) use(list.slice(i, i + 11).join(' '));
    };
    for (const file of readdirSync(ARTICLES).filter((f) => f.endsWith('.txt'))) {
      each(words(readFileSync(join(ARTICLES, file), 'utf8')), (run) => runs.add(run));
    }
    for (const folder of ['sources', 'claims']) {
      for (const file of readdirSync(join(ROOT, folder))) {
        each(words(readFileSync(join(ROOT, folder, file), 'utf8')), (run) =>
          expect(runs.has(run), `${file}: ${run}`).toBe(false),
        );
      }
    }
  });

  it('say at their top that they are retellings', () => {
    for (const file of readdirSync(join(ROOT, 'sources'))) {
      expect(readFileSync(join(ROOT, 'sources', file), 'utf8').slice(0, 600)).toContain(
        'A retelling in our own words',
      );
    }
  });
});
