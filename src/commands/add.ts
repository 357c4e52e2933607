import { splitFrontMatter } from '../articles/front-matter.ts';
import { oneLine } from '../articles/intake/clean-text.ts';
import { INTAKE_KINDS, type TakenArticle } from '../articles/intake/taken.ts';
import { isId } from '../articles/metadata.ts';
import type { Source } from '../articles/source.ts';
import { InputError } from '../problems.ts';
import { textDiff } from '../report/terminal/text-diff.ts';
import { countOf } from '../text/compare-text.ts';
import { printable, printableLine } from '../text/printable.ts';
import { parseAnchor } from '../values/anchor.ts';
import { type AddState, OF_ADDRESS, type Placed, placeArticle } from '../workspace/add-article.ts';
import { loadConfig } from '../workspace/config.ts';
import { UsageError } from '../workspace/errors.ts';
import { type GotArticle, getArticle } from '../workspace/get-article.ts';
import { openSourceFolder } from '../workspace/source-folder.ts';
import { type CommandContext, defineCommand, type ExitCode, type Values } from './command.ts';
import { reportConfig } from './shared/checked-report.ts';
import { choice, FOLDERS, flag, text, texts } from './shared/options.ts';

const ARGUMENTS = {
  articles: texts('<article...>', 'files, addresses (http, https), or - for standard input', {
    completes: 'file',
  }),
};
const OPTIONS = {
  dryRun: flag('-n, --dry-run', 'write nothing; print the front matter and the first lines'),
  id: text('--id <id>', 'the id of the article (default: of its publisher and day, else of its file)'),
  url: text('--url <address>', 'where a file was found'),
  title: text('--title <words>', 'its title, where the article does not say it, or says it wrong'),
  publisher: text('--publisher <name>', 'who published it'),
  published: text('--published <day>', 'when it came out, such as 2024-05-15 or 2024-05-15T06:30+02:00'),
  language: text('--language <code>', 'its language, such as en, de or en-GB'),
  as: choice('--as <kind>', 'what it is (default: what it looks like)', INTAKE_KINDS),
  charset: text(
    '--charset <name>',
    'its character encoding, such as windows-1252 (default: what it says itself)',
  ),
  keepAll: flag('--keep-all', 'leave nothing out of the text: no menus, share lines, forms, disclaimers'),
  split: flag('--split', 'make each part of a live blog with a day and hour of its own an article'),
  allowPrivate: flag('--allow-private', 'permit addresses of this machine and of private networks'),
  ...FOLDERS,
};
type Options = Values<typeof ARGUMENTS & typeof OPTIONS>;

/** Files that are named in a line about several. */
const SHOWN = 5;
/** Lines of an article that a dry run prints. */
const PREVIEW = 12;

/** Brings articles into the workspace. One that cannot be had does not lose the others; the run then fails at its end. */
export default defineCommand({ arguments: ARGUMENTS, options: OPTIONS, run: add });

async function add(options: Options, context: CommandContext): Promise<ExitCode> {
  checkOptions(options);
  const args = options.articles;
  const { cwd } = context;
  const config = loadConfig({ cwd, patterns: [], sources: options.sources, config: options.config });
  reportConfig(config, context);
  const folder = openSourceFolder(cwd, config);
  const state: AddState = { cwd, config, folder, planned: [], today: context.today() };
  const {
    keepAll: keepsAll,
    split: splits,
    allowPrivate: allowsPrivate,
    url,
    as,
    charset,
    language,
  } = options;
  const intake = { url, as, charset, keepsAll, splits, allowsPrivate, language };
  let failed = 0;
  const undated: string[] = [];
  for (const argument of args) {
    try {
      const got = await getArticle(argument, intake, context);
      for (const one of splits ? partsOf(got) : [got]) {
        const file = await addOne(
          { ...one, article: withStated(one.article, options) },
          options,
          state,
          context,
        );
        if (file !== null) undated.push(file);
      }
    } catch (error) {
      if (!(error instanceof UsageError) && !(error instanceof InputError)) throw error;
      failed++;
      const why =
        error instanceof InputError ? error.problems.map(({ message }) => message).join(' ') : error.message;
      context.notify(`${argument}: ${why}`);
    }
  }
  if (undated.length > 0 && !options.dryRun) {
    const [isOne, shown] = [undated.length === 1, undated.slice(0, SHOWN).join(', ')];
    const more = undated.length > SHOWN ? ` and ${undated.length - SHOWN} more` : '';
    await context.say(
      `${isOne ? 'One article has' : `${undated.length} articles have`} no date: relative dates in ${isOne ? 'it' : 'them'}, such as "Tuesday", cannot be read until you write "published" into ${shown}${more}, or add ${isOne ? 'it' : 'each'} again with --published.`,
    );
  }
  if (failed > 0) {
    const rest = args.length - failed;
    throw new UsageError(
      `${failed} of ${countOf(args.length, 'article')} could not be added${rest > 0 ? '; the others were added' : ', and nothing was written'}.`,
    );
  }
  return 0;
}

