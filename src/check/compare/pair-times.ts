import { isSurelyBefore, type StatedTime } from '../../values/anchor.ts';
import { span } from '../../values/bounds/span.ts';
import type { Claim } from '../read/claim.ts';
import { areSettled, type Movement } from './count-moves.ts';
import type { Position } from './positions.ts';

/**
 * What the times of two positions make of a difference between their values:
 * - `alike`: they speak of one time, or of no time; the values are compared as they are
 * - `apart`: they speak of different stated times, and do not oppose each other
 * - `step`: the later one is where a count that changes would go
 * - `unsure`: they may be of different times
 */
export type PairTimes = 'alike' | 'apart' | 'step' | 'unsure';

/** When a count was known, as far as that is known: as stated, else the days on which its sources were published. */
function timeOf({ asOf, claims }: Position): Omit<StatedTime, 'text'> | undefined {
  if (asOf) return asOf;
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { source } of claims) {
    const { published } = source.metadata;
    if (!published) return undefined;
    low = Math.min(low, published.span.low);
    high = Math.max(high, published.span.high);
  }
  return { span: span(low, high), isUtc: false };
}

/** Whether `later` lies where the count of `earlier` would go. */
function isStep(earlier: Position, later: Position, moves: Movement['moves']): boolean {
  const [a, b] = [earlier.value, later.value];
  // A denial gives no place to go from or to.
  if (a.kind !== 'interval' || b.kind !== 'interval') return false;
  if (moves === 'any') return true;
  return moves === 'rising' ? a.usual.low < b.usual.low : a.usual.low > b.usual.low;
}

/** How the times of two positions in conflict bear on it. */
export function pairTimes(a: Position, b: Position, movement: Movement): PairTimes {
  if (a.asOf && b.asOf) return a.asOf.text === b.asOf.text ? 'alike' : 'apart';
  if (movement.moves === 'no' || areSettled(a.claims, b.claims, movement)) return 'alike';
  const [first, second] = [timeOf(a), timeOf(b)];
  if (!first || !second) return 'unsure';
  if (isSurelyBefore(first, second)) return isStep(a, b, movement.moves) ? 'step' : 'unsure';
  if (isSurelyBefore(second, first)) return isStep(b, a, movement.moves) ? 'step' : 'unsure';
  return 'unsure';
}

/** Of two positions without a time, the claims that one article makes on both sides: it says both at one time. */
export function withinOneSource(a: Position, b: Position): readonly [Position, Position] | undefined {
  if (a.asOf || b.asOf) return undefined;
  const sources = new Set(b.claims.map(({ source }) => source));
  const shared = new Set(a.claims.map(({ source }) => source).filter((source) => sources.has(source)));
  if (shared.size === 0) return undefined;
  const own = (position: Position): Position => ({
    ...position,
    claims: position.claims.filter(({ source }: Claim) => shared.has(source)),
  });
  return [own(a), own(b)];
}
