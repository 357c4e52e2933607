import { joinWords } from '../../text/compare-text.ts';
import { foldPhrase } from '../../text/fold.ts';
import type { Position } from '../compare/positions.ts';
import { voiceWords } from '../compare/voices.ts';
import type { FindingDraft } from '../findings/finding.ts';
import type { Claim } from '../read/claim.ts';
import type { Rule } from './rule.ts';
import { draftPosition } from './shared/positions.ts';

/** Words in a row that two quotes must share to be one statement, and not only one view. */
const SHARED_WORDS = 4;

/** Of the shorter quote, a run that both share makes up at least this much: two views may share a phrase. */
const SHARED_PART = 0.5;
/** A quote is compared by its first words. */
const MOST_WORDS = 60;

const wordsOf = ({ quote }: Claim): string[] =>
  (
    foldPhrase(quote)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).slice(0, MOST_WORDS);

function* runsOf(words: readonly string[]): Iterable<string> {
  for (let i = 0; i + SHARED_WORDS <= words.length; i++) yield words.slice(i, i + SHARED_WORDS).join(' ');
}

/** The most words in a row that two quotes share. */
function longestRun(a: readonly string[], b: readonly string[]): number {
  let most = 0;
  let before: number[] = [];
  for (const word of a) {
    const row = b.map((other, j) => (other === word ? (before[j - 1] ?? 0) + 1 : 0));
    most = Math.max(most, ...row);
    before = row;
  }
  return most;
}

/** Whether two claims print one statement, each under another speaker's name. */
function isOneStatement(a: Claim, b: Claim): boolean {
  if (a.speaker === b.speaker || a.source === b.source) return false;
  const [x, y] = [wordsOf(a), wordsOf(b)];
  return longestRun(x, y) >= SHARED_PART * Math.min(x.length, y.length);
}

/** The claims of a position that print one statement, each source under another speaker's name. */
function sameWordsOtherMouths({ claims }: Position): Claim[] {
  const byRun = new Map<string, Claim[]>();
  for (const claim of claims) {
    if (claim.speaker === null) continue;
    for (const words of new Set(runsOf(wordsOf(claim))))
      byRun.set(words, [...(byRun.get(words) ?? []), claim]);
  }
  for (const [first, ...others] of byRun.values()) {
    const same = first ? others.filter((other) => isOneStatement(first, other)) : [];
    if (first && same.length > 0) return [first, ...same];
  }
  return [];
}

export const attribution: Rule = {
  id: 'attribution',
  class: 'disagreement',
  severity: 'note',
  when: 'one statement is put in different mouths',
  text: {
    what: 'Sources print the same words and put them in different mouths. It is a note: a spokesman and a ministry may both have said them.',
    why: 'Who said it is a fact of its own, and often the first to go wrong when a statement is copied. Fact-check data record the author of a claim apart from its publisher (`claimAuthor`, schema.org `author`).',
    example: [
      'coast-wire: "The bridge will stay closed for a year, the mayor said."',
      'harbour-post: "The bridge will stay closed for a year, the engineer said."',
      'Reported as a note: the same words are given to the mayor and to the engineer.',
    ].join('\n'),
    fix: 'Find the recording or the statement. If both speak for one party, say so with `speaks_for`.',
  },
  report: ({ comparisons }) =>
    comparisons.flatMap(({ question, positions }) =>
      positions.flatMap((position): FindingDraft[] => {
        const claims = sameWordsOtherMouths(position);
        if (claims.length === 0) return [];
        return [
          {
            severity: 'note',
            question,
            message: `The same words are given to ${joinWords([...new Set(claims.map(voiceWords))])}.`,
            settles: 'A recording or transcript that shows who said it.',
            positions: [draftPosition({ ...position, claims })],
          },
        ];
      }),
    ),
};
