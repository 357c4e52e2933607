import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/findings/finding.ts';
import { reconcile } from '../../src/reconcile.ts';
import { readRegistry } from '../../src/registry/read-registry.ts';
import { readSources } from '../../src/sources/read-sources.ts';

/**
 * Golden cases: a folder a case, with `registry.yaml`, `sources/` and `expected.json`. A new case is a new folder
 * and no code: write the first two, run with UPDATE_CASES=1, and read what was written line by line before
 * committing it. A near miss expects no error and no warning.
 */
const CASES = import.meta.dirname;

function summary(finding: Finding) {
  const { rule, severity, question, constraint, message, positions, conflicts, steps } = finding;
  return {
    finding: `${severity} ${rule} ${question?.id ?? constraint?.id}`,
    message,
    positions: positions.map(
      (p) =>
        `${p.question ? `${p.question.id}: ` : ''}${p.value} [${p.strict.join(', ')}] by ${p.origins}: ${p.claims
          .map((c) => `${c.speaker ? `${c.speaker} in ` : ''}${c.source} ${c.line}:${c.column} "${c.quote}"`)
          .join('; ')}`,
    ),
    ...(conflicts.length > 0
      ? { conflicts: conflicts.map(([a, b]) => `${positions[a]?.value} x ${positions[b]?.value}`) }
      : {}),
    ...(steps.length > 0
      ? { steps: steps.map((s) => `${s.from} before ${s.to} by ${s.claim?.source ?? s.constraint?.id}`) }
      : {}),
  };
}

function runCase(name: string) {
  const folder = join(CASES, name);
  const files = readdirSync(join(folder, 'sources')).map((file) => ({
    path: `sources/${file}`,
    content: readFileSync(join(folder, 'sources', file)),
  }));
  const registry = readRegistry([
    { path: 'registry.yaml', content: readFileSync(join(folder, 'registry.yaml')) },
  ]);
  return reconcile(registry, readSources(files))
    .findings.filter((f) => f.rule !== 'single-source')
    .map(summary);
}

describe('golden cases', () => {
  const names = readdirSync(CASES, { withFileTypes: true })
    .filter((e) => e.isDirectory())
    .map((e) => e.name);

  it.each(names)('%s', (name) => {
    const found = runCase(name);
    const expected = join(CASES, name, 'expected.json');
    if (process.env.UPDATE_CASES === '1' || !existsSync(expected)) {
      writeFileSync(expected, `${JSON.stringify(found, null, 2)}\n`);
    }
    expect(found).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
  });

  it('has no near miss with an error or a warning', () => {
    for (const name of names.filter((n) => /near-miss|apart|allowed|no-contradictions|grows/u.test(n))) {
      expect(
        runCase(name).filter(({ finding }) => !finding.startsWith('note')),
        name,
      ).toEqual([]);
    }
  });
});
