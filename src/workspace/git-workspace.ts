import { posix } from 'node:path';
import { type InputFile, readSources } from '../articles/read-sources.ts';
import type { Source } from '../articles/source.ts';
import type { Registry } from '../registry/model.ts';
import { readRegistry } from '../registry/read-registry.ts';
import { baselinePath } from './baseline-file.ts';
import { type Config, DEFAULT_BASELINE } from './config.ts';
import { GLOB, isListed, resolve } from './files.ts';
import { GitCommit, type GitFile } from './git.ts';
import { isSource, REGISTRY_ENDINGS, SOURCE_ENDINGS } from './workspace.ts';

/**
 * The registry and the sources as they stood at a commit, under the settings of today. Where there was no registry
 * yet, it is empty.
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
  const registry = new Map<string, GitFile>();
  for (const pattern of config.claims.value) {
    for (const file of await matching(commit, base(config.claims.from), pattern))
      registry.set(file.path, file);
  }
  for (const path of [baselinePath(cwd, config), resolve(config.root, DEFAULT_BASELINE)])
    registry.delete(commit.pathOf(path));
  const folder = commit.pathOf(resolve(base(config.sources.from), config.sources.value));
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
