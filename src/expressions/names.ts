import type { RuleReading } from '../values/mention.ts';
import {
  CALLED_AFTER,
  DIALLED,
  KINDS_OF_DAY,
  OF_RUNS,
  PAPERS,
  PAPERS_ON,
  PHRASES_BEFORE,
  phrasesFrom,
  SMALL_IN_TITLES,
  WORKS,
} from './en/set-phrases.ts';
import { MONTHS, ORDINALS, WEEKDAYS, wordSet } from './en/words.ts';
import { isHouseNumber } from './house-numbers.ts';
import { NUMBERED_IN_ROWS } from './ordinals.ts';
import type { Token, TokenStream } from './tokens.ts';

/** What is read like a number or a time, and is a part of a name or of a set phrase: "the Big Four", "at the eleventh hour". */

/** The index after a set phrase that begins at `i`, over the hyphens in it. */
function afterPhrase(stream: TokenStream, i: number): number | undefined {
  for (const words of phrasesFrom(stream.text(i))) {
    let at = i;
    let k = 0;
    for (; k < words.length; k++) {
      if (k > 0 && stream.isMark(at, '-')) at++;
      if (!stream.isWord(at, words[k] as string)) break;
      at++;
    }
    // "A third party of climbers", "a second hand-grenade": the words by themselves.
    const isOwn = stream.isWord(at, 'of') || (stream.isMark(at, '-') && stream.at(at)?.glued);
    if (k === words.length && !isOwn) return at;
  }
  return undefined;
}

/** Whether the words before a number make a set phrase of it. */
function isAfterPhrase(stream: TokenStream, i: number): boolean {
  return (PHRASES_BEFORE.get(stream.text(i)) ?? []).some((words) => {
    const hyphen = stream.isMark(i - 1, '-') ? i - 1 : i;
    if (stream.after(hyphen - words.length, words) === undefined) return false;
    // "Wait a second", but "for a second time".
    if (stream.isWord(i, 'second') && words[0] !== 'split') return stream.at(i + 1)?.kind !== 'word';
    // "At first" is a phrase by itself, "in the first place" with the word after it.
    return !stream.isWord(i, 'first') || words[0] !== 'in' || stream.isWord(i + 1, 'place', 'instance');
  });
}

/** How far around a word its sentence is looked at, in tokens. */
const REACH = 16;

/** Whether a sentence prints its common words small, as no headline in capitals does. */
function isRunning(stream: TokenStream, i: number): boolean {
  const isCommon = (k: number): boolean => {
    const token = stream.at(k);
    return (
      token?.kind === 'word' && !token.capital && token.text.length > 3 && !SMALL_IN_TITLES.has(token.text)
    );
  };
  for (let k = i - 1; k > i - REACH && !stream.isMark(k, '.', '!', '?'); k--) if (isCommon(k)) return true;
  for (let k = i + 1; k < i + REACH && !stream.isMark(k, '.', '!', '?'); k++) if (isCommon(k)) return true;
  return false;
}

const isCapital = (stream: TokenStream, i: number): boolean =>
  stream.at(i)?.kind === 'word' && (stream.at(i)?.capital ?? false);

const isLarge = ({ spelling }: Token): boolean =>
  spelling !== undefined && spelling.raw === spelling.raw.toUpperCase();

/** Words that a name comes after: "the | Big Four", "at | Seven Dials". A headline that runs into its article ends in none. */
const BEFORE_NAMES = wordSet('the a an at of in near from to by with for its his her their on aboard and s');
/** What is numbered in words with capitals: "Air Force One", "League Two". */
const NUMBERED = wordSet(
  'force league division formula bbc itv war phase type stage tier level category westwood big final terminal reactor unit part volume act class route',
);

/** "The Birmingham | Six", "League | Two": a number with a name before it. */
function hasNameBefore(stream: TokenStream, i: number): boolean {
  if (!isCapital(stream, i - 1)) return false;
  return NUMBERED.has(stream.text(i - 1)) || stream.isWord(i - 2, 'the', 'a', 'other', 'all', 'its', 'their');
}

