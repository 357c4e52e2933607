import { fullDayIn } from './day-in-text.ts';
import type { StatedDate } from './published.ts';

/** How far into a text a date of publication is looked for: lines that are not empty, and UTF-16 units of each. */
const LINES = 14;
const HEAD = 200;
/** A line that is a date and little else: a byline, a page's header. In UTF-16 units. */
const SHORT = 90;
const WORDS_BESIDE = 8;

const PUBLISHED =
  /(?:^|[\s|\u00B7\u2022(])(?:date|dated|date ?line|published|posted|first published|publication date|publish(?:ed)? (?:date|on)|issued|released)\s*(?:on|at|:)?[\s:|-]*$/iu;
const UPDATED = /\b(?:updated?|modified|edited|revised|corrected|accessed|retrieved)\b[^.]{0,12}$/iu;
/** "On 9 November 2025 the ferry sank" tells of the day that it names; it is no dateline. */
const TELLS_OF_IT =
  /\b(?:on|in|at|of|since|from|by|until|till|before|after|during|between|for|to|born|died|expires?)\s*$/iu;
/** "HAVEN, Nov 9, 2025 (Wire) —": a place or nothing before the date, a dash or brackets soon behind it. */
const PLACE_BEFORE = /^[\s\p{P}]*(?:\p{Lu}[\p{L}\p{M}.'\u2019-]*[\s,/.]*){0,4}[\s\p{P}]*$/u;
const DASH_BEHIND = /^[^.!?]{0,30}?(?:\s[\u2013\u2014-]|\u2014|--)/u;

/** Whether a line is short enough to be a label and no sentence. */
const isLabel = (line: string, dateLength: number): boolean => {
  if (line.length > SHORT) return false;
  const words = (line.match(/\p{L}[\p{L}\p{M}'\u2019.-]*/gu)?.length ?? 0) - (dateLength > 0 ? 2 : 0);
  return words <= WORDS_BESIDE && !/\p{L}{3,}[.!?]\s*$/u.test(line);
};

/**
 * Dates of publication that the first lines of a text print, the surest first: after a word such as "published", in a
 * dateline, alone on a line. Only days with year, month and day are taken.
 */
export function printedDates(text: string): StatedDate[] {
  const found: { rank: number; date: StatedDate }[] = [];
  let number = 0;
  let seen = 0;
  for (const line of firstLines(text)) {
    number++;
    if (line.trim() === '') continue;
    if (seen++ >= LINES) break;
    const head = line.slice(0, HEAD);
    const full = fullDayIn(head);
    if (!full) continue;
    const before = head.slice(0, full.start);
    const where = `line ${number} of the text`;
    if (UPDATED.test(before)) continue;
    const date = (how: string): StatedDate => ({ raw: full.day, where: `${how} in ${where}` });
    if (PUBLISHED.test(before)) found.push({ rank: 0, date: date('printed') });
    else if (TELLS_OF_IT.test(before)) continue;
    else if (PLACE_BEFORE.test(before) && DASH_BEHIND.test(head.slice(full.end)))
      found.push({ rank: 1, date: date('printed as dateline') });
    else if (isLabel(line.trim(), full.end - full.start)) found.push({ rank: 2, date: date('printed') });
  }
  return found.sort((a, b) => a.rank - b.rank).map(({ date }) => date);
}

/** The lines at the head of a text; a huge one is never split as a whole. */
function firstLines(text: string): string[] {
  return text.slice(0, 20_000).split('\n').slice(0, 60);
}
