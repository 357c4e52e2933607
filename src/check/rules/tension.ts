import { dateWords } from '../../values/bounds/date-value.ts';
import type { QuestionComparison } from '../compare/compare-question.ts';
import { assumedWords, type Movement } from '../compare/count-moves.ts';
import { type StepBack, stepBack } from '../compare/pair-times.ts';
import type { Position } from '../compare/positions.ts';
import type { Rule } from './rule.ts';
import { reportConflicts } from './shared/report-conflicts.ts';
import { reportSums } from './shared/report-sums.ts';

/** Why the pairs in tension cannot hold together: for the words, or for the hours that are not stated. */
function wordsOf(comparison: QuestionComparison, them: 'both' | 'them all'): string {
  const { question, conflicts, movement, positions } = comparison;
  if (question.valueType.clashes) return question.valueType.clashes;
  const tense = conflicts.filter(({ relation }) => relation === 'tension');
  const back = tense.find(({ times }) => times === 'back');
  const isUnsure = tense.some(({ times }) => times === 'unsure');
  if (!back && !isUnsure)
    return `as usually meant they clash; read loosely, ${them === 'both' ? 'both' : 'all'} can hold`;
  const others = tense.some(({ times }) => times !== 'unsure' && times !== 'back');
  const of = back && stepBack(positions[back.a] as Position, positions[back.b] as Position, movement);
  const times = of ? backWords(of, movement) : 'the counts differ; they may be of different hours';
  return `${times}${others ? ', and some exclude each other only as usually meant' : ''}${assumedWords(movement)}`;
}

/** A later article with a count that lies where it cannot have gone by then, with both days: why that may be. */
function backWords({ earlier, later, times: [first, last] }: StepBack, { moves }: Movement): string {
  const [a, b] = [earlier, later].map(({ value }) => ('label' in value ? value.label : ''));
  const counts = `${a} by ${dateWords(first)}, ${b} by ${dateWords(last)}`;
  if (moves === 'any')
    return `none after some (${counts}): they were let go, or one article is wrong or counts something else`;
  return `a later and ${moves === 'rising' ? 'lower' : 'higher'} count (${counts}), which was corrected, is older than its article, or counts something else`;
}

export const tension: Rule = {
  id: 'tension',
  class: 'disagreement',
  inAnyVoice: true,
  severity: 'warning',
  when: 'values that exclude each other only under the usual reading of the words, or counts that change and whose hours are not stated, such as a toll that a later article gives lower',
  text: {
    what: 'Two answers exclude each other as their words are usually meant, though a wide reading lets both hold. It is a doubt, not a contradiction. So are two counts of the dead, injured, missing or arrested that differ while no one says at which hour each was so; where the article of a later day has the lower toll, both days are named; none arrested after some; and two names that do not read as spellings of one.',
    why: 'Words of time and number have a usual meaning and a widest one (the fuzzy and strict bounds of python-edtf). "Three days" may count the first day or not; "dozens" is usually two dozen and more, while ACLED codes it as 12. Where a finding rests on such a word, it names the profile by which the word was read.',
    example: [
      'coast-wire: "The search took three days."',
      'harbour-post: "It was called off after four days."',
      'Reported as a warning: usually three days are not four, but the first and the last day may be counted or not.',
    ].join('\n'),
    fix: 'Find out how it was counted. A `profile` of your own says how your desk reads vague words. Of counts, add as_of where the article says when, or moves: no to the question where the count is settled.',
  },
  report: ({ comparisons, sums }) => [
    ...comparisons.flatMap((comparison) =>
      reportConflicts(comparison, 'tension', 'any', {
        severity: 'warning',
        because: (them) => wordsOf(comparison, them),
      }),
    ),
    ...reportSums(sums, 'tension', () => 'warning'),
  ],
};
