import type { Relation } from '../../values/bounds/relation.ts';
import type { Pair } from './align.ts';
import { numberOf } from './relate.ts';

/**
 * How much a person should look at a conflict: how surely the two are of one thing, whether no reading lets both hold,
 * and how plausibly they are two reports of one figure. Figures far apart are mostly of two things; a side that several
 * independent reports take is mostly no misreading.
 */
export function scoreOf({ a, b, likeness }: Pair, relation: Relation, origins: readonly number[]): number {
  const strict = relation === 'contradicts' ? 1 : 0.65;
  const support = Math.max(...origins) > 1 ? 1 : 0.9;
  return Math.min(1, likeness * strict * support * nearness(numberOf(a.value), numberOf(b.value), a.type));
}

function nearness(x: number | undefined, y: number | undefined, type: string): number {
  if (x === undefined || y === undefined || type === 'date' || type === 'time') return 1;
  const ratio = Math.max(x, y) / Math.max(Math.min(x, y), 1e-9);
  return ratio <= 5 ? 1 : ratio <= 20 ? 0.8 : 0.5;
}
