import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { UsageError } from './errors.ts';
import { resolve, shownPath } from './files.ts';

/**
 * Writes a text as a file, with the folders that lead to it. Answers the path as it is shown.
 * @throws UsageError where it cannot be written.
 */
export function writeText(cwd: string, file: string, text: string): string {
  const path = resolve(cwd, file);
  const shown = shownPath(cwd, path);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  } catch (error) {
    throw new UsageError(`${shown} cannot be written (${(error as NodeJS.ErrnoException).code}).`);
  }
  return shown;
}
