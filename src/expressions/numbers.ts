import { withoutNoise } from '../values/bounds/digits.ts';
import { hasChange } from './en/change-words.ts';
import { countsThings } from './en/letter-scales.ts';
import { type NumberReading, readWords } from './en/number-words.ts';
import { CARDINALS, MAGNITUDES, TENS } from './en/words.ts';
import {
  FRACTION_SIGNS,
  readDenominator,
  readDigitFraction,
  readDivision,
  readWordFraction,
} from './fractions.ts';
import { readDecimalComma, readSpaced } from './grouped-digits.ts';
import { once } from './once.ts';
import type { TokenStream } from './tokens.ts';

/** Sums, products and quotients of decimals without their noise. */
export const exact = withoutNoise;

/** Scores that are one word. */
const SCORES: ReadonlyMap<string, number> = new Map([
  ['threescore', 60],
  ['fourscore', 80],
]);
/** Words and signs that a number begins with, besides digits. */
export const PLAIN_NUMBER_WORDS: readonly string[] = [
  ...CARDINALS.keys(), ...TENS.keys(), ...SCORES.keys(), ...FRACTION_SIGNS.keys(), 'a', 'an', 'half', 'quarter', 'minus', 'negative', '-', '.',
]; // biome-ignore format: a list

/** Reads a number at `i`: `50`, `1,200`, `1.5 million`, `twenty-one`, `three hundred and five`, `two dozen`, `five and a half`, `two thirds`, `minus 5`. */
export const readNumber = once<NumberReading>((stream, i) => {
  const at = afterMinus(stream, i);
  if (at === i) return readUnsigned(stream, i);
  const number = readUnsigned(stream, at);
  return number && { ...number, n: -number.n };
}, new Set(PLAIN_NUMBER_WORDS));

/** The index after `minus`, `negative` or a sign that is apart from what is before it: "-9.2", but not "6-9". */
function afterMinus(stream: TokenStream, i: number): number {
  if (stream.isWord(i, 'minus', 'negative')) return i + 1;
  const isApart = !stream.at(i)?.glued || stream.isMark(i - 1, '<', '>', '=');
  const isSign =
    stream.isMark(i, '-') && isApart && stream.at(i + 1)?.kind === 'number' && stream.at(i + 1)?.glued;
  return isSign ? i + 1 : i;
}

/** Beyond this a row of digits is a code: no one counts so far, and no number could hold it. */
const MOST = 1e21;

function readUnsigned(stream: TokenStream, i: number): NumberReading | undefined {
  const number = readAny(stream, i);
  return number && Math.abs(number.n) < MOST ? number : undefined;
}

function readAny(stream: TokenStream, i: number): NumberReading | undefined {
  const token = stream.at(i);
  if (token?.kind === 'number') return withTail(stream, readDigits(stream, i));
  if (stream.isMark(i, '.')) {
    const following = stream.at(i + 1);
    const isDecimal =
      following?.kind === 'number' && following.glued && !token?.glued && !following.text.includes('.');
    return isDecimal ? withTail(stream, { n: Number(`0.${following.text}`), next: i + 2 }) : undefined;
  }
  const sign = token?.kind === 'mark' ? FRACTION_SIGNS.get(token.text) : undefined;
  if (sign !== undefined) return { n: sign, next: i + 1, isPart: true };
  if (token?.kind !== 'word') return undefined;
  const part = readPart(stream, i);
  if (part) return part;
  if (stream.isWord(i, 'a') && stream.isWord(i + 1, 'score')) return readScore(stream, i);
  if (stream.isWord(i, 'a', 'an')) return readOneMagnitude(stream, i);
  const scores = SCORES.get(token.text);
  if (scores !== undefined) return withTail(stream, { n: scores, next: i + 1, scale: 20 });
  const words = readWords(stream, i);
  return words && withTail(stream, words);
}

/** `a million`, `a hundred and fifty`, `a thousand two hundred`. */
function readOneMagnitude(stream: TokenStream, i: number): NumberReading | undefined {
  if (!MAGNITUDES.has(stream.text(i + 1))) return undefined;
  const one = withTail(stream, { n: 1, next: i + 1 });
  const words = readWords(stream, i);
  return words && words.next > one.next ? withTail(stream, words) : one;
}

/** `a score of houses`, twenty of them; the "score" of a match or a test counts nothing. */
function readScore(stream: TokenStream, i: number): NumberReading | undefined {
  const noun = stream.isWord(i + 2, 'of') ? stream.at(i + 3) : undefined;
  const isOfThings =
    noun?.kind === 'word' &&
    (noun.text.endsWith('s') ||
      noun.text === 'people' ||
      /(?:m|childr)en$/u.test(noun.text) ||
      stream.text(i + 4).endsWith('s'));
  return isOfThings && !stream.isWord(i - 1, 'with', 'by', 'final', 'to')
    ? { n: 20, next: i + 2, scale: 20 }
    : undefined;
}

