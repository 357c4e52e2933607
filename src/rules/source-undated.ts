import type { Rule } from './rule.ts';
import { reportFaults } from './shared/report-faults.ts';

export const sourceUndated: Rule = {
  id: 'source-undated',
  severity: 'warning',
  when: 'a relative date has no day to be read against',
  isOfRecord: true,
  report: ({ faults }) => reportFaults(faults, 'source-undated', 'warning'),
};
