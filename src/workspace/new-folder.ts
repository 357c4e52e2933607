import { mkdirSync, readdirSync } from 'node:fs';
import { createFile } from './edit-file.ts';
import { reasonOf, UsageError } from './errors.ts';
import { dirname, join, resolve, shownPath } from './files.ts';
import { statOf } from './paths.ts';

/**
 * What is in the way of new files and of folders that must be empty, as it is shown. A folder that is not there, or is
 * empty, is in no one's way.
 */
export function inTheWay(
  cwd: string,
  root: string,
  files: readonly string[],
  folders: readonly string[],
): string[] {
  const found = new Set<string>();
  const rootStat = statOf(resolve(cwd, root));
  if (rootStat && !rootStat.isDirectory()) return [shownPath(cwd, resolve(cwd, root))];
  for (const folder of folders) {
    const path = resolve(cwd, root, folder);
    const stat = statOf(path);
    if (!stat) continue;
    if (!stat.isDirectory()) found.add(shownPath(cwd, path));
    else for (const name of readdirSync(path).sort()) found.add(shownPath(cwd, join(path, name)));
  }
  for (const file of files) {
    const path = resolve(cwd, root, file);
    if (folders.some((folder) => file.startsWith(`${folder}/`))) continue;
    if (statOf(path)) found.add(shownPath(cwd, path));
  }
  return [...found];
}

/** Makes folders and writes files into them, each whole; the paths as they are shown. */
export function writeNew(
  cwd: string,
  root: string,
  files: Readonly<Record<string, string>>,
  folders: readonly string[],
): string[] {
  const make = (path: string): void => {
    try {
      mkdirSync(path, { recursive: true });
    } catch (error) {
      throw new UsageError(
        `The folder "${shownPath(cwd, path)}" cannot be made (${reasonOf((error as NodeJS.ErrnoException).code ?? '')}).`,
      );
    }
  };
  for (const folder of folders) make(resolve(cwd, root, folder));
  return Object.entries(files).map(([name, text]) => {
    const path = resolve(cwd, root, name);
    make(dirname(path));
    if (!createFile(cwd, path, text, { roots: [resolve(cwd, root)] }))
      throw new UsageError(`"${shownPath(cwd, path)}" is there already. It was left as it is.`);
    return shownPath(cwd, path);
  });
}
