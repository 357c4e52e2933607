import type { TokenStream } from './tokens.ts';

const isGluedNumber = (stream: TokenStream, i: number): boolean =>
  stream.at(i)?.kind === 'number' && (stream.at(i)?.glued ?? false);

/** What is done by a score: "won 9-11", "trailed 3-5", "a score of 2-4". */
const SCORED = [
  'won',
  'win',
  'wins',
  'lost',
  'lose',
  'loses',
  'beat',
  'beaten',
  'trailed',
  'trail',
  'led',
  'lead',
  'tied',
  'drew',
  'score',
  'scoreline',
  'defeat',
  'victory',
  'loss',
];

/** "Won 9-11", "trailing 3-5 at the break": two numbers with a hyphen after a word of winning, and nothing that they count. */
export function isScore(stream: TokenStream, start: number, next: number): boolean {
  if (!stream.isMark(next - 2, '-') || next - start !== 3 || stream.at(start)?.kind !== 'number')
    return false;
  // "Took 5-32 from 11 overs".
  if (stream.isWord(start - 1, 'took', 'takes', 'taking', 'figures') && stream.at(next)?.kind !== 'word')
    return true;
  if (
    stream.isWord(start - 1, 'took', 'takes', 'taking') &&
    stream.isWord(next, 'from', 'for', 'in', 'off', 'as', 'and', 'on')
  )
    return true;
  const lead = stream.isWord(start - 1, 'by', 'of', 'a', 'the') ? start - 2 : start - 1;
  const following = stream.at(next);
  return stream.isWord(lead, ...SCORED) && (following?.kind !== 'word' || !following.text.endsWith('s'));
}

/** What two numbers with "to" between are, besides a score. */
const PROPORTIONS = ['odds', 'ratio', 'margin', 'aggregate'];
/** How far before its first number the word for a score may be, in tokens. */
const REACH = 4;

/** "Beat York 3 to 1", "the score was 104 to 98", "odds of 5 to 1": either number of a score or a proportion in words. */
export function isScoreInWords(stream: TokenStream, start: number, next: number): boolean {
  const first = stream.isWord(start - 1, 'to') ? start - 2 : start;
  const last = first < start ? start : stream.isWord(start + 1, 'to') ? start + 2 : undefined;
  if (last === undefined || (next !== first + 1 && next !== last + 1)) return false;
  if (![first, last].every((k) => /^\d{1,3}$/u.test(stream.text(k)) && stream.at(k)?.kind === 'number'))
    return false;
  const following = stream.at(last + 1);
  if (
    following?.kind === 'word'
      ? following.text.endsWith('s') || !stream.isWord(last + 1, ...AFTER_SCORES)
      : stream.isMark(last + 1, '%', '-', '/')
  )
    return false;
  for (let k = first - 1; k >= Math.max(0, first - REACH); k--) {
    if (stream.at(k)?.kind !== 'word' || stream.isWord(k, 'from')) return false;
    if (stream.isWord(k, ...SCORED, ...PROPORTIONS)) return true;
  }
  return false;
}

/** What may come after a score. */
const AFTER_SCORES = [
  'in',
  'on',
  'at',
  'against',
  'over',
  'to',
  'after',
  'with',
  'and',
  'but',
  'by',
  'for',
  'last',
  'away',
  'when',
];

/** Whether two plain numbers with a hyphen between are from a place on. */
const isPair = (stream: TokenStream, i: number): boolean =>
  stream.at(i)?.kind === 'number' &&
  stream.isMark(i + 1, '-') &&
  isGluedNumber(stream, i + 2) &&
  (stream.at(i + 1)?.glued ?? false);

/** "6-4, 3-6, 7-5", "7-6 (7-3)": the sets of a match, beside one that cannot be a range. */
export function isSet(stream: TokenStream, start: number, next: number): boolean {
  if (next - start !== 3 || !isPair(stream, start)) return false;
  const after = stream.isMark(next, ',', '(') ? next + 1 : stream.isWord(next, 'and') ? next + 1 : next;
  if (isPair(stream, after)) return true;
  const open = stream.isMark(start - 1, '(') ? start - 4 : undefined;
  const before = stream.isMark(start - 1, ',') || stream.isWord(start - 1, 'and') ? start - 4 : start - 3;
  return (
    isPair(stream, open ?? before) ||
    (stream.isMark(start - 1, ',') && stream.isMark(start - 2, ')') && isPair(stream, start - 5))
  );
}
