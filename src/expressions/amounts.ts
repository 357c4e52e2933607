import { type DurationUnit, SECONDS } from '../values/bounds/duration-value.ts';
import type { NumberBound } from '../values/bounds/number-value.ts';
import { type Span, span } from '../values/bounds/span.ts';
import { NUMBER_WORDS, readBoundedNumber } from './bounded-numbers.ts';
import { readWords } from './en/number-words.ts';
import { groupByFirst, UNITS_OF_TIME } from './en/words.ts';
import { readWordFraction } from './fractions.ts';
import { readHedge } from './hedges.ts';
import { LENGTH_UNITS, readUnit } from './length-units.ts';
import { once } from './once.ts';
import type { TokenStream } from './tokens.ts';

/** A length of time as words give it: a number of one unit, or a vague number of it. */
export interface Amount {
  readonly unit: DurationUnit;
  readonly low: number;
  readonly high: number;
  readonly bound: NumberBound;
  /** Bounds in units, where the number is only a vague word ("a few days"). */
  readonly vague?: { readonly strict: Span; readonly usual: Span };
  /** The smaller parts of a compound length, each in its own unit: the thirty of "1 hour 30 minutes". */
  readonly rest: readonly { readonly n: number; readonly unit: DurationUnit }[];
  /** Days of work: "five working days", between which weekends are not counted. */
  readonly isWorking?: boolean;
  readonly next: number;
}

/** One of a unit: "a day", "the hour". */
export const oneUnit = (unit: DurationUnit, next: number): Amount => ({
  unit, low: 1, high: 1, bound: 'exact', rest: [], next,
}); // biome-ignore format: one record

const VAGUE: readonly (readonly [string, Span, Span])[] = [
  ['a couple of', span(2, 3), span(2, 2)], ['a couple', span(2, 3), span(2, 2)], ['couple of', span(2, 3), span(2, 2)],
  ['a handful of', span(2, 12), span(3, 6)], ['the past few', span(2, 12), span(3, 5)],
  ['a good few', span(2, 12), span(3, 6)], ['quite a few', span(3, 24), span(4, 10)], ['a few', span(2, 12), span(3, 5)],
  ['few', span(2, 12), span(3, 5)], ['several', span(2, 24), span(3, 9)], ['some', span(2, 24), span(2, 9)], ['many', span(2, 100), span(5, 50)],
  ['multiple', span(2, 24), span(2, 9)], ['dozens of', span(12, 120), span(24, 99)], ['hundreds of', span(100, 2000), span(200, 999)],
  ['thousands of', span(1000, 20_000), span(2000, 9999)], ['scores of', span(20, 200), span(40, 99)], ['tens of', span(10, 200), span(20, 99)],
]; // biome-ignore format: a table reads best in rows
const VAGUE_NUMBERS = VAGUE.map(([words, strict, usual]) => ({ words: words.split(' '), strict, usual }));

const VAGUE_BY_WORD = groupByFirst(VAGUE_NUMBERS, ({ words }) => words);

/** Words that a length may begin with, besides digits. */
export const AMOUNT_WORDS: readonly string[] = [
  ...NUMBER_WORDS,
  'the',
  ...VAGUE_NUMBERS.map(({ words }) => words[0] as string),
  'another',
  'half',
  'one',
  'every',
];

/** Words further on that make a length of what is before them. */
export const AMOUNT_CARRIES: readonly string[] = ['fortnight', 'fortnights', 'millennium', 'millennia'];

/** `three days`, `nearly a week`, `15 to 20 seconds`, `a year and a half`, `1 hour 30 minutes`, `a few months`. */
export const readAmount = once<Amount>(
  (stream, i) =>
    readVague(stream, i) ??
    readFractionOf(stream, i) ??
    readNumbered(stream, i) ??
    readOne(stream, i) ??
    readHalfOf(stream, i),
  new Set(AMOUNT_WORDS),
);

