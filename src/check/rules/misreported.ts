import type { Rule } from './rule.ts';
import { reportConflicts } from './shared/report-conflicts.ts';

export const misreported: Rule = {
  id: 'misreported',
  class: 'disagreement',
  severity: 'error',
  when: 'two sources give one speaker different values for the same stated time or occasion (a note where neither says when it was said)',
  text: {
    what: 'Two sources report one speaker on one occasion (the same `as_of` or `occasion`) and give different values, so at least one report is not what was said. Where neither says when it was said, it is a note: people change their minds. It does not say whether the speaker was right.',
    why: 'What was said can be settled by a recording even where what happened cannot. It is kept apart from a contradiction because the fault lies in the reporting. Fact-check data keep the author of a claim apart from its publisher for this reason (`claimAuthor` in ClaimReview feeds).',
    example: [
      'coast-wire: "The mayor told the council that 12 houses had burned."',
      'harbour-post: "Twenty houses had burned, the mayor told the council."',
      'Reported as an error: both report the mayor before the council, and the mayor cannot have said both.',
    ].join('\n'),
    fix: 'Find the recording or transcript. Give both claims their `as_of` or `occasion`; if these differ, it becomes a `revision`.',
  },
  report: ({ comparisons }) =>
    comparisons.flatMap((comparison) => {
      const stated = reportConflicts(comparison, 'contradicts', ['misreported'], {
        severity: 'error',
        because: (_, speakers) =>
          `both report ${speakers} on one occasion, and the speaker cannot have said both`,
        namesSpeakers: true,
      });
      if (stated.length > 0) return stated;
      return reportConflicts(comparison, 'contradicts', ['one-party-two-sources'], {
        severity: 'note',
        because: (_, speakers) => `${speakers}, reported in two ways; neither source says when it was said`,
        namesSpeakers: true,
      });
    }),
};
