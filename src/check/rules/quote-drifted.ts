import type { Rule } from './rule.ts';
import { reportFaults } from './shared/report-faults.ts';

export const quoteDrifted: Rule = {
  id: 'quote-drifted',
  class: 'record',
  severity: 'error',
  when: 'only something near the quote is in its source (a warning where no number, name or negation differs)',
  alwaysOn: true,
  text: {
    what: 'The words that a claim quotes are not in its source, but something near them is, or they are there between other words than the `prefix` and `suffix` say. Where a number, a name or a negation differs, it is an error and the claim takes no part in comparisons; where only other words do, it is a warning and the claim is compared by the words that the source prints.',
    why: 'Articles are edited after they are quoted, and one changed word ("not", or a number) reverses what a sentence says. Annotation tools that silently took the nearest match have moved notes to sentences that say something else.',
    example: [
      'coast-wire: "The ferry went down off the southern cape at dawn."',
      'The registry quotes coast-wire with "The ferry went down off the northern cape".',
      'Reported as a warning: coast-wire prints "southern".',
    ].join('\n'),
    fix: 'Read the two side by side. If the article still says what the claim says, quote its words as they now are; else change the claim.',
  },
  report: ({ faults }) => reportFaults(faults, 'quote-drifted', 'warning'),
};
