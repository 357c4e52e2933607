import { type FSWatcher, readdirSync, watch } from 'node:fs';
import { join } from 'node:path';

/** Editors save in several steps; what follows within this time is one change. Milliseconds. */
const QUIET = 80;

/** A folder with every folder below it that is not hidden; nothing where it is not there. */
export function foldersBelow(folder: string): string[] {
  try {
    const inner = readdirSync(folder, { withFileTypes: true }).filter(
      (entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules',
    );
    return [folder, ...inner.flatMap(({ name }) => foldersBelow(join(folder, name)))];
  } catch {
    return [];
  }
}

/**
 * Calls back when something in some folders has changed and it has been quiet for a moment. Folders are watched and not
 * files, since an editor that saves atomically puts a new file in the place of the old one; each by itself, since a
 * recursive watch begins at a time that nobody knows.
 * @returns What ends the watch.
 */
export function watchFolders(folders: readonly string[], changed: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(changed, QUIET);
  };
  const watchers = folders.flatMap((folder): FSWatcher[] => {
    try {
      // A folder that goes away is no fault of the watch: the next run tells of what is missing.
      return [watch(folder, soon).on('error', soon)];
    } catch {
      return [];
    }
  });
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
