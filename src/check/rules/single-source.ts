import type { Rule } from './rule.ts';
import { draftPosition, whoSaysWhat } from './shared/positions.ts';

export const singleSource: Rule = {
  id: 'single-source',
  class: 'disagreement',
  severity: 'note',
  when: 'only one source answers the question',
  text: {
    what: 'Only one source answers the question, so nothing could be compared. It says nothing against the answer.',
    why: 'Two independent sources are an old rule of newsrooms, and a check that finds no disagreement because there was no one to disagree is not a confirmation. Two copies of one report count as one origin.',
    example: [
      'coast-wire: "The captain had sailed since 1998."',
      'harbour-post: "The captain was saved."',
      'Reported as a note: only coast-wire says since when.',
    ].join('\n'),
    fix: 'Look for a second source that does not have it from the first, and read the others again: `reconcile list questions` counts the sources of each question.',
  },
  report: ({ comparisons, faults }) =>
    comparisons.flatMap(({ question, positions }) => {
      const only = positions[0]?.claims[0]?.source;
      if (!only || positions.some((p) => p.claims.some((c) => c.source !== only))) return [];
      // A source whose claim could not be used answers all the same.
      if (faults.some(({ claim, source }) => claim.question === question && source !== only)) return [];
      return [
        {
          severity: 'note',
          question,
          message: `Only ${only.id} answers this: ${whoSaysWhat(positions)}.`,
          settles: 'A second source that does not have it from the first.',
          positions: positions.map((p) => draftPosition(p)),
        },
      ];
    }),
};
