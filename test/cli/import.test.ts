import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder, ROOT, runCli } from '../helpers/run.ts';

describe('reconcile import', () => {
  it('takes what --format csv wrote, and gives the same claims back', () => {
    const folder = makeFolder({});
    cpSync(join(ROOT, 'sources'), join(folder.path, 'sources'), { recursive: true });
    mkdirSync(join(folder.path, 'claims'));
    const table = runCli(['check', '--format', 'csv']).stdout;
    writeFileSync(join(folder.path, 'table.csv'), table);
    const { status, stdout } = runCli(['import', 'table.csv', '--out', 'claims/all.yaml'], {
      cwd: folder.path,
    });
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: expect.stringMatching(/^claims\/all\.yaml: \d+ claims on \d+ questions\n$/u),
    });
    const again = runCli(['check', '--format', 'csv'], { cwd: folder.path }).stdout;
    const keysOf = (text: string): string[] =>
      text
        .split('\r\n')
        .slice(1)
        .map((row) => row.split(',')[0] as string)
        .filter((id) => id !== '')
        .sort();
    expect(keysOf(again)).toEqual(keysOf(table));
    // A file that is there is never written over.
    expect(runCli(['import', 'table.csv', '--out', 'claims/all.yaml'], { cwd: folder.path }).status).toBe(2);
    folder.remove();
  });

  it('writes nothing where a cell is wrong, and shows what it would write without --out', () => {
    const folder = makeFolder({
      'sources/a.md': 'The ferry sank on May 14.',
      'bad.csv': 'question,source,quote\nq,a,\n',
      'good.csv': 'question,source,quote\nWhen?,a,sank on May 14\n',
    });
    const bad = runCli(['import', 'bad.csv', '--out', 'claims.yaml'], { cwd: folder.path });
    expect(bad).toMatchObject({ status: 2, stderr: expect.stringContaining('bad.csv:2:3: Row 2') });
    expect(existsSync(join(folder.path, 'claims.yaml'))).toBe(false);
    expect(runCli(['import', 'good.csv'], { cwd: folder.path }).stdout).toContain('quote: sank on May 14');
    folder.remove();
  });
});
