import type { QuestionComparison } from '../compare/compare-question.ts';
import type { Position } from '../compare/positions.ts';
import { voicesOf } from '../compare/voices.ts';
import type { FindingDraft } from '../findings/finding.ts';
import { joinWords } from '../text/compare-text.ts';
import type { Rule } from './rule.ts';
import { draftPosition } from './shared/positions.ts';
import { reportConflicts } from './shared/report-conflicts.ts';

/** Who says it themselves, and whom others merely quote for it, where both are different sources. */
function onlyAttributedElsewhere(position: Position): { own: string[]; quoting: string[] } | undefined {
  const { own, quoting } = voicesOf(position);
  const elsewhere = [...quoting].filter((source) => !own.has(source)).sort();
  return own.size > 0 && elsewhere.length > 0 ? { own: [...own].sort(), quoting: elsewhere } : undefined;
}

/** A note: what one source states, another only attributes, and nobody denies. */
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
      message: `${words.join('; ')}, and nobody denies it.`,
      settles: 'Whether the outlet that states it has it from anyone but the party that claims it.',
      positions: pairs.map(({ position }) => draftPosition(position)),
    },
  ];
}

export const statedAsFact: Rule = {
  id: 'stated-as-fact',
  severity: 'warning',
  when: 'one source says in its own voice what a party quoted by another denies or gives otherwise (a note where another only attributes it and nobody denies it)',
  report: ({ comparisons }) =>
    comparisons.flatMap((comparison) => {
      const denied = reportConflicts(comparison, 'contradicts', ['own-against-party'], {
        severity: 'warning',
        because: 'one source states as fact what a party quoted by another denies or gives otherwise',
      });
      return denied.length > 0 ? denied : attributedElsewhere(comparison);
    }),
};
