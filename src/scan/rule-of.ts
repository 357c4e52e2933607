import type { Relation } from '../bounds/relation.ts';
import type { Pair } from './align.ts';
import type { CandidateRule } from './candidate.ts';
import type { Item } from './item.ts';
import { speakerKey } from './speakers.ts';

const voiceOf = ({ statement }: Item): string | null =>
  statement.speech ? speakerKey(statement.speech.speaker) : null;

/** What a conflict is called, by whose the two claims are. */
export function ruleOf(
  { a, b }: Pair,
  relation: Relation,
  as: readonly Item[] = [a],
  bs: readonly Item[] = [b],
): CandidateRule {
  if (relation === 'tension') return 'tension';
  // Where each side has a source's own voice somewhere, the gravest of the names holds.
  const own = (items: readonly Item[]): Item | undefined => items.find((item) => voiceOf(item) === null);
  const [x, y] = [own(as) ?? a, own(bs) ?? b];
  const isOne = x.statement.source === y.statement.source;
  const [v, w] = [voiceOf(x), voiceOf(y)];
  if (v === null && w === null) {
    if (!isOne) return 'contradiction';
    return x.type === 'date' && x.isRelative !== y.isRelative ? 'calendar' : 'self-contradiction';
  }
  if (v === w) return isOne ? 'self-contradiction' : 'misreported';
  return v !== null && w !== null ? 'dispute' : isOne ? 'dispute' : 'stated-as-fact';
}
