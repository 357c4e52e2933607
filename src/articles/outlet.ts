import { onceEach } from '../text/once-each.ts';
import { clip } from '../text/units.ts';
import { shortDayWords } from '../values/bounds/date-value.ts';
import type { Source } from './source.ts';

/** What an article says of who published it, and when. */
export interface PublishedArticle {
  readonly id: string;
  /** Null where it is not known. */
  readonly publisher: string | null;
  /** The words of its day, where they are shown beside its name and so distinguish articles of one outlet. */
  readonly day?: string;
}

/** UTF-16 units of a name at most: a line says other things too. */
const LONGEST = 60;

/** "The Mail" and "Mail" are one outlet to a reader. */
const outletKey = (publisher: string): string => publisher.toLowerCase().replace(/^the /u, '');

/**
 * Whether a name in an article is that of its own outlet, whole or without the words before its last: "the Clarion
 * understands" in The Daily Clarion.
 */
export function isOwnOutlet(name: string, publisher: string | null): boolean {
  const wordsOf = (of: string): string[] =>
    outletKey(of)
      .split(/[^\p{L}\p{M}\p{N}]+/u)
      .filter(Boolean);
  const [own, of] = [wordsOf(name), wordsOf(publisher ?? '')];
  return (
    own.length > 0 &&
    own.at(-1) === of.at(-1) &&
    own.every((word) => of.includes(word)) &&
    /^\p{Lu}/u.test(name.replace(/^the /iu, ''))
  );
}

/**
 * What each article is called in a line: its publisher; with its id where another one of them would be called the same; its
 * id alone where no publisher is known.
 */
export function outletNames(articles: readonly PublishedArticle[]): string[] {
  const keyOf = ({ publisher, day = '' }: PublishedArticle): string =>
    `${outletKey(publisher ?? '')}\n${day}`;
  const counts = new Map<string, number>();
  for (const article of articles) counts.set(keyOf(article), (counts.get(keyOf(article)) ?? 0) + 1);
  return articles.map((article) => {
    const { id, publisher } = article;
    if (publisher === null || publisher === id) return id;
    const name = clip(publisher.replace(/\s+/gu, ' '), LONGEST);
    return counts.get(keyOf(article)) === 1 ? name : `${name}, ${id}`;
  });
}

/** The day on which an article was published, in a few letters: `3 May 2024`, `undated`. */
export const publishedWords = ({ metadata }: Source): string =>
  metadata.published ? shortDayWords(metadata.published.text) : 'undated';

/** An article as a reader knows it, by its outlet and its day: "Coast Wire (3 May 2024)"; by its id where no outlet is known. */
export const outletWithDay = onceEach((source: Source): string => {
  const [name = source.id] = outletNames([source.metadata]);
  return `${name} (${publishedWords(source)})`;
});
