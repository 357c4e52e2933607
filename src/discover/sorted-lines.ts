import { onceEachWord } from '../text/once-each.ts';

/** Characters that are in no word: those below the least of a word's, one of which ends each word. */
const ENDS_WORD = /[\0-,]/u;
/** The least of a word's characters. */
const LEAST_OF_WORD = 0x2d;

/**
 * A text with one line for each word, sorted by code units, in which words are found by binary search: splitting two megabytes into lines at
 * every start takes longer than looking up all the words of a few articles.
 */
export class SortedLines {
  readonly #text: string;

  /** @param text Lines without an end of line after the last; a character below all of words ends each word. */
  constructor(text: string) {
    this.#text = text;
  }

  /** What comes after a word in its line, from the character that ends the word on; null where the word has no line. */
  readonly after = onceEachWord((word): string | null => (ENDS_WORD.test(word) ? null : this.#find(word)));

  #find(word: string): string | null {
    const text = this.#text;
    let [low, high] = [0, text.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const start = middle === 0 ? 0 : text.lastIndexOf('\n', middle - 1) + 1;
      const next = text.indexOf('\n', middle);
      const end = next < 0 ? text.length : next;
      const order = compareWord(text, start, end, word);
      if (order === 0) return text.slice(start + word.length, end);
      if (order < 0) low = end + 1;
      else high = start;
    }
    return null;
  }
}

/** Whether the word of a line is before (below zero) or after another. */
function compareWord(text: string, start: number, end: number, word: string): number {
  for (let k = 0; k < word.length; k++) {
    const own = start + k < end ? text.charCodeAt(start + k) : 0;
    const other = word.charCodeAt(k);
    if (own !== other) return own - other;
  }
  return start + word.length < end && text.charCodeAt(start + word.length) >= LEAST_OF_WORD ? 1 : 0;
}
