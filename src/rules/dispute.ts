import type { Rule } from './rule.ts';
import { reportConflicts } from './shared/report-conflicts.ts';

export const dispute: Rule = {
  id: 'dispute',
  severity: 'warning',
  when: 'speakers contradict each other, or the source that quotes them',
  report: ({ comparisons }) =>
    comparisons.flatMap((comparison) =>
      reportConflicts(comparison, 'contradicts', ['dispute'], {
        severity: 'warning',
        because: 'these speakers contradict each other, as reported',
      }),
    ),
};
