import { execFileSync } from 'node:child_process';
import { dirname, isAbsolute, posix, relative, resolve, sep } from 'node:path';
import { UsageError } from './errors.ts';

/** A file as git keeps it: its path from the top of the repository, with forward slashes. */
export interface GitFile {
  readonly path: string;
  /** The id of its content. */
  readonly object: string;
}

/** More output than this is no registry and no article. */
const MOST_BYTES = 1024 * 1024 * 1024;

/** Nothing that is opened through these can leave the machine, or start a program. */
const NO_PROTOCOL = 'none';

/**
 * Settings laid over those of the repository, which may be a stranger's: each that names a program, or decides whether
 * one runs, has a harmless value here. What is given on the command line is read last, after every include.
 */
const SETTINGS = [
  'core.quotepath=off',
  // A folder of a checkout can hold all parts of a bare repository, with settings of its own.
  'safe.bareRepository=explicit',
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.pager=cat',
  'core.sshCommand=false',
  'core.gitProxy=false',
  'core.askPass=false',
  'core.alternateRefsCommand=false',
  'credential.helper=',
  'diff.external=',
  'fetch.bundleURI=',
  'fetch.recurseSubmodules=false',
  'gc.auto=0',
  'maintenance.auto=false',
  'protocol.allow=never',
];

/**
 * What git is told by its surroundings. `GIT_DIR` and the like stay as the caller has set them: they are the caller's
 * choice and not the repository's, as is what the user's own settings say of `safe.directory`.
 */
const surroundings = (): NodeJS.ProcessEnv => ({
  ...process.env,
  // Missing objects are not fetched. Older git knows no such wish, so that no protocol is allowed either: a repository
  // can allow one in its settings (`protocol.ext.allow`) in spite of `protocol.allow`, but not against this variable.
  // An empty value would do, but Windows has no empty variables.
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: NO_PROTOCOL,
  GIT_SSH_COMMAND: 'false',
  GIT_ASKPASS: 'false',
  GIT_TERMINAL_PROMPT: '0',
  GIT_PAGER: 'cat',
  GIT_OPTIONAL_LOCKS: '0',
});

/** Runs git so that nothing runs that a checkout chooses. */
function git(cwd: string, args: readonly string[], input?: string): Buffer {
  try {
    return execFileSync(
      'git',
      ['-C', resolve(cwd), '--no-pager', ...SETTINGS.flatMap((setting) => ['-c', setting]), ...args],
      {
        // Windows looks for a program in the current folder first, and so does a PATH with `.` in it.
        cwd: dirname(process.execPath),
        env: surroundings(),
        input,
        maxBuffer: MOST_BYTES,
        stdio: ['pipe', 'pipe', 'pipe'],
      },
    );
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new UsageError('--since needs git, and there is no git on this machine.');
    throw error;
  }
}

function line(cwd: string, args: readonly string[]): string | undefined {
  try {
    return git(cwd, args).toString('utf8').trim();
  } catch (error) {
    if (error instanceof UsageError) throw error;
    return undefined;
  }
}

/** Where the folder lies in the repository around it. */
function prefixOf(cwd: string): string {
  const bare =
    '--since reads no bare repository that a folder happens to hold: run it in a working tree, or name the repository in GIT_DIR.';
  try {
    const [inside, prefix = ''] = git(cwd, ['rev-parse', '--is-inside-git-dir', '--show-prefix'])
      .toString('utf8')
      .split(/\r?\n/u);
    // Git before 2.38 does not know `safe.bareRepository`.
    if (inside === 'true' && !process.env.GIT_DIR) throw new UsageError(bare);
    return prefix;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const why = String((error as { stderr?: unknown }).stderr ?? '');
    if (why.includes('safe.bareRepository')) throw new UsageError(bare);
    if (why.includes('safe.directory'))
      throw new UsageError(
        '--since reads no git repository of another user, unless safe.directory of your git settings names it.',
      );
    throw new UsageError('--since compares with a commit, but this folder is in no git repository.');
  }
}

/** The id of the commit that a word names. `a...b` is their merge base, as a pull request is compared. */
function commitNamed(cwd: string, ref: string): string | undefined {
  if (ref.startsWith('-')) return undefined;
  const [, a, b] = /^([^.]|[^.].*?[^.])?\.\.\.([^.-].*)?$/u.exec(ref) ?? [];
  if (a === undefined && b === undefined)
    return line(cwd, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]);
  const ends = [a ?? 'HEAD', b ?? 'HEAD'].map((end) =>
    line(cwd, ['rev-parse', '--verify', '--quiet', `${end}^{commit}`]),
  );
  return ends.some((end) => !end) ? undefined : line(cwd, ['merge-base', ...(ends as string[])]);
}

