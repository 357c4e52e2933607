import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf } from '../commands/ferry.ts';
import { expectGolden } from '../helpers/golden.ts';

/** A case in which not only the findings matter but where commands show them, and with which exit code they end. */
const CASE = join(import.meta.dirname, 'faults-of-the-record-beside-disagreements');

const RUNS: readonly (readonly string[])[] = [
  ['check'],
  ['check', '--only', 'disagreements'],
  ['check', '--only', 'record'],
  ['matrix'],
];

const sources = readdirSync(join(CASE, 'sources')).map((name) => `sources/${name}`);
const files = Object.fromEntries(
  [...sources, 'registry.yaml'].map((path) => [
    path.replace('registry', 'claims/registry'),
    readFileSync(join(CASE, path), 'utf8'),
  ]),
);

describe('faults of the record beside disagreements', () => {
  const folder = folderOf(files);

  it('are listed in a place of their own, and the exit code covers both', async () => {
    const shown: string[] = [];
    for (const args of RUNS) {
      const { status, stdout, stderr } = await folder.run(args);
      shown.push(`$ reconcile ${args.join(' ')}\n${stdout}${stderr}exit ${status}\n`);
    }
    expectGolden(join(CASE, 'commands.txt'), shown.join('\n'));
  });

  it('are counted apart in the summary of JSON and on the page', async () => {
    const { stdout } = await folder.run(['check', '--format', 'json']);
    const { summary } = JSON.parse(stdout);
    expect(summary).toMatchObject({ error: 1, record: { error: 2 } });
    const page = await folder.run(['check', '--format', 'html']);
    // Only whether it matches is compared: a page is long to print.
    const shows = (words: string): boolean => page.stdout.includes(words);
    expect(shows('1 error, 0 warnings, 0 notes; 2 faults of the record')).toBe(true);
    expect(shows('On <a href="#worst">one</a> what they say cannot all hold')).toBe(true);
  });
});
