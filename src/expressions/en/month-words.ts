import { type Part, readDayNumber, readSmallDay, readYear } from '../dates/date-numbers.ts';
import type { TokenStream } from '../tokens.ts';
import { MONTHS, MONTHS_THAT_ARE_WORDS, WEEKDAYS } from './words.ts';

/** Words before "May" or "March" that make it a month even without a day or year after it. */
const BEFORE_MONTH = new Set([
  'in', 'since', 'until', 'till', 'by', 'of', 'last', 'next', 'this', 'early', 'late', 'mid', 'from', 'during', 'to', 'and', 'for',
  'through', 'between', 'before', 'after', 'past', 'previous', 'coming', 'every', 'each', 'or', 'that', 'following', 'throughout',
]); // biome-ignore format: a table reads best in rows
/** Words after "May" or "March" that make it one all the same: "May elections", "March's vote". */
const AFTER_MONTH = new Set([
  "'",
  'last',
  'this',
  'next',
  'elections',
  'election',
  'summit',
  'meeting',
  'vote',
  'deadline',
]);

const MONTHS_THAT_ARE_NAMES = new Set(['april', 'june', 'august', 'january']);

/** "An august body of scholars": without a capital it is a month where nothing says that a noun has it for an adjective. */
const isAdjective = (stream: TokenStream, i: number, next: number): boolean =>
  stream.text(i) === 'august' &&
  !stream.at(i)?.capital &&
  stream.at(next)?.kind === 'word' &&
  (!BEFORE_MONTH.has(stream.text(i - 1)) ||
    stream.isWord(i - 1, 'this', 'that', 'of', 'by', 'for', 'and', 'to')) &&
  !hasNumberBeside(stream, i, next);

/** Marks after which a sentence or a quotation begins, and with it a capital. */
const ENDS = new Set(['.', '!', '?', '"', "'"]);

/** A month's name, with the full stop of its abbreviation. "may" and "march" without a capital are words. */
export function readMonth(stream: TokenStream, i: number): Part | undefined {
  const token = stream.at(i);
  if (token?.kind !== 'word') return undefined;
  const n = MONTHS.get(token.text);
  if (n === undefined) return undefined;
  // "Dec." is short for a name; after a whole one a full stop ends the sentence.
  const isWhole = isMonthName(token.text) || token.text === 'may' || token.text === 'march';
  const next = isWhole ? i + 1 : stream.skipStop(i + 1);
  const isWord = MONTHS_THAT_ARE_WORDS.has(token.text);
  // "June Smith spoke": before another name these are names, unless something leads a month.
  const isNamed =
    MONTHS_THAT_ARE_NAMES.has(token.text) &&
    stream.at(next)?.capital &&
    stream.at(next)?.kind === 'word' &&
    !WEEKDAYS.has(stream.text(next));
  if (
    isNamed &&
    (stream.isWord(i - 1, 'and', 'or', 'to', 'for') || !BEFORE_MONTH.has(stream.text(i - 1))) &&
    !hasNumberBeside(stream, i, next)
  )
    return undefined;
  if (isAdjective(stream, i, next)) return undefined;
  if (!isWord)
    return token.capital || hasNumberBeside(stream, i, next) || isMonthName(token.text)
      ? { n, next }
      : undefined;
  if (hasNumberBeside(stream, i, next))
    return token.capital || isMonthHere(stream, i, next) ? { n, next } : undefined;
  // "In may" is a month however it is written; without a capital nothing else is.
  if (!token.capital)
    return stream.isWord(i - 1, 'in', 'of', 'since', 'until') && stream.at(next)?.kind !== 'word'
      ? { n, next }
      : undefined;
  const before = stream.at(i - 1);
  const led = before !== undefined && (BEFORE_MONTH.has(before.text) || leadsNoun(stream, i, next));
  // "-", "(" and "," lead a month; at the start of a sentence "May" is a wish and "March" an order.
  // "Jan Kavan": a short form without its full stop before another name is a name.
  if (!isWhole && next === i + 1 && stream.at(next)?.capital) return undefined;
  const joined = before?.kind === 'mark' && !ENDS.has(before.text);
  const leads = stream.isWord(next, 'to', 'through') && MONTHS.has(stream.text(next + 1));
  return led || joined || leads || AFTER_MONTH.has(stream.text(next)) ? { n, next } : undefined;
}

/** Words after a date: what is there else is what somebody may do ("12 may die", "may 5 times"). */
const AFTER_DATE = new Set([
  'at',
  'to',
  'this',
  'last',
  'next',
  'through',
  'until',
  'till',
  'from',
  'between',
  'in',
]);

/** Whether "may" or "march" without a capital is a month beside its number: with a year, or with nothing after it. */
function isMonthHere(stream: TokenStream, i: number, next: number): boolean {
  const day = readDayNumber(stream, next) ?? readSmallDay(stream, next);
  const tail = readYear(stream, next) ? next : (day?.next ?? next);
  const at = stream.isMark(tail, ',') ? tail + 1 : tail;
  const following = stream.at(tail);
  if (readYear(stream, at) || readYear(stream, i - 1)?.next === i) return true;
  return following?.kind !== 'word' || following.capital || AFTER_DATE.has(following.text);
}

/** "The March vote", "its May summit": with a capital, between an article and a noun. "The March on Rome" is a march. */
function leadsNoun(stream: TokenStream, i: number, next: number): boolean {
  const [noun, following] = [stream.at(next), stream.at(next + 1)];
  if (
    !stream.isWord(i - 1, 'the', 'a', 'its', 'their', 'his', 'her', 'our') ||
    noun?.kind !== 'word' ||
    noun.capital
  )
    return false;
  return !NOT_NOUNS.has(noun.text) && following !== undefined;
}

const NOT_NOUNS = new Set([
  'on',
  'of',
  'for',
  'to',
  'in',
  'was',
  'is',
  'and',
  'through',
  'from',
  'by',
  'that',
  'which',
  'will',
  'had',
  'has',
  'at',
  'against',
  'went',
  'would',
]);

/** Months whose full name is not another word: taken even without a capital. */
const isMonthName = (text: string): boolean => text.length > 4 || text === 'june' || text === 'july';

/** A day or year is before or after, as words or joined by a mark (`2019-aug-01`). */
const hasNumberBeside = (stream: TokenStream, i: number, next: number): boolean =>
  (stream.isMark(next, '-', '/') &&
    stream.at(next)?.glued &&
    stream.at(next + 1)?.kind === 'number' &&
    stream.at(next + 1)?.glued) ||
  (stream.at(i)?.capital &&
    (readSmallDay(stream, next) !== undefined || readYear(stream, i - 1)?.next === i)) ||
  readDayNumber(stream, next) !== undefined ||
  readYear(stream, stream.isMark(next, ',') ? next + 1 : next) !== undefined ||
  (stream.at(i - 1)?.kind !== 'word' && readDayNumber(stream, i - 1)?.next === i) ||
  (stream.isMark(i - 1, '-') && readDayNumber(stream, i - 2) !== undefined);