/** `a quarter of an hour`, `three quarters of an hour`, `two thirds of a year`. */
function readFractionOf(stream: TokenStream, i: number): Amount | undefined {
  const hedge = readHedge(stream, i);
  const start = hedge?.next ?? i;
  const fraction =
    readWordFraction(stream, start, readWords) ??
    (stream.isWord(start, 'half', 'quarter')
      ? { n: stream.isWord(start, 'half') ? 0.5 : 0.25, next: start + 1 }
      : undefined);
  if (!fraction || fraction.n >= 1) return undefined;
  const of = stream.after(fraction.next, ['of', 'an']) ?? stream.after(fraction.next, ['of', 'a']);
  const unit = of === undefined ? undefined : readUnit(stream, of);
  if (!unit || unit.unit === 'second') return undefined;
  const n = fraction.n * unit.times;
  // A quarter of an hour is 15 minutes, as everybody would write it.
  const smaller = (
    { hour: ['minute', 60], minute: ['second', 60], year: ['month', 12], day: ['hour', 24] } as const
  )[unit.unit as 'hour'];
  const whole =
    smaller && Number.isInteger(n * smaller[1])
      ? { unit: smaller[0] as DurationUnit, n: n * smaller[1] }
      : { unit: unit.unit, n };
  return {
    unit: whole.unit,
    low: whole.n,
    high: whole.n,
    bound: hedge?.bound ?? 'exact',
    rest: [],
    next: unit.next,
  };
}

function readNumbered(stream: TokenStream, i: number): Amount | undefined {
  const number = readBoundedNumber(stream, stream.isWord(i, 'another') ? i + 1 : i);
  const unit = number && readUnit(stream, number.next);
  if (!number || !unit || (stream.isMark(unit.next - 1, '-') && stream.at(unit.next)?.kind === 'number'))
    return undefined;
  const { bound } = number;
  const [low, high] = [number.low * unit.times, number.high * unit.times];
  const { isWorking } = unit;
  const whole: Amount = {
    unit: unit.unit,
    low,
    high,
    bound,
    rest: [],
    ...(isWorking && { isWorking }),
    next: unit.next,
  };
  if (bound === 'range') return whole;
  const half = readHalfAfter(stream, whole);
  if (half !== whole) return half;
  return readRest(stream, whole) ?? readOrSo(stream, whole);
}

/** `a week`, `an hour and a half`, `less than a decade`, `a full day`. */
function readOne(stream: TokenStream, i: number): Amount | undefined {
  const hedge = readHedge(stream, i);
  const start = hedge?.next ?? i;
  const one = stream.isWord(start, 'a', 'an', 'another', 'one');
  if (!one) return undefined;
  const unit = readUnit(stream, start + 1);
  // "A second" is an ordinal more often than a unit, but for a fraction of one.
  if (!unit || (unit.unit === 'second' && !stream.isWord(start + 1, 'split'))) return undefined;
  // "An hours-long standoff" says no number of them.
  if (stream.text(start + 1).endsWith('s') && stream.isWord(unit.next - 1, 'long')) return undefined;
  const whole: Amount = {
    unit: unit.unit, low: unit.times, high: unit.times, bound: hedge?.bound ?? 'exact', rest: [], ...(unit.isWorking && { isWorking: true }), next: unit.next,
  }; // biome-ignore format: one record
  const half = readHalfAfter(stream, whole);
  if (half !== whole) return half;
  const two = stream.after(unit.next, ['or', 'two']) ?? stream.after(unit.next, ['or', '2']);
  if (two !== undefined && !hedge) return { ...whole, high: 2 * unit.times, bound: 'range', next: two };
  return readRest(stream, whole) ?? readOrSo(stream, whole);
}

/** `half an hour`, `half a day`, `a half-hour`. */
function readHalfOf(stream: TokenStream, i: number): Amount | undefined {
  const hedge = readHedge(stream, i);
  const start = hedge?.next ?? i;
  const half =
    stream.after(start, ['half', 'a']) ??
    stream.after(start, ['half', 'an']) ??
    stream.after(start, ['a', 'half']) ??
    stream.after(start, ['half']);
  const unit = half === undefined ? undefined : readUnit(stream, half);
  if (!unit || (half === start + 1 && !stream.isMark(half, '-'))) return undefined;
  return {
    unit: unit.unit,
    low: 0.5 * unit.times,
    high: 0.5 * unit.times,
    bound: hedge?.bound ?? 'exact',
    rest: [],
    next: unit.next,
  };
}

function readVague(stream: TokenStream, i: number): Amount | undefined {
  // "Some" hedges a number ("some 50 days") and is vague before a bare plural ("some days").
  const start = stream.isWord(i, 'some') ? i : (readHedge(stream, i)?.next ?? i);
  for (const { words, strict, usual } of VAGUE_BY_WORD.get(stream.text(start)) ?? []) {
    const following = stream.after(start, words);
    const unit = following === undefined ? undefined : readUnit(stream, following);
    if (!unit || (words[0] === 'some' && !stream.text(unit.next - 1).endsWith('s'))) continue;
    return {
      unit: unit.unit, low: usual.low, high: usual.high, bound: 'range', vague: { strict, usual }, rest: [], next: unit.next,
    }; // biome-ignore format: one record
  }
  return undefined;
}

