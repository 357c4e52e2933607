import type { Source } from '../../articles/source.ts';
import type { QuoteMatch, TextRange } from '../quote-match.ts';
import { isOnePlace } from './repeated-passage.ts';

/** More occurrences than this are as ambiguous as a hundred thousand, and cost less. */
export const MAX_OCCURRENCES = 50;

/** Whether a range may be taken. */
export type RangeTest = (range: TextRange) => boolean;
export const ANYWHERE: RangeTest = () => true;

/** One of the places where a quote is, or all of them where they are more than one printed twice. */
export function takePlace(source: Source, quote: string, found: readonly TextRange[]): QuoteMatch {
  const places = distinctPlaces(source, found);
  const first = places[0];
  if (!first) return { verdict: 'missing' };
  const verdict = source.text.slice(first.start, first.end) === quote ? 'exact' : 'folded';
  if (places.length === 1) return { verdict, range: first };
  return { verdict: 'ambiguous', range: first, ranges: places, more: found.length >= MAX_OCCURRENCES };
}

/** Occurrences less those that are in another printing of the same passage. */
export function distinctPlaces(source: Source, ranges: readonly TextRange[]): TextRange[] {
  const places: TextRange[] = [];
  for (const range of ranges) {
    if (!places.some((place) => isOnePlace(source, place, range))) places.push(range);
  }
  return places;
}
