import { grouped, type NumberBound, show } from './number-value.ts';
import { hull, type Span, span } from './span.ts';
import { type Unit, unitOf } from './units.ts';
import type { IntervalValue } from './value.ts';

/** A measured amount, on the axis of its dimension's base unit. */
export interface QuantityValue extends IntervalValue {
  readonly dimension: string;
}

const MORE = Number.POSITIVE_INFINITY;
const NOTATION: Readonly<Record<Exclude<NumberBound, 'range'>, readonly [string, string]>> = {
  exact: ['', ''], 'at-least': ['>=', 'at least '], 'more-than': ['>', 'more than '], 'at-most': ['<=', 'at most '],
  'less-than': ['<', 'less than '], about: ['~', 'about '], nearly: ['<~', 'nearly '],
}; // biome-ignore format: a table reads best in rows

/** Half a unit of the last significant digit: a figure is rounded to it, "300" to the hundred, "55" to the one. */
export function roundingOf(text: string): number {
  const digits = text.replace(/[-,]/gu, '');
  const fraction = digits.split('.')[1];
  if (fraction !== undefined) return 0.5 * 10 ** -fraction.length;
  const zeros = /0*$/u.exec(digits)?.[0].length ?? 0;
  return 0.5 * 10 ** Math.min(zeros, Math.max(0, digits.length - 1));
}

/**
 * Just below the half that rounds up to the next figure: no measurement gives both 8.6 and 8.7, nor both 10 and 20.
 * By more than the noise of sums of decimals, by less than is ever printed.
 */
const below = (half: number): number => half - Math.abs(half) * 2 ** -44;

/**
 * A measured figure: strictly half a unit of its last significant digit either way, usually the figure itself.
 * @param figure The digits as written, since "55.0" is more exact than "55".
 */
export function quantityValue(
  figure: string,
  unit: Unit,
  bound: Exclude<NumberBound, 'range'> = 'exact',
): QuantityValue {
  const n = Number(figure.replace(/,/gu, ''));
  const half = roundingOf(figure);
  const base = (x: number): number => x * unit.factor + (unit.offset ?? 0);
  const around = (low: number, high: number): Span =>
    span(low === -MORE ? low : base(low), high === MORE ? high : base(high));
  // Parts of a figure are parts of its size: below zero, too, "about" is around it and "more" is above.
  const size = Math.abs(n);
  const about = (part: number, least: number): Span => {
    const slack = n === 0 ? least : size * part;
    return around(n - slack, n + slack);
  };
  const boundsOf = (): readonly [Span, Span] => {
    switch (bound) {
      case 'exact':
        return [around(n - half, below(n + half)), around(n - half / 5, n + half / 5)];
      case 'at-least':
        return [around(n - half, MORE), around(n, MORE)];
      case 'more-than':
        return [around(n, MORE), around(n, n === 0 ? MORE : n + size)];
      case 'at-most':
        return [around(-MORE, below(n + half)), n > 0 ? around(0, n) : around(-MORE, n)];
      case 'less-than':
        return [around(-MORE, n), n === 0 ? around(-MORE, n) : around(n - size / 2, n)];
      case 'about':
        return [about(0.2, half), about(0.1, half / 5)];
      case 'nearly':
        return [around(n - size * 0.5, n), around(n - size * 0.2, n)];
    }
  };
  const [strict, usual] = boundsOf();
  const [sign, words] = NOTATION[bound];
  return {
    kind: 'interval', strict, usual, best: bound === 'exact' ? base(n) : null, precision: unit.symbol,
    canonical: `${sign}${show(n)} ${unit.symbol}`, label: `${words}${grouped(n)} ${unit.symbol}`, dimension: unit.dimension,
  }; // biome-ignore format: one value
}

/** From one amount to another, both included and each rounded as its digits are: `5..10 km`. */
export function quantityRange(low: string, high: string, unit: Unit): QuantityValue {
  const [first, last] = [quantityValue(low, unit), quantityValue(high, unit)];
  return {
    ...first, strict: hull(first.strict, last.strict), usual: hull(first.usual, last.usual), best: null,
    canonical: `${low}..${high} ${unit.symbol}`, label: `${grouped(Number(low))} to ${grouped(Number(high))} ${unit.symbol}`,
  }; // biome-ignore format: one value
}

/** A vague number of a unit ("several million dollars"), by the bounds of its word: `>=2000000~ USD`. */
export function vagueQuantity(strict: Span, usual: Span, unit: Unit, words: string): QuantityValue {
  const base = (x: number): number => (Number.isFinite(x) ? x * unit.factor + (unit.offset ?? 0) : x);
  const sized = (s: Span): Span => span(base(s.low), base(s.high));
  const notation = Number.isFinite(strict.high) ? `${strict.low}..${strict.high}` : `>=${strict.low}`;
  return {
    kind: 'interval', strict: sized(strict), usual: sized(usual), best: null, precision: unit.symbol,
    canonical: `${notation}~ ${unit.symbol}`, label: words, dimension: unit.dimension,
  }; // biome-ignore format: one value
}

const VAGUE = /^(?:>=(-?\d+(?:\.\d+)?)|(-?\d+(?:\.\d+)?)\.\.(-?\d+(?:\.\d+)?))~\s*(.*)$/u;
/** A comma is part of a figure only between groups of its digits: `1,5 km` is not 15 km. Words are read elsewhere. */
const STATED = /^(>=|<=|<~|>|<|~)?\s*(-?(?:\d{1,3}(?:,\d{2,3})*,\d{3}|\d+)(?:\.\d+)?(?:e[+-]\d+)?)\s*(.*)$/u;
const RANGE = /^(-?\d+(?:\.\d+)?)\s*\.\.\s*(-?\d+(?:\.\d+)?)\s*(.*)$/u;
const BOUND_OF = new Map(
  Object.entries(NOTATION).map(([bound, [sign]]) => [sign, bound as Exclude<NumberBound, 'range'>]),
);

/** Reads `55 km`, `>300 km`, `~40 °C`, `5..10 km`, or a bare number in the question's unit. */
export function parseQuantity(text: string, defaultUnit: string | undefined): QuantityValue | undefined {
  const vague = VAGUE.exec(text.trim());
  const vagueUnit = vague && unitOf(vague[4] || (defaultUnit ?? ''));
  if (vague && vagueUnit) {
    const strict = span(Number(vague[1] ?? vague[2]), Number(vague[3] ?? MORE));
    return strict.low <= strict.high ? vagueQuantity(strict, strict, vagueUnit, text.trim()) : undefined;
  }
  const range = RANGE.exec(text.trim());
  const rangeUnit = range && unitOf(range[3] || (defaultUnit ?? ''));
  if (range && rangeUnit && Number(range[1]) < Number(range[2]))
    return quantityRange(range[1] as string, range[2] as string, rangeUnit);
  const m = STATED.exec(text.trim());
  const unit = m && unitOf(m[3] || (defaultUnit ?? ''));
  const bound = BOUND_OF.get(m?.[1] ?? '');
  return m && unit && bound ? quantityValue(m[2] as string, unit, bound) : undefined;
}
