import type { Stretch } from '../../articles/statements/index.ts';

/** A word or mark with its part of speech (Universal POS). UTF-16 units of the source's text. */
export interface Token extends Stretch {
  readonly text: string;
  readonly lower: string;
  readonly lemma: string;
  readonly stem: string;
  readonly pos: string;
  /** The verb alone, where the lemma is a verb with its second word. */
  readonly bare?: string;
}
