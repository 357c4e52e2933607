import { type FSWatcher, readdirSync, watch } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { baselinePath } from './baseline-file.ts';
import type { Config } from './config.ts';
import { GLOB, isFolder } from './files.ts';

/** Editors save in several steps; what follows within this time is one change. Milliseconds. */
const QUIET = 80;

/** A folder with every folder below it that is not hidden; nothing where it is not there. */
function foldersBelow(folder: string): string[] {
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
 * recursive watch begins at an unknown time.
 * @returns What ends the watch.
 */
function watchFolders(folders: readonly string[], changed: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(changed, QUIET);
  };
  const watchers = folders.flatMap((folder): FSWatcher[] => {
    try {
      // A folder that goes away is not a fault of the watch: the next run reports what is missing.
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

/** The folders that are watched now. */
export class Watching {
  readonly #changed: () => void;
  #folders = '';
  #stop = (): void => {};

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Watches these folders from now on; whether they are others than before. */
  see(folders: readonly string[]): boolean {
    const named = JSON.stringify(folders);
    if (named === this.#folders) return false;
    this.#folders = named;
    this.#stop();
    this.#stop = watchFolders(folders, this.#changed);
    return true;
  }

  end(): void {
    this.#stop();
  }
}

/** The folders in which something that a run reads can change. */
export function watchedFolders(config: Config, cwd: string): string[] {
  const base = (from: Config['claims']['from']): string => (from === 'command line' ? cwd : config.root);
  const registry = config.claims.value.flatMap((pattern) => {
    const fixed = GLOB.test(pattern)
      ? pattern.slice(0, pattern.search(GLOB)).replace(/[^/]*$/u, '')
      : pattern;
    const path = resolve(base(config.claims.from), fixed);
    return isFolder(path) ? foldersBelow(path) : [dirname(path)];
  });
  const articles = foldersBelow(resolve(base(config.sources.from), config.sources.value));
  return [...new Set([config.root, ...articles, dirname(baselinePath(cwd, config)), ...registry])];
}
