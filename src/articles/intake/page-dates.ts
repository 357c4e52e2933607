import { oneLine } from './clean-text.ts';
import {
  type DatedLine,
  type DatelineKind,
  datesOfLine,
  isAmidSentence,
  type PrintedDays,
  saysWhatDay,
} from './dateline.ts';
import { daysIn } from './days-in-line.ts';
import { ABOVE, AFTER, type Places, type Zone, zoneOf } from './page-places.ts';
import type { ScannedPage } from './page-scan.ts';
import type { TimeElement } from './page-stated.ts';
import { endsSentence, isProse } from './prose.ts';
import type { StatedDate } from './published.ts';
import { readersPart } from './reader-comments.ts';

/**
 * The days that a page prints or marks up for its article: elements of time and lines beside its headline, and after its
 * text; those of publication each weighed by how near it is and what is said of it.
 */
export function daysBeside(page: ScannedPage, places: Places, language: string | null): PrintedDays {
  const [isApart, isInCard] = [apartFrom(page, places), inCardFrom(page, places)];
  const others: Others = {
    isWithin: (at) => isApart(at) || isInCard(at),
    readers: readersPart(page.blocks.map((text) => ({ text })))?.from ?? page.blocks.length,
  };
  const lines = lineDays(page, places, language, others);
  const marked = page.times
    .filter(({ as, at, isBeside }) => as === 'modified' && !isBeside && zoneOf(at, places) !== 'elsewhere')
    .map(({ stamp, words, where }) => ({ raw: stamp || words, where }));
  return {
    dates: [
      ...elementsOf(page, places, language, others),
      ...lines.flatMap(({ dated: { day, as, minute, isDateline }, zone }): StatedDate[] => {
        const weight = as === 'changed' ? 0 : PRINTED[as][zone];
        const isOfPublication = as === 'published';
        return weight === 0
          ? []
          : [{ raw: day, where: WHERE[zone], kind: 'printed', weight, minute, isOfPublication, isDateline }];
      }),
    ],
    changes: [
      ...lines.flatMap(({ dated, zone }) =>
        dated.as === 'changed' ? { raw: dated.day, where: WHERE[zone] } : [],
      ),
      ...marked,
    ],
  };
}

/** What in a page is of something else than its article. */
interface Others {
  /** Whether a block is in a picture, a quotation, an embedded post or a card. */
  readonly isWithin: (at: number) => boolean;
  /** The block with which the comments of readers begin; past the end where there are none. */
  readonly readers: number;
}

/** Weights of elements of time: those that say that they are the day of publication, and others. */
const MARKED: Readonly<Record<Zone, number>> = { head: 5, above: 4, end: 4, elsewhere: 0 };
const PLAIN: Readonly<Record<Zone, number>> = { head: 4, above: 1, end: 2, elsewhere: 0 };
/** More days than this in one place are a list. */
const LISTED: Readonly<Record<Zone, number>> = { head: 3, above: 1, end: 1, elsewhere: 1 };
const dayPart = ({ stamp, words }: TimeElement): string => (stamp || words).slice(0, 10);
/** One day alone that a whole page marks as that of publication, or has in any element of time: that gives way to whatever the page states. */
const ONLY = { published: 4, plain: 2 };

function elementsOf(
  page: ScannedPage,
  places: Places,
  language: string | null,
  { isWithin, readers }: Others,
): StatedDate[] {
  const outside = page.times.filter((time) => !isWithin(time.at) && !isInProse(time, page.blocks));
  // Those of menus and teasers count beside the headline, or where the whole page is named so.
  const isNamedWhole = places.headline < 0 || page.beside.has(places.headline);
  const own = outside.filter(({ isBeside }) => !isBeside);
  const times =
    own.length > 0 ? own : outside.filter(({ at }) => isNamedWhole || zoneOf(at, places) === 'head');
  const dateOf = (time: TimeElement, weight: number, isDateline: boolean): StatedDate => ({
    raw: time.stamp || time.words,
    where: time.where,
    kind: 'element',
    weight,
    isDateline,
  });
  const found: StatedDate[] = [];
  for (const as of ['published', 'plain'] as const) {
    const own = times.filter(
      (time) => time.as === as && (as === 'published' || !isOfAnother(time, page, places, readers)),
    );
    const weights = as === 'published' ? MARKED : PLAIN;
    const zones = own.map((time) => zoneOf(time.at, places));
    const near = own.flatMap((time, i) => {
      const zone = zones[i] as Zone;
      const days = new Set(own.flatMap((one, k) => (zones[k] === zone ? dayPart(one) : [])));
      // Many days together are those of a list of other articles.
      const weight = days.size > LISTED[zone] ? 0 : weights[zone];
      return weight > 0 ? [dateOf(time, weight, true)] : [];
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
            isDateline: true,
          });
    // Where one is marked as changed, a plain one elsewhere may be the same.
    const isOpen = near.length === 0 && (as === 'published' || !times.some((time) => time.as === 'modified'));
    const [only] = own;
    if (isOpen && only && new Set(own.map(dayPart)).size === 1) found.push(dateOf(only, ONLY[as], false));
  }
  return found;
}

