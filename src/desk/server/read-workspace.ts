import { readdirSync } from 'node:fs';
import { type InputFile, readSources } from '../../articles/read-sources.ts';
import type { Source } from '../../articles/source.ts';
import type { BaselineEntry } from '../../check/baseline/entry.ts';
import { readBaseline } from '../../check/baseline/read-baseline.ts';
import type { Severities } from '../../check/findings/policy.ts';
import { InputError } from '../../problems.ts';
import type { Registry } from '../../registry/model.ts';
import { readRegistry } from '../../registry/read-registry.ts';
import type { Profile } from '../../values/profiles/index.ts';
import { baselinePath, isBaseline } from '../../workspace/baseline-file.ts';
import { type Config, loadConfig } from '../../workspace/config.ts';
import {
  existsSync,
  filesBelow,
  isFolder,
  join,
  readBytes,
  readText,
  resolve,
  shownPath,
} from '../../workspace/files.ts';
import { isBelow, statOf } from '../../workspace/paths.ts';
import { isProposedFile, PROPOSED_FILE } from '../../workspace/proposed-name.ts';
import {
  isSource,
  MOST_OF_ARTICLE,
  registryFilesIfThere,
  registryIfThere,
  SOURCE_ENDINGS,
} from '../../workspace/workspace.ts';
import { parseYaml } from '../../yaml/yaml-document.ts';

/** A workspace as the desk reads it: it may be empty still. */
export interface DeskWorkspace {
  readonly config: Config;
  readonly registry: Registry;
  readonly sources: readonly Source[];
  readonly profile: Profile;
  readonly severities: Severities;
  readonly known: readonly BaselineEntry[];
  readonly refused: ReadonlySet<string>;
  /** What the file of proposals holds, as plain data. */
  readonly proposed: unknown;
}

/** What the command line says of the workspace. */
export interface DeskPlace {
  readonly cwd: string;
  readonly patterns: readonly string[];
  readonly sources?: string;
  readonly config?: string | false;
  readonly profile?: string;
}

export const REFUSED_FILE = 'reconcile.refused.json';

/** Reads a workspace over and over: articles that did not change are the same objects, with all that was read in them. */
export class WorkspaceReader {
  readonly #place: DeskPlace;
  #last:
    | {
        readonly inputs: readonly { readonly path: string; readonly content: string }[];
        readonly registry: Registry;
      }
    | undefined;
  #state = '';
  #sources: readonly Source[] = [];

  constructor(place: DeskPlace) {
    this.#place = place;
  }

