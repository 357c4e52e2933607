import type { Rule } from './rule.ts';
import { reportDifferences } from './shared/report-differences.ts';

export const incomplete: Rule = {
  id: 'incomplete',
  severity: 'note',
  when: 'one list holds only a part of another',
  report: ({ comparisons }) =>
    comparisons.flatMap((c) =>
      reportDifferences(c, ['incomplete', 'completes'], 'one list is a part of the other'),
    ),
};
