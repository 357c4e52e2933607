import type { Relation } from './relation.ts';
import { within } from './span.ts';
import type { Value } from './value.ts';

const isBound = (value: Value): boolean => /^[<>]=?\d[^~]*$/u.test(value.canonical);

/**
 * "More than 100,000" and 200,000, "less than 50 km" and 10 miles: a figure that lies within a bound refines it, however
 * far from it. That a speaker who knew of twice as many would have said so is not a reason to doubt either.
 * @returns the relation given where neither is such a bound.
 */
export function withinBound(a: Value, b: Value, relation: Relation): Relation {
  if (relation !== 'tension' || a.kind !== 'interval' || b.kind !== 'interval') return relation;
  if (isBound(b) && within(a.strict, b.strict)) return 'refines';
  return isBound(a) && within(b.strict, a.strict) ? 'refined' : relation;
}
