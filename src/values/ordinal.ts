import { ordinalValue } from '../expressions/ordinals.ts';
import { relateOrdered } from './bounds/relation.ts';
import { notA, type ValueType } from './value-type.ts';

/** A place in a sequence: the third round. */
export const ordinal: ValueType<'ordinal'> = {
  name: 'ordinal',
  describes: 'a place in a sequence',
  example: 'a whole number: 3',
  settles: 'What is being counted, and from which first one.',
  axis: 'number',
  point: 'place in the sequence',
  parse(stated) {
    const n =
      typeof stated === 'string' && /^\d{1,6}(?:st|nd|rd|th)?$/u.test(stated)
        ? Number.parseInt(stated, 10)
        : stated;
    return typeof n === 'number' && Number.isInteger(n) && n > 0 ? ordinalValue(n) : notA(ordinal, stated);
  },
  read: ({ type, value }) => (type === 'ordinal' && value?.kind === 'interval' ? value : undefined),
  relate: relateOrdered,
  bound: (n) => (Number.isFinite(n) ? String(n) : null),
};
