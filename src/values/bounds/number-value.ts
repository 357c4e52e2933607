import { withoutNoise } from './digits.ts';
import { type Span, span } from './span.ts';
import type { IntervalValue } from './value.ts';

/** How a number is bounded by the words around it. */
export type NumberBound =
  | 'exact'
  | 'at-least'
  | 'more-than'
  | 'at-most'
  | 'less-than'
  | 'about'
  | 'nearly'
  | 'range';

/** A number in digits, without an exponent, as its notation takes it. */
export function show(n: number): string {
  if (Number.isInteger(n)) return Math.abs(n) < 1e21 ? String(n) : BigInt(n).toString();
  const short = String(withoutNoise(n));
  return short.includes('e') ? n.toFixed(20).replace(/0+$/u, '') : short;
}

/** Groups of three, as a reader expects them: `1,200`. */
export function grouped(n: number): string {
  if (n > -1000 && n < 1000) return show(n);
  const [whole = '', fraction] = show(n).split('.');
  const groups = whole.replace(/\B(?=(\d{3})+$)/gu, ',');
  return fraction === undefined ? groups : `${groups}.${fraction}`;
}

const MORE = Number.POSITIVE_INFINITY;

/**
 * The least number above another, and the greatest below: the next whole one of a whole number, since counts are whole;
 * of a fraction just the fraction itself is left out, by less than is ever printed.
 */
const above = (n: number): number => (Number.isInteger(n) ? n + 1 : n + Math.abs(n) * 2 ** -44);
const below = (n: number): number => (Number.isInteger(n) ? n - 1 : n - Math.abs(n) * 2 ** -44);
/** So many parts of a number either way, in whole numbers. */
const around = (n: number, part: number): Span => {
  const [low, high] = [n - Math.abs(n) * part, n + Math.abs(n) * part];
  // Ten per cent of 30 is 3, and no noise of decimals beside it.
  return span(Math.floor(withoutNoise(low)), Math.ceil(withoutNoise(high)));
};
/** Up to the number below another, from a part of it. */
const under = (n: number, low: number): Span => span(Math.min(below(n), low), below(n));

/** What each bound makes of a number: notation, words, and what it means strictly and usually for whole counts. */
const BOUNDS: Record<
  Exclude<NumberBound, 'range'>,
  { notation: string; words: string; strict: (n: number) => Span; usual: (n: number) => Span }
> = {
  exact: { notation: '', words: '', strict: (n) => span(n, n), usual: (n) => span(n, n) },
  // UCDP GED and ACLED both record "at least n" as n; nothing above it is excluded.
  'at-least': { notation: '>=', words: 'at least ', strict: (n) => span(n, MORE), usual: (n) => span(n, MORE) },
  // A speaker who knew of twice as many would have said so; that upper bound is convention, not meaning.
  'more-than': {
    notation: '>', words: 'more than ',
    strict: (n) => span(above(n), MORE), usual: (n) => span(above(n), n === 0 ? MORE : Math.max(above(n), below(2 * n))),
  },
  'at-most': {
    notation: '<=', words: 'at most ',
    strict: (n) => span(n < 0 ? -MORE : 0, n), usual: (n) => span(n < 0 ? -MORE : Math.min(1, n), n),
  },
  'less-than': {
    notation: '<', words: 'fewer than ',
    strict: (n) => under(n, n < 0 ? -MORE : 0), usual: (n) => under(n, n < 0 ? -MORE : Math.max(0, Math.round(n * 0.5))),
  },
  // No standard was found in the field for "about"; a fifth either way strictly, a tenth usually.
  about: { notation: '~', words: 'about ', strict: (n) => around(n, 0.2), usual: (n) => around(n, 0.1) },
  nearly: {
    notation: '<~', words: 'nearly ',
    strict: (n) => under(n, Math.floor(n * 0.5)), usual: (n) => under(n, Math.floor(n * 0.8)),
  },
}; // biome-ignore format: a table reads best in rows

/** A whole number under a bound: `50`, `>50`, `>=50`, `<=50`, `~50`. */
export function countValue(n: number, bound: Exclude<NumberBound, 'range'> = 'exact'): IntervalValue {
  const row = BOUNDS[bound];
  return {
    kind: 'interval',
    strict: row.strict(n),
    usual: row.usual(n),
    best: bound === 'exact' ? n : null,
    precision: bound === 'exact' ? 'one' : 'bound',
    canonical: `${row.notation}${show(n)}`,
    label: n === 0 && bound === 'exact' ? 'none' : `${row.words}${grouped(n)}`,
  };
}

/** Ends of a range that do not belong to it: "more than 100 but fewer than 300". */
export interface OpenEnds {
  readonly isOpenLow?: boolean;
  readonly isOpenHigh?: boolean;
}

