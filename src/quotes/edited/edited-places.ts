import { greatestOf } from '../../text/lists.ts';
import { type QuoteWord, weightOf } from '../words/quote-words.ts';
import { MOST_COMPARISONS } from '../words/same-words.ts';
import type { WordIndex } from '../words/word-index.ts';
import { isNegation, numberSaid } from '../words/word-kinds.ts';
import type { EditedQuote, EditorGap, Piece } from './editor-marks.ts';

/** Words `[from, to)` of a source. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

/** A place of an edited quote: the whole of it, and its pieces in order. */
export interface EditedPlace extends WordRange {
  readonly pieces: readonly WordRange[];
}

/** An ellipsis may leave out this many units of text, about a long paragraph; what lies further apart is glued together. */
export const LONGEST_GAP = 500;
/** Brackets may stand for this many words of the source. */
const MOST_REPLACED = 6;
/** Brackets at the end of a word may stand for an ending of this many letters. */
const LONGEST_ENDING = 4;
/** Places of the longest piece that are followed up. */
const MOST_PLACES = 50;
/** A piece must weigh this much to be evidence beside an ellipsis; a whole quote must weigh this much. */
const LEAST_PIECE = 5;
const LEAST_QUOTE = 12;

const weightOfPiece = ({ words }: Piece): number =>
  words.reduce((sum, { kind, form }) => sum + weightOf(kind, form), 0);

/** Whether the pieces are long enough to show that they are the source's words. */
export function isEvidence({ pieces, gaps }: EditedQuote): boolean {
  const weights = pieces.map(weightOfPiece);
  const isLong = (i: number): boolean => {
    const besides = [gaps[i], gaps[i + 1]];
    return !besides.some((gap) => gap?.kind === 'ellipsis') || (weights[i] as number) >= LEAST_PIECE;
  };
  return weights.reduce((a, b) => a + b, 0) >= LEAST_QUOTE && pieces.every((_, i) => isLong(i));
}

/**
 * The places where the pieces of an edited quote are in order, each as near to the one before as its gap allows.
 * @param isStrict Whether a gap may hide no number and no "not"; without it, only order and distance count.
 */
export function placesOfEdited(index: WordIndex, quote: EditedQuote, isStrict: boolean): EditedPlace[] {
  const weights = quote.pieces.map(weightOfPiece);
  const anchor = weights.indexOf(greatestOf(weights));
  const found: EditedPlace[] = [];
  for (const from of placesOfPiece(index, quote.pieces[anchor] as Piece, MOST_PLACES)) {
    const place = extend(index, quote, anchor, from, isStrict);
    if (place && !found.some((other) => other.from === place.from && other.to === place.to))
      found.push(place);
  }
  // Where a piece recurs, the nearest is meant: a place that holds another whole is not a place of its own.
  return found.filter(
    (place) => !found.some((other) => other !== place && other.from >= place.from && other.to <= place.to),
  );
}

/** Where a piece is: the first word of each place, ascending. */
export function placesOfPiece(index: WordIndex, piece: Piece, most: number): number[] {
  const fixed = [...piece.words.keys()].filter((i) => !piece.stems.has(i));
  let rarest = -1;
  for (const i of fixed) {
    const count = index.frequency(index.keyId(piece.words[i]?.key ?? ''));
    if (count === 0) return [];
    if (rarest < 0 || count < index.frequency(index.keyId(piece.words[rarest]?.key ?? ''))) rarest = i;
  }
  if (rarest < 0) return [];
  const found: number[] = [];
  let left = MOST_COMPARISONS;
  for (const place of index.placesOf(index.keyId(piece.words[rarest]?.key ?? ''))) {
    left -= piece.words.length;
    if (found.length >= most || left < 0) break;
    if (pieceIsAt(index, piece, place - rarest)) found.push(place - rarest);
  }
  return found;
}

function pieceIsAt(index: WordIndex, piece: Piece, from: number): boolean {
  if (from < 0 || from + piece.words.length > index.count) return false;
  return piece.words.every(
    (word, i) => index.isWordAt(from + i, word, i === 0) || isEditedWord(index, piece, i, from + i),
  );
}

