import type { Rule } from './rule.ts';
import { reportFaults } from './shared/report-faults.ts';

export const valueNotInQuote: Rule = {
  id: 'value-not-in-quote',
  severity: 'error',
  when: 'the value of the claim does not follow from its quote',
  isOfRecord: true,
  report: ({ faults }) => reportFaults(faults, 'value-not-in-quote', 'error'),
};
