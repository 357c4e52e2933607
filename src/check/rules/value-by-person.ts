import { countOf } from '../../text/compare-text.ts';
import type { QuestionComparison } from '../compare/compare-question.ts';
import { positionsOf } from '../compare/positions.ts';
import type { FindingDraft } from '../findings/finding.ts';
import type { Claim } from '../read/claim.ts';
import type { Rule } from './rule.ts';
import { draftPosition } from './shared/positions.ts';

/** The most claims that a message spells out. */
const SPELLED_OUT = 3;

function readingWords({ source, quote, value, byPerson }: Claim): string {
  const instead = byPerson?.instead ?? null;
  const tool = instead === null ? 'the tool reads nothing in these words' : `the tool reads ${instead}`;
  const because = byPerson?.because ? `, because ${byPerson.because.replace(/[.\s]+$/u, '')}` : '';
  return `"${quote}" (${source.id}) is recorded as ${value.label}${because}; ${tool}`;
}

function readByPerson({ question, positions }: QuestionComparison): FindingDraft[] {
  const claims = positions.flatMap((position) => position.claims.filter(({ byPerson }) => byPerson !== null));
  if (claims.length === 0) return [];
  const spelled = claims.slice(0, SPELLED_OUT).map(readingWords);
  const more = claims.length - spelled.length;
  return [
    {
      severity: 'note',
      question,
      message: `Read by a person: ${spelled.join('; ')}${more > 0 ? `; and ${countOf(more, 'more claim')}` : ''}.`,
      settles: 'A second reader of these words.',
      positions: positionsOf(question, claims).map((position) => draftPosition(position)),
    },
  ];
}

export const valueByPerson: Rule = {
  id: 'value-by-person',
  class: 'record',
  severity: 'note',
  when: "the stated value rests on a person's reading of the words",
  text: {
    what: 'The registry states a value that the tool cannot read in the quoted words, or reads as something else. The stated value is taken and compared like any other; the note keeps it visible that a person, and not the words alone, says so.',
    why: 'A person understands more than a grammar does: "a sixth body" makes six dead. No right value should be refused, and no reading should pass for the words of a source.',
    example: [
      'coast-wire: "A sixth body was found in the hold."',
      'The registry records it as 6 dead.',
      'Reported as a note: the value is read by a person.',
    ].join('\n'),
    fix: 'Nothing, where the value is right. A `because` on the claim keeps the reason for the next reader; without a `value`, the tool reads the words itself.',
  },
  report: ({ comparisons }) => comparisons.flatMap(readByPerson),
};
