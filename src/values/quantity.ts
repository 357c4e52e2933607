import { withoutNoise } from './bounds/digits.ts';
import { withinBound } from './bounds/open-bound.ts';
import { parseQuantity, type QuantityValue } from './bounds/quantity-value.ts';
import { relateOrdered } from './bounds/relation.ts';
import { within } from './bounds/span.ts';
import { unitOf } from './bounds/units.ts';
import type { IntervalValue, Value } from './bounds/value.ts';
import { notA, type ValueType } from './value-type.ts';

const dimensionOf = (value: Value): string | undefined =>
  value.kind === 'denial' ? dimensionOf(value.of) : (value as Partial<QuantityValue>).dimension;

/** Two figures in two units: 55 km and 34 miles differ by the rounding of either, which is not a disagreement. */
const areConverted = (a: Value, b: Value): boolean =>
  a.kind === 'interval' &&
  b.kind === 'interval' &&
  a.best !== null &&
  b.best !== null &&
  a.precision !== b.precision;

/**
 * A figure and the same to more decimals: 6 miles and 6.2. Of round numbers (10 and 14, 300 and 320) it is open
 * how far they were rounded, and they stay in tension.
 */
function areRounded(a: Value, b: Value): boolean {
  if (a.kind !== 'interval' || b.kind !== 'interval' || a.best === null || b.best === null) return false;
  const factor = unitOf(a.precision)?.factor ?? 1;
  const slack = ({ strict }: IntervalValue): number => (strict.high - strict.low) / 2 / factor;
  const [finer, coarser] = slack(a) < slack(b) ? [a, b] : [b, a];
  return a.precision === b.precision && slack(coarser) < 0.501 && within(finer.strict, coarser.strict);
}

/** An amount with a unit: converted between units of one dimension, never between currencies. */
export const quantity: ValueType<'quantity'> = {
  name: 'quantity',
  describes: 'an amount with a unit',
  example: 'a figure and its unit: 55 km, ">300 km", "~40 °C", 5 %',
  settles: 'How it was measured, in which unit or currency, and as of when.',
  axis: 'number',
  point: 'amount',
  parse(stated, { unit }) {
    const text = typeof stated === 'number' || typeof stated === 'string' ? String(stated) : '';
    return parseQuantity(text, unit) ?? notA(quantity, stated);
  },
  read: ({ type, value }) => (type === 'quantity' && value?.kind === 'interval' ? value : undefined),
  measure: dimensionOf,
  relate(a, b) {
    const [one, other] = [dimensionOf(a), dimensionOf(b)];
    // A tax that rises by 5 per cent and one that rises by 5 points rise to different rates.
    if ([one, other].sort().join() === 'percent,points') return 'tension';
    if (one !== other) return 'silent';
    const relation = withinBound(a, b, relateOrdered(a, b));
    if (relation !== 'tension') return relation;
    if (areRounded(a, b))
      return within((a as IntervalValue).strict, (b as IntervalValue).strict) ? 'refines' : 'refined';
    return areConverted(a, b) ? 'overlaps' : relation;
  },
  bound: (n) => (Number.isFinite(n) ? String(withoutNoise(n)) : null),
};
