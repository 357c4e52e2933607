import type { Source } from '../../articles/source.ts';
import type { Echo } from '../../quotes/echoes/find-echoes.ts';
import type { SumBreak } from '../compare/arithmetic.ts';
import type { CalendarClash } from '../compare/calendar.ts';
import type { DraftComparison } from '../compare/compare-drafts.ts';
import type { Difference, QuestionComparison } from '../compare/compare-question.ts';
import type { OrderBreak } from '../compare/order-breaks.ts';
import type { RunningCount } from '../compare/running-count.ts';
import type { FindingDraft, RuleClass, Severity } from '../findings/finding.ts';

import type { RecordFault } from '../read/claim.ts';
import type { NearSpeaker } from '../record/claim-faults.ts';
import type { ChangedSource } from '../record/source-faults.ts';

/**
 * Everything that was found out of some questions, for rules to report on. Questions that orders and constraints join
 * are looked at together, all others a few at a time, since there may be a hundred thousand: a rule is asked about
 * each of them once, and must not look for a question among those that are beside it.
 */
export interface Evidence {
  /** Of the sources alone: a draft of our own answers nothing. */
  readonly comparisons: readonly QuestionComparison[];
  /** What drafts of our own say beside the sources, a draft and question each. */
  readonly drafts: readonly DraftComparison[];
  readonly calendar: readonly CalendarClash[];
  readonly orders: readonly OrderBreak[];
  readonly sums: readonly SumBreak[];
  readonly running: readonly RunningCount[];
  /** Passages that are in two places, of the sources that claims name. */
  readonly echoes: readonly Echo[];
  readonly faults: readonly RecordFault[];
  /** Sources that changed since they were recorded, or that a later version replaces. */
  readonly changed: readonly ChangedSource[];
  readonly unused: readonly Source[];
  readonly nearSpeakers: readonly NearSpeaker[];
}

/** What `reconcile explain RULE` says of a rule: plain sentences for a person who has just met its finding. */
export interface RuleText {
  /** What the finding says and what it does not say. */
  readonly what: string;
  /** Why it matters to a checker, and where the rule is from in the field. */
  readonly why: string;
  /**
   * An example of our own, a line a source (`name: "words"`, `name, 9 May 2024: "words"`), what the registry has where
   * that matters, and last `Reported as an error: …`. A test runs it.
   */
  readonly example: string;
  /** What to do about it: in the registry, or by asking the source. */
  readonly fix: string;
}

/** A kind of finding. One file a rule, listed once in `index.ts`; ids are never reused. */
export interface Rule {
  readonly id: string;
  readonly class: RuleClass;
  /** The highest severity that it reports with. */
  readonly severity: Severity;
  /** When it fires, in one sentence without a full stop. */
  readonly when: string;
  /**
   * The claim that it reports may take no part in comparisons until the fault is fixed. Such a rule cannot be switched
   * off, since a check that compares nothing would pass.
   */
  readonly alwaysOn?: true;
  /** The relations of answers that can all hold, where it reports differences that are not contradictions. */
  readonly relations?: readonly Difference['relation'][];
  /** It reports a conflict whosever the claims are, and not by a row of the voices table. */
  readonly inAnyVoice?: true;
  readonly text: RuleText;
  report(evidence: Evidence): FindingDraft[];
}
