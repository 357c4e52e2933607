import type { Relation } from '../../values/bounds/relation.ts';
import type { CandidateRule } from './candidate.ts';
import type { Item } from './item.ts';
import { speakerKey } from './speakers.ts';

const voiceOf = ({ speech }: Item): string | null => (speech ? speakerKey(speech.speaker) : null);

/**
 * What a conflict of two positions is called, by whose they are. Where each is several's, two that are most nearly of
 * one kind name it: two sources in their own voice before anybody who is quoted.
 */
export function ruleOf(relation: Relation, as: readonly Item[], bs: readonly Item[]): CandidateRule {
  if (relation === 'tension') return 'tension';
  let best: CandidateRule | undefined;
  for (const a of as.slice(0, 8))
    for (const b of bs.slice(0, 8)) {
      const rule = ruleOfTwo(a, b);
      if (best === undefined || ORDER.indexOf(rule) < ORDER.indexOf(best)) best = rule;
    }
  return best ?? 'contradiction';
}

const ORDER: readonly CandidateRule[] = [
  'contradiction',
  'calendar',
  'self-contradiction',
  'misreported',
  'stated-as-fact',
  'dispute',
];

function ruleOfTwo(a: Item, b: Item): CandidateRule {
  const isOne = a.statement.source === b.statement.source;
  const [v, w] = [voiceOf(a), voiceOf(b)];
  if (isOne && a.type === 'date' && a.isRelative !== b.isRelative) return 'calendar';
  if (v === null && w === null) return isOne ? 'self-contradiction' : 'contradiction';
  if (v === w) return isOne ? 'self-contradiction' : 'misreported';
  return isOne || (v !== null && w !== null) ? 'dispute' : 'stated-as-fact';
}
