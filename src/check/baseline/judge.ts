import { compareText } from '../../text/compare-text.ts';
import type { Finding } from '../findings/finding.ts';
import type { StaleEntry } from '../findings/report.ts';
import type { BaselineEntry } from './entry.ts';

/** What a baseline is held against. */
export interface JudgedRun {
  readonly findings: readonly Finding[];
  /**
   * Whether an entry's finding could have occurred in this run at all: where only a part of the registry is checked,
   * entries on the rest are left alone.
   */
  readonly isJudged: (entry: Pick<BaselineEntry, 'rule' | 'about'>) => boolean;
  /** The day of the run, as `2025-11-09`; entries that were to be known no longer are new again. */
  readonly today?: string;
}

/** Findings by their state against a baseline, and the entries that no longer occur. */
export interface Judgement {
  readonly findings: readonly Finding[];
  readonly stale: readonly StaleEntry[];
}

/**
 * Separates what is new from what is known: an entry of the same identity makes a finding `known` where it holds every
 * value in conflict, and `updated` where one was added. Earlier names of a question keep their entries.
 */
export function judge(
  entries: readonly BaselineEntry[],
  { findings, isJudged, today }: JudgedRun,
): Judgement {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const met = new Set<string>();
  const judged = findings.map((finding): Finding => {
    const entry = [finding.id, ...finding.formerIds].map((id) => byId.get(id)).find((found) => found);
    if (!entry) return finding;
    met.add(entry.id);
    // Fail open: what was accepted for a time is looked at again when the time is over.
    if (isOver(entry, today)) return finding;
    const { reason, by, since, until } = entry;
    const isKnown = finding.content.every((value) => entry.values.has(value));
    return { ...finding, state: isKnown ? 'known' : 'updated', baseline: { reason, by, since, until } };
  });
  const stale = entries
    .filter((entry) => !met.has(entry.id) && isJudged(entry))
    .map(({ id, rule, about, reason }): StaleEntry => ({ id, rule, about, reason }))
    .sort((a, b) => compareText(a.about, b.about) || compareText(a.rule, b.rule) || compareText(a.id, b.id));
  return { findings: judged, stale };
}

/** Whether an entry's last day lies before today. A month or a year lasts until its end. */
const isOver = ({ until }: BaselineEntry, today: string | undefined): boolean =>
  until !== null && today !== undefined && until.slice(0, today.length) < today.slice(0, until.length);

/** Findings of an earlier run as a baseline: what they held is known. */
export const entriesOf = (findings: readonly Finding[], reason: string): BaselineEntry[] =>
  findings.map(({ id, rule, question, constraint, source, content }) => ({
    id,
    rule,
    about: question?.id ?? constraint?.id ?? source ?? '',
    values: new Map(content.map((value) => [value, value])),
    reason,
    by: null,
    since: null,
    until: null,
  }));