/** "Nearly half were women", "cut by half to 30": half of what was named, which a verb or nothing follows. */
function isShareAlone(stream: TokenStream, i: number): boolean {
  const isFree =
    stream.at(i + 1)?.kind !== 'word'
      ? !stream.isMark(i + 1, '-', "'", '%')
      : stream.isWord(i + 1, 'are', 'were', 'was', 'is', 'had', 'have', 'has', 'said', 'say', 'believe', 'think', 'live', 'would', 'will', 'in', 'to', 'since', 'from', 'this', 'last', 'over', 'on', 'and', 'by', 'within'); // biome-ignore format: one condition
  if (!isFree) return false;
  if (stream.isWord(i - 1, 'by')) return hasChange(stream, i - 1);
  if (stream.isWord(i - 1, 'to')) return stream.isWord(i - 2, 'close', 'closer', 'nearer');
  return stream.isWord(
    i - 1,
    'nearly',
    'almost',
    'about',
    'around',
    'than',
    'roughly',
    'over',
    'under',
    'least',
    'only',
    'exactly',
  );
}

/** `half a million`, `a quarter million`, `two thirds of a million`, `two thirds`. "Half" alone is of something. */
function readPart(stream: TokenStream, i: number): NumberReading | undefined {
  const isHalf = stream.isWord(i, 'half', 'quarter');
  const part = isHalf
    ? { n: stream.text(i) === 'half' ? 0.5 : 0.25, next: i + 1 }
    : readWordFraction(stream, i, readWords);
  if (!part) return undefined;
  // "Half of a million", "half a million", "a half-million".
  const of =
    stream.after(part.next, ['of', 'a']) ??
    (stream.isWord(part.next, 'a') || (stream.isMark(part.next, '-') && stream.at(part.next)?.glued)
      ? part.next + 1
      : part.next);
  const whole = MAGNITUDES.has(stream.text(of)) ? readMagnitudes(stream, { n: part.n, next: of }) : undefined;
  if (whole) return whole;
  const isOfSomething =
    stream.isWord(part.next, 'of', 'the', 'its', 'their', 'his', 'her', 'all') || isShareAlone(stream, i);
  if (
    isHalf &&
    (!isOfSomething ||
      stream.text(i) === 'quarter' ||
      stream.isWord(i - 1, 'first', 'second', 'latter', 'other'))
  )
    return undefined;
  return { ...part, isPart: part.n < 1 };
}

/** `1e10`, `6.23x10^-4`, `1.1^23`, `5 1/2`, or the digits themselves. */
function readDigits(stream: TokenStream, i: number): NumberReading {
  const base = readDecimalComma(stream, i) ??
    readSpaced(stream, i) ?? { n: Number(stream.text(i)), next: i + 1 };
  const glued = (at: number): boolean => stream.at(at)?.glued ?? false;
  const times = stream.isWord(i + 1, 'x') && stream.text(i + 2) === '10' && stream.isMark(i + 3, '^');
  const isPower = stream.isMark(i + 1, '^') && glued(i + 1);
  const at = times ? i + 4 : isPower || (stream.isWord(i + 1, 'e') && glued(i + 1)) ? i + 2 : undefined;
  if (at !== undefined) {
    const minus = stream.isMark(at, '-') ? 1 : 0;
    const power = Number(stream.text(at + minus)) * (minus === 1 ? -1 : 1);
    if (stream.at(at + minus)?.kind === 'number' && glued(at) && Math.abs(power) < 100) {
      const n = isPower ? base.n ** power : base.n * 10 ** power;
      return { n: exact(n), next: at + minus + 1 };
    }
  }
  const fraction = readDigitFraction(stream, base);
  return fraction ? { ...fraction, isPart: fraction.n < 1 } : base;
}

/** What follows a whole number and belongs to it: magnitudes, and a fraction after "and". */
function withTail(stream: TokenStream, whole: NumberReading): NumberReading {
  const scaled = readMagnitudes(stream, whole);
  const base = scaled ?? whole;
  const divided = readDivision(stream, base, readWords);
  if (divided) return { ...divided, isPart: divided.n < 1 };
  const hyphened = base.scale === undefined ? readHyphened(stream, base) : undefined;
  if (hyphened) return hyphened;
  const smaller = readSmallerMagnitude(stream, base);
  if (smaller) return smaller;
  if (!stream.isWord(base.next, 'and')) return base;
  const mixed = readMixed(stream, base);
  if (mixed) return mixed;
  // "3 hundred and 21".
  const words = scaled?.scale === 100 ? readWords(stream, base.next + 1) : undefined;
  if (
    words &&
    words.n > 0 &&
    words.n < 100 &&
    words.scale === undefined &&
    stream.at(base.next - 2)?.kind === 'number'
  )
    return { ...base, n: base.n + words.n, next: words.next };
  // "Four score and seven".
  const years = base.scale === 20 ? readWords(stream, base.next + 1) : undefined;
  if (years && years.n > 0 && years.n < 20) return { ...base, n: base.n + years.n, next: years.next };
  const rest = Number(stream.text(base.next + 1));
  return scaled?.scale === 100 &&
    stream.at(base.next + 1)?.kind === 'number' &&
    rest > 0 &&
    rest < 100 &&
    Number.isInteger(rest)
    ? { ...base, n: base.n + rest, next: base.next + 2 }
    : base;
}

