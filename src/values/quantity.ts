import { parseQuantity, type QuantityValue } from '../bounds/quantity-value.ts';
import { relateOrdered } from '../bounds/relation.ts';
import type { Value } from '../bounds/value.ts';
import { notA, type ValueType } from './value-type.ts';

const dimensionOf = (value: Value): string | undefined =>
  value.kind === 'denial' ? dimensionOf(value.of) : (value as Partial<QuantityValue>).dimension;

/** Two figures in two units: 55 km and 34 miles differ by the rounding of either, which is no disagreement. */
const areConverted = (a: Value, b: Value): boolean =>
  a.kind === 'interval' &&
  b.kind === 'interval' &&
  a.best !== null &&
  b.best !== null &&
  a.precision !== b.precision;

/** An amount with a unit: converted between units of one dimension, never between currencies. */
export const quantity: ValueType = {
  name: 'quantity',
  describes: 'an amount with a unit',
  ordered: true,
  example: 'a figure and its unit: 55 km, ">300 km", "~40 °C", 5 %',
  parse(stated, { unit }) {
    const text = typeof stated === 'number' || typeof stated === 'string' ? String(stated) : '';
    return parseQuantity(text, unit) ?? notA(quantity, stated);
  },
  read: ({ type, value }) => (type === 'quantity' && value?.kind === 'interval' ? value : undefined),
  relate(a, b) {
    if (dimensionOf(a) !== dimensionOf(b)) return 'silent';
    const relation = relateOrdered(a, b);
    return relation === 'tension' && areConverted(a, b) ? 'overlaps' : relation;
  },
  bound: (n) => (Number.isFinite(n) ? String(Number(n.toPrecision(12))) : null),
};
