import type { Rule } from './rule.ts';
import { reportBySource } from './shared/report-conflicts.ts';

export const selfContradiction: Rule = {
  id: 'self-contradiction',
  class: 'disagreement',
  severity: 'error',
  when: 'one source gives two values in one voice (a warning where the voice is a quoted party’s)',
  text: {
    what: 'One source gives two answers that cannot both hold, in one voice: its own (an error), or that of a party whom it quotes (a warning). It does not say which of the two the source believes.',
    why: 'An article that disagrees with itself needs no second source to be doubted, and its editors can settle it alone. Collections of contradictions inside single documents (ContraDoc) show how easily they are missed, since the two places may lie pages apart. What a quoted party says twice is more serious for the party than for the source, so it is reported more mildly.',
    example: [
      'hill-herald: "The mine closed in 2019. After the closure of 2021 the miners left."',
      'Reported as an error: one source, in its own voice, says both.',
    ].join('\n'),
    fix: 'Ask the source for a correction. If one of the two is what somebody else says, name the `speaker`; if they are two events, make two questions of them.',
  },
  report: ({ comparisons }) =>
    comparisons.flatMap((comparison) => {
      const own = reportBySource(comparison, 'one-source', {
        severity: 'error',
        because: 'one source, in its own voice, says both',
      });
      const reported = new Set(own.map(({ source }) => source));
      const quoted = reportBySource(comparison, 'one-party-one-source', {
        severity: 'warning',
        because: (them, speakers) => `${speakers} says ${them} in one article`,
        namesSpeakers: true,
      });
      return [...own, ...quoted.filter(({ source }) => !reported.has(source))];
    }),
};
