import type { Conflict, QuestionComparison } from '../../compare/compare-question.ts';
import type { ConflictKind, VoiceConflict } from '../../compare/voices.ts';
import type { FindingDraft, Severity } from '../../findings/finding.ts';
import { draftPosition, listPositions, whoSaysWhat } from './positions.ts';
import { whatSettles } from './settles.ts';

/** Conflicting pairs that a finding lists; the rest are counted. */
const LISTED = 100;

/** How a rule about conflicts of some kind words its finding. */
export interface ConflictWording {
  readonly severity: Severity;
  /** What follows "who says what": why these cannot hold together. Given where it names them: two are "both". */
  readonly because: string | ((them: 'both' | 'them all') => string);
}

const reasonOf = ({ because }: ConflictWording, positions: number): string =>
  typeof because === 'string' ? because : because(positions === 2 ? 'both' : 'them all');

/** One finding a question for the conflicts of some kinds, listing all positions and the pairs that cannot both hold. */
export function reportConflicts(
  comparison: QuestionComparison,
  relation: Conflict['relation'],
  kinds: readonly ConflictKind[] | 'any',
  wording: ConflictWording,
): FindingDraft[] {
  const pairs = comparison.conflicts.filter(
    (c) => c.relation === relation && (kinds === 'any' || c.kinds.some(({ kind }) => kinds.includes(kind))),
  );
  if (pairs.length === 0) return [];
  const { positions } = listPositions(comparison);
  // Pairs beyond those looked at one by one are counted once, under the rule that the first ones fall under.
  const strongest =
    kinds === 'any' || comparison.conflicts[0]?.kinds.some(({ kind }) => kinds.includes(kind));
  const involved = new Set(pairs.flatMap(({ a, b }) => [a, b]));
  const reason = reasonOf(wording, involved.size);
  const because = pairs.some(({ isPart }) => isPart)
    ? `${reason}; a count of several states together bounds each of them from above`
    : reason;
  return [
    {
      severity: wording.severity,
      question: comparison.question,
      message: `${whoSaysWhat(comparison.positions.filter((_, i) => involved.has(i)))}: ${because}.`,
      reason: because,
      settles: whatSettles(comparison.question),
      conflicts: pairs.slice(0, LISTED).map(({ a, b }) => [a, b] as const),
      moreConflicts: Math.max(0, pairs.length - LISTED) + (strongest ? comparison.uncounted[relation] : 0),
      positions: positions.map((p) => draftPosition(p)),
    },
  ];
}

/** One finding a question and source, for conflicts that are one source's own. Lists what that voice says. */
export function reportBySource(
  comparison: QuestionComparison,
  kind: 'one-source' | 'one-party-one-source',
  wording: ConflictWording,
): FindingDraft[] {
  const own = (c: Conflict): VoiceConflict | undefined => c.kinds.find((k) => k.kind === kind);
  const pairs = comparison.conflicts.filter((c) => c.relation === 'contradicts' && own(c));
  const bySource = new Map<string, Conflict[]>();
  for (const pair of pairs) for (const source of own(pair)?.sources ?? []) addTo(bySource, source, pair);
  if (bySource.size === 0) return [];
  const held = new Map<string, number[]>();
  for (const [i, { claims }] of comparison.positions.entries())
    for (const source of new Set(claims.map(({ voice }) => voice.source)))
      if (bySource.has(source)) addTo(held, source, i);
  return [...bySource.keys()].sort().map((source) => {
    const parties = kind === 'one-source' ? new Set([null]) : partiesOfTwoMinds(comparison, source);
    const { positions, indexOf } = listPositions(
      comparison,
      ({ voice }) => voice.source === source && parties.has(voice.party),
      held.get(source),
    );
    const mine = (bySource.get(source) ?? []).filter((c) => indexOf.has(c.a) && indexOf.has(c.b));
    const conflicts = mine.map(({ a, b }) => [indexOf.get(a) as number, indexOf.get(b) as number] as const);
    const because = reasonOf(wording, positions.length);
    return {
      severity: wording.severity,
      question: comparison.question,
      source,
      message: `${whoSaysWhat(positions)}: ${because}.`,
      reason: because,
      settles: whatSettles(comparison.question, source),
      conflicts: conflicts.slice(0, LISTED),
      moreConflicts:
        Math.max(0, conflicts.length - LISTED) +
        (kind === 'one-source' ? (comparison.uncounted.bySource.get(source) ?? 0) : 0),
      positions: positions.map((p) => draftPosition(p)),
    };
  });
}

function addTo<T>(lists: Map<string, T[]>, key: string, one: T): void {
  const list = lists.get(key);
  if (list) list.push(one);
  else lists.set(key, [one]);
}

/** The parties that a source lets say two things that cannot both hold. */
function partiesOfTwoMinds({ positions, conflicts }: QuestionComparison, source: string): Set<string | null> {
  const partiesAt = (i: number): Set<string | null> =>
    new Set(
      positions[i]?.claims.filter(({ voice }) => voice.source === source).map(({ voice }) => voice.party),
    );
  const found = new Set<string | null>();
  for (const { a, b, relation } of conflicts) {
    if (relation !== 'contradicts') continue;
    const others = partiesAt(b);
    for (const party of partiesAt(a)) if (party !== null && others.has(party)) found.add(party);
  }
  return found;
}
