import type { Rule } from './rule.ts';
import { reportFaults } from './shared/report-faults.ts';

export const quoteOrphan: Rule = {
  id: 'quote-orphan',
  class: 'record',
  severity: 'error',
  when: 'the quote is in no source',
  alwaysOn: true,
  text: {
    what: 'The words that a claim quotes are nowhere: not in the source that it names, nor in any other. The claim takes no part in comparisons. It does not say that the claim is false, only that nothing here supports it.',
    why: "A claim is only as good as the words that carry it, so they are looked for again on every run (the text quote selector of the W3C's Web Annotations). White space, quotation marks, dashes and Unicode forms are evened out first; words are not. Annotation tools call such a note an orphan.",
    example: [
      'coast-wire: "The ferry sank off the cape."',
      'The registry quotes coast-wire with "scuttled by its own crew".',
      'Reported as an error: these words are in no source.',
    ].join('\n'),
    fix: 'Quote what the article prints, word for word, or remove the claim. If the article was changed since, look at what it says now.',
  },
  report: ({ faults }) => reportFaults(faults, 'quote-orphan', 'error'),
};
