import type { RecordFault } from '../claims/claim.ts';
import type { CalendarClash } from '../compare/calendar.ts';
import type { QuestionComparison } from '../compare/compare-question.ts';
import type { OrderBreak } from '../compare/order-breaks.ts';
import type { FindingDraft, Severity } from '../findings/finding.ts';

/**
 * Everything that was found out of some questions, for rules to report on. Questions that orders and constraints join
 * are looked at together, all others a few at a time, since there may be a hundred thousand: a rule is asked about
 * each of them once, and must not look for a question among those that are beside it.
 */
export interface Evidence {
  readonly comparisons: readonly QuestionComparison[];
  readonly calendar: readonly CalendarClash[];
  readonly orders: readonly OrderBreak[];
  readonly faults: readonly RecordFault[];
}

/** What `reconcile explain RULE` says of a rule: plain sentences for a person who has just met its finding. */
export interface RuleText {
  /** What the finding says and what it does not say. */
  readonly what: string;
  /** Why it matters to a checker, and where the rule is from in the field. */
  readonly why: string;
  /** An example of our own: who says what, and what is reported. */
  readonly example: string;
  /** What to do about it: in the registry, or by asking the source. */
  readonly mend: string;
}

/** A kind of finding. One file a rule, listed once in `index.ts`; ids are never reused. */
export interface Rule {
  readonly id: string;
  /** The gravest severity that it reports with. */
  readonly severity: Severity;
  /** When it fires, in one sentence without a full stop. */
  readonly when: string;
  readonly text?: RuleText;
  report(evidence: Evidence): FindingDraft[];
}
