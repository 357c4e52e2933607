import { Numbers } from './numbers.ts';

/**
 * A text with its typography evened out, and the way back to the original.
 *
 * Two printings of the same words differ in white space, quotation marks, dashes, composed or decomposed
 * accents, ligatures and invisible characters. Folding removes those differences and nothing else: case,
 * words and digits stay, so that a match in folded text is still the same words.
 */
export interface FoldedText {
  readonly text: string;
  /** Where the original run starts that a UTF-16 unit of {@link text} stands for; undefined beyond the text. */
  startOf(unit: number): number | undefined;
  /** Where that run ends (exclusive). */
  endOf(unit: number): number | undefined;
}

/** In place of the end of a piece: it is a copy of the original, unit for unit. */
const COPIED = 0xffff_ffff;
/** Parts of a text that are joined at once: a list of millions of short ones is many times the text. */
const PARTS = 4096;

/**
 * Collects a folded text and the way back. It remembers pieces and no unit by itself: most of an article is one piece that is folded
 * as it is.
 */
export class FoldBuilder {
  readonly #original: string;
  readonly #parts: string[] = [];
  readonly #joined: string[] = [];
  /** Where each piece begins in the folded text, where in the original, and where it ends there. */
  readonly #at = new Numbers();
  readonly #from = new Numbers();
  readonly #to = new Numbers();
  #size = 0;
  #space = -1;
  /** What was last added as it is, and not yet cut out of the original. */
  #runStart = 0;
  #runEnd = 0;

  constructor(original: string) {
    this.#original = original;
  }

  /** Notes white space at an offset; a run of it becomes one space. */
  space(at: number): void {
    if (this.#space < 0) this.#space = at;
  }

  /** Adds a text that stands for the original range as a whole. */
  cluster(text: string, start: number, end: number): void {
    this.#flushSpace(start);
    this.#piece(start, text.length === 1 && end === start + 1 ? COPIED : end);
    this.#push(text);
  }

  /** Adds an original range that needs no change. */
  plain(start: number, end: number): void {
    this.#flushSpace(start);
    this.#piece(start, COPIED);
    this.#copy(start, end);
  }

  finish(): FoldedText {
    this.#flushSpace(this.#original.length);
    this.#flushRun();
    const text = [...this.#joined, ...this.#parts].join('');
    const [at, from, to] = [this.#at, this.#from, this.#to];
    let last = 0;
    /** The piece of a unit. Most are asked for in order. */
    const pieceOf = (unit: number): number => {
      const isIn = (i: number): boolean => at.get(i) <= unit && (i + 1 === at.size || unit < at.get(i + 1));
      if (isIn(last)) return last;
      if (last + 1 < at.size && isIn(last + 1)) return ++last;
      let [low, high] = [0, at.size - 1];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (at.get(middle) <= unit) low = middle;
        else high = middle - 1;
      }
      last = low;
      return low;
    };
    const isOutside = (unit: number): boolean => !(unit >= 0 && unit < text.length);
    return {
      text,
      startOf(unit) {
        if (isOutside(unit)) return undefined;
        const piece = pieceOf(unit);
        return from.get(piece) + (to.get(piece) === COPIED ? unit - at.get(piece) : 0);
      },
      endOf(unit) {
        if (isOutside(unit)) return undefined;
        const piece = pieceOf(unit);
        return to.get(piece) === COPIED ? from.get(piece) + unit - at.get(piece) + 1 : to.get(piece);
      },
    };
  }

  #flushSpace(end: number): void {
    if (this.#space < 0) return;
    const start = this.#space;
    this.#space = -1;
    this.#piece(start, end === start + 1 ? COPIED : end);
    if (end === start + 1 && this.#original[start] === ' ') this.#copy(start, end);
    else this.#push(' ');
  }

  /** Begins a piece, unless it goes on with one that is copied unit for unit. */
  #piece(from: number, to: number): void {
    const last = this.#at.size - 1;
    const goesOn =
      to === COPIED &&
      last >= 0 &&
      this.#to.get(last) === COPIED &&
      this.#from.get(last) + this.#size - this.#at.get(last) === from;
    if (goesOn) return;
    this.#at.add(this.#size);
    this.#from.add(from);
    this.#to.add(to);
  }

  #copy(start: number, end: number): void {
    if (start !== this.#runEnd) {
      this.#flushRun();
      this.#runStart = start;
    }
    this.#runEnd = end;
    this.#size += end - start;
  }

  #push(text: string): void {
    this.#flushRun();
    this.#part(text);
    this.#size += text.length;
  }

  #flushRun(): void {
    if (this.#runEnd > this.#runStart) this.#part(this.#original.slice(this.#runStart, this.#runEnd));
    this.#runStart = this.#runEnd = -1;
  }

  #part(text: string): void {
    this.#parts.push(text);
    if (this.#parts.length < PARTS) return;
    this.#joined.push(this.#parts.join(''));
    this.#parts.length = 0;
  }
}
