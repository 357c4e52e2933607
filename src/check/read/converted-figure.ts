import type { QuantityValue } from '../../values/bounds/quantity-value.ts';
import { disjoint } from '../../values/bounds/span.ts';
import type { Value } from '../../values/bounds/value.ts';
import type { Mention } from '../../values/mention.ts';

/** A value that words were read as, and the words. */
interface Reading {
  readonly mention: Mention;
  readonly value: Value;
}

/** What is between a figure and its conversion: "25 km (15 miles)", "25 km, or 15 miles", "25 km/15 miles". */
const BETWEEN = /^,?\s*(?:\(|\/|,?\s*or|,?\s*some)\s*(?:or\s+)?$/iu;
/** A currency's amounts have its own code as their dimension. */
const MONEY = /^[A-Z]{3}$/u;

/**
 * A figure and the same in another unit, which are one value. `first` where they fit each other, or are of two currencies, between
 * which nothing is converted; `misfit` where they do not; undefined where two readings are not such a pair.
 */
export function convertedFigure(
  readings: readonly Reading[],
  words: string,
): { readonly first: Reading; readonly isMisfit: boolean } | undefined {
  const [first, second] = readings;
  if (!first || !second || readings.length !== 2) return undefined;
  if (!BETWEEN.test(words.slice(first.mention.end, second.mention.start))) return undefined;
  const [a, b] = [first.value, second.value] as Partial<QuantityValue>[];
  if (!a?.dimension || !b?.dimension || !a.strict || !b.strict || a.kind !== 'interval') return undefined;
  const areMoney = MONEY.test(a.dimension) && MONEY.test(b.dimension) && a.dimension !== b.dimension;
  if (areMoney) return { first, isMisfit: false };
  if (a.dimension !== b.dimension || unitOf(a) === unitOf(b)) return undefined;
  return { first, isMisfit: disjoint(a.strict, b.strict) };
}

const unitOf = ({ canonical = '' }: Partial<QuantityValue>): string => canonical.split(' ').at(-1) ?? '';
