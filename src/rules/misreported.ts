import type { Rule } from './rule.ts';
import { reportConflicts } from './shared/report-conflicts.ts';

export const misreported: Rule = {
  id: 'misreported',
  severity: 'error',
  when: 'two sources give one speaker different values for the same stated time or occasion (a note where neither says when it was said)',
  report: ({ comparisons }) =>
    comparisons.flatMap((comparison) => {
      const stated = reportConflicts(comparison, 'contradicts', ['misreported'], {
        severity: 'error',
        because: 'both report one speaker on one occasion, and the speaker cannot have said both',
      });
      if (stated.length > 0) return stated;
      return reportConflicts(comparison, 'contradicts', ['one-party-two-sources'], {
        severity: 'note',
        because: 'one speaker, reported in two ways; neither source says when it was said',
      });
    }),
};
