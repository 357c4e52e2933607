/**
 * The newest few of what was kept under each key: who is held only against those costs the same for each, however many there are.
 */
export class Newest<Key> {
  readonly #most: number;
  readonly #lists = new Map<Key, number[]>();

  /** @param most How many of a key are kept. */
  constructor(most: number) {
    this.#most = most;
  }

  /** What was kept under a key, the oldest first. */
  of(key: Key): readonly number[] {
    return this.#lists.get(key) ?? NONE;
  }

  keep(key: Key, one: number): void {
    const list = this.#lists.get(key);
    if (!list) {
      this.#lists.set(key, [one]);
      return;
    }
    if (list.length >= this.#most) list.shift();
    list.push(one);
  }
}

const NONE: readonly number[] = [];
