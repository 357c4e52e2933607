import { type FSWatcher, watch } from 'node:fs';

/** A folder to watch, with everything below it or alone. */
export interface WatchedFolder {
  readonly path: string;
  readonly isDeep: boolean;
}

/** Editors save in several steps; what follows within this time is one change. Milliseconds. */
const QUIET = 80;

/**
 * Calls back when something in some folders has changed and it has been quiet for a moment. Folders are watched and not
 * files, since an editor that saves atomically puts a new file in the place of the old one.
 * @returns What ends the watch.
 */
export function watchFolders(folders: readonly WatchedFolder[], changed: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(changed, QUIET);
  };
  const watchers = folders.flatMap(({ path, isDeep }): FSWatcher[] => {
    try {
      // A folder that goes away is no fault of the watch: the next run tells of what is missing.
      return [watch(path, { recursive: isDeep }, soon).on('error', soon)];
    } catch {
      return [];
    }
  });
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
