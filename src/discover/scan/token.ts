import type { Stretch } from '../../articles/statements/index.ts';
import type { Senses } from '../lexicon.ts';

/** A word or mark with its part of speech (Universal POS). UTF-16 units of the source's text. */
export interface Token extends Stretch {
  readonly text: string;
  readonly lower: string;
  readonly lemma: string;
  readonly stem: string;
  readonly pos: string;
  /** The verb alone, where the lemma is a verb with its second word. */
  readonly bare?: string | undefined;
  /** What the word may mean; null for names, marks and words that are not known. */
  readonly senses: Senses;
  /** Whether it is a noun for a human being. */
  readonly isPerson: boolean;
}

/** A token with its properties in one order, whatever it is made of: what reads thousands of them meets one kind of object. */
export const tokenOf = ({ text, lower, lemma, stem, pos, start, end, senses, isPerson, bare }: Token): Token => ({
  text, lower, lemma, stem, pos, start, end, senses, isPerson, bare,
}); // biome-ignore format: one record
