import { joinWords } from '../../text/compare-text.ts';
import type { QuestionComparison } from '../compare/compare-question.ts';
import type { Position } from '../compare/positions.ts';
import { isOwnClaim, voicesOf } from '../compare/voices.ts';
import type { FindingDraft } from '../findings/finding.ts';
import type { Claim } from '../read/claim.ts';
import type { Rule } from './rule.ts';
import { draftPosition } from './shared/positions.ts';
import { reportConflicts } from './shared/report-conflicts.ts';

/** Who says it themselves, and whom others merely quote for it, where both are different sources. */
function onlyAttributedElsewhere(position: Position): { own: string[]; quoting: string[] } | undefined {
  // Where every source speaks for itself, or no one does, nothing is only attributed elsewhere.
  const isQuoted = (claim: Claim): boolean => !isOwnClaim(claim);
  if (!position.claims.some(isQuoted) || position.claims.every(isQuoted)) return undefined;
  const { own, quoting } = voicesOf(position);
  const elsewhere = [...quoting].filter((source) => !own.has(source)).sort();
  return own.size > 0 && elsewhere.length > 0 ? { own: [...own].sort(), quoting: elsewhere } : undefined;
}

/** A note: what one source states, another only attributes, and no one denies. */
function attributedElsewhere({ question, positions, conflicts }: QuestionComparison): FindingDraft[] {
  const denied = new Set(conflicts.filter((c) => c.relation === 'contradicts').flatMap(({ a, b }) => [a, b]));
  const pairs = positions.flatMap((position, i) => {
    const found = denied.has(i) ? undefined : onlyAttributedElsewhere(position);
    return found ? [{ position, ...found }] : [];
  });
  if (pairs.length === 0) return [];
  const words = pairs.map(
    ({ position, own, quoting }) =>
      `${joinWords(own)} ${own.length === 1 ? 'states' : 'state'} ${position.value.label} as fact; ${joinWords(quoting)} only ${quoting.length === 1 ? 'attributes' : 'attribute'} it`,
  );
  return [
    {
      severity: 'note',
      question,
      message: `${words.join('; ')}, and no one denies it.`,
      settles: 'Whether the outlet that states it has it from anyone but the party that claims it.',
      positions: pairs.map(({ position }) => draftPosition(position)),
    },
  ];
}

export const statedAsFact: Rule = {
  id: 'stated-as-fact',
  class: 'disagreement',
  severity: 'warning',
  when: 'one source says in its own voice what a party quoted by another denies or gives otherwise (a note where another only attributes it and no one denies it)',
  text: {
    what: 'One source says in its own voice what another source only has from a party. It is a warning where a party denies it or gives it otherwise, and a note where no one does. It does not say that the statement is false, only whose word it is.',
    why: 'A claim by one side becomes a fact when the words "officials said" are dropped on the way from one outlet to the next. Linguists mark how surely a text commits itself to an event (factuality); here that is the difference between a source\'s own voice and a quoted one.',
    example: [
      'coast-wire: "The operator had ignored the storm warning."',
      'harbour-post: "No warning reached us, the operator said."',
      'Reported as a warning: coast-wire states as fact what the operator denies.',
    ].join('\n'),
    fix: 'Ask the outlet what it rests on besides the party that claims it. If its sentence does name who says it, add the `speaker` to the claim.',
  },
  report: ({ comparisons }) =>
    comparisons.flatMap((comparison) => {
      const denied = reportConflicts(comparison, 'contradicts', ['own-against-party'], {
        severity: 'warning',
        because: 'stated as fact, but a quoted party says otherwise',
      });
      return denied.length > 0 ? denied : attributedElsewhere(comparison);
    }),
};
