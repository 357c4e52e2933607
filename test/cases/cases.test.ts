import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reconcile } from '../../src/check/reconcile.ts';
import { expectGolden } from '../helpers/golden.ts';
import { readCase, summary } from './run-case.ts';

/**
 * Golden cases: a folder a case, with `registry.yaml`, `sources/` and `expected.json`. A new case is a new folder
 * and no code: write the first two, run with UPDATE=1, and read what was written line by line before
 * committing it. A near miss expects no error and no warning.
 */
const CASES = import.meta.dirname;

/** Notes that only one source answers are in most cases; those that are about them keep them. */
function runCase(name: string) {
  const { registry, sources } = readCase(name);
  return reconcile(registry, sources)
    .findings.filter((f) => f.rule !== 'single-source' || name.startsWith('single-source'))
    .map(summary);
}

describe('golden cases', () => {
  const names = readdirSync(CASES, { withFileTypes: true })
    .filter((e) => e.isDirectory())
    .map((e) => e.name);

  it.each(names)('%s', (name) => {
    const found = runCase(name);
    expectGolden(join(CASES, name, 'expected.json'), `${JSON.stringify(found, null, 2)}\n`);
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
