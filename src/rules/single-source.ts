import type { Rule } from './rule.ts';
import { draftPosition, whoSaysWhat } from './shared/positions.ts';

export const singleSource: Rule = {
  id: 'single-source',
  severity: 'note',
  when: 'only one source answers the question',
  report: ({ comparisons, faults }) =>
    comparisons.flatMap(({ question, positions }) => {
      const sources = new Set(positions.flatMap((p) => p.claims.map((c) => c.source.id)));
      if (sources.size !== 1) return [];
      // A source whose claim could not be used answers all the same.
      if (faults.some(({ claim, source }) => claim.question === question && !sources.has(source.id)))
        return [];
      return [
        {
          severity: 'note',
          question,
          message: `Only ${[...sources][0]} answers this: ${whoSaysWhat(positions)}.`,
          settles: 'A second source that does not have it from the first.',
          positions: positions.map((p) => draftPosition(p)),
        },
      ];
    }),
};
