import type { RecordFault } from '../claims/claim.ts';
import type { CalendarClash } from '../compare/calendar.ts';
import type { QuestionComparison } from '../compare/compare-question.ts';
import type { OrderBreak } from '../compare/order-breaks.ts';
import type { FindingDraft, Severity } from '../findings/finding.ts';

/** Everything that was found out, for rules to report on. */
export interface Evidence {
  readonly comparisons: readonly QuestionComparison[];
  readonly calendar: readonly CalendarClash[];
  readonly orders: readonly OrderBreak[];
  readonly faults: readonly RecordFault[];
}

/** A kind of finding. One file a rule, listed once in `index.ts`; ids are never reused. */
export interface Rule {
  readonly id: string;
  /** The gravest severity that it reports with. */
  readonly severity: Severity;
  /** When it fires, in one sentence without a full stop. */
  readonly when: string;
  report(evidence: Evidence): FindingDraft[];
}
