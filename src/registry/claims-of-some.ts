import type { ClaimList, Question, RegistryClaim } from './model.ts';

/** The claims of some questions: those that an engine hands to the judge, or that are explained. The others are not asked for. */
export class ClaimsOfSome implements ClaimList {
  readonly #all: ClaimList;
  readonly #isMeant: (question: Question) => boolean;
  readonly length: number;
  readonly sources: ReadonlySet<string>;

  /** @param sources The sources that all claims name, those of other questions included. */
  constructor(all: ClaimList, isMeant: (question: Question) => boolean, sources: ReadonlySet<string>) {
    this.#all = all;
    this.#isMeant = isMeant;
    this.sources = sources;
    let length = 0;
    for (const _ of this) length++;
    this.length = length;
  }

  *[Symbol.iterator](): Iterator<RegistryClaim> {
    for (const claim of this.#all) if (this.#isMeant(claim.question)) yield claim;
  }

  of(question: Question): readonly RegistryClaim[] {
    return this.#isMeant(question) ? this.#all.of(question) : [];
  }

  /** Of all questions whose claims are at hand. */
  spoken(): Iterable<RegistryClaim> {
    return this.#all.spoken();
  }
}
