import type { Question } from '../../registry/model.ts';
import type { Relation } from '../../values/bounds/relation.ts';
import type { Value } from '../../values/bounds/value.ts';
import type { Claim } from '../read/claim.ts';
import { type Movement, movementOf } from './count-moves.ts';
import { type PairTimes, pairTimes, withinOneSource } from './pair-times.ts';
import { type Position, positionsOf } from './positions.ts';
import { relateByVoice } from './relate-by-voice.ts';
import { type ConflictKind, kindsOf, type VoiceConflict, type Voices, voicesOf } from './voices.ts';

/** Two positions that cannot both hold, and whose conflict it is. */
export interface Conflict {
  readonly a: number;
  readonly b: number;
  readonly relation: 'contradicts' | 'tension';
  /** The kinds under which it is reported: the strongest that hold for it. */
  readonly kinds: readonly VoiceConflict[];
  /** What the times of the two make of it. */
  readonly times: PairTimes;
  /** One is a part that is larger than the whole which the other counts. */
  readonly isPart?: true;
}

/** Two positions that differ and can both hold. */
export interface Difference {
  readonly a: number;
  readonly b: number;
  readonly relation: 'refines' | 'refined' | 'overlaps' | 'varies' | 'incomplete' | 'completes';
}

/** Everything that the answers to one question say to each other. */
export interface QuestionComparison {
  readonly question: Question;
  /** How the answers change with time. */
  readonly movement: Movement;
  /** Every position, sorted; conflicts and differences point into this list. */
  readonly positions: readonly Position[];
  readonly conflicts: readonly Conflict[];
  readonly differences: readonly Difference[];
  /** Conflicts that were counted but not listed; those of one source with itself by the source. */
  readonly uncounted: {
    readonly contradicts: number;
    readonly tension: number;
    readonly bySource: ReadonlyMap<string, number>;
  };
}

/** How severe each kind is: a conflict is reported once, under the strongest kinds that hold for it. */
const STRENGTH: Readonly<Record<ConflictKind, number>> = {
  'two-sources': 3,
  'one-source': 3,
  'one-party-one-source': 2,
  dispute: 2,
  'own-against-party': 2,
  misreported: 3,
  revised: 1,
  'one-party-two-sources': 1,
};

function strongest(kinds: readonly VoiceConflict[]): VoiceConflict[] {
  const most = Math.max(...kinds.map(({ kind }) => STRENGTH[kind]));
  return kinds.filter(({ kind }) => STRENGTH[kind] === most);
}

const NONE: QuestionComparison['uncounted'] = { contradicts: 0, tension: 0, bySource: new Map() };

/** Compares the answers to one question. */
export function compareQuestion(question: Question, claims: readonly Claim[]): QuestionComparison {
  const movement = movementOf(question, claims);
  const positions = byTime(positionsOf(question, claims), movement);
  if (positions.length < 2)
    return { question, movement, positions, conflicts: [], differences: [], uncounted: NONE };
  const conflicts: Conflict[] = [];
  const differences: Difference[] = [];
  const uncounted = { contradicts: 0, tension: 0, bySource: new Map<string, number>() };
  for (const group of comparableGroups(positions, movement)) {
    const members = group.map((i) => positions[i] as Position);
    const voices = members.map(voicesOf);
    const relate = (x: Value, y: Value): Relation => question.valueType.relate(x, y, question.vocabulary);
    const related = relateByVoice(members, voices, relate);
    uncounted.contradicts += related.uncounted.contradicts;
    uncounted.tension += related.uncounted.tension;
    for (const [source, n] of related.bySource)
      uncounted.bySource.set(source, (uncounted.bySource.get(source) ?? 0) + n);
    for (const { a, b, relation } of related.pairs) {
      const [i, j] = [group[a] as number, group[b] as number];
      if (relation === 'contradicts' || relation === 'tension') {
        const pair = [members[a] as Position, members[b] as Position] as const;
        const found = conflictOf(
          pair,
          relation,
          kindsOf(pair, voices[a] as Voices, voices[b] as Voices),
          movement,
        );
        if (found) conflicts.push({ a: i, b: j, ...found });
      } else if (relation !== 'silent' && relation !== 'equal') {
        if (pairTimes(members[a] as Position, members[b] as Position, movement) !== 'apart')
          differences.push({ a: i, b: j, relation });
      }
    }
  }
  conflicts.push(...partsAboveTheirWhole(positions, movement));
  return { question, movement, positions, conflicts, differences, uncounted };
}

