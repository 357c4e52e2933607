import { countFindings, type Report } from '../findings/report.ts';
import type { BaselineEntry } from './entry.ts';
import { judge } from './judge.ts';

/** What a run is held against besides its own findings. */
export interface Known {
  readonly entries: readonly BaselineEntry[];
  /** The day of the run, as `2025-11-09`. */
  readonly today?: string;
  /**
   * The questions and constraints of the part of the registry that was checked; entries on others are not judged.
   * Left out where all of it was.
   */
  readonly judged?: ReadonlySet<string>;
}

/** A report with its findings sorted into new, updated and known, and the entries that no longer occur. */
export function withBaseline<T extends Report>(report: T, { entries, today, judged }: Known): T {
  const { findings, stale } = judge(entries, {
    findings: report.findings,
    isJudged: ({ about }) => judged === undefined || judged.has(about),
    today,
  });
  const summary = { ...report.summary, ...countFindings(findings), stale: stale.length };
  return { ...report, summary, findings, stale };
}
