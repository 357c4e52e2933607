import { type FrontMatterLine, writeFrontMatter } from '../articles/intake/front-matter.ts';
import { freeId, idFor } from '../articles/intake/ids.ts';
import { idSchema } from '../articles/metadata.ts';
import { type InputFile, readSources } from '../articles/read-sources.ts';
import type { Source } from '../articles/source.ts';
import { InputError } from '../problems.ts';
import { countOf } from '../text/compare-text.ts';
import { printable, printableLine } from '../text/printable.ts';
import { type Config, loadConfig } from '../workspace/config.ts';
import { UsageError } from '../workspace/errors.ts';
import { openSourceFolder, type SourceFolder } from '../workspace/source-folder.ts';
import type { CommandContext, ExitCode } from './command.ts';
import { digestOfText, findVersion } from './find-version.ts';
import { type ArticleOptions, type GotArticle, getArticle } from './get-article.ts';
import { tellConfig } from './open.ts';
import { textDiff } from './text-diff.ts';
import { touchedClaims } from './touched-claims.ts';

/** What the command line of `add` says. */
export interface AddOptions extends ArticleOptions {
  readonly sources: string | undefined;
  readonly config: string | false | undefined;
  readonly isDryRun: boolean;
  readonly id: string | undefined;
}

/** The workspace that articles are added to. */
interface State {
  readonly config: Config;
  readonly folder: SourceFolder;
  /** What a dry run would have added before. */
  readonly planned: InputFile[];
}

/** Where an article went, or would go, and what it means for what was there. */
interface Placed {
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

/** Lines of an article that a dry run prints. */
const PREVIEW = 12;

/** The work of `add`. One article that cannot be had does not lose the others; the run then fails at its end. */
export async function runAdd(
  args: readonly string[],
  options: AddOptions,
  context: CommandContext,
): Promise<ExitCode> {
  checkOptions(args, options);
  const { cwd } = context;
  const config = loadConfig({ cwd, patterns: [], sources: options.sources, config: options.config });
  tellConfig(config, context);
  const folder = openSourceFolder(cwd, config);
  const state: State = { config, folder, planned: [] };
  let failed = 0;
  for (const argument of args) {
    try {
      await addOne(await getArticle(argument, options, context), options, state, context);
    } catch (error) {
      if (!(error instanceof UsageError) && !(error instanceof InputError)) throw error;
      failed++;
      const why =
        error instanceof InputError ? error.problems.map(({ message }) => message).join(' ') : error.message;
      context.tell(`${argument}: ${why}`);
    }
  }
  if (failed > 0) {
    const rest = args.length - failed;
    throw new UsageError(
      `${failed} of ${countOf(args.length, 'article')} could not be added${rest > 0 ? '; the rest was' : ', and nothing was written'}.`,
    );
  }
  return 0;
}

function checkOptions(args: readonly string[], { id, url }: AddOptions): void {
  if (args.length > 1 && (id !== undefined || url !== undefined))
    throw new UsageError('--id and --url speak of one article. Add the others in a run of their own.');
  if (args.filter((argument) => argument === '-').length > 1)
    throw new UsageError('Standard input (-) can be read once. Remove the second "-".');
  if (id !== undefined && !idSchema.safeParse(id).success)
    throw new UsageError(`--id takes letters, digits, ".", "_" and "-", without spaces, not "${id}".`);
}

async function addOne(
  got: GotArticle,
  options: AddOptions,
  state: State,
  context: CommandContext,
): Promise<void> {
  const { article, url } = got;
  const wanted =
    options.id ?? (article.id !== null && idSchema.safeParse(article.id).success ? article.id : null);
  const derived = wanted ?? idFor({ url, title: article.title, fileName: got.fileName });
  const work = (folder: SourceFolder): Promise<Placed> =>
    place(got, derived, folder, options, state, context);
  const placed = options.isDryRun ? await work(state.folder) : await state.folder.locked(work);
  await describePlaced(placed, derived, got, options, context);
}

/** Chooses an id that nothing has and writes the article under it, while no other run adds to the folder. */
async function place(
  got: GotArticle,
  derived: string,
  folder: SourceFolder,
  options: AddOptions,
  { config, planned }: State,
  context: CommandContext,
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
    const content = writeFrontMatter(frontMatter(got, id, old, text, context.today())) + text;
    const file = { path: `${folder.shown}/${id}.md`, content };
    // Read back as every other command will read it, before it is written.
    const sources = readSources([...folder.files, ...planned, file]);
    const touched = old ? await touchedClaims(context.cwd, config, old.id, sources) : [];
    if (options.isDryRun) planned.push(file);
    const path = options.isDryRun ? file.path : folder.create(`${id}.md`, content);
    if (path !== undefined) return { ...none, id, path, content, touched };
    taken.add(id);
  }
}

/** Says where an article went. */
async function describePlaced(
  { again, id, path, content, old, alike, touched }: Placed,
  derived: string,
  got: GotArticle,
  { isDryRun }: AddOptions,
  context: CommandContext,
): Promise<void> {
  const say = (line: string): Promise<boolean> => context.out(`${printableLine(line)}\n`);
  const sayBelow = (line: string): Promise<boolean> => context.out(`  ${printableLine(line)}\n`);
  if (again) {
    await say(`${again.file}: nothing new; this is the text of ${id}, word for word. Nothing was written.`);
    return;
  }
  const done = isDryRun ? 'would be added' : 'added';
  await say(old ? `${path}: ${done} as a later version of ${old.id} (${old.file})` : `${path}: ${done}`);
  if (isDryRun) await context.out(preview(content));
  else for (const line of summary(got)) await sayBelow(line);
  if (id !== derived && !old)
    await sayBelow(`the id "${derived}" belongs to another article; --id gives this one another`);
  for (const line of got.article.told) await sayBelow(line);
  if (alike)
    await sayBelow(`${alike.id} has the very same text, at another address: two copies of one report`);
  if (!old) return;
  if (old.text !== '') {
    await context.out('  what changed:\n');
    for (const line of await textDiff(old.text.slice(old.bodyStart), got.article.text))
      await context.out(`    ${line}\n`);
  }
  for (const line of touched) await sayBelow(line);
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

/** What is known of an article, for a person to look over; what was not found is said. */
function* summary({ article, url }: GotArticle): Iterable<string> {
  const { title, publisher, published } = article;
  yield `title: ${title ?? 'unknown'}`;
  yield `publisher: ${publisher ?? 'unknown'}`;
  yield published
    ? `published: ${published.value} (${published.where})`
    : 'published: unknown; no date was found, so relative dates ("Tuesday") will not be read until you write it in';
  if (url !== null) yield `url: ${url}`;
}

const preview = (content: string): string => {
  const lines = content.split('\n');
  const body = lines.indexOf('---', 1) + 1 + PREVIEW;
  const more = lines.length > body ? `  (${lines.length - body} more lines)\n` : '';
  return `${lines
    .slice(0, body)
    .map((line) => `  ${printable(line.length > 300 ? `${line.slice(0, 300)}\u2026` : line)}`.trimEnd())
    .join('\n')}\n${more}`;
};
