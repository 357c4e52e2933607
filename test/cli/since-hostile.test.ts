import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { makeFolder, runCli } from '../helpers/run.ts';
import { FERRY, ferryClaims } from './small-story.ts';

/** Every way in which a checkout can name a program for git to run; whichever runs leaves a file. */
describe('check --since on a checkout that names programs', () => {
  let folder = makeFolder({});
  afterEach(() => folder.remove());

  const marker = (): string => join(folder.path, 'ran');
  const git = (cwd: string, ...args: string[]): string =>
    execFileSync('git', args, {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      env: {
        PATH: process.env.PATH ?? '',
        HOME: folder.path,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_AUTHOR_NAME: 'a',
        GIT_AUTHOR_EMAIL: 'a@b',
        GIT_COMMITTER_NAME: 'a',
        GIT_COMMITTER_EMAIL: 'a@b',
      },
    }).trim();

  /** A repository with the ferry's story on main, and a program that leaves the marker. */
  function hostile(): { repo: string; program: string } {
    folder = makeFolder({});
    const program = join(folder.path, 'program.sh');
    writeFileSync(program, `#!/bin/sh\necho "$0 $*" >> "${marker()}"\n`);
    chmodSync(program, 0o755);
    const repo = join(folder.path, 'repo');
    for (const [path, text] of Object.entries(FERRY)) {
      mkdirSync(join(repo, path, '..'), { recursive: true });
      writeFileSync(join(repo, path), text);
    }
    git(repo, 'init', '-q', '-b', 'main');
    git(repo, 'add', '-A');
    git(repo, 'commit', '-q', '-m', 'main');
    return { repo, program };
  }

  /** Settings by which git is made to run the program, wherever it would. */
  function settings(program: string): [string, string][] {
    return [
      ['core.repositoryformatversion', '1'],
      ['extensions.partialClone', 'elsewhere'],
      ['remote.elsewhere.url', join(folder.path, 'elsewhere')],
      ['remote.elsewhere.promisor', 'true'],
      ['remote.elsewhere.uploadpack', program],
      ['remote.elsewhere.partialclonefilter', 'blob:none'],
      ['protocol.allow', 'always'],
      ['protocol.file.allow', 'always'],
      ['protocol.ext.allow', 'always'],
      ['core.fsmonitor', program],
      ['core.hooksPath', folder.path],
      ['core.sshCommand', program],
      ['core.gitProxy', program],
      ['core.askPass', program],
      ['core.pager', program],
      ['core.editor', program],
      ['core.alternateRefsCommand', program],
      ['pager.rev-parse', program],
      ['pager.ls-tree', program],
      ['pager.cat-file', program],
      ['credential.helper', `!${program}`],
      ['uploadpack.packObjectsHook', program],
      ['diff.external', program],
      ['diff.own.textconv', program],
      ['filter.own.smudge', program],
      ['filter.own.process', program],
      ['alias.cat-file', `!${program}`],
      ['alias.rev-parse', `!${program}`],
    ];
  }

  const set = (repo: string, pairs: readonly [string, string][]): void => {
    for (const [key, value] of pairs) git(repo, 'config', key, value);
    writeFileSync(
      join(repo, existsSync(join(repo, '.git')) ? '.git' : '.', 'info', 'attributes'),
      '* diff=own filter=own\n',
    );
  };

  /** Takes one object of an article out of a repository: whoever reads it must fetch it. */
  function loseObject(repo: string, objects: string): void {
    const id = git(repo, 'rev-parse', 'main:sources/coast-wire.md');
    const file = join(objects, id.slice(0, 2), id.slice(2));
    expect(existsSync(file)).toBe(true);
    rmSync(file);
  }

  it('runs nothing for an object that its own repository promises to have elsewhere', () => {
    const { repo, program } = hostile();
    loseObject(repo, join(repo, '.git', 'objects'));
    set(repo, settings(program));
    const { status, stderr } = runCli(['check', '--since', 'main'], { cwd: repo });
    expect(existsSync(marker())).toBe(false);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringMatching(/git cannot read .*fetch it first/u),
    });
  });

  it.each([
    ['ext::', (program: string) => `ext::${program} %S`],
    ['ssh', () => 'ssh://host.invalid/x'],
    ['git', () => 'git://host.invalid/x'],
    ['a helper of its own', () => 'own::x'],
  ])('runs nothing where the object is promised over %s', (_, url) => {
    const { repo, program } = hostile();
    loseObject(repo, join(repo, '.git', 'objects'));
    set(repo, [...settings(program), ['remote.elsewhere.url', url(program)]]);
    expect(runCli(['check', '--since', 'main'], { cwd: repo }).status).toBe(2);
    expect(existsSync(marker())).toBe(false);
  });

  it.each(['the folder it runs in', 'the folder of the articles', 'the folder of the registry'])(
    'runs nothing where %s holds the parts of a bare repository',
    (where) => {
      const { repo, program } = hostile();
      const inner = join(
        repo,
        where === 'the folder it runs in' ? 'desk' : where.includes('articles') ? 'sources' : 'claims',
      );
      mkdirSync(inner, { recursive: true });
      for (const part of readdirSync(join(repo, '.git')))
        cpSync(join(repo, '.git', part), join(inner, part), { recursive: true });
      loseObject(repo, join(inner, 'objects'));
      execFileSync('git', ['config', '-f', join(inner, 'config'), 'core.bare', 'true']);
      for (const [key, value] of settings(program))
        execFileSync('git', ['config', '-f', join(inner, 'config'), key, value]);
      const cwd = where === 'the folder it runs in' ? inner : repo;
      if (cwd === inner)
        for (const [path, text] of Object.entries(FERRY)) {
          mkdirSync(join(inner, path, '..'), { recursive: true });
          writeFileSync(join(inner, path), text);
        }
      const { status, stderr } = runCli(['check', '--since', 'main'], { cwd });
      expect(existsSync(marker())).toBe(false);
      expect(stderr).not.toContain('internal error');
      expect([0, 1, 2]).toContain(status);
      if (cwd === inner) expect(status).toBe(2);
    },
  );

  it('runs no hook, monitor, pager, filter or converter of its own repository, and answers', () => {
    const { repo, program } = hostile();
    for (const hook of ['reference-transaction', 'post-checkout', 'fsmonitor-watchman', 'pre-commit'])
      cpSync(program, join(folder.path, hook));
    writeFileSync(join(repo, '.gitattributes'), '* diff=own filter=own\n');
    set(
      repo,
      settings(program).filter(([key]) => !/^(?:extensions|remote|core\.repositoryformat)/u.test(key)),
    );
    writeFileSync(join(repo, 'claims', 'more.yaml'), ferryClaims('wreck'));
    const { status, stderr } = runCli(['check', '--since', 'main'], { cwd: repo });
    expect(existsSync(marker())).toBe(false);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  });

  it.each(['^HEAD', 'main..main', '--upload-pack=x', '-c'])('names no commit by %s', (ref) => {
    const { repo } = hostile();
    const { status, stderr } = runCli(['check', `--since=${ref}`], { cwd: repo });
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('There is no commit') });
  });
});