/** `a year and a half`, `two days and a half`, `an hour and a quarter`, `an hour and three quarters`. */
function readHalfAfter(stream: TokenStream, amount: Amount): Amount {
  const quarter = stream.after(amount.next, ['and', 'a', 'quarter']);
  if (quarter !== undefined)
    return { ...amount, low: amount.low + 0.25, high: amount.high + 0.25, next: quarter };
  const three =
    stream.after(amount.next, ['and', 'three', 'quarters']) ??
    stream.after(amount.next, ['and', 'three', '-', 'quarters']);
  if (three !== undefined)
    return { ...amount, low: amount.low + 0.75, high: amount.high + 0.75, next: three };
  const half = stream.after(amount.next, ['and', 'a', 'half']);
  return half === undefined
    ? amount
    : { ...amount, low: amount.low + 0.5, high: amount.high + 0.5, next: half };
}

/** `1 hour 30 minutes`, `two years and three months`, `1 year 1 month 21 days`: the parts that follow, in any order. */
function readRest(stream: TokenStream, amount: Amount): Amount | undefined {
  const parts = [{ n: amount.low, unit: amount.unit }];
  let next = amount.next;
  for (;;) {
    const part = readPart(stream, next);
    if (!part || parts.some(({ unit }) => unit === part.unit)) break;
    parts.push(part);
    next = part.next;
  }
  const [first, ...rest] = parts.sort((a, b) => SECONDS[b.unit] - SECONDS[a.unit]);
  return first && rest.length > 0
    ? { ...amount, low: first.n, high: first.n, unit: first.unit, rest, next }
    : undefined;
}

/** A further part of a compound length, over "and" or a comma. */
function readPart(
  stream: TokenStream,
  i: number,
): { n: number; unit: DurationUnit; next: number } | undefined {
  const comma = stream.isMark(i, ',') ? i + 1 : i;
  const at = stream.isWord(comma, 'and') ? comma + 1 : comma;
  const one = at > i && stream.isWord(at, 'a', 'an') ? { low: 1, bound: 'exact', next: at + 1 } : undefined;
  const number = one ?? readBoundedNumber(stream, at);
  const unit = number && readUnit(stream, number.next);
  if (number?.bound !== 'exact' || !unit) return undefined;
  return { n: number.low, unit: unit.unit, next: unit.next };
}

/** `a month or so`, `ten days or more`, `a year or longer`. */
function readOrSo(stream: TokenStream, amount: Amount): Amount {
  if (amount.bound !== 'exact') return amount;
  const so = stream.after(amount.next, ['or', 'so']);
  if (so !== undefined) return { ...amount, bound: 'about', next: so };
  // "25 years to life".
  const life = stream.after(amount.next, ['to', 'life']);
  if (life !== undefined && amount.unit === 'year') return { ...amount, bound: 'at-least', next: life };
  const more = stream.after(amount.next, ['or', 'more']) ?? stream.after(amount.next, ['or', 'longer']);
  if (more !== undefined) return { ...amount, bound: 'at-least', next: more };
  const less = stream.after(amount.next, ['or', 'less']);
  return less === undefined ? amount : { ...amount, bound: 'at-most', next: less };
}

/** How many of a unit are more than one would say of it: what bounds a bare plural ("hours"). */
export const LARGER: Readonly<Record<DurationUnit, number>> = {
  second: 60, minute: 60, hour: 24, day: 14, week: 8, month: 24, year: 20, decade: 10, century: 10,
}; // biome-ignore format: a table reads best in rows

/** `days`, `weeks`, `years`: a length of which only the unit is given. */
export function readBarePlural(stream: TokenStream, i: number): Amount | undefined {
  const unit = stream.at(i)?.kind === 'word' ? UNITS_OF_TIME.get(stream.text(i)) : undefined;
  const isPlural = stream.text(i).endsWith('s') || stream.text(i) === 'centuries';
  if (!unit || !isPlural || stream.text(i).length < 4) return undefined;
  const most = LARGER[unit];
  const vague = { strict: span(1, most * 2), usual: span(2, most) };
  return { unit, low: 2, high: most, bound: 'range', vague, rest: [], next: i + 1 };
}

export { LENGTH_UNITS };
