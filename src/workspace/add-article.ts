import { digestOfText, findVersion } from '../articles/intake/find-version.ts';
import { type FrontMatterLine, writeFrontMatter } from '../articles/intake/front-matter.ts';
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
  const version = findVersion({ id: derived, isIdChosen: options.id !== undefined, url, text }, known);
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

function frontMatter(
  { article, url }: GotArticle,
  id: string,
  old: Source | null,
  text: string,
  today: string,
): FrontMatterLine[] {
  const { published } = article;
  const optional = (key: string, value: string | null): FrontMatterLine[] =>
    value === null ? [] : [{ key, value }];
  return [
    { key: 'id', value: id },
    { key: 'title', value: article.title ?? 'unknown' },
    { key: 'publisher', value: article.publisher ?? 'unknown' },
    ...optional('author', article.author),
    published
      ? { key: 'published', value: published.value, remark: published.where }
      : { key: 'published', value: 'unknown', remark: 'no date of publication was found' },
    { key: 'url', value: url ?? 'unknown' },
    { key: 'retrieved', value: today },
    ...optional('language', article.language),
    ...(old ? [{ key: 'supersedes', value: old.id }] : []),
    { key: 'digest', value: digestOfText(text) },
  ];
}
