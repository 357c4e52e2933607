import type { Source } from '../articles/source.ts';
import type { Claim, RecordFault } from '../check/read/claim.ts';
import { ClaimResolver } from '../check/read/resolve-claims.ts';
import { ClaimMarks, comparedWith, voiceOf } from '../check/silent/claim-marks.ts';
import type { Registry, RegistryClaim } from '../registry/model.ts';
import type { IntervalValue } from '../values/bounds/value.ts';
import type { Profile } from '../values/profiles/index.ts';
import type { BoundsRow } from './columns.ts';
import { placeNumber } from './place-number.ts';

/**
 * Makes the rows of claims, each by itself: what a row says depends on its claim, its question and the sources, never on
 * other claims, so that any part of a registry gives the rows that the whole gives.
 */
export class RowMaker {
  readonly #resolver: ClaimResolver;
  readonly #marks: ClaimMarks;

  /** @param registry Its questions and entities; its claims are not looked at. */
  constructor(registry: Registry, sources: readonly Source[], profile?: Profile) {
    this.#resolver = new ClaimResolver(registry, sources, profile);
    this.#marks = new ClaimMarks(registry, sources);
  }

  /** Whether a claim named a source that does not exist: it has no row. */
  get hasProblems(): boolean {
    return this.#resolver.hasProblems;
  }

  /** @throws InputError where claims named sources that do not exist. */
  throwProblems(): void {
    this.#resolver.throwProblems();
  }

  /** The row of a claim; undefined where its source does not exist. */
  rowOf(registered: RegistryClaim): BoundsRow | undefined {
    const { claims, faults } = this.#resolver.resolve([registered]);
    const [claim] = claims;
    if (claim) return this.#resolved(claim, faults);
    return faults.length > 0 ? faulty(registered) : undefined;
  }

  #resolved(claim: Claim, faults: readonly RecordFault[]): BoundsRow {
    const { question, source, value, start, end } = claim;
    const bounds = value.kind === 'interval' ? value : undefined;
    return {
      question: question.id,
      compared: comparedWith(claim),
      source: source.id,
      voice: voiceOf(claim),
      place: placeNumber(question.id, source.id, start, end),
      low: finite(bounds?.strict.low),
      high: finite(bounds?.strict.high),
      usual_low: finite(bounds?.usual.low),
      usual_high: finite(bounds?.usual.high),
      value: plain(value.canonical),
      mark: this.#marks.of(claim, faults),
    };
  }
}

const finite = (n: IntervalValue['best'] | undefined): number | null =>
  typeof n === 'number' && Number.isFinite(n) ? n : null;

/** A text that every engine keeps as it is: what holds quotes or control characters, or half a pair, is written as JSON. */
const plain = (text: string): string => (/["\p{Cc}\p{Cs}]/u.test(text) ? JSON.stringify(text) : text);

function faulty({ question, data }: RegistryClaim): BoundsRow {
  return {
    question: question.id, compared: null, source: data.source, voice: '', place: placeNumber(question.id, data.source, -1, -1), low: null, high: null,
    usual_low: null, usual_high: null, value: null, mark: 'fault',
  }; // biome-ignore format: one record
}
