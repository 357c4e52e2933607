import type { Rule } from './rule.ts';
import { reportFaults } from './shared/report-faults.ts';

export const quoteDrifted: Rule = {
  id: 'quote-drifted',
  severity: 'warning',
  when: 'only something near the quote stands in its source',
  isOfRecord: true,
  report: ({ faults }) => reportFaults(faults, 'quote-drifted', 'warning'),
};
