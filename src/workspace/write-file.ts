import {
  accessSync,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileError, isOfFileSystem, reasonOf, UsageError } from './errors.ts';
import { shownPath } from './files.ts';
import { BESIDE, makeOwnFolder } from './own-folder.ts';
import { isBelow, isInside, linkStatOf, realPath, statOf } from './paths.ts';

/** What keeps an interruption waiting while a file is replaced: only the outermost layer hears of signals. */
let guard = (work: () => void): void => work();

/** Sets what every replacing of a file runs in. */
export function guardWrites(by: typeof guard): void {
  guard = by;
}

/** What is written: at once, or part by part where the whole is long. */
export type Content = string | Uint8Array | Iterable<string>;

/**
 * Writes an output whole or not at all: into a new folder beside it first, then renamed over it, so that a reader sees
 * the old text or the new one, and a full disk or a sudden end leaves the old one. The mode is kept, folders on the way
 * are made, a link stays a link, and what is not a file (a pipe, a device) is written to as it is. What an edit reads first
 * goes through `editFile` instead.
 * @param roots Folders of which one must hold the file, links followed. Left out, a path that names a place outside of
 * the working folder is taken as it is said, and one that names a place inside must not lead out of it.
 * @throws UsageError where it cannot be written, InputError where it lies outside the roots.
 */
export function writeFileWhole(cwd: string, path: string, text: Content, roots?: readonly string[]): void {
  const named = resolve(cwd, path);
  withWriteErrors(cwd, named, () => {
    const target = checkedTarget(cwd, named, roots);
    if (!roots) mkdirSync(dirname(target), { recursive: true });
    const known = statOf(target);
    if (known && !known.isFile()) writeInPlace(target, text);
    else replaceFile(target, text, known);
  });
}

/**
 * Where a write to a path ends up, links followed.
 * @throws InputError where a link leads it out of the workspace, UsageError where it lies in what git keeps.
 */
export function checkedTarget(cwd: string, named: string, roots?: readonly string[]): string {
  const target = realPath(named);
  if (!statOf(target) && linkStatOf(target))
    throw fileError(shownPath(cwd, named), 'This link leads nowhere. Remove it, and run this again.');
  const inside = roots ?? (isBelow(cwd, named) ? [cwd] : undefined);
  if (inside && !isInside(inside, target))
    throw fileError(shownPath(cwd, named), 'This file lies outside the workspace and is not written.');
  if (target.split(/[\\/]/u).includes('.git'))
    throw new UsageError(
      `"${shownPath(cwd, named)}" is git's own and is not written over. Name another file.`,
    );
  return target;
}

/** Runs what writes a file, with an error of the file system in words. */
export function withWriteErrors<T>(cwd: string, path: string, write: () => T): T {
  try {
    return write();
  } catch (error) {
    throw writeError(cwd, path, error);
  }
}

/** An error of the file system in words; any other as it is. */
export function writeError(cwd: string, path: string, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (typeof code !== 'string' || !isOfFileSystem(code)) return error;
  return new UsageError(`"${shownPath(cwd, path)}" cannot be written (${reasonOf(code)}).`);
}

/**
 * Puts a text in the place of a file, or of nothing, at once.
 * @param known The file as it was looked at; it keeps its mode, its owner and its other names.
 * @param isStill Asked at the last moment; where it says no, nothing is written.
 * @returns Whether it was written.
 */
export function replaceFile(
  target: string,
  text: Content,
  known: Stats | undefined,
  isStill: () => boolean = () => true,
): boolean {
  if (known) accessSync(target, constants.W_OK);
  let isDone = false;
  guard(() =>
    withWhole(target, text, known, (whole) => {
      if (!isStill()) return;
      // A file with several names, or one whose owner a copy cannot have, is written where it lies.
      if (known && (known.nlink > 1 || !takesOwner(whole, known))) writeFileSync(target, readFileSync(whole));
      else renameSync(whole, target);
      isDone = true;
    }),
  );
  return isDone;
}

/**
 * Makes a file that must not be there yet, whole at once.
 * @returns False where another has the name: nothing is then written.
 */
export function makeFile(target: string, text: string): boolean {
  let isDone = true;
  guard(() =>
    withWhole(target, text, undefined, (whole) => {
      try {
        linkSync(whole, target);
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code === 'EEXIST') isDone = false;
        // File systems without hard links: the name is taken first, and the text put in its place.
        else if (code === 'EPERM' || code === 'ENOTSUP' || code === 'ENOSYS')
          isDone = takeName(whole, target);
        else throw error;
      }
    }),
  );
  return isDone;
}

function takeName(whole: string, target: string): boolean {
  try {
    closeSync(openSync(target, 'wx'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  renameSync(whole, target);
  return true;
}

/** Has a text written whole in a folder beside its target, which is gone afterwards. */
function withWhole(
  target: string,
  text: Content,
  known: Stats | undefined,
  use: (whole: string) => void,
): void {
  const beside = makeOwnFolder(dirname(target), BESIDE);
  try {
    const whole = join(beside, 'whole');
    const file = openSync(whole, 'wx', known ? known.mode & 0o777 : 0o666);
    try {
      writeAll(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    use(whole);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

/** Gives a copy the owner and the mode of its file. False where the system does not let us. */
function takesOwner(whole: string, known: Stats): boolean {
  const own = statSync(whole);
  try {
    if (own.uid !== known.uid || own.gid !== known.gid) chownSync(whole, known.uid, known.gid);
    // The mask of the process, or the change of owner, may have taken bits away.
    chmodSync(whole, known.mode & 0o7777);
    return true;
  } catch {
    return false;
  }
}

function writeInPlace(target: string, text: Content): void {
  const file = openSync(target, 'w');
  try {
    writeAll(file, text);
  } finally {
    closeSync(file);
  }
}

function writeAll(file: number, text: Content): void {
  if (typeof text === 'string' || text instanceof Uint8Array) writeFileSync(file, text);
  else for (const part of text) writeFileSync(file, part);
}
