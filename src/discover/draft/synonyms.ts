import type { Lexicon } from '../lexicon.ts';
import { rootOf } from './terms.ts';

/** Senses of a word that count: its rarer ones are seldom meant in the news. */
const MOST_SENSES = 3;
const CLASSES = ['NOUN', 'VERB', 'ADJ'] as const;

/** The forms without an ending that a word may be of, itself first. Rough on purpose: those that are no words mean nothing. */
function lemmasOf(word: string): string[] {
  const forms = new Set([word]);
  for (const [ending, instead] of [['ies', 'y'], ['ied', 'y'], ['es', ''], ['s', ''], ['ed', ''], ['ed', 'e'], ['ing', ''], ['ing', 'e']] as const)
    if (word.endsWith(ending) && word.length - ending.length > 2) forms.add(word.slice(0, -ending.length) + instead); // biome-ignore format: a table
  // "Stopped", "stopping".
  for (const form of [...forms]) if (/([bdgklmnprt])\1$/u.test(form)) forms.add(form.slice(0, -1));
  return [...forms];
}

/** The words of the sources by what they mean, so that another word for one of them is taken for it. */
export class Synonyms {
  readonly #byMeaning = new Map<string, string>();
  readonly #lexicon: Lexicon;

  /** @param words In small letters, those that are printed more often first. */
  constructor(lexicon: Lexicon, words: Iterable<string>) {
    this.#lexicon = lexicon;
    for (const word of words)
      for (const key of this.#keysOf(word, false))
        if (!this.#byMeaning.has(key)) this.#byMeaning.set(key, rootOf(word));
  }

  /** The root of a word of the sources that may mean the same; undefined where there is none. */
  rootFor(word: string): string | undefined {
    for (const key of this.#keysOf(word, true)) {
      const root = this.#byMeaning.get(key);
      if (root !== undefined) return root;
    }
    return undefined;
  }

  *#keysOf(word: string, isWider: boolean): Iterable<string> {
    const read = lemmasOf(word).flatMap((lemma) =>
      CLASSES.flatMap((pos) => {
        const senses = this.#lexicon.sensesOf(lemma, pos);
        return senses ? [{ pos, senses }] : [];
      }),
    );
    for (const { pos, senses } of read)
      for (const id of senses.own.slice(0, MOST_SENSES)) yield `${pos} ${id}`;
    if (isWider)
      for (const { pos, senses } of read) for (const id of senses.above.slice(0, 1)) yield `${pos} ${id}`;
  }
}
