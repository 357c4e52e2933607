import type { Span } from '../bounds/span.ts';

/** What a vague word of number means: at the widest, and as readers conventionally take it. */
export interface VagueMeaning {
  readonly strict: Span;
  readonly usual: Span;
  /** Where the bounds are from. */
  readonly source: string;
}

/** A way of reading vague words of number. Which of them a finding rests on is said with it. */
export interface Profile {
  readonly name: string;
  readonly describes: string;
  /** By the word as it is in a text, lower-cased: `dozens`, `a few`. Words that it does not hold are read as `literal` reads them. */
  readonly words: ReadonlyMap<string, VagueMeaning>;
  /** Of a house's own profile: the one that it is like, and the words that it reads otherwise. */
  readonly own?: { readonly like: string; readonly words: Readonly<Record<string, VagueMeaning>> };
}
