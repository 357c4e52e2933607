import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/check/findings/report.ts';
import { makeFolder, ROOT } from '../../helpers/run.ts';
import { checkStory, dated } from '../../helpers/story.ts';
import { manyFindings, print, withFindings } from './print.ts';
import { bundledStory, hostileStory } from './stories.ts';

const MULTITOOL = join(ROOT, 'node_modules', '@microsoft', `sarif-multitool-${process.platform}`);
const SCHEMA = join(MULTITOOL, 'sarif-2.1.0.json');
const TOOL = join(MULTITOOL, process.platform === 'win32' ? 'Sarif.Multitool.exe' : 'Sarif.Multitool');

/** Whether the validator, which is a native program in an optional package, runs on this machine. */
const toolRuns = existsSync(TOOL) && spawnSync(TOOL, ['--version']).status === 0;

const STORIES: Readonly<Record<string, () => Report>> = {
  bundled: bundledStory,
  hostile: hostileStory,
  empty: () => ({ ...bundledStory(), findings: [] }),
};

const runOf = async (report: Report, options = {}) =>
  JSON.parse(await print('sarif', report, options)).runs[0];

/** One article in front matter and curly quotes, whose words come after them. */
const ferry = checkStory(
  {
    a: dated('2024-05-20', '“Früh” — the ferry sank on May 14, 2024, they said.'),
    b: dated('2024-05-20', 'The ferry sank on May 16, 2024, they said.'),
  },
  `questions:
  sinking:
    ask: When did the ferry sink?
    type: date
    claims:
      - { source: a, quote: "ferry sank on May 14, 2024" }
      - { source: b, quote: "ferry sank on May 16, 2024" }
`,
);

describe.each(Object.entries(STORIES))('SARIF of the %s story', (_, story) => {
  it.skipIf(!existsSync(SCHEMA))('is what the schema of the standard says', async () => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats.default(ajv);
    const { $schema: _draft, id: _id, ...schema } = JSON.parse(readFileSync(SCHEMA, 'utf8'));
    const validate = ajv.compile(schema);
    for (const showKnown of [false, true]) {
      const valid = validate(JSON.parse(await print('sarif', story(), { showKnown })));
      expect(valid ? [] : validate.errors).toEqual([]);
    }
  });

  it.skipIf(!toolRuns)('is what sarif-multitool and code scanning accept', async () => {
    const folder = makeFolder({ 'out.sarif': await print('sarif', story(), { showKnown: true }) });
    // It exits 0 whatever it finds: its words are read.
    const { stdout } = spawnSync(TOOL, ['validate', 'out.sarif', '--rule-kind', 'Sarif;Ghas'], {
      cwd: folder.path,
      encoding: 'utf8',
    });
    folder.remove();
    expect(stdout).toContain('Analysis completed successfully');
    expect(stdout.match(/\berror\b.*/gu)).toBeNull();
    const warnings = [...stdout.matchAll(/warning (\w+)/gu)].map((m) => m[1]);
    // No page on the web explains the tool yet, so that none is named.
    expect(new Set(warnings)).toEqual(new Set(['SARIF2005']));
  });
});

describe('a result', () => {
  it('is on the claim in the registry and links the words in the articles', async () => {
    const { results, columnKind } = await runOf(ferry);
    const [result] = results;
    expect(columnKind).toBe('utf16CodeUnits');
    expect(result.locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: 'claims/story.yaml', uriBaseId: '%SRCROOT%' },
          region: { startLine: 6, startColumn: 9 },
        },
      },
    ]);
    expect(result.message.text).toContain(
      'a: [ferry sank on May 14, 2024](1); b: [ferry sank on May 16, 2024](2).',
    );
    expect(result.relatedLocations[0].physicalLocation.region).toMatchObject({
      startLine: 4,
      startColumn: 14,
      endLine: 4,
      endColumn: 40,
    });
    expect(result.partialFingerprints).toEqual({ 'reconcile/v1': ferry.findings[0]?.id });
  });

  it('has its path from the root of the repository, where the tool runs below it', async () => {
    const { results } = await runOf(ferry, { prefix: 'desk 1/' });
    expect(results[0].locations[0].physicalLocation.artifactLocation.uri).toBe('desk%201/claims/story.yaml');
  });

  it('says its state, and is left out with a word where it is known or decided', async () => {
    const because = { status: 'dismissed', because: 'a slip', by: null, on: null } as const;
    const baseline = { reason: 'asked them', by: null, since: null, until: null };
    const settled = withFindings(bundledStory(), (_, i) =>
      i === 0 ? { state: 'known', baseline } : i === 1 ? { resolution: because } : { state: 'updated' },
    );
    const left = await runOf(settled);
    expect(left.results).toHaveLength(settled.findings.length - 2);
    expect(left.results[0].baselineState).toBe('updated');
    expect(left.results.every((r: object) => !('suppressions' in r))).toBe(true);
    expect(left.invocations[0].toolExecutionNotifications[0].message.text).toMatch(/^2 findings/u);
    const kept = await runOf(settled, { showKnown: true });
    expect(kept.results[0]).toMatchObject({
      baselineState: 'unchanged',
      suppressions: [{ kind: 'external', status: 'accepted', justification: 'asked them' }],
    });
    expect(kept.results[1].suppressions).toEqual([
      { kind: 'inSource', status: 'accepted', justification: 'dismissed: a slip' },
    ]);
    expect(kept.results[2].suppressions).toEqual([]);
  });

  it('points at its rule, with the text that explains it', async () => {
    const text = { what: 'What.', why: 'Why.', example: 'Example.', fix: 'Fix.' };
    const rules = [{ id: 'contradiction', severity: 'error', when: 'they differ', text }] as const;
    const run = await runOf(ferry, { rules });
    expect(run.tool.driver.rules[run.results[0].ruleIndex]).toMatchObject({
      id: 'contradiction',
      shortDescription: { text: 'They differ.' },
      fullDescription: { text: 'What. Why.' },
      help: { text: 'What it says: What.\n\nWhy it matters: Why.\n\nExample: Example.\n\nWhat to do: Fix.' },
    });
  });

  it('is cut off, with a word, where code scanning would refuse the file', async () => {
    const { results, invocations } = await runOf(manyFindings(ferry, 25_002));
    expect(results).toHaveLength(25_000);
    expect(invocations[0].toolExecutionNotifications[0].message.text).toMatch(/^2 more findings/u);
  });
});
