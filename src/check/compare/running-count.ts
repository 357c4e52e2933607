import type { Question } from '../../registry/model.ts';
import { compareText } from '../../text/compare-text.ts';
import { anyZone } from '../../values/bounds/relate-dates.ts';
import type { IntervalValue } from '../../values/bounds/value.ts';
import type { Claim } from '../read/claim.ts';
import { type Movement, movementOf } from './count-moves.ts';
import { isNoneAfterSome } from './pair-times.ts';
import { type Position, positionsOf } from './positions.ts';
import { isOwnClaim } from './voices.ts';

/** A count that moves, at the times that are known of its values, earliest first. */
export interface RunningCount {
  readonly question: Question;
  readonly movement: Movement;
  readonly positions: readonly Position[];
  /** Pairs of positions at stated times of which the later lies where the count cannot have gone. */
  readonly against: readonly (readonly [number, number])[];
  /** Some later position lies where the count may have gone. */
  readonly isStep: boolean;
  /** Some later position lies where the count cannot have gone, by the days of publication where no times are stated. */
  readonly isBack: boolean;
}

/** Steps against the direction that are reported one by one. */
const MOST_AGAINST = 100;

interface Dated {
  readonly index: number;
  readonly position: Position;
  readonly value: IntervalValue;
  /** When it was so, or was published, in minutes since 1970-01-01T00:00. */
  readonly low: number;
  readonly high: number;
  /** The minutes are of UTC, not of the civil time that the story keeps. */
  readonly isUtc: boolean;
}

/** How the count of a question changes; undefined where it does not, or where fewer than two times are known. */
export function runningCount(question: Question, claims: readonly Claim[]): RunningCount | undefined {
  const movement = movementOf(question, claims);
  if (movement.moves === 'no') return undefined;
  const dated = datedPositions(question, claims);
  if (dated.length < 2) return undefined;
  const against: [number, number][] = [];
  let [isStep, isBack] = [false, false];
  const byScope = new Map<string, Dated[]>();
  for (const one of dated) {
    const own = byScope.get(one.position.scope ?? '');
    if (own) own.push(one);
    else byScope.set(one.position.scope ?? '', [one]);
  }
  for (const own of byScope.values()) {
    // What was only feared never opposes what was found later.
    const stated = own.filter(
      ({ position }) =>
        position.asOf !== null && position.claims.some(({ modality }) => modality !== 'possible'),
    );
    // What somebody is quoted with does not hide what the sources say themselves.
    const known = new Set<string>();
    for (const some of [stated.filter(({ position }) => isOwn(position)), stated])
      for (const pair of stepsAgainst(onOneClock(some), movement, MOST_AGAINST - against.length)) {
        if (known.size === known.add(pair.join(' ')).size) continue;
        against.push(pair);
      }
    isStep ||= hasStep(onOneClock(own), movement);
    isBack ||= stepsAgainst(onOneClock(own), movement, 1).length > 0;
  }
  return { question, movement, positions: dated.map(({ position }) => position), against, isStep, isBack };
}

/** Whether a source says it itself. */
export const isOwn = ({ claims }: Position): boolean => claims.some(isOwnClaim);

/** Where some times name their zone and others do not, those that do may be at any civil time. */
function onOneClock(own: readonly Dated[]): readonly Dated[] {
  if (own.every(({ isUtc }) => isUtc === own[0]?.isUtc)) return own;
  return own
    .map((one) => (one.isUtc ? { ...one, ...anyZone(one) } : one))
    .sort((a, b) => a.low - b.low || a.index - b.index);
}

/** The highest and the lowest of everything that was surely so before each position. */
function* withBefore(own: readonly Dated[]): Iterable<{ later: Dated; highest: Dated; lowest: Dated }> {
  const byEnd = [...own].sort((a, b) => a.high - b.high || a.index - b.index);
  let passed = 0;
  let [highest, lowest]: [Dated | undefined, Dated | undefined] = [undefined, undefined];
  for (const later of own) {
    for (; passed < byEnd.length && (byEnd[passed] as Dated).high < later.low; passed++) {
      const earlier = byEnd[passed] as Dated;
      if (!highest || earlier.value.strict.low > highest.value.strict.low) highest = earlier;
      if (!lowest || earlier.value.strict.high < lowest.value.strict.high) lowest = earlier;
    }
    if (highest && lowest) yield { later, highest, lowest };
  }
}

function stepsAgainst(
  stated: readonly Dated[],
  { moves, mayEndAtNone }: Movement,
  most: number,
): [number, number][] {
  const found: [number, number][] = [];
  for (const { later, highest, lowest } of withBefore(stated)) {
    if (found.length >= most) break;
    if (moves === 'rising' && highest.value.strict.low > later.value.strict.high)
      found.push([highest.index, later.index]);
    if (moves === 'falling' && lowest.value.strict.high < later.value.strict.low)
      found.push([lowest.index, later.index]);
    if (moves === 'any' && !mayEndAtNone && isNoneAfterSome(highest.value, later.value))
      found.push([highest.index, later.index]);
  }
  return found;
}

function hasStep(own: readonly Dated[], { moves, mayEndAtNone }: Movement): boolean {
  for (const { later, highest, lowest } of withBefore(own)) {
    if (moves !== 'falling' && later.value.strict.low > lowest.value.strict.high) return true;
    const isStep = mayEndAtNone || !isNoneAfterSome(highest.value, later.value);
    if (moves !== 'rising' && isStep && later.value.strict.high < highest.value.strict.low) return true;
  }
  return false;
}

/** The positions of which a time is known, stated or that of publication, in the order of time. */
function datedPositions(question: Question, claims: readonly Claim[]): Dated[] {
  const byTime = new Map<
    string,
    { readonly time: Pick<Dated, 'low' | 'high' | 'isUtc'>; readonly claims: Claim[] }
  >();
  for (const claim of claims) {
    const { asOf } = claim.registry;
    const time = asOf ?? claim.source.metadata.published;
    if (!time || claim.value.kind !== 'interval') continue;
    const key = `${asOf ? 'as of' : 'published'} ${time.text}`;
    const same = byTime.get(key);
    if (same) same.claims.push(claim);
    else byTime.set(key, { time: { ...time.span, isUtc: asOf?.isUtc ?? false }, claims: [claim] });
  }
  return [...byTime]
    .sort(([a, x], [b, y]) => x.time.low - y.time.low || compareText(a, b))
    .flatMap(([, { time, claims: own }]) =>
      positionsOf(question, own).map((position) => ({ position, time })),
    )
    .map(({ position, time }, index) => ({
      index,
      position,
      value: position.value as IntervalValue,
      ...time,
    }));
}
