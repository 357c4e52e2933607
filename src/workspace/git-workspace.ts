import { posix } from 'node:path';
import { type InputFile, readSources } from '../articles/read-sources.ts';
import type { Source } from '../articles/source.ts';
import type { Registry } from '../registry/model.ts';
import { readRegistry } from '../registry/read-registry.ts';
import { parseYaml } from '../yaml/yaml-document.ts';
import { baselinePath } from './baseline-file.ts';
import { type Config, DEFAULT_BASELINE, DEFAULT_CLAIMS, DEFAULT_SOURCES } from './config.ts';
import { GLOB, isListed, resolve } from './files.ts';
import { CONFIG_FILE, PACKAGE_FILE } from './find-config.ts';
import { GitCommit, type GitFile } from './git.ts';
import { isSource, REGISTRY_ENDINGS, SOURCE_ENDINGS } from './workspace.ts';

/**
 * The registry and the sources as they were at a commit, in the folders that the configuration of that commit names (or
 * the command line does). Where there was no registry yet, it is empty.
 * @throws UsageError where there is no such commit, or files lie outside the repository; InputError where what stood
 *   there cannot be read.
 */
export async function openAtCommit(
  cwd: string,
  ref: string,
  config: Config,
): Promise<{ readonly registry: Registry; readonly sources: readonly Source[] }> {
  const commit = new GitCommit(cwd, ref);
  const base = (from: Config['claims']['from']): string => (from === 'command line' ? cwd : config.root);
  const then = foldersThen(commit, config);
  const claims = config.claims.from === 'command line' ? config.claims.value : then.claims;
  const sources = config.sources.from === 'command line' ? config.sources.value : then.sources;
  const registry = new Map<string, GitFile>();
  for (const pattern of claims) {
    for (const file of await matching(commit, base(config.claims.from), pattern))
      registry.set(file.path, file);
  }
  for (const path of [baselinePath(cwd, config), resolve(config.root, DEFAULT_BASELINE)])
    registry.delete(commit.pathOf(path));
  const folder = commit.pathOf(resolve(base(config.sources.from), sources));
  const articles = commit
    .filesBelow(folder)
    .filter(({ path }) => isListed(below(folder, path), SOURCE_ENDINGS) && isSource(`/${path}`));
  const read = (files: readonly GitFile[]): InputFile[] => {
    const contents = commit.read(files);
    return files.map(({ path }, i) => ({
      path: `${ref}:${commit.shown(path)}`,
      content: contents[i] as Uint8Array,
    }));
  };
  return { registry: readRegistry(read([...registry.values()])), sources: readSources(read(articles)) };
}

/** The folders that the configuration named at a commit; the usual ones where it named none. */
function foldersThen(commit: GitCommit, config: Config): { claims: readonly string[]; sources: string } {
  const usual = { claims: [DEFAULT_CLAIMS], sources: DEFAULT_SOURCES };
  // A configuration that the command line names is today's, wherever it is.
  if (config.isNamed) return { claims: config.claims.value, sources: config.sources.value };
  for (const name of [CONFIG_FILE, PACKAGE_FILE]) {
    const [file] = commit.filesBelow(commit.pathOf(resolve(config.root, name)));
    const [content] = file ? commit.read([file]) : [];
    if (!content) continue;
    const { document } = parseYaml(new TextDecoder().decode(content), { file: name });
    const data = document?.data as Readonly<Record<string, unknown>> | null | undefined;
    const stated = (name === PACKAGE_FILE ? data?.reconcile : data) as
      | Readonly<Record<string, unknown>>
      | undefined;
    if (typeof stated !== 'object' || stated === null) continue;
    const { claims = usual.claims, sources = usual.sources } = stated;
    const patterns = (Array.isArray(claims) ? claims : [claims]).filter((one) => typeof one === 'string');
    return { claims: patterns, sources: typeof sources === 'string' ? sources : usual.sources };
  }
  return usual;
}

const below = (folder: string, path: string): string[] => posix.relative(folder, path).split('/');

/** The registry files that a pattern named then: a file, a folder with everything in it, or a glob. */
async function matching(commit: GitCommit, base: string, pattern: string): Promise<GitFile[]> {
  if (!GLOB.test(pattern)) {
    const path = commit.pathOf(resolve(base, pattern));
    return commit
      .filesBelow(path)
      .filter((file) => file.path === path || isListed(below(path, file.path), REGISTRY_ENDINGS));
  }
  const { default: picomatch } = await import('picomatch');
  const fixed = picomatch.scan(pattern).base;
  const folder = commit.pathOf(resolve(base, fixed));
  const matches = picomatch(pattern.slice(fixed.length).replace(/^\//u, ''));
  return commit.filesBelow(folder).filter(({ path }) => matches(posix.relative(folder, path)));
}
