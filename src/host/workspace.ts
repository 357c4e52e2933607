import type { Severities } from '../findings/policy.ts';
import { InputError } from '../problems.ts';
import type { Profile } from '../profiles/index.ts';
import type { Registry } from '../registry/model.ts';
import { type RegistryInput, readRegistry } from '../registry/read-registry.ts';
import { type InputFile, MANIFEST, readSources } from '../sources/read-sources.ts';
import type { Source } from '../sources/source.ts';
import { isBaseline } from './baseline-file.ts';
import { type Config, type ConfigOptions, loadConfig } from './config.ts';
import { UsageError } from './errors.ts';
import {
  filesBelow,
  filesMatching,
  isFolder,
  readBytes,
  readParts,
  resolve,
  shownPath,
  sizeOf,
} from './files.ts';
import { spareMemory } from './memory.ts';

/** A registry and its sources, read from disk. */
export interface Workspace {
  readonly registry: Registry;
  readonly sources: readonly Source[];
  /** How vague words of number are read. */
  readonly profile: Profile;
  /** Severities that the configuration gives to rules. */
  readonly severities: Severities;
  readonly config: Config;
}

export const REGISTRY_ENDINGS = ['yaml', 'yml', 'ndjson'];
export const SOURCE_ENDINGS = ['txt', 'md', 'yaml'];

/** Bytes of registries from which on a run takes care of its memory; smaller ones are done before that pays. */
const LARGE = 16 << 20;

/**
 * Reads everything that a run checks.
 * @throws UsageError where nothing is there to be checked, InputError where something cannot be read.
 */
export async function openWorkspace(options: ConfigOptions): Promise<Workspace> {
  const { cwd } = options;
  const config = loadConfig(options);
  const registryFiles =
    config.claims.from === 'command line'
      ? await filesMatching(cwd, config.claims.value, REGISTRY_ENDINGS)
      : await configuredFiles(cwd, config.root, config.claims.value);
  const isKnown = isBaseline(cwd, config);
  const registries = registryFiles.filter((path) => !isKnown(path));
  const base = config.sources.from === 'command line' ? cwd : config.root;
  const folder = resolve(base, config.sources.value);
  const shown = shownPath(cwd, folder);
  if (!isFolder(folder))
    throw new UsageError(`There is no folder of sources "${shown}". Name it with --sources DIR.`);
  const read = (path: string): InputFile => ({
    path: shownPath(cwd, path),
    // Read when it is asked for, so that the bytes of all files are never held beside their texts.
    get content() {
      return readBytes(cwd, path);
    },
  });
  // What programs write, a claim a line, may be larger than what memory should hold.
  const readLines = (path: string): RegistryInput =>
    path.endsWith('.ndjson') ? { path: shownPath(cwd, path), content: readParts(cwd, path) } : read(path);
  if (registries.reduce((sum, path) => sum + sizeOf(path), 0) > LARGE) spareMemory();
  const problems: InputError[] = [];
  const registry = gather(() => readRegistry(registries.map(readLines)), problems);
  const articles = gather(
    () => readSources(filesBelow(cwd, folder, SOURCE_ENDINGS).filter(isSource).map(read)),
    problems,
  );
  if (problems.length > 0 || !registry || !articles)
    throw new InputError(problems.flatMap((p) => p.problems));
  if (articles.length === 0)
    throw new UsageError(`"${shown}" holds no articles (.txt or .md). Nothing was checked.`);
  if (registry.claims.length === 0) {
    throw new UsageError(
      `There are no claims in ${registries.map((f) => shownPath(cwd, f)).join(', ')}. Nothing was checked.`,
    );
  }
  const severities = new Map([...config.rules].map(([id, { value }]) => [id, value]));
  return { registry, sources: articles, profile: config.profile.value, severities, config };
}

/** Of YAML files among the articles, only the one that tells of them is meant. */
export const isSource = (path: string): boolean =>
  !path.endsWith('.yaml') || path.endsWith(`/${MANIFEST}`) || path.endsWith(`\\${MANIFEST}`);

async function configuredFiles(cwd: string, root: string, claims: readonly string[]): Promise<string[]> {
  try {
    return await filesMatching(root, claims, REGISTRY_ENDINGS);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const where = shownPath(cwd, root);
    const hint = 'Name a registry file or folder, or begin one in claims/.';
    throw new UsageError(`${error.message}${where === '.' ? '' : ` (in ${where})`} ${hint}`);
  }
}

/** Registry and sources are both read before either's problems are told, so that one run tells them all. */
function gather<T>(read: () => T, problems: InputError[]): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    problems.push(error);
    return undefined;
  }
}
