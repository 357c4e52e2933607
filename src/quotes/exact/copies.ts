import type { Source } from '../../articles/source.ts';
import { foldPhrase, unfoldRange } from '../../text/fold.ts';
import type { TextRange } from '../quote-match.ts';
import { occurrencesOf } from './occurrences.ts';
import { isOnePlace } from './repeated-passage.ts';

/** The most copies that are listed. */
const MOST_COPIES = 20;

/** Where else the passage is printed that holds a quote, which was found at a range. */
export function copiesOf(source: Source, quote: string, found: TextRange): TextRange[] {
  const { folded, bodyStart } = source;
  return occurrencesOf(folded.text, foldPhrase(quote), 0, MOST_COPIES, () => true)
    .map(({ start, end }): TextRange => {
      const range = unfoldRange(folded, start, end);
      return { start: range.start + bodyStart, end: range.end + bodyStart };
    })
    .filter((range) => range.start !== found.start && isOnePlace(source, found, range));
}
