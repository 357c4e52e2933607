import type { ScannedPage } from './page-scan.ts';
import { endsSentence } from './prose.ts';

/** How far from the headline the day of an article is printed, in blocks of the page. */
const BELOW = 18;
export const ABOVE = 6;
/** How far after the last block of the text. */
export const AFTER = 5;
/** A block of so many UTF-16 units that ends a sentence is one of the text; the day is seldom below the second of them. */
const PROSE = 160;
const PROSE_PASSED = 2;
/** Blocks of a page among which its headline and the end of its text are looked for. */
const MOST_BLOCKS = 6000;

/** Where in a page, in places of {@link ScannedPage.blocks}, its article has its head and its end; -1 where that is not known. */
export interface Places {
  readonly headline: number;
  readonly firstProse: number;
  readonly end: number;
}

/** How a place in the page lies to the article. */
export type Zone = 'head' | 'above' | 'end' | 'elsewhere';

/**
 * Finds the head and the end of an article in its page.
 * @param text The article as it was found in the page.
 */
export function placesIn({ blocks, headings }: ScannedPage, title: string | null, text: string): Places {
  const lines = blocks.slice(0, MOST_BLOCKS).map(folded);
  const wanted = title === null ? '' : folded(title);
  const isWanted = (line: string | undefined): boolean =>
    line !== undefined && wanted !== '' && line === wanted;
  const isNearly = (line: string | undefined): boolean =>
    line !== undefined &&
    line.length >= 12 &&
    wanted.length >= 12 &&
    (wanted.includes(line) || line.includes(wanted));
  const top = headings.filter(({ level }) => level === 1);
  const headline =
    headings.find(({ at }) => isWanted(lines[at]))?.at ??
    headings.find(({ at }) => isNearly(lines[at]))?.at ??
    (lines.some(isWanted) ? lines.findIndex(isWanted) : undefined) ??
    (top.length === 1 ? top[0]?.at : undefined) ??
    -1;
  const own = text
    .split('\n')
    .map(folded)
    .filter((line) => line.length >= 40);
  const first = own[0] === undefined ? -1 : lines.indexOf(own[0], Math.max(0, headline));
  const last = own.at(-1);
  let passed = 0;
  let firstProse = -1;
  const from = headline >= 0 ? headline : first - 1;
  for (let i = from + 1; i >= 0 && i < lines.length && i <= from + BELOW && firstProse < 0; i++)
    if (isLong(blocks[i]) && ++passed >= PROSE_PASSED) firstProse = i;
  return {
    headline: headline >= 0 ? headline : first,
    firstProse: firstProse < 0 ? from + BELOW : firstProse,
    end: last === undefined ? -1 : lines.lastIndexOf(last),
  };
}

const isLong = (block: string | undefined): boolean =>
  block !== undefined && block.length >= PROSE && endsSentence(block);

export function zoneOf(at: number, { headline, firstProse, end }: Places): Zone {
  if (headline >= 0 && at >= headline && at <= firstProse) return 'head';
  if (headline >= 0 && at < headline && at >= headline - ABOVE) return 'above';
  if (end >= 0 && at > end && at <= end + AFTER) return 'end';
  return 'elsewhere';
}

/** A line as it is compared: letters and digits in lower case. */
export const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Whether no word of the title of some length, nor its beginning, is in the text. */
export function sharesNoWord(text: string, title: string): boolean {
  const words = folded(title)
    .split(' ')
    .filter((word) => word.length >= 4);
  const own = folded(text);
  return words.length > 1 && !words.some((word) => own.includes(word.slice(0, 5)));
}
