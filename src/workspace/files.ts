import {
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { dirname, isAbsolute, join, normalize, relative, resolve, sep } from 'node:path';
import { decodeUtf8 } from '../articles/decode.ts';
import { compareText } from '../text/compare-text.ts';
import { fileError, UsageError } from './errors.ts';

/** No article and no registry is as large; a file that is was put there by mistake. */
const MOST_BYTES = 256 * 1024 * 1024;

/** A path as it is shown: relative to the folder that the tool runs in, with forward slashes. */
export function shownPath(cwd: string, path: string): string {
  const short = relative(cwd, path) || '.';
  return (isAbsolute(short) ? path : short).split(sep).join('/');
}

/** Reads a file's bytes, with an error that says which file and why. */
export function readBytes(cwd: string, path: string): Uint8Array {
  return reading(cwd, path, () => {
    // Opening a pipe that nobody writes to would wait for ever.
    if (statSync(path).isFIFO()) throw fileError(shownPath(cwd, path), 'This is a pipe and no file.');
    const file = openSync(path, 'r');
    try {
      if (fstatSync(file).size > MOST_BYTES)
        throw fileError(shownPath(cwd, path), 'This file is larger than 256 MiB. Split it.');
      return readFileSync(file);
    } finally {
      closeSync(file);
    }
  });
}

/** The size of a file in bytes; 0 where it cannot be told, which reading it will tell. */
export const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

/** Bytes that are read at once from a file that may be too large to be held. */
const PART = 1 << 20;

/** Reads a file part by part. A part is written over when the next one is asked for. */
export function* readParts(cwd: string, path: string): Iterable<Uint8Array> {
  const part = new Uint8Array(PART);
  const file = reading(cwd, path, () => openSync(path, 'r'));
  try {
    for (;;) {
      const size = reading(cwd, path, () => readSync(file, part));
      if (size === 0) return;
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
    throw fileError(shownPath(cwd, at ?? path), `This ${what} cannot be read (${code}).`);
  }
}

/** Reads a text in strict UTF-8. */
export const readText = (cwd: string, path: string): string =>
  decodeUtf8(readBytes(cwd, path), shownPath(cwd, path));

export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

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
    if (entry.isFile() || isFile(path)) found.push(path);
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

async function filesOfGlob(cwd: string, pattern: string): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  return (await glob(pattern, { cwd, absolute: true })).map((path) => resolve(path));
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
    if (isFile(path)) found = [path];
    else if (isFolder(path)) found = filesBelow(cwd, path, endings);
    else if (GLOB.test(pattern)) found = await filesOfGlob(cwd, pattern);
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
