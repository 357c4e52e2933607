import type { ClaimList, Question, RegistryClaim } from '../registry/model.ts';

/** The claims of the questions that an engine hands to the judge. The others are there and are not asked for. */
export class SuspectClaims implements ClaimList {
  readonly #all: ClaimList;
  readonly #isSuspect: (question: Question) => boolean;
  readonly length: number;
  readonly sources: ReadonlySet<string>;

  /** @param sources The sources that all claims name, those of other questions included. */
  constructor(all: ClaimList, isSuspect: (question: Question) => boolean, sources: ReadonlySet<string>) {
    this.#all = all;
    this.#isSuspect = isSuspect;
    this.sources = sources;
    let length = 0;
    for (const _ of this) length++;
    this.length = length;
  }

  *[Symbol.iterator](): Iterator<RegistryClaim> {
    for (const claim of this.#all) if (this.#isSuspect(claim.question)) yield claim;
  }

  of(question: Question): readonly RegistryClaim[] {
    return this.#isSuspect(question) ? this.#all.of(question) : [];
  }

  /** Of all questions whose claims are at hand. */
  spoken(): Iterable<RegistryClaim> {
    return this.#all.spoken();
  }
}
