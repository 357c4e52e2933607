import { mkdirSync, readFileSync, type Stats, unlinkSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileError, UsageError } from './errors.ts';
import { readText, shownPath } from './files.ts';
import { withLock } from './lock.ts';
import { statOf } from './paths.ts';
import { checkedTarget, makeFile, replaceFile, withWriteErrors, writeError } from './write-file.ts';

/** What a file says after an edit, worked out from what it says now; undefined where there is no file yet. */
export type FileEdit = (before: string | undefined) => string | undefined | Promise<string | undefined>;

export interface EditOptions {
  /**
   * Folders of which one must hold the file, links followed. Left out, a path that names a place outside of the working
   * folder is taken as it is said, and one that names a place inside must not lead out of it.
   */
  readonly roots?: readonly string[];
}

/** A file before and after an edit. */
export interface EditedText {
  /** The path as it is shown. */
  readonly file: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly isChanged: boolean;
}

/** How often a file is edited anew that somebody else keeps changing meanwhile. */
const ATTEMPTS = 20;
/** Milliseconds for which a file that was just changed must lie still before it is read again. */
const STILL = 40;

/**
 * Edits a text file: reads it, has it edited and puts the new text in its place at once. This is the only way in which a
 * file that holds somebody's work is changed. Other runs of the tool wait for each other; where an editor saved the
 * file meanwhile, its text is read and edited anew, and never overwritten.
 * @param edit Must work from the text it is given alone, since it may be called several times. What it returns is
 * written; undefined, or the very same text, leaves the file as it is. What it throws leaves the file as it is.
 * @throws UsageError where the file cannot be written or is changed all the time, InputError where it cannot be read or
 * lies outside of the roots.
 */
export async function editFile(
  cwd: string,
  path: string,
  edit: FileEdit,
  { roots }: EditOptions = {},
): Promise<EditedText> {
  const named = resolve(cwd, path);
  const target = checkedTarget(cwd, named, roots);
  return inFolder(cwd, named, target, basename(target), async () => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const now = statOf(target);
      // Somebody may be in the middle of saving it.
      if (now && Math.abs(Date.now() - now.mtimeMs) < STILL) await untilStill(target);
      const known = statOf(target);
      if (known && !known.isFile())
        throw fileError(shownPath(cwd, named), 'This is not a regular file and cannot be edited.');
      const before = known ? readText(cwd, named) : undefined;
      const after = await edit(before);
      const file = shownPath(cwd, named);
      if (after === undefined || after === before) return { file, before, after: before, isChanged: false };
      const isStill = (): boolean => isUnchanged(target, known, before);
      const isWritten = withWriteErrors(cwd, named, () =>
        before === undefined ? makeFile(target, after) : replaceFile(target, after, known, isStill),
      );
      if (isWritten) return { file, before, after, isChanged: true };
    }
    throw new UsageError(
      `"${shownPath(cwd, named)}" keeps being changed by something else. Nothing was written; run this again.`,
    );
  });
}

/**
 * Takes a text file away, while no other run edits it.
 * @param isMeant Whether the file is the one that goes, by what it says.
 * @returns False where it is not, or is gone already: nothing is then done.
 * @throws as {@link editFile}.
 */
export async function removeFile(
  cwd: string,
  path: string,
  isMeant: (text: string) => boolean,
  { roots }: EditOptions = {},
): Promise<boolean> {
  const named = resolve(cwd, path);
  const target = checkedTarget(cwd, named, roots);
  return inFolder(cwd, named, target, basename(target), () => {
    if (!statOf(target) || !isMeant(readText(cwd, named))) return false;
    unlinkSync(target);
    return true;
  });
}

/**
 * Makes a file that must not be there yet, whole at once.
 * @returns False where the name is taken: nothing is then written, and the caller chooses another.
 * @throws as {@link editFile}.
 */
export function createFile(cwd: string, path: string, text: string, { roots }: EditOptions = {}): boolean {
  const named = resolve(cwd, path);
  return withWriteErrors(cwd, named, () => {
    const target = checkedTarget(cwd, named, roots);
    mkdirSync(dirname(target), { recursive: true });
    return makeFile(target, text);
  });
}

/**
 * Does some work while no other run changes what a folder holds as a whole: for whoever chooses names that must be new in
 * all of it. The folder is made where it is not there.
 * @throws UsageError where the folder cannot be written.
 */
export async function lockFolder<T>(
  cwd: string,
  folder: string,
  work: () => T | Promise<T>,
  { roots }: EditOptions = {},
): Promise<T> {
  const inside = checkedTarget(cwd, resolve(cwd, folder, 'any'), roots);
  return inFolder(cwd, folder, inside, '', work);
}

async function inFolder<T>(
  cwd: string,
  named: string,
  target: string,
  name: string,
  work: () => T | Promise<T>,
): Promise<T> {
  try {
    mkdirSync(dirname(target), { recursive: true });
    return await withLock(dirname(target), name, work);
  } catch (error) {
    throw writeError(cwd, named, error);
  }
}

/** Whether a file still is the one that was looked at, and still says what was read. */
function isUnchanged(path: string, known: Stats | undefined, before: string | undefined): boolean {
  const now = statOf(path);
  if (!now || !known || now.ino !== known.ino || now.size !== known.size || now.mtimeMs !== known.mtimeMs)
    return false;
  return readFileSync(path, 'utf8') === before;
}

/** An editor may write a file in several steps: waits until it has not changed for a moment. */
async function untilStill(path: string): Promise<void> {
  for (let last = statOf(path); ; ) {
    await wait(STILL);
    const now = statOf(path);
    if (now?.mtimeMs === last?.mtimeMs && now?.size === last?.size && now?.ino === last?.ino) return;
    last = now;
  }
}
