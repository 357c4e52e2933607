import type { Rule } from './rule.ts';
import { reportConflicts } from './shared/report-conflicts.ts';

export const revision: Rule = {
  id: 'revision',
  severity: 'note',
  when: "a speaker's value that changed with a later stated time",
  report: ({ comparisons }) =>
    comparisons.flatMap((comparison) =>
      reportConflicts(comparison, 'contradicts', ['revised'], {
        severity: 'note',
        because: 'one speaker at different times, so the later may revise the earlier',
      }),
    ),
};
