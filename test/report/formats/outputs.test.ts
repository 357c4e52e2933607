import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { FORMATS } from '../../../src/report/formats/index.ts';
import { CALM, FERRY } from '../../cli/small-story.ts';
import { makeFolder } from '../../helpers/run.ts';
import { runHere } from '../../helpers/run-here.ts';

const folders: { remove(): void }[] = [];
const made = (files = FERRY) => {
  const folder = makeFolder(files);
  folders.push(folder);
  const check = (args: readonly string[], env: Record<string, string> = {}, cwd = folder.path) =>
    runHere(['check', ...args], { cwd, env });
  return { path: folder.path, check, file: (name: string) => readFileSync(join(folder.path, name), 'utf8') };
};
afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

describe('several formats at once', () => {
  it('go each to its own place, in folders that are made, and leave nothing else', async () => {
    const { path, check, file } = made();
    const { status, stdout } = await check([
      '-f',
      'compact',
      '-f',
      'sarif:out/deep/a.sarif',
      '-f',
      'json:b.json',
    ]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^claims\/ferry\.yaml:\d+:\d+: error contradiction/u);
    expect(JSON.parse(file('out/deep/a.sarif')).version).toBe('2.1.0');
    expect(JSON.parse(file('b.json')).schemaVersion).toBe(1);
    expect(readdirSync(path).sort()).toEqual(['b.json', 'claims', 'out', 'sources']);
    expect(readdirSync(join(path, 'out/deep'))).toEqual(['a.sarif']);
  });

  it.each([
    'sources/a.md',
    'claims/ferry.yaml',
    './claims/../claims/ferry.yaml',
    '.git/config',
    'claims/baseline.yaml',
  ])('never take the place of what was read, nor of what git keeps: %s', async (name) => {
    const { path, check } = made();
    const target =
      name === 'sources/a.md' ? join('sources', readdirSync(join(path, 'sources'))[0] as string) : name;
    const before = existsSync(join(path, target)) && readFileSync(join(path, target), 'utf8');
    const { status, stderr } = await check(['-f', `json:${target}`]);
    expect(stderr).toMatch(/is not written over\. Name another file/u);
    expect(status).toBe(2);
    expect(existsSync(join(path, target)) && readFileSync(join(path, target), 'utf8')).toBe(before);
  });

  it('are refused where two name one file in other words', async () => {
    const { status, stderr } = await made().check(['-f', 'json:a.json', '-f', 'sarif:./a.json']);
    expect([status, stderr]).toEqual([2, expect.stringContaining('Two formats would be written')]);
  });

  it('are the same in a file as on standard output', async () => {
    const { check, file } = made();
    const names = Object.keys(FORMATS).filter((name) => !FORMATS[name]?.pack);
    await check(
      names.flatMap((name) => ['-f', `${name}:${name}.out`]),
      { COLUMNS: '100' },
    );
    for (const name of names)
      expect((await check(['-f', name], { COLUMNS: '100' })).stdout, name).toBe(file(`${name}.out`));
  });

  it('print nothing where all go to files, and never change the exit code', async () => {
    for (const [files, code] of [
      [FERRY, 1],
      [CALM, 0],
    ] as const) {
      const args = Object.keys(FORMATS).flatMap((name) => ['-f', `${name}:${name}.out`]);
      expect(await made(files).check(args)).toEqual({ status: code, stdout: '', stderr: '' });
    }
  });

  it.each([
    [['-f', 'json', '-f', 'compact'], /Only one format can go to standard output/u],
    [['-f', 'json:a', '-f', 'compact:a'], /Two formats would be written to "a"/u],
    [['-f', 'json:'], /names no file/u],
    [['-f', 'xlsx'], /is not text to print/u],
    [['-f', 'sarfi:x'], /no format "sarfi"\. Did you mean "?sarif/u],
    [['-f', 'constructor'], /no format "constructor"/u],
    [['-f', ''], /no format ""/u],
  ])('are refused before anything is done: %j', async (args, message) => {
    const { path, check } = made();
    const { status, stdout, stderr } = await check(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(readdirSync(path).sort()).toEqual(['claims', 'sources']);
  });

  it('are listed, a line each', async () => {
    const { status, stdout } = await made().check(['-f', 'list']);
    expect(status).toBe(0);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => line.split(' ')[0]),
    ).toEqual(Object.keys(FORMATS));
  });
});

