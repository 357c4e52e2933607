import { foldText } from '../text/fold.ts';
import { MARK, scanWords } from './scan-words.ts';

/** A quote, word by word. */
export interface QuoteWord {
  readonly kind: number;
  /** How it looks, case kept. */
  readonly form: string;
  /** Offsets into the folded quote, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** A folded quote and its words. */
export interface QuoteWords {
  readonly text: string;
  readonly words: readonly QuoteWord[];
}

/** Splits a quote into words. */
export function wordsOfQuote(quote: string): QuoteWords {
  const folded = foldText(quote);
  const words: QuoteWord[] = [];
  scanWords(folded, quote, (kind, form, start, end) => words.push({ kind, form, start, end }));
  return { text: folded.text, words };
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

/** The key under which forms that differ in case alone are one. */
export const keyOf = (form: string): string => form.toLowerCase();

/** Whether two words are printed alike; at the start of a quote or of a piece of it, its first letter may differ in case. */
export function isSameWord(quoted: string, printed: string, isFirst: boolean): boolean {
  if (quoted === printed) return true;
  if (!isFirst || keyOf(quoted) !== keyOf(printed)) return false;
  const size = (quoted.codePointAt(0) as number) > 0xffff ? 2 : 1;
  return quoted.slice(size) === printed.slice(size);
}

/** How much a word counts as evidence: its letters, up to a long word's; marks next to nothing. */
export const weightOf = (kind: number, form: string): number =>
  kind === MARK ? 0.4 : Math.min(form.length, 12) + (isLone(form) ? 1 : 0);

const isLone = (form: string): boolean => form.length <= 2 && form.charCodeAt(0) > 0xe00;
