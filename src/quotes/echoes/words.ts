import type { Source } from '../../articles/source.ts';
import { unfoldRange } from '../../text/fold.ts';
import { Numbers } from '../../text/numbers.ts';

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

/** Whether a unit is an ASCII letter or digit. */
const isWordUnit = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a);

/** Words that have a number of their own. */
const MOST_WORDS = 1 << 19;

/** A number of 31 bits for a word, the same for the same word. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) & 0x7fff_ffff;
}

/** Gives every word that any text holds a number. */
export class Lexicon {
  readonly #ids = new Map<string, number>();

  words({ folded: { text } }: Source): WordList {
    const [ids, starts, ends] = [new Numbers(), new Numbers(), new Numbers()];
    const add = (from: number, to: number): void => {
      ids.add(this.#idOf(text.slice(from, to).toLowerCase()));
      starts.add(from);
      ends.add(to);
    };
    for (let at = 0; at < text.length; ) {
      if (!isWordUnit(text.charCodeAt(at)) && text.charCodeAt(at) < 0x80) {
        at++;
        continue;
      }
      let to = at;
      while (isWordUnit(text.charCodeAt(to))) to++;
      if (to > at && !(text.charCodeAt(to) >= 0x80)) {
        add(at, to);
        at = to;
        continue;
      }
      // Of what is not ASCII the expression says what is a word.
      WORD.lastIndex = at;
      const found = WORD.exec(text);
      if (!found) break;
      at = found.index + found[0].length;
      add(found.index, at);
    }
    return { ids: ids.all(), starts: starts.all(), ends: ends.all() };
  }

  /** The number of a word. Those beyond a number that no language has share a few: passages of them still differ by the rest. */
  #idOf(word: string): number {
    const known = this.#ids.get(word);
    if (known !== undefined) return known;
    if (this.#ids.size >= MOST_WORDS) return MOST_WORDS + hashOf(word);
    const id = this.#ids.size;
    this.#ids.set(word, id);
    return id;
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
