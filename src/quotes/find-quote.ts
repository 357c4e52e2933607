import search from 'approx-string-match';
import type { Source } from '../sources/source.ts';
import { foldPhrase, unfoldRange } from '../text/fold.ts';
import { cutsMeaning, isWholeWords, occurrencesOf } from './occurrences.ts';
import { plainWordsBeside } from './plain-context.ts';
import { isOnePlace } from './repeated-passage.ts';

/** A W3C TextQuoteSelector: the words, and the words around them that tell one occurrence from another. */
export interface QuoteSelector {
  readonly quote: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** A stretch of a source's text: UTF-16 units of the decoded file, end exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/**
 * What became of a quote in one source.
 * - `exact`: found, unit by unit; `folded`: found but for white space, glyphs, dashes and normal forms
 * - `ambiguous`: found in several places that are not one printed twice; the first is given
 * - `displaced`: found, but not between the prefix and suffix given
 * - `drifted`: only something near it stands there
 * - `missing`: nothing near it does
 */
export type QuoteMatch =
  | { readonly verdict: 'exact' | 'folded'; readonly range: TextRange }
  | {
      readonly verdict: 'ambiguous';
      readonly range: TextRange;
      readonly ranges: readonly TextRange[];
      readonly more: boolean;
    }
  | { readonly verdict: 'drifted' | 'displaced'; readonly range: TextRange }
  | { readonly verdict: 'missing' };

/** More occurrences than this are as ambiguous as a hundred thousand, and cost less. */
const MAX_OCCURRENCES = 50;

/** Finds a quote in a source: exact, then folded, then (as drifted, never silently) approximately. */
export function findQuote(source: Source, selector: QuoteSelector): QuoteMatch {
  if (foldPhrase(selector.quote) === '') return { verdict: 'missing' };
  const stands = contextTest(source, selector);
  const exact = exactRanges(source, selector.quote, stands);
  if (exact.length === 1) return { verdict: 'exact', range: exact[0] as TextRange };
  const found = foldedRanges(source, selector.quote, stands);
  const places = distinctPlaces(source, found);
  const first = places[0];
  if (!first) {
    const elsewhere = foldedRanges(source, selector.quote, ANYWHERE)[0];
    return elsewhere ? { verdict: 'displaced', range: elsewhere } : approximately(source, selector.quote);
  }
  const verdict = source.text.slice(first.start, first.end) === selector.quote ? 'exact' : 'folded';
  if (places.length === 1) return { verdict, range: first };
  return { verdict: 'ambiguous', range: first, ranges: places, more: found.length >= MAX_OCCURRENCES };
}

/** Whether a quote stands in a source, exactly or folded. */
export function holdsQuote(source: Source, quote: string): boolean {
  return foldPhrase(quote) !== '' && foldedRanges(source, quote, ANYWHERE).length > 0;
}

type RangeTest = (range: TextRange) => boolean;
const ANYWHERE: RangeTest = () => true;

/** Ranges that hold whole words; where none does, those that cut a word, but never a number or a letter. */
function wholeFirst(text: string, find: (keep: RangeTest) => TextRange[]): TextRange[] {
  const whole = find((range) => !cutsMeaning(text, range) && isWholeWords(text, range));
  return whole.length > 0 ? whole : find((range) => !cutsMeaning(text, range));
}

function exactRanges(source: Source, quote: string, stands: RangeTest): TextRange[] {
  const { text, phrases, bodyStart } = source;
  return wholeFirst(text, (keep) =>
    occurrencesOf(phrases, quote, bodyStart, MAX_OCCURRENCES, (range) => stands(range) && keep(range)),
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
  const { text, bodyStart } = source;
  const standsBefore = (at: number): boolean =>
    plainWordsBeside(text, at, before, -1, bodyStart) ??
    foldPhrase(text.slice(Math.max(bodyStart, at - reach(before)), at)).endsWith(before);
  const standsBehind = (at: number): boolean =>
    plainWordsBeside(text, at, behind, 1, text.length) ??
    foldPhrase(text.slice(at, at + reach(behind))).startsWith(behind);
  return ({ start, end }) => standsBefore(start) && standsBehind(end);
}

/** Occurrences less those that stand in another printing of the same passage. */
function distinctPlaces(source: Source, ranges: readonly TextRange[]): TextRange[] {
  const places: TextRange[] = [];
  for (const range of ranges) {
    if (!places.some((place) => isOnePlace(source, place, range))) places.push(range);
  }
  return places;
}

/** Shorter quotes than this are near to something in any text. */
const SHORTEST_DRIFT = 12;
/** The share of units that may differ before a near match is no match. */
const DRIFT = 0.2;

function approximately(source: Source, quote: string): QuoteMatch {
  const needle = foldPhrase(quote);
  if (needle.length < SHORTEST_DRIFT) return { verdict: 'missing' };
  const { folded, bodyStart } = source;
  let best: { start: number; end: number; errors: number } | undefined;
  for (const match of search(folded.text, needle, Math.floor(needle.length * DRIFT))) {
    if (!best || match.errors < best.errors) best = match;
  }
  if (!best) return { verdict: 'missing' };
  const { start, end } = unfoldRange(folded, best.start, best.end);
  return { verdict: 'drifted', range: { start: start + bodyStart, end: end + bodyStart } };
}
