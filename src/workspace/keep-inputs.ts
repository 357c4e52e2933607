import { basename, relative, sep } from 'node:path';
import { MANIFEST } from '../articles/read-sources.ts';
import { InputError } from '../problems.ts';
import { baselinePath, isBaseline } from './baseline-file.ts';
import { type Config, loadConfig } from './config.ts';
import { UsageError } from './errors.ts';
import { GLOB, isFolder, isListed, resolve, shownPath } from './files.ts';
import { CONFIG_FILE, MISTAKEN_FILE, PACKAGE_FILE } from './find-config.ts';
import { isBelow, realPath, statOf } from './paths.ts';
import {
  isSource,
  REGISTRY_ENDINGS,
  registryFilesIfThere,
  SOURCE_ENDINGS,
  type Workspace,
} from './workspace.ts';
import { checkedTarget } from './write-file.ts';

/** What a file is to a workspace that reads it, or would read it when it is there. */
export type InputKind =
  | 'a registry'
  | 'an article'
  | 'a configuration'
  | 'a baseline'
  | 'a manifest of sources'
  | 'read by this run';

/**
 * Makes sure that what is written takes the place of nothing that a run reads or would read: also one without this
 * command line, or with the file there. A report in the folder of the articles would be an article tomorrow.
 * @param others What the command line names for reading besides, such as a draft.
 * @throws UsageError where it would, InputError where a link leads out of the workspace or into what git keeps.
 */
export async function keepInputs(
  cwd: string,
  written: readonly string[],
  { config, sources }: Pick<Workspace, 'config' | 'sources'>,
  others: readonly string[] = [],
): Promise<void> {
  if (written.length === 0) return;
  const read = new Map<string, InputKind>();
  for (const path of await registryFilesIfThere(cwd, config)) read.set(identityOf(path), 'a registry');
  for (const { file } of sources) read.set(identityOf(resolve(cwd, file)), 'an article');
  for (const file of others) read.set(identityOf(resolve(cwd, file)), 'read by this run');
  for (const file of written) {
    const named = resolve(cwd, file);
    checkedTarget(cwd, named, isBelow(config.root, named) ? [cwd, config.root] : undefined);
    const kind = read.get(identityOf(named)) ?? (await inputKind(cwd, named, config));
    if (kind === undefined) continue;
    const verb = statOf(named) ? 'is' : 'would be read as';
    throw new UsageError(
      `"${shownPath(cwd, named)}" ${verb} ${kind} and is not written over. Name another file.`,
    );
  }
}

/** What a path is to the workspace, as the command line has it and as it is without one. */
export async function inputKind(cwd: string, path: string, config: Config): Promise<InputKind | undefined> {
  const real = realPath(path);
  for (const name of [basename(path), basename(real)]) {
    if (name === CONFIG_FILE || name === MISTAKEN_FILE || name === PACKAGE_FILE) return 'a configuration';
    if (name === MANIFEST) return 'a manifest of sources';
  }
  if (config.file !== null && realPath(resolve(cwd, config.file)) === real) return 'a configuration';
  for (const each of [config, plainConfig(cwd)]) {
    if (!each) continue;
    if (isBaseline(cwd, each)(path) || realPath(baselinePath(cwd, each)) === real) return 'a baseline';
    if (isArticle(cwd, each, real)) return 'an article';
    if (await isRegistry(cwd, each, real)) return 'a registry';
  }
  return undefined;
}

/** A file by what it is on disk, where it is there: names differ by case or by hard links. */
function identityOf(path: string): string {
  const stat = statOf(path);
  return stat ? `${stat.dev}:${stat.ino}` : realPath(path);
}

/** The settings of a run that no option changes; undefined where they cannot be read, which such a run would say. */
function plainConfig(cwd: string): Config | undefined {
  try {
    return loadConfig({ cwd, patterns: [] });
  } catch (error) {
    if (error instanceof InputError || error instanceof UsageError) return undefined;
    throw error;
  }
}

function isArticle(cwd: string, { sources, root }: Config, real: string): boolean {
  const folder = realPath(resolve(sources.from === 'command line' ? cwd : root, sources.value));
  return isIn(folder, real, SOURCE_ENDINGS) && isSource(real);
}

async function isRegistry(cwd: string, { claims, root }: Config, real: string): Promise<boolean> {
  const base = claims.from === 'command line' ? cwd : root;
  for (const pattern of claims.value) {
    const path = realPath(resolve(base, pattern));
    if ((path === real && !isFolder(path)) || isIn(path, real, REGISTRY_ENDINGS)) return true;
    if (!GLOB.test(pattern)) continue;
    const { default: picomatch } = await import('picomatch');
    const way = relative(realPath(base), real).split(sep).join('/');
    if (picomatch(pattern.replace(/^\.\//u, ''))(way)) return true;
  }
  return false;
}

const isIn = (folder: string, path: string, endings: readonly string[]): boolean =>
  path !== folder && isBelow(folder, path) && isListed(relative(folder, path).split(sep), endings);
