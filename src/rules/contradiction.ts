import type { Rule } from './rule.ts';
import { reportConflicts } from './shared/report-conflicts.ts';

export const contradiction: Rule = {
  id: 'contradiction',
  severity: 'error',
  when: 'two sources, each in its own voice, give values that no reading reconciles',
  report: ({ comparisons }) =>
    comparisons.flatMap((comparison) =>
      reportConflicts(comparison, 'contradicts', ['two-sources'], {
        severity: 'error',
        because: 'no reading of these words lets them all hold',
      }),
    ),
};
