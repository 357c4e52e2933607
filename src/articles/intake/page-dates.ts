import { oneLine } from './clean-text.ts';
import { type DatelineKind, datesOfLine, isAmidSentence } from './dateline.ts';
import { daysIn } from './days-in-line.ts';
import { ABOVE, AFTER, type Places, type Zone, zoneOf } from './page-places.ts';
import type { ScannedPage } from './page-scan.ts';
import type { TimeElement } from './page-stated.ts';
import { endsSentence } from './prose.ts';
import type { StatedDate } from './published.ts';
import { readersPart } from './reader-comments.ts';

/**
 * The days that a page prints or marks up for its article: elements of time and lines beside its headline, and after its
 * text; each weighed by how near it is and what is said of it.
 */
export function datesBeside(page: ScannedPage, places: Places, language: string | null): StatedDate[] {
  return [...elementsOf(page, places, language), ...linesOf(page, places, language)];
}

/** Weights of elements of time: those that say that they are the day of publication, and others. */
const MARKED: Readonly<Record<Zone, number>> = { head: 5, above: 4, end: 4, elsewhere: 0 };
const PLAIN: Readonly<Record<Zone, number>> = { head: 4, above: 1, end: 2, elsewhere: 0 };
/** More days than this in one place are a list. */
const LISTED: Readonly<Record<Zone, number>> = { head: 3, above: 1, end: 1, elsewhere: 1 };
const dayPart = ({ stamp, words }: TimeElement): string => (stamp || words).slice(0, 10);
/** One day alone that a whole page marks as that of publication, or has in any element of time. */
const ONLY = { published: 4, plain: 3 };

function elementsOf(
  { times: all, blocks }: ScannedPage,
  places: Places,
  language: string | null,
): StatedDate[] {
  const outside = all.filter((time) => !isInProse(time, blocks));
  // Those of menus and teasers count where the whole page is named so.
  const own = outside.filter(({ isBeside }) => !isBeside);
  const times = own.length > 0 ? own : outside;
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
    // What it prints is a day of its reader's zone, where its stamp is one of UTC.
    for (const [i, { stamp, words, isBeside }] of own.entries())
      if (stamp !== '' && !isBeside && zones[i] !== 'elsewhere')
        for (const { day } of daysIn(words, language))
          found.push({
            raw: day,
            where: WHERE[zones[i] as Zone],
            kind: 'printed',
            weight: 2,
            isOfPublication: true,
          });
    // Where one is marked as changed, a plain one elsewhere may be the same.
    const isOpen = near.length === 0 && (as === 'published' || !times.some((time) => time.as === 'modified'));
    const [only] = own;
    if (isOpen && only && new Set(own.map(dayPart)).size === 1) found.push(dateOf(only, ONLY[as]));
  }
  return found;
}

/** Whether an element of time is a part of a sentence: the day of which it speaks is one of its story. */
function isInProse({ as, at, before }: TimeElement, blocks: readonly string[]): boolean {
  if (as === 'published') return false;
  const after = blocks[at + 1] ?? '';
  return before === ''
    ? /^\p{Ll}/u.test(after) && after.length > 30 && endsSentence(after)
    : isAmidSentence(before);
}

/** Blocks beside a headline that may say in which order a day of numbers is written. */
const BESIDE = 30;

/** Weights of printed lines. */
const PRINTED: Readonly<Record<DatelineKind, Readonly<Record<Zone, number>>>> = {
  published: { head: 4, above: 3, end: 3, elsewhere: 0 },
  dateline: { head: 4, above: 1, end: 0, elsewhere: 0 },
  label: { head: 3, above: 2, end: 2, elsewhere: 0 },
};

function linesOf({ blocks, headings }: ScannedPage, places: Places, language: string | null): StatedDate[] {
  const found: StatedDate[] = [];
  const from = Math.max(0, places.headline - ABOVE);
  const context = blocks.slice(from, from + BESIDE).join('\n');
  const ends = readersPart(blocks.map((text) => ({ text })))?.from ?? blocks.length;
  // A heading below the text begins something else: comments, other articles.
  const below = headings.find(({ at }) => at > places.end)?.at ?? Number.POSITIVE_INFINITY;
  const spans: readonly (readonly [number, number])[] = [
    [from, places.headline < 0 ? -1 : places.firstProse],
    [places.end + 1, places.end < 0 ? -1 : Math.min(places.end + AFTER, below - 1)],
  ];
  for (const [from, to] of spans)
    for (let at = from; at <= to && at < ends; at++) {
      const line = oneLine((blocks[at] ?? '').slice(0, 300));
      for (const { day, as, minute } of datesOfLine(line, language, context)) {
        const zone = zoneOf(at, places);
        const weight = PRINTED[as][zone];
        if (weight > 0)
          found.push({
            raw: day,
            where: WHERE[zone],
            kind: 'printed',
            weight,
            minute,
            isOfPublication: as === 'published',
          });
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
