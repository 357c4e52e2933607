import type { ResolutionData } from '../../registry/schema.ts';
import type { Finding, FindingDraft } from './finding.ts';

/** What people's decisions make of a finding: resolved where one covers all its values, else opened again by the rest. */
export function resolutionOf(
  rule: string,
  { question, constraint, resolutions }: Pick<FindingDraft, 'question' | 'constraint' | 'resolutions'>,
  content: readonly string[],
): Pick<Finding, 'resolution' | 'reopenedBy'> {
  const decided = (constraint ? resolutions : question?.resolutions) ?? [];
  const meant = decided.filter((resolution) => resolution.rule === undefined || resolution.rule === rule);
  if (meant.length === 0) return {};
  const covering = meant.find((resolution) => notCovered(resolution, content).length === 0);
  if (!covering) return { reopenedBy: notCovered(meant.at(-1) as ResolutionData, content) };
  const { status, because, by = null, on } = covering;
  return { resolution: { status, because, by, on: on === undefined ? null : String(on) } };
}

function notCovered({ values }: ResolutionData, content: readonly string[]): string[] {
  if (values === undefined) return [];
  const covered = new Set(values.map(String));
  return content.filter((value) => !covered.has(value));
}
