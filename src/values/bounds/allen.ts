/**
 * Allen's thirteen relations of two stretches of time (J. F. Allen, "Maintaining Knowledge about Temporal
 * Intervals", 1983), and the words that a registry has for sets of them.
 */

/** How one edge relates to another in time. */
export type Sign = '<' | '=' | '>';

/** Which edges a sign holds between: of the first event, then of the second. */
export const EDGE_PAIRS = [
  ['start', 'start'],
  ['start', 'end'],
  ['end', 'start'],
  ['end', 'end'],
] as const;

/** Each relation by the signs between its edges, in the order of {@link EDGE_PAIRS}. */
const SIGNS: Readonly<Record<string, string>> = {
  precedes: '<<<<', meets: '<<=<', overlaps: '<<><', 'finished-by': '<<>=', contains: '<<>>',
  starts: '=<><', equals: '=<>=', 'started-by': '=<>>',
  during: '><><', finishes: '><>=', 'overlapped-by': '><>>', 'met-by': '>=>>', follows: '>>>>',
}; // biome-ignore format: a table reads best in rows

/**
 * The words of an order, each with the relations that it leaves open. News says "before" of what began first,
 * whether or not it was over: `precedes` is for what was over before the other began.
 */
export const ORDER_WORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    before: ['precedes', 'meets', 'overlaps', 'finished-by', 'contains'],
    after: ['follows', 'met-by', 'overlapped-by', 'finishes', 'during'],
    same: ['equals', 'starts', 'started-by'],
    ...Object.fromEntries(Object.keys(SIGNS).map((relation) => [relation, [relation]])),
  }).map(([word, relations]) => [word, new Set(relations)]),
);

/** The relations that any of some words leaves open. */
export const relationsOf = (words: readonly string[]): Set<string> =>
  new Set(words.flatMap((word) => [...(ORDER_WORDS.get(word) ?? [])]));

/** What a set of relations says of each pair of edges: the signs that some relation of it leaves possible. */
export function signsOf(relations: ReadonlySet<string>): readonly ReadonlySet<Sign>[] {
  return EDGE_PAIRS.map(
    (_, i) => new Set([...relations].map((relation) => (SIGNS[relation] as string)[i] as Sign)),
  );
}