/** The parts of a live blog, each as an article of its own address. @throws UsageError where the page has none. */
function partsOf(got: GotArticle): GotArticle[] {
  const { parts = [] } = got.article;
  if (parts.length === 0)
    throw new UsageError(
      'this page has no two parts with a day and hour of their own; add it without --split',
    );
  return parts.map((article) => ({ ...got, article, url: article.canonical ?? got.url, isPart: true }));
}

function checkOptions({ articles: args, id, url, title, published, language, split }: Options): void {
  if (split && [id, title, published].some((one) => one !== undefined))
    throw new UsageError('--id, --title and --published speak of one article, and --split makes several.');
  if (args.length > 1 && [id, url, title, published].some((one) => one !== undefined))
    throw new UsageError(
      '--id, --url, --title and --published speak of one article. Add the others in a run of their own.',
    );
  if (published !== undefined && parseAnchor(published) === undefined)
    throw new UsageError(`--published takes a day such as 2024-05-15, not "${published}".`);
  if (language !== undefined && !/^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/iu.test(language))
    throw new UsageError(`--language takes a code such as en, de or en-GB, not "${language}".`);
  if (args.filter((argument) => argument === '-').length > 1)
    throw new UsageError('Standard input (-) can be read once. Remove the second "-".');
  if (id !== undefined && !isId(id))
    throw new UsageError(`--id takes letters, digits, ".", "_" and "-", without spaces, not "${id}".`);
}

/** An article with what a person says of it, which goes before what the article says. */
function withStated(article: TakenArticle, { title, publisher, published, language }: Options): TakenArticle {
  return {
    ...article,
    ...(title !== undefined && { title: oneLine(title) }),
    ...(publisher !== undefined && { publisher: oneLine(publisher), isPublisherOfAddress: false }),
    ...(published !== undefined && { published: { value: published, where: 'stated with --published' } }),
    ...(language !== undefined && { language }),
  };
}

/** Adds an article and says where it went. Answers the file that says its day is unknown; null where it is known. */
async function addOne(
  got: GotArticle,
  options: Options,
  state: AddState,
  context: CommandContext,
): Promise<string | null> {
  const { dryRun, id, title, publisher, published, url, language } = options;
  const stated = { title, publisher, published, url, language };
  const placed = await placeArticle(got, { dryRun, id, stated }, state);
  await describePlaced(placed, got, options, context);
  if (placed.again) return null;
  return unknownOf(placed.content).includes('published') ? placed.path : null;
}

/** Says where an article went. */
async function describePlaced(
  { again, restated, id, wanted, path, content, old, alike, touched }: Placed,
  got: GotArticle,
  { dryRun: isDryRun }: Options,
  context: CommandContext,
): Promise<void> {
  const { say } = context;
  const sayBelow = (line: string): Promise<boolean> => context.out(`  ${printableLine(line)}\n`);
  if (again && restated.length > 0) {
    await say(
      `${again.file}: the text of ${id} is there, word for word; what is known of it ${isDryRun ? 'would be' : 'was'} changed in ${again.place.file}`,
    );
    for (const { key, before, after } of restated)
      await sayBelow(`${key}: ${after} (${before === null ? 'it was unknown' : `it was ${before}`})`);
    return;
  }
  if (again) {
    await say(`${again.file}: nothing new; this is the text of ${id}, word for word. Nothing was written.`);
    return;
  }
  const done = isDryRun ? 'would be added' : 'added';
  const unknown = isDryRun ? [] : unknownOf(content);
  const missing = unknown.length > 0 ? `; unknown: ${unknown.join(', ')}` : '';
  await say(`${path}: ${done}${old ? ` as a later version of ${old.id} (${old.file})` : ''}${missing}`);
  if (isDryRun) await context.out(preview(content));
  else for (const line of summary(got, content, old)) await sayBelow(line);
  if (id !== wanted && !old)
    await sayBelow(`the id "${wanted}" belongs to another article; --id gives this one another`);
  for (const line of got.article.notices) await sayBelow(line);
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

/** What is known of an article, for a person to look over. */
function* summary({ article }: GotArticle, content: string, old: Source | null): Iterable<string> {
  // As it was written: of an earlier version, what the page no longer says is kept.
  const { title, publisher, author, published, url } = splitFrontMatter(content, '').frontMatter ?? {};
  const isKept = (now: unknown): string => (now === null && old ? ` (as ${old.id} has it)` : '');
  if (isKnown(title)) yield `title: ${title}${isKept(article.title)}`;
  const ofAddress = article.isPublisherOfAddress ? ` (${OF_ADDRESS})` : '';
  if (isKnown(publisher)) yield `publisher: ${publisher}${ofAddress || isKept(article.publisher)}`;
  if (author !== undefined) yield `author: ${author}${isKept(article.author)}`;
  if (isKnown(published))
    yield `published: ${published}${article.published ? ` (${article.published.where})` : isKept(null)}`;
  if (isKnown(url)) yield `url: ${url}`;
}

const isKnown = (value: unknown): boolean => value !== undefined && value !== 'unknown';

/** Which of what a person wants to know of an article was not found. */
function unknownOf(content: string): string[] {
  const known = splitFrontMatter(content, '').frontMatter ?? {};
  return (['title', 'publisher', 'published'] as const).filter((key) => !isKnown(known[key]));
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
