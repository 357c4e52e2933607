import { splitFrontMatter } from '../articles/front-matter.ts';
import { digestOfText, findVersion } from '../articles/intake/find-version.ts';
import {
  type FrontMatterLine,
  type FrontMatterValue,
  writeFrontMatter,
} from '../articles/intake/front-matter.ts';
import { freeId } from '../articles/intake/ids.ts';
import { type InputFile, readSources } from '../articles/read-sources.ts';
import type { Source } from '../articles/source.ts';
import type { Config } from './config.ts';
import type { GotArticle } from './get-article.ts';
import type { SourceFolder } from './source-folder.ts';
import { touchedClaims } from './touched-claims.ts';

/** The workspace that articles are added to. */
export interface AddState {
  readonly cwd: string;
  readonly config: Config;
  readonly folder: SourceFolder;
  /** What a dry run would have added before. */
  readonly planned: InputFile[];
  /** The day of the run, as `2025-11-09`. */
  readonly today: string;
}

/** Where an article went, or would go, and what it means for what was there. */
export interface Placed {
  /** The article that has this text already, word for word. */
  readonly again: Source | null;
  readonly id: string;
  readonly path: string;
  readonly content: string;
  /** The earlier version that it takes the place of. */
  readonly old: Source | null;
  /** An article with the very same text at another address. */
  readonly alike: Source | null;
  readonly touched: readonly string[];
}

/** How an article is added. */
export interface PlaceOptions {
  /** Write nothing. */
  readonly dryRun: boolean;
  /** The id that a person chose. */
  readonly id: string | undefined;
}

/** Chooses an id that nothing has and writes the article under it, while no other run adds to the folder. */
export function placeArticle(
  got: GotArticle,
  derived: string,
  options: PlaceOptions,
  state: AddState,
): Promise<Placed> {
  const work = (folder: SourceFolder): Promise<Placed> => place(got, derived, folder, options, state);
  return options.dryRun ? work(state.folder) : state.folder.locked(work);
}

async function place(
  got: GotArticle,
  derived: string,
  folder: SourceFolder,
  options: PlaceOptions,
  { cwd, config, planned, today }: AddState,
): Promise<Placed> {
  const { url } = got;
  const { text } = got.article;
  const known = planned.length === 0 ? folder.sources : readSources([...folder.files, ...planned]);
  // Parts of a page share its address, and are known by their ids.
  const own = got.isPart ? null : url;
  const version = findVersion({ id: derived, isIdChosen: options.id !== undefined, url: own, text }, known);
  const again = version.is === 'again' ? version.source : null;
  const old = version.is === 'changed' ? version.source : null;
  const alike = version.is === 'new' ? (version.alike ?? null) : null;
  const none = { again, path: '', content: '', old, alike, touched: [] };
  if (again) return { ...none, id: again.id };
  const taken = new Set(known.map(({ id }) => id));
  for (;;) {
    const id = freeId(old?.id ?? derived, (one) => taken.has(one) || !folder.isFree(`${one}.md`));
    const content = writeFrontMatter(frontMatter(got, id, old, text, today)) + text;
    const file = { path: `${folder.shown}/${id}.md`, content };
    // Read back as every other command will read it, before it is written.
    const sources = readSources([...folder.files, ...planned, file]);
    const touched = old ? await touchedClaims(cwd, config, old.id, sources) : [];
    if (options.dryRun) planned.push(file);
    const path = options.dryRun ? file.path : folder.create(`${id}.md`, content);
    if (path !== undefined) return { ...none, id, path, content, touched };
    taken.add(id);
  }
}

/** What is said beside a publisher that no words of the page name. */
export const OF_ADDRESS = 'the host of its address; the page does not say who published it';

function frontMatter(
  { article, url }: GotArticle,
  id: string,
  old: Source | null,
  text: string,
  today: string,
): FrontMatterLine[] {
  const { published } = article;
  const before = old ? knownOf(old) : new Map<string, FrontMatterValue>();
  const optional = (key: string, value: FrontMatterValue | null): FrontMatterLine[] =>
    value === null ? [] : [{ key, value }];
  // What the page says now goes before what was known, and what was known before nothing.
  const kept = (key: string, value: string | null): FrontMatterLine => {
    const was = before.get(key);
    if (value !== null) return { key, value };
    return was === undefined
      ? { key, value: 'unknown' }
      : { key, value: was, remark: `as ${old?.id ?? 'before'} has it` };
  };
  const lines: FrontMatterLine[] = [
    { key: 'id', value: id },
    kept('title', article.title),
    { ...kept('publisher', article.publisher), ...(article.isPublisherOfAddress && { remark: OF_ADDRESS }) },
    ...optional('author', article.author ?? before.get('author') ?? null),
    published
      ? { key: 'published', value: published.value, remark: published.where }
      : before.has('published')
        ? kept('published', null)
        : { key: 'published', value: 'unknown', remark: 'no date of publication was found' },
    kept('url', url),
    { key: 'retrieved', value: today },
    ...optional('language', article.language ?? before.get('language') ?? null),
  ];
  const own = new Set([...lines.map(({ key }) => key), 'supersedes', 'digest']);
  for (const [key, value] of before) if (!own.has(key)) lines.push({ key, value });
  return [
    ...lines,
    ...(old ? [{ key: 'supersedes', value: old.id }] : []),
    { key: 'digest', value: digestOfText(text) },
  ];
}

/** What a person or a page said of an earlier version, unknown things left out: words, numbers, yes or no, and lists of these. */
function knownOf({ text, file }: Source): Map<string, FrontMatterValue> {
  const { frontMatter = {} } = splitFrontMatter(text, file);
  const isScalar = (value: unknown): value is string | number | boolean =>
    (typeof value === 'string' && value !== '' && value !== 'unknown') ||
    typeof value === 'boolean' ||
    Number.isFinite(value);
  return new Map(
    Object.entries(frontMatter).flatMap(([key, value]): [string, FrontMatterValue][] =>
      isScalar(value) || (Array.isArray(value) && value.length > 0 && value.every(isScalar))
        ? [[key, value]]
        : [],
    ),
  );
}
