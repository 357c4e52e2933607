import { wordSet } from './en/words.ts';
import type { TokenStream } from './tokens.ts';

/** Kinds of streets: the last word of an address. */
const STREETS = wordSet(
  'street st road rd avenue ave lane drive boulevard blvd terrace crescent close square court gardens parade highway grove row walk quay way place circle trail mews alley wharf',
);

/** "1892 Downtown St. Louis": a saint, and no street. */
const isSaint = (stream: TokenStream, i: number): boolean =>
  stream.isWord(i, 'st') && stream.isMark(i + 1, '.') && (stream.at(i + 2)?.capital ?? false);

/** "42 Elm Street", "1600 Pennsylvania Avenue": the number of a house before the name of its street. */
export function isHouseNumber(stream: TokenStream, next: number): boolean {
  for (let k = next; k < next + 4; k++) {
    const token = stream.at(k);
    if (token?.kind !== 'word' || !token.capital) return false;
    if (k > next && STREETS.has(stream.text(k))) return !isSaint(stream, k);
  }
  return false;
}
