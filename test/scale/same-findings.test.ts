import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check/pipeline.ts';
import { InputError } from '../../src/problems.ts';
import { checkWithEngine } from '../../src/scale/run/check-with-engine.ts';
import { openWorkspace } from '../../src/workspace/workspace.ts';
import { runCommand } from '../helpers/command.ts';
import { makeFolder, ROOT } from '../helpers/run.ts';
import { registries } from './generated.ts';

const CASES = join(ROOT, 'test', 'cases');
const cases = readdirSync(CASES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

async function bytesOf(cwd: string, args: readonly string[]): Promise<string> {
  const { code, out } = await runCommand('check', ['--no-config', '-f', 'json', ...args], { cwd });
  return `${out}\nexit ${code}`;
}

describe('a check with DuckDB', () => {
  it.each(cases)('prints the bytes of one without: %s', async (name) => {
    const cwd = join(CASES, name);
    const registry = ['registry.yaml', '--sources', 'sources'];
    expect(await bytesOf(cwd, [...registry, '--engine', 'duckdb'])).toBe(await bytesOf(cwd, registry));
  });

  it.each(['json', 'pretty', 'sarif', 'markdown', 'csv', 'html'])(
    'prints the bytes of one without, of the bundled story as %s',
    async (format) => {
      const of = async (...more: string[]): Promise<string> =>
        (await runCommand('check', ['-f', format, ...more], { cwd: ROOT })).out;
      const plain = await of();
      expect(plain.length).toBeGreaterThan(1000);
      expect(await of('--engine', 'duckdb')).toBe(plain);
    },
  );

  it('finds what a check finds without it, in registries of every kind', async () => {
    const passedOver = { questions: 0, findings: 0 };
    await fc.assert(
      fc.asyncProperty(registries, async (files) => {
        const folder = makeFolder(files);
        try {
          const options = { cwd: folder.path, patterns: [], config: false } as const;
          const workspace = await openWorkspace(options).catch((error: unknown) => error);
          // A registry without a claim, or with a faulty one, is refused either way.
          if (workspace instanceof Error) {
            expect(await checkWithEngine(options, { engine: 'duckdb' }).catch((e) => e)).toSatisfy(
              (found: unknown) => found === undefined || found instanceof InputError,
            );
            return;
          }
          const { registry, sources, profile, severities } = workspace as Awaited<
            ReturnType<typeof openWorkspace>
          >;
          const plain = check(registry, sources, { profile, severities });
          const found = await checkWithEngine(options, { engine: 'duckdb' });
          expect(found?.report.findings).toEqual(plain.findings);
          expect(found?.report.summary).toEqual(plain.summary);
          passedOver.questions += registry.claims.length - (found?.workspace.registry.claims.length ?? 0);
          passedOver.findings += plain.findings.length;
        } finally {
          folder.remove();
        }
      }),
      { numRuns: Number(process.env.SCALE_RUNS ?? 30), seed: 20251126 },
    );
    // An engine that suspects everything would pass as well.
    expect(passedOver.questions).toBeGreaterThan(50);
    expect(passedOver.findings).toBeGreaterThan(50);
  });
});
