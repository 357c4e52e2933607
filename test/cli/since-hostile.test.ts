import { execFileSync } from 'node:child_process';
import { appendFileSync, chmodSync, cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeFolder, runCli } from '../helpers/run.ts';
import { FERRY } from './small-story.ts';

/** Repositories that a stranger made: whatever they ask git to run writes a marker. */
let home: ReturnType<typeof makeFolder>;
let marker: string;
/** A command that says that it was run. */
let command: string;

beforeEach(() => {
  home = makeFolder({});
  marker = join(home.path, 'it-ran');
  command = join(home.path, 'command');
  script(command);
});
afterEach(() => home.remove());

function script(path: string): void {
  writeFileSync(path, `#!/bin/sh\necho "$0 $*" >> '${marker}'\nexit 1\n`);
  chmodSync(path, 0o755);
}

const git = (cwd: string, ...args: string[]): string =>
  execFileSync('git', args, {
    cwd,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH ?? '',
      HOME: home.path,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@b', GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@b',
    }, // biome-ignore format: a list
  }).trim();

function write(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** A repository with these files on its main branch. */
function repository(name: string, files: Readonly<Record<string, string | Uint8Array>> = FERRY): string {
  const path = join(home.path, name);
  write(path, files);
  git(path, 'init', '-q', '-b', 'main');
  git(path, 'add', '-A');
  git(path, 'commit', '-q', '-m', 'main');
  return path;
}

/** Takes an object away, so that git wants to fetch it. */
function lose(path: string, gitFolder: string, name: string): void {
  const id = git(path, 'rev-parse', name);
  rmSync(join(gitFolder, 'objects', id.slice(0, 2), id.slice(2)));
}

const LOST = { commit: 'main', tree: 'main:sources', article: 'main:sources/coast-wire.md' };

/** A remote that has what is missing, and what is run to reach it. */
const REMOTES = {
  'a path with an uploadpack': () => `url = ${home.path}\nuploadpack = "${command} path;"`,
  'a file: address with an uploadpack': () => `url = file://${home.path}\nuploadpack = "${command} file;"`,
  'an ext: address': () => `url = "ext::${command} ext"`,
  'the helper ext': () => `url = "${command} vcs"\nvcs = ext`,
  'an address of no protocol': () => `url = "::${command}"`,
  'an ssh: address': () => `url = ssh://127.0.0.1/x`,
  'a git: address': () => `url = git://127.0.0.1:1/x`,
  'an https: address': () => `url = https://127.0.0.1:1/x`,
};

const promisor = (remote: string): string =>
  `[core]\nrepositoryformatversion = 1\n[extensions]\npartialClone = origin\n` +
  `[remote "origin"]\npromisor = true\npartialclonefilter = blob:none\nfetch = +refs/heads/*:refs/remotes/origin/*\n${remote}\n`;

/** All settings of a repository that name a program, and those that let one run. */
const programs = (): string => `
[core]
fsmonitor = "${command} fsmonitor"
hooksPath = "${home.path}/hooks"
pager = "${command} pager"
editor = "${command} editor"
sshCommand = "${command} ssh"
gitProxy = "${command} proxy"
askPass = "${command}"
alternateRefsCommand = "${command} alternates"
attributesFile = "${home.path}/attributes"
[pager]
rev-parse = "${command} pager"
ls-tree = "${command} pager"
cat-file = "${command} pager"
[alias]
rev-parse = "!${command} alias"
ls-tree = "!${command} alias"
cat-file = "!${command} alias"
[protocol]
allow = always
[protocol "ext"]
allow = always
[protocol "file"]
allow = always
[protocol ""]
allow = always
[credential]
helper = "!${command} credential"
[diff]
external = "${command} diff"
[diff "any"]
textconv = "${command} textconv"
command = "${command} diff"
[filter "any"]
clean = "${command} clean"
smudge = "${command} smudge"
process = "${command} process"
required = true
[uploadpack]
packObjectsHook = "${command} pack"
[fetch]
bundleURI = "file://${home.path}/bundle"
[safe]
bareRepository = all
directory = *
`;

/** What such settings point to. */
function lures(gitFolder: string): void {
  for (const hook of ['post-checkout', 'post-index-change', 'pre-auto-gc', 'reference-transaction']) {
    for (const folder of [join(home.path, 'hooks'), join(gitFolder, 'hooks')]) {
      mkdirSync(folder, { recursive: true });
      script(join(folder, hook));
    }
  }
  write(home.path, { attributes: '* filter=any diff=any\n' });
  write(gitFolder, { 'info/attributes': '* filter=any diff=any\n' });
}

/** Runs the check and asserts that nothing else ran. */
function since(cwd: string, args: readonly string[] = [], env: Record<string, string> = {}) {
  const result = runCli(['check', '--since', 'main', ...args], { cwd, env: { HOME: home.path, ...env } });
  expect(existsSync(marker), 'a command of the repository ran').toBe(false);
  expect(result.stderr).not.toMatch(/internal error|^\s+at /mu);
  return result;
}

describe('a folder of a checkout that is a bare repository', () => {
  /** A pull request as it is cloned: a repository with a bare one among its files. */
  function clone(): string {
    const hidden = repository('hidden');
    const parts = join(hidden, '.git');
    lose(hidden, parts, LOST.article);
    appendFileSync(join(parts, 'config'), promisor(REMOTES['a path with an uploadpack']()));
    appendFileSync(join(parts, 'config'), programs());
    const top = repository('top');
    cpSync(parts, join(top, 'desk'), { recursive: true });
    rmSync(join(top, 'desk', 'index'));
    appendFileSync(join(top, 'desk', 'config'), '[core]\nbare = true\n');
    write(join(top, 'desk'), FERRY);
    write(join(top, 'desk'), { 'objects/info/alternates': '/\n', 'refs/heads/keep/.keep': '' });
    git(top, 'add', '-A', '-f');
    git(top, 'commit', '-q', '-m', 'a desk');
    const path = join(home.path, 'clone');
    git(home.path, 'clone', '-q', top, path);
    expect(existsSync(join(path, 'desk', 'HEAD')) && existsSync(join(path, 'desk', 'objects'))).toBe(true);
    return path;
  }

  it('is not read where the check runs in it, or below', () => {
    const desk = join(clone(), 'desk');
    for (const [cwd, args] of [
      [desk, []],
      [join(desk, 'sources'), ['../claims', '--sources', '.']],
    ] as const) {
      const { status, stdout, stderr } = since(cwd, args);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toContain('reads no bare repository');
    }
  });

  it('is not read where a working tree is named in its settings', () => {
    const desk = join(clone(), 'desk');
    appendFileSync(join(desk, 'config'), '[core]\nbare = false\nworktree = .\n');
    expect(since(desk)).toMatchObject({ status: 2, stderr: expect.stringContaining('no bare repository') });
  });

  it('is a folder as any other where the registry or the sources lie in it', () => {
    const path = clone();
    const given = since(path, ['desk/claims/ferry.yaml', '--sources', 'desk/sources']);
    expect({ status: given.status, stderr: given.stderr }).toEqual({ status: 0, stderr: '' });
    expect(since(path).status).toBe(0);
  });

  it('is not read in a submodule', () => {
    const top = repository('with-submodule');
    git(top, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', clone(), 'part');
    expect(since(join(top, 'part', 'desk')).status).toBe(2);
    expect(since(join(top, 'part')).status).toBe(0);
  });
});

describe('a repository that came with settings of its own', () => {
  it('runs none of the programs that they name', () => {
    const path = repository('tarball');
    appendFileSync(join(path, '.git/config'), programs());
    lures(join(path, '.git'));
    expect(since(path)).toMatchObject({ status: 0, stderr: '' });
    write(path, { 'sources/coast-wire.md': `${FERRY['sources/coast-wire.md']} \n` });
    expect(since(path).status).toBe(0);
  });

  const missing = Object.keys(LOST) as (keyof typeof LOST)[];
  const remotes = Object.keys(REMOTES) as (keyof typeof REMOTES)[];
  const both = remotes.flatMap((remote) => missing.map((what) => [what, remote] as const));
  it.each(both)('does not fetch a missing %s from %s', (what, remote) => {
    const path = repository('tarball');
    lose(path, join(path, '.git'), LOST[what]);
    write(path, { '.git/more': promisor(REMOTES[remote]()) + programs() });
    // What a file brings that is included counts no more than the file.
    appendFileSync(join(path, '.git/config'), `[include]\npath = more\n`);
    write(path, { '.git/objects/info/alternates': `${repository('other')}/.git/objects\n` });
    rmSync(join(home.path, 'other/.git/objects'), { recursive: true });
    mkdirSync(join(home.path, 'other/.git/objects'));
    lures(join(path, '.git'));
    const { status, stdout, stderr } = since(path);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(what === 'commit' ? /no commit "main"/u : /cannot read .*partial clone/u);
  });

  it('runs none in a submodule', () => {
    const part = repository('part');
    const top = repository('with-submodule', { 'README.md': 'top' });
    git(top, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', part, 'part');
    const settings = join(top, '.git/modules/part');
    const cwd = join(top, 'part');
    appendFileSync(join(settings, 'config'), programs());
    lures(settings);
    expect(since(cwd)).toMatchObject({ status: 0, stderr: '' });
    appendFileSync(join(settings, 'config'), promisor(REMOTES['a path with an uploadpack']()));
    lose(part, settings, LOST.article);
    expect(since(cwd)).toMatchObject({ status: 2, stderr: expect.stringContaining('partial clone') });
  });
});

describe('git itself', () => {
  it('is not taken from the checkout, even where PATH names the current folder', () => {
    const path = repository('with-a-git', FERRY);
    script(join(path, 'git'));
    const { status } = since(path, [], { PATH: ['.', process.env.PATH].join(delimiter) });
    expect(status).toBe(0);
  });
});

describe('what is ordinary', () => {
  it('works in worktrees, also those of a bare repository', () => {
    const path = repository('plain');
    git(path, 'worktree', 'add', '-q', '--detach', join(home.path, 'beside'));
    expect(since(join(home.path, 'beside'))).toMatchObject({ status: 0, stderr: '' });
    const bare = join(home.path, 'bare.git');
    git(home.path, 'clone', '-q', '--bare', path, bare);
    git(bare, 'worktree', 'add', '-q', '--detach', join(bare, 'inside'));
    expect(since(join(bare, 'inside'))).toMatchObject({ status: 0, stderr: '' });
  });

  it('works where the caller names the repository', () => {
    const path = repository('plain');
    const kept = join(home.path, 'kept.git');
    cpSync(join(path, '.git'), kept, { recursive: true });
    rmSync(join(path, '.git'), { recursive: true });
    expect(since(path, [], { GIT_DIR: kept, GIT_WORK_TREE: path })).toMatchObject({ status: 0, stderr: '' });
  });

  it('says what a partial clone lacks', () => {
    const path = repository('plain');
    git(path, 'config', 'uploadpack.allowFilter', 'true');
    const partial = join(home.path, 'partial');
    git(home.path, 'clone', '-q', '--no-checkout', '--filter=blob:none', `file://${path}`, partial);
    write(partial, FERRY);
    const { status, stderr } = since(partial);
    expect(status).toBe(2);
    expect(stderr).toContain('This is a partial clone');
  });

  it('names safe.directory where the repository is of another user', () => {
    const path = repository('plain');
    const env = { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' };
    expect(since(path, [], env)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('safe.directory'),
    });
    write(home.path, { '.gitconfig': `[safe]\ndirectory = ${path}\n` });
    expect(since(path, [], env)).toMatchObject({ status: 0, stderr: '' });
  });
});

describe('check --since with what names no commit', () => {
  it.each(['^HEAD', 'main..main', 'main...nothing', '--upload-pack=x', '-c', '...-c'])(
    'refuses %s',
    (ref) => {
      const folder = makeFolder(FERRY);
      const env = { ...process.env, GIT_CONFIG_NOSYSTEM: '1', HOME: folder.path };
      const git = (...args: string[]) =>
        execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], {
          cwd: folder.path,
          env,
        });
      git('init', '-q', '-b', 'main');
      git('add', '-A');
      git('commit', '-q', '-m', 'main');
      const { status, stderr } = runCli(['check', `--since=${ref}`], { cwd: folder.path });
      folder.remove();
      expect({ status, stderr }).toEqual({
        status: 2,
        stderr: expect.stringContaining('There is no commit'),
      });
    },
  );
});
