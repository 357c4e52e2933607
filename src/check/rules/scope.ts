import type { Relation } from '../../values/bounds/relation.ts';
import type { QuestionComparison } from '../compare/compare-question.ts';
import type { Position } from '../compare/positions.ts';
import type { FindingDraft } from '../findings/finding.ts';
import type { Rule } from './rule.ts';
import { draftPosition, whoSaysWhat } from './shared/positions.ts';

/** Positions of each scope that are held against those of others; a reader looks no further. */
const MOST_LOOKED = 20;

/** The positions of different scopes that would exclude each other, were one thing counted. */
function apart({ question, positions }: QuestionComparison): Position[] {
  const byScope = new Map<string, Position[]>();
  for (const position of positions) {
    const own = byScope.get(position.scope ?? '') ?? [];
    byScope.set(position.scope ?? '', own);
    if (own.length < MOST_LOOKED) own.push(position);
  }
  if (byScope.size < 2) return [];
  const looked = [...byScope.values()].slice(0, MOST_LOOKED).flat();
  const excludes = (a: Position, b: Position): boolean => {
    const relation: Relation = question.valueType.relate(a.value, b.value, question.vocabulary);
    return relation === 'contradicts' || relation === 'tension';
  };
  return looked.filter((a) => looked.some((b) => a.scope !== b.scope && excludes(a, b)));
}

/** Whether a position counts several states together. */
const isWhole = ({ claims }: Position): boolean => typeof (claims[0]?.counts ?? '') !== 'string';

export const scope: Rule = {
  id: 'scope',
  class: 'disagreement',
  severity: 'note',
  when: 'values that differ because different things are counted',
  text: {
    what: 'Claims on one question name different scopes (populations, areas or periods) and give values that would exclude each other if one thing were counted. They are not compared, and this is not a contradiction.',
    why: 'UCDP counts deaths of civilians, of each side and in total apart, and a corrected toll often turns out to be another population. A checker who merges them finds contradictions that are not there.',
    example: [
      'coast-wire: "Of the crew, 4 people died."',
      'harbour-post: "Of those aboard, 46 people died."',
      'Reported as a note: the claims name different scopes, so their numbers are not compared.',
    ].join('\n'),
    fix: 'Nothing, where the scopes are right. Where two scopes mean the same, name them alike and the values will be compared; where a whole and its parts are given, a total constraint checks the sum.',
  },
  report: ({ comparisons }) =>
    comparisons.flatMap((comparison): FindingDraft[] => {
      const positions = apart(comparison);
      if (positions.length === 0) return [];
      return [
        {
          severity: 'note',
          question: comparison.question,
          message: `${whoSaysWhat(positions)}: these count different things and are not compared${positions.some(isWhole) ? ', except that a count of several states together bounds each of them from above' : ''}.`,
          settles: 'Whether the scopes are what the sources mean.',
          positions: positions.map((position) => draftPosition(position)),
        },
      ];
    }),
};
