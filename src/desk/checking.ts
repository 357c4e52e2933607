import type { Source } from '../articles/source.ts';
import { withBaseline } from '../check/baseline/apply.ts';
import type { BaselineEntry } from '../check/baseline/entry.ts';
import type { Severities } from '../check/findings/policy.ts';
import type { Report } from '../check/findings/report.ts';
import { checkResolved } from '../check/pipeline.ts';
import type { Claim, RecordFault } from '../check/read/claim.ts';
import { ClaimResolver, type ResolvedClaims } from '../check/read/resolve-claims.ts';
import type { Question, Registry, RegistryClaim } from '../registry/model.ts';
import type { Profile } from '../values/profiles/index.ts';

/** What a desk checks, and what it goes by. */
export interface Checked {
  readonly registry: Registry;
  readonly sources: readonly Source[];
  readonly profile: Profile;
  readonly severities: Severities;
  readonly known: readonly BaselineEntry[];
  /** The day, as `2025-11-09`. */
  readonly today: string;
}

/** What was resolved of a question, and from what. */
interface Resolved extends ResolvedClaims {
  readonly key: string;
  /** The places of its claims among all claims then. */
  readonly indices: readonly number[];
}

/**
 * Checks a workspace over and over as it changes. Quotes are found and values read anew only on questions that say
 * something else than before, or where the articles or entities do: that is most of the work.
 */
export class DeskChecker {
  #around: readonly unknown[] = [];
  #resolved = new Map<string, Resolved>();

  /**
   * The report on a workspace as it is now: the same as a run of `check` gives.
   * @throws InputError where claims name sources that are not there.
   */
  check({ registry, sources, profile, severities, known, today }: Checked): Report {
    const around = [sources, profile, JSON.stringify([...registry.entities.values()], withoutPlaces)];
    if (around.some((one, i) => one !== this.#around[i])) this.#resolved = new Map();
    this.#around = around;
    const resolver = new ClaimResolver(registry, sources, profile);
    const now = new Map<string, Resolved>();
    const claims: Claim[] = [];
    const faults: RecordFault[] = [];
    for (const question of registry.questions) {
      const own = registry.claims.of(question);
      const key = JSON.stringify(
        [question, [...question.vocabulary.ids()], own.map(({ data }) => data)],
        withoutPlaces,
      );
      const before = this.#resolved.get(question.id);
      const found = before?.key === key ? rebound(before, question, own) : resolver.resolve(own);
      now.set(question.id, { ...found, key, indices: own.map(({ index }) => index) });
      for (const claim of found.claims) claims.push(claim);
      for (const fault of found.faults) faults.push(fault);
    }
    resolver.throwProblems();
    this.#resolved = now;
    const report = checkResolved(registry, sources, { claims, faults }, { profile, severities });
    return known.length === 0 ? report : withBaseline(report, { entries: known, today });
  }
}

/** What a question says, without where it is and what is only shown. */
const withoutPlaces = (key: string, value: unknown): unknown =>
  key === 'place' || key === 'vocabulary' || key === 'valueType' || key === 'resolutions' ? undefined : value;

/** What was resolved of a question's claims before, for the same claims of a registry that was read anew. */
function rebound(
  { claims, faults, indices }: Resolved,
  question: Question,
  own: readonly RegistryClaim[],
): ResolvedClaims {
  const byIndex = new Map(indices.map((index, i) => [index, own[i] as RegistryClaim]));
  const now = ({ index }: RegistryClaim): RegistryClaim => byIndex.get(index) as RegistryClaim;
  return {
    claims: claims.map((claim): Claim => {
      const registry = now(claim.registry);
      return { ...claim, question, registry, index: registry.index };
    }),
    faults: faults.map((fault): RecordFault => ({ ...fault, claim: now(fault.claim) })),
  };
}
