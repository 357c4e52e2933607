import { isName, termOf } from './noun-phrases.ts';
import type { Token } from './token.ts';

/** How rare words are among the sentences of a story. */
export interface Rarity {
  /** Whether so many sentences hold a word that it is of the whole story, and says nothing of one event. */
  readonly isCommon: (term: string) => boolean;
  /** How much a word says of one event, from 0 to 1: all where a few sentences hold it, next to nothing where most of a story does. */
  readonly weightOf: (term: string) => number;
}

/** A word of more sentences than this share, and than so many, is common. */
const COMMON = 0.12;
const LEAST_COMMON = 4;
/** What a word says that every sentence holds. */
const LEAST_WEIGHT = 0.1;

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
    const most = Math.max(LEAST_COMMON, COMMON * this.#sentences);
    const full = Math.log((this.#sentences + 1) / LEAST_COMMON);
    const weights = new Map<string, number>();
    const weigh = (count: number): number =>
      count <= LEAST_COMMON || full <= 0
        ? 1
        : Math.max(LEAST_WEIGHT, Math.log((this.#sentences + 1) / count) / full);
    for (const [term, count] of this.#counts) weights.set(term, weigh(count));
    return {
      isCommon: (term) => (this.#counts.get(term) ?? 0) > most,
      weightOf: (term) => weights.get(term) ?? 1,
    };
  }
}
