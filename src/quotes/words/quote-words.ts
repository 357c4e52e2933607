import { looksOf } from '../../text/confusables.ts';
import { foldText } from '../../text/fold.ts';
import { plainDigits } from './letters.ts';
import { MARK, NUMBER, scanWords } from './scan-words.ts';

/** A quote, word by word. */
export interface QuoteWord {
  readonly kind: number;
  /** How it looks, case kept. */
  readonly form: string;
  /** The same for words that differ in case alone. */
  readonly key: string;
  /** Offsets into the folded quote, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** A folded quote and its words. */
export interface QuoteWords {
  readonly text: string;
  readonly words: readonly QuoteWord[];
}

/** The quote that was split last: one quote is looked for in several ways, and in many sources. */
let last: { readonly quote: string; readonly words: QuoteWords } | undefined;

/** Splits a quote into words. */
export function wordsOfQuote(quote: string): QuoteWords {
  if (last?.quote === quote) return last.words;
  const folded = foldText(quote);
  const words: QuoteWord[] = [];
  scanWords(folded, quote, (kind, written, start, end) =>
    words.push({ kind, form: formOf(kind, written), key: keyOf(kind, written), start, end }),
  );
  last = { quote, words: { text: folded.text, words } };
  return last.words;
}

/** Marks that a quote may begin with, or end with, though its source has them elsewhere or not at all. */
const LEADING = new Set([
  "'",
  '"',
  '-',
  '\u2026',
  '(',
  '[',
  ')',
  ']',
  ',',
  '.',
  ';',
  ':',
  '\u060C',
  '\u3001',
  '\u3002',
  '\u300C',
  '\u300E',
  '\u300A',
]);
const TRAILING = new Set([...LEADING, '\u061B', '\u06D4', '\u0964', '\u300D', '\u300F', '\u300B']); // biome-ignore format: lists

/** The words without the marks at either end that belong to the sentence around the quote, not to its words. */
export function withoutEdgeMarks(words: readonly QuoteWord[]): readonly QuoteWord[] {
  let from = 0;
  let to = words.length;
  const isEdge = (word: QuoteWord | undefined, marks: ReadonlySet<string>): boolean =>
    word?.kind === MARK && marks.has(word.form);
  while (from < to && isEdge(words[from], LEADING)) from++;
  while (to > from && isEdge(words[to - 1], TRAILING)) to--;
  return words.slice(from, to);
}

/** How a word looks, case kept: what decides whether two words are printed alike. */
export function formOf(kind: number, written: string): string {
  if (kind === NUMBER) return plainDigits(written);
  return kind === MARK ? written : looksOf(written);
}

/** The key under which words that differ in case alone are one. */
export function keyOf(kind: number, written: string): string {
  if (kind !== MARK && kind !== NUMBER) {
    // A Cyrillic capital may look like a Latin one whose small letter looks otherwise: a Latin word goes by its looks.
    const word = /[A-Za-z]/u.test(written) ? looksOf(written) : written;
    return looksOf(word.toLowerCase());
  }
  return formOf(kind, written);
}

/** Whether two words of one key differ in the case of their first letter at most. */
export function differInFirstLetter(a: string, b: string): boolean {
  const sizeOf = (form: string): number => ((form.codePointAt(0) ?? 0) > 0xffff ? 2 : 1);
  return a.slice(sizeOf(a)) === b.slice(sizeOf(b));
}

/** How much a word counts as evidence: its letters, up to a long word's; marks next to nothing. */
export const weightOf = (kind: number, form: string): number =>
  kind === MARK ? 0.4 : Math.min(form.length, 12) + (isLone(form) ? 1 : 0);

const isLone = (form: string): boolean => form.length <= 2 && form.charCodeAt(0) > 0xe00;
