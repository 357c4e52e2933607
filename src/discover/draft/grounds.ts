import { outletWithDay } from '../../articles/outlet.ts';
import type { KnownStatement, KnownValue } from './corpus.ts';
import type { Ground } from './verdicts.ts';
import { onOneLine } from './words.ts';

/** The one with the highest score, the first of equals; undefined of none. */
export const highest = <T extends { readonly score: number }>(all: readonly T[]): T | undefined =>
  all.reduce<T | undefined>((a, b) => (a && a.score >= b.score ? a : b), undefined);

/** The one with the highest score that fits, the first of equals. The test is made of as few as it takes. */
export const highestThat = <T extends { readonly score: number }>(
  all: readonly T[],
  fits: (one: T) => boolean,
): T | undefined => [...all].sort((a, b) => b.score - a.score).find(fits);

/** The outlet of a statement, and its day. */
export const sourceOf = ({ statement }: KnownStatement): string => outletWithDay(statement.source);

/** A whole statement of a source as a ground. */
export function groundOf({ statement }: KnownStatement, bears: Ground['bears']): Ground {
  const { source, start, end } = statement;
  const quote = onOneLine(source.text.slice(start, end));
  return { source: source.id, start, end, quote, bears, value: null };
}

/** A value of a source as a ground, in its statement. */
export const valueGround = (known: KnownValue, bears: Ground['bears']): Ground => ({
  ...groundOf(known, bears),
  value: onOneLine(known.mention.text),
});
