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

/** The workspace as it stands after the articles that were added before. */
interface State {
  readonly config: Config;
  readonly folder: SourceFolder;
  files: InputFile[];
  sources: readonly Source[];
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
  const state: State = { config, folder, files: [...folder.files], sources: folder.sources };
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
  const { text } = article;
  const standing = findVersion(
    { id: derived, isIdChosen: options.id !== undefined, url, text },
    state.sources,
  );
  const say = (line: string): Promise<boolean> => context.out(`${printableLine(line)}\n`);
  if (standing.is === 'again') {
    const { source } = standing;
    await say(
      `${source.file}: nothing new; this is the text of ${source.id}, word for word. Nothing was written.`,
    );
    return;
  }
  const isTaken = (id: string): boolean =>
    state.sources.some((source) => source.id === id) || !state.folder.isFree(`${id}.md`);
  const old = standing.is === 'changed' ? standing.source : null;
  const id = freeId(old?.id ?? derived, isTaken);
  const content = writeFrontMatter(frontMatter(got, id, old, text, context.today())) + text;
  const name = `${id}.md`;
  const file = { path: `${state.folder.shown}/${name}`, content };
  const files = [...state.files, file];
  // Read back as every other command will read it, before it is written.
  const sources = readSources(files);
  const touched = old ? await touchedClaims(context.cwd, state.config, old.id, sources) : [];
  const path = options.isDryRun ? file.path : state.folder.write(name, content);
  state.files = files;
  state.sources = sources;
  const done = options.isDryRun ? 'would be added' : 'added';
  await say(old ? `${path}: ${done} as a later version of ${old.id} (${old.file})` : `${path}: ${done}`);
  if (options.isDryRun) await context.out(preview(content));
  else for (const line of summary(got)) await context.out(`  ${printableLine(line)}\n`);
  if (id !== derived && !old)
    await context.out(
      `  ${printableLine(`the id "${derived}" belongs to another article; --id gives this one another`)}\n`,
    );
  for (const line of article.told) await context.out(`  ${printableLine(line)}\n`);
  if (standing.is === 'new' && standing.alike)
    await context.out(
      `  ${printableLine(`${standing.alike.id} has the very same text, at another address: two copies of one report`)}\n`,
    );
  if (!old) return;
  if (old.text !== '') {
    await context.out('  what changed:\n');
    for (const line of await textDiff(old.text.slice(old.bodyStart), text))
      await context.out(`    ${line}\n`);
  }
  for (const line of touched) await context.out(`  ${printableLine(line)}\n`);
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
