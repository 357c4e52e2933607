import type { Source } from '../../articles/source.ts';
import { unfoldRange } from '../../text/fold.ts';
import { Numbers } from '../../text/numbers.ts';
import type { TextRange } from '../quote-match.ts';
import { differInFirstLetter, formOf, keyOf, type QuoteWord, weightOf } from './quote-words.ts';
import { MARK, scanWords } from './scan-words.ts';

/**
 * Every word of a source with its place, and every place of every word. Built once for a source, when a quote is
 * first not found in it unit by unit, in time and space linear in the text.
 */
export class WordIndex {
  /** How many words there are, marks included. */
  readonly count: number;
  /** For each word: where it is in the folded text. */
  readonly #starts: Uint32Array;
  readonly #ends: Uint32Array;
  /** For each word: the number of its form, and of the key that its form has without case. */
  readonly #forms: Uint32Array;
  readonly keys: Int32Array;
  readonly #formTexts: string[] = [];
  readonly #formKinds: number[] = [];
  readonly #keyIds = new Map<string, number>();
  /** Places by key: those of key k are `places[heads[k] .. heads[k + 1])`, ascending. */
  readonly #heads: Uint32Array;
  readonly #places: Uint32Array;
  readonly #source: Source;

  constructor(source: Source) {
    this.#source = source;
    const { folded, text, bodyStart } = source;
    const [starts, ends, forms] = [new Numbers(), new Numbers(), new Numbers()];
    const formIds = new Map<string, number>();
    const keyOfForm: number[] = [];
    scanWords(folded, bodyStart === 0 ? text : text.slice(bodyStart), (kind, written, start, end) => {
      let id = formIds.get(written);
      if (id === undefined) {
        id = this.#formTexts.length;
        formIds.set(written, id);
        this.#formTexts.push(formOf(kind, written));
        this.#formKinds.push(kind);
        keyOfForm.push(this.#internKey(keyOf(kind, written)));
      }
      starts.add(start);
      ends.add(end);
      forms.add(id);
    });
    this.count = starts.size;
    this.#starts = starts.all();
    this.#ends = ends.all();
    this.#forms = forms.all();
    this.keys = Int32Array.from(this.#forms, (form) => keyOfForm[form] as number);
    [this.#heads, this.#places] = placesByKey(this.keys, this.#keyIds.size);
  }

  #internKey(key: string): number {
    const known = this.#keyIds.get(key);
    if (known !== undefined) return known;
    this.#keyIds.set(key, this.#keyIds.size);
    return this.#keyIds.size - 1;
  }

  /** The number of a key, or -1 where the source has no such word. */
  keyId(key: string): number {
    return this.#keyIds.get(key) ?? -1;
  }

  /** The numbers of the keys of a quote's words; -1 where the source has no such word. */
  keysOf(words: readonly QuoteWord[]): Int32Array {
    return Int32Array.from(words, ({ key }) => this.keyId(key));
  }

  /** Whether a word of a quote is printed at a place; at its start, the first letter may differ in case. */
  isWordAt(word: number, { form, key }: QuoteWord, isFirst: boolean): boolean {
    const printed = this.form(word);
    if (printed === form) return true;
    return isFirst && this.keys[word] === this.keyId(key) && differInFirstLetter(printed, form);
  }

  /** How often a key occurs. */
  frequency(key: number): number {
    return key < 0 ? 0 : (this.#heads[key + 1] as number) - (this.#heads[key] as number);
  }

  /** Where a key occurs, ascending. */
  placesOf(key: number): Uint32Array {
    return key < 0 ? EMPTY : this.#places.subarray(this.#heads[key], this.#heads[key + 1]);
  }

  form(word: number): string {
    return this.#formTexts[this.#forms[word] as number] as string;
  }

  kind(word: number): number {
    return this.#formKinds[this.#forms[word] as number] as number;
  }

  isMark(word: number): boolean {
    return this.kind(word) === MARK;
  }

  weight(word: number): number {
    return weightOf(this.kind(word), this.form(word));
  }

  /** Whether the source prints a word in small letters, among its first places. */
  prints(form: string): boolean {
    const key = this.keyId(form);
    for (const place of this.placesOf(key).subarray(0, 50)) if (this.form(place) === form) return true;
    return false;
  }

  /** The range of words `[from, to)` in the folded text. */
  foldedRange(from: number, to: number): TextRange {
    return { start: this.#starts[from] as number, end: this.#ends[to - 1] as number };
  }

  /** Whether nothing is between a word and the next, and neither is a mark: "1950" and "s". */
  areJoined(word: number): boolean {
    return this.#ends[word] === this.#starts[word + 1] && !this.isMark(word) && !this.isMark(word + 1);
  }

  /** The folded text that the words are in. */
  get foldedText(): string {
    return this.#source.folded.text;
  }

  /** The folded text of words `[from, to)`. */
  text(from: number, to: number): string {
    const { start, end } = this.foldedRange(from, to);
    return this.#source.folded.text.slice(start, end);
  }

  /** The range of words `[from, to)` in the source's text. */
  range(from: number, to: number): TextRange {
    const { folded, bodyStart } = this.#source;
    const { start, end } = this.foldedRange(from, to);
    const range = unfoldRange(folded, start, end);
    return { start: range.start + bodyStart, end: range.end + bodyStart };
  }

  /** The first word that does not end before an offset of the source's text. */
  wordAt(offset: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.range(middle, middle + 1).end <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const EMPTY = new Uint32Array(0);

/** Sorts places by their key: counted once, then filled in. */
function placesByKey(keys: Int32Array, size: number): [Uint32Array, Uint32Array] {
  const heads = new Uint32Array(size + 1);
  for (const key of keys) heads[key + 1] = (heads[key + 1] as number) + 1;
  for (let k = 0; k < size; k++) heads[k + 1] = (heads[k + 1] as number) + (heads[k] as number);
  const next = heads.slice(0, size);
  const places = new Uint32Array(keys.length);
  for (const [i, key] of keys.entries()) {
    const at = next[key] as number;
    places[at] = i;
    next[key] = at + 1;
  }
  return [heads, places];
}

const indexes = new WeakMap<Source, WordIndex>();

/** The index of a source, where it is built. */
export const indexIfBuilt = (source: Source): WordIndex | undefined => indexes.get(source);

/** The index of a source, built when it is first asked for. */
export function indexOf(source: Source): WordIndex {
  const known = indexes.get(source);
  if (known) return known;
  const made = new WordIndex(source);
  indexes.set(source, made);
  return made;
}
