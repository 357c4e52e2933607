import type { Rule } from './rule.ts';
import { reportFaults } from './shared/report-faults.ts';

export const valueNotInQuote: Rule = {
  id: 'value-not-in-quote',
  class: 'record',
  severity: 'error',
  when: 'the value of the claim does not follow from its quote',
  alwaysOn: true,
  text: {
    what: 'The value that the registry records does not follow from the words that the claim quotes: they say another value, a vaguer one, several, or none that can be read. The claim takes no part in comparisons.',
    why: 'A number that no source printed is the worst thing that a record can hold, and it gets in unseen: "at least 40" becomes 40, a month becomes a day. So a stated value must lie within what its words usually mean.',
    example: [
      'coast-wire: "At least 40 people were rescued."',
      'The registry records it as exactly 40.',
      'Reported as an error: the words say at least 40.',
    ].join('\n'),
    fix: 'Correct the value (`>=40`), leave it out so that it is read from the words, or quote the words that say it. Where a quote holds several values, `pick` one of them.',
  },
  report: ({ faults }) => reportFaults(faults, 'value-not-in-quote', 'error'),
};
