import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { decodeUtf8 } from '../articles/decode.ts';
import { InputError, type Problem } from '../problems.ts';
import { parseYaml, type YamlDocument } from '../yaml/yaml-document.ts';
import { fileError, UsageError } from './errors.ts';
import { readBytes, shownPath } from './files.ts';
import { isBelow, realPath, statOf } from './paths.ts';

/** The name of the configuration file. */
export const CONFIG_FILE = 'reconcile.yaml';
/** What people call it instead: a configuration that is silently not read is worse than none. */
export const MISTAKEN_FILE = 'reconcile.yml';
export const PACKAGE_FILE = 'package.json';
/** The key of package.json that may hold the configuration instead. */
const PACKAGE_KEY = 'reconcile';

/** A configuration that was found: its document, and what its syntax alone has wrong. */
export interface FoundConfig {
  readonly path: string;
  /** The path as it is shown. */
  readonly shown: string;
  readonly document: YamlDocument;
  readonly problems: readonly Problem[];
}

/**
 * Finds the configuration: the named file, else the nearest one up to the project's root, which is the first folder
 * with a package.json or a `.git`.
 * @throws UsageError where the named file is not there, InputError where one cannot be read or two are together.
 */
export function findConfig(cwd: string, named: string | undefined): FoundConfig | null {
  if (named !== undefined) {
    const path = resolve(cwd, named);
    if (!existsSync(path)) throw new UsageError(`There is no configuration file "${named}".`);
    if (basename(path) !== PACKAGE_FILE) return readConfig(cwd, path);
    const found = packageConfig(cwd, path);
    if (!found)
      throw fileError(shownPath(cwd, path), `This file has no "${PACKAGE_KEY}" key. Name another file.`);
    return found;
  }
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    const [own, shared] = [join(folder, CONFIG_FILE), join(folder, PACKAGE_FILE)];
    const isPackage = existsSync(shared);
    for (const path of [own, ...(isPackage ? [shared] : [])]) checkLink(cwd, path);
    const inPackage = isPackage ? packageConfig(cwd, shared) : undefined;
    for (const path of [own, ...(inPackage ? [shared] : [])]) checkOwner(cwd, path);
    if (existsSync(own)) {
      if (inPackage) throw bothAtOnce(shownPath(cwd, own), inPackage);
      return readConfig(cwd, own);
    }
    const mistaken = join(folder, MISTAKEN_FILE);
    if (existsSync(mistaken))
      throw fileError(shownPath(cwd, mistaken), `This file is not read. Rename it to ${CONFIG_FILE}.`);
    if (inPackage) return inPackage;
    if (isPackage || existsSync(join(folder, '.git')) || dirname(folder) === folder) return null;
  }
}

/** A configuration that was not named is no link to a file of elsewhere, whose text an error would show. */
function checkLink(cwd: string, path: string): void {
  if (!statOf(path)) return;
  const folder = dirname(path);
  if (!isBelow(realPath(projectRoot(folder) ?? folder), realPath(path)))
    throw fileError(shownPath(cwd, path), 'This link leads out of its folder. Put the file itself there.');
}

/** Nor is it obeyed where it is above the working folder and another user's, who could set what this one runs by. */
function checkOwner(cwd: string, path: string): void {
  const [owner, user] = [statOf(path)?.uid, process.getuid?.()];
  const isForeign = owner !== undefined && user !== undefined && owner !== user && owner !== 0;
  if (dirname(path) !== resolve(cwd) && isForeign)
    throw fileError(
      shownPath(cwd, path),
      'This configuration above the working folder belongs to another user. Name it with --config, or ignore it with --no-config.',
    );
}

/** The top of the checkout that a folder lies in; undefined where it lies in none. */
export function projectRoot(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return undefined;
  }
}

function bothAtOnce(own: string, { document }: FoundConfig): InputError {
  const message = `The configuration is here and in ${own}. Remove this key, and keep what it says in ${own}.`;
  return new InputError([{ message, place: document.keyPlace([]) }]);
}

function readConfig(cwd: string, path: string): FoundConfig {
  const shown = shownPath(cwd, path);
  const { document, problems } = parseYaml(textOf(cwd, path), { file: shown });
  if (!document) throw new InputError(problems);
  return { path, shown, document, problems };
}

/** Bytes that a configuration may have. */
const MOST_BYTES = 4 << 20;

const textOf = (cwd: string, path: string): string =>
  decodeUtf8(readBytes(cwd, path, MOST_BYTES), shownPath(cwd, path));

/**
 * What package.json says under its key; undefined where it has none. JSON is YAML, so the YAML reader gives the
 * places. A package.json that cannot be read is npm's affair, unless the key may be in it.
 */
function packageConfig(cwd: string, path: string): FoundConfig | undefined {
  const text = textOf(cwd, path);
  if (!text.includes(`"${PACKAGE_KEY}"`)) return undefined;
  const shown = shownPath(cwd, path);
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (error) {
    // What the parser says quotes the file.
    const at = /position \d+|line \d+ column \d+/u.exec((error as Error).message)?.[0];
    throw fileError(
      shown,
      `This file is not JSON${at ? ` (at ${at})` : ''}. Correct it, and run this again.`,
    );
  }
  if (typeof data !== 'object' || data === null || !Object.hasOwn(data, PACKAGE_KEY)) return undefined;
  const { document, problems } = parseYaml(text, { file: shown });
  if (!document) throw new InputError(problems);
  const inner: YamlDocument = {
    file: shown,
    data: (data as Record<string, unknown>)[PACKAGE_KEY],
    place: (steps) => document.place([PACKAGE_KEY, ...steps]),
    keyPlace: (steps) => document.keyPlace([PACKAGE_KEY, ...steps]),
  };
  return { path, shown, document: inner, problems: [] };
}
