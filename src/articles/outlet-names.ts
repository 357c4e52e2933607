import { clip } from '../text/units.ts';

/** What an article says of who published it, and when. */
export interface PublishedArticle {
  readonly id: string;
  /** Null where it is not known. */
  readonly publisher: string | null;
  /** The day, in whatever words it is shown with; null where it is not known. */
  readonly day: string | null;
}

/** UTF-16 units of a name at most: a line says other things too. */
const LONGEST = 60;

/** "The Mail" and "Mail" are one outlet to a reader. */
const outletKey = (publisher: string): string => publisher.toLowerCase().replace(/^the /u, '');

/**
 * What each article is called in a line, by its id: its publisher; with its id where another article would be called the
 * same; its id alone where no publisher is known.
 *
 * @param showsDay Whether the day of publication is printed beside the name, and so distinguishes articles of one outlet.
 */
export function outletNames(
  articles: Iterable<PublishedArticle>,
  showsDay: boolean,
): ReadonlyMap<string, string> {
  const listed = [...articles];
  const keyOf = ({ publisher, day }: PublishedArticle): string =>
    `${outletKey(publisher ?? '')}\n${showsDay ? day : ''}`;
  const counts = new Map<string, number>();
  for (const article of listed) counts.set(keyOf(article), (counts.get(keyOf(article)) ?? 0) + 1);
  return new Map(
    listed.map((article) => {
      const { id, publisher } = article;
      if (publisher === null || publisher === id) return [id, id];
      const name = clip(publisher.replace(/\s+/gu, ' '), LONGEST);
      return [id, counts.get(keyOf(article)) === 1 ? name : `${name}, ${id}`];
    }),
  );
}
