import type { Source } from '../sources/source.ts';
import { foldPhrase, unfoldRange } from '../text/fold.ts';
import { findByWords, placeOfWords } from './by-words.ts';
import { cutsMeaning, isWholeWords, occurrencesOf } from './occurrences.ts';
import type { QuoteMatch, QuoteSelector, TextRange } from './quote-match.ts';
import { ANYWHERE, MAX_OCCURRENCES, type RangeTest, takePlace } from './take-place.ts';

export type { ChangeKind, WordChange } from './change-kinds.ts';
export type { DiffPart } from './changes.ts';
export type { DriftedMatch, QuoteMatch, QuoteSelector, TextRange } from './quote-match.ts';

/**
 * Finds a quote in a source: unit by unit, then folded, then word by word, then in the pieces that an editor left.
 * What is found in none of these ways is told with the nearest that the source prints, and never taken silently.
 */
export function findQuote(source: Source, selector: QuoteSelector): QuoteMatch {
  if (foldPhrase(selector.quote) === '') return { verdict: 'missing' };
  const stands = contextTest(source, selector);
  const exact = exactRanges(source, selector.quote, stands);
  if (exact.length === 1) return { verdict: 'exact', range: exact[0] as TextRange };
  const found = foldedRanges(source, selector.quote, stands);
  if (found.length > 0) return takePlace(source, selector.quote, found);
  if (stands !== ANYWHERE) {
    const elsewhere = foldedRanges(source, selector.quote, ANYWHERE)[0];
    if (elsewhere) return { verdict: 'displaced', range: elsewhere };
  }
  return findByWords(source, selector.quote, stands);
}

/** Where a quote stands in a source, in whichever way counts as found; undefined where it does not. */
export function placeOfQuote(source: Source, quote: string): TextRange | undefined {
  if (foldPhrase(quote) === '') return undefined;
  return foldedRanges(source, quote, ANYWHERE)[0] ?? placeOfWords(source, quote);
}

/** Ranges that hold whole words; where none does, those that cut a word, but never a number or a letter. */
function wholeFirst(text: string, find: (keep: RangeTest) => TextRange[]): TextRange[] {
  let isCut = false;
  const whole = find((range) => {
    if (cutsMeaning(text, range)) return false;
    if (isWholeWords(text, range)) return true;
    isCut = true;
    return false;
  });
  return whole.length > 0 || !isCut ? whole : find((range) => !cutsMeaning(text, range));
}

function exactRanges(source: Source, quote: string, stands: RangeTest): TextRange[] {
  const { text, bodyStart } = source;
  return wholeFirst(text, (keep) =>
    occurrencesOf(text, quote, bodyStart, MAX_OCCURRENCES, (range) => stands(range) && keep(range)),
  );
}

function foldedRanges(source: Source, quote: string, stands: RangeTest): TextRange[] {
  const needle = foldPhrase(quote);
  const { folded, bodyStart } = source;
  const unfold = ({ start, end }: TextRange): TextRange => {
    const range = unfoldRange(folded, start, end);
    return { start: range.start + bodyStart, end: range.end + bodyStart };
  };
  return wholeFirst(folded.text, (keep) =>
    occurrencesOf(folded.text, needle, 0, MAX_OCCURRENCES, (range) => keep(range) && stands(unfold(range))),
  ).map(unfold);
}

/** Tests whether a range stands between the prefix and the suffix, where these are given. */
function contextTest(source: Source, { prefix, suffix }: QuoteSelector): RangeTest {
  if (prefix === undefined && suffix === undefined) return ANYWHERE;
  const before = prefix === undefined ? '' : foldPhrase(prefix);
  const behind = suffix === undefined ? '' : foldPhrase(suffix);
  // Folding shortens white space and drops invisible marks, so a window of the text is folded, not its length counted.
  const reach = (words: string): number => words.length * 3 + 200;
  return ({ start, end }) =>
    foldPhrase(source.text.slice(Math.max(source.bodyStart, start - reach(before)), start)).endsWith(
      before,
    ) && foldPhrase(source.text.slice(end, end + reach(behind))).startsWith(behind);
}
