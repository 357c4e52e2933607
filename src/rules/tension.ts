import type { Rule } from './rule.ts';
import { reportConflicts } from './shared/report-conflicts.ts';
import { reportSums } from './shared/report-sums.ts';

export const tension: Rule = {
  id: 'tension',
  severity: 'warning',
  when: 'values that exclude each other only under the usual reading of the words',
  report: ({ comparisons, sums }) => [
    ...comparisons.flatMap((comparison) =>
      reportConflicts(comparison, 'tension', 'any', {
        severity: 'warning',
        because:
          'as these words are usually meant they exclude each other, though a wide reading lets them all hold',
      }),
    ),
    ...reportSums(sums, 'tension', () => 'warning'),
  ],
};
