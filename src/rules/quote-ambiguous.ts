import type { Rule } from './rule.ts';
import { reportFaults } from './shared/report-faults.ts';

export const quoteAmbiguous: Rule = {
  id: 'quote-ambiguous',
  severity: 'error',
  when: 'the quote stands in several places of its source',
  isOfRecord: true,
  report: ({ faults }) => reportFaults(faults, 'quote-ambiguous', 'error'),
};