/** "The Big Four", "at Seven Dials", "the Thirty Years' War", "the Second World War": a number with a capital of its own. */
function isNumberOfName(stream: TokenStream, i: number, { type, next }: RuleReading): boolean {
  const token = stream.at(i);
  if (!token || isLarge(token) || !isCapital(stream, i)) return false;
  if (stream.at(i - 1)?.kind !== 'word' && !stream.isMark(i - 1, ',')) return false;
  if (!isRunning(stream, i)) return false;
  // "Season 5 Episode 17": a degree or a place, whatever comes after it.
  if (NUMBERED_IN_ROWS.includes(token.text)) return false;
  if (type === 'ordinal' || ORDINALS.has(token.text)) return isCapital(stream, next);
  if (type === 'set') return next === i + 1 && token.text.endsWith('ly');
  if (type === 'quantity') return false;
  const tail = stream.isMark(next, "'") ? next + 1 : next;
  if (next > i + 1) return isCapital(stream, next - 1) && isCapital(stream, tail);
  // "The stops at Bank, Nine Elms and Three Bridges": a capital within a sentence, and that of the noun beside it.
  return (
    hasNameBefore(stream, i) ||
    (isCapital(stream, next) && (BEFORE_NAMES.has(stream.text(i - 1)) || stream.isMark(i - 1, ',')))
  );
}

/** "The Group of 20", "the Gang of Four". */
const isOfGroup = (stream: TokenStream, i: number): boolean =>
  stream.isWord(i - 1, 'of') && isCapital(stream, i - 2) && stream.isWord(i - 2, 'group', 'gang', 'club');

/** What leads to a day, and not to the name of a paper. */
const BEFORE_DAYS = wordSet('on by until since last next this late early from to and before after');

/** "The Sunday Times", "the Mail on Sunday", "Bloody Sunday": a weekday that is no day near the article. */
function isDayOfName(stream: TokenStream, i: number, next: number): boolean {
  const at = stream.isWord(i, 'the') ? i + 1 : i;
  if (!WEEKDAYS.has(stream.text(at))) return false;
  if (isCapital(stream, at - 1) && KINDS_OF_DAY.has(stream.text(at - 1))) return true;
  if (stream.isWord(at - 1, 'on') && isCapital(stream, at - 2) && PAPERS_ON.has(stream.text(at - 2)))
    return true;
  // "On Sunday Times Square was shut".
  const isPaper = isCapital(stream, at + 1) && PAPERS.has(stream.text(at + 1)) && next <= at + 2;
  return isPaper && (at > i || !BEFORE_DAYS.has(stream.text(at - 1)));
}

/** "USA Today", "the Today programme": a word for a day with a capital of its own. */
const isDayWordOfName = (stream: TokenStream, i: number, next: number): boolean =>
  next === i + 1 &&
  stream.isWord(i, 'today', 'tonight', 'tomorrow', 'yesterday', 'now') &&
  isCapital(stream, i) &&
  (isCapital(stream, i - 1) || stream.isWord(i - 1, 'the', 's')) &&
  isRunning(stream, i);

/** Titles after which a word is a surname. */
const HONORIFICS = wordSet('mr mrs ms miss dr prof sir lady lord dame rev');

/** "Dr Noon", "Mr March", "the novel 1984", "a 999 call", "scored a century": by the words beside it. */
function isBesideName(stream: TokenStream, i: number, next: number): boolean {
  const stop = stream.isMark(i - 1, '.') ? i - 2 : i - 1;
  if (isCapital(stream, i) && isCapital(stream, stop) && HONORIFICS.has(stream.text(stop))) return true;
  const isYear = /^(?:19|20)\d\d$/u.test(stream.text(i)) && next === i + 1;
  if (WORKS.has(stream.text(i - 1)) && !isCapital(stream, i - 1) && (isYear || isCapital(stream, i)))
    return !stream.isWord(i - 2, 'a', 'this', 'that', 'each');
  if (DIALLED.has(stream.text(i)))
    return (
      stream.isWord(i - 1, 'call', 'dial', 'ring', 'dialled', 'dialed', 'dialling', 'dialing', 'rang') ||
      stream.isWord(i + 1, 'call', 'calls', 'caller', 'callers', 'operator', 'operators')
    );
  if (!stream.isWord(next - 1, 'century', 'centuries')) return false;
  for (let k = next - 2; k > next - 8 && stream.at(k) && !stream.isMark(k, '.', ';'); k--)
    if (OF_RUNS.has(stream.text(k))) return true;
  return false;
}

