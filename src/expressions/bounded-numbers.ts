import type { NumberBound } from '../values/bounds/number-value.ts';
import { isDottedTime } from './dotted-clock.ts';
import { hasChange, isMoved } from './en/change-words.ts';
import { readUnit } from './en/unit-words.ts';
import { MAGNITUDES, wordSet } from './en/words.ts';
import { FRACTION_WORDS } from './fractions.ts';
import { HEDGE_WORDS, readHedge, readHedgeAfter } from './hedges.ts';
import { lentScale, type NumberReading, PLAIN_NUMBER_WORDS, readNumber } from './numbers.ts';
import { once } from './once.ts';
import type { TokenStream } from './tokens.ts';

/** A number with the words that bound it, or a range of two numbers. */
export interface BoundedNumber {
  readonly low: number;
  readonly high: number;
  readonly bound: NumberBound;
  /** Ends of a range that are left out: "greater than 100 and smaller than 300". */
  readonly isOpenLow?: boolean;
  readonly isOpenHigh?: boolean;
  /** What "million" after it multiplied it by. */
  readonly scale?: number;
  /** A part of one: "two thirds". */
  readonly isPart?: boolean;
  readonly next: number;
}

/** Every word that a number may begin with, its hedges included. */
export const NUMBER_WORDS: readonly string[] = [
  ...PLAIN_NUMBER_WORDS, 'between', 'from', 'anywhere',
  ...HEDGE_WORDS,
]; // biome-ignore format: a list

/** Words further on that make a number of what is before them: "a couple of hundred", "two thousandths". */
export const SCALE_WORDS: readonly string[] = [
  ...[...MAGNITUDES.keys()].flatMap((word) => [word, `${word}s`]),
  ...FRACTION_WORDS,
];

/** Reads `over 50`, `at least two dozen`, `four or five`, `15 to 20 million`, `between 40 and 50`, `50 or more`, `more than 40 but fewer than 50`. */
export const readBoundedNumber = once<BoundedNumber>((stream, i) => {
  const first = readSingle(stream, i);
  return first && (readSecondSide(stream, first) ?? first);
}, new Set(NUMBER_WORDS));

function readSingle(stream: TokenStream, i: number): BoundedNumber | undefined {
  const hedge = readHedge(stream, i);
  const start = hedge?.next ?? i;
  const between = stream.after(start, ['anywhere', 'from']) ?? stream.after(start, ['anywhere', 'between']);
  const lead = between ?? (stream.isWord(start, 'between', 'from') ? start + 1 : undefined);
  if (isDottedTime(stream, lead ?? start)) return undefined;
  const first = readNumber(stream, lead ?? start);
  if (!first) return undefined;
  const two = readOrTwo(stream, start, first);
  if (two && !hedge) return two;
  const second = isChanged(stream, lead ?? start, first)
    ? undefined
    : readRangeEnd(stream, first, lead !== undefined);
  if (second)
    return {
      low: first.n * (lentScale(first, second) * spokenScale(stream, first, second)),
      high: second.n,
      bound: 'range',
      next: second.next,
    };
  if (lead !== undefined) return undefined;
  const { n, next, isPart, scale } = first;
  const following = readHedgeAfter(stream, next);
  if (hedge && hedge.bound !== 'exact' && hedge.bound !== 'about') {
    // "Up to 40 or more", "at least 4 or fewer": the words after take back what those before bound, and nothing is left but a size.
    const clash =
      following &&
      stream.isWord(next, 'or') &&
      ((UPPER.has(hedge.bound) && following.bound === 'at-least') ||
        (LOWER.has(hedge.bound) && following.bound === 'at-most'));
    return clash
      ? { low: n, high: n, bound: following.bound, isPart, scale, next: following.next }
      : { low: n, high: n, bound: hedge.bound, isPart, scale, next };
  }
  return {
    low: n,
    high: n,
    bound: following?.bound ?? hedge?.bound ?? (isPassed(stream, start, next) ? 'more-than' : 'exact'),
    isPart,
    scale,
    next: following?.next ?? next,
  };
}

/** What goes beyond a mark. */
const PASSING = wordSet(
  'past pass passes passed passing beyond over above cross crosses crossed crossing break breaks broke breached topped surpassed exceeded',
);

/** "Past the 10 lakh mark", "crossed the 40,000 mark": more than that. */
const isPassed = (stream: TokenStream, start: number, next: number): boolean =>
  stream.isWord(stream.isMark(next, '-') ? next + 1 : next, 'mark') &&
  stream.isWord(start - 1, 'the', 'a') &&
  PASSING.has(stream.text(start - 2));

/** "Two to three hundred": a magnitude in words that is said once, after the second number. */
function spokenScale(stream: TokenStream, first: NumberReading, second: NumberReading): number {
  const times = stream.isWord(second.next - 1, 'hundred') ? 100 : 1;
  const isLent = first.scale === undefined && first.n < 10 && second.n > first.n * times && second.n < 1000;
  return isLent && stream.at(first.next - 1)?.kind === 'word' ? times : 1;
}

