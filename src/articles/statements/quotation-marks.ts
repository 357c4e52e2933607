import type { Word } from './words.ts';

const OPENS = new Set(['\u201C', '\u00AB', '\u201E']);
const CLOSES = new Set(['\u201D', '\u00BB']);
/** Whether a word is a mark that opens or closes a quotation. */
export const isQuoteMark = (word: Word | undefined): boolean =>
  word !== undefined &&
  (word.text === '"' || word.text === "''" || OPENS.has(word.text) || CLOSES.has(word.text));

/** The stretches between quotation marks, as indices of words; the last may be left open. */
export function quotedIn(
  words: readonly Word[],
  isOpen: boolean,
): { ranges: [number, number][]; isOpen: boolean } {
  const ranges: [number, number][] = [];
  let from = isOpen ? 0 : -1;
  for (const [i, { text }] of words.entries()) {
    const isStraight = text === '"' || text === "''";
    const opens = OPENS.has(text) || (isStraight && from < 0);
    const closes = CLOSES.has(text) || (isStraight && from >= 0);
    if (opens && from < 0) from = i;
    else if (closes && from >= 0) {
      ranges.push([from, i + 1]);
      from = -1;
    }
  }
  if (from >= 0) ranges.push([from, words.length]);
  return { ranges, isOpen: from >= 0 };
}
