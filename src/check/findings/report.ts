import type { Source } from '../../articles/source.ts';
import type { Place } from '../../problems.ts';
import type { Moves } from '../../registry/model.ts';
import type { Finding, FindingPosition, FindingQuestion, RuleClass, Severity } from './finding.ts';
import type { CheckRecord } from './record.ts';

/** Findings of one class, by severity and by state. */
export interface FindingCounts extends Record<Severity, number> {
  readonly new: number;
  readonly updated: number;
  readonly known: number;
  /** Findings that a person's decision covers; they are counted by severity, and as neither new, updated nor known. */
  readonly resolved: number;
}

/** Counts of a run: what was checked, and the disagreements by severity and by state. Faults of the record are apart. */
export interface Summary extends FindingCounts {
  readonly sources: number;
  readonly questions: number;
  readonly claims: number;
  /** Claims whose words or value were not found, and that were compared with nothing. */
  readonly leftOut: number;
  /** Claims whose value is a person's reading of the words. */
  readonly byPerson: number;
  readonly stale: number;
  /** Faults of the record. */
  readonly record: FindingCounts;
}

/** An entry of the baseline whose finding no longer occurs. */
export interface StaleEntry {
  /** The fingerprint. */
  readonly id: string;
  readonly rule: string;
  /** The question or constraint. */
  readonly about: string;
  readonly reason: string;
}

/** All answers to one question, agreed or not: every position with its claims, as findings show them. */
export interface AnsweredQuestion {
  readonly question: FindingQuestion;
  /** The event or thing that the question is about, as the registry names it. */
  readonly about: string | null;
  /** How its answers change with time; `no` where they do not. */
  readonly moves: Moves;
  readonly positions: readonly FindingPosition[];
}

/** Whether all who answer a question agree: several sources, and one answer. */
export const isAgreed = (answers: number, sources: number): boolean => answers === 1 && sources > 1;

/** The result of a run: what every format prints from. */
export interface Report {
  readonly summary: Summary;
  readonly findings: readonly Finding[];
  /** The findings that a filter keeps out of them; left out where nothing is filtered. */
  readonly hidden?: readonly Finding[];
  /** Entries of the baseline whose findings no longer occur, where there is a baseline. */
  readonly stale?: readonly StaleEntry[];
  /** The sources by id, for formats that show words in their context. */
  readonly sources: ReadonlyMap<string, Source>;
  /** The titles of the stories that were checked. */
  readonly stories: readonly string[];
  /** The story that a question or constraint belongs to, by id; those of no story are missing. */
  readonly storyOf: ReadonlyMap<string, string>;
  /** Where a question, constraint or source is recorded; the first question's place for whatever is recorded nowhere. */
  placeOf(id: string | undefined): Place;
  /**
   * Everything that was asked and answered, for formats that list claims. Written when first asked for.
   * @throws Error where the check kept its findings only.
   */
  record(): CheckRecord;
  /** Every question in the registry's order with all of its answers. Written out only when asked: few formats need it. */
  answered(): readonly AnsweredQuestion[];
}

/** Disagreements counted by severity and by state, and faults of the record apart from them. */
export const countFindings = (findings: readonly Finding[]): FindingCounts & Pick<Summary, 'record'> => ({
  ...countClass(findings, 'disagreement'),
  record: countClass(findings, 'record'),
});

function countClass(findings: readonly Finding[], kind: RuleClass): FindingCounts {
  const counts = { error: 0, warning: 0, note: 0, new: 0, updated: 0, known: 0, resolved: 0 };
  for (const finding of findings) {
    if (finding.class !== kind) continue;
    counts[finding.severity]++;
    counts[finding.resolution ? 'resolved' : finding.state]++;
  }
  return counts;
}
