import { idsValue, relateIds } from './ids.ts';
import { notA, type ValueType } from './value-type.ts';
import { NO_VOCABULARY } from './vocabulary.ts';

const WORDS = ['before', 'after', 'same'];

/** Which of two came first, as the first of the two named in `of` stands to the second. */
export const order: ValueType = {
  name: 'order',
  describes: 'an order of two events',
  ordered: false,
  example: 'before, after or same',
  parse(stated) {
    return typeof stated === 'string' && WORDS.includes(stated)
      ? idsValue([stated], NO_VOCABULARY)
      : notA(order, stated);
  },
  relate: relateIds,
};
