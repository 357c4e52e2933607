import type { Source } from '../../articles/source.ts';
import { foldText, isInvisible, unfoldRange } from '../../text/fold.ts';
import type { TextRange } from '../quote-match.ts';
import { type QuoteWord, wordsOfQuote } from '../words/quote-words.ts';
import { indexOf } from '../words/word-index.ts';

/**
 * A quote that was found folded, written as its source prints it: its glyphs and its white space. A line break is one
 * space, since it belongs to the page; Markdown, invisible characters and the hyphen of a broken word are left out. What
 * the quote has at its edges and the source has not (a full stop moved inside) stays.
 * @returns undefined where the quote is written so already, or says anything else.
 */
export function reprint(source: Source, quote: string, range: TextRange): string | undefined {
  const printed = printedWords(source, range);
  const ours = wordsOfQuote(quote).words;
  const theirs = wordsOfQuote(printed).words;
  // The quote may have marks at its edges that the source has not.
  const at = ours.findIndex((_, i) => isSame(ours.slice(i, i + theirs.length), theirs));
  const [first, last] = [ours[at], ours[at + theirs.length - 1]];
  if (!first || !last) return undefined;
  const { start, end } = unfoldRange(foldText(quote), first.start, last.end);
  const written = quote.slice(0, start) + printed + quote.slice(end);
  return written === quote ? undefined : written;
}

const isSame = (a: readonly QuoteWord[], b: readonly QuoteWord[]): boolean =>
  a.length === b.length && a.every((word, i) => word.kind === b[i]?.kind && word.form === b[i]?.form);

/** Folded away, and yet seen: the joiners that shape a word, and the stroke that stretches one. */
const SEEN = new Set(['\u200C', '\u200D', '\u0640']);
const LINE_BREAK = /[\n\r\u2028\u2029\u0085\v\f]/u;

/** What a reader sees of a stretch of a source, on one line. */
export function printedWords(source: Source, { start, end }: TextRange): string {
  const index = indexOf(source);
  let out = '';
  let at = start;
  for (let word = index.wordAt(start); word < index.count; word++) {
    const place = index.range(word, word + 1);
    if (place.start >= end) break;
    out += between(source.text.slice(at, Math.max(at, place.start)));
    const letters = source.text.slice(Math.max(at, place.start), Math.min(end, place.end));
    out += letters.replace(/-[^\S\r\n]*(?:\r\n|\n|\r)[^\S\r\n]*/gu, '').replace(/\s+/gu, oneSpace);
    at = Math.min(end, place.end);
  }
  out += between(source.text.slice(at, end));
  return [...out]
    .filter((char) => !isInvisible(char) || SEEN.has(char))
    .join('')
    .trim();
}

const oneSpace = (white: string): string => (LINE_BREAK.test(white) ? ' ' : white);

/** What is between two words: white space, marks in a row, and markup, which is left out. */
const between = (gap: string): string =>
  gap
    .replace(/\]\([^)]*\)|\[\^?\d+\]|<[^>]*>/gu, '')
    .replace(/[*_~#>[\]\\`]/gu, '')
    .replace(/\s+/gu, oneSpace);
