import type { Rule } from './rule.ts';
import { reportDifferences } from './shared/report-differences.ts';

export const variant: Rule = {
  id: 'variant',
  severity: 'note',
  when: 'a name is spelled in several ways',
  report: ({ comparisons }) =>
    comparisons.flatMap((c) => reportDifferences(c, ['varies'], 'these are spellings of one name')),
};
