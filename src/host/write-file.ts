import {
  chmodSync, closeSync, fsyncSync, lstatSync, openSync, realpathSync, renameSync, rmSync, statSync, writeSync,
} from 'node:fs'; // biome-ignore format: one list
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { fileError } from './errors.ts';
import { shownPath } from './files.ts';

/** Whether a path lies in a folder, both with their links followed. */
function isInside(folder: string, path: string): boolean {
  const way = relative(realpathSync(folder), path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/**
 * Writes a file as a whole or not at all: into a file beside it that takes its place when it is safe on disk. A reader
 * sees the old text or the new one, and a full disk leaves the old one. The mode is kept; a link stays a link, and what
 * it names is written.
 * @param roots The folders of the workspace: nothing outside them is written.
 */
export function writeFileSafely(cwd: string, roots: readonly string[], path: string, text: string): void {
  const shown = shownPath(cwd, path);
  let target = path;
  try {
    target = lstatSync(path, { throwIfNoEntry: false })
      ? realpathSync(path)
      : join(realpathSync(dirname(path)), basename(path));
  } catch (error) {
    throw cannotWrite(shown, error);
  }
  if (!roots.some((root) => isInside(root, target)))
    throw fileError(shown, 'This file lies outside the workspace and is not written.');
  const beside = join(dirname(target), `.${basename(target)}.reconcile-tmp`);
  let isOurs = false;
  try {
    const mode = statSync(target, { throwIfNoEntry: false })?.mode;
    // "wx" fails where the name is taken, by a link for one: nothing is ever written through it.
    const file = openSync(beside, 'wx', mode === undefined ? 0o666 : mode & 0o777);
    isOurs = true;
    try {
      const bytes = Buffer.from(text, 'utf8');
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    // The mask of the process may have taken bits away.
    if (mode !== undefined) chmodSync(beside, mode & 0o777);
    renameSync(beside, target);
  } catch (error) {
    if (isOurs) rmSync(beside, { force: true });
    else if ((error as NodeJS.ErrnoException).code === 'EEXIST')
      throw fileError(
        shown,
        `"${basename(beside)}" is in the way: another run writes this file, or one was cut off. Remove it and try again.`,
      );
    throw cannotWrite(shown, error);
  }
}

function cannotWrite(shown: string, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  return code === undefined ? error : fileError(shown, `This file cannot be written (${code}).`);
}
