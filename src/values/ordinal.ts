import { ordinalRange, ordinalValue } from '../expressions/ordinals.ts';
import { relateOrdered } from './bounds/relation.ts';
import { notA, type ValueType } from './value-type.ts';

/** A place in a sequence: the third round. */
export const ordinal: ValueType<'ordinal'> = {
  name: 'ordinal',
  describes: 'a place in a sequence',
  example: 'a whole number: 3, or 10..15',
  settles: 'What is being counted, and from which first one.',
  axis: 'number',
  point: 'place in the sequence',
  parse(stated) {
    const [, first, last] =
      /^(\d{1,12})(?:st|nd|rd|th)?(?:\.\.(\d{1,12})(?:st|nd|rd|th)?)?$/u.exec(String(stated)) ?? [];
    const [low, high] = [Number(first), Number(last ?? first)];
    if (typeof stated === 'object' || !(low > 0) || !(high >= low)) return notA(ordinal, stated);
    return low === high ? ordinalValue(low) : ordinalRange(low, high);
  },
  read: ({ type, value }) => (type === 'ordinal' && value?.kind === 'interval' ? value : undefined),
  relate: relateOrdered,
  bound: (n) => (Number.isFinite(n) ? String(n) : null),
};