/** Where several states counted together ("12 killed or injured") are fewer than one of them alone. */
function partsAboveTheirWhole(positions: readonly Position[], movement: Movement): Conflict[] {
  const isWhole = ({ claims }: Position): boolean => typeof (claims[0]?.counts ?? '') !== 'string';
  const wholes = positions.flatMap((position, i) => (isWhole(position) ? [i] : []));
  return wholes.flatMap((i) =>
    positions.flatMap((part, j): Conflict[] => {
      const whole = positions[i] as Position;
      if (
        part.claims[0]?.counts ||
        part.claims[0]?.registry.data.scope !== whole.claims[0]?.registry.data.scope
      )
        return [];
      if (part.value.kind !== 'interval' || whole.value.kind !== 'interval') return [];
      if (part.value.strict.low <= whole.value.strict.high) return [];
      const kinds = kindsOf([whole, part]);
      const found = conflictOf([whole, part], 'contradicts', kinds, movement);
      return found ? [{ a: Math.min(i, j), b: Math.max(i, j), ...found, isPart: true }] : [];
    }),
  );
}

/** What two values that exclude each other come to, by whose they are and when each held; undefined for no conflict. */
function conflictOf(
  [a, b]: readonly [Position, Position],
  relation: Conflict['relation'],
  kinds: readonly VoiceConflict[],
  movement: Movement,
): Pick<Conflict, 'relation' | 'kinds' | 'times'> | undefined {
  const times = pairTimes(a, b, movement);
  if (times === 'alike') return kinds.length > 0 ? { relation, kinds: strongest(kinds), times } : undefined;
  if (times === 'apart') {
    // Of a count that moves, the course over time is looked at as a whole.
    if (movement.moves !== 'no' || relation === 'tension') return undefined;
    return { relation, kinds: [{ kind: 'revised', sources: [] }], times };
  }
  const own = withinOneSource(a, b);
  const within = own ? kindsOf(own) : [];
  // Who speaks on one occasion says it at one time.
  const isOneOccasion = ({ kind }: VoiceConflict): boolean =>
    kind === 'misreported' && a.asOf === null && b.asOf === null;
  const said = [...within.filter(({ kind }) => WITHIN_ONE_SOURCE.has(kind)), ...kinds.filter(isOneOccasion)];
  if (said.length > 0) return { relation, kinds: strongest(said), times: 'alike' };
  return times !== 'step' && kinds.length > 0
    ? { relation: 'tension', kinds: strongest(kinds), times }
    : undefined;
}

const WITHIN_ONE_SOURCE: ReadonlySet<ConflictKind> = new Set([
  'one-source',
  'one-party-one-source',
  'dispute',
]);

/** A count that moves is listed by the time that it is stated for, what has no time by when it was published. */
function byTime(positions: Position[], { moves }: Movement): Position[] {
  if (moves === 'no') return positions;
  const day = ({ asOf, claims }: Position): number =>
    asOf?.span.low ??
    Math.min(...claims.map(({ source }) => source.metadata.published?.span.low ?? Infinity));
  const days = new Map(positions.map((position) => [position, day(position)]));
  return [...positions].sort((a, b) => {
    const [x, y] = [days.get(a) as number, days.get(b) as number];
    return x === y ? 0 : x < y ? -1 : 1;
  });
}

/**
 * The positions that may be compared with each other: of one scope. Of a count that moves, those of one stated time are
 * a group, and so are all that state none, together with those that do.
 */
function comparableGroups(positions: readonly Position[], { moves }: Movement): number[][] {
  const groups = new Map<string, number[]>();
  const add = (key: string, i: number): void => {
    const group = groups.get(key);
    if (group) group.push(i);
    else groups.set(key, [i]);
  };
  const loose = new Set(positions.filter(({ asOf }) => asOf === null).map(({ scope }) => scope ?? ''));
  for (const [i, { scope, asOf }] of positions.entries()) {
    const own = scope ?? '';
    const isGrouped = moves !== 'no' && asOf !== null && !loose.has(own);
    add(isGrouped ? JSON.stringify([own, asOf.text]) : JSON.stringify([own]), i);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}
