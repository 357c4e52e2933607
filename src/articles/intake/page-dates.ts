import { oneLine } from './clean-text.ts';
import { type DatelineKind, datesOfLine } from './dateline.ts';
import type { ScannedPage, TimeElement } from './page-scan.ts';
import { endsSentence } from './prose.ts';
import type { StatedDate } from './published.ts';

/** How far from the headline the day of an article is printed, in blocks of the page. */
const BELOW = 18;
const ABOVE = 6;
/** How far after the last block of the text. */
const AFTER = 5;
/** A block of so many UTF-16 units that ends a sentence is one of the text; the day is seldom below the second of them. */
const PROSE = 160;
const PROSE_PASSED = 2;
/** Blocks of a page among which its headline and the end of its text are looked for. */
const MOST_BLOCKS = 6000;

/** Where in a page, in places of {@link ScannedPage.blocks}, its article has its head and its end; -1 where that is not known. */
interface Places {
  readonly headline: number;
  readonly firstProse: number;
  readonly end: number;
}

/** How a place in the page lies to the article. */
type Zone = 'head' | 'above' | 'end' | 'elsewhere';

/**
 * The days that a page prints or marks up for its article: elements of time and lines beside its headline, and after its
 * text; each weighed by how near it is and what is said of it.
 * @param text The article as it was found in the page.
 */
export function datesBeside(
  page: ScannedPage,
  title: string | null,
  text: string,
  language: string | null,
): StatedDate[] {
  const places = placesIn(page, title, text);
  return [...elementsOf(page, places), ...linesOf(page, places, language)];
}

function placesIn({ blocks, headingsAt }: ScannedPage, title: string | null, text: string): Places {
  const lines = blocks.slice(0, MOST_BLOCKS).map(folded);
  const wanted = title === null ? '' : folded(title);
  const isWanted = (line: string | undefined): boolean =>
    line !== undefined && wanted !== '' && line === wanted;
  const isNearly = (line: string | undefined): boolean =>
    line !== undefined &&
    line.length >= 12 &&
    wanted.length >= 12 &&
    (wanted.includes(line) || line.includes(wanted));
  const top = headingsAt.filter(({ level }) => level === 1);
  const headline =
    headingsAt.find(({ at }) => isWanted(lines[at]))?.at ??
    headingsAt.find(({ at }) => isNearly(lines[at]))?.at ??
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

function zoneOf(at: number, { headline, firstProse, end }: Places): Zone {
  if (headline >= 0 && at >= headline && at <= firstProse) return 'head';
  if (headline >= 0 && at < headline && at >= headline - ABOVE) return 'above';
  if (end >= 0 && at > end && at <= end + AFTER) return 'end';
  return 'elsewhere';
}

/** Weights of elements of time: those that say that they are the day of publication, and others. */
const MARKED: Readonly<Record<Zone, number>> = { head: 5, above: 4, end: 4, elsewhere: 0 };
const PLAIN: Readonly<Record<Zone, number>> = { head: 4, above: 1, end: 2, elsewhere: 0 };
/** More days than this in one place are a list. */
const LISTED: Readonly<Record<Zone, number>> = { head: 3, above: 1, end: 1, elsewhere: 1 };
const dayPart = ({ stamp, words }: TimeElement): string => (stamp || words).slice(0, 10);
/** One day alone that a whole page marks as that of publication, or has in any element of time. */
const ONLY = { published: 4, plain: 3 };

function elementsOf({ times }: ScannedPage, places: Places): StatedDate[] {
  const dateOf = (time: TimeElement, weight: number): StatedDate => ({
    raw: time.stamp || time.words,
    where: time.where,
    kind: 'element',
    weight,
  });
  const found: StatedDate[] = [];
  for (const as of ['published', 'plain'] as const) {
    const own = times.filter((time) => time.as === as);
    const weights = as === 'published' ? MARKED : PLAIN;
    const zones = own.map((time) => zoneOf(time.at, places));
    const near = own.flatMap((time, i) => {
      const zone = zones[i] as Zone;
      const days = new Set(own.flatMap((one, k) => (zones[k] === zone ? dayPart(one) : [])));
      // Many days together are those of a list of other articles.
      const weight = days.size > LISTED[zone] ? 0 : weights[zone];
      return weight > 0 ? [dateOf(time, weight)] : [];
    });
    found.push(...near);
    // Where one is marked as changed, a plain one elsewhere may be the same.
    const isOpen = near.length === 0 && (as === 'published' || !times.some((time) => time.as === 'modified'));
    const [only] = own;
    if (isOpen && only && new Set(own.map(dayPart)).size === 1) found.push(dateOf(only, ONLY[as]));
  }
  return found;
}

/** Weights of printed lines. */
const PRINTED: Readonly<Record<DatelineKind, Readonly<Record<Zone, number>>>> = {
  published: { head: 4, above: 3, end: 3, elsewhere: 0 },
  dateline: { head: 4, above: 1, end: 0, elsewhere: 0 },
  label: { head: 3, above: 2, end: 2, elsewhere: 0 },
};

function linesOf({ blocks }: ScannedPage, places: Places, language: string | null): StatedDate[] {
  const found: StatedDate[] = [];
  const spans: readonly (readonly [number, number])[] = [
    [Math.max(0, places.headline - ABOVE), places.headline < 0 ? -1 : places.firstProse],
    [places.end + 1, places.end < 0 ? -1 : places.end + AFTER],
  ];
  for (const [from, to] of spans)
    for (let at = from; at <= to && at < blocks.length; at++) {
      const line = oneLine((blocks[at] ?? '').slice(0, 300));
      for (const { day, as } of datesOfLine(line, language)) {
        const zone = zoneOf(at, places);
        const weight = PRINTED[as][zone];
        if (weight > 0) found.push({ raw: day, where: WHERE[zone], kind: 'printed', weight });
      }
    }
  return found;
}

const WHERE: Readonly<Record<Zone, string>> = {
  head: 'the line beside its headline',
  above: 'a line above its headline',
  end: 'a line below its text',
  elsewhere: 'a line of its page',
};

const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
