import { ageValue, type DurationUnit } from '../../values/bounds/duration-value.ts';
import { countRange, countValue, type NumberBound } from '../../values/bounds/number-value.ts';
import type { RuleReading } from '../../values/mention.ts';

/** No person is older in years: "aged 1,200" is not a person. */
const OLDEST = 130;

/** An age as a rule reads it; undefined for more years than anybody lives. */
export function age(
  years: { readonly low: number; readonly high: number; readonly bound: NumberBound },
  unit: DurationUnit,
  next: number,
): RuleReading | undefined {
  return unit === 'year' && years.high > OLDEST ? undefined : ageOfAnything(years, unit, next);
}

/** The age of what may be older than anybody: "a 200-year-old oak". */
export function ageOfAnything(
  { low, high, bound }: { readonly low: number; readonly high: number; readonly bound: NumberBound },
  unit: DurationUnit,
  next: number,
): RuleReading {
  const value = ageValue(low, unit, bound, high);
  const isYears = unit === 'year';
  const years = bound === 'range' || low !== high ? countRange(low, high) : countValue(low, bound);
  return {
    next, type: 'age', value, ...(isYears && { years }), timex: value.canonical.replace(/^\D*(?=P)/u, ''),
    relative: false, anchor: null, known: ['length'], implied: [],
  }; // biome-ignore format: one record
}
