import type { Source } from '../../articles/source.ts';
import { sentenceAround } from '../../text/sentences.ts';
import type { QuoteWord } from '../words/quote-words.ts';
import { MARK } from '../words/scan-words.ts';
import type { WordIndex } from '../words/word-index.ts';
import type { NearMatch } from './near-match.ts';

/** A whole sentence is set beside whole sentences, unless what they say besides is longer than what agrees. */
const MOST_WIDER = 1;

/**
 * Widens a near match at its edges, where the quote has words that the source prints otherwise: to the sentence where
 * the quote is one, else by as many words as the quote has left there. Never over the end of a sentence.
 * @param isWhole Whether the quote begins and ends as a sentence does.
 * @returns Words `[from, to)` of the source.
 */
export function widen(
  source: Source,
  index: WordIndex,
  words: readonly QuoteWord[],
  { links, from, to }: NearMatch,
  isWhole: boolean,
): { readonly from: number; readonly to: number } {
  const start = index.range(from, from + 1).start;
  const end = index.range(to - 1, to).end;
  const left = sentenceStart(source.text, start);
  const right = endsHere(index, to) ? end : sentenceEnd(source.text, end);
  const floor = Math.min(from, index.wordAt(Math.max(left, source.bodyStart)));
  const ceiling = Math.max(to, Math.min(index.count, index.wordAt(right)));
  const wider = MOST_WIDER * (end - start);
  const first = links.findIndex((link) => link >= 0);
  const last = links.findLastIndex((link) => link >= 0);
  const before = wordCount(words.slice(0, first));
  const following = wordCount(words.slice(last + 1));
  return withoutMarks(index, from, to, {
    from:
      isWhole && start - left <= wider
        ? floor
        : toEdgeWord(index, stepWords(index, from, -1, floor, before), -1, floor, words[0]),
    to:
      isWhole && right - end <= wider
        ? ceiling
        : toEdgeWord(index, stepWords(index, to, 1, ceiling, following), 1, ceiling, words.at(-1)),
  });
}

/** Lines of a wrapped text that a sentence is followed over. */
const MOST_LINES = 20;

/** Where the sentence around an offset starts, over the line breaks of a wrapped text: those before a small letter. */
function sentenceStart(text: string, offset: number): number {
  let start = sentenceAround(text, offset, offset).start;
  for (let line = 0; line < MOST_LINES && /^\p{Ll}/u.test(text.slice(start, start + 2)); line++) {
    const gap = /[^\S\r\n]*(?:\r\n|\n|\r)[^\S\r\n]*$/u.exec(text.slice(Math.max(0, start - 20), start));
    if (!gap) break;
    const above = start - gap[0].length;
    if (above <= 0 || /[\r\n]/u.test(text[above - 1] as string)) break;
    start = sentenceAround(text, above, above).start;
  }
  return start;
}

/** Where the sentence around an offset ends, in the same way. */
function sentenceEnd(text: string, offset: number): number {
  let end = sentenceAround(text, offset - 1, offset).end;
  for (let line = 0; line < MOST_LINES; line++) {
    const gap = /^[^\S\r\n]*(?:\r\n|\n|\r)[^\S\r\n]*(?=\p{Ll})/u.exec(text.slice(end, end + 20));
    if (!gap) break;
    end = sentenceAround(text, end + gap[0].length, end + gap[0].length + 1).end;
  }
  return end;
}

/** The marks at the edges of a wider range belong to the sentence. */
function withoutMarks(index: WordIndex, from: number, to: number, wider: { from: number; to: number }) {
  let [start, end] = [wider.from, wider.to];
  while (start < from && index.isMark(start)) start++;
  while (end > to && index.isMark(end - 1)) end--;
  return { from: start, to: end };
}

const ENDER = /^[.!?\u2026\u3002\uFF01\uFF1F\u061F\u06D4\u0964]$/u;

/** Whether a sentence ends with the words before `to`: among the marks that close them, on either side of it. */
function endsHere(index: WordIndex, to: number): boolean {
  for (let at = to - 1; at >= 0 && index.isMark(at); at--) if (ENDER.test(index.form(at))) return true;
  for (let at = to; at < index.count && index.isMark(at); at++) if (ENDER.test(index.form(at))) return true;
  return false;
}

const wordCount = (words: readonly QuoteWord[]): number => words.filter(({ kind }) => kind !== MARK).length;

/** Whether a quote begins and ends as a sentence does. */
export function isSentence(words: readonly QuoteWord[]): boolean {
  const first = words.find(({ kind }) => kind !== MARK);
  const marks = words.slice(words.findLastIndex(({ kind }) => kind !== MARK) + 1);
  return (
    first !== undefined &&
    /^[\p{Lu}\p{N}\p{Lo}]/u.test(first.form) &&
    marks.some(({ form }) => ENDER.test(form))
  );
}

/** Goes a number of words to one side, as far as a limit. */
function stepWords(index: WordIndex, at: number, step: 1 | -1, limit: number, count: number): number {
  let [edge, left] = [at, count];
  while (left > 0 && edge !== limit) {
    const word = step > 0 ? edge : edge - 1;
    if (!index.isMark(word)) left--;
    edge += step;
  }
  // "1950s" is two words to the scanner, and one to the reader.
  while (edge !== limit && edge > 0 && edge < index.count && index.areJoined(edge - 1)) edge += step;
  return edge;
}

/** How much further the first and the last word of a quote are looked for: the source may say more words there. */
const FURTHER = 3;

/** Goes on to the quote's own first or last word, where the source prints it a few words further. */
function toEdgeWord(
  index: WordIndex,
  edge: number,
  step: 1 | -1,
  limit: number,
  word: QuoteWord | undefined,
): number {
  for (let at = edge, far = 0; word && at !== limit && far < FURTHER; at += step, far++) {
    if (index.isWordAt(step > 0 ? at : at - 1, word, true)) return at + step;
  }
  return edge;
}
