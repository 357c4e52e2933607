import { didYouMean } from '../text/nearest.ts';
import { ORDER_WORDS, relationsOf } from './bounds/allen.ts';
import type { Relation } from './bounds/relation.ts';
import type { IdsValue, Value } from './bounds/value.ts';
import { idsValue } from './ids.ts';
import { notA, type ValueType } from './value-type.ts';
import { NO_VOCABULARY } from './vocabulary.ts';

const relations = ({ ids }: IdsValue): Set<string> => relationsOf(ids);

/** A denial leaves open whatever it does not deny. */
const possible = (value: Value): Set<string> | undefined => {
  if (value.kind === 'ids') return relations(value);
  if (value.kind !== 'denial' || value.of.kind !== 'ids') return undefined;
  const denied = relations(value.of);
  return new Set([...relationsOf([...ORDER_WORDS.keys()])].filter((relation) => !denied.has(relation)));
};

/**
 * How two events lie in time, as the first of the two named in `of` is to the second: before, after, same, one
 * of Allen's relations, or a list of them where any may hold.
 */
export const order: ValueType<'order'> = {
  name: 'order',
  describes: 'an order of two events',
  example:
    'before, after or same; of periods also precedes, meets, overlaps, starts, during, finishes, equals and their inverses, or a list of what may hold',
  settles: 'Dated records of both events.',
  excludes: 'of two events only one order holds',
  parse(stated) {
    const words = Array.isArray(stated) ? stated : [stated];
    const unknown = words.find((word) => typeof word !== 'string' || !ORDER_WORDS.has(word));
    if (unknown === undefined) return idsValue(words as string[], NO_VOCABULARY);
    const near = typeof unknown === 'string' ? didYouMean(unknown, ORDER_WORDS.keys()) : '';
    return { fault: `${notA(order, stated).fault}${near}` };
  },
  relate(a, b): Relation {
    const [first, second] = [possible(a), possible(b)];
    if (!first || !second) return 'silent';
    const shared = [...first].filter((relation) => second.has(relation)).length;
    if (shared === 0) return 'contradicts';
    // Two denials leave much open between them and say nothing of each other.
    if (a.kind === 'denial' || b.kind === 'denial') return a.canonical === b.canonical ? 'equal' : 'silent';
    if (shared === first.size) return shared === second.size ? 'equal' : 'refines';
    return shared === second.size ? 'refined' : 'overlaps';
  },
};