/** A commit of the repository around a folder. Nothing is checked out: git's own plumbing reads what it keeps. */
export class GitCommit {
  readonly #cwd: string;
  /** Where the folder lies in the repository: `desk/`, or nothing at its top. */
  readonly #prefix: string;
  readonly #commit: string;

  /**
   * @param ref Whatever names a commit: a branch, a tag, `main`, `HEAD~3`; `main...HEAD` is where the two parted.
   * @throws UsageError where there is no repository, or no such commit in it.
   */
  constructor(cwd: string, ref: string) {
    const prefix = prefixOf(cwd);
    const commit = commitNamed(cwd, ref);
    // `^HEAD` and `a..b` are no single commit, and git prints them with a mark or not at all.
    if (commit === undefined || !/^[0-9a-f]{40,64}$/u.test(commit)) {
      const isShallow = line(cwd, ['rev-parse', '--is-shallow-repository']) === 'true';
      const why = isShallow
        ? ' This is a shallow clone: fetch the commit first (in a workflow, checkout with fetch-depth: 0).'
        : ' Fetch it first, or name another.';
      throw new UsageError(`There is no commit "${ref}" here.${why}`);
    }
    this.#cwd = cwd;
    this.#prefix = prefix;
    this.#commit = commit;
  }

  /**
   * A path from the top of the repository, with forward slashes; the top itself is empty.
   * @throws UsageError where it lies outside: what git does not keep cannot be compared with.
   */
  pathOf(path: string): string {
    const inside = posix.join(this.#prefix, relative(this.#cwd, path).split(sep).join('/'));
    if (inside.startsWith('..') || isAbsolute(relative(this.#cwd, path)))
      throw new UsageError(
        `"${path}" lies outside the git repository, so its state at a commit is not known.`,
      );
    return inside === '.' ? '' : inside.replace(/\/$/u, '');
  }

  /** A path of the repository as it is shown: relative to the folder that the tool runs in. */
  shown(path: string): string {
    return posix.relative(this.#prefix, path);
  }

  /** The files below a path of the repository, or the file itself; links and submodules are left out. */
  filesBelow(path: string): GitFile[] {
    const rows = this.#git([
      'ls-tree',
      '-r',
      '-z',
      '--full-tree',
      this.#commit,
      '--',
      path === '' ? '.' : path,
    ]);
    return rows
      .toString('utf8')
      .split('\0')
      .flatMap((row) => {
        const [, mode, object, name] = /^(\d+) blob ([0-9a-f]+)\t([\s\S]+)$/u.exec(row) ?? [];
        return mode?.startsWith('100') && object && name ? [{ path: name, object }] : [];
      });
  }

  /** The contents of files, in their order. */
  read(files: readonly GitFile[]): Uint8Array[] {
    if (files.length === 0) return [];
    const output = this.#git(['cat-file', '--batch'], `${files.map(({ object }) => object).join('\n')}\n`);
    const contents: Uint8Array[] = [];
    let at = 0;
    for (const { path } of files) {
      const end = output.indexOf(10, at);
      const size = Number(output.subarray(at, end).toString('latin1').split(' ')[2]);
      if (!Number.isInteger(size)) throw this.#unreadable(`"${path}"`);
      contents.push(output.subarray(end + 1, end + 1 + size));
      at = end + 1 + size + 1;
    }
    return contents;
  }

  #git(args: readonly string[], input?: string): Buffer {
    try {
      return git(this.#cwd, args, input);
    } catch (error) {
      throw error instanceof UsageError ? error : this.#unreadable('the files');
    }
  }

  #unreadable(what: string): UsageError {
    const isPartial = line(this.#cwd, [
      'config',
      '--get-regexp',
      '^(extensions\\.partialclone|remote\\..*\\.promisor)$',
    ]);
    const why = isPartial
      ? ' This is a partial clone, and nothing is fetched here: clone it without --filter.'
      : ' The repository may be damaged: see what `git fsck` tells.';
    return new UsageError(`git cannot read ${what} at that commit.${why}`);
  }
}
