import type { Source } from '../sources/source.ts';
import type { Finding, Severity } from './finding.ts';

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

/** The result of a run: what every format prints from. */
export interface Report {
  readonly summary: Summary;
  readonly findings: readonly Finding[];
  /** The sources by id, for formats that show words in their context. */
  readonly sources: ReadonlyMap<string, Source>;
  /** The titles of the stories that were checked. */
  readonly stories: readonly string[];
  /** The story that a question or constraint belongs to, by id; those of no story are missing. */
  readonly storyOf: ReadonlyMap<string, string>;
}
