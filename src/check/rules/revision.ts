import type { Moves } from '../../registry/model.ts';
import { assumedWords } from '../compare/count-moves.ts';
import type { Position } from '../compare/positions.ts';
import { isOwn, type RunningCount } from '../compare/running-count.ts';
import type { FindingDraft } from '../findings/finding.ts';
import type { Rule } from './rule.ts';
import { draftPosition, whoSaysWhat } from './shared/positions.ts';
import { reportConflicts } from './shared/report-conflicts.ts';
import { whatSettles } from './shared/settles.ts';

const AGAINST: Partial<Record<Moves, string>> = {
  rising:
    'a later and lower count, where the count can only rise: one of them is wrong, or counts something else',
  falling:
    'a later and higher count, where the count can only fall: one of them is wrong, or counts something else',
  any: 'none after some: they were let go, or one of them is wrong or counts something else',
};
const STEP: Readonly<Record<Moves, string>> = {
  rising: 'a count that rose',
  falling: 'a count that fell',
  any: 'a count that changed',
  no: '',
};
/** Where articles of later days go both ways, and no stated times decide; the step back is a tension. */
const BOTH_WAYS = 'counts that go up and down from article to article';

/** A count over time: a step in its direction is what such counts do, a step against it cannot be. */
function runningDraft({
  question,
  movement,
  positions,
  against,
  isStep,
  isBack,
}: RunningCount): FindingDraft[] {
  if (against.length === 0 && !isStep) return [];
  const opposed = new Set(against.flat());
  const isOwnDoing = against.some((pair) => pair.every((i) => isOwn(positions[i] as Position)));
  const shown = against.length > 0 ? positions.filter((_, i) => opposed.has(i)) : positions;
  const course = isBack ? BOTH_WAYS : STEP[movement.moves];
  const because = `${against.length > 0 ? AGAINST[movement.moves] : course}${assumedWords(movement)}`;
  return [
    {
      severity: against.length === 0 ? 'note' : isOwnDoing && movement.moves !== 'any' ? 'error' : 'warning',
      question,
      message: `${whoSaysWhat(shown)}: ${because}.`,
      settles:
        against.length > 0
          ? `Whether it was corrected, or counts another population. ${whatSettles(question)}`
          : whatSettles(question),
      conflicts: against,
      positions: positions.map((position) => draftPosition(position)),
    },
  ];
}

export const revision: Rule = {
  id: 'revision',
  class: 'disagreement',
  inAnyVoice: true,
  severity: 'error',
  when: 'a count that moves and has a later value where it cannot have gone, such as a toll that falls (a note where it went as expected, or where a value changed with a later stated time)',
  text: {
    what: 'One count at several times. On a question that moves, a step against its direction between two stated times (as_of) is an error: a toll does not fall. A step in its direction is a note. On other questions it is a note that the value was another at another stated time. Counts of the dead and injured are taken to rise, those of the missing and arrested to change (though none arrested after some is a warning), unless the question says otherwise with moves.',
    why: 'Tolls change by the hour. A rise is not a disagreement; a fall is a correction that somebody should have announced, or another count under the same name.',
    example: [
      'coast-wire: "By Tuesday 52 people had died."',
      'harbour-post: "By Wednesday 36 people had died."',
      'Reported as an error: a toll does not fall. Had it risen to 60, that would be a note.',
    ].join('\n'),
    fix: 'Check as_of and scope of both claims first: "dead" and "dead and missing" are two scopes. If the source corrected itself, say so with a resolution.',
  },
  report: ({ comparisons, running }) => [
    ...running.flatMap(runningDraft),
    ...comparisons.flatMap((comparison) =>
      reportConflicts(comparison, 'contradicts', ['revised'], {
        severity: 'note',
        because: 'these are of different stated times, so the later may revise the earlier',
      }),
    ),
  ],
};
