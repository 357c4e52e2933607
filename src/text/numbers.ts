/** Numbers of 32 bits in a list that grows. */
export class Numbers {
  #items = new Uint32Array(16);
  size = 0;

  add(item: number): void {
    if (this.size === this.#items.length) {
      const items = new Uint32Array(this.size * 2);
      items.set(this.#items);
      this.#items = items;
    }
    this.#items[this.size++] = item;
  }

  get(i: number): number {
    return this.#items[i] as number;
  }

  /** All of them, at their own size. */
  all(): Uint32Array {
    return this.#items.slice(0, this.size);
  }
}
