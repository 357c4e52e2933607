import type { Rule } from './rule.ts';
import { reportConflicts } from './shared/report-conflicts.ts';
import { reportSums } from './shared/report-sums.ts';

export const tension: Rule = {
  id: 'tension',
  class: 'disagreement',
  severity: 'warning',
  when: 'values that exclude each other only under the usual reading of the words',
  text: {
    what: 'Two answers exclude each other as their words are usually meant, though a wide reading lets both hold. It is a doubt, not a contradiction.',
    why: 'Words of time and number have a usual meaning and a widest one (the fuzzy and strict bounds of python-edtf). "Three days" may count the first day or not; "dozens" is usually two dozen and more, while ACLED codes it as 12. Where a finding rests on such a word, it names the profile by which the word was read.',
    example: [
      'coast-wire: "The search took three days."',
      'harbour-post: "It was called off after four days."',
      'Reported as a warning: usually three days are not four, but the first and the last day may be counted or not.',
    ].join('\n'),
    mend: 'Find out how it was counted. A `profile` of your own says how your desk reads vague words.',
  },
  report: ({ comparisons, sums }) => [
    ...comparisons.flatMap((comparison) =>
      reportConflicts(comparison, 'tension', 'any', {
        severity: 'warning',
        because: 'as usually meant they cannot all hold; loosely they can',
      }),
    ),
    ...reportSums(sums, 'tension', () => 'warning'),
  ],
};
