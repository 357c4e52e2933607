import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, posix, relative, resolve, sep } from 'node:path';
import { UsageError } from './errors.ts';

/** A file as git keeps it: its path from the top of the repository, with forward slashes. */
export interface GitFile {
  readonly path: string;
  /** The id of its content. */
  readonly object: string;
  /** The commit that keeps it: another one where it is in a submodule. */
  readonly commit: GitCommit;
}

/** More output than this is not a registry and no article. */
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
 * What git takes from its surroundings. `GIT_DIR` and the like stay as the caller has set them: they are the caller's
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

/** Links that are followed one after the other; more of them go in a circle. */
const MOST_LINKS = 20;

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
    // `^HEAD` and `a..b` are not a single commit, and git prints them with a mark or not at all.
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

  /**
   * The files below a path of the repository, or the file itself. A link or a submodule on the way to it is followed as it
   * was at the commit; those below it are left out. Files are named by the path that was asked for.
   */
  filesBelow(path: string): GitFile[] {
    const found = this.#listed(path);
    if (found.length > 0 || path === '') return found;
    const real = this.#realPlace(path);
    if (real === undefined || (real.commit === this && real.path === path)) return [];
    return real.commit.#listed(real.path).map((file) => ({
      ...file,
      path: posix.join(path, posix.relative(real.path, file.path)),
      commit: real.commit,
    }));
  }

  #listed(path: string): GitFile[] {
    return this.#entries(['-r', '--full-tree', this.#commit, '--', path === '' ? '.' : path]).flatMap(
      ({ mode, object, name }) => (mode.startsWith('100') ? [{ path: name, object, commit: this }] : []),
    );
  }

  #entries(args: readonly string[]): { mode: string; object: string; name: string }[] {
    return this.#git(['ls-tree', '-z', ...args])
      .toString('utf8')
      .split('\0')
      .flatMap((row) => {
        const [, mode, object, name] = /^(\d+) \w+ ([0-9a-f]+)\t([\s\S]+)$/u.exec(row) ?? [];
        return mode && object && name ? [{ mode, object, name }] : [];
      });
  }

  /** Where a path leads through links and into submodules; undefined where it leads nowhere within the repository. */
  #realPlace(path: string, links = 0): { commit: GitCommit; path: string } | undefined {
    const steps = path.split('/');
    for (let i = 1; i <= steps.length; i++) {
      const here = steps.slice(0, i).join('/');
      const rest = steps.slice(i).join('/');
      const [entry] = this.#entries(['--full-tree', this.#commit, '--', here]);
      if (entry?.mode === '120000') {
        if (links >= MOST_LINKS) return undefined;
        const target = this.#git(['cat-file', 'blob', entry.object]).toString('utf8');
        const next = posix.join(posix.dirname(here), target, rest).replace(/\/$/u, '');
        return target.startsWith('/') || next.startsWith('..') ? undefined : this.#realPlace(next, links + 1);
      }
      if (entry?.mode === '160000') {
        const top = line(this.#cwd, ['rev-parse', '--show-toplevel']) ?? this.#cwd;
        const inner = GitCommit.#ofSubmodule(join(top, here), entry.object, here);
        return inner.#realPlace(rest, links) ?? { commit: inner, path: rest };
      }
    }
    return { commit: this, path };
  }

  /** @throws UsageError where a submodule is not checked out, or lacks the commit that is wanted of it. */
  static #ofSubmodule(folder: string, commit: string, name: string): GitCommit {
    if (!existsSync(join(folder, '.git')))
      throw new UsageError(
        `The submodule "${name}" is not checked out here: git submodule update --init "${name}".`,
      );
    return new GitCommit(folder, commit);
  }

  /** The contents of files, in their order. */
  read(files: readonly GitFile[]): Uint8Array[] {
    if (files.length === 0) return [];
    // Files of submodules are read where they are kept.
    const others = new Set(files.map(({ commit }) => commit));
    if (others.size > 1 || !others.has(this)) {
      const contents = new Map<GitFile, Uint8Array>();
      for (const commit of others) {
        const own = files.filter((file) => file.commit === commit);
        for (const [i, content] of commit.#contents(own).entries()) contents.set(own[i] as GitFile, content);
      }
      return files.map((file) => contents.get(file) as Uint8Array);
    }
    return this.#contents(files);
  }

  #contents(files: readonly GitFile[]): Uint8Array[] {
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
      : ' The repository may be damaged: see what `git fsck` reports.';
    return new UsageError(`git cannot read ${what} at that commit.${why}`);
  }
}
