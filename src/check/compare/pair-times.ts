import { isSurelyBefore, type StatedTime } from '../../values/anchor.ts';
import { type Span, span } from '../../values/bounds/span.ts';
import type { IntervalValue } from '../../values/bounds/value.ts';
import type { Claim } from '../read/claim.ts';
import { areSettled, type Movement } from './count-moves.ts';
import type { Position } from './positions.ts';

/**
 * What the times of two positions make of a difference between their values:
 * - `alike`: they speak of one time, or of no time; the values are compared as they are
 * - `apart`: they speak of different stated times, and do not oppose each other
 * - `step`: the later one is where a count that changes would go
 * - `back`: one claim of the later is where the count cannot have gone, unless it is of an earlier time than its article
 * - `unsure`: they may be of different times
 */
export type PairTimes = 'alike' | 'apart' | 'step' | 'back' | 'unsure';

type Time = Omit<StatedTime, 'text'>;

/** When a claim was known, as far as that is known: as its position states, else the day on which its source was published. */
const timesOf = ({ asOf, claims }: Position): readonly (Time | undefined)[] =>
  asOf
    ? [asOf]
    : claims.map(({ source: { metadata } }) =>
        metadata.published ? { span: metadata.published.span, isUtc: false } : undefined,
      );

/** When a count was known: the stretch of all its claims, where the time of each is known. */
function timeOf(position: Position): Time | undefined {
  const times = timesOf(position);
  if (times.length === 1) return times[0];
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const time of times) {
    if (!time) return undefined;
    low = Math.min(low, time.span.low);
    high = Math.max(high, time.span.high);
  }
  return { span: span(low, high), isUtc: false };
}

/** Whether `later` lies where the count of `earlier` would go. */
function isStep(earlier: Position, later: Position, { moves, mayEndAtNone }: Movement): boolean {
  const [a, b] = [earlier.value, later.value];
  // A denial gives no place to go from or to.
  if (a.kind !== 'interval' || b.kind !== 'interval') return false;
  if (moves === 'any') return mayEndAtNone || !isNoneAfterSome(a, b);
  return moves === 'rising' ? a.usual.low < b.usual.low : a.usual.low > b.usual.low;
}

/** Whether a count says that there were none after another said that there were some. */
export const isNoneAfterSome = (earlier: IntervalValue, later: IntervalValue): boolean =>
  earlier.strict.low > 0 && later.strict.high <= 0;

/** How the times of two positions in conflict bear on it. */
export function pairTimes(a: Position, b: Position, movement: Movement): PairTimes {
  if (a.asOf && b.asOf) return a.asOf.text === b.asOf.text ? 'alike' : 'apart';
  if (movement.moves === 'no' || areSettled(a.claims, b.claims, movement)) return 'alike';
  const [first, second] = [timeOf(a), timeOf(b)];
  if (first && second) {
    if (isSurelyBefore(first, second) && isStep(a, b, movement)) return 'step';
    if (isSurelyBefore(second, first) && isStep(b, a, movement)) return 'step';
  }
  return stepBack(a, b, movement) ? 'back' : 'unsure';
}

/** Two claims of which the later lies where the count cannot have gone by then. */
export interface StepBack {
  readonly earlier: Position;
  readonly later: Position;
  /** When each was known. */
  readonly times: readonly [Span, Span];
}

/** The step against the direction of a count that lies between some claims of two positions; undefined where there is none. */
export function stepBack(a: Position, b: Position, movement: Movement): StepBack | undefined {
  if (movement.moves === 'no') return undefined;
  const isAhead = isStep(a, b, movement);
  if (isAhead === isStep(b, a, movement)) return undefined;
  const [earlier, later] = isAhead ? [b, a] : [a, b];
  let first: Time | undefined;
  for (const time of timesOf(earlier))
    if (time && !(first && first.span.high <= time.span.high)) first = time;
  let last: Time | undefined;
  for (const time of timesOf(later)) if (time && !(last && last.span.low >= time.span.low)) last = time;
  if (!first || !last || !isSurelyBefore(first, last)) return undefined;
  return { earlier, later, times: [first.span, last.span] };
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
