/**
 * The share of some terms that is found elsewhere, each counted by its weight.
 * @param found How far a term is found, from 0 to 1.
 * @returns 0 (none, or no terms at all) to 1.
 */
export function weightedShare(
  own: ReadonlySet<string>,
  weight: (term: string) => number,
  found: (term: string) => number,
): number {
  let [common, all] = [0, 0];
  for (const term of own) {
    const weighed = weight(term);
    all += weighed;
    common += weighed * found(term);
  }
  return all === 0 ? 0 : common / all;
}
