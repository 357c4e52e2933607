import type { Rule } from './rule.ts';
import { reportSums } from './shared/report-sums.ts';

export const arithmetic: Rule = {
  id: 'arithmetic',
  severity: 'error',
  when: 'a span, total or part that does not add up, whichever of the stated values one takes',
  text: {
    what: 'A constraint of the registry ties several questions together (a start, an end and the length between them; parts and their whole), and no choice among the values that the sources give adds up. The message shows the sum. It does not say which figure is wrong. A warning where one of the figures is only quoted from a party.',
    why: 'A third of the contradictions between encyclopedia passages need a subtraction to be seen (WikiContradict calls them implicit): each figure looks sound by itself.',
    example:
      'harbour-post counts 12 sailors and 30 passengers dead, and 58 dead in all. With total: { whole: dead, parts: [sailors, passengers] } this is reported: "sailors 12 + passengers 30 = 42; dead says 58". Bounds are kept: "at least 30" passengers would add up. From 9 to 11 May are two days, and three with the first and the last: "a three-day siege" adds up, "a week-long siege" does not.',
    mend: 'See what each figure counts, and as of when: claims with different scopes or as_of are not added to each other. Where parts are missing from the total, add them to the constraint; where the constraint itself does not hold, remove it.',
  },
  report: ({ sums }) => reportSums(sums, 'contradicts', ({ isQuoted }) => (isQuoted ? 'warning' : 'error')),
};
