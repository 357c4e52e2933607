import type { Widths } from './wide-text.ts';

export type { Widths };

/** Latin letters without combining marks, and the typography of newspapers: one unit, one column. */
const PLAIN = /^[\x20-\x7E\u00A0-\u00AC\u00AE-\u02AF\u2010-\u2027\u2030-\u205E\s]*$/u;

/** Whether every letter of a text takes one column. */
export const isPlain = (text: string): boolean => PLAIN.test(text);

const PLAIN_WIDTHS: Widths = { of: (text) => text.length, split: (text) => text };

/**
 * The widths that a report with these texts needs. Most articles are written in letters of one column each, and for them
 * the length of a text is the answer; the tables and the segmenter that other scripts need are loaded only where one of
 * those occurs.
 */
export async function widthsFor(texts: Iterable<string>): Promise<Widths> {
  for (const text of texts) if (!isPlain(text)) return (await import('./wide-text.ts')).WIDE_WIDTHS;
  return PLAIN_WIDTHS;
}
