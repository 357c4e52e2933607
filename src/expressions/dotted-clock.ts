import { isZoneLetters } from '../values/bounds/zones.ts';
import { MEASURED, OF_AMOUNTS, PER } from './en/amount-words.ts';
import { hasChange } from './en/change-words.ts';
import { UNITS_OF_TIME, wordSet } from './en/words.ts';
import type { TokenStream } from './tokens.ts';

/** An hour and minutes with a point between, as British papers write them. */
const DOTTED = /^(?:[01]?\d|2[0-3])\.[0-5]\d$/u;

/** Whether a figure with a point is a time of day: "at 7.40 a bus left", "until 22.35", "between 7.40 and 8.15". */
export function isDottedTime(stream: TokenStream, i: number): boolean {
  if (!DOTTED.test(stream.text(i)) || stream.isMark(i + 1, '%')) return false;
  const lead = leadOf(stream, i);
  if (lead === undefined || !isFree(stream, i + 1)) return false;
  return isListed(stream, lead) || !isMeasured(stream, lead, i);
}

/** Times that are listed at once, at most. */
const MOST_LISTED = 12;
const AT = ['at', 'until', 'till'];
/** Words before a time that are as often before an amount: after "of", "is" or "to" there is one. */
const BESIDE = ['by', 'before', 'after', 'since', 'about', 'around', 'approximately', 'roughly', 'shortly'];
const RANGE = ['between', 'from'];

/** The word that leads to a time, or to the list or range of times that it is in: "at 7.05, 7.35 and 8.05". */
function leadOf(stream: TokenStream, i: number): number | undefined {
  for (let at = i, listed = 0; listed < MOST_LISTED; listed++, at -= 2) {
    if (stream.isWord(at - 1, ...AT, ...RANGE) || isListed(stream, at - 1))
      return rangeIsWhole(stream, at) ? at - 1 : undefined;
    if (stream.isWord(at - 1, ...BESIDE)) return hedgedLead(stream, at - 1);
    const joined = stream.isMark(at - 1, ',', '-') || stream.isWord(at - 1, 'and', 'or', 'to');
    if (!joined || !DOTTED.test(stream.text(at - 2))) return undefined;
  }
  return undefined;
}

/** "Between" and "from" lead to two times. */
const rangeIsWhole = (stream: TokenStream, at: number): boolean =>
  !stream.isWord(at - 1, ...RANGE) ||
  ((stream.isWord(at + 1, 'and', 'to', 'until', 'till') || stream.isMark(at + 1, '-')) &&
    DOTTED.test(stream.text(at + 2)));

/** "At about 7.40", "shortly before 7.40", "it was about 7.40 when": not "of about 2.30", "was about 2.30". */
function hedgedLead(stream: TokenStream, last: number): number | undefined {
  let lead = last;
  while (stream.isWord(lead - 1, ...BESIDE, ...AT, 'just', 'soon', 'little')) lead--;
  const isSaid =
    stream.isWord(lead - 1, 'was', 'is') && stream.isWord(lead - 2, 'it') && stream.isWord(last + 2, 'when');
  return isSaid || !stream.isWord(lead - 1, ...BEFORE_AMOUNT) ? lead : undefined;
}

const BEFORE_AMOUNT = [
  'of', 'to', 'than', 'is', 'was', 'are', 'were', 'be', 'been', 'being', 'has', 'have', 'had', 'only', 'with', 'cost', 'costs', 'worth', 'a', 'an', 'the',
]; // biome-ignore format: a list

/** What a timetable lists with its hour right after it: "Kick-off: 7.45", "sunset 20.47", "low tide 4.20". */
function isListed(stream: TokenStream, i: number): boolean {
  const at = stream.isMark(i, ':') ? i - 1 : i;
  return (
    stream.isWord(at, 'sunrise', 'sunset', 'moonrise', 'moonset', 'kickoff', 'doors', 'dep', 'arr', 'departs', 'arrives', 'departing', 'arriving') ||
    (stream.isWord(at, 'water', 'tide') && stream.isWord(at - 1, 'high', 'low')) ||
    (stream.isWord(at, 'off') && stream.isMark(at - 1, '-') && stream.isWord(at - 2, 'kick', 'throw', 'tee', 'bully')) ||
    (at < i && stream.isWord(at, 'starts', 'start', 'show', 'begins', 'ends', 'finish'))
  ); // biome-ignore format: one condition
}

/** Words that are never what an amount is of: they begin another phrase. */
const FUNCTION = wordSet(
  'the he she it they we i you his her their its our my this that these those there then in on and or to but when while as with after before until because who which where by near outside inside along from for local today tonight yesterday tomorrow both all was were is are had has did could would will',
);

/** Whether nothing follows that a figure could count or measure. */
function isFree(stream: TokenStream, i: number): boolean {
  const following = stream.at(i);
  if (following === undefined) return true;
  if (following.kind === 'mark')
    return !(following.glued && /^[^.,;:!?)\]"'\u2019\u201D-]$/u.test(following.text));
  if (following.kind !== 'word') return false;
  if (stream.isWord(i, 'a', 'an', 'one'))
    return !PER.has(stream.text(i + 1)) && !UNITS_OF_TIME.has(stream.text(i + 1));
  if (stream.isWord(i, 'by') && stream.at(i + 1)?.kind === 'number') return false;
  if (isZoneLetters(following.text)) return true;
  return (
    FUNCTION.has(following.text) ||
    (following.capital === true && !/^\p{Lu}+$/u.test(following.spelling?.raw ?? ''))
  );
}

/** Tokens before a figure in which the thing that it is of is named. */
const REACH = 14;

/** Whether what is around a figure says that it is an amount: a price, a rate, a mark, a change. */
function isMeasured(stream: TokenStream, lead: number, i: number): boolean {
  if (MEASURED.has(stream.text(lead - 1))) return true;
  if (stream.isWord(lead, 'from', 'by') && hasChange(stream, lead)) return true;
  for (let k = lead - 1; k >= lead - REACH && k >= 0 && !stream.isMark(k, '.', ';', '?', '!'); k--)
    if (OF_AMOUNTS.has(stream.text(k))) return true;
  // "A quake of 5.40 on the Richter scale".
  for (let k = i + 1; k <= i + 5 && stream.isWord(i + 1, 'on'); k++)
    if (stream.isWord(k, 'scale')) return true;
  return false;
}
