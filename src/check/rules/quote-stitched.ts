import type { Rule } from './rule.ts';
import { reportFaults } from './shared/report-faults.ts';

export const quoteStitched: Rule = {
  id: 'quote-stitched',
  class: 'record',
  severity: 'error',
  alwaysOn: true,
  when: 'the quote is glued together from distant pieces of its source',
  text: {
    what: 'Every piece of the quote is in its source, but far apart, or in another order, and so no source printed the sentence that they make together. The finding names each piece with its line. It does not say that the quote misleads: only that it is not a quote. An ellipsis (…) that leaves out up to 500 characters, and brackets that stand for a few words, are an editor’s work and are accepted, as long as they hide no number and no “not”.',
    why: 'Words taken from two places can say what neither of them says. Fact-checkers call it a frankenquote, or contextomy: the pieces are true and the whole is not. A search for words alone finds every piece and passes it.',
    example: [
      'harbour-post: "The captain had asked the harbour office for a tug. [… a long paragraph on the quay …] The storm warning was sent to every ship on May 14."',
      'Reported as an error: a claim quotes “The captain had asked the harbour office … sent to every ship on May 14”, whose pieces are far apart.',
    ].join('\n'),
    fix: 'Make two claims of it, each with one of the pieces, or quote only the piece that carries the answer. If the pieces do belong together, quote the words between them too.',
  },
  report: ({ faults }) => reportFaults(faults, 'quote-stitched', 'error'),
};
