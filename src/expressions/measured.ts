import { type QuantityValue, quantityRange, quantityValue } from '../values/bounds/quantity-value.ts';
import type { Unit } from '../values/bounds/units.ts';
import type { RuleReading } from '../values/mention.ts';
import type { BoundedNumber } from './bounded-numbers.ts';

/** A bounded number of a unit. */
export const amount = ({ low, high, bound }: BoundedNumber, unit: Unit): QuantityValue =>
  bound === 'range' || low !== high
    ? quantityRange(String(low), String(high), unit)
    : quantityValue(String(low), unit, bound);

/** The reading of a quantity. */
export const measured = (next: number, value: QuantityValue): RuleReading => ({
  next, type: 'quantity', value, relative: false, anchor: null, known: ['number', 'unit'], implied: [],
}); // biome-ignore format: one reading
