import type { Source } from '../sources/source.ts';
import { sentenceAround } from '../text/sentences.ts';
import type { TextRange } from './find-quote.ts';

/** A passage this long (in folded units), printed twice, is a repetition and not a common turn of phrase. */
const SHORTEST_PASSAGE = 40;

/** The folded index of an offset in the source's text: the first unit that starts at it or behind it. */
function foldedIndex(source: Source, offset: number): number {
  const { starts } = source.folded;
  const wanted = offset - source.bodyStart;
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Whether two occurrences of a quote are one place: they stand in a passage that the article prints twice,
 * word for word, which holds at least the whole sentence around each.
 */
export function isOnePlace(source: Source, a: TextRange, b: TextRange): boolean {
  const { text } = source.folded;
  const first = { start: foldedIndex(source, a.start), end: foldedIndex(source, a.end) };
  const second = { start: foldedIndex(source, b.start), end: foldedIndex(source, b.end) };
  let left = 0;
  while (first.start - left > 0 && text[first.start - left - 1] === text[second.start - left - 1]) left++;
  let right = 0;
  while (second.end + right < text.length && text[first.end + right] === text[second.end + right]) right++;
  if (left + right + (a.end - a.start) < SHORTEST_PASSAGE) return false;
  return [[a, first], [b, second]].every(([range, folded]) => {
    const sentence = sentenceAround(source.text, (range as TextRange).start, (range as TextRange).end);
    return (
      foldedIndex(source, sentence.start) >= (folded as TextRange).start - left &&
      foldedIndex(source, sentence.end) <= (folded as TextRange).end + right
    );
  }); // biome-ignore format: a pair a line
}
