/** Finds places of a phrase: a text is one, and so is an index of a text that is asked for many phrases. */
export interface PhraseFinder {
  /** The first place of a phrase at an offset or after it, or -1. UTF-16 units. */
  indexOf(phrase: string, from: number): number;
}

/** How many units from the beginning of a word on, and how many before it, show where a phrase may be. */
const REACH_AFTER = 8;
const BEFORE = 2;
/** A text is searched from end to end this often before an index of it is worth its making. */
const SEARCHES = 4;
/** A word that is in so few places need not be rarer. */
const FEW = 3;
/** Short texts are searched faster than they are looked up. */
const SHORT = 1000;

const isWhite = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

function hashAt(text: string, at: number): number {
  let hash = 0;
  for (let i = at - BEFORE; i < at + REACH_AFTER; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
}

/** The first word from an offset on that comes after white space, with enough text around it to identify it; or -1. */
function wordFrom(text: string, from: number): number {
  for (let i = Math.max(from, BEFORE); i + REACH_AFTER <= text.length; i++)
    if (isWhite(text.charCodeAt(i - 1)) && !isWhite(text.charCodeAt(i))) return i;
  return -1;
}

/** Offsets in a text; a short one has small ones. */
type Places = Uint16Array | Uint32Array;

const placesFor = (text: string, count: number): Places =>
  text.length < 0x1_00_00 ? new Uint16Array(count) : new Uint32Array(count);

/** A word of a phrase, by its offset there, and the places of a text where it may be, ascending. */
interface RareWord {
  readonly at: number;
  readonly places: Places;
}

/** The words of a text by what they begin with, in the order of the text. */
class Words {
  readonly #mask: number;
  /** Where the words of each bucket begin in the list of places, and where those of the last one end. */
  readonly #starts: Places;
  readonly #places: Places;

  constructor(text: string) {
    let count = 0;
    for (let at = wordFrom(text, 0); at >= 0; at = wordFrom(text, at + 1)) count++;
    const buckets = 2 ** Math.ceil(Math.log2(count / 2 + 1));
    this.#mask = buckets - 1;
    this.#starts = placesFor(text, buckets + 1);
    this.#places = placesFor(text, count);
    for (let at = wordFrom(text, 0); at >= 0; at = wordFrom(text, at + 1))
      (this.#starts[this.#bucketOf(text, at) + 1] as number)++;
    for (let b = 0; b < buckets; b++) (this.#starts[b + 1] as number) += this.#starts[b] as number;
    const next = this.#starts.slice();
    for (let at = wordFrom(text, 0); at >= 0; at = wordFrom(text, at + 1)) {
      const bucket = this.#bucketOf(text, at);
      this.#places[next[bucket] as number] = at;
      (next[bucket] as number)++;
    }
  }

  #bucketOf(text: string, at: number): number {
    return hashAt(text, at) & this.#mask;
  }

  /** The word of a phrase that is in the fewest places; undefined where it holds none that can be looked up. */
  rarestOf(phrase: string): RareWord | undefined {
    let [fewest, rarest, word] = [Number.POSITIVE_INFINITY, 0, -1];
    for (let at = wordFrom(phrase, 0); at >= 0; at = wordFrom(phrase, at + 1)) {
      const bucket = this.#bucketOf(phrase, at);
      const count = (this.#starts[bucket + 1] as number) - (this.#starts[bucket] as number);
      if (count < fewest) [fewest, rarest, word] = [count, bucket, at];
      if (count <= FEW) break;
    }
    if (word < 0) return undefined;
    return { at: word, places: this.#places.subarray(this.#starts[rarest], this.#starts[rarest + 1]) };
  }
}

/**
 * Finds phrases in a text as `indexOf` does. A text that is asked for many is indexed by its words, so that a thousand
 * quotes of a long report do not cost a thousand readings of it.
 */
export class PhraseIndex implements PhraseFinder {
  readonly #text: string;
  #searched = 0;
  #words: Words | undefined;
  #phrase = '';
  #rarest: RareWord | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  indexOf(phrase: string, from: number): number {
    if (this.#text.length < SHORT) return this.#text.indexOf(phrase, from);
    if (!this.#words) {
      this.#searched += this.#text.length - from;
      if (this.#searched < SEARCHES * this.#text.length) return this.#text.indexOf(phrase, from);
      this.#words = new Words(this.#text);
    }
    // A phrase is asked for again, after each of its places.
    if (phrase !== this.#phrase) {
      this.#phrase = phrase;
      this.#rarest = this.#words.rarestOf(phrase);
    }
    if (!this.#rarest) return this.#text.indexOf(phrase, from);
    const { places, at } = this.#rarest;
    for (let i = firstFrom(places, from + at); i < places.length; i++) {
      const start = (places[i] as number) - at;
      if (this.#text.startsWith(phrase, start)) return start;
    }
    return -1;
  }
}

/** The index of the first place that is not before an offset; places ascend. */
function firstFrom(places: Places, offset: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
