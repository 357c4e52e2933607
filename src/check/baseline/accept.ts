import type { BaselineNote, Finding } from '../findings/finding.ts';
import type { BaselineEntry } from './entry.ts';

/** The words of each value that a finding rests on; a value that no position bears stands for itself. */
function wordsOf({ content, positions }: Finding): Map<string, string> {
  const labels = new Map(positions.map(({ value, label }) => [value, label]));
  return new Map(content.map((value) => [value, labels.get(value) ?? value]));
}

/** The entry by which a finding becomes known. */
export const entryFor = (finding: Finding, note: BaselineNote): BaselineEntry => ({
  ...note,
  id: finding.id,
  rule: finding.rule,
  about: finding.question?.id ?? finding.constraint?.id ?? finding.source ?? '',
  values: wordsOf(finding),
});
