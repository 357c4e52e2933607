import { distance } from 'fastest-levenshtein';

/**
 * The known word nearest to a mistyped one, or undefined where nothing is near.
 * Near means: one slip in a short word, two from five letters on, and never more than three or a third of them.
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const typed = word.slice(0, 64).toLowerCase();
  let best: string | undefined;
  let least = Math.min(3, Math.max(typed.length < 5 ? 1 : 2, Math.floor(typed.length / 3))) + 1;
  for (const candidate of known) {
    const d = slips(typed, candidate.toLowerCase());
    if (d < least) [best, least] = [candidate, d];
  }
  return best;
}

/** The edits between two words, a swap of neighbours ("qoute") counting as one slip of the fingers. */
export function slips(typed: string, known: string): number {
  const d = distance(typed, known);
  if (d !== 2 || typed.length !== known.length) return d;
  const at = [...typed].findIndex((c, i) => c !== known[i]);
  return typed[at] === known[at + 1] && typed[at + 1] === known[at] ? 1 : d;
}

/** ` Did you mean "x"?`, or nothing: the tail of an error message about an unknown word. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const near = nearest(word, known);
  // The very word is known, but not there: it is no slip of the fingers.
  return near === undefined || near === word ? '' : ` Did you mean "${near}"?`;
}
