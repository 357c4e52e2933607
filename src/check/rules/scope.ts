import { compareText, joinWords } from '../../text/compare-text.ts';
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

/** The measures of positions that are not compared with each other for theirs: sums in two currencies. */
function measuresApart({
  question: { valueType, vocabulary },
  positions,
}: QuestionComparison): Map<string, Position> {
  const firsts = new Map<string, Position>();
  for (const position of positions) {
    const measure = valueType.measure?.(position.value);
    if (measure !== undefined && !firsts.has(measure)) firsts.set(measure, position);
  }
  const some = [...firsts.values()].slice(0, MOST_LOOKED);
  const isSilent = some.some((a, i) =>
    some.slice(i + 1).some((b) => valueType.relate(a.value, b.value, vocabulary) === 'silent'),
  );
  return isSilent ? firsts : new Map();
}

/** Whether a position counts several states together. */
const isWhole = ({ claims }: Position): boolean => typeof (claims[0]?.counts ?? '') !== 'string';

export const scope: Rule = {
  id: 'scope',
  class: 'disagreement',
  severity: 'note',
  when: 'values that are not compared, because different things are counted or because they are in different currencies',
  text: {
    what: 'Claims on one question name different scopes (populations, areas or periods) and give values that would exclude each other if one thing were counted. They are not compared, and this is not a contradiction. Neither are amounts in different currencies, which are never converted.',
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
      const { question } = comparison;
      const scoped = apart(comparison);
      const measures = measuresApart(comparison);
      if (scoped.length === 0 && measures.size === 0) return [];
      const ofScopes = new Set(scoped);
      const positions = comparison.positions.filter(
        (p) => ofScopes.has(p) || (measures.size > 0 && question.valueType.measure?.(p.value)),
      );
      const reasons = [
        ...(scoped.length > 0
          ? [
              `these count different things and are not compared${scoped.some(isWhole) ? ', except that a count of several states together bounds each of them from above' : ''}`,
            ]
          : []),
        ...(measures.size > 0
          ? [
              `amounts of ${joinWords([...measures.keys()].sort(compareText))} are not converted into each other, and not compared`,
            ]
          : []),
      ];
      return [
        {
          severity: 'note',
          question,
          message: `${whoSaysWhat(positions)}: ${reasons.join('; ')}.`,
          settles:
            measures.size > 0
              ? 'The same amount in one currency or unit, or the rate and its day.'
              : 'Whether the scopes are what the sources mean.',
          positions: positions.map((position) => draftPosition(position)),
        },
      ];
    }),
};