/** "7-Eleven": a number and a word in capitals, joined as no range is. */
const isBrand = (stream: TokenStream, i: number): boolean =>
  stream.at(i)?.kind === 'number' && stream.isMark(i + 1, '-') && stream.at(i + 1)?.glued === true && isCapital(stream, i + 2) && stream.at(i + 2)?.glued === true; // biome-ignore format: one condition

/** "A BMW 320d", "the Tesla 100D": a letter of a kind, and no days or seconds, after the name of what was made. */
function isModel(stream: TokenStream, i: number, next: number): boolean {
  if (next !== i + 2 || stream.at(i)?.kind !== 'number' || !stream.at(i + 1)?.glued) return false;
  const name = stream.at(i - 1);
  if (!stream.isWord(i + 1, 'd', 's') || name?.kind !== 'word' || !/^\d+$/u.test(stream.text(i)))
    return false;
  // The capital of a sentence's first word says nothing.
  const isName = name.capital && !WEEKDAYS.has(name.text) && !MONTHS.has(name.text);
  return isName && stream.at(i - 2)?.kind === 'word';
}

/** "Ocean's Eleven": a number with a capital after somebody's or something's, where common words are printed small. */
const isOwnedTitle = (stream: TokenStream, i: number): boolean =>
  isCapital(stream, i) &&
  stream.isWord(i - 1, 's') &&
  stream.isMark(i - 2, "'") &&
  isCapital(stream, i - 3) &&
  isRunning(stream, i);

/** The most words of a title between quotation marks. */
const LONGEST_TITLE = 10;
/** Words that titles print small. */
const SMALL_WORDS = wordSet('a an the of in on and or to for from with at by as');

/**
 * "Three Men in a Boat" between quotation marks: a title, with every long word in capitals and no mark within. Where the reading
 * fills the marks, as in “Late Friday”, somebody is quoted.
 */
function isQuotedTitle(stream: TokenStream, i: number, next: number): boolean {
  if (!isCapital(stream, i) || !stream.isMark(i - 1, '"') || stream.isMark(next, '"')) return false;
  for (let k = i + 1; k < i + LONGEST_TITLE; k++) {
    if (stream.isMark(k, '"')) return k > i + 1;
    if (stream.isMark(k, "'")) continue;
    if (stream.at(k)?.kind !== 'word') return false;
    if (!stream.at(k)?.capital && !SMALL_WORDS.has(stream.text(k)) && stream.text(k - 1) !== "'")
      return false;
  }
  return false;
}

/** Words after which a number of four digits is a year, though a street comes next: "In 1910 Market Street burned". */
const BEFORE_YEARS = wordSet('in by from until during around since before after');

/** "1620 Elm Street": the number of a house, be it that of a year. A sentence that begins with "In 1620" has a year. */
function isOfHouse(stream: TokenStream, i: number, next: number): boolean {
  if (stream.at(i)?.kind !== 'number' || next > i + 2 || !isHouseNumber(stream, i + 1)) return false;
  const before = stream.at(i - 1);
  return !before || !BEFORE_YEARS.has(before.text) || (!before.capital && !stream.isWord(i - 1, 'since'));
}

/** The index after a name or a set phrase of which a reading at `i` is a part; undefined where it says what it seems to. */
export function afterName(stream: TokenStream, i: number, reading: RuleReading): number | undefined {
  const { type, next } = reading;
  const phrase = afterPhrase(stream, stream.isWord(i, 'a', 'an', 'the') ? i + 1 : i);
  if (phrase !== undefined && phrase >= next) return phrase;
  if (isAfterPhrase(stream, i) || isBesideName(stream, i, next)) return next;
  if (isOwnedTitle(stream, i) || isQuotedTitle(stream, i, next) || isOfHouse(stream, i, next)) return next;
  if (type === 'date' || type === 'period') {
    if (isDayOfName(stream, i, next) || isDayWordOfName(stream, i, next)) return next;
    return isCapital(stream, next) && CALLED_AFTER.has(stream.text(next)) && isCapital(stream, next - 1)
      ? next
      : undefined;
  }
  if (isBrand(stream, i) || (type === 'duration' && isModel(stream, i, next))) return next;
  return isOfGroup(stream, i) || isNumberOfName(stream, i, reading) ? next : undefined;
}
