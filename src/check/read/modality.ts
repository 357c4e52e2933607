import type { Modality } from '../../registry/model.ts';

/** Words in a quote that say how surely it is meant, most doubtful first. */
const HEDGES: readonly (readonly [RegExp, Modality])[] = [
  [/\b(?:may|might|could) have\b|\b(?:possibly|perhaps|probably|apparently)\b/iu, 'possible'],
  [/\b(?:alleg(?:ed|edly|ations?)|claimed|claiming|purported(?:ly)?)\b/iu, 'alleged'],
  [/\b(?:reportedly|is said to|are said to|according to)\b/iu, 'reported'],
];

/** A part of every one of those words: most quotes hold none, and are looked through once and not word by word. */
const HINT = /may|might|could|possib|perhaps|probab|apparent|alleg|claim|purport|reported|said|according/iu;

/** How surely a quote says what it says, where the registry does not state it. */
export function readModality(quote: string): Modality {
  if (quote === '' || !HINT.test(quote)) return 'asserted';
  return HEDGES.find(([words]) => words.test(quote))?.[1] ?? 'asserted';
}

/** The words of a quote that hedge it; null where none do. */
export function hedgeIn(quote: string): string | null {
  for (const [words] of HEDGES) {
    const found = words.exec(quote)?.[0];
    if (found !== undefined) return found;
  }
  return null;
}
