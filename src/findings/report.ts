import type { Source } from '../sources/source.ts';
import type { Finding, Severity } from './finding.ts';
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
}
