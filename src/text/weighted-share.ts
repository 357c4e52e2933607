/**
 * The share of some terms that others have too, each counted by its weight.
 * @returns 0 (none, or no terms at all) to 1.
 */
export function weightedShare(
  own: ReadonlySet<string>,
  other: ReadonlySet<string>,
  weight: (term: string) => number,
): number {
  let [common, all] = [0, 0];
  for (const term of own) {
    const weighed = weight(term);
    all += weighed;
    if (other.has(term)) common += weighed;
  }
  return all === 0 ? 0 : common / all;
}
