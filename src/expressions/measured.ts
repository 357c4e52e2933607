import { type QuantityValue, quantityRange, quantityValue } from '../values/bounds/quantity-value.ts';
import { type Unit, unitOf } from '../values/bounds/units.ts';
import type { RuleReading } from '../values/mention.ts';
import type { BoundedNumber } from './bounded-numbers.ts';

export const PERCENT = unitOf('%') as Unit;
/** How many times as much one thing is as another. */
export const TIMES = unitOf('\u00D7') as Unit;

/** A bounded number of a unit. */
export const amount = ({ low, high, bound }: BoundedNumber, unit: Unit): QuantityValue =>
  bound === 'range' || low !== high
    ? quantityRange(String(low), String(high), unit)
    : quantityValue(String(low), unit, bound);

/** The reading of a quantity. */
export const measured = (next: number, value: QuantityValue): RuleReading => ({
  next, type: 'quantity', value, relative: false, anchor: null, known: ['number', 'unit'], implied: [],
}); // biome-ignore format: one reading

/** The reading of a count. */
export const counted = (next: number, value: RuleReading['value']): RuleReading => ({
  next, type: 'count', value, relative: false, anchor: null, known: ['number'], implied: [],
}); // biome-ignore format: one reading
