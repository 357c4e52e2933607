import stringWidth from 'string-width';
import type { Widths } from './width.ts';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Widths for any script: wide ideographs, combining marks, emoji. */
export const WIDE_WIDTHS: Widths = {
  of: (text) => stringWidth(text),
  *split(text) {
    for (const { segment } of graphemes.segment(text)) yield segment;
  },
};
