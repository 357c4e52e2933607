import type { Rule } from './rule.ts';
import { reportDifferences } from './shared/report-differences.ts';

const RELATIONS = ['incomplete', 'completes'] as const;

export const incomplete: Rule = {
  id: 'incomplete',
  class: 'disagreement',
  severity: 'note',
  when: 'one list holds only a part of another',
  relations: RELATIONS,
  text: {
    what: 'One source lists only a part of what another lists. Both can hold: leaving something out is not denying it.',
    why: 'What an outlet leaves out (a mediator, a party to blame) may matter as much as what it says. It is a conflict only where a list is said to be complete.',
    example: [
      'coast-wire: "Norway and Chile sent divers."',
      'harbour-post: "Divers came from Norway."',
      'Reported as a note: one list is a part of the other.',
    ].join('\n'),
    fix: 'Nothing. Mark a list `complete: true` where the source says that there were no others: then a missing name is a contradiction.',
  },
  report: ({ comparisons }) =>
    comparisons.flatMap((c) => reportDifferences(c, RELATIONS, 'one list is a part of the other')),
};
