import type { InputFile } from '../articles/read-sources.ts';
import { MANIFEST, readSources } from '../articles/read-sources.ts';
import type { Source } from '../articles/source.ts';
import type { Config } from './config.ts';
import { createFile, lockFolder } from './edit-file.ts';
import { UsageError } from './errors.ts';
import { existsSync, filesBelow, isFolder, join, readBytes, resolve, shownPath } from './files.ts';
import { isBelow, statOf } from './paths.ts';
import { isSource, MOST_OF_ARTICLE, SOURCE_ENDINGS } from './workspace.ts';

/** The folder of a workspace's articles, for adding to it. */
export interface SourceFolder {
  /** Every file that describes articles, as it was read. */
  readonly files: readonly InputFile[];
  readonly sources: readonly Source[];
  /** Where a new article goes, as it is shown. */
  readonly shown: string;
  /** The folders of which one holds whatever is written. */
  readonly roots: readonly string[];
  /** Whether a new article's file may have a name: nothing has it. */
  isFree(name: string): boolean;
  /**
   * Writes a new article whole, in the place of nothing.
   * @returns The path as it is shown; undefined where the name is taken.
   */
  create(name: string, text: string): string | undefined;
  /**
   * Does some work with the folder as it is now, while no other run adds to it: ids are new in all of the folder only
   * where they are chosen and written in such a moment.
   */
  locked<T>(work: (now: SourceFolder) => T | Promise<T>): Promise<T>;
}

/**
 * Opens the folder that articles are added to; it need not be there yet. Beside a `sources.yaml`, which must name every
 * file of its folder, new ones go into a folder of their own.
 * @throws InputError where an article cannot be read, UsageError where the folder lies outside the workspace.
 */
export function openSourceFolder(cwd: string, config: Config): SourceFolder {
  const isNamed = config.sources.from === 'command line';
  const folder = resolve(isNamed ? cwd : config.root, config.sources.value);
  const roots = isNamed ? [cwd, config.root, folder] : [cwd, config.root];
  if (!roots.some((root) => isBelow(root, folder)))
    throw new UsageError(
      `"${shownPath(cwd, folder)}" lies outside the workspace. Name the folder with --sources to add to it all the same.`,
    );
  const known = new Map<string, { state: string; file: InputFile }>();
  const read = (path: string): InputFile => {
    const stat = statOf(path);
    const state = `${stat?.ino} ${stat?.size} ${stat?.mtimeMs}`;
    const before = known.get(path);
    if (before?.state === state) return before.file;
    const file = { path: shownPath(cwd, path), content: readBytes(cwd, path, MOST_OF_ARTICLE) };
    known.set(path, { state, file });
    return file;
  };
  const open = (last?: SourceFolder): SourceFolder => {
    const paths = isFolder(folder) ? filesBelow(cwd, folder, SOURCE_ENDINGS).filter(isSource) : [];
    const files = paths.map(read);
    const target = existsSync(join(folder, MANIFEST)) ? join(folder, 'added') : folder;
    const isSame = last?.files.length === files.length && files.every((file, i) => file === last.files[i]);
    const now: SourceFolder = {
      files,
      sources: isSame ? last.sources : readSources(files),
      shown: shownPath(cwd, target),
      roots,
      isFree: (name) => !existsSync(join(target, name)),
      create(name, text) {
        const path = join(target, name);
        return createFile(cwd, path, text, { roots }) ? shownPath(cwd, path) : undefined;
      },
      locked: (work) => lockFolder(cwd, folder, () => work(open(now)), { roots }),
    };
    return now;
  };
  return open();
}
