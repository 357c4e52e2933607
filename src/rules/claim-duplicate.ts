import type { Rule } from './rule.ts';
import { reportFaults } from './shared/report-faults.ts';

export const claimDuplicate: Rule = {
  id: 'claim-duplicate',
  severity: 'warning',
  when: 'the same words are recorded twice as the same answer',
  text: {
    what: 'Two claims on one question quote the same words of one source, in the same voice, as the same value. Both take part in comparisons; support is counted by origin, so nothing is counted twice.',
    why: 'Two people code one article, or a merge keeps both sides. When one of the two is corrected later, the source seems to contradict itself.',
    example: 'Lines 12 and 30 of the registry both record "sank on May 14" of harbour-post.',
    mend: 'Remove one of the two.',
  },
  report: ({ faults }) => reportFaults(faults, 'claim-duplicate', 'warning'),
};
