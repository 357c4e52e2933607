import type { Source } from '../articles/source.ts';
import type { Registry } from '../registry/model.ts';
import type { Profile } from '../values/profiles/index.ts';
import type { Severities } from './findings/policy.ts';
import type { Report } from './findings/report.ts';
import { type Answers, check } from './pipeline.ts';

/** How a registry is judged. */
export interface ReconcileOptions {
  /** How vague words of number are read; `literal` where none is given. */
  readonly profile?: Profile;
  /** Only a part of the registry is at hand: that no claim names a source then means nothing. */
  readonly isPartial?: boolean;
  /** Severities of rules that are not the rules' own: see {@link severityUnder}. */
  readonly severities?: Severities;
  /**
   * What to keep besides the findings: the `record` of every answer (the default), or nothing, for registries too large
   * to hold it. The record and the answers of a report throw where they were not kept.
   */
  readonly keep?: 'findings' | 'record';
}

/** A report with the answers that it rests on, question by question. */
export interface ReconcileResult extends Report {
  readonly answers: Iterable<Answers>;
}

/**
 * The whole way from a registry and its sources to a report, in one pass: quotes found, values read, compared, judged.
 * Pure: no files, no clock, no process. The same input gives the same answer, whatever its order.
 * @throws InputError where claims name sources that are not there.
 * @example
 * ```ts
 * const { findings, summary } = reconcile(registry, sources);
 * for (const { severity, rule, message } of findings) console.log(severity, rule, message);
 * ```
 */
export function reconcile(
  registry: Registry,
  sources: readonly Source[],
  options: ReconcileOptions = {},
): ReconcileResult {
  const { answers, trace: _, ...report } = check(registry, sources, { keep: 'record', ...options });
  return { ...report, answers: { [Symbol.iterator]: () => answers()[Symbol.iterator]() } };
}
