import type { Question } from '../../registry/model.ts';
import { compareText } from '../../text/compare-text.ts';
import { leastOf } from '../../text/lists.ts';
import type { StatedTime } from '../../values/anchor.ts';
import type { Value } from '../../values/bounds/value.ts';
import type { Claim } from '../read/claim.ts';

/** Claims with the same value, taken together: one side of a disagreement. */
export interface Position {
  readonly question: Question;
  readonly value: Value;
  /** What is counted, where that is said; positions of different scopes are not compared. */
  readonly scope: string | null;
  /** The time for which it is stated to hold; null where none is stated. Values of several times are several positions. */
  readonly asOf: StatedTime | null;
  readonly claims: readonly Claim[];
}

/** What makes two values the same position: how they are written, and what they can mean. */
function positionKey(value: Value): string {
  switch (value.kind) {
    case 'interval': {
      const { strict, usual } = value;
      return `${value.canonical} ${strict.low} ${strict.high} ${usual.low} ${usual.high}`;
    }
    case 'period':
      return [value.start, value.end].map((edge) => (edge ? positionKey(edge) : '')).join(' / ');
    case 'one-of':
      return value.members.map(positionKey).join(' | ');
    case 'denial':
      return `!${positionKey(value.of)}`;
    case 'ids':
      return `${value.canonical}${value.complete ? ' complete' : ''}`;
    default:
      return value.canonical;
  }
}

/** The rank of a position among the others: by its lowest bound, then as it is written. */
function lowest(value: Value): number {
  switch (value.kind) {
    case 'interval':
      return value.strict.low;
    case 'period':
      return value.start?.strict.low ?? value.end?.strict.low ?? Number.NEGATIVE_INFINITY;
    case 'one-of':
      return leastOf(value.members.map((m) => m.strict.low));
    case 'denial':
      return lowest(value.of);
    default:
      return 0;
  }
}

export function comparePositions(a: Position, b: Position): number {
  const [x, y] = [lowest(a.value), lowest(b.value)];
  if (x !== y) return x < y ? -1 : 1;
  return (
    compareText(a.value.canonical, b.value.canonical) ||
    compareText(positionKey(a.value), positionKey(b.value)) ||
    compareText(a.scope ?? '', b.scope ?? '') ||
    (a.asOf?.span.low ?? 0) - (b.asOf?.span.low ?? 0) ||
    compareText(a.asOf?.text ?? '', b.asOf?.text ?? '')
  );
}

/** Orders claims the same way whatever the order of files and lines: by source, place and what is said of them. */
export function compareClaims(a: Claim, b: Claim): number {
  return (
    compareText(a.source.id, b.source.id) ||
    a.start - b.start ||
    a.end - b.end ||
    compareText(a.voice.party ?? '', b.voice.party ?? '') ||
    compareText(a.speaker ?? '', b.speaker ?? '') ||
    compareText(a.modality, b.modality) ||
    compareText(a.quote, b.quote) ||
    compareRecords(a, b)
  );
}

/** Orders claims by all that the registry says of them, the plainer record first; of two that are alike, by their lines. */
export function compareRecords(a: Claim, b: Claim): number {
  const [x, y] = [a, b].map(({ registry }) => JSON.stringify(registry.data)) as [string, string];
  return x.length - y.length || compareText(x, y) || a.index - b.index;
}

const timeOf = ({ registry }: Claim): string => registry.asOf?.text ?? '';

/** Takes the claims of one question together into positions, sorted. Linear in the claims but for the sorting. */
export function positionsOf(question: Question, claims: readonly Claim[]): Position[] {
  const groups = new Map<string, Claim[]>();
  let last: Claim[] = [];
  for (const claim of claims) {
    const before = last[0];
    // Values that are stated alike are mostly one value.
    if (
      before &&
      before.value === claim.value &&
      before.scope === claim.scope &&
      timeOf(before) === timeOf(claim)
    ) {
      last.push(claim);
      continue;
    }
    const key = `${claim.scope ?? ''}\n${timeOf(claim)}\n${positionKey(claim.value)}`;
    const group = groups.get(key);
    if (group) group.push(claim);
    last = group ?? [claim];
    if (!group) groups.set(key, last);
  }
  return [...groups.values()]
    .map((group): Position => {
      group.sort(compareClaims);
      const first = group[0] as Claim;
      return { question, value: first.value, scope: first.scope, asOf: first.registry.asOf, claims: group };
    })
    .sort(comparePositions);
}
