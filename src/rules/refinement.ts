import type { Rule } from './rule.ts';
import { reportDifferences } from './shared/report-differences.ts';

export const refinement: Rule = {
  id: 'refinement',
  severity: 'note',
  when: 'one answer lies within another, vague against exact',
  report: ({ comparisons }) =>
    comparisons.flatMap((c) =>
      reportDifferences(c, ['refines', 'refined'], 'some of these lie within others'),
    ),
};
