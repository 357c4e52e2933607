import { joinWords } from '../../text/compare-text.ts';
import { vagueCount } from '../../values/bounds/number-value.ts';
import type { Relation } from '../../values/bounds/relation.ts';
import type { IntervalValue, Value } from '../../values/bounds/value.ts';
import { meaningOf, PROFILES, type Profile } from '../../values/profiles/index.ts';
import { NO_VOCABULARY } from '../../values/vocabulary.ts';
import type { DraftPosition, FindingDraft } from './finding.ts';

const isVague = (value: Value | null): value is IntervalValue & { vague: string } =>
  value?.kind === 'interval' && value.vague !== undefined;

/** A value as another profile reads it; what is not vague stays. */
function readBy(profile: Profile, value: Value): Value {
  if (!isVague(value)) return value;
  const meaning = meaningOf(profile, value.vague);
  return meaning ? vagueCount(value.label, meaning.strict, meaning.usual, value.vague) : value;
}

/**
 * A finding that rests on vague words says by which profile they were read, and whether it survives the others:
 * "dozens" against 15 is a tension where dozens are usually 24 and more, and none where they are a floor of 12.
 */
export function withProfile(draft: FindingDraft, profile: Profile): FindingDraft {
  const { question, conflicts = [], positions } = draft;
  const pairs = conflicts.map(([a, b]) => [positions[a], positions[b]] as [DraftPosition, DraftPosition]);
  const vague = pairs.flat().flatMap(({ value }) => (isVague(value) ? [value.vague] : []));
  if (!question || vague.length === 0) return draft;
  const relate = (a: Value, b: Value): Relation => question.valueType.relate(a, b, NO_VOCABULARY);
  const relationsBy = (read: (value: Value) => Value): Relation[] =>
    pairs.map(([a, b]) => (a.value && b.value ? relate(read(a.value), read(b.value)) : 'silent'));
  const now = relationsBy((value) => value);
  const others = PROFILES.filter(({ name }) => name !== profile.name).map((other) => {
    const relations = relationsBy((value) => readBy(other, value));
    if (relations.some((relation, i) => relation === now[i])) return `it survives ${other.name}`;
    return relations.includes('tension')
      ? `under ${other.name} it is only a tension`
      : relations.includes('contradicts')
        ? `under ${other.name} it is a contradiction`
        : `under ${other.name} they can both hold`;
  });
  const words = joinWords([...new Set(vague)].sort().map((word) => `"${word}"`));
  const rests = `This rests on ${words} as the profile ${profile.name} reads it; ${others.join(', and ')}`;
  return {
    ...draft,
    message: `${draft.message} ${rests}.`,
    ...(draft.reason !== undefined && { reason: `${draft.reason}. ${rests}` }),
  };
}
