import type { Source } from '../../articles/source.ts';
import { sentenceAround } from '../../text/sentences.ts';
import type { TextRange } from '../quote-match.ts';

/** A passage this long (in folded units), printed twice, is a repetition and not a common turn of phrase. */
const SHORTEST_PASSAGE = 40;

/** The folded index of an offset in the source's text: the first unit that starts at it or after it. */
export function foldedIndex(source: Source, offset: number): number {
  const { folded } = source;
  const wanted = offset - source.bodyStart;
  let low = 0;
  let high = folded.text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((folded.startOf(middle) as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Whether two occurrences of a quote are one place: they are in a passage that the article prints twice,
 * word for word, which holds at least the whole sentence around each.
 */
export function isOnePlace(source: Source, a: TextRange, b: TextRange): boolean {
  const { text } = source.folded;
  const first = { start: foldedIndex(source, a.start), end: foldedIndex(source, a.end) };
  const second = { start: foldedIndex(source, b.start), end: foldedIndex(source, b.end) };
  const [one, other] = [
    sentenceAround(source.text, a.start, a.end),
    sentenceAround(source.text, b.start, b.end),
  ];
  let left = Math.max(
    first.start - foldedIndex(source, one.start),
    second.start - foldedIndex(source, other.start),
  );
  let right = Math.max(foldedIndex(source, one.end) - first.end, foldedIndex(source, other.end) - second.end);
  if (first.start < left || second.start < left) return false;
  const passage = (at: typeof first): string => text.slice(at.start - left, at.end + right);
  if (passage(first) !== passage(second)) return false;
  // A short sentence repeated is a turn of phrase, unless what is around it is repeated too.
  const enough = SHORTEST_PASSAGE - (a.end - a.start);
  const same = (x: number, y: number): boolean =>
    x >= 0 && y < text.length && text[x] !== undefined && text[x] === text[y];
  while (left + right < enough && same(first.start - left - 1, second.start - left - 1)) left++;
  while (left + right < enough && same(first.end + right, second.end + right)) right++;
  return left + right >= enough;
}
