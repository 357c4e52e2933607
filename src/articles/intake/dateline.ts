import { bareName, personsOfLine } from './byline.ts';
import {
  IS_OF_PICTURE,
  SAYS_CHANGED,
  SAYS_PUBLISHED,
  SAYS_SEEN,
  STARTS_CHANGED,
  STARTS_PUBLISHED,
} from './dateline-words.ts';
import { daysIn } from './days-in-line.ts';
import { withLatinDigits } from './foreign-day.ts';
import type { StatedDate } from './published.ts';
import type { StatedChange } from './updated.ts';

/** How far into a text a date of publication is looked for: lines that are not empty, and UTF-16 units of each. */
const LINES = 14;
const HEAD = 200;
/** How far into it other days may say in which order one of numbers is written, in UTF-16 units. */
const CONTEXT = 4000;
/** A line that is a date and little else: a byline, a page's header. In UTF-16 units. */
const SHORT = 110;
const WORDS_BESIDE = 10;

/** "On 9 November 2025 the ferry sank" speaks of the day that it names; it is not a dateline. */
const IS_ABOUT_IT =
  /\b(?:on|in|at|of|since|from|by|until|till|before|after|during|between|for|to|born|died|expires?)\s*$|\b(?:joined|registered|member since|registriert|beigetreten|inscrit|registrado)\s*:?\s*(?:\p{L}{2,10},?\s+)?$/iu;
