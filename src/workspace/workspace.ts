import { type InputFile, MANIFEST, readSources } from '../articles/read-sources.ts';
import type { Source } from '../articles/source.ts';
import type { Severities } from '../check/findings/policy.ts';
import { InputError } from '../problems.ts';
import type { Registry } from '../registry/model.ts';
import type { RowFilter } from '../registry/ndjson-rows.ts';
import { type RegistryInput, readRegistry, readRegistryPartly } from '../registry/read-registry.ts';
import type { Profile } from '../values/profiles/index.ts';
import { isBaseline } from './baseline-file.ts';
import { type Config, type ConfigOptions, loadConfig } from './config.ts';
import { fileError, UsageError } from './errors.ts';
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
import { projectRoot } from './find-config.ts';
import { spareMemory } from './memory.ts';
import { isBelow, isTable, realPath } from './paths.ts';
import { isProposedFile } from './proposed-name.ts';
import type { Tables } from './tables.ts';
import { inTemporaryFolder } from './temporary-folder.ts';

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
/** The same of one article. */
const LONG = 2 << 20;

/**
 * Reads everything that a run checks.
 * @throws UsageError where nothing is there to be checked, InputError where something cannot be read.
 */
export async function openWorkspace(options: ConfigOptions): Promise<Workspace> {
  const workspace = await openPartly(options);
  if (workspace.registry.claims.length === 0) throw await noClaims(options.cwd, workspace.config);
  return workspace;
}

/**
 * The same, of NDJSON some lines only.
 * @param rows Which; all of them where nothing is given.
 * @throws as {@link openWorkspace}, but for claims that are not there.
 */
export async function openPartly(options: ConfigOptions, rows?: RowFilter): Promise<Workspace> {
  const config = loadConfig(options);
  const registries = await registryFiles(options.cwd, config);
  if (options.tables || !registries.some(isTable)) return openWith(options, config, registries, rows);
  // Loaded by the few runs that read tables.
  const { tablesAsNdjson } = await import('./tables.ts');
  return inTemporaryFolder(async (temporary) => {
    const tables = await tablesAsNdjson(options.cwd, registries, temporary);
    return openWith({ ...options, tables }, config, registries, rows);
  });
}

function openWith(
  { cwd, progress, tables }: ConfigOptions,
  config: Config,
  registries: readonly string[],
  rows: RowFilter | undefined,
): Workspace {
  const folder = sourcesFolder(cwd, config);
  if (registries.reduce((sum, path) => sum + sizeOf(path), 0) > LARGE) spareMemory();
  const problems: InputError[] = [];
  const registry = gather(() => readRegistryPartly(registryInputs(cwd, registries, tables), rows), problems);
  const articles = gather(() => readArticles(cwd, folder, progress), problems);
  if (problems.length > 0 || !registry || !articles)
    throw new InputError(problems.flatMap((p) => p.problems));
  if (articles.length === 0) throw noArticles(cwd, folder);
  return workspaceOf(config, registry, articles);
}

/** What is wrong with a registry without claims: a run that compares nothing must not pass. */
export async function noClaims(cwd: string, config: Config): Promise<UsageError> {
  const files = (await registryFiles(cwd, config)).map((path) => shownPath(cwd, path));
  return new UsageError(`There are no claims in ${files.join(', ')}. Nothing was checked.`);
}

/**
 * Reads the articles, and the registry where there is one already: for what is done before the first claim is written.
 * @throws as {@link openWorkspace}, but for claims that are not there.
 */
export async function openArticles(options: ConfigOptions): Promise<Workspace> {
  const { cwd, progress } = options;
  const config = loadConfig(options);
  const registries = await registryFilesIfThere(cwd, config);
  const folder = sourcesFolder(cwd, config);
  const problems: InputError[] = [];
  const registry = gather(() => readRegistry(registryInputs(cwd, registries)), problems);
  const articles = gather(() => readArticles(cwd, folder, progress), problems);
  if (!registry || !articles) throw new InputError(problems.flatMap((p) => p.problems));
  if (articles.length === 0) throw noArticles(cwd, folder);
  return workspaceOf(config, registry, articles);
}

/**
 * The registry as it is now, empty where there is none yet: for commands that work before the first claim is written.
 * @param draft A file of it whose text is at hand; undefined where the file is not there.
 * @throws UsageError where the command line names a registry that is not there, InputError where one cannot be read.
 */
export async function registryIfThere(
  cwd: string,
  config: Config,
  draft?: { readonly path: string; readonly text: string | undefined },
): Promise<Registry> {
  const own = draft && realPath(draft.path);
  const files = (await registryFilesIfThere(cwd, config)).filter((path) => realPath(path) !== own);
  const inputs = registryInputs(cwd, files);
  if (draft?.text !== undefined) inputs.push({ path: shownPath(cwd, draft.path), content: draft.text });
  return readRegistry(inputs);
}

