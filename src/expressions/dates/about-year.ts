import { parseEdtfMoment } from '../../values/bounds/edtf.ts';
import { wordSet } from '../en/words.ts';
import type { TokenStream } from '../tokens.ts';
import { readYear } from './date-numbers.ts';
import { absolute } from './moments.ts';
import type { When, WhenReader } from './when.ts';

const ABOUT = ['about', 'around', 'approximately', 'roughly', 'circa', 'ca', 'c'];
/** What leads to a year, so that "about 1150" after it is none of things. */
const LEADS = wordSet(
  'in since dated dates dating date built rebuilt born died founded established erected completed consecrated settled',
);
/** Words after a year that leave it one. */
const FREE = wordSet(
  'and or to until but when by in at as with for on the a it he she they was is were had has who which',
);

function isYearHere(stream: TokenStream, i: number, next: number): boolean {
  const following = stream.at(next);
  if (
    following?.kind === 'number' ||
    stream.isMark(next, '%', '/', '\u00B0') ||
    (stream.isMark(next, '-') && stream.at(next)?.glued)
  )
    return false;
  if (following?.kind === 'word' && !FREE.has(following.text)) return false;
  if (stream.isWord(i, 'circa') || (stream.isWord(i, 'c', 'ca') && stream.isMark(i + 1, '.'))) return true;
  const before = stream.at(i - 1);
  return stream.isMark(i - 1, '(') || (before?.kind === 'word' && LEADS.has(before.text));
}

/** `in about 1150`, `built around 1820`, `circa 1500`, `(c. 1340)`: some year near it. */
export const aboutYear: WhenReader = {
  name: 'date/about-year',
  starts: { words: ABOUT, digits: false, carries: [] },
  read({ stream }, i): When | undefined {
    if (!stream.isWord(i, ...ABOUT)) return undefined;
    const at = stream.isMark(i + 1, '.') && stream.isWord(i, 'c', 'ca') ? i + 2 : i + 1;
    const year = readYear(stream, stream.after(at, ['the', 'year']) ?? at);
    if (!year || !isYearHere(stream, i, year.next)) return undefined;
    const value = parseEdtfMoment(`${year.n}~`) ?? null;
    return {
      next: year.next,
      resolve: () => ({ ...absolute(value, String(year.n), ['year']), mod: 'APPROX' as const }),
    };
  },
};
