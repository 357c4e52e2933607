import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/check/findings/finding.ts';
import { checkResolved } from '../../src/check/pipeline.ts';
import type { Claim } from '../../src/check/read/claim.ts';
import { resolveClaims } from '../../src/check/read/resolve-claims.ts';
import { RULES } from '../../src/check/rules/index.ts';
import { readCase, summary } from './run-case.ts';

const CASES = import.meta.dirname;
const names = readdirSync(CASES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

const reportedBy = (name: string): Set<string> => {
  const expected = JSON.parse(readFileSync(join(CASES, name, 'expected.json'), 'utf8')) as {
    finding: string;
  }[];
  return new Set(expected.map(({ finding }) => finding.split(' ')[1] as string));
};
const reported = new Map(names.map((name) => [name, reportedBy(name)]));
const sourcesIn = (name: string): number => readdirSync(join(CASES, name, 'sources')).length;

describe.each(RULES.map(({ id }) => id))('the golden cases of %s', (rule) => {
  const positive = names.filter((name) => reported.get(name)?.has(rule));

  it('hold one that it reports', () => {
    expect(positive).not.toEqual([]);
  });

  it('hold a near miss that it leaves alone', () => {
    const silent = names.filter(
      (name) => name.startsWith(`${rule}-near-miss`) && !reported.get(name)?.has(rule),
    );
    expect(silent).not.toEqual([]);
  });

  it('hold one with three sources or more', () => {
    expect(positive.filter((name) => sourcesIn(name) >= 3)).not.toEqual([]);
  });
});

const judge = (
  { registry, sources }: ReturnType<typeof readCase>,
  resolved: ReturnType<typeof resolveClaims>,
) => {
  return checkResolved(registry, sources, resolved);
};

/** The claims after the first pair of positions in conflict, one of each. */
function claimsInConflict(
  { conflicts, positions }: Finding,
  claims: readonly Claim[],
): [Claim, Claim] | undefined {
  const [a, b] = (conflicts[0] ?? []).map((i) => {
    const { registry } = positions[i]?.claims[0] ?? {};
    return claims.find((c) => JSON.stringify(c.registry.place) === JSON.stringify(registry));
  });
  return a && b ? [a, b] : undefined;
}

describe('a golden case', () => {
  it.each(names)('%s would catch the values of two claims in conflict being swapped', (name) => {
    const given = readCase(name);
    const resolved = resolveClaims(given.registry, given.sources);
    const { findings } = judge(given, resolved);
    const summaries = findings.map(summary);
    for (const finding of findings) {
      const pair = claimsInConflict(finding, resolved.claims);
      // A relative date is held against the page's date: there, what it says is not its value.
      if (!pair || finding.rule === 'calendar') continue;
      const [a, b] = pair;
      // The same words read in two ways are reported alike, whichever way is whose.
      if (a.start === b.start && a.end === b.end && a.source === b.source) continue;
      const swapped = resolved.claims.map((claim) =>
        claim === a ? { ...a, value: b.value } : claim === b ? { ...b, value: a.value } : claim,
      );
      const other = judge(given, { ...resolved, claims: swapped }).findings.map(summary);
      expect(other, `${finding.rule} ${finding.id}`).not.toEqual(summaries);
    }
  });
});
