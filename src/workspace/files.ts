import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  type Stats,
} from 'node:fs';
import { dirname, isAbsolute, join, normalize, relative, resolve, sep } from 'node:path';
import { decodeUtf8 } from '../articles/decode.ts';
import { compareText } from '../text/compare-text.ts';
import { fileError, reasonOf, UsageError } from './errors.ts';
import { statOf } from './paths.ts';

/** No article and no registry is as large; a file that is was put there by mistake. */
const MOST_BYTES = 256 * 1024 * 1024;

/** A path as it is shown: relative to the folder that the tool runs in, with forward slashes. */
export function shownPath(cwd: string, path: string): string {
  const short = relative(cwd, path) || '.';
  return (isAbsolute(short) ? path : short).split(sep).join('/');
}

/**
 * Reads a file's bytes, with an error that says which file and why. Only regular files are read: a pipe would be waited
 * for, and a device may never end.
 * @param most Bytes that it may have.
 */
export function readBytes(cwd: string, path: string, most = MOST_BYTES): Uint8Array {
  return reading(cwd, path, () => {
    const file = openRegular(cwd, path);
    try {
      const { size } = fstatSync(file);
      // It may grow while it is read; a byte more than there was says so.
      const bytes = new Uint8Array(Math.min(size, most) + 1);
      let length = 0;
      for (;;) {
        const read = readSync(file, bytes, length, bytes.length - length, null);
        length += read;
        if (length > most)
          throw fileError(
            shownPath(cwd, path),
            `This file is larger than ${most / 1024 / 1024} MiB. Split it.`,
          );
        if (length > size)
          throw fileError(shownPath(cwd, path), 'This file grew while it was read. Run this again.');
        if (read === 0) return bytes.subarray(0, length);
      }
    } finally {
      closeSync(file);
    }
  });
}

/** Opens a regular file for reading; anything else is not even waited for. */
function openRegular(cwd: string, path: string): number {
  const known = statOf(path);
  if (known && !known.isFile()) throw notRegular(cwd, path, known);
  // It may become a pipe between the two looks.
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  const stat = fstatSync(file);
  if (stat.isFile()) return file;
  closeSync(file);
  throw notRegular(cwd, path, stat);
}

const notRegular = (cwd: string, path: string, stat: Stats): Error =>
  fileError(shownPath(cwd, path), `This is ${kindOf(stat)} and not a file. Put the file itself there.`);

function kindOf(stat: Stats): string {
  if (stat.isFIFO()) return 'a pipe';
  if (stat.isDirectory()) return 'a folder';
  if (stat.isSocket()) return 'a socket';
  return 'a device';
}

/** The size of a file in bytes; 0 where it is not known, which reading it will report. */
export const sizeOf = (path: string): number => statOf(path)?.size ?? 0;

/** Bytes that are read at once from a file that may be too large to be held. */
const PART = 1 << 20;

/**
 * Reads a file part by part. A part is written over when the next one is asked for.
 * @param from The byte to begin at.
 */
export function* readParts(cwd: string, path: string, from = 0): Iterable<Uint8Array> {
  const part = new Uint8Array(PART);
  const file = reading(cwd, path, () => openRegular(cwd, path));
  try {
    for (let at = from; ; ) {
      const size = reading(cwd, path, () => readSync(file, part, 0, part.length, at));
      if (size === 0) return;
      at += size;
      yield part.subarray(0, size);
    }
  } finally {
    closeSync(file);
  }
}

function reading<T>(cwd: string, path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const { code, path: at, syscall } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    const what = syscall === 'scandir' ? 'folder' : 'file';
    throw fileError(shownPath(cwd, at ?? path), `This ${what} cannot be read (${reasonOf(code)}).`);
  }
}

/** Reads a text in strict UTF-8. */
export const readText = (cwd: string, path: string): string =>
  decodeUtf8(readBytes(cwd, path), shownPath(cwd, path));

export function isFolder(path: string): boolean {
  return statOf(path)?.isDirectory() ?? false;
}

/** Whether something is under a name that is not a folder: reading it reports what it is. */
const isEntry = (path: string): boolean => statOf(path)?.isDirectory() === false;

/** Every file below a folder with one of some endings, sorted. Hidden ones are left out; links may not lead outside. */
export function filesBelow(cwd: string, folder: string, endings: readonly string[]): string[] {
  const root = realpathSync(folder);
  const found: string[] = [];
  // Entries with their types, so that linked folders are not walked into (or round and round).
  const entries = reading(cwd, folder, () => readdirSync(folder, { recursive: true, withFileTypes: true }));
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    if (!isListed(relative(folder, path).split(sep), endings)) continue;
    if (entry.isSymbolicLink()) checkLink(cwd, root, path);
    if (isEntry(path)) found.push(path);
  }
  return found.sort(compareText);
}

/** Whether a file below a folder is meant: one of some endings, and nothing hidden on the way to it. */
export function isListed(parts: readonly string[], endings: readonly string[]): boolean {
  const name = parts.at(-1) ?? '';
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return endings.includes(ending) && !parts.some((part) => part.startsWith('.') || part === 'node_modules');
}

/** A link in a folder of articles may be someone else's; it must not make the tool read what lies elsewhere. */
function checkLink(cwd: string, root: string, path: string): void {
  let target: string;
  try {
    target = relative(root, realpathSync(path));
  } catch {
    throw fileError(shownPath(cwd, path), 'This link leads nowhere. Remove it, or put the file there.');
  }
  if (target.startsWith('..') || isAbsolute(target)) {
    throw fileError(shownPath(cwd, path), 'This link leads out of its folder. Put the file itself there.');
  }
}

/** What makes a pattern a glob rather than a path. */
export const GLOB = /[*?{}[\]!]/u;

/** The files of a folder that a glob matches. Links to folders are not followed, so that no glob leads elsewhere. */
async function filesOfGlob(cwd: string, pattern: string, endings: readonly string[]): Promise<string[]> {
  const { default: picomatch } = await import('picomatch');
  const fixed = picomatch.scan(pattern).base;
  const folder = resolve(cwd, fixed);
  if (!isFolder(folder)) return [];
  const matches = picomatch(pattern.slice(fixed.length).replace(/^\//u, ''));
  return filesBelow(cwd, folder, endings).filter((path) =>
    matches(relative(folder, path).split(sep).join('/')),
  );
}

/**
 * The files that patterns name: a file, a folder with everything in it, or a glob.
 * @throws UsageError where one of them matches nothing: a typo must not pass as a clean run.
 */
export async function filesMatching(
  cwd: string,
  patterns: readonly string[],
  endings: readonly string[],
): Promise<string[]> {
  const all = new Set<string>();
  for (const pattern of patterns) {
    const path = resolve(cwd, pattern);
    let found: string[];
    if (isEntry(path)) found = [path];
    else if (isFolder(path)) found = filesBelow(cwd, path, endings);
    else if (GLOB.test(pattern)) found = await filesOfGlob(cwd, pattern, endings);
    else throw new UsageError(`There is no file or folder "${pattern}".`);
    if (found.length === 0) {
      throw new UsageError(
        `"${pattern}" matches no registry file (${endings.map((e) => `.${e}`).join(', ')}).`,
      );
    }
    for (const file of found) all.add(file);
  }
  return [...all].sort(compareText);
}

export { realPath } from './paths.ts';
export { dirname, existsSync, join, normalize, resolve };
