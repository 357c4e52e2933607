/** A source's text and the quote of it. */
export interface Case {
  readonly source: string;
  readonly quote: string;
}
/** Makes a case of a sentence; undefined where the mode does not fit it. */
export type Mode = (sentence: string, random: () => number) => Case | undefined;
export const HONEST: Readonly<Record<string, Mode>>;
export const FALSE: Readonly<Record<string, Mode>>;
export function seeded(seed: number): () => number;
