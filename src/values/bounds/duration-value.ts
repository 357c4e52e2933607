import { withoutNoise } from './digits.ts';
import { grouped, type NumberBound } from './number-value.ts';
import { type Span, span } from './span.ts';
import type { IntervalValue } from './value.ts';

/** Durations lie on an axis of seconds; months and years count with their mean Gregorian length. */
export const SECONDS: Readonly<Record<DurationUnit, number>> = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86400,
  week: 604800,
  month: 2629746,
  year: 31556952,
  decade: 315569520,
  century: 3155695200,
};

/** A unit that a length of time is given in. */
export type DurationUnit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'month'
  | 'year'
  | 'decade'
  | 'century';

const ISO: Readonly<Record<DurationUnit, (n: string) => string>> = {
  second: (n) => `PT${n}S`,
  minute: (n) => `PT${n}M`,
  hour: (n) => `PT${n}H`,
  day: (n) => `P${n}D`,
  week: (n) => `P${n}W`,
  month: (n) => `P${n}M`,
  year: (n) => `P${n}Y`,
  decade: (n) => `P${Number(n) * 10}Y`,
  century: (n) => `P${Number(n) * 100}Y`,
};

const show = (n: number): string => String(withoutNoise(n));
export const unitWords = (n: number, unit: DurationUnit): string =>
  n === 1 ? unit : unit === 'century' ? 'centuries' : `${unit}s`;

/**
 * A length of time. "n days" is strictly n-1 to n+1, since the first and the last day may be counted or not;
 * other units are strict to half a unit either way, as a measured figure is. "About" widens by a fifth.
 */
export function durationValue(
  low: number,
  unit: DurationUnit,
  bound: NumberBound = 'exact',
  high = low,
): IntervalValue {
  const size = SECONDS[unit];
  const slack = (unit === 'day' ? 1 : 0.5) * fractionStep(low);
  const core = span(Math.max(0, low - slack) * size, (high + slack) * size);
  const exact = span(low * size, high * size);
  const { strict, usual, notation, words } = bounded(bound, core, exact);
  const iso = low === high ? ISO[unit](show(low)) : `${ISO[unit](show(low))}..${ISO[unit](show(high))}`;
  const amount = low === high ? grouped(low) : `${grouped(low)} to ${grouped(high)}`;
  return {
    kind: 'interval',
    strict,
    usual,
    best: bound === 'exact' && low === high ? exact.low : null,
    precision: unit,
    canonical: `${notation}${iso}`,
    label: `${words}${amount} ${unitWords(high, unit)}`,
  };
}

/** An age: so many full units, until the next is full. A man of 61 is 61 years old for a year. */
export function ageValue(low: number, unit: DurationUnit, bound: NumberBound, high = low): IntervalValue {
  const length = durationValue(low, unit, bound, high);
  if (bound !== 'exact' && bound !== 'range') return length;
  const full = span(low * SECONDS[unit], (high + 1) * SECONDS[unit] - 1);
  return { ...length, strict: full, usual: full };
}

/** "2.5 hours" is exact to a tenth: its last digit is the unit that half of counts as slack. */
const fractionStep = (n: number): number => {
  const digits = show(n).split('.')[1]?.length ?? 0;
  return 10 ** -digits;
};

function bounded(
  bound: NumberBound,
  core: Span,
  exact: Span,
): { strict: Span; usual: Span; notation: string; words: string } {
  const more = Number.POSITIVE_INFINITY;
  switch (bound) {
    case 'at-least':
      return {
        strict: span(core.low, more),
        usual: span(exact.low, more),
        notation: '>=',
        words: 'at least ',
      };
    case 'more-than':
      return {
        strict: span(exact.low, more),
        usual: span(exact.low, exact.high * 2),
        notation: '>',
        words: 'more than ',
      };
    case 'at-most':
      return { strict: span(0, core.high), usual: span(0, exact.high), notation: '<=', words: 'at most ' };
    case 'less-than':
      return {
        strict: span(0, exact.high),
        usual: span(exact.low * 0.5, exact.high),
        notation: '<',
        words: 'less than ',
      };
    case 'nearly':
      return {
        strict: span(exact.low * 0.5, exact.high),
        usual: span(exact.low * 0.8, exact.high),
        notation: '<~',
        words: 'nearly ',
      };
    case 'about':
      return { strict: span(core.low * 0.8, core.high * 1.2), usual: core, notation: '~', words: 'about ' };
    default:
      return { strict: core, usual: exact, notation: '', words: '' };
  }
}

const UNITS_BY_LETTER: Readonly<Record<string, DurationUnit>> = {
  Y: 'year',
  M: 'month',
  W: 'week',
  D: 'day',
};
const CLOCK_UNITS: Readonly<Record<string, DurationUnit>> = { H: 'hour', M: 'minute', S: 'second' };
const ONE = /^P(T)?(\d+(?:\.\d+)?)([YMWDHS])$/u;
const BOUND_OF: Readonly<Record<string, NumberBound>> = {
  '>=': 'at-least', '>': 'more-than', '<=': 'at-most', '<': 'less-than', '~': 'about', '<~': 'nearly', '': 'exact',
}; // biome-ignore format: a table reads best in rows

function parseOne(text: string): { n: number; unit: DurationUnit } | undefined {
  const m = ONE.exec(text);
  const unit = m && (m[1] ? CLOCK_UNITS : UNITS_BY_LETTER)[m[3] as string];
  return m && unit ? { n: Number(m[2]), unit } : undefined;
}