  /** @throws UsageError where the configuration names what is not there, InputError where it cannot be read. */
  config(): Config {
    const { cwd } = this.#place;
    return loadConfig({ ...this.#place, cwd });
  }

  /** @throws InputError where something cannot be read, UsageError where the configuration names what is not there. */
  async read(): Promise<DeskWorkspace> {
    const { cwd } = this.#place;
    const config = this.config();
    const registry = await this.#registry(config);
    const path = baselinePath(cwd, config);
    const isKept = config.baseline.value !== null && existsSync(path);
    return {
      config,
      registry,
      sources: this.#articles(config),
      profile: config.profile.value,
      severities: new Map([...config.rules].map(([id, { value }]) => [id, value])),
      known: isKept ? [...readBaseline(shownPath(cwd, path), readText(cwd, path))] : [],
      refused: refusedIn(cwd, join(config.root, REFUSED_FILE)),
      proposed: proposedIn(cwd, join(config.root, PROPOSED_FILE)),
    };
  }

  /**
   * Whether a workspace could still be read with other texts in some of its files.
   * @throws InputError where it could not, as a run would say it.
   */
  async validate(texts: ReadonlyMap<string, string | null>): Promise<void> {
    const { cwd } = this.#place;
    const config = this.config();
    const others = [...texts.keys()].filter(
      (file) => /\.ya?ml$/u.test(file) && !isArticle(cwd, config, file) && !isProposedFile(file),
    );
    const registry = await this.#registry(config, texts, others);
    const sources = new Set(this.#sources.map(({ id }) => id));
    for (const claim of registry.claims)
      if (!sources.has(claim.data.source))
        throw new InputError([
          { message: `There is no article "${claim.data.source}".`, place: claim.place },
        ]);
  }

  /**
   * The registry with other texts in some of its files, read anew only where a file says something else than it last did.
   * @param others Files that are not there yet and would be a part of it.
   */
  async #registry(
    config: Config,
    texts: ReadonlyMap<string, string | null> = new Map(),
    others: readonly string[] = [],
  ): Promise<Registry> {
    const { cwd } = this.#place;
    const isKnown = isBaseline(cwd, config);
    const paths = await registryFilesIfThere(cwd, config);
    if (paths.some((path) => path.endsWith('.ndjson'))) return registryIfThere(cwd, config);
    const named = new Set([...paths.map((path) => shownPath(cwd, path)), ...others]);
    const inputs = [...named].flatMap((file) => {
      const path = resolve(cwd, file);
      const text = texts.has(file) ? texts.get(file) : existsSync(path) ? readText(cwd, path) : null;
      return text === null || text === undefined || isKnown(path) ? [] : [{ path: file, content: text }];
    });
    const last = this.#last;
    const isSame =
      last?.inputs.length === inputs.length &&
      inputs.every(
        ({ path, content }, i) => path === last.inputs[i]?.path && content === last.inputs[i]?.content,
      );
    if (last && isSame) return last.registry;
    const registry = readRegistry(inputs);
    this.#last = { inputs, registry };
    return registry;
  }

  /** The names, sizes and times of the files in some folders: where they differ, something changed. */
  stateOf(folders: readonly string[]): string {
    return folders
      .flatMap((folder) => {
        try {
          return readdirSync(folder)
            .filter((name) => !name.startsWith('.'))
            .sort()
            .map((name) => {
              const path = join(folder, name);
              const stat = statOf(path);
              return stat?.isDirectory() ? path : `${path} ${stat?.ino} ${stat?.size} ${stat?.mtimeMs}`;
            });
        } catch {
          return [];
        }
      })
      .join('\n');
  }

  #articles(config: Config): readonly Source[] {
    const { cwd } = this.#place;
    const folder = sourcesFolder(cwd, config);
    const paths = isFolder(folder) ? filesBelow(cwd, folder, SOURCE_ENDINGS).filter(isSource) : [];
    const state = paths
      .map((path) => {
        const stat = statOf(path);
        return `${path} ${stat?.ino} ${stat?.size} ${stat?.mtimeMs}`;
      })
      .join('\n');
    if (state === this.#state) return this.#sources;
    const files = paths.map(
      (path): InputFile => ({ path: shownPath(cwd, path), content: readBytes(cwd, path, MOST_OF_ARTICLE) }),
    );
    const before = new Map(this.#sources.map((source) => [`${source.id} ${source.file}`, source]));
    this.#sources = readSources(files).map((source) => {
      const old = before.get(`${source.id} ${source.file}`);
      const isSame =
        old && old.text === source.text && JSON.stringify(old.metadata) === JSON.stringify(source.metadata);
      return isSame ? old : source;
    });
    this.#state = state;
    return this.#sources;
  }
}

/** The folder of articles; it need not be there. */
export const sourcesFolder = (cwd: string, config: Config): string =>
  resolve(config.sources.from === 'command line' ? cwd : config.root, config.sources.value);

/** Whether a file is an article, or says what is known of some. */
const isArticle = (cwd: string, config: Config, file: string): boolean =>
  isBelow(sourcesFolder(cwd, config), resolve(cwd, file));

function proposedIn(cwd: string, path: string): unknown {
  return existsSync(path) ? parseYaml(readText(cwd, path), { file: path }).document?.data : undefined;
}

function refusedIn(cwd: string, path: string): Set<string> {
  if (!existsSync(path)) return new Set();
  try {
    return new Set(Object.keys(JSON.parse(readText(cwd, path)) as object));
  } catch {
    return new Set();
  }
}

/** The registry file that new questions go into, as it is shown: the first that is there, else one that is made. */
export function newFileOf(
  cwd: string,
  { config, registry }: Pick<DeskWorkspace, 'config' | 'registry'>,
): string {
  const first = registry.questions.map(({ place }) => place.file).find((file) => /\.ya?ml$/u.test(file));
  if (first !== undefined) return first;
  const story = registry.stories[0]?.place.file;
  if (story !== undefined && /\.ya?ml$/u.test(story)) return story;
  const base = config.claims.from === 'command line' ? cwd : config.root;
  const [pattern = 'claims'] = config.claims.value;
  if (/\.ya?ml$/u.test(pattern) && !/[*?[{]/u.test(pattern)) return shownPath(cwd, resolve(base, pattern));
  const fixed = /[*?[{]/u.test(pattern)
    ? pattern.slice(0, pattern.search(/[*?[{]/u)).replace(/[^/]*$/u, '')
    : pattern;
  return shownPath(cwd, resolve(base, fixed, 'story.yaml'));
}
