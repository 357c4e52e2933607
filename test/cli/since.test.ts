import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFolder, runCli } from '../helpers/run.ts';
import { FERRY, ferryClaims } from './small-story.ts';

/** A git repository made on the spot, with a story on its main branch. */
function repository(files: Readonly<Record<string, string | Uint8Array>>) {
  const folder = makeFolder(files);
  const git = (...args: string[]): string =>
    execFileSync('git', args, {
      cwd: folder.path,
      encoding: 'utf8',
      env: {
        PATH: process.env.PATH ?? '',
        HOME: folder.path,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@b', GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@b',
      }, // biome-ignore format: a list
    });
  git('init', '-q', '-b', 'main');
  const commit = (message: string): void => {
    git('add', '-A');
    git('commit', '-q', '--allow-empty', '-m', message);
  };
  commit('main');
  return {
    ...folder,
    git,
    commit,
    run: (...args: string[]) => runCli(args, { cwd: folder.path }),
    write: (path: string, text: string) => {
      mkdirSync(join(folder.path, path, '..'), { recursive: true });
      writeFileSync(join(folder.path, path), text);
    },
  };
}

const reported = (stdout: string): string[] =>
  JSON.parse(stdout)
    .findings.filter((f: { rule: string }) => f.rule !== 'single-source')
    .map(
      (f: { state: string; rule: string; question: { id: string } | null }) =>
        `${f.state} ${f.rule} ${f.question?.id}`,
    )
    .sort();

describe('a pull request', () => {
  const repo = repository(FERRY);
  beforeAll(() => {
    repo.git('checkout', '-q', '-b', 'brings-one');
    repo.write('claims/more.yaml', ferryClaims('wreck'));
    repo.commit('another question');
    repo.git('checkout', '-q', 'main');
    repo.git('checkout', '-q', '-b', 'settles-one');
    repo.write(
      'sources/harbour-post.md',
      '---\npublished: 2024-05-20\n---\nThe vessel went down on May 14 off the cape.\n',
    );
    repo.write('claims/ferry.yaml', ferryClaims('sinking').replace('May 16', 'May 14'));
    repo.commit('a correction');
  });
  afterAll(repo.remove);

  it('fails on what it brings, and on nothing that stood before', () => {
    repo.git('checkout', '-q', 'brings-one');
    const { status, stdout } = repo.run('check', '--since', 'main', '--format', 'json');
    expect(status).toBe(1);
    expect(reported(stdout)).toEqual(['known contradiction sinking', 'new contradiction wreck']);
    expect(repo.run('check', '--since', 'HEAD').status).toBe(0);
  });

  it('passes and says what it settles', () => {
    repo.git('checkout', '-q', 'settles-one');
    const { status, stdout } = repo.run('check', '--since', 'main');
    expect(status).toBe(0);
    expect(stdout).toMatch(/No longer found[\s\S]*contradiction sinking: stood at main/u);
    expect(stdout).toMatch(/new \d+ · updated 0 · known \d+ · stale 1/u);
  });

  it('checks out nothing, and sees what is not yet committed', () => {
    repo.git('checkout', '-q', 'main');
    repo.write('claims/ferry.yaml', ferryClaims('sinking', 'loss'));
    const { stdout } = repo.run('check', '--since', 'main', '--format', 'json');
    expect(reported(stdout)).toEqual(['known contradiction sinking', 'new contradiction loss']);
    expect(repo.git('status', '--short').trim()).toBe('M claims/ferry.yaml');
    repo.git('checkout', '-q', '--', '.');
  });

  it('keeps the history of a renamed question', () => {
    repo.write(
      'claims/ferry.yaml',
      ferryClaims('loss').replace('    ask:', '    formerly: sinking\n    ask:'),
    );
    const { status, stdout } = repo.run('check', '--since', 'main', '--format', 'json');
    expect({ status, reported: reported(stdout) }).toEqual({
      status: 0,
      reported: ['known contradiction loss'],
    });
    repo.git('checkout', '-q', '--', '.');
  });
});

