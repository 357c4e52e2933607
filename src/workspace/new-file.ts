import { closeSync, linkSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UsageError } from './errors.ts';
import { resolve, shownPath } from './files.ts';
import { BESIDE, makeOwnFolder } from './own-folder.ts';
import { statOf } from './paths.ts';
import { checkedTarget, withWriteErrors } from './write-file.ts';

/**
 * Makes a new file of any size: whole, or not at all.
 * @param write Given a path beside it, where no file is yet.
 * @throws UsageError where it is there already, or cannot be written; InputError where it lies outside the workspace.
 */
export async function writeNewFile(
  cwd: string,
  path: string,
  write: (path: string) => Promise<void>,
): Promise<void> {
  const named = resolve(cwd, path);
  const isThere = (): UsageError =>
    new UsageError(`"${shownPath(cwd, named)}" is there already. Name a new file.`);
  const folder = withWriteErrors(cwd, named, () => {
    const target = checkedTarget(cwd, named);
    if (statOf(target)) throw isThere();
    mkdirSync(dirname(target), { recursive: true });
    return makeOwnFolder(dirname(target), BESIDE);
  });
  try {
    const made = join(folder, basename(named));
    await write(made);
    withWriteErrors(cwd, named, () => {
      try {
        linkSync(made, checkedTarget(cwd, named));
      } catch (error) {
        throw (error as NodeJS.ErrnoException).code === 'EEXIST' ? isThere() : error;
      }
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Writes a text piece by piece into a file that is not there yet.
 * @param mode Who may read it, before the mask of the process: its owner alone, where nothing else is asked for.
 * @throws the system's error where it is there, or cannot be written.
 */
export async function writePieces<T>(
  path: string,
  work: (write: (text: string) => void) => T | Promise<T>,
  mode = 0o600,
): Promise<T> {
  const file = openSync(path, 'wx', mode);
  try {
    return await work((text) => void writeSync(file, text));
  } finally {
    closeSync(file);
  }
}
