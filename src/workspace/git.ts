import { execFileSync } from 'node:child_process';
import { isAbsolute, posix, relative, sep } from 'node:path';
import { UsageError } from './errors.ts';

/** A file as git keeps it: its path from the top of the repository, with forward slashes. */
export interface GitFile {
  readonly path: string;
  /** The id of its content. */
  readonly object: string;
}

/** More output than this is no registry and no article. */
const MOST_BYTES = 1024 * 1024 * 1024;

function git(cwd: string, args: readonly string[], input?: string): Buffer {
  return execFileSync('git', ['-c', 'core.quotepath=off', ...args], {
    cwd,
    input,
    maxBuffer: MOST_BYTES,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

function line(cwd: string, args: readonly string[]): string | undefined {
  try {
    return git(cwd, args).toString('utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new UsageError('--since needs git, and there is no git on this machine.');
    return undefined;
  }
}

/** A commit of the repository around a folder. Nothing is checked out: git's own plumbing reads what it keeps. */
export class GitCommit {
  readonly #cwd: string;
  /** Where the folder lies in the repository: `desk/`, or nothing at its top. */
  readonly #prefix: string;
  readonly #commit: string;

  /**
   * @param ref Whatever names a commit: a branch, a tag, `main`, `HEAD~3`.
   * @throws UsageError where there is no repository, or no such commit in it.
   */
  constructor(cwd: string, ref: string) {
    const prefix = line(cwd, ['rev-parse', '--show-prefix']);
    if (prefix === undefined)
      throw new UsageError('--since compares with a commit, but this folder is in no git repository.');
    const commit = ref.startsWith('-')
      ? undefined
      : line(cwd, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]);
    if (commit === undefined || commit === '') {
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
    const rows = git(this.#cwd, [
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
    const output = git(
      this.#cwd,
      ['cat-file', '--batch'],
      `${files.map(({ object }) => object).join('\n')}\n`,
    );
    const contents: Uint8Array[] = [];
    let at = 0;
    for (const { path } of files) {
      const end = output.indexOf(10, at);
      const size = Number(output.subarray(at, end).toString('latin1').split(' ')[2]);
      if (!Number.isInteger(size)) throw new UsageError(`git cannot read "${path}" at that commit.`);
      contents.push(output.subarray(end + 1, end + 1 + size));
      at = end + 1 + size + 1;
    }
    return contents;
  }
}