/** "Rose from 38 to 45", "fell by 3 to 15": what was, what is and by how much, and no range between them. */
function isChanged(stream: TokenStream, i: number, first: NumberReading): boolean {
  if (!stream.isWord(first.next, 'to') || stream.isWord(i - 2, 'anywhere')) return false;
  const isLed = stream.isWord(i - 1, 'from', 'by') && hasChange(stream, i - 1);
  // "Fell 300 to 4,200", "rose 6 to 31": right after the verb a smaller number says by how much.
  if (!isLed && !isMoved(stream, i - 1)) return false;
  if (stream.isWord(i - 1, 'from')) return true;
  // "By 3 to 5 percent" says how much: its unit comes once, after both.
  const second = readNumber(stream, first.next + 1);
  return !(
    second &&
    (stream.isMark(second.next, '%', '-') ||
      stream.isWord(second.next, 'percent', 'per', 'percentage', 'basis', 'points', 'degrees') ||
      readUnit(stream, second.next))
  );
}

/** `a dozen or two`, `a hundred or two`: once or twice the magnitude. */
function readOrTwo(
  stream: TokenStream,
  i: number,
  { n, scale, next }: NumberReading,
): BoundedNumber | undefined {
  const isOne = scale !== undefined && n === scale && stream.isWord(i, 'a', 'an', 'one');
  if (
    !isOne ||
    !stream.isWord(next, 'or') ||
    !(stream.isWord(next + 1, 'two') || stream.text(next + 1) === '2')
  )
    return undefined;
  // "A million or two million".
  if (MAGNITUDES.has(stream.text(next + 2))) return undefined;
  return { low: n, high: 2 * n, bound: 'range', scale, next: next + 2 };
}

const LOWER = new Set<NumberBound>(['more-than', 'at-least']);
const UPPER = new Set<NumberBound>(['less-than', 'at-most']);

/** What says that a number is thought to be so. */
const SUPPOSED = ['perhaps', 'possibly', 'maybe', 'probably', 'potentially'];

/** `more than 100 but fewer than 300`, `at most 100 and at least 20`: both sides of one number. */
function readSecondSide(stream: TokenStream, first: BoundedNumber): BoundedNumber | undefined {
  if (!LOWER.has(first.bound) && !UPPER.has(first.bound)) return undefined;
  const comma = stream.isMark(first.next, ',') ? first.next + 1 : first.next;
  const at = stream.isWord(comma, 'and', 'but', 'or') ? comma + 1 : comma;
  if (at === first.next) return undefined;
  const second = readSingle(stream, at);
  if (!second) return undefined;
  // "At least 1,000, perhaps 3,000": as many as are thought to be.
  if (
    second.bound === 'about' &&
    LOWER.has(first.bound) &&
    stream.isWord(at, ...SUPPOSED) &&
    second.low > first.low
  )
    return {
      low: first.low,
      high: second.low,
      bound: 'range',
      isOpenLow: first.bound === 'more-than',
      next: second.next,
    };
  const [lower, upper] = LOWER.has(first.bound) ? [first, second] : [second, first];
  if (!LOWER.has(lower.bound) || !UPPER.has(upper.bound) || lower.low >= upper.low) return undefined;
  return {
    low: lower.low,
    high: upper.low,
    bound: 'range',
    isOpenLow: lower.bound === 'more-than',
    isOpenHigh: upper.bound === 'less-than',
    next: second.next,
  };
}

/** What adds a larger number as another possibility: "two, possibly three", "20 or even 30", "two if not three". */
const OR_MORE: ReadonlyMap<string, readonly string[]> = new Map([
  [',', ['possibly', 'perhaps', 'maybe', 'probably']],
  ['or', ['possibly', 'perhaps', 'maybe', 'even', 'probably']],
  ['and', ['possibly', 'perhaps', 'maybe']],
  ['if', ['not']],
]);
/** How many times a number may be the one that it may also be: "one, perhaps 300" are of two things. */
const MOST_TIMES = 10;

/** The index after what joins a larger possibility to a number. */
export function afterOrMore(stream: TokenStream, i: number): number | undefined {
  const [join, sure] = [stream.text(i), stream.text(i + 1)];
  if (OR_MORE.get(join)?.includes(sure)) return i + 2;
  return join === ',' && OR_MORE.get(sure)?.includes(stream.text(i + 2)) ? i + 3 : undefined;
}

/** The second number of a range; only upwards, so that a score ("3-1") or a list is not one. */
function readRangeEnd(stream: TokenStream, first: NumberReading, isLed: boolean): NumberReading | undefined {
  const more = isLed ? undefined : afterOrMore(stream, first.next);
  const joined = isLed
    ? stream.isWord(first.next, 'and', 'to') || stream.isMark(first.next, '-')
    : stream.isWord(first.next, 'to', 'or') || stream.isMark(first.next, '-', '~');
  if (!joined && more === undefined) return undefined;
  // "Between 1,000 and perhaps 3,000".
  const about = isLed ? readHedge(stream, first.next + 1) : undefined;
  const second = readNumber(stream, more ?? (about?.bound === 'about' ? about.next : first.next + 1));
  if (!second || second.n <= first.n * lentScale(first, second)) return undefined;
  return more === undefined || second.n <= first.n * lentScale(first, second) * MOST_TIMES
    ? second
    : undefined;
}
