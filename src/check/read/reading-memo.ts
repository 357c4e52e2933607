import { readMentions } from '../../expressions/index.ts';
import type { Mention } from '../../values/mention.ts';
import { QuoteContext } from '../locate/quote-context.ts';
import type { ReadWords } from './read-value.ts';

/** Readings that are remembered, and the slots in which words are noticed to recur. */
const MOST_REMEMBERED = 5_000;
const SLOTS = 1 << 16;

function hashOf(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return hash === 0 ? 1 : hash;
}

/**
 * A reader that remembers what it read of words that recur, as they do in what programs write ("12 people were hurt"),
 * where nothing but the words and the anchors was asked. Words that occur only once leave no trace but a number.
 * For one profile.
 */
export class RememberingReader {
  /** Whether nothing but words and anchors was asked since this was last set. */
  isByWordsAlone = true;
  readonly #known = new Map<string, readonly Mention[]>();
  readonly #noticed = new Int32Array(SLOTS);

  readonly read: ReadWords = (words, context) => {
    if (!(context instanceof QuoteContext)) {
      this.isByWordsAlone = false;
      return readMentions(words, context);
    }
    const key = `${context.anchor?.text} ${context.anchor?.at} ${context.story?.text}\n${words}`;
    const before = this.#known.get(key);
    if (before) return before;
    context.isAsked = false;
    const mentions = readMentions(words, context);
    if (context.isAsked) this.isByWordsAlone = false;
    if (context.isAsked || this.#known.size >= MOST_REMEMBERED) return mentions;
    const hash = hashOf(key);
    const slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
    if (this.#noticed[slot] === hash) this.#known.set(key, mentions);
    else this.#noticed[slot] = hash;
    return mentions;
  };
}
