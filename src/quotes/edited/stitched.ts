import { type QuoteWord, weightOf } from '../words/quote-words.ts';
import { MARK } from '../words/scan-words.ts';
import type { WordIndex } from '../words/word-index.ts';
import { LONGEST_GAP, placesOfPiece, type WordRange } from './edited-places.ts';
import type { EditedQuote } from './editor-marks.ts';

/** A piece shorter than this could be anywhere by chance: in words, and in what they weigh. */
const LEAST_WORDS = 4;
const LEAST_WEIGHT = 14;
/** Places that one quote may cost: one of a word that is everywhere must not hang it. */
const MOST_LOOKED_AT = 2_000_000;
/** The share of a quote that its pieces must make up. */
const LEAST_COVERED = 0.85;
/** Places of one pair of words that are followed. */
const MOST_PLACES = 40;

/** What a quote is glued together from. */
export interface Glued {
  readonly pieces: readonly WordRange[];
  /** Whether two of them are further apart than an ellipsis reaches, and not only the other way round. */
  readonly isFar: boolean;
}

/**
 * The pieces that a quote is glued together from: long runs of its words that all are in the source, but too far
 * apart, or in another order. Undefined where it is not.
 */
export function gluedPieces(index: WordIndex, words: readonly QuoteWord[]): Glued | undefined {
  const keys = index.keysOf(words);
  const weights = words.map(({ kind, form }) => weightOf(kind, form));
  const pieces: WordRange[] = [];
  let [covered, end, left] = [0, 0, MOST_LOOKED_AT];
  for (let i = 0; i < words.length && left > 0; ) {
    const run = longestRun(index, words, keys, i, end);
    left -= run.lookedAt;
    let weight = 0;
    for (let k = i; k < i + run.length; k++) weight += weights[k] as number;
    if (run.length < LEAST_WORDS || weight < LEAST_WEIGHT) {
      i++;
      continue;
    }
    end = run.from + run.length;
    pieces.push({ from: run.from, to: end });
    covered += weight;
    i += run.length;
  }
  const all = weights.reduce((a, b) => a + b, 0);
  return covered >= LEAST_COVERED * all ? glued(index, pieces) : undefined;
}

/** The same for a quote with an editor's marks, whose pieces are known. */
export function gluedByEditor(index: WordIndex, { pieces }: EditedQuote): Glued | undefined {
  const places: WordRange[] = [];
  let end = 0;
  for (const piece of pieces) {
    if (piece.words.reduce((sum, { kind, form }) => sum + weightOf(kind, form), 0) < LEAST_WEIGHT) continue;
    const starts = placesOfPiece(index, piece, MOST_PLACES);
    const from = nearestTo(starts, end);
    if (from === undefined) return undefined;
    end = from + piece.words.length;
    places.push({ from, to: end });
  }
  return glued(index, places);
}

/** The longest run of words that the source prints from the quote's word `i` on; of equal ones that nearest past `after`. */
function longestRun(
  index: WordIndex,
  words: readonly QuoteWord[],
  keys: Int32Array,
  i: number,
  after: number,
): { from: number; length: number; lookedAt: number } {
  let best = { from: 0, length: 0 };
  let lookedAt = 0;
  const [first, second] = [keys[i] as number, keys[i + 1] ?? -1];
  if (first < 0 || second < 0 || words[i]?.kind === MARK) return { ...best, lookedAt };
  const bySecond = index.frequency(second) < index.frequency(first);
  let tried = 0;
  for (const place of index.placesOf(bySecond ? second : first).subarray(0, 50 * MOST_PLACES)) {
    lookedAt++;
    const from = bySecond ? place - 1 : place;
    if (from < 0 || index.keys[from] !== first || index.keys[from + 1] !== second) continue;
    if (++tried > MOST_PLACES) break;
    let length = 2;
    while (i + length < keys.length && keys[i + length] === index.keys[from + length]) length++;
    const isBetter = length > best.length || (length === best.length && isNearer(from, best.from, after));
    if (isBetter) best = { from, length };
    lookedAt += length;
  }
  return { ...best, lookedAt };
}

/** After a word before ahead of it, and nearer before farther. */
const isNearer = (a: number, b: number, after: number): boolean =>
  a >= after !== b >= after ? a >= after : Math.abs(a - after) < Math.abs(b - after);

function nearestTo(starts: readonly number[], after: number): number | undefined {
  let best: number | undefined;
  for (const start of starts) if (best === undefined || isNearer(start, best, after)) best = start;
  return best;
}

/** Pieces of which two that follow each other in the quote are far apart in the source, or the other way round. */
function glued(index: WordIndex, pieces: readonly WordRange[]): Glued | undefined {
  let [isFar, isTurned] = [false, false];
  for (const [i, piece] of pieces.entries()) {
    const next = pieces[i + 1];
    if (!next) break;
    const [first, second] = next.from < piece.to ? [next, piece] : [piece, next];
    if (first === next) isTurned = true;
    if (second.from <= first.to) continue;
    const { start, end } = index.foldedRange(first.to, second.from);
    if (end - start > LONGEST_GAP) isFar = true;
  }
  return isFar || isTurned ? { pieces, isFar } : undefined;
}
