import {
  closeSync, fsyncSync, mkdirSync, mkdtempSync, openSync, realpathSync, renameSync, rmSync, statSync, writeFileSync,
} from 'node:fs'; // biome-ignore format: one import
import { dirname, join, resolve } from 'node:path';
import { UsageError } from './errors.ts';

/**
 * Writes a file whole or not at all: into a new folder beside it first, then renamed over it. Folders on the way are
 * made. A link is followed; what is no file (a pipe, a device) is written to as it is.
 * @throws UsageError where it cannot be written.
 */
export function writeFileWhole(cwd: string, path: string, text: string): void {
  try {
    write(resolve(cwd, path), text);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UsageError(`"${path}" cannot be written (${code ?? message}).`);
  }
}

function write(named: string, text: string): void {
  const known = statSync(named, { throwIfNoEntry: false });
  if (known && !known.isFile()) {
    writeFileSync(named, text);
    return;
  }
  mkdirSync(dirname(named), { recursive: true });
  const target = known ? realpathSync(named) : named;
  const beside = mkdtempSync(join(dirname(target), '.reconcile-'));
  try {
    const whole = join(beside, 'whole');
    const file = openSync(whole, 'w', known ? known.mode & 0o777 : 0o666);
    try {
      writeFileSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(whole, target);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}
