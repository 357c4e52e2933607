import type { Rule } from './rule.ts';

export const sourceUnused: Rule = {
  id: 'source-unused',
  class: 'record',
  severity: 'warning',
  when: 'no claim names the source',
  text: {
    what: 'An article lies among the sources and no claim of the registry quotes it. It takes no part in anything.',
    why: 'An article that was collected and never coded is a gap that looks like agreement: whatever it says otherwise goes unseen.',
    example: [
      'coast-wire, 15 May 2024: "The ferry sank on May 14."',
      'harbour-post, 20 May 2024: "The ferry sank on May 16."',
      'Reported as a warning: what harbour-post says is not recorded, so the difference goes unseen.',
    ].join('\n'),
    fix: 'Code what it says, or take it out of the folder. Where only some registry files are checked (they are named on the command line), this is not reported.',
  },
  report: ({ unused }) =>
    unused.map((source) => ({
      severity: 'warning',
      question: null,
      source: source.id,
      message: `No claim names ${source.id} (${source.file}).`,
      settles: 'Code what it says on the questions, or remove it.',
      positions: [
        {
          question: null,
          value: null,
          label: 'not quoted',
          claims: [
            {
              claim: { source, speaker: null, modality: 'asserted', quote: '', registry: source },
              range: null,
            },
          ],
        },
      ],
    })),
};
