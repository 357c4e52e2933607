import { mkdirSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';
import type { InputFile } from '../articles/read-sources.ts';
import { MANIFEST, readSources } from '../articles/read-sources.ts';
import type { Source } from '../articles/source.ts';
import type { Config } from './config.ts';
import { UsageError } from './errors.ts';
import { existsSync, filesBelow, isFolder, join, readBytes, resolve, shownPath } from './files.ts';
import { isSource, SOURCE_ENDINGS } from './workspace.ts';
import { writeFileWhole } from './write-file.ts';

/** The folder of a workspace's articles, for adding to it. */
export interface SourceFolder {
  /** Every file that tells of articles, as it was read. */
  readonly files: readonly InputFile[];
  readonly sources: readonly Source[];
  /** Where a new article goes, as it is shown. */
  readonly shown: string;
  /** Whether a new article's file may have a name: nothing has it. */
  isFree(name: string): boolean;
  /** Writes a new article whole; the path as it is shown. */
  write(name: string, text: string): string;
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
  const read = (path: string): InputFile => ({ path: shownPath(cwd, path), content: readBytes(cwd, path) });
  const files = isFolder(folder) ? filesBelow(cwd, folder, SOURCE_ENDINGS).filter(isSource).map(read) : [];
  const target = existsSync(join(folder, MANIFEST)) ? join(folder, 'added') : folder;
  return {
    files,
    sources: readSources(files),
    shown: shownPath(cwd, target),
    isFree: (name) => !existsSync(join(target, name)),
    write(name, text) {
      const path = join(target, name);
      try {
        mkdirSync(target, { recursive: true });
      } catch (error) {
        throw new UsageError(
          `The folder "${shownPath(cwd, target)}" cannot be made (${(error as NodeJS.ErrnoException).code}).`,
        );
      }
      writeFileWhole(cwd, path, text, isNamed ? [...roots, target] : roots);
      return shownPath(cwd, path);
    },
  };
}

function isBelow(root: string, path: string): boolean {
  const way = relative(root, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}
