import { lstatSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';

/** A path with its links followed as far as it is there: two that are one file are then one text. */
export function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const folder = dirname(path);
    return folder === path ? path : join(realPath(folder), basename(path));
  }
}

/** Whether a path is a folder or lies below it, as both are written. */
export function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

/** Whether a path whose links are followed lies in one of some folders, theirs followed too. */
export const isInside = (folders: readonly string[], path: string): boolean =>
  folders.some((folder) => isBelow(realPath(folder), path));

/** What no name in a file system can be, or what is not there. */
const NOT_THERE = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP', 'EINVAL', 'ERR_INVALID_ARG_VALUE']);

/** What is under a path, links followed; undefined where nothing is, or nothing can be reached. */
export const statOf = (path: string): Stats | undefined => statBy(statSync, path);

/** What is under a path itself, be it a link. */
export const linkStatOf = (path: string): Stats | undefined => statBy(lstatSync, path);

function statBy(stat: typeof statSync, path: string): Stats | undefined {
  try {
    return stat(path, { throwIfNoEntry: false });
  } catch (error) {
    if (NOT_THERE.has((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}

/** Whether a registry file is a table, which is read as NDJSON. */
export const isTable = (path: string): boolean => /\.(?:csv|parquet)$/u.test(path);
