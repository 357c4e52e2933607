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
  readonly bare?: string;
  /** What the word may mean; null for names, marks and words that are not known. */
  readonly senses: Senses;
  /** Whether it is a noun for a human being. */
  readonly isPerson: boolean;
}
