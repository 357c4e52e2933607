import { sha256Hex } from '../../text/digest.ts';
import { foldPhrase } from '../../text/fold.ts';
import type { FindingDraft } from './finding.ts';

/** The recipe's version: a change of recipe changes it, so that old fingerprints are recognised as old. */
export const RECIPE = 'r1';

/** What a finding is identified by: the question or constraint, and the source and the quote where it is about one. */
export interface Identity {
  readonly rule: string;
  readonly kind: 'question' | 'constraint';
  readonly about: string | null;
  readonly source: string | null;
  /** Folded. */
  readonly quote: string | null;
}

type Identified = Pick<FindingDraft, 'question' | 'constraint' | 'source' | 'quote'>;

/** What a finding is identified by. */
export function identityOf(rule: string, draft: Identified): Identity {
  return {
    rule,
    kind: draft.constraint ? 'constraint' : 'question',
    about: draft.constraint ? draft.constraint.id : (draft.question?.id ?? null),
    source: draft.source ?? null,
    quote: draft.quote === undefined ? null : foldPhrase(draft.quote),
  };
}

/**
 * A finding's identity: rule and question or constraint, with the source for rules about one source, and the folded
 * quote for faults of a quote. It holds no line, offset, wording, order, or name of a source that agrees.
 */
export function fingerprint(rule: string, draft: Identified, questionId?: string): string {
  const { kind, about, source, quote } = identityOf(rule, draft);
  const identity = JSON.stringify([rule, kind, questionId ?? about, source, quote]);
  return `${RECIPE}:${sha256Hex(identity).slice(0, 16)}`;
}

/** The fingerprints that a finding had while its question had other ids. */
export const formerFingerprints = (rule: string, draft: Identified): string[] =>
  draft.constraint ? [] : (draft.question?.formerly ?? []).map((id) => fingerprint(rule, draft, id));
