import type { Rule } from './rule.ts';
import { reportConflicts } from './shared/report-conflicts.ts';

export const revision: Rule = {
  id: 'revision',
  severity: 'note',
  when: "a speaker's value that changed with a later stated time",
  text: {
    what: 'One speaker gave another value at a later stated time. It is a note: counts rise as news comes in, and a speaker may correct themselves.',
    why: 'Early tolls are revised, and a comparison that ignores when a number stood makes contradictions of them. Situation reports state each number with its time; so can a claim, with `as_of`.',
    example: [
      'coast-wire: "On Monday the mayor counted 12 houses burned."',
      'harbour-post: "On Thursday the mayor counted 20 houses burned."',
      'Reported as a note: one speaker at different times, so the later may revise the earlier.',
    ].join('\n'),
    mend: 'Nothing, if the times are right. For a toll that only grows, set `cumulative` on the question: then only equal times are compared.',
  },
  report: ({ comparisons }) =>
    comparisons.flatMap((comparison) =>
      reportConflicts(comparison, 'contradicts', ['revised'], {
        severity: 'note',
        because: 'one speaker at different times, so the later may revise the earlier',
      }),
    ),
};
