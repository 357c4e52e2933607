import { dateValue, periodValue, yearSpan } from '../../values/bounds/date-value.ts';
import type { TokenStream } from '../tokens.ts';
import { absolute } from './moments.ts';
import type { When, WhenReader } from './when.ts';

/** Words after two years with a dash that make one season or term of them: "the 2006-07 season". */
const TERMS = [
  'season',
  'seasons',
  'campaign',
  'academic',
  'school',
  'fiscal',
  'financial',
  'tax',
  'budget',
  'term',
  'winter',
  'war',
  'crisis',
  'edition',
  'league',
  'session',
  'year',
];

/** What went on from one year to another: "built 1752-1755", "reigned 1603-1617". */
const LIVED = [
  'built', 'completed', 'constructed', 'erected', 'rebuilt', 'restored', 'founded', 'published', 'painted', 'written', 'designed', 'composed',
  'reigned', 'ruled', 'governed', 'served', 'lived', 'active', 'president', 'governor', 'king', 'queen', 'mayor', 'r', 'fl', 'c', 'war', 'life', 'date', 'dates',
]; // biome-ignore format: a list

const isYear = (text: string): boolean => /^(?:1\d|20|21)\d\d$/u.test(text);

/** The later of two years, written whole or by its last two digits: the 07 of 2006/07, the 5 of 1743/4 too. */
function laterYear(first: number, text: string): number | undefined {
  if (isYear(text)) return Number(text) > first ? Number(text) : undefined;
  if (!/^\d{1,2}$/u.test(text)) return undefined;
  const base = 10 ** text.length;
  const last = Math.floor(first / base) * base + Number(text);
  return last > first ? last : first % base === base - 1 && Number(text) === 0 ? first + 1 : undefined;
}

/** `2006/07`, `2003/2004`, `1998/99`: two years that one season, budget or term runs over; `(1818-1865)`, `1861-65`: from the one to the other. */
export const yearSpanReader: WhenReader = {
  name: 'date/year-span',
  starts: { words: ['year'], digits: true, needs: ['-', '/', '~'] },
  read({ stream }, start): When | undefined {
    // "The academic year 2024-25".
    const i = stream.isWord(start, 'year') ? start + 1 : start;
    const [first, sign, last] = [stream.at(i), stream.at(i + 1), stream.at(i + 2)];
    if (
      !first ||
      !isYear(first.text) ||
      first.end - first.start !== 4 ||
      !sign?.glued ||
      !last?.glued ||
      last.kind !== 'number'
    )
      return undefined;
    const isSlash = sign.text === '/';
    if (!isSlash && sign.text !== '-' && !(sign.text === '~' && last.text.length === 4)) return undefined;
    if (first.glued && stream.isMark(i - 1, '/', '-', '.', '$')) return undefined;
    // What goes on is a date or a code: "2006/07/12", "2006-07-12".
    const following = stream.at(i + 3);
    if (
      following?.glued &&
      (following.text === sign.text || following.kind === 'word' || following.text === ':')
    )
      return undefined;
    const from = Number(first.text);
    const to = laterYear(from, last.text);
    if (to === undefined || to - from > 150) return undefined;
    const next = i + 3;
    const isNext = to === from + 1;
    if (isSlash) return isNext ? over(from, to, next) : undefined;
    // "2006-07" is a month to a machine, and a season to a sports page.
    if (last.text.length === 2 && Number(last.text) <= 12 && from >= 1900)
      return isNext && isTerm(stream, i, next) ? over(from, to, next) : undefined;
    if (last.text.length === 1) return undefined;
    const isLed =
      stream.isMark(i - 1, '(') ||
      stream.isWord(i - 1, ...LIVED) ||
      stream.isWord(i - 1, 'from', 'in', 'the', 'between', 'during', 'of', 'and', 'years', 'for') ||
      from >= 1900 ||
      (last.text.length === 4 && countsNothing(stream, i, next));
    return isLed ? between(from, to, next) : undefined;
  },
};

/** "The 2010-11 season", "the winter of 2010-11", "last won in 2011-12": what runs over from one year to the next. */
function isTerm(stream: TokenStream, i: number, next: number): boolean {
  if (stream.isWord(next, ...TERMS) || stream.isWord(i - 1, ...TERMS)) return true;
  return stream.isWord(i - 1, 'of', 'for', 'in') && stream.isWord(i - 2, ...TERMS);
}

/** "1786-1838", at the end of what is said or before a name: two years, where nothing that they could count comes after. */
const countsNothing = (stream: TokenStream, i: number, next: number): boolean => {
  const following = stream.at(next);
  const isFree =
    following === undefined || following.kind === 'mark' ? !stream.isMark(next, '%', '-') : following.capital;
  return (
    isFree &&
    !stream.isWord(i - 1, 'about', 'around', 'some', 'approximately', 'roughly', 'to', 'at') &&
    !stream.isMark(i - 1, '$', '\u20AC', '\u00A3', '~')
  );
};

/** Both years, as one stretch. */
function over(from: number, to: number, next: number): When {
  const value = dateValue({
    strict: yearSpan(from, to),
    precision: 'interval',
    canonical: `${from}/${to}`,
    label: `${from}/${String(to).slice(-2)}`,
  });
  return { next, resolve: () => absolute(value, `${from}/${to}`, ['year']) };
}

/** From one year to another. */
function between(from: number, to: number, next: number): When {
  const [start, end] = [from, to].map((year) => dateValue({ strict: yearSpan(year), precision: 'year' }));
  return {
    next,
    isPeriod: true,
    resolve: () => absolute(periodValue(start ?? null, end ?? null), `${from}/${to}`, ['year']),
  };
}
