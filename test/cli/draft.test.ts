import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder, ROOT } from '../helpers/run.ts';
import { runHere } from '../helpers/run-here.ts';
import { FERRY } from './small-story.ts';

const DRAFT =
  'The ferry sank on May 14 off the cape.\n\nThe vessel went down on May 19.\n\n“It never sank at all,” the captain said.\n';

describe('reconcile draft', () => {
  it('judges the bundled draft with verdicts of every kind, worst first', async () => {
    const { status, stdout } = await runHere(['draft', 'test/discover/draft/talks.md'], {
      env: { COLUMNS: '100' },
    });
    expect(status).toBe(1);
    for (const words of [
      /^contradicted {2}Pakistan closed its border/mu,
      /^disputed {2}The fighting/mu,
      /^unsupported {2}The minister/mu,
      /^nowhere/mu,
    ])
      expect(stdout).toMatch(words);
    expect(stdout.indexOf('contradicted')).toBeLessThan(stdout.indexOf('\ndisputed'));
    // A place is that of the file, whatever paragraphs are set to a width.
    const line =
      readFileSync(join(ROOT, 'test/discover/draft/talks.md'), 'utf8')
        .split('\n')
        .findIndex((text) => text.includes('Mediators from Turkey')) + 1;
    expect(stdout).toContain(`talks.md:${line}:1`);
  });

  it('parts what a source prints from the line where it does', async () => {
    const folder = makeFolder({
      'sources/pier-page.md': '“The pier was cracked for years,” said Runa Hald.\n',
      'draft.md': '“The pier was cracked for years,” Runa Hald said.\n',
    });
    const { stdout } = await runHere(['draft', 'draft.md', '--verbose'], { cwd: folder.path });
    expect(stdout).toContain('prints it, line 1');
    folder.remove();
  });

  it('writes its copy where nothing is recorded yet', async () => {
    const { 'sources/coast-wire.md': article = '' } = FERRY as Record<string, string>;
    const folder = makeFolder({ 'sources/coast-wire.md': article, 'draft.md': DRAFT });
    const { stderr } = await runHere(['draft', 'draft.md', '--annotate', 'notes.md', '--fail-on', 'never'], {
      cwd: folder.path,
    });
    expect(stderr).not.toContain('claims');
    expect(readFileSync(join(folder.path, 'notes.md'), 'utf8')).toContain('[^1]');
    folder.remove();
  });

  it('writes a copy with notes, prints JSON and annotations, and fails by what is asked', async () => {
    const folder = makeFolder({ ...FERRY, 'draft.md': DRAFT });
    const run = (...args: string[]) => runHere(['draft', 'draft.md', ...args], { cwd: folder.path });
    const json = JSON.parse((await run('--format', 'json')).stdout);
    expect(json.statements.map(({ verdict }: { verdict: string }) => verdict)).toContain('contradicted');
    expect(json.quotations).toMatchObject([
      { verdict: 'nowhere', text: 'It never sank at all,', source: null },
    ]);
    expect((await run('--format', 'github')).stdout).toMatch(/^::error file=draft\.md,line=3,/mu);
    expect((await run('--format', 'rdjsonl')).stdout).toContain('"path":"draft.md"');
    expect(JSON.parse((await run('--format', 'sarif')).stdout).runs[0].results.length).toBeGreaterThan(1);
    expect((await run('--annotate', 'notes.md')).status).toBe(1);
    expect(readFileSync(join(folder.path, 'notes.md'), 'utf8')).toMatch(
      /May 19\.\[\^2\][\s\S]*\[\^2\]: \*\*contradicted\*\*/u,
    );
    // A mark comes after the quotation mark that closes the words it is on.
    expect(readFileSync(join(folder.path, 'notes.md'), 'utf8')).toMatch(/It never sank at all,”\[\^\d\]/u);
    expect((await run('--annotate', 'notes.html')).status).toBe(1);
    expect(readFileSync(join(folder.path, 'notes.html'), 'utf8')).toContain('<mark class="error">');
    expect((await run('--fail-on', 'never')).status).toBe(0);
    // What is read is never written over.
    expect((await run('--annotate', 'sources/coast-wire.md')).status).toBe(2);
    expect(await runHere(['draft', 'none.md'], { cwd: folder.path })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('no draft "none.md"'),
    });
    folder.remove();
  });
});
