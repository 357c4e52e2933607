import type { Constraint, Question, Sum } from '../../registry/model.ts';
import { compareText } from '../../text/compare-text.ts';
import { type SpanSet, setsMeet } from '../../values/bounds/span-set.ts';
import type { Claim } from '../read/claim.ts';
import { countWords } from '../read/counts-what.ts';
import { dimensionOf, isAddable, reckon, type Term, termRefs } from './sum-terms.ts';
import { isOwnClaim } from './voices.ts';

/** A span, total or part that does not add up, whichever of the values that are claimed one takes. */
export interface SumBreak {
  readonly constraint: Constraint;
  readonly sum: Sum;
  /** The one source that breaks it alone, or null where only several do together. */
  readonly source: string | null;
  /** `tension` where it could add up under the widest reading of the words. */
  readonly relation: 'contradicts' | 'tension';
  /** A party is quoted with one of the values: then it is not a source's own doing. */
  readonly isQuoted: boolean;
  /** The terms as a reader adds them up, the one that they must come to last. */
  readonly terms: readonly Term[];
  /** What the terms come to: strictly, or usually where it is a tension. Units of the whole's axis. */
  readonly computed: SpanSet;
}

/** Finds every sum that does not add up: what single sources break by themselves, then what only several do together. */
export function findSumBreaks(
  questions: readonly Question[],
  constraints: readonly Constraint[],
  claims: readonly Claim[],
): SumBreak[] {
  const sums = constraints.flatMap((constraint) =>
    constraint.sum ? [{ constraint, sum: constraint.sum }] : [],
  );
  if (sums.length === 0) return [];
  const byId = new Map(questions.map((question) => [question.id, question]));
  const named = new Set(sums.flatMap(({ sum }) => termRefs(sum).map((ref) => ref.question)));
  const byQuestion = new Map<string, Claim[]>([...named].map((id) => [id, []]));
  for (const claim of claims) byQuestion.get(claim.question.id)?.push(claim);
  return sums.flatMap(({ constraint, sum }) => {
    const terms = termRefs(sum).map(({ question, edge, role }): Term => {
      const own = (byQuestion.get(question) ?? []).filter(({ value }) => isAddable(value, { role, edge }));
      return { question: byId.get(question) as Question, edge, role, claims: own };
    });
    return alikeTerms(terms).flatMap((alike) => breaksOf(constraint, sum, alike));
  });
}

/** What a count is of, where a claim says so: the population, area or period, and the time at which it stood. */
const populationOf = ({ registry, question, counts }: Claim): string =>
  JSON.stringify([
    registry.data.scope ?? '',
    countWords(counts) ?? '',
    (question.moves !== null && question.moves !== 'no' && registry.asOf?.text) || '',
  ]);

/** The terms by population and dimension: what is counted of one is not added to what is counted of another. */
function alikeTerms(terms: readonly Term[]): Term[][] {
  const whole = terms.at(-1) as Term;
  const populations = new Set(terms.flatMap(({ claims }) => claims.map(populationOf)));
  const dimensions = new Set(whole.claims.map(({ value }) => dimensionOf(value)));
  const none = JSON.stringify(['', '', '']);
  return [...populations].sort(compareText).flatMap((population) =>
    [...dimensions].sort(compareText).map((dimension) =>
      terms.map((term): Term => {
        const isTimed = term.role === 'start' || term.role === 'end';
        const measured = term.claims.filter(({ value }) => isTimed || dimensionOf(value) === dimension);
        const own = measured.filter((claim) => populationOf(claim) === population);
        // A date belongs to no population.
        const timed = isTimed && own.length === 0 ? measured.filter((c) => populationOf(c) === none) : own;
        return { ...term, claims: timed };
      }),
    ),
  );
}

/** How a sum breaks, the worst first: by what sources say themselves or by what they quote as well, strictly or as usually meant. */
const LEVELS = [
  { relation: 'contradicts', isQuoted: false },
  { relation: 'contradicts', isQuoted: true },
  { relation: 'tension', isQuoted: false },
  { relation: 'tension', isQuoted: true },
] as const;
type Level = (typeof LEVELS)[number];

function breaksOf(constraint: Constraint, sum: Sum, terms: readonly Term[]): SumBreak[] {
  const own = terms.map(({ claims }) => bySource(claims));
  const sources = [...new Set(own.flatMap((claims) => [...claims.keys()]))].sort(compareText);
  const worst = new Map<string, number>();
  const alone = sources.flatMap((source) => {
    const its = terms.map((term, i): Term => ({ ...term, claims: own[i]?.get(source) ?? [] }));
    for (const [rank, level] of LEVELS.entries()) {
      const found = breakAt(level, constraint, sum, its);
      if (!found) continue;
      worst.set(source, rank);
      return [{ ...found, source }];
    }
    return [];
  });
  const together = togetherBreak(constraint, sum, terms, worst);
  return together ? [...alone, together] : alone;
}

/**
 * What several sources break together. What a source breaks by itself is reported of it, so together they break only what
 * is left; where it breaks it more mildly than they do, it is one of them.
 */
function togetherBreak(
  constraint: Constraint,
  sum: Sum,
  terms: readonly Term[],
  worst: ReadonlyMap<string, number>,
): SumBreak | undefined {
  for (const [rank, level] of LEVELS.entries()) {
    const left = keep(terms, ({ source }) => (worst.get(source.id) ?? LEVELS.length) > rank);
    const found = breakAt(level, constraint, sum, left);
    if (!found) continue;
    const involved = new Set(found.terms.flatMap(({ claims }) => claims.map(({ source }) => source.id)));
    if (involved.size > 1) return found;
  }
  return undefined;
}

function bySource(claims: readonly Claim[]): Map<string, Claim[]> {
  const found = new Map<string, Claim[]>();
  for (const claim of claims) {
    const own = found.get(claim.source.id);
    if (own) own.push(claim);
    else found.set(claim.source.id, [claim]);
  }
  return found;
}

const keep = (terms: readonly Term[], test: (claim: Claim) => boolean): Term[] =>
  terms.map((term) => ({ ...term, claims: term.claims.filter(test) }));

/** The break of a sum by some claims, as strict as it is asked for. */
function breakAt(
  { relation, isQuoted }: Level,
  constraint: Constraint,
  sum: Sum,
  claimed: readonly Term[],
): SumBreak | undefined {
  const terms = isQuoted ? claimed : keep(claimed, isOwnClaim);
  if (!isComplete(sum, terms)) return undefined;
  const { computed, stated } = reckon(sum.kind, terms, relation === 'contradicts' ? 'strict' : 'usual');
  return setsMeet(computed, stated)
    ? undefined
    : { constraint, sum, source: null, relation, isQuoted, terms, computed };
}

/** Whether enough is claimed to reckon with: everything, but for the parts of a total that no source gives. */
function isComplete({ kind }: Sum, terms: readonly Term[]): boolean {
  const given = terms.filter(({ claims }) => claims.length > 0);
  if (kind !== 'total') return given.length === terms.length;
  return given.length > 1 && (terms.at(-1)?.claims.length ?? 0) > 0;
}
