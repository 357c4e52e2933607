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
  const words = text
    .slice(0, 1000)
    .normalize('NFC')
    .toLowerCase()
    .replace(/['\u2019\u200C\u200D\u0640]/gu, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map((word) => word.replace(/^\p{M}+/u, ''))
    .filter((word) => word !== '');
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

/**
 * A readable id for an article: of its host and title where it is from the web, else of its file's name, else of its
 * title. The same article gets the same one every time.
 */
export function idFor(article: {
  readonly url: string | null;
  readonly title: string | null;
  readonly fileName: string | null;
}): string {
  const { url, title, fileName } = article;
  const stem = (fileName ?? '').replace(/\.[^.]{1,8}$/u, '');
  const named = EMPTY_NAMES.test(stem) ? '' : slug(stem);
  const host = url === null ? null : hostWord(url);
  const words = title === null ? '' : slug(title, host === null ? MOST_WORDS : MOST_WORDS - 1);
  if (host === null) return named || words || 'article';
  const last = url === null ? '' : slug(decodeSafely(lastPart(url)));
  return [host, words || named || last].filter((part) => part !== '').join('-');
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

/** An id that is free: `id`, else `id-2`, `id-3` and so on. */
export function freeId(id: string, isTaken: (id: string) => boolean): string {
  if (!isTaken(id)) return id;
  const base = id.replace(/-\d{1,3}$/u, (end) => (isTaken(id.slice(0, -end.length)) ? '' : end));
  for (let n = 2; ; n++) if (!isTaken(`${base}-${n}`)) return `${base}-${n}`;
}