/** `one-and-a-half`, `two-and-three-quarters`: a mixed number that is one word before what it measures. */
function readHyphened(stream: TokenStream, base: NumberReading): NumberReading | undefined {
  const at = stream.after(base.next, ['-', 'and', '-']);
  if (at === undefined || !stream.at(base.next)?.glued) return undefined;
  const one = stream.after(at, ['a', '-']);
  const part = one === undefined ? readWordFraction(stream, at, readWords) : readDenominator(stream, one, 1);
  return part && part.n < 1 ? { ...base, n: exact(base.n + part.n), next: part.next } : undefined;
}

/** `2 million 300 thousand`, `3 crore 50 lakh`: digits with a magnitude, and digits with a smaller one. */
function readSmallerMagnitude(stream: TokenStream, base: NumberReading): NumberReading | undefined {
  if ((base.scale ?? 0) < 1e5 || stream.at(base.next)?.kind !== 'number') return undefined;
  const rest = Number(stream.text(base.next));
  const smaller = MAGNITUDES.get(stream.text(base.next + 1)) ?? 0;
  const isRest =
    smaller >= 1000 &&
    rest >= 1 &&
    rest * smaller < (base.scale ?? 0) &&
    stream.at(base.next - 2)?.kind === 'number';
  return isRest ? { n: exact(base.n + rest * smaller), next: base.next + 2, scale: smaller } : undefined;
}

/** `five and a half`, `five and a half million`, `3 million and a quarter`, `twenty and three fifths`. */
function readMixed(stream: TokenStream, base: NumberReading): NumberReading | undefined {
  const quarters = stream.after(base.next + 1, ['three', 'quarter']);
  // "One and three quarter miles": before a noun the name of the parts has no "s".
  const part = quarters ? { n: 0.75, next: quarters } : readWordFraction(stream, base.next + 1, readWords);
  if (!part || part.n >= 1) return undefined;
  const scale = base.scale ?? 1;
  const following = readMagnitudes(stream, part);
  if (following)
    return base.scale === undefined
      ? { n: exact((base.n + part.n) * (following.scale ?? 1)), next: following.next, scale: following.scale }
      : { ...base, n: exact(base.n + following.n), next: following.next };
  return { ...base, n: exact(base.n + part.n * (scale >= 1000 ? scale : 1)), next: part.next };
}

/** What the first number of a range is multiplied by: in "15 to 20 million" it shares the magnitude of the second. */
export const lentScale = (
  first: Pick<NumberReading, 'n' | 'scale'>,
  second: Pick<NumberReading, 'scale'>,
): number => (first.scale === undefined && first.n < 1000 ? (second.scale ?? 1) : 1);

/** Letters that are a magnitude where they are glued to digits: "300k", "5M". A small "m" is a metre but after a currency. */
const LETTERS = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['b', 1e9],
]);

/** The magnitude of a letter after digits: of money in either case, of other things a capital, a "k" or where things are counted. */
export function letterMagnitude(stream: TokenStream, i: number, isMoney: boolean): number | undefined {
  const token = stream.at(i);
  const scale = token && LETTERS.get(token.text);
  if (!token || scale === undefined || stream.at(i - 1)?.kind !== 'number') return undefined;
  // "The $5 m yacht" and "$5 M": after a currency a space changes nothing, but "$5 B" may go on to another name.
  if (isMoney) return token.glued || token.text === 'm' || !stream.at(i + 1)?.capital ? scale : undefined;
  if (token.glued && (token.capital || token.text === 'k')) return scale;
  // "2.3 k", at the end of what is said of it: after "a" it is a race.
  if (token.text === 'k')
    return !token.glued &&
      !token.capital &&
      !stream.isWord(i - 2, 'a', 'an', 'the') &&
      endsPhrase(stream, i + 1)
      ? scale
      : undefined;
  return countsThings(stream, i) ? scale : undefined;
}

const endsPhrase = (stream: TokenStream, i: number): boolean =>
  stream.at(i) === undefined || stream.isMark(i, '.', ',', ';', ')', '!', '?');

/** `million` after `1.5`, `dozen` after `two`, `two-million`; a plural ("millions") is a vague word but after a number. */
function readMagnitudes(stream: TokenStream, base: NumberReading): NumberReading | undefined {
  const letter = letterMagnitude(stream, base.next, false);
  if (letter !== undefined) return { n: exact(base.n * letter), next: base.next + 1, scale: letter };
  let scale = 1;
  let next = base.next;
  for (;;) {
    const at = stream.isMark(next, '-') ? next + 1 : next;
    const word = stream.text(at);
    const magnitude = MAGNITUDES.get(word) ?? (word === 'dozens' ? 12 : undefined);
    if (magnitude === undefined || (word === 'score' && base.n === 1)) break;
    scale *= magnitude;
    next = at + 1;
  }
  return scale === 1 ? undefined : { n: exact(base.n * scale), next, scale };
}

export type { NumberReading };
