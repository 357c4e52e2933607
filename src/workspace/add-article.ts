import { editMetadata } from '../articles/edit-metadata.ts';
import { splitFrontMatter } from '../articles/front-matter.ts';
import { ADDED_FROM, digestOfText, findVersion } from '../articles/intake/find-version.ts';
import {
  type FrontMatterLine,
  type FrontMatterValue,
  writeFrontMatter,
} from '../articles/intake/front-matter.ts';
import { idFor, idWithWord, nameOfFile } from '../articles/intake/ids.ts';
import { isId } from '../articles/metadata.ts';
import { type InputFile, readSources } from '../articles/read-sources.ts';
import type { Source } from '../articles/source.ts';
import { freeId } from '../text/slug.ts';
import { parseAnchor } from '../values/anchor.ts';
import type { Config } from './config.ts';
import { editFile } from './edit-file.ts';
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
  /** What a person said of it anew, and what was known before: written into its file. */
  readonly restated: readonly Restated[];
  readonly id: string;
  /** The id that it would have, were it not that of another article. */
  readonly wanted: string;
  readonly path: string;
  readonly content: string;
  /** The earlier version that it takes the place of. */
  readonly old: Source | null;
  /** An article with the very same text at another address. */
  readonly alike: Source | null;
  readonly touched: readonly string[];
}

/** What is known of an article, before and after a person stated it. */
export interface Restated {
  readonly key: StatedKey;
  readonly before: string | null;
  readonly after: string;
}

/** What a person may state of an article that is there. */
const STATED = ['title', 'publisher', 'published', 'url', 'language'] as const;
type StatedKey = (typeof STATED)[number];

/** How an article is added. */
export interface PlaceOptions {
  /** Write nothing. */
  readonly dryRun: boolean;
  /** The id that a person chose. */
  readonly id: string | undefined;
  /** What a person says of it: where its text is there already, this is what is known of it from then on. */
  readonly stated?: Readonly<Partial<Record<StatedKey, string | undefined>>>;
}

/** Chooses an id that nothing has and writes the article under it, while no other run adds to the folder. */
export function placeArticle(got: GotArticle, options: PlaceOptions, state: AddState): Promise<Placed> {
  const work = (folder: SourceFolder): Promise<Placed> => place(got, folder, options, state);
  return options.dryRun ? work(state.folder) : state.folder.locked(work);
}

async function place(
  got: GotArticle,
  folder: SourceFolder,
  options: PlaceOptions,
  state: AddState,
): Promise<Placed> {
  const { cwd, config, planned, today } = state;
  const { url, fileName, isPart = false } = got;
  const { text, title, publisher, published, isPublisherOfAddress = false } = got.article;
  const own = got.article.id;
  const stated = options.id ?? (own !== null && isId(own) ? own : null);
  const wanted =
    stated ??
    idFor({
      url,
      title,
      fileName,
      publisher,
      isPublisherOfAddress,
      published: published?.value ?? null,
      isPart,
    });
  const known = planned.length === 0 ? folder.sources : readSources([...folder.files, ...planned]);
  // Parts of a page share its address, and are known by their ids.
  const address = isPart ? null : url;
  const version = findVersion(
    {
      id: wanted,
      isIdChosen: options.id !== undefined,
      named: stated ?? nameOfFile(fileName),
      title,
      url: address,
      text,
    },
    known,
  );
  const again = version.is === 'again' ? version.source : null;
  const old = version.is === 'changed' ? version.source : null;
  const alike = version.is === 'new' ? (version.alike ?? null) : null;
  const none = { again, restated: [], wanted, path: '', content: '', old, alike, touched: [] };
  if (again) return { ...none, id: again.id, restated: await restate(again, options, state) };
  const taken = new Set(known.map(({ id }) => id));
  for (;;) {
    const isTaken = (one: string): boolean => taken.has(one) || !folder.isFree(`${one}.md`);
    // Another article of the same outlet and day: a word of the title sets the two apart.
    const others = known.filter(({ id }) => id === wanted || id.startsWith(`${wanted}-`));
    const withWord =
      !old && stated === null && isTaken(wanted)
        ? idWithWord(
            wanted,
            title,
            others.map(({ metadata }) => metadata.title ?? ''),
          )
        : null;
    const id = freeId(old?.id ?? withWord ?? wanted, isTaken);
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

/** Writes what a person states of an article that is there, where it is not known so; comments and layout stay. */
async function restate(
  source: Source,
  { dryRun, stated = {} }: PlaceOptions,
  { cwd, folder }: AddState,
): Promise<Restated[]> {
  const changed = STATED.flatMap((key): Restated[] => {
    const [after, known] = [stated[key], source.metadata[key]];
    const before = known === null || typeof known === 'string' ? known : known.text;
    const isSame = key === 'published' ? parseAnchor(after ?? '')?.text === before : after === before;
    return after === undefined || isSame ? [] : [{ key, before, after }];
  });
  if (changed.length === 0 || dryRun) return changed;
  const { file, edit } = editMetadata(
    source,
    Object.fromEntries(changed.map(({ key, after }) => [key, after])),
  );
  const remarks = new Set(changed.map(({ key }) => key as string));
  await editFile(cwd, file, async (before) => withoutRemarks(await edit(before), remarks), {
    roots: folder.roots,
  });
  return changed;
}

/** Front matter without what was remarked on values that no longer are there; what a person wrote beside them stays. */
const withoutRemarks = (text: string, keys: ReadonlySet<string>): string =>
  text.replace(
    /^(\w+)(:[^\n]*?) # (?:no date of publication was found|the host of its address; |JSON-LD |meta |microdata |printed as |its (?:address|front matter) ?|the (?:time group of its copy|head (?:of the (?:forwarded )?mail|or foot of its pages)|line beside|top of)|a line )[^\n]*$/gmu,
    (line, key: string, value: string) => (keys.has(key) ? `${key}${value}` : line),
  );

/** What is said beside a publisher that no words of the page name. */
export const OF_ADDRESS = 'the host of its address; the page does not say who published it';

function frontMatter(
  { article, url, fileName }: GotArticle,
  id: string,
  old: Source | null,
  text: string,
  today: string,
): FrontMatterLine[] {
  const { published, updated = null } = article;
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
    ...(updated ? [{ key: 'updated', value: updated.value, remark: updated.where }] : []),
    kept('url', url),
    { key: 'retrieved', value: today },
    ...optional('language', article.language ?? before.get('language') ?? null),
    // By its name a changed file is known again, which has no address.
    ...optional(ADDED_FROM, url !== null || nameOfFile(fileName) === (old?.id ?? id) ? null : fileName),
  ];
  const own = new Set([...lines.map(({ key }) => key), 'updated', 'supersedes', 'digest', ADDED_FROM]);
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
