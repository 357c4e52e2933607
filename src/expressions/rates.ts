import { grouped } from '../values/bounds/number-value.ts';
import { type QuantityValue, quantityValue } from '../values/bounds/quantity-value.ts';
import type { RuleReading } from '../values/mention.ts';
import { type BoundedNumber, readBoundedNumber } from './bounded-numbers.ts';
import { isPerson } from './en/person-words.ts';
import { readUnit } from './en/unit-words.ts';
import { MAGNITUDES, ORDINALS, wordSet } from './en/words.ts';
import { amount, measured, PERCENT, TIMES } from './measured.ts';
import { type NumberReading, readNumber } from './numbers.ts';
import type { TokenStream } from './tokens.ts';

/** One number for so many of another: "20 per 100,000", "four deaths per 1,000 births", "a ratio of 3:1", "two to one". */

/** The most words of a noun between a number and what it is "per": "new | confirmed | cases". */
const MOST_WORDS = 3;
/** Words between a number and "per" that begin something else. */
const BREAKS = wordSet('and or but in on at to from by for with of were was are is had have as than per');

/** The index of "per" after a number, over the plural that it counts; a unit of measure has rates of its own ("20 mg per 100 ml"). */
function perAfter(stream: TokenStream, next: number): number | undefined {
  if (stream.isWord(next, 'per')) return next;
  if (readUnit(stream, next)) return undefined;
  for (let k = next; k < next + MOST_WORDS; k++) {
    if (stream.at(k)?.kind !== 'word' || BREAKS.has(stream.text(k))) return undefined;
    if (stream.isWord(k + 1, 'per'))
      return /(?:[^s]s|people|men|children)$/u.test(stream.text(k)) ? k + 1 : undefined;
  }
  return undefined;
}

/** Round numbers of which shares are stated, by their digits after the one. */
const placesOf = (n: number): number | undefined => {
  const places = Math.round(Math.log10(n));
  return n >= 100 && 10 ** places === n ? places : undefined;
};

/** How many digits come after the point of a number as it is printed. */
const decimals = (n: number): number => String(n).split('.')[1]?.length ?? 0;

/** `20 per 100,000`, `37.4 cases per 100,000 people`: so much of a hundred, by the digits that are stated. */
export function readRate(stream: TokenStream, i: number): RuleReading | undefined {
  const number = readBoundedNumber(stream, i);
  const per =
    number && !number.isPart && number.low === number.high ? perAfter(stream, number.next) : undefined;
  const whole = per === undefined ? undefined : wholeAt(stream, per + 1);
  const places = whole && placesOf(whole.n);
  if (!number || !whole || places === undefined || number.low >= whole.n) return undefined;
  if (stream.isMark(whole.next, '%') || readUnit(stream, whole.next)) return undefined;
  const bound = number.bound === 'range' ? 'exact' : number.bound;
  return measured(whole.next, rateValue(number.low, places, bound));
}

/** The number after "per": `100,000`, `thousand`. */
function wholeAt(stream: TokenStream, i: number): { n: number; next: number } | undefined {
  const magnitude = MAGNITUDES.get(stream.text(i));
  return readNumber(stream, i) ?? (magnitude === undefined ? undefined : { n: magnitude, next: i + 1 });
}

function rateValue(
  n: number,
  places: number,
  bound: Exclude<BoundedNumber['bound'], 'range'>,
): QuantityValue {
  const shift = places - 2;
  const value = quantityValue((n / 10 ** shift).toFixed(decimals(n) + shift), PERCENT, bound);
  return { ...value, label: value.label.replace(/[\d.,]+ %$/u, `${n} per ${grouped(10 ** places)}`) };
}

/** `every third child`, `every second voter`: one of so many. "Every second" is a time, and "every other" may be all the others. */
export function readEveryNth(stream: TokenStream, i: number): RuleReading | undefined {
  const n = ORDINALS.get(stream.text(i + 1)) ?? 0;
  if (n < 2 || n > 12 || (!isPerson(stream.text(i + 2)) && !stream.isWord(i + 2, ...COUNTED_OFF)))
    return undefined;
  return measured(i + 2, share(n));
}

/** What is counted off besides people. */
const COUNTED_OFF = ['household', 'family', 'home', 'house', 'marriage', 'car', 'job'];

const share = (n: number): QuantityValue => {
  const percent = quantityValue(String(Number((100 / n).toPrecision(3))), PERCENT);
  return { ...percent, strict: { low: 100 / n - 1, high: 100 / n + 1 } };
};

/** What has so many of one side for so many of the other, and what has so many for one. */
const OF_SIDES = wordSet('ratio ratios proportion outnumber outnumbers outnumbered outnumbering');
const OF_ONE = wordSet('majority margin');
/** How far before two sides it may be, in tokens. */
const REACH = 7;

function isOfSides(stream: TokenStream, i: number, second: NumberReading): boolean {
  const isNamed = (k: number): boolean =>
    OF_SIDES.has(stream.text(k)) || (second.n === 1 && OF_ONE.has(stream.text(k)));
  if (isNamed(second.next) || isNamed(second.next + 1)) return true;
  for (let k = i - 1; k >= i - REACH && !stream.isMark(k, '.', ';'); k--) if (isNamed(k)) return true;
  return false;
}

/** `a ratio of 4:1`, `outnumber them by 1.4 to one`, `a three-to-one majority`: how many times the one is the other. */
export function readSides(stream: TokenStream, i: number): RuleReading | undefined {
  const first = readNumber(stream, i);
  if (!first || first.isPart || first.n <= 0) return undefined;
  const hyphen =
    stream.isMark(first.next, '-') && stream.isWord(first.next + 1, 'to') ? first.next + 1 : first.next;
  if (!stream.isWord(hyphen, 'to') && !stream.isMark(hyphen, ':')) return undefined;
  const second = readNumber(stream, stream.isMark(hyphen + 1, '-') ? hyphen + 2 : hyphen + 1);
  if (!second || second.isPart || second.n <= 0 || !isOfSides(stream, i, second)) return undefined;
  const times = Number((first.n / second.n).toPrecision(3));
  return measured(second.next, amount({ low: times, high: times, bound: 'exact', next: second.next }, TIMES));
}
