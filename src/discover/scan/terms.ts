import { ANYBODY } from './en/families.ts';
import type { Slot } from './slot.ts';

/** A slot with its terms as numbers, in their order: each is held against hundreds of others. */
export interface Weighed {
  readonly slot: Slot;
  readonly ids: readonly number[];
  /** What each term weighs in this corpus. */
  readonly weights: readonly number[];
  /** What each term weighs in the slot itself. */
  readonly own: readonly number[];
  readonly sum: number;
}

/** The terms of a corpus by numbers, and where each of them is in the one slot that others are held against. */
export class Terms {
  readonly #ids = new Map<string, number>();
  readonly #names: string[] = [];
  readonly #isAnybody: boolean[] = [];
  #index = new Int32Array(0);
  /** Of which slot, by the order of looking, an index is. */
  #turn = new Int32Array(0);
  #now = 0;

  weigh(slot: Slot, rarity: (term: string) => number): Weighed {
    let sum = 0;
    const ids: number[] = [];
    const weights: number[] = [];
    for (const [term, weight] of slot.terms) {
      const weighed = weight * rarity(term);
      ids.push(this.#idOf(term));
      weights.push(weighed);
      sum += weighed;
    }
    return { slot, ids, weights, own: [...slot.terms.values()], sum };
  }

  /** Takes the slot that others are held against from now on. */
  lookAt({ ids }: Weighed): void {
    if (this.#index.length < this.#names.length) {
      this.#index = new Int32Array(this.#names.length);
      this.#turn = new Int32Array(this.#names.length);
    }
    this.#now++;
    for (let i = 0; i < ids.length; i++) {
      this.#index[ids[i] as number] = i;
      this.#turn[ids[i] as number] = this.#now;
    }
  }

  /** The index of a term in the slot that is looked at; -1 where that has it not. */
  indexOf(id: number): number {
    return this.#turn[id] === this.#now ? (this.#index[id] as number) : -1;
  }

  nameOf(id: number): string {
    return this.#names[id] as string;
  }

  /** Whether a term is a noun for people of no group. */
  isAnybody(id: number): boolean {
    return this.#isAnybody[id] === true;
  }

  #idOf(term: string): number {
    const known = this.#ids.get(term);
    if (known !== undefined) return known;
    const id = this.#names.push(term) - 1;
    this.#isAnybody.push(ANYBODY.has(term));
    this.#ids.set(term, id);
    return id;
  }
}