describe('a file that is written', () => {
  it('replaces an older one, keeps its mode, and is followed through a link', async () => {
    const { path, check, file } = made();
    writeFileSync(join(path, 'old.json'), 'old');
    chmodSync(join(path, 'old.json'), 0o640);
    symlinkSync('old.json', join(path, 'link.json'));
    await check(['-f', 'json:link.json']);
    expect(JSON.parse(file('old.json')).schemaVersion).toBe(1);
    expect(statSync(join(path, 'old.json')).mode & 0o777).toBe(0o640);
  });

  it.each(['sources', 'claims/ferry.yaml/x.json', 'sources/'])(
    'and cannot be is a 2, though what was found is printed: %s',
    async (target) => {
      const { path, check, file } = made();
      const before = file('claims/ferry.yaml');
      const { status, stdout, stderr } = await check(['-f', 'compact', '-f', `json:${target}`]);
      expect(status).toBe(2);
      expect(stdout).toContain('contradiction');
      expect(stderr).toMatch(/cannot be written \(.*[A-Z]+\)/u);
      expect(file('claims/ferry.yaml')).toBe(before);
      expect(readdirSync(path).sort()).toEqual(['claims', 'sources']);
    },
  );

  it('goes into a device as it is', async () => {
    expect((await made().check(['-f', 'json:/dev/null'])).status).toBe(1);
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });
});

describe('in GitHub Actions', () => {
  const env = (path: string) => ({
    GITHUB_ACTIONS: 'true',
    GITHUB_STEP_SUMMARY: join(path, 'summary.md'),
    GITHUB_WORKSPACE: path,
  });

  it('annotations are added to the report, and the job summary is written after what is there', async () => {
    const { path, check, file } = made();
    writeFileSync(join(path, 'summary.md'), 'before\n');
    const plain = await check([]);
    const { status, stdout } = await check([], env(path));
    expect(status).toBe(1);
    expect(stdout.startsWith(plain.stdout)).toBe(true);
    expect(stdout.slice(plain.stdout.length)).toMatch(/^::error file=claims\/ferry\.yaml,line=\d+,/u);
    expect(file('summary.md')).toMatch(/^before\n<!-- reconcile -->\n/u);
  });

  it('nothing is added where a format was asked for', async () => {
    const { path, check } = made();
    expect((await check(['-f', 'compact'], env(path))).stdout).toBe((await check(['-f', 'compact'])).stdout);
    expect(existsSync(join(path, 'summary.md'))).toBe(false);
  });

  it('paths are named from the root of the repository', async () => {
    const { path, check } = made(Object.fromEntries(Object.entries(FERRY).map(([k, v]) => [`desk/${k}`, v])));
    const run = async (format: string) => (await check(['-f', format], env(path), join(path, 'desk'))).stdout;
    expect(await run('github')).toContain('file=desk/claims/ferry.yaml');
    expect(await run('sarif')).toContain('"uri": "desk/claims/ferry.yaml"');
  });

  it('a summary that cannot be written is reported and fails nothing', async () => {
    const { path, check } = made(CALM);
    const { status, stderr } = await check([], {
      ...env(path),
      GITHUB_STEP_SUMMARY: join(path, 'no/such/file'),
    });
    expect(status).toBe(0);
    expect(stderr).toContain('job summary cannot be written');
  });

  it('a summary keeps within what GitHub takes of a step', async () => {
    const { path, check } = made();
    writeFileSync(join(path, 'summary.md'), 'x'.repeat(900 * 1024 - 300));
    await check([], env(path));
    expect(statSync(join(path, 'summary.md')).size).toBeLessThanOrEqual(900 * 1024);
  });

  it('is not believed of other words', async () => {
    expect((await made().check([], { GITHUB_ACTIONS: 'yes' })).stdout).not.toContain('::error');
  });
});

describe('a filter', () => {
  it('cuts tables of claims too, and lets no hidden finding pass for none', async () => {
    const { check } = made();
    const rows = (await check(['--source', 'coast-wire', '-f', 'csv'])).stdout.trimEnd().split('\r\n');
    expect(rows).toHaveLength(2);
    expect(rows[1]).toContain('coast-wire');
    const junit = (await check(['--rule', 'tension', '--question', 'sinking', '-f', 'junit'])).stdout;
    expect(junit).not.toMatch(/<testcase[^>]*\/>/u);
  });
});
