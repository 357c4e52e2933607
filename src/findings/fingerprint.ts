import { sha256Hex } from '../text/digest.ts';
import { foldPhrase } from '../text/fold.ts';
import type { FindingDraft } from './finding.ts';

/** The recipe's version: a change of recipe changes it, so that old fingerprints are recognised as old. */
const RECIPE = 'r1';

type Identified = Pick<FindingDraft, 'question' | 'constraint' | 'source' | 'quote'>;

/**
 * A finding's identity: rule and question or constraint, with the source for rules about one source, and the folded
 * quote for faults of a quote. It holds no line, offset, wording, order, or name of a source that agrees.
 */
export function fingerprint(rule: string, draft: Identified, questionId = draft.question?.id): string {
  const about = draft.constraint ? ['constraint', draft.constraint.id] : ['question', questionId ?? null];
  const quote = draft.quote === undefined ? null : foldPhrase(draft.quote);
  const identity = JSON.stringify([rule, ...about, draft.source ?? null, quote]);
  return `${RECIPE}:${sha256Hex(identity).slice(0, 16)}`;
}

/** The fingerprints that a finding had while its question had other ids. */
export const formerFingerprints = (rule: string, draft: Identified): string[] =>
  draft.constraint ? [] : (draft.question?.formerly ?? []).map((id) => fingerprint(rule, draft, id));
