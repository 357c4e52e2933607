import type { Source } from '../../articles/source.ts';
import type { Claim, RecordFault } from '../../check/read/claim.ts';
import { ClaimResolver } from '../../check/read/resolve-claims.ts';
import { linkClaims } from '../../registry/link-claims.ts';
import type { ClaimList, Entity, Question, RegistryClaim } from '../../registry/model.ts';
import { LinkProblems, type RegistryFile } from '../../registry/registry-file.ts';
import type { ClaimData } from '../../registry/schema.ts';
import type { Profile } from '../../values/profiles/index.ts';

/** What checking one claim by itself comes to: what is wrong with it as it is written, or with its record. */
export interface Checked {
  /** Its quote was found and its value is known. */
  readonly claim: Claim | null;
  readonly faults: readonly RecordFault[];
  /** What is wrong before any source is looked at, in sentences. */
  readonly problems: readonly string[];
}

/** Claims that are looked at one at a time, by the same way as those of a registry. */
class OneClaim implements ClaimList {
  current: readonly RegistryClaim[] = [];
  readonly sources = new Set<string>();

  get length(): number {
    return this.current.length;
  }

  of(): readonly RegistryClaim[] {
    return this.current;
  }

  spoken(): Iterable<RegistryClaim> {
    return this.current;
  }

  [Symbol.iterator](): Iterator<RegistryClaim> {
    return this.current[Symbol.iterator]();
  }
}

const NOWHERE = { file: '', line: 1, column: 1 };

/** Checks single claims as `check` does those of a registry: quote, value and voice. */
export class ClaimChecker {
  readonly #one = new OneClaim();
  readonly #resolver: ClaimResolver;

  constructor(entities: ReadonlyMap<string, Entity>, sources: readonly Source[], profile?: Profile) {
    const registry = { stories: [], entities, questions: [], claims: this.#one, constraints: [] };
    this.#resolver = new ClaimResolver(registry, sources, profile);
  }

  /** Checks a claim on a question. Its source is one that is there. */
  check(question: Question, { because: _, ...data }: ClaimData): Checked {
    // The proposer's reason settles nothing: only a person's reading may go against the words.
    const found: { message: string }[] = [];
    const claims = linkClaims(
      [fileOf(question.id, data)],
      new Map([[question.id, question]]),
      new LinkProblems(found, new Set()),
    );
    this.#one.current = [...claims];
    if (found.length > 0 || this.#one.current.length === 0)
      return { claim: null, faults: [], problems: found.map(({ message }) => message) };
    const { claims: resolved, faults } = this.#resolver.resolveAll([question]);
    return { claim: resolved[0] ?? null, faults, problems: [] };
  }

  /** Claims of a registry on one of its questions, as far as they are in order. */
  recorded(question: Question, claims: readonly RegistryClaim[]): readonly Claim[] {
    this.#one.current = claims;
    return this.#resolver.resolveAll([question]).claims;
  }
}

const fileOf = (question: string, claim: ClaimData): RegistryFile => ({
  file: '',
  data: { questions: { [question]: { ask: question, type: 'name', claims: [claim] } } },
  place: () => NOWHERE,
  keyPlace: () => NOWHERE,
  claims: null,
});
