import { describe, expect, it } from 'vitest';
import { reportSchema } from '../../src/report/schemas/report-schema.ts';
import { runHere } from '../helpers/run-here.ts';

describe('--format json', async () => {
  const { stdout } = await runHere(['check', '--format', 'json']);
  const report = reportSchema.parse(JSON.parse(stdout));

  it('has the shape that is shipped as its schema, and no key besides', () => {
    expect(report.summary).toMatchObject({ sources: 5, updated: 0, known: 0, stale: 0 });
    expect(report.summary.new).toBe(report.findings.length);
  });

  it('counts findings by severity', () => {
    for (const severity of ['error', 'warning', 'note'] as const) {
      expect(report.summary[severity]).toBe(report.findings.filter((f) => f.severity === severity).length);
    }
  });

  it('gives every finding an id of its own', () => {
    expect(new Set(report.findings.map((f) => f.id)).size).toBe(report.findings.length);
  });

  it('names pairs of positions that are there', () => {
    for (const { conflicts, positions } of report.findings) {
      for (const [a, b] of conflicts) expect([positions[a], positions[b]]).not.toContain(undefined);
    }
  });

  it('places every quote where the article prints it', async () => {
    const { readFileSync } = await import('node:fs');
    const { join } = await import('node:path');
    const { ROOT } = await import('../helpers/run.ts');
    for (const claim of report.findings.flatMap((f) => f.positions.flatMap((p) => p.claims))) {
      const text = readFileSync(join(ROOT, claim.file), 'utf8');
      expect(text.slice(claim.start ?? 0, claim.end ?? 0)).toBe(claim.quote);
      const line = text.split('\n')[(claim.line ?? 0) - 1] ?? '';
      expect(line.slice((claim.column ?? 0) - 1)).toContain(claim.quote.split('\n')[0]);
    }
  });
});
