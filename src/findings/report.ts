import type { Source } from '../sources/source.ts';
import type { Finding, FindingPosition, FindingQuestion, Severity } from './finding.ts';

/** Counts of a run: what was checked, findings by severity and by state. */
export interface Summary extends Record<Severity, number> {
  readonly sources: number;
  readonly questions: number;
  readonly claims: number;
  readonly new: number;
  readonly updated: number;
  readonly known: number;
  readonly stale: number;
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
  /** Every question in the registry's order with all of its answers. Written out only when asked: few formats need it. */
  answered(): readonly AnsweredQuestion[];
}

/** Whether a run fails: something new stands at the failing level. */
export const hasNewErrors = ({ findings }: Report): boolean =>
  findings.some(({ severity, state }) => severity === 'error' && state !== 'known');
