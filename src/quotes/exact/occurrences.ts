import { CARDINALS, ORDINALS, TENS } from '../../expressions/en/words.ts';
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
 * Whether an edge falls where nothing may be cut: in a number ("50" in "1,500", "40" in "40k", "twenty" in
 * "twenty-five"), between a letter and its accent, or in a word ("legal" in "illegal", "Reinhold" in "Reinholdt"). Only
 * the ending of a plural may be left out ("talk" in "talks"), and of a name not even that: Peter is not Peters.
 */
export const cutsMeaning = (text: string, { start, end }: TextRange): boolean =>
  cutsAt(text, start) ||
  cutsInNumber(text, end) ||
  (cutsLetters(text, end) && !isPluralCut(text, end) && !isNoWord(text, end));

/** A range with the rest of the words and numbers that its edges cut; the same range where they cut none. */
export function withWholeWords(text: string, { start, end }: TextRange): TextRange {
  let [from, to] = [start, end];
  while (from > 0 && start - from < MOST_REST && cutsAt(text, from)) from--;
  while (to < text.length && to - end < MOST_REST && cutsAt(text, to)) to++;
  return { start: from, end: to };
}

/** Units of a word that may be beyond a cut; what is longer is no word. */
const MOST_REST = 60;

const cutsAt = (text: string, at: number): boolean => cutsInNumber(text, at) || cutsWord(text, at);

const cutsInNumber = (text: string, at: number): boolean =>
  cutsNumber(text, at) || cutsLetter(text, at) || cutsTens(text, at);

/** In a word: after a digit there is a unit ("50" of "50km"). */
const cutsLetters = (text: string, at: number): boolean =>
  cutsWord(text, at) && !DIGIT.test(text[at - 1] as string);

/** More letters in a row than a word has, of which any part is as good as another. */
const isNoWord = (text: string, at: number): boolean =>
  withWholeWords(text, { start: at, end: at }).end - at >= MOST_REST;

/** Whether an edge cuts a number: no part of it is near to what it says. */
export const cutsAnyNumber = (text: string, { start, end }: TextRange): boolean =>
  cutsInNumber(text, start) || cutsInNumber(text, end);

/** Between a word in small letters and the "s" or "es" of its plural; in Korean, before what is put to a noun. */
function isPluralCut(text: string, at: number): boolean {
  if (/\p{Script=Hangul}/u.test(text[at] as string)) return true;
  const stem = WORD_BEFORE.exec(text.slice(Math.max(0, at - 40), at))?.[0] ?? '';
  const rest = /^(e?s)(?![\p{L}\p{M}\p{N}])/u.exec(text.slice(at, at + 3))?.[1];
  if (rest === undefined || stem.length < 3) return false;
  return rest === 's' ? !stem.endsWith('s') : /(?:[sxz]|[cs]h)$/u.test(stem);
}

const WORD_BEFORE = /(?<![\p{L}\p{M}\p{N}])\p{Ll}+$/u;

/** At the hyphen of a number in words, on either side. */
function cutsTens(text: string, at: number): boolean {
  const hyphen = text[at] === '-' ? at : text[at - 1] === '-' ? at - 1 : -1;
  if (hyphen < 0) return false;
  const tens = /(?<!\p{L})\p{L}+$/u.exec(text.slice(Math.max(0, hyphen - 12), hyphen))?.[0];
  const unit = /^\p{L}+/u.exec(text.slice(hyphen + 1, hyphen + 12))?.[0];
  if (tens === undefined || unit === undefined || !TENS.has(tens.toLowerCase())) return false;
  const n = CARDINALS.get(unit.toLowerCase()) ?? ORDINALS.get(unit.toLowerCase());
  return n !== undefined && n < 10;
}

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
  // "40k" and "40s" are not 40; "50km" is 50 of something.
  if (DIGIT.test(before) && /^(?:k|m|b|bn|mn|tn|s)(?![\p{L}\p{N}])/iu.test(text.slice(at, at + 4)))
    return true;
  // "5 degrees" in "-5 degrees": a minus right before its number, and after nothing that it could join to it.
  if (MINUS.test(before) && DIGIT.test(following) && /^[\s([]?$/u.test(text[at - 2] ?? '')) return true;
  if (before === '.' && DIGIT.test(following) && /^\s?$/u.test(text[at - 2] ?? '')) return true;
  return (
    before !== '' && SEPARATORS.includes(before) && DIGIT.test(following) && DIGIT.test(text[at - 2] ?? '')
  );
}
