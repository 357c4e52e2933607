import { distance } from 'fastest-levenshtein';

/**
 * The known word nearest to a mistyped one, or undefined where nothing is near.
 * Near means: at most a third of the letters differ, and never more than three.
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const typed = word.slice(0, 64).toLowerCase();
  let best: string | undefined;
  let least = Math.min(3, Math.max(1, Math.floor(typed.length / 3))) + 1;
  for (const candidate of known) {
    const d = distance(typed, candidate.toLowerCase());
    if (d < least) [best, least] = [candidate, d];
  }
  return best;
}

/** ` Did you mean "x"?`, or nothing: the tail of an error message about an unknown word. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const near = nearest(word, known);
  return near === undefined ? '' : ` Did you mean "${near}"?`;
}