/** The files of the registry; none where none has been written and the command line names none. */
export async function registryFilesIfThere(cwd: string, config: Config): Promise<string[]> {
  const isNamed = config.claims.from === 'command line';
  return registryFiles(cwd, config).catch((error: unknown) => {
    if (isNamed || !(error instanceof UsageError)) throw error;
    return [];
  });
}

function workspaceOf(config: Config, registry: Registry, sources: readonly Source[]): Workspace {
  const severities = new Map([...config.rules].map(([id, { value }]) => [id, value]));
  return { registry, sources, profile: config.profile.value, severities, config };
}

export async function registryFiles(cwd: string, config: Config): Promise<string[]> {
  const files =
    config.claims.from === 'command line'
      ? await filesMatching(cwd, config.claims.value, REGISTRY_ENDINGS)
      : await configuredFiles(cwd, config);
  const isKnown = isBaseline(cwd, config);
  // What was proposed is not part of the registry until a person takes it, but for a run that names the file.
  const named = new Set(
    config.claims.from === 'command line' ? config.claims.value.map((path) => resolve(cwd, path)) : [],
  );
  return files.filter((path) => !isKnown(path) && (!isProposedFile(path) || named.has(path)));
}

function sourcesFolder(cwd: string, config: Config): string {
  const base = config.sources.from === 'command line' ? cwd : config.root;
  const folder = resolve(base, config.sources.value);
  if (config.sources.from !== 'command line') checkConfigured(cwd, config, folder);
  if (!isFolder(folder))
    throw new UsageError(
      `There is no folder of sources "${shownPath(cwd, folder)}". Name it with --sources DIR.`,
    );
  return folder;
}

/** A file that is read when its content is asked for, so that the bytes of all are never held beside their texts. */
function inputFile(cwd: string, path: string, asked?: () => void, most?: number): InputFile {
  return {
    path: shownPath(cwd, path),
    get content() {
      asked?.();
      return readBytes(cwd, path, most);
    },
  };
}

/** Bytes that an article may have: no real one is near. */
export const MOST_OF_ARTICLE = 50 << 20;

/** What programs write, a claim a line, may be larger than what memory should hold: it is read in parts. */
export const registryInputs = (cwd: string, paths: readonly string[], tables?: Tables): RegistryInput[] =>
  paths.map((path) => {
    const lines = tables?.get(path) ?? (path.endsWith('.ndjson') ? path : undefined);
    if (lines !== undefined) return { path: shownPath(cwd, path), content: readParts(cwd, lines) };
    // What reads tables apart names them; others that meet one must not take it for YAML.
    if (isTable(path))
      throw fileError(
        shownPath(cwd, path),
        'A table is not a registry here: "reconcile convert" makes NDJSON or YAML of it.',
      );
    return inputFile(cwd, path);
  });

/** Takes care of memory where one of some articles is long. */
export function spareForArticles(paths: Iterable<string>): void {
  if ([...paths].some((path) => sizeOf(path) > LONG)) spareMemory();
}

function readArticles(cwd: string, folder: string, progress: ConfigOptions['progress']): readonly Source[] {
  const paths = filesBelow(cwd, folder, SOURCE_ENDINGS).filter(isSource);
  spareForArticles(paths);
  return readSources(
    paths.map((path, i) =>
      inputFile(cwd, path, () => progress?.(`reading ${i + 1} of ${paths.length} articles`), MOST_OF_ARTICLE),
    ),
  );
}

const noArticles = (cwd: string, folder: string): UsageError =>
  new UsageError(`"${shownPath(cwd, folder)}" holds no articles (.txt or .md). Nothing was checked.`);

/** Of YAML files among the articles, only the one that describes them is meant. */
export const isSource = (path: string): boolean =>
  !path.endsWith('.yaml') || path.endsWith(`/${MANIFEST}`) || path.endsWith(`\\${MANIFEST}`);

/**
 * A checkout may be a stranger's: its configuration reads nothing outside of it, whose text a report or an error would
 * then show.
 * @throws InputError where it names such a place.
 */
function checkConfigured(cwd: string, { file, root, isNamed }: Config, path: string): void {
  const project = projectRoot(root);
  if (file === null || isNamed || project === undefined || isBelow(realPath(project), realPath(path))) return;
  throw fileError(
    file,
    `This configuration names ${shownPath(cwd, path)}, which lies outside of its repository. Name it on the command line.`,
  );
}

async function configuredFiles(cwd: string, config: Config): Promise<string[]> {
  const { root } = config;
  try {
    const files = await filesMatching(root, config.claims.value, REGISTRY_ENDINGS);
    for (const path of files) checkConfigured(cwd, config, path);
    return files;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const where = shownPath(cwd, root);
    const hint =
      'Name a registry file or folder, or begin one: "reconcile scan --draft claims/draft.yaml" writes it from the articles.';
    throw new UsageError(`${error.message}${where === '.' ? '' : ` (in ${where})`} ${hint}`);
  }
}

/** Registry and sources are both read before either's problems are reported, so that one run reports them all. */
function gather<T>(read: () => T, problems: InputError[]): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    problems.push(error);
    return undefined;
  }
}
