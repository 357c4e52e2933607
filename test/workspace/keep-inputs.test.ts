import { execFileSync } from 'node:child_process';
import { existsSync, linkSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FERRY, FERRY_SOURCES } from '../cli/small-story.ts';
import { makeFolder } from '../helpers/run.ts';
import { type RanHere, runHere, runIn } from '../helpers/run-here.ts';

let folder: ReturnType<typeof makeFolder>;
const at = (path: string): string => join(folder.path, path);
const run = (...args: string[]) => runHere(args, { cwd: folder.path });

const WORKSPACE = {
  ...FERRY,
  'claims/other.yaml': '# soon\n',
  'claims/baseline.yaml': 'findings:\n',
  'reconcile.yaml': 'fail-on: error\n',
  'package.json': '{}\n',
  'old/sources/one.md': FERRY_SOURCES['sources/coast-wire.md'] as string,
};

beforeEach(() => {
  folder = makeFolder(WORKSPACE);
});
afterEach(() => folder.remove());

describe('an output takes the place of nothing that a run reads or would read', () => {
  it.each([
    ['an article', 'sources/coast-wire.md', []],
    ['an article under another -s', 'sources/coast-wire.md', ['-s', 'old/sources']],
    ['an article that is not there yet', 'sources/new.md', []],
    ['the manifest of the sources', 'sources/sources.yaml', []],
    ['another registry file than the one that is checked', 'claims/other.yaml', ['claims/ferry.yaml']],
    ['a registry file that is not there yet', 'claims/deep/new.yaml', []],
    ['the default baseline under --baseline', 'claims/baseline.yaml', ['--baseline', 'known.yaml']],
    ['the configuration under --no-config', 'reconcile.yaml', ['--no-config']],
    ['package.json', 'package.json', []],
    ['a configuration of a folder below', 'old/reconcile.yaml', []],
  ])('%s', async (_, path, more) => {
    writeFileSync(at('known.yaml'), 'findings:\n');
    const before = existsSync(at(path)) ? readFileSync(at(path), 'utf8') : undefined;
    const patterns = more.filter((word) => word.startsWith('claims/'));
    const options = more.filter((word) => !word.startsWith('claims/'));
    const { status, stdout, stderr } = await run(
      'check',
      ...patterns,
      ...options,
      '--format',
      `json:${path}`,
    );
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/is not written over\. Name another file\./u);
    expect(existsSync(at(path)) ? readFileSync(at(path), 'utf8') : undefined).toBe(before);
  });

  it('a draft that is checked', async () => {
    writeFileSync(at('mine.md'), 'The ferry sank on May 14.\n');
    const { status, stderr } = await run('draft', 'mine.md', '--annotate', './mine.md');
    expect([status, stderr]).toEqual([
      2,
      expect.stringContaining('is read by this run and is not written over'),
    ]);
    expect(readFileSync(at('mine.md'), 'utf8')).toBe('The ferry sank on May 14.\n');
  });

  it('and a registry under another of its names is known as one', async () => {
    linkSync(at('claims/ferry.yaml'), at('report.json'));
    expect((await run('check', '--format', 'json:report.json')).status).toBe(2);
    expect(readFileSync(at('claims/ferry.yaml'), 'utf8')).toBe(FERRY['claims/ferry.yaml']);
  });

  it.each(['reconcile.yaml', 'sources/sources.yaml', 'claims/baseline.yaml'])(
    'nor does a draft: %s',
    async (path) => {
      if (path.startsWith('sources')) writeFileSync(at(path), '');
      const before = readFileSync(at(path), 'utf8');
      expect((await run('scan', '--draft', path)).status).toBe(2);
      expect(readFileSync(at(path), 'utf8')).toBe(before);
    },
  );

  it('but an earlier report, and any other file beside', async () => {
    for (let i = 0; i < 2; i++)
      expect((await run('check', '--format', 'json:out/report.json')).status).toBe(1);
    expect((await run('report', '--out', 'page.html')).status).toBe(0);
  });
});

