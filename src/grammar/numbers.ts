import type { NumberBound } from '../bounds/number-value.ts';
import { once } from './once.ts';
import type { TokenStream } from './tokens.ts';
import { CARDINALS, groupByFirst, HEDGES, MAGNITUDES, TENS } from './words.ts';

/** The fraction slash, as which folding writes the slash of "½". */
const SLASH = '\u2044';

/** A number read from tokens, and the index behind it. */
export interface NumberReading {
  readonly n: number;
  readonly next: number;
}

/** Reads a number at `i`: `50`, `1,200`, `1.5 million`, `twenty-one`, `three hundred and five`, `a dozen`, `two dozen`. */
export function readNumber(stream: TokenStream, i: number): NumberReading | undefined {
  const token = stream.at(i);
  if (token?.kind === 'number') {
    const base = { n: Number(token.text), next: i + 1 };
    return readFraction(stream, base) ?? readMagnitudes(stream, base) ?? base;
  }
  const half = stream.after(i, ['half', 'a']);
  if (half !== undefined) {
    const whole = MAGNITUDES.has(stream.text(half))
      ? readMagnitudes(stream, { n: 1, next: half })
      : undefined;
    return whole && { n: whole.n / 2, next: whole.next };
  }
  if (stream.isWord(i, 'a', 'an')) {
    const magnitude = MAGNITUDES.get(stream.text(i + 1));
    return magnitude === undefined ? undefined : readMagnitudes(stream, { n: 1, next: i + 1 });
  }
  const words = readWords(stream, i);
  // "Two and a half", "one and a quarter".
  const more = words && stream.after(words.next, ['and', 'a', 'half']);
  return words && more !== undefined ? { n: words.n + 0.5, next: more } : words;
}

/** `5 1/2`, `5-1/2`, `1⁄2`: a fraction behind a whole number, or by itself in its own sign. Folding writes "½" with U+2044. */
function readFraction(stream: TokenStream, whole: NumberReading): NumberReading | undefined {
  if (stream.isMark(whole.next, SLASH)) {
    const by = Number(stream.text(whole.next + 1));
    return by > 0 ? { n: whole.n / by, next: whole.next + 2 } : undefined;
  }
  const at = stream.isMark(whole.next, '-') && stream.at(whole.next + 1)?.glued ? whole.next + 1 : whole.next;
  const [over, by] = [Number(stream.text(at)), Number(stream.text(at + 2))];
  if (!stream.isMark(at + 1, '/', SLASH) || !stream.at(at + 2)?.glued || !Number.isInteger(whole.n))
    return undefined;
  return over > 0 && over < by && by <= 16 ? { n: whole.n + over / by, next: at + 3 } : undefined;
}

/** `million` after `1.5`, `dozen` after `two`; a plural ("millions") is a vague word and not read here. */
function readMagnitudes(stream: TokenStream, base: NumberReading): NumberReading | undefined {
  let { n, next } = base;
  // "300k": only glued to its digits is the letter a thousand.
  if (stream.text(next) === 'k' && stream.at(next)?.glued) return { n: n * 1000, next: next + 1 };
  let magnitude = MAGNITUDES.get(stream.text(next));
  if (magnitude === undefined || (stream.text(next) === 'score' && n === 1)) return undefined;
  while (magnitude !== undefined) {
    n *= magnitude;
    next++;
    magnitude = MAGNITUDES.get(stream.text(next));
  }
  return { n: Number(n.toPrecision(12)), next };
}

function readWords(stream: TokenStream, i: number): NumberReading | undefined {
  let total = 0;
  let group = 0;
  let next = i;
  let read = false;
  for (;;) {
    const small = readBelowHundred(stream, next);
    if (small) {
      if (read && group % 100 !== 0) break;
      group += small.n;
      next = small.next;
      read = true;
    } else if (read && stream.isWord(next, 'hundred')) {
      group = (group || 1) * 100;
      next++;
      const and = stream.isWord(next, 'and') && readBelowHundred(stream, next + 1) ? next + 1 : next;
      if (and !== next) next = and;
    } else if (read && (MAGNITUDES.get(stream.text(next)) ?? 0) >= 12) {
      total += (group || 1) * (MAGNITUDES.get(stream.text(next)) as number);
      group = 0;
      next++;
    } else break;
  }
  return read ? { n: total + group, next } : undefined;
}

function readBelowHundred(stream: TokenStream, i: number): NumberReading | undefined {
  if (stream.at(i)?.kind !== 'word') return undefined;
  const tens = TENS.get(stream.text(i));
  if (tens !== undefined) {
    const behind = stream.isMark(i + 1, '-') ? i + 2 : i + 1;
    const unit = CARDINALS.get(stream.text(behind));
    return unit !== undefined && unit > 0 && unit < 10
      ? { n: tens + unit, next: behind + 1 }
      : { n: tens, next: i + 1 };
  }
  const n = CARDINALS.get(stream.text(i));
  return n === undefined ? undefined : { n, next: i + 1 };
}

/** A number with the words that bound it, or a range of two numbers. */
export interface BoundedNumber {
  readonly low: number;
  readonly high: number;
  readonly bound: NumberBound;
  readonly next: number;
}

/** Reads `over 50`, `at least two dozen`, `four or five`, `15 to 20`, `between 40 and 50`, `50 or more`, `50+`. */
export const readBoundedNumber = once(readBounded);

function readBounded(stream: TokenStream, i: number): BoundedNumber | undefined {
  const hedge = readHedge(stream, i);
  const start = hedge?.next ?? i;
  const between = stream.isWord(start, 'between', 'from');
  const first = readNumber(stream, between ? start + 1 : start);
  if (!first) return undefined;
  const second = readRangeEnd(stream, first, between);
  if (second) return { low: first.n, high: second.n, bound: hedge?.bound ?? 'range', next: second.next };
  if (between) return undefined;
  if (!hedge) {
    const more = stream.after(first.next, ['or', 'more']) ?? stream.after(first.next, ['+']);
    if (more !== undefined) return { low: first.n, high: first.n, bound: 'at-least', next: more };
    const fewer = stream.after(first.next, ['or', 'fewer']) ?? stream.after(first.next, ['or', 'less']);
    if (fewer !== undefined) return { low: first.n, high: first.n, bound: 'at-most', next: fewer };
  }
  return { low: first.n, high: first.n, bound: hedge?.bound ?? 'exact', next: first.next };
}

/** Hedges by their first word, longer ones first. */
const HEDGES_BY_WORD = groupByFirst(HEDGES, ([words]) => words);

export function readHedge(stream: TokenStream, i: number): { bound: NumberBound; next: number } | undefined {
  for (const [phrase, bound] of HEDGES_BY_WORD.get(stream.text(i)) ?? []) {
    const next = stream.after(i, phrase);
    if (next !== undefined) return { bound, next };
  }
  return undefined;
}

/** The second number of a range; only upwards, so that a score ("3-1") or a list is not one. */
function readRangeEnd(
  stream: TokenStream,
  first: NumberReading,
  between: boolean,
): NumberReading | undefined {
  const joined = between
    ? stream.isWord(first.next, 'and', 'to')
    : stream.isWord(first.next, 'to', 'or') || stream.isMark(first.next, '-');
  if (!joined) return undefined;
  const second = readNumber(stream, first.next + 1);
  return second && second.n > first.n ? second : undefined;
}
