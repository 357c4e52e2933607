/** No place. */
export const NONE = -1;

const grown = <T extends Int32Array | Uint32Array>(from: T, to: T): T => {
  to.set(from);
  return to;
};

/**
 * Where runs of words are, by their hash: a list of places each, the oldest first. In typed arrays, since the texts of a large registry
 * have millions, and an object for each would take more room than the texts.
 */
export class Places {
  /** By the low bits of a hash and the free slot after: the hash, and the number of its first place plus one. */
  #hashes = new Uint32Array(1 << 12);
  #firsts = new Int32Array(1 << 12);
  #used = 0;
  #texts = new Int32Array(1 << 12);
  #starts = new Int32Array(1 << 12);
  /** The place after each of its list, plus one. */
  #nexts = new Int32Array(1 << 12);
  #count = 0;

  /** The first place of a hash. */
  first(hash: number): number {
    return (this.#firsts[this.#slotOf(hash)] as number) - 1;
  }

  /** The place after another one of its list. */
  next(place: number): number {
    return (this.#nexts[place] as number) - 1;
  }

  textOf(place: number): number {
    return this.#texts[place] as number;
  }

  startOf(place: number): number {
    return this.#starts[place] as number;
  }

  /** @param last The last place of the hash, or {@link NONE}. */
  add(hash: number, last: number, text: number, start: number): void {
    const place = this.#count++;
    if (place === this.#texts.length) {
      this.#texts = grown(this.#texts, new Int32Array(place * 2));
      this.#starts = grown(this.#starts, new Int32Array(place * 2));
      this.#nexts = grown(this.#nexts, new Int32Array(place * 2));
    }
    this.#texts[place] = text;
    this.#starts[place] = start;
    if (last !== NONE) {
      this.#nexts[last] = place + 1;
      return;
    }
    if (++this.#used * 2 > this.#firsts.length) this.#rehash();
    const slot = this.#slotOf(hash);
    this.#hashes[slot] = hash;
    this.#firsts[slot] = place + 1;
  }

  #slotOf(hash: number): number {
    const most = this.#firsts.length - 1;
    let slot = hash & most;
    while (this.#firsts[slot] !== 0 && this.#hashes[slot] !== hash) slot = (slot + 1) & most;
    return slot;
  }

  #rehash(): void {
    const [hashes, firsts] = [this.#hashes, this.#firsts];
    this.#hashes = new Uint32Array(hashes.length * 2);
    this.#firsts = new Int32Array(hashes.length * 2);
    for (let i = 0; i < firsts.length; i++) {
      if (firsts[i] === 0) continue;
      const slot = this.#slotOf(hashes[i] as number);
      this.#hashes[slot] = hashes[i] as number;
      this.#firsts[slot] = firsts[i] as number;
    }
  }
}
