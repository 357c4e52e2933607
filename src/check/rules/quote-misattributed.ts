import type { Rule } from './rule.ts';
import { reportFaults } from './shared/report-faults.ts';

export const quoteMisattributed: Rule = {
  id: 'quote-misattributed',
  class: 'record',
  severity: 'error',
  when: 'the quote is in another source than the one that the claim names',
  alwaysOn: true,
  text: {
    what: 'The words that a claim quotes are in another source than the one that the claim names. The claim takes no part in comparisons.',
    why: 'A true quote under the wrong name puts words into the mouth of an article, and makes two sources look as if they agreed. Tools that verify citations keep this verdict apart from "not found", since it is fixed in another way.',
    example: [
      'coast-wire: "The ferry sank off the cape at dawn."',
      'harbour-post: "Nobody saw the ferry again."',
      'The registry quotes harbour-post with "sank off the cape at dawn".',
      'Reported as an error: coast-wire prints these words.',
    ].join('\n'),
    fix: 'Name the source that prints the words, or quote what the named source says.',
  },
  report: ({ faults }) => reportFaults(faults, 'quote-misattributed', 'error'),
};