describe.skipIf(process.platform === 'win32')('a link leads no write out of the workspace', () => {
  const outside = 'outside.txt';
  /** A workspace inside of the folder, so that the rest of it is outside. */
  const inner = (link: string, target: string) => {
    for (const [path, text] of Object.entries({ ...FERRY, 'package.json': '{}' })) {
      mkdirSync(join(at(`w/${path}`), '..'), { recursive: true });
      writeFileSync(at(`w/${path}`), text);
    }
    writeFileSync(at(outside), 'mine\n');
    mkdirSync(join(at(`w/${link}`), '..'), { recursive: true });
    symlinkSync(target, at(`w/${link}`));
    return (...args: string[]) => runHere(args, { cwd: at('w') });
  };

  it.each([
    ['a report', ['check', '--format', 'json:report.json'], 'report.json'],
    ['a page', ['report', '--out', 'report.json'], 'report.json'],
    ['a baseline', ['baseline', '--accept-all', '--reason', 'x'], 'claims/baseline.yaml'],
    ['a draft', ['scan', '--draft', 'draft.yaml'], 'draft.yaml'],
  ])('%s that is a link', async (_, args, link) => {
    const { status, stderr } = await inner(link, at(outside))(...args);
    expect(status).toBe(2);
    expect(stderr).toMatch(/lies outside the workspace|out of its folder/u);
    expect(readFileSync(at(outside), 'utf8')).toBe('mine\n');
  });

  it('nor a folder that is one', async () => {
    mkdirSync(at('elsewhere'));
    const { status } = await inner('reports', at('elsewhere'))('check', '--format', 'json:reports/a/b.json');
    expect(status).toBe(2);
    expect(existsSync(at('elsewhere/a'))).toBe(false);
  });

  it('nor one into what git keeps', async () => {
    mkdirSync(at('w/.git/hooks'), { recursive: true });
    const { status, stderr } = await inner('reports', '.git/hooks')(
      'check',
      '--format',
      'json:reports/pre-commit',
    );
    expect(status).toBe(2);
    expect(stderr).toContain("git's own");
  });

  it('but a place outside that the command line names is written', async () => {
    expect((await inner('unused', at(outside))('check', '--format', 'json:../report.json')).status).toBe(1);
    expect(existsSync(at('report.json'))).toBe(true);
  });
});

describe.skipIf(process.platform === 'win32')('what is not a file is not read', () => {
  const isError = ({ status, stdout, stderr }: RanHere, words: string): void => {
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(words);
    expect(stderr).not.toContain('internal');
  };

  it.each([
    'sources/pipe.md',
    'claims/pipe.yaml',
    'claims/pipe.ndjson',
    'package.json',
    'sources/sources.yaml',
  ])('a pipe named %s', async (path) => {
    if (existsSync(at(path))) execFileSync('rm', [at(path)]);
    execFileSync('mkfifo', [at(path)]);
    isError(await run('check'), `${path}:1:1: This is a pipe and not a file.`);
  });

  it.each([
    ['the registry', ['check', '/dev/zero']],
    ['the configuration', ['check', '--config', '/dev/zero']],
    ['the baseline', ['check', '--baseline', '/dev/zero']],
    ['an article', ['scan', '/dev/zero']],
    ['a new article', ['add', '/dev/zero']],
  ])('a device as %s', async (_, args) => isError(await run(...args), 'This is a device and not a file'));

  it('a file that grows without end while it is read', async () => {
    isError(await run('scan', '/proc/self/environ'), 'grew while it was read');
  });

  it.each(['reconcile.yaml', 'package.json'])('a link named %s to a file of elsewhere', async (path) => {
    execFileSync('rm', [at(path)]);
    writeFileSync(at('../secret-of-elsewhere'), '"reconcile" hidden words');
    symlinkSync(at('../secret-of-elsewhere'), at(path));
    const result = await run('check');
    execFileSync('rm', [at('../secret-of-elsewhere')]);
    isError(result, `${path}:1:1: This link leads out of its folder.`);
    expect(result.stderr).not.toContain('hidden words');
  });

  it('a glob follows no link out of its folder', async () => {
    symlinkSync('/etc/hostname', at('claims/host.yaml'));
    isError(await run('check', 'claims/*.yaml'), 'claims/host.yaml:1:1: This link leads out of its folder.');
  });

  it("a checkout's configuration names nothing outside of the repository", async () => {
    mkdirSync(at('repo/.git'), { recursive: true });
    execFileSync('rm', [at('claims/baseline.yaml')]);
    writeFileSync(at('repo/reconcile.yaml'), 'claims: ../claims\nsources: ../sources\n');
    const inside = await runHere(['check'], { cwd: at('repo') });
    isError(inside, 'lies outside of its repository. Name it on the command line.');
    const named = await runHere(['check', '--config', 'reconcile.yaml'], { cwd: at('repo') });
    expect(named.status).toBe(1);
  });

  it('a name that no file system takes is reported as a name of nothing', async () => {
    const long = 'x'.repeat(300);
    isError(await run('check', `${long}.yaml`), 'There is no file or folder');
    isError(await run('check', '--baseline', long), 'There is no baseline');
    isError(
      await run('check', '--format', `json:${long}`),
      'cannot be written (its name is too long, ENAMETOOLONG)',
    );
    const none = { 'reconcile.yaml': 'baseline: "a\\0b.yaml"\n', ...FERRY };
    const refused = await runIn(none, ['baseline', '--accept-all', '--reason', 'x']);
    isError(refused, 'cannot be written (no name holds a NUL character');
    isError(await run('add', long), 'ENAMETOOLONG');
    isError(await run('init', long), 'ENAMETOOLONG');
  });
});
