import type { Source } from '../../articles/source.ts';
import { unfoldRange } from '../../text/fold.ts';

/** The words of a text as numbers, with their places: what passages are compared by. */
export interface WordList {
  /** One number a word; equal words have equal numbers, whatever their case. */
  readonly ids: Uint32Array;
  /** Where each word starts and ends in the folded text. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** Letters, digits and the marks that join them; a script without spaces is compared letter by letter. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

/** Gives every word that any text holds a number. */
export class Lexicon {
  readonly #ids = new Map<string, number>();

  words({ folded }: Source): WordList {
    const text = folded.text.toLowerCase();
    // Lower case keeps every letter's length but for a few (İ); where it does not, the text is compared as it stands.
    const even = text.length === folded.text.length ? text : folded.text;
    const ids: number[] = [];
    const starts: number[] = [];
    const ends: number[] = [];
    for (const { 0: word, index } of even.matchAll(WORD)) {
      let id = this.#ids.get(word);
      if (id === undefined) {
        id = this.#ids.size;
        this.#ids.set(word, id);
      }
      ids.push(id);
      starts.push(index);
      ends.push(index + word.length);
    }
    return { ids: Uint32Array.from(ids), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
  }
}

/** Where words lie in the source's file: UTF-16 units, end exclusive. */
export function rangeOf(
  source: Source,
  { starts, ends }: WordList,
  first: number,
  last: number,
): { start: number; end: number } {
  const { start, end } = unfoldRange(source.folded, starts[first] as number, ends[last] as number);
  return { start: start + source.bodyStart, end: end + source.bodyStart };
}
