import type { Rule } from './rule.ts';
import { reportFaults } from './shared/report-faults.ts';

export const sourceUndated: Rule = {
  id: 'source-undated',
  class: 'record',
  severity: 'warning',
  when: 'a relative date has no day to be read against',
  alwaysOn: true,
  text: {
    what: 'A claim quotes words such as "on Friday", and no day is known that they could be read against. The claim takes no part in comparisons.',
    why: 'Relative dates mean nothing without the day on which they were written (the document creation time of TimeML). Guessing it, say from the day on which a page was fetched, makes dates that were never stated.',
    example: [
      'hill-herald: "The bridge reopened on Friday."',
      'Reported as a warning: it is not known when hill-herald was published.',
    ].join('\n'),
    fix: 'Find out when the article was published, and put `published` (or `written`) with the source. For words spoken on a known day, give the claim an `anchor`.',
  },
  report: ({ faults }) => reportFaults(faults, 'source-undated', 'warning'),
};
