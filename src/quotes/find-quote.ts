import type { Source } from '../articles/source.ts';
import { foldPhrase } from '../text/fold.ts';
import { cutRange, exactRanges, foldedRanges } from './exact/by-units.ts';
import { plainWordsBeside } from './exact/plain-context.ts';
import { ANYWHERE, type RangeTest, takePlace } from './exact/take-place.ts';
import { letterVariant } from './near/letter-variants.ts';
import { describeCut } from './near/near-quote.ts';
import type { DriftedMatch, QuoteMatch, QuoteSelector, TextRange } from './quote-match.ts';
import { findByWords, placeOfWords } from './words/by-words.ts';
import { isNegation } from './words/word-kinds.ts';

export type { ChangeKind, DiffPart, WordChange } from './diff/change-kinds.ts';
export type { DriftedMatch, QuoteMatch, QuoteSelector, TextRange } from './quote-match.ts';

/**
 * Finds a quote in a source: unit by unit, then folded, then word by word, then in the pieces that an editor left.
 * What is found in none of these ways comes with the nearest that the source prints, and is never taken silently.
 * @example
 * ```ts
 * const match = findQuote(source, { quote: 'at least 60 people' });
 * if (match.verdict === 'drifted') match.changes; // the number changed: 60 -> 40
 * ```
 */
export function findQuote(source: Source, selector: QuoteSelector): QuoteMatch {
  const match = findAnyway(source, selector);
  switch (match.verdict) {
    case 'exact':
    case 'folded':
      return cutFromNo(source, selector, match.range) ?? match;
    case 'drifted':
    case 'stitched':
    case 'missing':
      return cutFromWord(source, selector.quote, undefined, contextTest(source, selector)) ?? match;
    default:
      return match;
  }
}

/**
 * A quote that begins or ends within a word of its source, with the whole of it: "Reinhold" in "Reinholdt".
 * @param cased What both are compared in: as they are, or in small letters.
 */
export function cutFromWord(
  source: Source,
  quote: string,
  cased?: (text: string) => string,
  fits: RangeTest = ANYWHERE,
): DriftedMatch | undefined {
  const range = cutRange(source, quote, fits, cased);
  return range && describeCut(source, quote, range);
}

/** The word right before a place, where only spaces are between. */
const WORD_BEFORE = /(?<![\p{L}\p{M}\p{N}'\u2019])([\p{L}\p{M}]+)\s+$/u;

/**
 * A quote that begins right after the "not" of its source says the opposite of what is printed: "permitted to" in "not
 * permitted to". What is before it in the source is known where a prefix names it.
 */
function cutFromNo(
  source: Source,
  { quote, prefix }: QuoteSelector,
  { start, end }: TextRange,
): DriftedMatch | undefined {
  if (prefix !== undefined || !/\s/u.test(quote.trim())) return undefined;
  const before = WORD_BEFORE.exec(source.text.slice(Math.max(source.bodyStart, start - 24), start));
  const no = before?.[1];
  if (before === null || no === undefined || !isNegation(no)) return undefined;
  const from = start - before[0].length;
  return {
    verdict: 'drifted',
    range: { start: from, end },
    similarity: 1,
    changes: [{ kind: 'negation', quoted: '', printed: no }],
    parts: [{ isSame: false, quoted: quote, printed: source.text.slice(from, end) }],
  };
}

function findAnyway(source: Source, selector: QuoteSelector): QuoteMatch {
  if (foldPhrase(selector.quote) === '') return { verdict: 'missing' };
  const fits = contextTest(source, selector);
  const exact = exactRanges(source, selector.quote, fits);
  if (exact.length === 1) return { verdict: 'exact', range: exact[0] as TextRange };
  const found = foldedRanges(source, selector.quote, fits);
  if (found.length > 0) return takePlace(source, selector.quote, found);
  if (fits !== ANYWHERE) {
    const elsewhere = foldedRanges(source, selector.quote, ANYWHERE);
    const [range] = elsewhere;
    if (range) return { verdict: 'displaced', range, isOnly: elsewhere.length === 1 };
  }
  const match = findByWords(source, selector.quote, fits);
  const isDoubtful =
    match.verdict === 'missing' ||
    (match.verdict === 'drifted' && match.changes.some(({ kind }) => kind === 'number'));
  return (isDoubtful && letterVariant(source, selector.quote, fits)) || match;
}

/** Where a quote is in a source, in whichever way counts as found; undefined where it does not. */
export function placeOfQuote(source: Source, quote: string): TextRange | undefined {
  if (foldPhrase(quote) === '') return undefined;
  return foldedRanges(source, quote, ANYWHERE)[0] ?? placeOfWords(source, quote);
}

/** Tests whether a range is between the prefix and the suffix, where these are given. */
function contextTest(source: Source, { prefix, suffix }: QuoteSelector): RangeTest {
  if (prefix === undefined && suffix === undefined) return ANYWHERE;
  const before = prefix === undefined ? '' : foldPhrase(prefix);
  const following = suffix === undefined ? '' : foldPhrase(suffix);
  // Folding shortens white space and drops invisible marks, so a window of the text is folded, not its length counted.
  const reach = (words: string): number => words.length * 3 + 200;
  const { text, bodyStart } = source;
  const isBefore = (at: number): boolean =>
    plainWordsBeside(text, at, before, -1, bodyStart) ??
    foldPhrase(text.slice(Math.max(bodyStart, at - reach(before)), at)).endsWith(before);
  const isAfter = (at: number): boolean =>
    plainWordsBeside(text, at, following, 1, text.length) ??
    foldPhrase(text.slice(at, at + reach(following))).startsWith(following);
  return ({ start, end }) => isBefore(start) && isAfter(end);
}
