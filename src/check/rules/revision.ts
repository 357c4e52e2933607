import type { Position } from '../compare/positions.ts';
import type { RunningCount } from '../compare/running-count.ts';
import type { FindingDraft } from '../findings/finding.ts';
import type { Rule } from './rule.ts';
import { draftPosition, whoSaysWhat } from './shared/positions.ts';
import { reportConflicts } from './shared/report-conflicts.ts';
import { whatSettles } from './shared/settles.ts';

const isOwn = ({ claims }: Position): boolean => claims.some(({ voice }) => voice.party === null);

/** A running count over time: a fall cannot be, a rise is what running counts do. */
function runningDraft({ question, positions, falls, rises }: RunningCount): FindingDraft[] {
  if (falls.length === 0 && !rises) return [];
  const fell = new Set(falls.flat());
  const isOwnDoing = falls.some((pair) => pair.every((i) => isOwn(positions[i] as Position)));
  const told = falls.length > 0 ? positions.filter((_, i) => fell.has(i)) : positions;
  const because =
    falls.length > 0
      ? 'a running count does not fall, so one of them is wrong or counts something else'
      : 'a running count that rose';
  return [
    {
      severity: falls.length === 0 ? 'note' : isOwnDoing ? 'error' : 'warning',
      question,
      message: `${whoSaysWhat(told)}: ${because}.`,
      settles:
        falls.length > 0
          ? `Whether it was corrected, or counts another population. ${whatSettles(question)}`
          : whatSettles(question),
      conflicts: falls,
      positions: positions.map((position) => draftPosition(position)),
    },
  ];
}

export const revision: Rule = {
  id: 'revision',
  class: 'disagreement',
  severity: 'error',
  when: 'a running count that falls (a note where it only rises, or where a speaker’s value changed with a later stated time)',
  text: {
    what: 'One count at several stated times. On a cumulative question a later figure below an earlier one is an error, since a running count does not fall; a rise is a note. On other questions it is a note that one speaker gave another value later. Only times that claims state with as_of are compared.',
    why: 'Tolls change by the hour. A rise is no disagreement; a fall is a correction that somebody should have announced, or another count under the same name.',
    example: [
      'coast-wire: "By Tuesday 52 people had died."',
      'harbour-post: "By Wednesday 36 people had died."',
      'Reported as an error: a running count does not fall. Had it risen to 60, that would be a note.',
    ].join('\n'),
    mend: 'Check as_of and scope of both claims first: "dead" and "dead and missing" are two scopes. If the source corrected itself, say so with a resolution.',
  },
  report: ({ comparisons, running }) => [
    ...running.flatMap(runningDraft),
    ...comparisons.flatMap((comparison) =>
      reportConflicts(comparison, 'contradicts', ['revised'], {
        severity: 'note',
        because: 'one speaker at different times, so the later may revise the earlier',
      }),
    ),
  ],
};
