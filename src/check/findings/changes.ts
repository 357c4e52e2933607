import type { Finding } from './finding.ts';
import { compareFindings } from './sort.ts';

/** What became of the findings of one run in the next. Findings that are unchanged are in none of the lists. */
export interface Changes {
  readonly added: readonly Finding[];
  readonly removed: readonly Finding[];
  /** As they are now. */
  readonly changed: readonly Finding[];
}

/** What of a finding a reader would notice: not where its words are. */
const face = ({ severity, state, message, content, resolution }: Finding): string =>
  JSON.stringify([severity, state, message, content, resolution ?? null]);

/** Compares two runs by the identities of their findings. */
export function changesBetween(before: readonly Finding[], now: readonly Finding[]): Changes {
  const old = new Map(before.map((finding) => [finding.id, finding]));
  const current = new Set(now.map(({ id }) => id));
  const isChanged = (finding: Finding): boolean => {
    const known = old.get(finding.id);
    return known !== undefined && face(known) !== face(finding);
  };
  return {
    added: now.filter(({ id }) => !old.has(id)).sort(compareFindings),
    removed: before.filter(({ id }) => !current.has(id)).sort(compareFindings),
    changed: now.filter(isChanged).sort(compareFindings),
  };
}
