import type { Rule } from './rule.ts';
import { reportSums } from './shared/report-sums.ts';

export const arithmetic: Rule = {
  id: 'arithmetic',
  class: 'disagreement',
  inAnyVoice: true,
  severity: 'error',
  when: 'a span, total or part that does not add up, whichever of the stated values one takes',
  text: {
    what: 'A constraint of the registry ties several questions together (a start, an end and the length between them; parts and their whole), and no choice among the values that the sources give adds up. The message shows the sum. It does not say which figure is wrong. A warning where one of the figures is only quoted from a party.',
    why: 'A third of the contradictions between encyclopedia passages need a subtraction to be seen (WikiContradict calls them implicit): each figure looks sound by itself.',
    example: [
      'hill-herald: "The ferry took 58 lives, those of 12 sailors and 30 passengers."',
      'Reported as an error: sailors 12 + passengers 30 = 42, and the whole is said to be 58. At least 30 passengers would have added up.',
    ].join('\n'),
    fix: 'See what each figure counts, and as of when: claims with different scopes or as_of are not added to each other. Where parts are missing from the total, add them to the constraint; where the constraint itself does not hold, remove it.',
  },
  report: ({ sums }) => reportSums(sums, 'contradicts', ({ isQuoted }) => (isQuoted ? 'warning' : 'error')),
};