describe('--since', () => {
  it.each(['no-such-branch', '--output=x', 'HEAD~99'])('refuses %s', (ref) => {
    const repo = repository(FERRY);
    const { status, stdout, stderr } = repo.run('check', `--since=${ref}`);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('There is no commit');
    repo.remove();
  });

  it('says how to fix a shallow clone', () => {
    const repo = repository(FERRY);
    repo.commit('second');
    const clone = join(repo.path, 'clone');
    repo.git('clone', '-q', '--depth', '1', `file://${repo.path}`, clone);
    const { status, stderr } = runCli(['check', '--since', 'HEAD~1'], { cwd: clone });
    expect(status).toBe(2);
    expect(stderr).toContain('fetch-depth: 0');
    repo.remove();
  });

  it('refuses a folder in no repository, and sources outside of one', () => {
    const folder = makeFolder(FERRY);
    const none = runCli(['check', '--since', 'main'], {
      cwd: folder.path,
      env: { GIT_CEILING_DIRECTORIES: '/' },
    });
    expect(none).toMatchObject({ status: 2, stderr: expect.stringContaining('in no git repository') });
    const repo = repository(FERRY);
    const outside = repo.run('check', '--since', 'main', '--sources', join(folder.path, 'sources'));
    expect(outside).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('outside the git repository'),
    });
    repo.remove();
    folder.remove();
  });

  it('takes a registry that was not there yet as one in which nothing was known', () => {
    const repo = repository({ 'README.md': 'nothing yet' });
    for (const [path, text] of Object.entries(FERRY)) repo.write(path, String(text));
    expect(reported(repo.run('check', '--since', 'main', '--format', 'json').stdout)).toEqual([
      'new contradiction sinking',
    ]);
    repo.remove();
  });

  it('works below the top of the repository, with patterns and names beyond ASCII', () => {
    const nested = Object.fromEntries(Object.entries(FERRY).map(([path, text]) => [`büro/${path}`, text]));
    const repo = repository(nested);
    for (const args of [[], ['claims/*.yaml'], ['claims/ferry.yaml'], ['claims']]) {
      const { status, stderr } = runCli(['check', '--since', 'main', ...args], {
        cwd: join(repo.path, 'büro'),
      });
      expect({ args, status, stderr }).toEqual({ args, status: 0, stderr: '' });
    }
    rmSync(join(repo.path, 'büro/sources/coast-wire.md'));
    const gone = runCli(['check', '--since', 'main'], { cwd: join(repo.path, 'büro') });
    expect(gone.status).toBe(2);
    repo.remove();
  });

  it('says where what stood at the commit cannot be read', () => {
    const repo = repository({ ...FERRY, 'claims/ferry.yaml': 'questions: [' });
    repo.write('claims/ferry.yaml', ferryClaims('sinking'));
    const { status, stderr } = repo.run('check', '--since', 'main');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^main:claims\/ferry\.yaml:\d+:\d+: /u);
    repo.remove();
  });
});

describe('what was moved since the commit', () => {
  it('is read where the configuration of that commit had it', () => {
    const repo = repository({ ...FERRY, 'reconcile.yaml': 'claims: claims\nsources: sources\n' });
    repo.git('mv', 'claims', 'registry');
    repo.git('mv', 'sources', 'articles');
    repo.write('reconcile.yaml', 'claims: registry\nsources: articles\n');
    const { status, stdout } = repo.run('check', '--since', 'HEAD', '--format', 'json');
    expect({ status, reported: reported(stdout) }).toEqual({
      status: 0,
      reported: ['known contradiction sinking'],
    });
    repo.remove();
  });

  it('is read through links of the repository, and never through one that leads out of it', () => {
    const moved = Object.fromEntries(
      Object.entries(FERRY).map(([path, text]) => [path.replace('sources/', 'articles/'), text]),
    );
    const repo = repository(moved);
    symlinkSync('articles', join(repo.path, 'sources'));
    repo.commit('a link');
    expect(repo.run('check', '--since', 'HEAD').status).toBe(0);
    rmSync(join(repo.path, 'sources'));
    symlinkSync('/etc', join(repo.path, 'sources'));
    repo.commit('a link out');
    rmSync(join(repo.path, 'sources'));
    symlinkSync('articles', join(repo.path, 'sources'));
    const { status, stderr } = repo.run('check', '--since', 'HEAD');
    expect(stderr).not.toMatch(/internal error/u);
    expect([1, 2]).toContain(status);
    repo.remove();
  });

  it('is read in a submodule at the commit that was its own then', () => {
    const inner = repository(FERRY);
    const outer = repository({ 'README.md': 'a desk' });
    outer.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.path, 'story');
    outer.commit('a story');
    const args = ['check', '--since', 'HEAD', 'story/claims', '-s', 'story/sources'];
    expect(outer.run(...args)).toMatchObject({ status: 0, stderr: '' });
    outer.write('story/claims/more.yaml', ferryClaims('wreck'));
    expect(outer.run(...args).status).toBe(1);
    inner.remove();
    outer.remove();
  });

  it('is compared with where two branches parted, as a pull request is', () => {
    const repo = repository(FERRY);
    repo.git('checkout', '-q', '-b', 'feature');
    repo.write('README.md', 'more');
    repo.commit('feature');
    repo.git('checkout', '-q', 'main');
    repo.write('claims/ferry.yaml', ferryClaims('sinking').replace('May 16', 'May 14'));
    repo.write(
      'sources/harbour-post.md',
      '---\npublished: 2024-05-20\n---\nThe vessel went down on May 14 off the cape.\n',
    );
    repo.commit('main went on');
    repo.git('checkout', '-q', 'feature');
    expect(repo.run('check', '--since', 'main').status).toBe(1);
    expect(repo.run('check', '--since', 'main...HEAD').status).toBe(0);
    expect(repo.run('check', '--since', 'main...').status).toBe(0);
    repo.remove();
  });
});
