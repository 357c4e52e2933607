import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { makeFolder, runCli } from '../helpers/run.ts';

let folder: ReturnType<typeof makeFolder>;
const open = (files: Readonly<Record<string, string>> = {}) => {
  folder = makeFolder(files);
  return (args: readonly string[]) => runCli(args, { cwd: folder.path });
};
afterEach(() => folder.remove());
const all = () =>
  readdirSync(folder.path, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .sort();

describe('reconcile init', () => {
  it('makes a workspace whose check runs at once and shows one contradiction', () => {
    const run = open();
    const { status, stdout, stderr } = run(['init']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe(
      'reconcile.yaml: written\nclaims/example.yaml: written\nsources/example-harbour-post.md: written\nsources/example-coast-wire.md: written\nNext: reconcile check shows what the two articles of the example disagree on. When you add your own, delete the example: claims/example.yaml and sources/example-*.md.\n',
    );
    const check = run(['check', '--format', 'json']);
    expect(check.status).toBe(1);
    const { findings } = JSON.parse(check.stdout) as {
      findings: { severity: string; rule: string; question: { id: string } }[];
    };
    expect(findings.map((f) => `${f.severity} ${f.rule} ${f.question.id}`)).toEqual([
      'error contradiction sinking',
      'note refinement rescued',
    ]);
  });

  it('has comments that work when their marks are taken away', () => {
    const run = open();
    run(['init', '--bare']);
    const registry = readFileSync(join(folder.path, 'claims/story.yaml'), 'utf8');
    const body = registry.slice(registry.indexOf('# story:')).replace(/^# /gmu, '');
    const written = makeFolder({
      'claims/story.yaml': body,
      'sources/harbour-post.md': '---\npublished: 2024-05-20\n---\nIt sank on May 14.\n',
      'sources/coast-wire.md':
        '---\npublished: 2024-05-20\n---\nIt went down late on Thursday, the owner said.\n',
    });
    const { status, stdout, stderr } = runCli(['check', '--format', 'compact'], { cwd: written.path });
    written.remove();
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toContain('stated-as-fact sinking');
  });

  it('makes the folder that it is given, ready for add', () => {
    const run = open({ 'ferry.txt': 'The ferry sank off Haven on Tuesday night, the coast guard said.\n' });
    expect(run(['init', 'desk', '--bare']).status).toBe(0);
    expect(existsSync(join(folder.path, 'desk', 'sources'))).toBe(true);
    expect(runCli(['add', '../ferry.txt'], { cwd: join(folder.path, 'desk') }).stdout).toContain(
      'sources/ferry.md: added',
    );
  });

  it.each([
    ['a configuration', { 'reconcile.yaml': 'claims: x\n' }, 'reconcile.yaml'],
    ['a registry', { 'claims/mine.yaml': 'x: 1\n' }, 'claims/mine.yaml'],
    ['articles', { 'sources/a.md': 'a\n' }, 'sources/a.md'],
    ['a file of the name of a folder', { sources: 'x' }, 'sources'],
    ['a configuration in package.json', { 'package.json': '{"reconcile":{}}' }, 'package.json'],
  ])('writes nothing where %s is in the way, and says so', (_, files, named) => {
    const run = open(files as Record<string, string>);
    const before = all();
    const { status, stderr } = run(['init']);
    expect(status).toBe(2);
    expect(stderr).toContain(named);
    expect(stderr).toContain('Nothing was written');
    expect(all()).toEqual(before);
  });
});
