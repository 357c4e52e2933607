import type { Rule } from './rule.ts';
import { reportDifferences } from './shared/report-differences.ts';

const RELATIONS = ['refines', 'refined'] as const;

export const refinement: Rule = {
  id: 'refinement',
  class: 'disagreement',
  severity: 'note',
  when: 'one answer lies within another, vague against exact',
  relations: RELATIONS,
  text: {
    what: 'One answer lies within another: vague against exact, a part of a day against the day, a town against its country. Both can hold.',
    why: 'Most differences between outlets are of this kind, and tools that compare numbers as text report them all as conflicts. It is reported so that the sharper answer is seen, and so that silence is not mistaken for agreement.',
    example: [
      'coast-wire: "Dozens of houses burned."',
      'harbour-post: "In all, 37 houses burned."',
      'Reported as a note: 37 lies within dozens.',
    ].join('\n'),
    fix: 'Nothing. If the vague answer was meant of something else, give the claims their `scope`.',
  },
  report: ({ comparisons }) =>
    comparisons.flatMap((c) => reportDifferences(c, RELATIONS, 'some of these lie within others')),
};
