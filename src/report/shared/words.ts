import type { Board, BoardClaim, Standing } from './board-model.ts';
import { placeWords } from './scale.ts';

/** A, B, … Z, AA, …: what a position is called among those of its question. */
export function letterOf(place: number): string {
  const last = String.fromCharCode(65 + (place % 26));
  return place < 26 ? last : letterOf(Math.floor(place / 26) - 1) + last;
}

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** A number as running text has it: in words up to nine, as newspapers do. */
export const inWords = (n: number): string => SMALL[n] ?? String(n);

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What each state is called as a heading, and as a phrase after a number of questions. */
export const STANDING_WORDS: Readonly<Record<Standing, { readonly title: string; readonly what: string }>> = {
  broken: { title: 'Cannot all hold', what: 'a source contradicts another or itself' },
  disputed: {
    title: 'In dispute',
    what: 'the people quoted contradict each other, or the usual reading does',
  },
  faulty: { title: 'Faults of the record', what: 'claims set aside' },
  differing: { title: 'Answers differ', what: 'they differ, and no conflict is open' },
  agreed: { title: 'All agree', what: 'several sources give one answer, and nothing is in conflict with it' },
  single: { title: 'One source only', what: 'answered by one source' },
  unanswered: { title: 'No answer', what: 'no source answers' },
};

/** Whose claim it is, and as of which day: `photo-ians`, `Khawaja Asif in photo-ians`, `cnn, as of 16 Jan 2012`. */
export function voiceOf(
  { sources, speakers }: Pick<Board, 'sources' | 'speakers'>,
  claim: BoardClaim,
): string {
  const source = sources[claim.source]?.id ?? 'an unknown source';
  return `${claim.speaker < 0 ? source : `${speakers[claim.speaker]} in ${source}`}${asOfWords(claim)}`;
}

/** The day at which a running count stood so, after whose claim it is: `, as of 16 Jan 2012`; nothing where none is given, or its answer gives it. */
export const asOfWords = ({ asOf, isDayInLabel }: Pick<BoardClaim, 'asOf' | 'isDayInLabel'>): string =>
  asOf === null || isDayInLabel ? '' : `, as of ${placeWords('time', asOf, 'low', null)}`;

/** A rule's id as words. */
export const ruleWords = (rule: string): string => rule.replaceAll('-', ' ');