/** One part of a length of several units: the thirty minutes of an hour and a half. */
export interface DurationPart {
  readonly n: number;
  readonly unit: DurationUnit;
}

/** ISO 8601 of a length of several units, largest first: `P2Y3M`, `PT1H30M`. */
export function isoParts(parts: readonly DurationPart[]): string {
  const written = ({ n, unit }: DurationPart): string => ISO[unit](show(n)).replace(/^PT?/u, '');
  const isClock = ({ unit }: DurationPart): boolean => SECONDS[unit] < SECONDS.day;
  const [dates, times] = [parts.filter((part) => !isClock(part)), parts.filter(isClock)];
  return `P${dates.map(written).join('')}${times.length > 0 ? `T${times.map(written).join('')}` : ''}`;
}

/** A length of several units, exact to the smallest of them. */
export function compoundDuration(
  parts: readonly DurationPart[],
  bound: NumberBound = 'exact',
): IntervalValue {
  const smallest = parts.at(-1)?.unit ?? 'day';
  const seconds = parts.reduce((sum, { n, unit }) => sum + n * SECONDS[unit], 0);
  const whole = durationValue(withoutNoise(seconds / SECONDS[smallest]), smallest, bound);
  const iso = isoParts(parts);
  return {
    ...whole,
    canonical: `${notationOf(bound)}${iso}`,
    label: `${whole.label.replace(/[\d.,]+ \w+$/u, '')}${parts.map(({ n, unit }) => `${grouped(n)} ${unitWords(n, unit)}`).join(' ')}`,
  };
}

const notationOf = (bound: NumberBound): string =>
  Object.entries(BOUND_OF).find(([, named]) => named === bound)?.[0] ?? '';

/** The smallest part may have a fraction: `PT1H2M10.5S`. */
const COMPOUND =
  /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/u;
const COMPOUND_UNITS: readonly DurationUnit[] = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'];

/** The parts of `P2Y3M` or `PT1H30M`; undefined for one unit alone. */
function parseParts(text: string): DurationPart[] | undefined {
  const numbers = COMPOUND.exec(text)?.slice(1);
  const parts = numbers?.flatMap((n, k) =>
    n === undefined ? [] : [{ n: Number(n), unit: COMPOUND_UNITS[k] as DurationUnit }],
  );
  return parts && parts.length > 1 ? parts : undefined;
}

/** Reads `P3D`, `PT15S`, `>=P2W`, `~P1M`, `P3D..P4D`, `PT1H30M`. */
export function parseDuration(text: string): IntervalValue | undefined {
  const m = /^(>=|<=|<~|>|<|~)?\s*(P[^.]*(?:\.\d+[YMWDHS])?)(?:\.\.(P.+))?$/u.exec(text.trim());
  if (!m) return undefined;
  const bound = BOUND_OF[m[1] ?? ''] as NumberBound;
  const parts = m[3] === undefined ? parseParts(m[2] as string) : undefined;
  if (parts) return compoundDuration(parts, bound);
  const low = parseOne(m[2] as string);
  if (!low) return undefined;
  if (m[3] === undefined) return durationValue(low.n, low.unit, bound);
  const high = parseOne(m[3]);
  if (!high || high.unit !== low.unit || high.n < low.n) return undefined;
  return durationValue(low.n, low.unit, bound === 'exact' ? 'range' : bound, high.n);
}

/** A bound of a duration in ISO 8601, in the largest unit that divides it; null is open. */
export function isoDuration(seconds: number): string | null {
  if (!Number.isFinite(seconds)) return null;
  if (seconds === 0) return 'P0D';
  // Half a unit is the slack of a rounded length; months and years have mean lengths of odd seconds.
  for (const unit of ['year', 'month'] as const) {
    if (seconds % (SECONDS[unit] / 2) === 0) return ISO[unit](show(seconds / SECONDS[unit]));
  }
  for (const unit of ['day', 'hour', 'minute'] as const) {
    if (seconds % SECONDS[unit] === 0) return ISO[unit](show(seconds / SECONDS[unit]));
  }
  return ISO.second(show(seconds));
}

/** A bound of a duration in words: `58 years`, `2.5 days`, `just under 54 years`; `open` where it is. */
export function lengthWords(seconds: number): { readonly text: string; readonly isUnder: boolean } {
  const plain = (text: string) => ({ text, isUnder: false });
  if (!Number.isFinite(seconds)) return plain('open');
  if (seconds === 0) return plain('0 days');
  const units = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'] as const;
  const written = (n: number, unit: DurationUnit): string => `${grouped(n)} ${unitWords(n, unit)}`;
  // Months and years have mean lengths of odd seconds: a tenth of one is not a whole number of seconds.
  const inUnit = (length: number): string | undefined => {
    const unit = units.find((one) => {
      const n = length / SECONDS[one];
      return one !== 'second' && n >= 1 && Math.abs(n * 10 - Math.round(n * 10)) < 1e-9;
    });
    return unit && written(withoutNoise(length / SECONDS[unit]), unit);
  };
  const exact = inUnit(seconds);
  if (exact !== undefined) return plain(exact);
  const full = inUnit(seconds + 1);
  if (full !== undefined) return { text: `just under ${full}`, isUnder: true };
  const unit = units.find((one) => seconds >= SECONDS[one]) ?? 'second';
  return plain(written(Number((seconds / SECONDS[unit]).toFixed(1)), unit));
}
