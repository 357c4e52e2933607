import type { Rule } from './rule.ts';
import { reportFaults } from './shared/report-faults.ts';

export const claimDuplicate: Rule = {
  id: 'claim-duplicate',
  class: 'record',
  severity: 'warning',
  when: 'the same words are recorded twice as the same answer',
  text: {
    what: 'Two claims on one question quote the same words of one source, in the same voice, as the same value. Both take part in comparisons; support is counted by origin, so nothing is counted twice.',
    why: 'Two people code one article, or a merge keeps both sides. When one of the two is corrected later, the source seems to contradict itself.',
    example: [
      'coast-wire, 15 May 2024: "The ferry sank on May 14."',
      'Reported as a warning: two claims of the registry quote these words as the same answer.',
    ].join('\n'),
    fix: 'Remove one of the two claims; keep the one whose note (because) says more.',
  },
  report: ({ faults }) => reportFaults(faults, 'claim-duplicate', 'warning'),
};
