/** Words whose lines are kept ready. */
const MOST_KEPT = 50_000;
/** What is in no word: what ends one is below all of a word's characters. */
const ENDS_WORD = /[\0-,]/u;
/** The least of a word's characters. */
const LEAST_OF_WORD = 0x2d;

/**
 * A text of a line a word, in the order of code units, in which words are looked for by halves: to take apart two megabytes at every start
 * takes longer than to look up all words of some articles.
 */
export class SortedLines {
  readonly #text: string;
  readonly #known = new Map<string, string | null>();

  /** @param text Lines without an end of line after the last; a character below all of words ends each word. */
  constructor(text: string) {
    this.#text = text;
  }

  /** What comes after a word in its line, from the character that ends the word on; null where no line is of that word. */
  after(word: string): string | null {
    const known = this.#known.get(word);
    if (known !== undefined) return known;
    const found = ENDS_WORD.test(word) ? null : this.#find(word);
    if (this.#known.size < MOST_KEPT) this.#known.set(word, found);
    return found;
  }

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
