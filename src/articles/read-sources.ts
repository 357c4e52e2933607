import { InputError, type Place, type Problem } from '../problems.ts';
import { compareText } from '../text/compare-text.ts';
import { addAll } from '../text/lists.ts';
import { didYouMean } from '../text/nearest.ts';
import { statedDay } from '../values/stated-days.ts';
import { isFault } from '../values/value-type.ts';
import { checkShape } from '../yaml/check-shape.ts';
import { parseYaml } from '../yaml/yaml-document.ts';
import { decodeUtf8 } from './decode.ts';
import { splitFrontMatter } from './front-matter.ts';
import { type FrontMatter, idSchema, type ManifestEntry, manifestSchema } from './metadata.ts';
import { Source } from './source.ts';

/** A file as it was found: its path with forward slashes, and its bytes or its text, which are asked for once. */
export interface InputFile {
  readonly path: string;
  readonly content: Uint8Array | string;
}

/** The name of the file that holds what is known of the articles beside it. */
export const MANIFEST = 'sources.yaml';

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/**
 * Turns files into sources: articles with front matter, or articles that a `sources.yaml` beside them names.
 * @throws InputError with every problem found: not UTF-8, a manifest that names a missing file, a file that its
 *   manifest does not name, an id used twice.
 * @example
 * ```ts
 * const sources = readSources([{ path: 'post.md', content: '---\npublished: 2024-05-20\n---\nThe ferry sank on May 14.' }]);
 * sources[0]?.id; // 'post'
 * ```
 */
export function readSources(files: readonly InputFile[]): Source[] {
  const sorted = [...files].sort((a, b) => compareText(a.path, b.path));
  const problems: Problem[] = [];
  const articles = new Map<string, string>();
  const unreadable = new Set<string>();
  const faulty = new Set<string>();
  const manifests: { path: string; text: string }[] = [];
  const fileOf = new Map<string, InputFile>();
  for (const file of sorted) {
    const { path } = file;
    fileOf.set(path, file);
    const text = READ.get(file)?.text ?? attempt(() => decoded(file), problems);
    if (text === undefined) {
      unreadable.add(path);
      continue;
    }
    if (baseName(path) === MANIFEST) manifests.push({ path, text });
    else articles.set(path, text);
  }
  const manifestOf = new Map(manifests.map((manifest) => [folderOf(manifest.path), manifest]));
  const sources: Source[] = [];
  const named = new Map<string, Place>();
  for (const { path, text } of manifests) {
    const read = readManifest(path, text, articles, unreadable, named, problems);
    // What an unreadable manifest names is not known, so no file beside it is accused of not being named.
    if (read) for (const source of read) sources.push(source);
    else faulty.add(path);
  }
  for (const [path, text] of articles) {
    if (named.has(path)) continue;
    const manifest = manifestOf.get(folderOf(path));
    if (manifest && faulty.has(manifest.path)) continue;
    if (manifest) {
      const message = `${manifest.path} does not name this file. Add it there, or move it to another folder.`;
      problems.push({ message, place: { file: path, line: 1, column: 1 } });
      continue;
    }
    const file = fileOf.get(path) as InputFile;
    const before = READ.get(file);
    if (before) {
      sources.push(before);
      continue;
    }
    const split = splitFrontMatter(text, path);
    addAll(problems, split.problems);
    const id = split.frontMatter?.id ?? baseName(path).replace(/\.[^.]*$/u, '');
    const { place, bodyStart } = split;
    if (!split.frontMatter?.id && !idSchema.safeParse(id).success) {
      const message = `The name ${JSON.stringify(baseName(path))} gives no id (letters, digits, ".", "_" and "-"). Rename the file, or state id: in its front matter.`;
      problems.push({ message, place });
      continue;
    }
    const metadata = metadataOf(id, split.frontMatter ?? {});
    const source = new Source({ metadata, file: path, text, bodyStart, place });
    if (split.problems.length === 0) READ.set(file, source);
    sources.push(source);
  }
  addAll(problems, duplicateIds(sources));
  addAll(problems, unknownVersions(sources));
  if (problems.length > 0) throw new InputError(problems);
  return sources.sort((a, b) => compareText(a.id, b.id));
}

/** Files that say everything of their article: who adds articles one by one reads the others once. */
const READ = new WeakMap<InputFile, Source>();

function decoded({ path, content }: InputFile): string {
  return typeof content === 'string' ? content : decodeUtf8(content, path);
}

