import type { DiffPart, WordChange } from './diff/change-kinds.ts';

/** A W3C TextQuoteSelector: the words, and the words around them that distinguish one occurrence from another. */
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
 * - `exact`: found, unit by unit
 * - `folded`: found word by word: only white space, glyphs, line breaks, markup and the marks at its edges differ
 * - `edited`: found in pieces, in order and near each other, with an editor's ellipsis or brackets between them
 * - `ambiguous`: found in several places that are not one printed twice; the first is given
 * - `displaced`: found, but not between the prefix and suffix given
 * - `stitched`: glued together from pieces of the source that are far apart, or in another order
 * - `drifted`: only something near it is there, and what differs
 * - `missing`: nothing near it does
 */
export type QuoteMatch =
  | {
      readonly verdict: 'exact' | 'folded';
      readonly range: TextRange;
      /** What the source's sentence says besides, where the quote is printed as a whole sentence and is not one. */
      readonly rest?: readonly WordChange[];
    }
  | {
      readonly verdict: 'edited' | 'stitched';
      /** From the first place of a piece to the last. */
      readonly range: TextRange;
      /** Where each piece is, in the order of the quote. */
      readonly pieces: readonly TextRange[];
    }
  | {
      readonly verdict: 'ambiguous';
      readonly range: TextRange;
      readonly ranges: readonly TextRange[];
      readonly more: boolean;
    }
  | {
      readonly verdict: 'displaced';
      readonly range: TextRange;
      /** It is printed in this one place. */
      readonly isOnly: boolean;
    }
  | DriftedMatch
  | { readonly verdict: 'missing' };

/** The nearest that a source prints to a quote that it does not hold. */
export interface DriftedMatch {
  readonly verdict: 'drifted';
  readonly range: TextRange;
  /** How much of both agrees, by the letters of their words: 0 to 1. */
  readonly similarity: number;
  /** What differs, most severe first: numbers, negations and names by name, then other words. Never empty. */
  readonly changes: readonly WordChange[];
  /** The quote laid beside the source, in order. */
  readonly parts: readonly DiffPart[];
}