/** From one number to another, both included: `4..5`, unless an end is open: `>100..<300`. */
export function countRange(
  low: number,
  high: number,
  { isOpenLow, isOpenHigh }: OpenEnds = {},
): IntervalValue {
  if (low === high) return countValue(low);
  // Counts are whole: above 100 is 101 and more. Of fractions the end itself is all that is left out.
  const inner = (n: number, step: number, isOpen: boolean | undefined): number =>
    isOpen && Number.isInteger(n) ? n + step : n;
  const bounds = span(
    inner(low, 1, isOpenLow),
    Math.max(inner(low, 1, isOpenLow), inner(high, -1, isOpenHigh)),
  );
  const words =
    isOpenLow || isOpenHigh
      ? `${isOpenLow ? 'more than' : 'at least'} ${grouped(low)} and ${isOpenHigh ? 'fewer than' : 'at most'} ${grouped(high)}`
      : `${grouped(low)} to ${grouped(high)}`;
  return {
    kind: 'interval',
    strict: bounds,
    usual: bounds,
    best: null,
    precision: 'range',
    canonical: `${isOpenLow ? '>' : ''}${show(low)}..${isOpenHigh ? '<' : ''}${show(high)}`,
    label: words,
  };
}

/**
 * A vague word with its bounds as data; written by its strict bounds, marked off from a stated range by `~`.
 * @param vague The word that a profile gives its bounds.
 */
export function vagueCount(words: string, strict: Span, usual: Span, vague?: string): IntervalValue {
  const end = (n: number): string => (Number.isFinite(n) ? show(n) : '');
  const notation = Number.isFinite(strict.high)
    ? `${end(strict.low)}..${end(strict.high)}`
    : `>=${end(strict.low)}`;
  return {
    kind: 'interval',
    strict,
    usual,
    best: null,
    precision: 'vague',
    canonical: `${notation}~`,
    label: words,
    vague,
  };
}

const NUMBER = '-?\\d+(?:\\.\\d+)?(?:e[+-]\\d+)?';
const NOTATION = new RegExp(`^(>=|<=|<~|>|<|~)?\\s*(${NUMBER})$`, 'u');
/** A vague word by its bounds: `>=2~`, `24..99~`. */
const VAGUE = new RegExp(`^(?:>=(${NUMBER})|(${NUMBER})\\.\\.(${NUMBER}))~$`, 'u');
const BOUND_OF = new Map(
  Object.entries(BOUNDS).map(([bound, row]) => [row.notation, bound as Exclude<NumberBound, 'range'>]),
);

/** Reads number notation: `50`, `>50`, `>=50`, `<50`, `<=50`, `~50`, `4..5`, `40..`, `..50`. Digits may be grouped by `,` or `_`. */
export function parseCount(text: string): IntervalValue | undefined {
  if (text.length > 40) return undefined;
  const plain = text
    .trim()
    .replace(/\d{1,3}(?:[,_]\d{3})+(?!\d)/gu, (grouped) => grouped.replace(/[,_]/gu, ''));
  if (plain === 'none') return countValue(0);
  const vague = VAGUE.exec(plain);
  if (vague) {
    const bounds = span(Number(vague[1] ?? vague[2]), Number(vague[3] ?? Number.POSITIVE_INFINITY));
    return bounds.low <= bounds.high ? vagueCount(plain, bounds, bounds) : undefined;
  }
  const range = /^(?:(>)?(-?\d+(?:\.\d+)?))?\s*\.\.\s*(?:(<)?(-?\d+(?:\.\d+)?))?$/u.exec(plain);
  if (range) {
    const [low, high] = [range[2], range[4]].map((n) => (n === undefined ? undefined : Number(n)));
    const open = { isOpenLow: range[1] !== undefined, isOpenHigh: range[3] !== undefined };
    if (low !== undefined && high !== undefined) return low <= high ? countRange(low, high, open) : undefined;
    if (low !== undefined) return countValue(low, 'at-least');
    return high === undefined ? undefined : countValue(high, 'at-most');
  }
  const m = NOTATION.exec(plain);
  const bound = BOUND_OF.get(m?.[1] ?? '');
  // Nothing is fewer than none.
  const impossible = Number(m?.[2]) === 0 && (bound === 'less-than' || bound === 'nearly');
  return m && bound && !impossible ? countValue(Number(m[2]), bound) : undefined;
}

/** A count from low, best and high, as UCDP GED records it: strict from low to high, usually the best. */
export function boundedCount(low: unknown, best: unknown, high: unknown): IntervalValue | undefined {
  const stated = [low, best, high];
  if (stated.some((n) => n !== undefined && typeof n !== 'number' && typeof n !== 'string')) return undefined;
  const numbers = stated.map((n) => (n === undefined ? undefined : Number(n)));
  if (numbers.some((n) => n !== undefined && !(n >= 0))) return undefined;
  const [l, b, h] = numbers;
  const strict = span(l ?? 0, h ?? Number.POSITIVE_INFINITY);
  if (strict.low > strict.high || (l === undefined && b === undefined && h === undefined)) return undefined;
  if (b !== undefined && (b < strict.low || b > strict.high)) return undefined;
  const end = (n: number | undefined): string => (n === undefined ? '' : show(n));
  const words = `${grouped(strict.low)} to ${Number.isFinite(strict.high) ? grouped(strict.high) : 'more'}`;
  return {
    kind: 'interval',
    strict,
    usual: b === undefined ? strict : span(b, b),
    best: b ?? null,
    precision: 'range',
    canonical: `${end(l)}..${end(h)}${b === undefined ? '' : `(${show(b)})`}`,
    label: b === undefined ? words : `${grouped(b)} (${words})`,
  };
}
