import type { Rule } from './rule.ts';
import { reportFaults } from './shared/report-faults.ts';

export const quoteAmbiguous: Rule = {
  id: 'quote-ambiguous',
  class: 'record',
  severity: 'error',
  when: 'the quote is in several places of its source',
  alwaysOn: true,
  text: {
    what: 'The words that a claim quotes are in several places of its source, and these are not one passage printed twice. The first place is used; another may be meant.',
    why: 'The same few words can carry different facts in different sentences: which date "on Friday" means depends on where it is. The W3C\'s text quote selector has a prefix and a suffix for this.',
    example: [
      'hill-herald, 20 May 2024: "The talks ended on Friday. The market opened on Friday."',
      'The registry quotes hill-herald with "on Friday".',
      'Reported as an error: the quote is in two places.',
    ].join('\n'),
    fix: 'Quote more words, or add a `prefix` or `suffix`, so that one place is meant.',
  },
  report: ({ faults }) => reportFaults(faults, 'quote-ambiguous', 'error'),
};
