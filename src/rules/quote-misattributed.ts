import type { Rule } from './rule.ts';
import { reportFaults } from './shared/report-faults.ts';

export const quoteMisattributed: Rule = {
  id: 'quote-misattributed',
  severity: 'error',
  when: 'the quote stands in another source than the one that the claim names',
  isOfRecord: true,
  report: ({ faults }) => reportFaults(faults, 'quote-misattributed', 'error'),
};