function attempt<T>(read: () => T, problems: Problem[]): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    addAll(problems, error.problems);
    return undefined;
  }
}

function readManifest(
  path: string,
  text: string,
  articles: ReadonlyMap<string, string>,
  unreadable: ReadonlySet<string>,
  named: Map<string, Place>,
  problems: Problem[],
): Source[] | undefined {
  const parsed = parseYaml(text, { file: path });
  addAll(problems, parsed.problems);
  if (!parsed.document) return undefined;
  const { document } = parsed;
  const shape = checkShape(document, manifestSchema());
  addAll(problems, shape.problems);
  const sources: Source[] = [];
  if (!shape.data) return undefined;
  for (const [id, entry] of Object.entries(shape.data)) {
    const place = document.keyPlace([id]);
    if (entry.text === 'none') {
      sources.push(
        new Source({ metadata: metadataOf(id, entry), file: path, text: '', bodyStart: 0, place }),
      );
      continue;
    }
    const file = `${folderOf(path)}${(entry.file ?? '').replace(/^(?:\.\/)+/u, '')}`;
    if (unreadable.has(file)) continue;
    const article = articles.get(file);
    if (entry.file === undefined || article === undefined) {
      const message = entry.file === undefined
        ? `"${id}" names no file. Add file: NAME, or text: none where the text may not be kept.`
        : `There is no article "${entry.file}" beside this file. Names are relative to it; .txt and .md are read.`; // biome-ignore format: two messages
      problems.push({
        message,
        place: entry.file === undefined ? place : document.place([id, 'file']),
        path: id,
      });
      continue;
    }
    const twice = named.get(file);
    if (twice) {
      problems.push({
        message: `"${entry.file}" is named twice: here and in line ${twice.line}.`,
        place,
        path: id,
      });
      continue;
    }
    named.set(file, place);
    const split = splitFrontMatter(article, file);
    addAll(problems, split.problems);
    // What is in the manifest was written by hand about this file; front matter fills in what it leaves out.
    const metadata = metadataOf(id, { ...split.frontMatter, ...entry });
    sources.push(new Source({ metadata, file, text: article, bodyStart: split.bodyStart, place }));
  }
  return sources;
}

const known = (value: string | number | undefined): string | null =>
  value === undefined || value === 'unknown' ? null : String(value);

function metadataOf(id: string, stated: FrontMatter | ManifestEntry): Source['metadata'] {
  const date = (value: string | number | undefined) => {
    const day = known(value) === null ? undefined : statedDay(value as string | number);
    return day === undefined || isFault(day) ? null : day;
  };
  return {
    id,
    title: known(stated.title),
    publisher: known(stated.publisher),
    published: date(stated.published),
    written: date(stated.written),
    origin: known(stated.origin),
    url: known(stated.url),
    language: known(stated.language),
    digest: stated.digest ?? null,
    supersedes: stated.supersedes ?? null,
    ...(stated.role && { role: stated.role }),
  };
}

/** A version replaces one that is there, and no version replaces itself by way of others. */
function unknownVersions(sources: readonly Source[]): Problem[] {
  const byId = new Map(sources.map((source) => [source.id, source]));
  return sources.flatMap(({ id, metadata: { supersedes }, place }): Problem[] => {
    if (supersedes === null) return [];
    if (!byId.has(supersedes)) {
      const message = `"${id}" supersedes "${supersedes}", but there is no such source.${didYouMean(supersedes, byId.keys())}`;
      return [{ message, place }];
    }
    const seen = new Set([id]);
    for (let at = byId.get(supersedes); at && !seen.has(at.id); at = byId.get(at.metadata.supersedes ?? '')) {
      seen.add(at.id);
      if (at.metadata.supersedes === id)
        return [
          {
            message: `"${id}" and "${at.id}" supersede each other. Only one of them can be the later version.`,
            place,
          },
        ];
    }
    return [];
  });
}

function duplicateIds(sources: readonly Source[]): Problem[] {
  const seen = new Map<string, Source>();
  const problems: Problem[] = [];
  for (const source of sources) {
    const first = seen.get(source.id);
    if (!first) {
      seen.set(source.id, source);
      continue;
    }
    const { file, line } = first.place;
    problems.push({
      message: `The source id "${source.id}" is used twice: here and in ${file}:${line}. Give one of them another id.`,
      place: source.place,
    });
  }
  return problems;
}
