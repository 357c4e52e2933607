import { isName, termOf } from './noun-phrases.ts';
import type { Token } from './token.ts';

/** How many sentences hold a word. */
export interface Rarity {
  readonly sentences: number;
  readonly of: (term: string) => number;
}

/** Words that are counted, at most. */
const MOST = 100_000;

/** How many sentences of some articles hold a word: one that most of a story holds says little. */
export class WordCounts {
  readonly #counts = new Map<string, number>();
  #sentences = 0;

  /** Takes one sentence. */
  add(tokens: readonly Token[]): void {
    this.#sentences++;
    const own = new Set<string>();
    for (const token of tokens)
      if (/^(?:NOUN|PROPN|VERB|ADJ)$/u.test(token.pos)) own.add(isName(token) ? token.lower : termOf(token));
    for (const term of own)
      if (this.#counts.size < MOST || this.#counts.has(term))
        this.#counts.set(term, (this.#counts.get(term) ?? 0) + 1);
  }

  rarity(): Rarity {
    return { sentences: this.#sentences, of: (term) => this.#counts.get(term) ?? 0 };
  }
}
