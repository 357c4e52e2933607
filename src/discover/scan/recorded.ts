import type { Source } from '../../articles/source.ts';
import type { Registry } from '../../registry/model.ts';
import { foldPhrase, unfoldRange } from '../../text/fold.ts';
import type { Candidate, CandidateClaim } from './candidate.ts';

/** The candidates that a registry does not hold yet: none of its questions has claims of both sides of a conflict. */
export function unrecorded(
  candidates: readonly Candidate[],
  registry: Registry,
  sources: readonly Source[],
): Candidate[] {
  const known = knownPlaces(registry, sources);
  return candidates.filter((candidate) => !isKnown(candidate, known));
}

/** Every id that a draft may not take. */
export const idsOf = ({ questions, constraints, entities }: Registry): Set<string> =>
  new Set([...[...questions, ...constraints].map(({ id }) => id), ...entities.keys()]);

interface KnownPlace {
  readonly question: string;
  readonly source: string;
  readonly start: number;
  readonly end: number;
}

/** Where the quotes of a registry are. */
function knownPlaces({ claims }: Registry, sources: readonly Source[]): KnownPlace[] {
  const byId = new Map(sources.map((source) => [source.id, source]));
  return [...claims].flatMap(({ data, question }) => {
    const source = byId.get(data.source);
    if (!source || data.quote === undefined) return [];
    const quote = foldPhrase(data.quote);
    const at = source.folded.text.indexOf(quote);
    if (at < 0) return [];
    const { start, end } = unfoldRange(source.folded, at, at + quote.length);
    return [
      {
        question: question.id,
        source: source.id,
        start: start + source.bodyStart,
        end: end + source.bodyStart,
      },
    ];
  });
}

/** Whether one question of a registry holds both sides of a conflict already. */
function isKnown({ positions, conflicts }: Candidate, known: readonly KnownPlace[]): boolean {
  const questions = (claims: readonly CandidateClaim[]): Set<string> =>
    new Set(
      known.flatMap((place) =>
        claims.some((c) => c.source === place.source && c.start < place.end && c.end > place.start)
          ? [place.question]
          : [],
      ),
    );
  return conflicts.some(([i, j]) => {
    const other = questions(positions[j]?.claims ?? []);
    return [...questions(positions[i]?.claims ?? [])].some((question) => other.has(question));
  });
}
