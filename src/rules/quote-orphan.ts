import type { Rule } from './rule.ts';
import { reportFaults } from './shared/report-faults.ts';

export const quoteOrphan: Rule = {
  id: 'quote-orphan',
  severity: 'error',
  when: 'the quote stands in no source',
  isOfRecord: true,
  report: ({ faults }) => reportFaults(faults, 'quote-orphan', 'error'),
};
