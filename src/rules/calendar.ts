import { civilWords } from '../bounds/date-value.ts';
import type { CalendarClash } from '../compare/calendar.ts';
import { type Position, positionsOf } from '../compare/positions.ts';
import type { FindingDraft } from '../findings/finding.ts';
import { joinWords } from '../text/compare-text.ts';
import type { Rule } from './rule.ts';
import { draftPosition } from './shared/positions.ts';
import { reportFaults } from './shared/report-faults.ts';

function clashDraft({ question, source, relative, others }: CalendarClash): FindingDraft {
  const late = positionsOf(
    question,
    relative.map(({ claim, value }) => ({ ...claim, value })),
  );
  const held = positionsOf(question, others);
  const published = relative[0]?.claim.source.metadata.published?.text ?? '';
  const quoted = joinWords([
    ...new Set(relative.map(({ claim }) => `"${claim.reading?.text ?? claim.quote}"`)),
  ]);
  const labels = (positions: readonly Position[]): string =>
    joinWords(
      positions.map((p) => p.value.label),
      'or',
    );
  return {
    severity: 'error',
    question,
    source,
    message: `${source}, published ${civilWords(published)}, says ${quoted}, which is ${labels(late)}; it also says ${labels(held)}.`,
    settles: `When ${source} was written: its page may be later than its text, or one of the two dates is a slip.`,
    conflicts: late.flatMap((_, i) => held.map((__, j) => [i, late.length + j] as const)),
    positions: [...late, ...held].map((p) => draftPosition(p)),
  };
}

export const calendar: Rule = {
  id: 'calendar',
  severity: 'error',
  when: "a weekday that is not that date's, or a relative expression that its own source rules out",
  report: ({ calendar: clashes, faults }) => [
    ...clashes.map(clashDraft),
    ...reportFaults(faults, 'wrong-weekday', 'error'),
  ],
};
