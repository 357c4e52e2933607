import { readDenominator } from '../fractions.ts';
import type { TokenStream } from '../tokens.ts';
import { CARDINALS, MAGNITUDES, TENS } from './words.ts';

/** A number read from tokens, and the index after it. */
export interface NumberReading {
  readonly n: number;
  readonly next: number;
  /** What "million" or "dozen" after it multiplied it by: 15 of "15 to 20 million" lends it. */
  readonly scale?: number;
  /** A part of one: "two thirds", "a quarter". */
  readonly isPart?: boolean;
}

/** `twenty-one`, `three hundred and five`, `one hundred thousand`, `three point five`. */
export function readWords(stream: TokenStream, i: number): NumberReading | undefined {
  let total = 0;
  let group = 0;
  let next = i;
  let scale: number | undefined;
  if (
    stream.isWord(i, 'a', 'an') &&
    MAGNITUDES.has(stream.text(i + 1)) &&
    !stream.isWord(i + 1, 'dozen', 'score')
  ) {
    group = 1;
    next = i + 1;
  }
  const start = next;
  for (let read = group === 1; ; read = true) {
    const small = readBelowHundred(stream, next);
    if (small) {
      if (read && (group % 100 !== 0 || group === 1)) break;
      group += small.n;
      next = small.next;
    } else if (read && stream.isWord(next, 'hundred')) {
      group = (group || 1) * 100;
      next++;
      if (stream.isWord(next, 'and') && readBelowHundred(stream, next + 1) && !isFraction(stream, next + 1))
        next++;
    } else if (read && (MAGNITUDES.get(stream.text(next)) ?? 0) >= 12) {
      scale = MAGNITUDES.get(stream.text(next)) as number;
      // "Three lakh crore": one magnitude of another.
      total = group === 0 && total > 0 ? total * scale : total + (group || 1) * scale;
      group = 0;
      next++;
      // "Eight thousand, three hundred sixty": the comma of the digits, in words.
      if (scale >= 1000 && stream.isMark(next, ',') && isHundreds(stream, next + 1)) next++;
      // "One thousand and five hundred".
      if (
        scale >= 1000 &&
        stream.isWord(next, 'and') &&
        readBelowHundred(stream, next + 1) &&
        !isFraction(stream, next + 1)
      )
        next++;
    } else break;
  }
  if (next === start) return undefined;
  return readPoint(stream, { n: total + group, next, scale: group === 0 ? scale : undefined });
}

/** Whether "three hundred" is here, and nothing that it counts by itself. */
function isHundreds(stream: TokenStream, i: number): boolean {
  const small = readBelowHundred(stream, i);
  return small !== undefined && small.n > 0 && small.n < 10 && stream.isWord(small.next, 'hundred');
}

/** Whether a fraction in words begins here: "a hundred | and three quarters". */
function isFraction(stream: TokenStream, i: number): boolean {
  const small = readBelowHundred(stream, i);
  return small !== undefined && readDenominator(stream, small.next, small.n) !== undefined;
}

/** `three point five`, `nought point eleven`. */
function readPoint(stream: TokenStream, whole: NumberReading): NumberReading {
  if (!stream.isWord(whole.next, 'point')) return whole;
  let digits = '';
  let next = whole.next + 1;
  for (
    let small = readBelowHundred(stream, next);
    small && digits.length < 6;
    small = readBelowHundred(stream, next)
  ) {
    digits += String(small.n);
    next = small.next;
  }
  return digits === '' ? whole : { n: Number(`${whole.n}.${digits}`), next };
}

function readBelowHundred(stream: TokenStream, i: number): NumberReading | undefined {
  if (stream.at(i)?.kind !== 'word') return undefined;
  const tens = TENS.get(stream.text(i));
  if (tens !== undefined) {
    const following = stream.isMark(i + 1, '-') ? i + 2 : i + 1;
    const unit = CARDINALS.get(stream.text(following));
    return unit !== undefined && unit > 0 && unit < 10
      ? { n: tens + unit, next: following + 1 }
      : { n: tens, next: i + 1 };
  }
  const n = CARDINALS.get(stream.text(i));
  return n === undefined ? undefined : { n, next: i + 1 };
}
