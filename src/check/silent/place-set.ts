/**
 * Places that were met, each a question, a source and two offsets, as a number of 32 bits in a slot that another number
 * gives: where two places share both by chance, the judge looks at their question for nothing.
 */
export class PlaceSet {
  readonly #slots: Uint32Array;
  readonly #mask: number;

  /** @param most How many places there may be. Half of the slots are free at least, so that a search ends soon. */
  constructor(most: number) {
    this.#slots = new Uint32Array(2 ** Math.ceil(Math.log2(most * 2 + 2)));
    this.#mask = this.#slots.length - 1;
  }

  /** Notes a place. @returns false where it was met before. */
  add(question: number, source: number, start: number, end: number): boolean {
    let a = 0x9e3779b9;
    let b = 0x41c6ce57;
    for (const n of [question, source, start, end]) {
      a = Math.imul(a ^ n, 0x85ebca6b);
      a ^= a >>> 15;
      b = Math.imul(b ^ n, 0xc2b2ae35);
      b ^= b >>> 13;
    }
    const print = b >>> 0 || 1;
    let slot = (a ^ (b << 7)) & this.#mask;
    for (; this.#slots[slot] !== 0; slot = (slot + 1) & this.#mask)
      if (this.#slots[slot] === print) return false;
    this.#slots[slot] = print;
    return true;
  }
}
