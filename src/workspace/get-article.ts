import type { IntakeKind, TakenArticle } from '../articles/intake/taken.ts';
import { UsageError } from './errors.ts';
import { fetchPage } from './fetch.ts';
import { existsSync, isFolder, readBytes, resolve } from './files.ts';
import { takeInApart } from './take-in.ts';

/** What the command line of `add` says of the articles themselves. */
export interface ArticleOptions {
  readonly url: string | undefined;
  readonly as: IntakeKind | undefined;
  readonly charset: string | undefined;
  readonly language?: string | undefined;
  readonly keepsAll: boolean;
  /** Take parts of a page with a day and hour of their own apart. */
  readonly splits?: boolean;
  readonly allowsPrivate: boolean;
}

/** What getting an article needs of the place that it runs in. */
export interface Surroundings {
  readonly cwd: string;
  readonly version: string;
  /** Standard input, where something is piped in. */
  bytes?(): AsyncIterable<Uint8Array> | undefined;
  /** Prints a line for the person. */
  notify(line: string): void;
}

/** An article that was fetched or read, with where it came from. */
export interface GotArticle {
  readonly article: TakenArticle;
  /** Where it was found on the web; null for a file that does not say. */
  readonly url: string | null;
  /** The name of its file; null for a page of the web and for standard input. */
  readonly fileName: string | null;
  /** Whether it is one of several of its address. */
  readonly isPart?: boolean;
}

/** No article is larger as a file, in bytes. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * Gets what one argument names, and turns it into an article.
 * @throws UsageError or InputError that says why it cannot be had.
 */
export async function getArticle(
  argument: string,
  options: ArticleOptions,
  context: Surroundings,
): Promise<GotArticle> {
  const { as, charset, keepsAll, splits, language } = options;
  const hints = { as, charset, keepsAll, splits, language };
  const given = options.url === undefined ? null : checkedAddress(options.url);
  if (/^https?:\/\//iu.test(argument)) {
    const page = await fetchPage(argument, {
      userAgent: `reconcile/${context.version}`,
      ...(options.allowsPrivate && { isRefused: () => false }),
    });
    for (const redirect of page.redirects) context.notify(`redirected: ${redirect}`);
    const article = await takeInApart(page.bytes, { ...hints, contentType: page.contentType, url: page.url });
    return { article, url: given ?? ownAddress(article.canonical, page.url), fileName: null };
  }
  if (/^[a-z][a-z\d+.-]+:\/\//iu.test(argument))
    throw new UsageError('only addresses that begin with http:// or https:// are fetched');
  const saved = argument === '-' ? null : savedPage(argument, context);
  const path = saved?.path ?? argument;
  const bytes = path === '-' ? await standardInput(context) : fileBytes(path, context);
  const name = path === '-' ? '' : (path.split(/[\\/]/u).at(-1) ?? '');
  const url = given ?? saved?.url ?? null;
  const article = await takeInApart(bytes, { ...hints, name, ...(url !== null && { url }) });
  return { article, url: url ?? article.canonical, fileName: (saved ? '' : name) || null };
}

/** What a page calls its own address, where that is on the host it came from: it is free of what marks a visit. */
function ownAddress(canonical: string | null, url: string): string {
  if (canonical === null) return url;
  const host = (address: string): string => new URL(address).host.replace(/^(?:www|amp|m)\./u, '');
  return host(canonical) === host(url) && new URL(canonical).pathname !== '/' ? canonical : url;
}

function checkedAddress(text: string): string {
  try {
    const url = new URL(text);
    if (/^https?:$/u.test(url.protocol)) return url.href;
  } catch {
    // What is not an address is refused like an address of another kind.
  }
  throw new UsageError(`--url takes an address such as https://example.org/article, not "${text}".`);
}

/** The files in which tools that save pages keep the page, the whole one before what was taken out of it. */
const PAGES = [
  'singlefile.html',
  'output.html',
  'source.html',
  'readability/content.html',
  'content.html',
  'index.html',
];
const FACTS = ['index.json', 'readability/article.json', 'article.json', 'metadata.json'];

/**
 * The page in a folder of a tool that saves pages (ArchiveBox, Readability), with the address that is kept beside it; null for
 * what is not a folder.
 * @throws UsageError for a folder without such a page.
 */
function savedPage(argument: string, { cwd }: Surroundings): { path: string; url: string | null } | null {
  const folder = resolve(cwd, argument);
  if (!isFolder(folder)) return null;
  const name = PAGES.find((file) => existsSync(resolve(folder, file)));
  if (name === undefined)
    throw new UsageError('this is a folder without a saved page in it (index.html); name the files in it');
  for (const file of FACTS.filter((one) => existsSync(resolve(folder, one)))) {
    try {
      const facts = JSON.parse(new TextDecoder().decode(readBytes(cwd, resolve(folder, file)))) as {
        url?: unknown;
      };
      if (typeof facts.url === 'string')
        return { path: resolve(folder, name), url: checkedAddress(facts.url) };
    } catch {
      // What cannot be read says no address.
    }
  }
  return { path: resolve(folder, name), url: null };
}

function fileBytes(argument: string, { cwd }: Surroundings): Uint8Array {
  const path = resolve(cwd, argument);
  if (isFolder(path)) throw new UsageError('this is a folder; name the files in it');
  const bytes = readBytes(cwd, path);
  if (bytes.length > MOST_BYTES)
    throw new UsageError('this file is larger than 64 MB, more than an article can be');
  return bytes;
}

async function standardInput(context: Surroundings): Promise<Uint8Array> {
  const input = context.bytes?.();
  if (!input) throw new UsageError('nothing is piped in; give a file or an address, or pipe the article in');
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of input) {
    size += part.length;
    if (size > MOST_BYTES)
      throw new UsageError('the input is larger than 64 MB, more than an article can be');
    parts.push(part);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
