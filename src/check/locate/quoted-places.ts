import type { Source } from '../../articles/source.ts';
import type { Registry } from '../../registry/model.ts';
import type { Profile } from '../../values/profiles/index.ts';
import type { RecordFault } from '../read/claim.ts';
import { resolveClaims } from '../read/resolve-claims.ts';

/** A stretch of a source's text that a claim quotes. UTF-16 units of the decoded file, end exclusive. */
export interface QuotedPlace {
  /** The id of the question that the claim answers. */
  readonly question: string;
  readonly start: number;
  readonly end: number;
}

/** Faults of claims whose quote was found all the same: somebody has read those words. */
const FOUND: ReadonlySet<RecordFault['kind']> = new Set([
  'value-not-in-quote',
  'source-undated',
  'wrong-weekday',
]);

/**
 * The places that claims quote, by the id of their source: those whose words were found, whatever they are worth.
 * @throws InputError where claims name sources that do not exist.
 */
export function quotedPlaces(
  registry: Registry,
  sources: readonly Source[],
  profile?: Profile,
): Map<string, QuotedPlace[]> {
  const { claims, faults } = resolveClaims(registry, sources, profile);
  const places = new Map<string, QuotedPlace[]>(sources.map(({ id }) => [id, []]));
  for (const { question, source, start, end } of claims)
    places.get(source.id)?.push({ question: question.id, start, end });
  for (const { kind, claim, source, found } of faults) {
    if (!found || !FOUND.has(kind)) continue;
    places.get(source.id)?.push({ question: claim.question.id, start: found.start, end: found.end });
  }
  return places;
}
