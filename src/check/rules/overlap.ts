import type { Rule } from './rule.ts';
import { reportDifferences } from './shared/report-differences.ts';

const RELATIONS = ['overlaps'] as const;

export const overlap: Rule = {
  id: 'overlap',
  class: 'disagreement',
  severity: 'note',
  when: 'two answers are partly the same',
  relations: RELATIONS,
  text: {
    what: 'Two answers are partly the same: some readings suit both, and each allows what the other does not. Both can hold.',
    why: 'Ranges and estimates of one thing seldom agree to the unit. Low and high bounds, as in the event data of UCDP, distinguish an overlap from a contradiction.',
    example: [
      'coast-wire: "Between 40 and 50 houses burned."',
      'harbour-post: "Between 45 and 60 houses burned."',
      'Reported as a note: 45 to 50 fits both.',
    ].join('\n'),
    fix: 'Nothing. Look at what each counted if the difference matters.',
  },
  report: ({ comparisons }) =>
    comparisons.flatMap((c) => reportDifferences(c, RELATIONS, 'these are partly the same')),
};
