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

/**
 * Settings under which git runs nothing that a checkout chooses. Settings of the command line win over those of a
 * repository, and git hands them on to what it starts.
 */
const SETTINGS = [
  'core.quotepath=off',
  // A folder of a checkout can hold the parts of a bare repository, with settings of its own: only a `.git` counts.
  'safe.bareRepository=explicit',
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.sshCommand=false',
  'core.gitProxy=false',
  'core.askPass=false',
  'core.alternateRefsCommand=false',
  'credential.helper=',
  'protocol.allow=never',
  'gc.auto=0',
  'maintenance.auto=false',
].flatMap((setting) => ['-c', setting]);

/**
 * An object that a repository promises to have elsewhere is fetched when it is read, by a program that its settings
 * name. An empty list of protocols forbids every transport, whatever `protocol.NAME.allow` says.
 */
const ENVIRONMENT = {
  GIT_ALLOW_PROTOCOL: '',
  GIT_NO_LAZY_FETCH: '1',
  GIT_TERMINAL_PROMPT: '0',
  GIT_ASKPASS: 'false',
  SSH_ASKPASS: 'false',
  GIT_SSH_COMMAND: 'false',
  GIT_PROXY_COMMAND: 'false',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_PAGER: 'cat',
  GIT_EXTERNAL_DIFF: '',
} as const;

function git(cwd: string, args: readonly string[], input?: string): Buffer {
  return execFileSync('git', ['--no-pager', ...SETTINGS, ...args], {
    cwd,
    input,
    env: { ...process.env, ...ENVIRONMENT },
    maxBuffer: MOST_BYTES,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

/** What git answers, or why it could not: objects that a clone lacks are not fetched. */
function read(cwd: string, args: readonly string[], input?: string): Buffer {
  try {
    return git(cwd, args, input);
  } catch (error) {
    const said = String((error as { stderr?: Buffer }).stderr ?? '').trim();
    throw new UsageError(
      `git cannot read that commit${said === '' ? '' : `: ${said.split('\n')[0]}`}. Nothing is fetched for --since: fetch it first.`,
    );
  }
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
    const rows = read(this.#cwd, [
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
    const output = read(
      this.#cwd,
      ['cat-file', '--batch'],
      `${files.map(({ object }) => object).join('\n')}\n`,
    );
    const contents: Uint8Array[] = [];
    let at = 0;
    for (const { path } of files) {
      const end = output.indexOf(10, at);
      const size = Number(output.subarray(at, end).toString('latin1').split(' ')[2]);
      if (!Number.isInteger(size))
        throw new UsageError(
          `git cannot read "${path}" at that commit: it is not in this clone. Nothing is fetched for --since: fetch it first.`,
        );
      contents.push(output.subarray(end + 1, end + 1 + size));
      at = end + 1 + size + 1;
    }
    return contents;
  }
}
