import type { Source } from '../articles/source.ts';
import { withBaseline } from '../check/baseline/apply.ts';
import type { BaselineEntry } from '../check/baseline/entry.ts';
import type { Severities } from '../check/findings/policy.ts';
import type { Report } from '../check/findings/report.ts';
import { reconcile } from '../check/reconcile.ts';
import type { Registry } from '../registry/model.ts';
import type { Profile } from '../values/profiles/index.ts';

/** What a desk checks, and what it goes by. */
export interface Checked {
  readonly registry: Registry;
  readonly sources: readonly Source[];
  readonly profile: Profile;
  readonly severities: Severities;
  readonly known: readonly BaselineEntry[];
  /** The day, as `2025-11-09`. */
  readonly today: string;
}

/** The report on a workspace as it is now. */
export function checkAll({ registry, sources, profile, severities, known, today }: Checked): Report {
  const report = reconcile(registry, sources, { profile, severities });
  return known.length === 0 ? report : withBaseline(report, { entries: known, today });
}
