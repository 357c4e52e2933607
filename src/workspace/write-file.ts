import {
  chmodSync, closeSync, fsyncSync, lstatSync, mkdirSync, mkdtempSync, openSync, readdirSync, realpathSync, renameSync, rmdirSync,
  rmSync, statSync, writeFileSync,
} from 'node:fs'; // biome-ignore format: one import
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fileError, UsageError } from './errors.ts';
import { shownPath } from './files.ts';

/** What keeps an interruption waiting while a file is replaced: only the outermost layer hears of signals. */
let guard = (work: () => void): void => work();

/** Sets what every replacing of a file runs in. */
export function guardWrites(by: typeof guard): void {
  guard = by;
}

/**
 * Writes a file whole or not at all: into a new folder beside it first, then renamed over it, so that a reader sees the
 * old text or the new one, and a full disk or a sudden end leaves the old one. The mode is kept, folders on the way are
 * made, a link stays a link, and what is no file (a pipe, a device) is written to as it is.
 * @param roots Folders of which one must hold the file, links followed; left out where anybody may say where.
 * @throws UsageError where it cannot be written, InputError where it lies outside the roots.
 */
export function writeFileWhole(cwd: string, path: string, text: string, roots?: readonly string[]): void {
  const named = resolve(cwd, path);
  try {
    const known = statSync(named, { throwIfNoEntry: false });
    if (known && !known.isFile()) {
      writeFileSync(named, text);
      return;
    }
    if (!roots) mkdirSync(dirname(named), { recursive: true });
    const target = known ? realpathSync(named) : named;
    if (roots && !roots.some((root) => isInside(root, target)))
      throw fileError(shownPath(cwd, named), 'This file lies outside the workspace and is not written.');
    guard(() => replace(target, text, known?.mode));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new UsageError(`"${shownPath(cwd, named)}" cannot be written (${code}).`);
  }
}

/** How folders are named in which a file is written before it takes its place. */
const BESIDE = '.reconcile-';
/** Milliseconds after which such a folder belongs to a run that was killed. */
const STALE = 10 * 60 * 1000;

/** Takes away what killed runs left beside a file. Ages are told from the folder just made: no clock is asked. */
function sweep(folder: string, ours: string): void {
  const now = statSync(ours).mtimeMs;
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (!name.startsWith(BESIDE) || path === ours) continue;
    const left = lstatSync(path, { throwIfNoEntry: false });
    if (!left?.isDirectory() || now - left.mtimeMs < STALE) continue;
    try {
      rmSync(join(path, 'whole'), { force: true });
      rmdirSync(path);
    } catch {
      // It holds something else, or another run was faster: it is left alone.
    }
  }
}

function replace(target: string, text: string, mode: number | undefined): void {
  const beside = mkdtempSync(join(dirname(target), BESIDE));
  try {
    sweep(dirname(target), beside);
    const whole = join(beside, 'whole');
    const file = openSync(whole, 'wx', mode === undefined ? 0o666 : mode & 0o777);
    try {
      writeFileSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    // The mask of the process may have taken bits away.
    if (mode !== undefined) chmodSync(whole, mode & 0o777);
    renameSync(whole, target);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

/** Whether a path lies in a folder, both with their links followed. */
function isInside(folder: string, path: string): boolean {
  const way = relative(
    realpathSync(folder),
    join(realpathSync(dirname(path)), path.slice(dirname(path).length)),
  );
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
