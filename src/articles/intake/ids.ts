import { slugWords } from '../../text/slug.ts';
import { COMPANY } from './company-forms.ts';

/** Ids are read and typed by people: a few words, in UTF-16 units at most. */
const MOST_WORDS = 7;
const MOST = 56;

/** Names of files that say nothing of what is in them. */
const EMPTY_NAMES =
  /^(?:index|default|page|article|story|post|print|download|document|untitled|file|view|amp|stdin|-)?$/iu;
/** Names that Windows keeps for devices. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/u;

/** Words as they may be in an id: letters and digits of any script, in lower case, with `-` between them. */
export function slug(text: string, mostWords = MOST_WORDS): string {
  const words = slugWords(text.slice(0, 1000));
  let joined = '';
  for (const word of words.slice(0, mostWords)) {
    const longer =
      joined === '' ? word.slice(0, MOST).toWellFormed().replaceAll('\uFFFD', '') : `${joined}-${word}`;
    if (longer.length > MOST) break;
    joined = longer;
  }
  return DEVICES.test(joined) ? `${joined}-article` : joined;
}

/** The word of a host that people know it by: `harbourpost` of `www.news.harbourpost.co.uk`. */
export function hostWord(url: string): string | null {
  let host: string;
  try {
    host = new URL(url).hostname;
  } catch {
    return null;
  }
  if (/^[\d.]+$|^\[/u.test(host)) return null;
  const labels = host.split('.');
  const isDouble =
    labels.length > 2 && /^(?:co|com|org|net|gov|ac|edu|ne|or)$/u.test(labels.at(-2) ?? '') && (labels.at(-1)?.length ?? 0) === 2; // biome-ignore format: one condition
  const name = labels.length === 1 ? labels[0] : labels.at(isDouble ? -3 : -2);
  return slug(name ?? '') || null;
}

/** Words of an outlet's name in an id, and of a title where nothing else names the article. */
const MOST_OF_NAME = 4;
const MOST_OF_TITLE = 3;

/** What an id is made of. */
export interface IdSigns {
  readonly url: string | null;
  readonly title: string | null;
  readonly fileName: string | null;
  readonly publisher: string | null;
  /** Whether only the address says who published it. */
  readonly isPublisherOfAddress?: boolean;
  /** The day it came out, with or without its hour. */
  readonly published: string | null;
  /** One of several articles of its page, set apart from the others by its hour. */
  readonly isPart?: boolean;
}

/**
 * A readable id for an article: of its outlet and its day where both are known, else of its file's name, else of its outlet
 * and title. The same article gets the same one every time.
 */
export function idFor(signs: IdSigns): string {
  const { url, title, fileName, published, isPart } = signs;
  const outlet = outletOf(signs);
  const [day = '', hour = ''] = (published ?? '').split('T');
  if (outlet !== '' && /^\d{4}-\d{2}-\d{2}$/u.test(day))
    return [outlet, day, isPart ? hour.slice(0, 5).replace(':', '') : ''].filter((part) => part !== '').join('-');
  const named = nameOfFile(fileName);
  if (named !== null) return named;
  const words = title === null ? '' : slug(title, outlet === '' ? MOST_WORDS : MOST_OF_TITLE);
  const last = url === null ? '' : slug(decodeSafely(lastPart(url)), MOST_OF_TITLE);
  return [outlet, words || last].filter((part) => part !== '').join('-') || 'article';
} // biome-ignore format: lines

/** What people call an outlet, as words of an id: its name without an article before it, else the word of its host. */
function outletOf({ publisher, isPublisherOfAddress, url }: IdSigns): string {
  const host = url === null ? null : hostWord(url);
  if (publisher === null || isPublisherOfAddress) return host ?? '';
  return slug(publisher.replace(COMPANY, '').replace(/^(?:the|die|der|das|le|la|les|el|il|de|het)\s+(?=\S)/iu, ''), MOST_OF_NAME);
} // biome-ignore format: lines

/** The words of a file's name, where they say something. */
export function nameOfFile(fileName: string | null): string | null {
  const stem = (fileName ?? '').replace(/\.[^.]{1,8}$/u, '');
  return EMPTY_NAMES.test(stem) ? null : slug(stem) || null;
}

/** Shorter words of a title are in many of them, in UTF-16 units. */
const LEAST_WORD = 4;

/** An id with the first word of a title that another article of the same outlet and day does not have in its own. */
export function idWithWord(id: string, title: string | null, others: readonly string[]): string | null {
  const known = new Set(others.flatMap((other) => slug(other, 50).split('-')));
  const own = slug(title ?? '', 50).split('-');
  const isDistinct = (word: string): boolean => word.length >= LEAST_WORD || /^\p{Lo}{2,}/u.test(word);
  const word = own.find((one) => isDistinct(one) && !known.has(one) && !id.includes(one));
  return word === undefined ? null : `${id}-${word}`;
}

const lastPart = (url: string): string =>
  new URL(url).pathname.split('/').filter((part) => part !== '').at(-1)?.replace(/\.[a-z]{2,5}$/iu, '') ?? ''; // biome-ignore format: one path

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
