import stringWidth from 'string-width';

/** How many columns a text takes. */
export interface Widths {
  /** Columns that a text takes. */
  of(text: string): number;
  /** A text in units that must not be cut. */
  split(text: string): Iterable<string>;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Widths for any script: wide ideographs, combining marks, emoji. */
export const WIDE_WIDTHS: Widths = {
  of: (text) => stringWidth(text),
  *split(text) {
    for (const { segment } of graphemes.segment(text)) yield segment;
  },
};
