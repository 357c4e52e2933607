import type { Relation } from '../../values/bounds/relation.ts';
import type { Span } from '../../values/bounds/span.ts';
import type { IntervalValue, Value } from '../../values/bounds/value.ts';
import {
  type PairLimits,
  type RelatedPair,
  type RelatedPairs,
  relatePositions,
  USUAL_LIMITS,
} from './pairs.ts';
import type { Position } from './positions.ts';
import type { Voices } from './voices.ts';

/** The pairs of positions, and of each source how many contradictions of its own were counted without being listed. */
export interface RelatedByVoice extends RelatedPairs {
  readonly bySource: ReadonlyMap<string, number>;
}

/**
 * Relates positions so that no voice drowns in another: where there are too many to look at every pair, those that
 * sources hold themselves, that one source holds, and that one party is quoted with, are related apart as well, and so are
 * the outermost of each voice: where two voices contradict each other at all, two of these do.
 */
export function relateByVoice(
  members: readonly Position[],
  voices: readonly Voices[],
  relate: (a: Value, b: Value) => Relation,
): RelatedByVoice {
  const all = relatePositions(members, relate);
  if (all.uncounted.contradicts + all.uncounted.tension === 0) return { ...all, bySource: new Map() };
  const groups = new Map<string, number[]>();
  const add = (key: string, i: number): void => {
    const group = groups.get(key);
    if (group) group.push(i);
    else groups.set(key, [i]);
  };
  for (const [i, { own, parties }] of voices.entries()) {
    if (own.size > 0) add('own', i);
    for (const source of own) add(SOURCE + source, i);
    for (const party of parties.keys()) add(`party ${party}`, i);
  }
  for (const [key, some] of outermost(members)) groups.set(key, some);
  const pairs = new Map(all.pairs.map((pair) => [`${pair.a} ${pair.b}`, pair]));
  const known = pairs.size;
  const bySource = new Map<string, number>();
  const limits = limitsFor(groups);
  for (const [key, group] of groups) {
    const positions = group.map((i) => members[i] as Position);
    const related = relatePositions(positions, relate, limits);
    if (key.startsWith(SOURCE) && related.uncounted.contradicts > 0)
      bySource.set(key.slice(SOURCE.length), related.uncounted.contradicts);
    for (const { a, b, relation } of related.pairs) {
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
    bySource,
  };
}

const SOURCE = 'source ';

/** The most pairs of all voices together of which each is looked at. */
const MOST_OF_VOICES = 200_000;
/** Where there are more: twice what a finding lists, of each voice. */
const FEW: PairLimits = { every: 20, most: 200 };

function limitsFor(groups: ReadonlyMap<string, readonly number[]>): PairLimits {
  let pairs = 0;
  for (const { length } of groups.values()) pairs += Math.min((length * (length - 1)) / 2, USUAL_LIMITS.most);
  return pairs > MOST_OF_VOICES ? FEW : USUAL_LIMITS;
}

/** The positions of each voice that lie lowest and highest: of what sources say themselves, of each party, and of all. */
function outermost(members: readonly Position[]): Map<string, number[]> {
  const byVoice = new Map<string, { lowest: number; highest: number; party: string | null }>();
  const boundsAt = (i: number): Span => ((members[i] as Position).value as IntervalValue).strict;
  for (const [i, { value, claims }] of members.entries()) {
    if (value.kind !== 'interval' || value.offset !== undefined) continue;
    for (const { voice, registry } of claims) {
      const key = JSON.stringify([voice.source, voice.party, registry.data.occasion]);
      const known = byVoice.get(key);
      if (!known) byVoice.set(key, { lowest: i, highest: i, party: voice.party });
      else if (boundsAt(i).high < boundsAt(known.lowest).high) known.lowest = i;
      else if (boundsAt(i).low > boundsAt(known.highest).low) known.highest = i;
    }
  }
  const groups = new Map<string, Set<number>>();
  for (const { lowest, highest, party } of byVoice.values())
    for (const key of ['outermost of all', party === null ? 'outermost own' : `outermost of ${party}`]) {
      const group = groups.get(key) ?? new Set();
      groups.set(key, group.add(lowest).add(highest));
    }
  return new Map([...groups].map(([key, some]) => [key, [...some].sort((a, b) => a - b)]));
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