/** "HAVEN, Nov 9, 2025 (Wire) —": a place or nothing before the date, a dash or brackets soon after it. */
const PLACE_BEFORE = /^[\s\p{P}]*(?:\p{Lu}[\p{L}\p{M}.'\u2019-]*[\s,/.]*){0,4}[\s\p{P}]*$/u;
const DASH_AFTER = /^[^.!?]{0,30}?(?:\s[\u2013\u2014-]|\u2014|--)/u;

const HOUR_AFTER = /^[^\d]{0,14}\d{1,2}[:.h]([0-5]\d)(?!\d)/u;

/** How a line gives a day of publication: in a word, as a dateline gives it, or as a label that is little else; worst last. */
export type DatelineKind = 'published' | 'dateline' | 'label';
const KINDS: readonly (DatelineKind | 'changed')[] = ['published', 'dateline', 'label'];

/** Whether a line is short enough to be a label and no sentence. */
const isLabel = (line: string): boolean => {
  if (line.length > SHORT) return false;
  const words = (line.match(/\p{L}[\p{L}\p{M}'\u2019.-]*/gu)?.length ?? 0) - 2;
  return words <= WORDS_BESIDE && !/\p{L}{3,}[.!?]\s*$/u.test(line);
};

/** A byline that goes on with its days and hours: "By Ann Vik, published on 5 May 2024 at 8:30, updated at 11". */
const isBylineOfDay = (line: string): boolean =>
  line.length <= SHORT && personsOfLine(line).length > 0 && !/\p{L}{3,}[.!?]\s*$/u.test(line);

/** A day of a line, and how the line gives it. */
export interface DatedLine {
  readonly day: string;
  /** The minutes of the hour after it. */
  readonly minute: string | null;
  readonly as: DatelineKind | 'changed';
  /** The line is a dateline or a byline: a day of a picture or of an event is in words of its own. */
  readonly isDateline: boolean;
}

/** Words after a day in a dateline: those of its hour and zone. */
const WORDS_AFTER = 3;
/** What parts a line of a page. */
const PARTS = /[|\u00B7\u2022\u2013\u2014()[\]]/u;

/** Whether a day is alone in its part of a line, but for a weekday or a place before it and an hour after it, or has a byline beside it. */
function isAlone(line: string, start: number, end: number): boolean {
  const before = (line.slice(0, start).split(PARTS).at(-1) ?? '').trim();
  const after = (line.slice(end).split(PARTS)[0] ?? '').trim();
  const words = (text: string): number => text.match(/\p{L}+/gu)?.length ?? 0;
  if (personsOfLine(line).length > 0) return true;
  return (words(before) <= 1 || bareName(before) !== null) && words(after) <= WORDS_AFTER;
}

/**
 * The days of a line that may be that of publication or of a change; not those that a sentence speaks of.
 * @param context What else is printed beside it, which may say the order of a day of numbers.
 */
export function datesOfLine(line: string, language: string | null, context = ''): DatedLine[] {
  const head = line.slice(0, HEAD);
  const isShort = isLabel(line.trim()) || isBylineOfDay(line.trim());
  let from = 0;
  const found = daysIn(head, language, context).flatMap(({ day, start, end }): DatedLine[] => {
    const before = head.slice(from, start);
    const minute = HOUR_AFTER.exec(withLatinDigits(head.slice(end)))?.[1] ?? null;
    from = end;
    const isDateline = isAlone(head, start, end);
    const published = (isShort ? SAYS_PUBLISHED : STARTS_PUBLISHED).exec(before);
    const changed = SAYS_CHANGED.exec(before);
    // Of "published by Ann, updated on" the word that is nearer counts.
    if (published && published.index >= (changed?.index ?? 0))
      return [{ day, minute, as: 'published', isDateline: true }];
    if (changed)
      return isShort && STARTS_CHANGED.test(before) ? [{ day, minute, as: 'changed', isDateline }] : [];
    if (SAYS_SEEN.test(before) || IS_ABOUT_IT.test(before) || /\u00A9|\(c\)|copyright/iu.test(before))
      return [];
    if (PLACE_BEFORE.test(before) && DASH_AFTER.test(head.slice(end)))
      return [{ day, minute, as: 'dateline', isDateline: true }];
    return isShort && !isOfPicture(head, start, end) ? [{ day, minute, as: 'label', isDateline }] : [];
  });
  // Two days without a word for either are a span of time: a life, a fair.
  const isSaid = ({ as }: DatedLine): boolean => as === 'published' || as === 'changed';
  const loose = new Set(found.flatMap((one) => (isShort && !isSaid(one) ? one.day : [])));
  return loose.size > 1 ? found.filter(isSaid) : found;
}

/** Whether the part of a line that a day is in names a picture or an account; a byline may be beside it. */
function isOfPicture(line: string, start: number, end: number): boolean {
  const to = line.indexOf('|', end);
  const part = line.slice(line.lastIndexOf('|', start) + 1, to < 0 ? undefined : to);
  return IS_OF_PICTURE.test(part) && personsOfLine(part).length === 0;
}

/** Words before a day that are more than a label, in UTF-16 units. */
const SENTENCE = 30;

/** Whether words before a day say what day it is. */
export const saysWhatDay = (before: string): boolean =>
  SAYS_PUBLISHED.test(before) || SAYS_CHANGED.test(before) || SAYS_SEEN.test(before);

/** Whether the words before a day are of a sentence, and no label or byline. */
export const isAmidSentence = (before: string): boolean =>
  before.length >= SENTENCE &&
  !/[|\u2022\u00B7\u2013\u2014:-]$/u.test(before) &&
  !saysWhatDay(before) &&
  personsOfLine(before).length === 0;

/** The days that a page or a text prints for its article. */
export interface PrintedDays {
  /** Those of publication. */
  readonly dates: StatedDate[];
  /** Those of changes. */
  readonly changes: StatedChange[];
}

/**
 * The days that the first lines of a text print. Those of publication are the surest first: after a word such as
 * "published", in a dateline, alone on a line. Only days with year, month and day are taken.
 */
export function printedDays(text: string, language: string | null = null): PrintedDays {
  const context = text.slice(0, CONTEXT);
  const all = firstLines(text)
    .map((line, i) => ({ line, where: `in line ${i + 1} of the text` }))
    .filter(({ line }) => line.trim() !== '')
    .slice(0, LINES)
    .flatMap(({ line, where }) => datesOfLine(line, language, context).map((dated) => ({ ...dated, where })));
  return {
    dates: all
      .filter(({ as }) => as !== 'changed')
      .sort((a, b) => KINDS.indexOf(a.as) - KINDS.indexOf(b.as))
      .map(({ day, as, isDateline, where }) => ({
        raw: day,
        where: `${as === 'dateline' ? 'printed as dateline' : 'printed'} ${where}`,
        kind: 'printed',
        weight: as === 'label' ? 2 : 3,
        isDateline,
      })),
    changes: all.flatMap(({ day, as, where }) =>
      as === 'changed' ? { raw: day, where: `printed ${where}` } : [],
    ),
  };
}

/** The dates of publication among them. */
export const printedDates = (text: string, language: string | null = null): StatedDate[] =>
  printedDays(text, language).dates;

/** The lines at the head of a text; a huge one is never split as a whole. */
function firstLines(text: string): string[] {
  return text.slice(0, 20_000).split('\n').slice(0, 60);
}
