import { joinWords } from '../../../text/compare-text.ts';
import type { Conflict, QuestionComparison } from '../../compare/compare-question.ts';
import type { ConflictKind, VoiceConflict } from '../../compare/voices.ts';
import type { FindingDraft, Severity } from '../../findings/finding.ts';
import type { Claim } from '../../read/claim.ts';
import { draftPosition, listPositions, whoSaysWhat } from './positions.ts';
import { whatSettles } from './settles.ts';

/** Conflicting pairs that a finding lists; the rest are counted. */
const LISTED = 100;

/** Speakers that a reason names; the rest are counted. */
const MOST_NAMED = 3;

/** How a rule about conflicts of some kind words its finding. */
export interface ConflictWording {
  readonly severity: Severity;
  /**
   * What follows "who says what": why these cannot hold together. Given where it names them: two are "both"; and the
   * speakers who are quoted on both sides.
   */
  readonly because: string | ((them: 'both' | 'them all', speakers: string) => string);
  /** The reason itself names the speakers who are quoted on both sides. */
  readonly namesSpeakers?: true;
}

function reasonOf(
  { because, namesSpeakers }: ConflictWording,
  positions: number,
  speakers: readonly string[],
): string {
  const more = speakers.length - MOST_NAMED;
  const names = joinWords(more > 1 ? [...speakers.slice(0, MOST_NAMED), `${more} others`] : speakers);
  const reason =
    typeof because === 'string' ? because : because(positions === 2 ? 'both' : 'them all', names);
  if (namesSpeakers || speakers.length === 0) return reason;
  return `${reason}; ${names} ${speakers.length > 1 ? 'are' : 'is'} quoted on both sides`;
}

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
  const reason = reasonOf(wording, involved.size, speakersOnBothSides(comparison, pairs));
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
    const because = reasonOf(
      wording,
      positions.length,
      kind === 'one-source' ? [] : speakersOnBothSides(comparison, mine, source),
    );
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
function partiesOfTwoMinds(comparison: QuestionComparison, source: string): Set<string | null> {
  const pairs = comparison.conflicts.filter(({ relation }) => relation === 'contradicts');
  return new Set(onBothSides(comparison, pairs, ({ voice }) => voice.party, source));
}

/** Who is quoted with two things of pairs that cannot both hold: by name, else the party that several speak for. */
function speakersOnBothSides(
  comparison: QuestionComparison,
  pairs: readonly Conflict[],
  source?: string,
): string[] {
  const speakers = onBothSides(comparison, pairs, ({ voice, speaker }) => voice.party && speaker, source);
  if (speakers.size > 0) return [...speakers].sort();
  return [...onBothSides(comparison, pairs, ({ voice }) => voice.party && voice.name, source)].sort();
}

/** What claims of both sides of some pair have in common, of one source where it is named. */
function onBothSides(
  { positions }: QuestionComparison,
  pairs: readonly Conflict[],
  of: (claim: Claim) => string | null,
  source?: string,
): Set<string> {
  const at = new Map<number, Set<string>>();
  const namesAt = (i: number): Set<string> => {
    let names = at.get(i);
    if (!names) {
      names = new Set();
      for (const claim of positions[i]?.claims ?? []) {
        const name = source === undefined || claim.voice.source === source ? of(claim) : null;
        if (name !== null) names.add(name);
      }
      at.set(i, names);
    }
    return names;
  };
  const found = new Set<string>();
  for (const { a, b } of pairs) for (const name of namesAt(a)) if (namesAt(b).has(name)) found.add(name);
  return found;
}