/**
 * Says whether a block beside the headline is of something else that begins there: below a heading that is a link or comes
 * after prose, as in a card amid the text.
 */
function inCardFrom(
  { headings, blocks, links }: ScannedPage,
  { headline, firstProse }: Places,
): (at: number) => boolean {
  const prose = blocks.findIndex((text, i) => i > headline && isProse(text));
  const from = headings.find(({ at }) => at > headline && (links.has(at) || (prose >= 0 && at > prose)))?.at;
  return (at) => headline >= 0 && from !== undefined && at >= from && at <= firstProse;
}

/**
 * Whether an element of time far from the headline is that of something else: it is far above it, below a heading
 * that comes after the text, among comments, or beside a link such as those to other articles.
 */
function isOfAnother(
  time: TimeElement,
  { headings, links }: ScannedPage,
  { headline, end }: Places,
  readers: number,
): boolean {
  const { at } = time;
  if (at < headline - ABOVE) return true;
  if (end < 0 || at <= end) return false;
  return (
    at >= readers ||
    headings.some((heading) => heading.at > end && heading.at <= at) ||
    [at - 1, at, at + 1].some((one) => links.has(one))
  );
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

/** A day that a line near the article prints. */
interface LineDay {
  readonly dated: DatedLine;
  readonly zone: Zone;
}

function lineDays(
  { blocks, headings }: ScannedPage,
  places: Places,
  language: string | null,
  { isWithin, readers }: Others,
): LineDay[] {
  const from = Math.max(0, places.headline - ABOVE);
  const context = blocks.slice(from, from + BESIDE).join('\n');
  // A heading below the text begins something else: comments, other articles.
  const below = headings.find(({ at }) => at > places.end)?.at ?? Number.POSITIVE_INFINITY;
  const spans: readonly (readonly [number, number])[] = [
    [from, places.headline < 0 ? -1 : places.firstProse],
    [places.end + 1, places.end < 0 ? -1 : Math.min(places.end + AFTER, below - 1)],
  ];
  const found: LineDay[] = [];
  for (const [from, to] of spans)
    for (let at = from; at <= to && at < readers; at++) {
      if (isWithin(at)) continue;
      const line = labelOf(blocks[at - 1]) + oneLine((blocks[at] ?? '').slice(0, 300));
      for (const dated of datesOfLine(line, language, context))
        found.push({ dated, zone: zoneOf(at, places) });
    }
  return found;
}

/** What a line alone says of the day in the next: "Published", "Last updated:". */
const labelOf = (line = ''): string =>
  line.length <= LONGEST_LABEL && !/\p{Nd}/u.test(line) && saysWhatDay(`${line} `) ? `${line} ` : '';
const LONGEST_LABEL = 30;

/** Says which blocks are in a picture, a quotation or an embedded post; none where the article itself lies in such an element. */
function apartFrom({ apart }: ScannedPage, { headline, end }: Places): (at: number) => boolean {
  if (apart.has(headline) || apart.has(end)) return () => false;
  return (at) => apart.has(at);
}

const WHERE: Readonly<Record<Zone, string>> = {
  head: 'the line beside its headline',
  above: 'a line above its headline',
  end: 'a line below its text',
  elsewhere: 'a line of its page',
};
