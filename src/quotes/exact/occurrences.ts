import type { PhraseFinder } from '../../text/phrase-index.ts';
import type { TextRange } from '../quote-match.ts';

/** Units that occurrences may hold together: a needle that overlaps itself all over a text must not hang the search. */
const MOST_UNITS = 50_000_000;

/**
 * The occurrences of a needle that are kept, up to a number of them. Only kept ones count towards it, so that many
 * that cut a word do not hide the one that does not.
 */
export function occurrencesOf(
  text: PhraseFinder,
  needle: string,
  from: number,
  most: number,
  keep: (range: TextRange) => boolean,
): TextRange[] {
  const found: TextRange[] = [];
  if (needle === '') return found;
  let left = MOST_UNITS;
  for (
    let at = text.indexOf(needle, from);
    at >= 0 && found.length < most && left > 0;
    at = text.indexOf(needle, at + 1)
  ) {
    left -= needle.length;
    const range = { start: at, end: at + needle.length };
    if (keep(range)) found.push(range);
  }
  return found;
}

/** Letters of scripts that put spaces between words; in others a word may start anywhere. */
const SPACED_LETTER =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Devanagari}\p{Script=Hangul}\p{Nd}\p{M}]/u;
const DIGIT = /\p{Nd}/u;
const SEPARATORS = ".,'\u2019\u066B\u066C\uFF0C\uFF0E";
const FRACTION = /[\u00BC-\u00BE\u2150-\u215E]/u;
const MINUS = /[-\u2212\uFF0D]/u;
const MARK = /\p{M}/u;

/** Whether both edges of a range fall between words. */
export const isWholeWords = (text: string, { start, end }: TextRange): boolean =>
  !cutsWord(text, start) && !cutsWord(text, end);

/**
 * Whether an edge falls where nothing may be cut: in a number ("50" in "1,500", "40" in "40k"), between a letter and
 * its accent, or before the rest of a word ("legal" in "illegal" says the opposite; "talk" in "talks" does not).
 */
export const cutsMeaning = (text: string, { start, end }: TextRange): boolean =>
  cutsNumber(text, start) ||
  cutsNumber(text, end) ||
  cutsLetter(text, start) ||
  cutsLetter(text, end) ||
  cutsWord(text, start);

const cutsWord = (text: string, at: number): boolean =>
  at > 0 &&
  at < text.length &&
  SPACED_LETTER.test(text[at - 1] as string) &&
  SPACED_LETTER.test(text[at] as string);

const cutsLetter = (text: string, at: number): boolean =>
  at > 0 && at < text.length && MARK.test(text[at] as string) && text[at] !== '\uFE0F';

/** Between two digits, a digit and its fraction, or a digit and a separator with a digit after it. */
function cutsNumber(text: string, at: number): boolean {
  const [before, following] = [text[at - 1] ?? '', text[at] ?? ''];
  if (DIGIT.test(before) && (DIGIT.test(following) || FRACTION.test(following))) return true;
  if (DIGIT.test(before) && following !== '' && SEPARATORS.includes(following))
    return DIGIT.test(text[at + 1] ?? '');
  // "40k" is not 40; "50km" is 50 of something.
  if (DIGIT.test(before) && /^(?:k|m|b|bn|mn|tn)(?![\p{L}\p{N}])/iu.test(text.slice(at, at + 4))) return true;
  // "5 degrees" in "-5 degrees": a minus right before its number, and after nothing that it could join to it.
  if (MINUS.test(before) && DIGIT.test(following) && /^[\s([]?$/u.test(text[at - 2] ?? '')) return true;
  if (before === '.' && DIGIT.test(following) && /^\s?$/u.test(text[at - 2] ?? '')) return true;
  return (
    before !== '' && SEPARATORS.includes(before) && DIGIT.test(following) && DIGIT.test(text[at - 2] ?? '')
  );
}
