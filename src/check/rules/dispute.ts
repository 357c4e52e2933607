import type { Rule } from './rule.ts';
import { reportConflicts } from './shared/report-conflicts.ts';

export const dispute: Rule = {
  id: 'dispute',
  class: 'disagreement',
  severity: 'warning',
  when: 'speakers contradict each other, or the source that quotes them',
  text: {
    what: 'Parties whom the sources quote contradict each other, or a party contradicts the very source that quotes it. That is how the sources report it, and it may be good reporting: no source is blamed.',
    why: 'In a conflict the question is often not what happened but who says so. Conflict data sets do not take the order of two names for a statement of who began, and keep the claims of both sides; so does this rule. People who speak for one party (`speaks_for`) are one side, and a hedge ("reportedly") is a party that is not named.',
    example: [
      'coast-wire: "The union said the strike had begun. It has not begun, the port authority said."',
      'Reported as a warning: these speakers contradict each other, as reported.',
    ].join('\n'),
    fix: 'Nothing may need fixing. Keep both sides, and look for what each account rests on: a witness, a document, or an interest in the matter.',
  },
  report: ({ comparisons }) =>
    comparisons.flatMap((comparison) =>
      reportConflicts(comparison, 'contradicts', ['dispute'], {
        severity: 'warning',
        because: 'these speakers contradict each other, as reported',
      }),
    ),
};
