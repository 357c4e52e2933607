import type { Candidate } from './candidate.ts';
import { trimmed } from './clause.ts';
import type { Statement } from './item.ts';
import { speakerKey } from './speakers.ts';

/** How many sentences behind a claim its denial may stand. */
const BACK = 2;

/** A denial beside what it denies: one party claims or accuses, and another denies, in one article. */
export function denialsIn(statements: readonly Statement[]): Candidate[] {
  return statements.flatMap((denial, i) => {
    if (denial.speech?.stance !== 'denies') return [];
    for (let k = i - 1; k >= Math.max(0, i - BACK); k--) {
      const claim = statements[k] as Statement;
      if (claim.source !== denial.source) break;
      const { speech } = claim;
      if (!speech || (speech.stance !== 'claims' && speech.stance !== 'accuses')) continue;
      if (speakerKey(speech.speaker) === speakerKey(denial.speech.speaker)) continue;
      return [candidate(claim, denial)];
    }
    return [];
  });
}

function candidate(claim: Statement, denial: Statement): Candidate {
  const topic = claim.words.filter(
    ({ term, start }) => term !== undefined && start >= (claim.speech?.from ?? 0),
  );
  const position = (statement: Statement, value: string, label: string) => {
    const { text, id } = statement.source;
    const from = statement.speech?.from ?? statement.start;
    const { start, end } = trimmed(text, { start: from, end: Math.min(statement.end, from + 160) });
    const speaker = statement.speech?.speaker ?? null;
    return {
      value,
      label,
      origins: 1,
      claims: [{ source: id, speaker, quote: text.slice(start, end), start, end }],
    };
  };
  return {
    rule: 'dispute',
    type: 'yesno',
    topic: topic
      .slice(0, 6)
      .map(({ text }) => text)
      .join(' '),
    score: 0.6,
    because: `${claim.speech?.speaker} says it, and right behind it ${denial.speech?.speaker} denies something.`,
    positions: [position(claim, 'yes', 'yes'), position(denial, 'no', 'no')],
    conflicts: [[0, 1]],
  };
}
