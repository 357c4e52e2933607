import { joinWords } from '../../text/compare-text.ts';
import { civilWords } from '../../values/bounds/date-value.ts';
import type { CalendarClash } from '../compare/calendar.ts';
import { type Position, positionsOf } from '../compare/positions.ts';
import type { FindingDraft } from '../findings/finding.ts';
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
    message: `${source} says ${quoted} on ${civilWords(published)}, which is ${labels(late)}, but also ${labels(held)}. The former is set aside.`,
    settles: `When ${source} was written: its text may be older, or one of the dates a slip.`,
    conflicts: late.flatMap((_, i) => held.map((__, j) => [i, late.length + j] as const)),
    positions: [...late, ...held].map((p) => draftPosition(p)),
  };
}

export const calendar: Rule = {
  id: 'calendar',
  class: 'disagreement',
  inAnyVoice: true,
  severity: 'error',
  when: "a weekday that is not that date's, or a relative expression that its own source rules out",
  text: {
    what: 'A date and the calendar do not agree: a weekday that is not that date\'s, or words such as "earlier this month" that, read against the date that the page prints, rule out what the same source says elsewhere. It does not say whether the date or the word is the slip.',
    why: "Relative words are read against the day of publication (the document creation time of TimeML). Where that gives an impossible date, the text is often older than its page: a sign that it was copied or updated. The page's own date is always tested, even where the registry knows when the text was written. A relative expression that fails takes no part in other comparisons.",
    example: [
      'hill-herald, 9 November 2024: "The fire broke out on October 12. The fire, earlier this month, burned for a day."',
      'Reported as an error: "earlier this month" is November, and the same article says 12 October.',
    ].join('\n'),
    fix: 'Find out when the text was written. If the words were spoken on another day, give the claim its `anchor`. If the weekday is the slip, say so in `because`.',
  },
  report: ({ calendar: clashes, faults }) => [
    ...clashes.map(clashDraft),
    ...reportFaults(faults, 'wrong-weekday', 'error'),
  ],
};