/** Whether a word of which an editor set letters in brackets may stand for a word of the source. */
function isEditedWord(index: WordIndex, piece: Piece, i: number, word: number): boolean {
  const { form, key } = piece.words[i] as QuoteWord;
  if (piece.recased.has(i)) return index.keys[word] === index.keyId(key);
  const printed = index.form(word);
  return (
    piece.stems.has(i) &&
    form.length > 2 &&
    printed.toLowerCase().startsWith(form.toLowerCase()) &&
    printed.length - form.length <= LONGEST_ENDING
  );
}

function extend(
  index: WordIndex,
  { pieces, gaps }: EditedQuote,
  anchor: number,
  from: number,
  isStrict: boolean,
): EditedPlace | undefined {
  const length = (i: number): number => pieces[i]?.words.length ?? 0;
  const places: WordRange[] = [{ from, to: from + length(anchor) }];
  for (let i = anchor + 1; i < pieces.length; i++) {
    const start = places.at(-1)?.to as number;
    const next = findPiece(index, pieces[i] as Piece, gaps[i] as EditorGap, start, 1, isStrict);
    if (next === undefined) return undefined;
    places.push({ from: next, to: next + length(i) });
  }
  for (let i = anchor - 1; i >= 0; i--) {
    const end = places[0]?.from as number;
    const next = findPiece(index, pieces[i] as Piece, gaps[i + 1] as EditorGap, end, -1, isStrict);
    if (next === undefined) return undefined;
    places.unshift({ from: next, to: next + length(i) });
  }
  const whole = { from: places[0]?.from as number, to: places.at(-1)?.to as number, pieces: places };
  const isHidden =
    isStrict && (hidesNo(index, gaps[0], whole.from - 1) || hidesNo(index, gaps.at(-1), whole.to));
  return isHidden ? undefined : whole;
}

/** A gap at an edge of a quote may stand for the word beside it: that one may say neither no nor a number. */
const hidesNo = (index: WordIndex, gap: EditorGap | null | undefined, word: number): boolean =>
  gap != null &&
  (gap.isMeaningful ||
    (word >= 0 &&
      word < index.count &&
      (isNegation(index.form(word)) || numberSaid(index.kind(word), index.form(word)) !== undefined)));

/** The nearest place of a piece after (or before) a word that its gap can bridge. */
function findPiece(
  index: WordIndex,
  piece: Piece,
  gap: EditorGap,
  edge: number,
  step: 1 | -1,
  isStrict: boolean,
): number | undefined {
  for (let at = edge; ; at += step) {
    const from = step > 0 ? at : at - piece.words.length;
    if (from < 0 || from + piece.words.length > index.count) return undefined;
    const skipped = step > 0 ? { from: edge, to: from } : { from: at, to: edge };
    if (!isBridged(index, gap, skipped)) return undefined;
    if (pieceIsAt(index, piece, from) && !(isStrict && isHiding(index, gap, skipped))) return from;
  }
}

/** Whether a gap reaches over the words that are left out. */
export function isBridged(index: WordIndex, { kind }: EditorGap, { from, to }: WordRange): boolean {
  if (from >= to) return true;
  const { start, end } = index.foldedRange(from, to);
  if (kind === 'ellipsis') return end - start <= LONGEST_GAP;
  if (to - from > 4 * MOST_REPLACED) return false;
  let words = 0;
  for (let i = from; i < to; i++) if (!index.isMark(i)) words++;
  return words <= MOST_REPLACED;
}

/**
 * Whether what is left out changes what is said: a gap may leave out neither a number, in digits or words, nor a word that
 * says no, and brackets may bring none in.
 */
export function isHiding(index: WordIndex, gap: EditorGap, { from, to }: WordRange): boolean {
  if (gap.isMeaningful) return true;
  if (from >= to) return false;
  for (let i = from; i < to; i++)
    if (isNegation(index.form(i)) || numberSaid(index.kind(i), index.form(i)) !== undefined) return true;
  return false;
}
