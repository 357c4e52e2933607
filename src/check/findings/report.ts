import type { Source } from '../../articles/source.ts';
import type { Finding, FindingPosition, FindingQuestion, Severity } from './finding.ts';
import type { CheckRecord } from './record.ts';

/** Counts of a run: what was checked, findings by severity and by state. */
export interface Summary extends Record<Severity, number> {
  readonly sources: number;
  readonly questions: number;
  readonly claims: number;
  readonly new: number;
  readonly updated: number;
  readonly known: number;
  readonly stale: number;
  /** Findings that a person's decision covers; they are counted by severity, and as neither new, updated nor known. */
  readonly resolved: number;
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
  readonly positions: readonly FindingPosition[];
}

/** The result of a run: what every format prints from. */
export interface Report {
  readonly summary: Summary;
  readonly findings: readonly Finding[];
  /** Entries of the baseline whose findings no longer occur, where there is a baseline. */
  readonly stale?: readonly StaleEntry[];
  /** The sources by id, for formats that show words in their context. */
  readonly sources: ReadonlyMap<string, Source>;
  /** The titles of the stories that were checked. */
  readonly stories: readonly string[];
  /** The story that a question or constraint belongs to, by id; those of no story are missing. */
  readonly storyOf: ReadonlyMap<string, string>;
  /** Everything that was asked and answered, for formats that list claims. Written when first asked for. */
  record(): CheckRecord;
  /** Every question in the registry's order with all of its answers. Written out only when asked: few formats need it. */
  answered(): readonly AnsweredQuestion[];
}

/** Findings counted by severity and by state. Those that a person's decision covers count as resolved and as no state. */
export function countFindings(
  findings: readonly Finding[],
): Pick<Summary, Severity | 'new' | 'updated' | 'known' | 'resolved'> {
  const counts = { error: 0, warning: 0, note: 0, new: 0, updated: 0, known: 0, resolved: 0 };
  for (const { severity, state, resolution } of findings) {
    counts[severity]++;
    counts[resolution ? 'resolved' : state]++;
  }
  return counts;
}
