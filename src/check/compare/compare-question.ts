import type { Question } from '../../registry/model.ts';
import type { Relation } from '../../values/bounds/relation.ts';
import type { Value } from '../../values/bounds/value.ts';
import type { Claim } from '../read/claim.ts';
import { type RelatedPair, type RelatedPairs, relatePositions } from './pairs.ts';
import { type Position, positionsOf } from './positions.ts';
import { type ConflictKind, conflictKinds, type VoiceConflict, type Voices, voicesOf } from './voices.ts';

/** Two positions that cannot both hold, and whose conflict it is. */
export interface Conflict {
  readonly a: number;
  readonly b: number;
  readonly relation: 'contradicts' | 'tension';
  /** The kinds under which it is told: the strongest that hold for it. */
  readonly kinds: readonly VoiceConflict[];
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
  /** Every position, sorted; conflicts and differences point into this list. */
  readonly positions: readonly Position[];
  readonly conflicts: readonly Conflict[];
  readonly differences: readonly Difference[];
  /** Conflicts that were counted but not listed. */
  readonly uncounted: { readonly contradicts: number; readonly tension: number };
}

/** How grave each kind is: a conflict is told once, under the strongest kinds that hold for it. */
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

/** What may be compared with what: the same scope and, for running counts, the same stated time. */
function comparableKey(question: Question, position: Position): string | null {
  const scope = position.scope ?? '';
  if (!question.cumulative) return scope;
  const asOf = position.claims[0]?.registry.asOf;
  return asOf ? `${scope}\n${asOf.text}` : null;
}

const NONE: QuestionComparison['uncounted'] = { contradicts: 0, tension: 0 };

/** Compares the answers to one question. */
export function compareQuestion(question: Question, claims: readonly Claim[]): QuestionComparison {
  const positions = splitByTime(question, positionsOf(question, claims));
  if (positions.length < 2) return { question, positions, conflicts: [], differences: [], uncounted: NONE };
  const groups = new Map<string, number[]>();
  for (const [i, position] of positions.entries()) {
    const key = comparableKey(question, position);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(i);
    else groups.set(key, [i]);
  }
  const conflicts: Conflict[] = [];
  const differences: Difference[] = [];
  const uncounted = { contradicts: 0, tension: 0 };
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    const members = group.map((i) => positions[i] as Position);
    const voices = members.map(voicesOf);
    const relate = (x: Value, y: Value): Relation => question.valueType.relate(x, y, question.vocabulary);
    const related = relateByVoice(members, voices, relate);
    uncounted.contradicts += related.uncounted.contradicts;
    uncounted.tension += related.uncounted.tension;
    for (const { a, b, relation } of related.pairs) {
      const [i, j] = [group[a] as number, group[b] as number];
      if (relation === 'contradicts' || relation === 'tension') {
        const kinds = conflictKinds(voices[a] as Voices, voices[b] as Voices);
        conflicts.push({ a: i, b: j, relation, kinds: strongest(kinds) });
      } else if (relation !== 'silent' && relation !== 'equal') differences.push({ a: i, b: j, relation });
    }
  }
  return { question, positions, conflicts, differences, uncounted };
}

/**
 * Relates positions so that no voice drowns in another: where there are too many to look at every pair, those that
 * sources hold themselves, and those that one source holds, are related apart before all are.
 */
function relateByVoice(
  members: readonly Position[],
  voices: readonly Voices[],
  relate: (a: Value, b: Value) => Relation,
): RelatedPairs {
  const all = relatePositions(members, relate);
  if (all.uncounted.contradicts + all.uncounted.tension === 0) return all;
  const groups = new Map<string, number[]>([['', []]]);
  for (const [i, { own }] of voices.entries()) {
    if (own.size > 0) groups.get('')?.push(i);
    for (const source of own) {
      const group = groups.get(source);
      if (group) group.push(i);
      else groups.set(source, [i]);
    }
  }
  const pairs = new Map(all.pairs.map((pair) => [`${pair.a} ${pair.b}`, pair]));
  const known = pairs.size;
  for (const group of groups.values()) {
    const positions = group.map((i) => members[i] as Position);
    for (const { a, b, relation } of relatePositions(positions, relate).pairs) {
      const [i, j] = [group[a] as number, group[b] as number];
      pairs.set(`${i} ${j}`, { a: i, b: j, relation });
    }
  }
  for (const { a, b, relation } of ownAgainstQuoted(members, voices, relate))
    pairs.set(`${a} ${b}`, { a, b, relation });
  const found = pairs.size - known;
  return {
    pairs: [...pairs.values()],
    uncounted: { ...all.uncounted, contradicts: Math.max(0, all.uncounted.contradicts - found) },
  };
}

/** The most pairs of what sources say themselves and what they quote that are looked at. */
const MOST_LOOKED = 200_000;

function* ownAgainstQuoted(
  members: readonly Position[],
  voices: readonly Voices[],
  relate: (a: Value, b: Value) => Relation,
): Iterable<RelatedPair> {
  let looked = 0;
  const quoted = [...voices.keys()].filter((j) => (voices[j] as Voices).quoting.size > 0);
  for (const [i, { own }] of voices.entries()) {
    if (own.size === 0) continue;
    for (const j of quoted) {
      if (i === j) continue;
      if (looked++ > MOST_LOOKED) return;
      const [a, b] = i < j ? [i, j] : [j, i];
      const relation = relate((members[a] as Position).value, (members[b] as Position).value);
      if (relation === 'contradicts') yield { a, b, relation };
    }
  }
}

/** On a running count, equal numbers of different times are different positions. */
function splitByTime(question: Question, positions: Position[]): Position[] {
  if (!question.cumulative) return positions;
  return positions.flatMap((position) => {
    const byTime = new Map<string, Claim[]>();
    for (const claim of position.claims) {
      const key = claim.registry.asOf?.text ?? '';
      const same = byTime.get(key);
      if (same) same.push(claim);
      else byTime.set(key, [claim]);
    }
    return [...byTime.values()].map((claims) => ({ ...position, claims }));
  });
}
