import type { Rule } from './rule.ts';
import { reportDifferences } from './shared/report-differences.ts';

export const overlap: Rule = {
  id: 'overlap',
  severity: 'note',
  when: 'two answers are partly the same',
  report: ({ comparisons }) =>
    comparisons.flatMap((c) => reportDifferences(c, ['overlaps'], 'these are partly the same')),
};
