import type { QuoteWord } from './quote-words.ts';
import type { WordIndex } from './word-index.ts';

/** Comparisons of single words that one search may cost: a text of one word repeated must not hang it. */
export const MOST_COMPARISONS = 2_000_000;

/** Whether the words of a quote are in the source from a word on, one after the other. */
export function wordsAreAt(
  index: WordIndex,
  words: readonly QuoteWord[],
  keys: Int32Array,
  from: number,
): boolean {
  if (from < 0 || from + words.length > index.count) return false;
  for (let i = 0; i < words.length; i++) if (keys[i] !== index.keys[from + i]) return false;
  return words.every((word, i) => index.isWordAt(from + i, word, i === 0));
}

/** The quote's word that the source has least often; undefined where it lacks one of them. */
export function rarestWord(index: WordIndex, keys: Int32Array): number | undefined {
  let rarest: number | undefined;
  for (const [i, key] of keys.entries()) {
    if (key < 0) return undefined;
    if (rarest === undefined || index.frequency(key) < index.frequency(keys[rarest] as number)) rarest = i;
  }
  return rarest;
}

/** Where the words of a quote are in the source: the first word of each place, ascending, up to a number of them. */
export function placesOfWords(
  index: WordIndex,
  words: readonly QuoteWord[],
  most: number,
  keep: (from: number) => boolean = () => true,
): number[] {
  const keys = index.keysOf(words);
  const rarest = rarestWord(index, keys);
  if (rarest === undefined) return [];
  const found: number[] = [];
  let left = MOST_COMPARISONS;
  for (const place of index.placesOf(keys[rarest] as number)) {
    left -= words.length;
    if (found.length >= most || left < 0) break;
    const from = place - rarest;
    if (wordsAreAt(index, words, keys, from) && keep(from)) found.push(from);
  }
  return found;
}
