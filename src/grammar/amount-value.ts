import { type DurationUnit, durationValue, SECONDS } from '../bounds/duration-value.ts';
import { type Span, span } from '../bounds/span.ts';
import type { IntervalValue } from '../bounds/value.ts';
import type { Amount } from './amounts.ts';

/** The whole amount in its smallest unit, so that it is one number of one unit. */
function flattened({ low, unit, rest }: Amount): { n: number; unit: DurationUnit } {
  const smallest = rest.at(-1)?.unit ?? unit;
  const seconds = rest.reduce((sum, part) => sum + part.n * SECONDS[part.unit], low * SECONDS[unit]);
  return { n: Number((seconds / SECONDS[smallest]).toPrecision(9)), unit: smallest };
}

/** An amount as a value; a vague one is labelled by its own words. */
export function amountValue(amount: Amount, words: string): IntervalValue {
  const { unit, low, high, bound, vague, rest } = amount;
  if (vague) {
    const size = SECONDS[unit];
    const like = durationValue(vague.usual.low, unit, 'range', vague.usual.high);
    const sized = (s: Span): Span => span(s.low * size, s.high * size);
    return {
      ...like,
      strict: sized(vague.strict),
      usual: sized(vague.usual),
      best: null,
      canonical: `~${like.canonical}`,
      label: words,
    };
  }
  if (rest.length > 0) {
    const flat = flattened(amount);
    return { ...durationValue(flat.n, flat.unit, bound), label: words };
  }
  return durationValue(low, unit, bound, high);
}

const TIMEX_UNITS: Readonly<Record<DurationUnit, readonly [clock: boolean, letter: string, factor: number]>> = {
  second: [true, 'S', 1], minute: [true, 'M', 1], hour: [true, 'H', 1], day: [false, 'D', 1], week: [false, 'W', 1],
  month: [false, 'M', 1], year: [false, 'Y', 1], decade: [false, 'Y', 10], century: [false, 'Y', 100],
}; // biome-ignore format: a table reads best in rows

/** TIMEX3 of a length: `P3D`, `PT5H30M`, `P10Y` for a decade, `PXW` for a vague number of weeks. */
export function amountTimex({ unit, low, vague, rest }: Amount): string {
  const [clock, letter] = TIMEX_UNITS[unit];
  if (vague) return `P${clock ? 'T' : ''}X${letter}`;
  // "5 1/2 hours" is PT5H30M; other fractions stay decimal.
  const half =
    (unit === 'hour' || unit === 'minute') &&
    rest.length === 0 &&
    !Number.isInteger(low) &&
    Number.isInteger(low * 60);
  if (half) {
    const whole = Math.floor(low);
    return `PT${whole === 0 ? '' : `${whole}${letter}`}${Math.round((low - whole) * 60)}${unit === 'hour' ? 'M' : 'S'}`;
  }
  const [dates, times] = [
    [{ n: low, unit }, ...rest].filter((p) => !TIMEX_UNITS[p.unit][0]),
    [{ n: low, unit }, ...rest].filter((p) => TIMEX_UNITS[p.unit][0]),
  ];
  const written = (parts: typeof dates): string => parts.map(partTimex).join('');
  return `P${written(dates)}${times.length > 0 ? `T${written(times)}` : ''}`;
}

const partTimex = ({ n, unit }: { n: number; unit: DurationUnit }): string => {
  const [, letter, factor] = TIMEX_UNITS[unit];
  return `${Number((n * factor).toPrecision(9))}${letter}`;
};
