import { type InputFile, MANIFEST, readSources } from '../articles/read-sources.ts';
import type { Source } from '../articles/source.ts';
import type { Config } from './config.ts';
import { UsageError } from './errors.ts';
import { dirname, existsSync, filesBelow, isFolder, join, readBytes, resolve, shownPath } from './files.ts';
import { isSource, MOST_OF_ARTICLE, SOURCE_ENDINGS, spareForArticles } from './workspace.ts';

/**
 * The articles that a command line names, else those of the folder of sources. What a `sources.yaml` beside an article
 * knows of it is used, be the article named alone.
 * @throws UsageError where there is none: reading nothing must not pass as a clean run.
 */
export function articlesOf(cwd: string, named: readonly string[], config: Config): Source[] {
  const { value, from } = config.sources;
  const paths = named.length > 0 ? named : [resolve(from === 'command line' ? cwd : config.root, value)];
  const folders = new Set<string>();
  const alone = new Set<string>();
  const wanted = new Set<string>();
  for (const name of paths) {
    const path = resolve(cwd, name);
    if (isFolder(path)) {
      folders.add(path);
      continue;
    }
    if (!existsSync(path)) {
      const hint = named.length > 0 ? '' : ' Name articles, or a folder with --sources DIR.';
      throw new UsageError(`There is no file or folder "${shownPath(cwd, path)}".${hint}`);
    }
    wanted.add(shownPath(cwd, path));
    const beside = join(dirname(path), MANIFEST);
    if (existsSync(beside)) alone.add(dirname(path));
    else alone.add(path);
  }
  const files = new Set<string>();
  for (const folder of folders) for (const path of filesBelow(cwd, folder, SOURCE_ENDINGS)) files.add(path);
  const inFolders = new Set([...files].map((path) => shownPath(cwd, path)));
  for (const path of alone)
    for (const file of isFolder(path) ? filesBelow(cwd, path, SOURCE_ENDINGS) : [path]) files.add(file);
  const read = (path: string): InputFile => ({
    path: shownPath(cwd, path),
    content: readBytes(cwd, path, MOST_OF_ARTICLE),
  });
  spareForArticles(files);
  const sources = readSources([...files].filter(isSource).map(read)).filter(
    ({ file }) => inFolders.has(file) || wanted.has(file),
  );
  if (!sources.some(({ text }) => text !== '')) {
    const shown = paths.map((path) => `"${shownPath(cwd, resolve(cwd, path))}"`).join(', ');
    throw new UsageError(`${shown} holds no articles (.txt or .md). Nothing was read.`);
  }
  return sources;
}
