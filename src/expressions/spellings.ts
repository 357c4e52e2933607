/** A word as texts print it. The same word is the same record each time, so that what is known of it is worked out once. */
export interface Spelling {
  readonly raw: string;
  /** Lower-cased. */
  readonly text: string;
  /** Starts with a capital letter. */
  readonly capital: boolean;
  /** What the word is to readers, for those who keep it here; undefined is not known yet. */
  bits: { readonly bits: number; readonly more: number } | undefined;
}

/** As many words as are kept at once: an article has some hundreds, a language of the press some ten thousand. */
const MOST = 1 << 14;
const MASK = (1 << 15) - 1;
/** A longer piece of a text may be kept by its place in it, and with it the text. */
const LONGEST = 12;

let slots: (Spelling | undefined)[] = new Array(MASK + 1);
let size = 0;

export function spell(raw: string): Spelling {
  const text = raw.toLowerCase();
  return { raw, text, capital: raw.charCodeAt(0) !== text.charCodeAt(0), bits: undefined };
}

function isAt(text: string, start: number, raw: string): boolean {
  for (let k = 0; k < raw.length; k++) if (text.charCodeAt(start + k) !== raw.charCodeAt(k)) return false;
  return true;
}

/**
 * The word of a text from `start` to `end`. A table of its own, since it is asked for every word of every text: a piece of the text is
 * cut out only where the word is new.
 */
export function spellingAt(text: string, start: number, end: number): Spelling {
  const length = end - start;
  if (length > LONGEST) return spell(text.slice(start, end));
  let hash = length;
  for (let k = start; k < end; k++) hash = Math.imul(hash ^ text.charCodeAt(k), 0x01000193);
  hash = (hash ^ (hash >>> 15)) & MASK;
  for (let known = slots[hash]; known !== undefined; known = slots[hash]) {
    if (known.raw.length === length && isAt(text, start, known.raw)) return known;
    hash = (hash + 1) & MASK;
  }
  if (size >= MOST) {
    slots = new Array(MASK + 1);
    size = 0;
  }
  const spelling = spell(text.slice(start, end));
  slots[hash] = spelling;
  size++;
  return spelling;
}
