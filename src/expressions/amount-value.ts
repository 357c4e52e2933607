import { compoundDuration, durationValue, isoParts, SECONDS } from '../values/bounds/duration-value.ts';
import { type Span, span } from '../values/bounds/span.ts';
import type { IntervalValue } from '../values/bounds/value.ts';
import type { Amount } from './amounts.ts';

/** An amount as a value; a vague one is labelled by its own words, which no other needs. */
export function amountValue(amount: Amount, words = ''): IntervalValue {
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
  if (rest.length > 0) return compoundDuration([{ n: low, unit }, ...rest], bound);
  return durationValue(low, unit, bound, high);
}

/** TIMEX3 of a length: `P3D`, `PT5H30M`, `P10Y` for a decade, `PXW` for a vague number of weeks. */
export function amountTimex({ unit, low, vague, rest }: Amount): string {
  if (vague)
    return isoParts([{ n: 1, unit: unit === 'decade' || unit === 'century' ? 'year' : unit }]).replace(
      '1',
      'X',
    );
  // "5 1/2 hours" is PT5H30M; other fractions stay decimal.
  const smaller = unit === 'hour' ? 'minute' : unit === 'minute' ? 'second' : undefined;
  const whole = Math.floor(low);
  if (smaller && rest.length === 0 && low !== whole && Number.isInteger(low * 60)) {
    const parts = [{ n: whole, unit }, { n: Math.round((low - whole) * 60), unit: smaller } as const];
    return isoParts(parts.filter(({ n }) => n > 0));
  }
  return isoParts([{ n: low, unit }, ...rest]);
}
