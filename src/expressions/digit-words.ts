import { countRange } from '../values/bounds/number-value.ts';
import { quantityRange } from '../values/bounds/quantity-value.ts';
import type { RuleReading } from '../values/mention.ts';
import { afterPercent } from './en/unit-words.ts';
import { CARDINALS, PLURALS_OF_TENS, wordSet } from './en/words.ts';
import { counted, measured, PERCENT } from './measured.ts';
import type { TokenStream } from './tokens.ts';

/** Numbers that are said by their digits or by a part of ten: "a six-figure sum", "the high teens", "mid-single digits". */

/** The most digits that are stated this way. */
const MOST_DIGITS = 12;

/** `a six-figure sum`, `seven figures`: so many digits. "Six figures in a painting" are people. */
export function readFigures(stream: TokenStream, i: number): RuleReading | undefined {
  const digits = CARDINALS.get(stream.text(i)) ?? Number(stream.text(i));
  if (!(digits >= 3 && digits <= MOST_DIGITS)) return undefined;
  const isHyphen = stream.isMark(i + 1, '-');
  const word = isHyphen ? i + 2 : i + 1;
  const isSum =
    stream.isWord(word, 'figure') || (stream.isWord(word, 'figures') && OF_SUMS.has(stream.text(i - 1)));
  return isSum ? counted(word + 1, countRange(10 ** (digits - 1), 10 ** digits - 1)) : undefined;
}

/** What leads to a sum in figures: "earns | six figures", "worth | seven figures", "well into | six figures". */
const OF_SUMS = wordSet(
  'earn earns earned earning worth into reach reached of for paid pay pays cost costs low mid high make makes made than about over to',
);

/** The parts of ten numbers: the first and the last digit of each. */
const PARTS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['low', [0, 3]],
  ['mid', [4, 6]],
  ['high', [7, 9]],
]);
/** Ten numbers by their name, and the first of them. */
const DECADES: ReadonlyMap<string, number> = new Map([['teens', 10], ...PLURALS_OF_TENS]);
/** What is stated in percent where nothing says otherwise. */
const RATES = wordSet(
  'inflation growth rate rates margin margins sales revenue revenues profit profits earnings rise rises rising rose grow grows growing grew increase increases increased yield yields unemployment return returns ' +
    'fall falls fell decline declines declined drop drops dropped up down expand expanded interest',
);
/** How far before the words a rate may be named, in tokens. */
const REACH = 9;

function isRate(stream: TokenStream, i: number, next: number): boolean {
  for (let k = i - 1; k >= i - REACH && !stream.isMark(k, '.', ';'); k--)
    if (RATES.has(stream.text(k))) return true;
  for (let k = next; k < next + 3 && !stream.isMark(k, '.', ';', ','); k++)
    if (RATES.has(stream.text(k))) return true;
  return false;
}

/** The first of the ten numbers that are named at `i`, and the index after their name. */
function tenAt(stream: TokenStream, i: number): { first: number; next: number } | undefined {
  const hyphen = stream.isMark(i + 1, '-') ? i + 2 : i + 1;
  if (stream.isWord(i, 'single', 'double') && stream.isWord(hyphen, 'digits', 'digit'))
    return { first: stream.isWord(i, 'single') ? 0 : 10, next: hyphen + 1 };
  const named = DECADES.get(stream.text(i));
  if (named !== undefined) return { first: named, next: i + 1 };
  const n = Number(stream.text(i));
  return stream.at(i)?.kind === 'number' &&
    n >= 20 &&
    n < 100 &&
    n % 10 === 0 &&
    stream.isWord(i + 1, 's') &&
    stream.at(i + 1)?.glued
    ? { first: n, next: i + 2 }
    : undefined;
}

/** `the high teens`, `mid-single digits`, `low double digits`, `the low 60s`: a part of ten numbers, in percent where a rate is said. */
export function readPartOfTen(stream: TokenStream, i: number): RuleReading | undefined {
  const part = PARTS.get(stream.text(i));
  const ten = part && tenAt(stream, stream.isMark(i + 1, '-') ? i + 2 : i + 1);
  if (!part || !ten) return undefined;
  const [low, high] = [Math.max(1, ten.first + part[0]), ten.first + part[1]];
  const percent = afterPercent(stream, ten.next);
  if (percent !== undefined || isRate(stream, i, ten.next))
    return measured(percent ?? ten.next, quantityRange(String(low), String(high), PERCENT));
  // "In the mid-60s" is a time or an age, and of weather a temperature on a scale that is not said.
  return stream.isWord(ten.next - 1, 'digits', 'digit')
    ? counted(ten.next, countRange(low, high))
    : undefined;
}

/** Words that a number begins with that is said by its digits, and what is in each. */
export const FIGURE_STARTS: readonly string[] = [...CARDINALS.keys()];
export const TEN_STARTS: readonly string[] = [...PARTS.keys()];
export const TEN_WORDS: readonly string[] = ['single', 'double', ...DECADES.keys(), 's'];
