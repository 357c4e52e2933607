import type { Question } from '../../registry/model.ts';
import { compareText } from '../../text/compare-text.ts';
import type { IntervalValue } from '../../values/bounds/value.ts';
import type { Claim } from '../read/claim.ts';
import { type Position, positionsOf } from './positions.ts';

/** A running count as it stood at the times that claims state, earliest first. Positions are split by those times. */
export interface RunningCount {
  readonly question: Question;
  readonly positions: readonly Position[];
  /** Pairs of positions of which the earlier is higher than the later can be: a toll does not fall. */
  readonly falls: readonly (readonly [number, number])[];
  /** Some later position is higher than an earlier one can be. */
  readonly rises: boolean;
}

/** Falls that are told one by one. */
const MOST_FALLS = 100;

interface Standing {
  readonly index: number;
  readonly position: Position;
  readonly value: IntervalValue;
  /** When it stood, in minutes since 1970-01-01T00:00. */
  readonly low: number;
  readonly high: number;
}

/** How the running count of a question changes; undefined where it is none, or where fewer than two times are stated. */
export function runningCount(question: Question, claims: readonly Claim[]): RunningCount | undefined {
  if (!question.cumulative) return undefined;
  const standings = standingsOf(question, claims);
  if (standings.length < 2) return undefined;
  const falls: [number, number][] = [];
  let rises = false;
  const byScope = new Map<string, Standing[]>();
  for (const standing of standings) {
    const own = byScope.get(standing.position.scope ?? '');
    if (own) own.push(standing);
    else byScope.set(standing.position.scope ?? '', [standing]);
  }
  for (const own of byScope.values()) {
    // Of everything that surely stood before, the highest and the lowest decide.
    const byEnd = [...own].sort((a, b) => a.high - b.high || a.index - b.index);
    let passed = 0;
    let [highest, lowest]: [Standing | undefined, Standing | undefined] = [undefined, undefined];
    for (const later of own) {
      for (; passed < byEnd.length && (byEnd[passed] as Standing).high < later.low; passed++) {
        const earlier = byEnd[passed] as Standing;
        if (!highest || earlier.value.strict.low > highest.value.strict.low) highest = earlier;
        if (!lowest || earlier.value.strict.high < lowest.value.strict.high) lowest = earlier;
      }
      if (lowest && later.value.strict.low > lowest.value.strict.high) rises = true;
      if (highest && highest.value.strict.low > later.value.strict.high && falls.length < MOST_FALLS)
        falls.push([highest.index, later.index]);
    }
  }
  return { question, positions: standings.map(({ position }) => position), falls, rises };
}

/** The positions that say when they stood, in the order of time. */
function standingsOf(question: Question, claims: readonly Claim[]): Standing[] {
  const byTime = new Map<string, Claim[]>();
  for (const claim of claims) {
    const { asOf } = claim.registry;
    if (!asOf || claim.value.kind !== 'interval') continue;
    const own = byTime.get(asOf.text);
    if (own) own.push(claim);
    else byTime.set(asOf.text, [claim]);
  }
  return [...byTime.values()]
    .flatMap((own) => positionsOf(question, own))
    .map((position) => ({ position, time: position.claims[0]?.registry.asOf }))
    .sort(
      (a, b) =>
        (a.time?.span.low ?? 0) - (b.time?.span.low ?? 0) ||
        compareText(a.time?.text ?? '', b.time?.text ?? ''),
    )
    .map(({ position, time }, index) => ({
      index,
      position,
      value: position.value as IntervalValue,
      low: time?.span.low ?? 0,
      high: time?.span.high ?? 0,
    }));
}
