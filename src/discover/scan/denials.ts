import type { Speech, Statement } from '../../articles/statements/index.ts';
import type { Candidate, CandidatePosition } from './candidate.ts';
import { truthOf } from './wording/truth-question.ts';

/** How many sentences before a denial its claim may be. */
export const BACK = 2;
const MOST = 160;

/**
 * A denial beside what it denies: one party claims or accuses, and another denies, in one article.
 * @param before The statements of the article right before it, the nearest last.
 */
export function denialIn(denial: Statement, before: readonly Statement[]): Candidate | undefined {
  const denies = denial.speeches.find(({ stance }) => stance === 'denies');
  if (!denies?.speaker) return undefined;
  for (const claim of before.slice(-BACK).reverse()) {
    const claims = claim.speeches.find(
      ({ stance, speaker }) => (stance === 'claims' || stance === 'accuses') && speaker !== null,
    );
    if (claims?.speaker && keyOf(claims.speaker.name) !== keyOf(denies.speaker.name))
      return candidateOf([claim, claims], [denial, denies]);
  }
  return undefined;
}

const keyOf = (name: string): string => (name.match(/[\p{L}\p{M}]+/gu)?.at(-1) ?? name).toLowerCase();

type Side = readonly [statement: Statement, speech: Speech];

function candidateOf(claim: Side, denial: Side): Candidate {
  const [a, b] = [positionOf(claim, 'yes'), positionOf(denial, 'no')];
  const words = a.claims[0]?.quote ?? '';
  const { source, start } = claim[0];
  // "Blasts that the Taliban said were drone strikes": without their subject the words say little.
  const lead = source.text.slice(start, a.claims[0]?.start ?? start);
  const isWhole = /^\p{Ll}/u.test(words) && lead.length + words.length <= MOST;
  return {
    rule: 'dispute',
    type: 'yesno',
    ask: truthOf(isWhole ? lead + words : words),
    slot: 'claim and denial',
    score: 0.6,
    why: `${claim[1].speaker?.name} says it, and right after it ${denial[1].speaker?.name} denies something`,
    positions: [a, b],
    conflicts: [[0, 1]],
  };
}

function positionOf([statement, speech]: Side, value: 'yes' | 'no'): CandidatePosition {
  const { text, id, metadata } = statement.source;
  const start = value === 'no' ? (speech.cue?.start ?? speech.start) : speech.start;
  const end = Math.min(statement.end, start + MOST);
  const quote = text.slice(start, end).replace(/[\s.,;:]+$/u, '');
  return {
    value,
    label: value,
    origins: 1,
    claims: [
      {
        source: id,
        published: metadata.published?.text ?? null,
        speaker: speech.speaker?.name ?? null,
        quote,
        start,
        end: start + quote.length,
      },
    ],
  };
}
