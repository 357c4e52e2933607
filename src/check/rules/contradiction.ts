import type { Rule } from './rule.ts';
import { reportConflicts } from './shared/report-conflicts.ts';

export const contradiction: Rule = {
  id: 'contradiction',
  class: 'disagreement',
  severity: 'error',
  when: 'two sources, each in its own voice, give values that no reading reconciles',
  text: {
    what: 'Two sources, each in its own voice, answer one question with values that cannot both hold, however widely their words are read. It does not say which of them is wrong: both may be.',
    why: 'This is the plainest disagreement there is, and the one that readers notice. Values are compared as what their words can mean at the widest (the strict bounds of EDTF), so a vague answer and an exact one do not end up here. Studies of contradiction call it a mismatch of numbers, dates or negation (de Marneffe et al., 2008).',
    example: [
      'coast-wire, 20 May 2024: "The ferry sank on May 14."',
      'harbour-post, 20 May 2024: "It went down on May 16."',
      'Reported as an error: no day fits both answers.',
    ].join('\n'),
    fix: 'Look for a dated record of the event itself. If the two speak of different events, make two questions of them; if they count different things, give each claim its `scope`. If one of them only repeats what a party says, name the `speaker`.',
  },
  report: ({ comparisons }) =>
    comparisons.flatMap((comparison) =>
      reportConflicts(comparison, 'contradicts', ['two-sources'], {
        severity: 'error',
        because: (them) => `no reading of these words lets ${them} hold`,
      }),
    ),
};
