import type { Source } from '../articles/source.ts';
import type { Claim, RecordFault } from '../check/read/claim.ts';
import { ClaimResolver } from '../check/read/resolve-claims.ts';
import { speakerTest } from '../check/record/claim-faults.ts';
import { replacedSources, suspectSources } from '../check/record/source-faults.ts';
import type { Registry, RegistryClaim } from '../registry/model.ts';
import type { IntervalValue, Value } from '../values/bounds/value.ts';
import type { Profile } from '../values/profiles/index.ts';
import type { BoundsRow, Mark } from './columns.ts';
import { placeNumber } from './place-number.ts';

/**
 * Makes the rows of claims, each by itself: what a row says depends on its claim, its question and the sources, never on
 * other claims, so that any part of a registry gives the rows that the whole gives.
 */
export class RowMaker {
  readonly #resolver: ClaimResolver;
  readonly #suspects: ReadonlySet<string>;
  readonly #nearOf: ReturnType<typeof speakerTest>;
  readonly #near = new Map<string, boolean>();

  /** @param registry Its questions and entities; its claims are not looked at. */
  constructor(registry: Registry, sources: readonly Source[], profile?: Profile) {
    this.#resolver = new ClaimResolver(registry, sources, profile);
    this.#suspects = new Set(suspectSources(sources, replacedSources(sources)).map(({ id }) => id));
    this.#nearOf = speakerTest(registry.entities);
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
      mark: faults.length > 0 ? 'fault' : this.#markOf(claim),
    };
  }

  #markOf(claim: Claim): Mark | null {
    const { byPerson, source, registry, againstPublished, value, counts, question } = claim;
    if (byPerson) return 'person';
    if (this.#suspects.has(source.id)) return 'changed';
    const { speaker } = registry.data;
    if (speaker !== undefined && this.#isNear(speaker)) return 'speaker';
    if (againstPublished && !sameBounds(againstPublished, value)) return 'calendar';
    if (counts !== null) return 'counts';
    if (registry.asOf !== null && question.moves !== 'no' && question.type === 'count') return 'moves';
    return markOfValue(value);
  }

  #isNear(speaker: string): boolean {
    let isNear = this.#near.get(speaker);
    if (isNear === undefined) {
      isNear = this.#nearOf(speaker) !== undefined;
      this.#near.set(speaker, isNear);
    }
    return isNear;
  }
}

function markOfValue(value: Value): Mark | null {
  switch (value.kind) {
    case 'interval':
      return value.offset === undefined ? null : 'zone';
    case 'ids':
      return value.complete ? 'complete' : value.ids.length > 1 ? 'set' : null;
    case 'unknown':
      return null;
    default:
      return value.kind;
  }
}

const sameBounds = (a: Value, b: Value): boolean =>
  a.kind === 'interval' &&
  b.kind === 'interval' &&
  a.canonical === b.canonical &&
  a.strict.low === b.strict.low &&
  a.strict.high === b.strict.high &&
  a.usual.low === b.usual.low &&
  a.usual.high === b.usual.high;

const finite = (n: IntervalValue['best'] | undefined): number | null =>
  typeof n === 'number' && Number.isFinite(n) ? n : null;

/** Scope and time: claims of other ones are other positions. */
function comparedWith({ scope, registry }: Claim): string | null {
  const time = registry.asOf?.text ?? null;
  return scope === null && time === null ? null : JSON.stringify([scope, time]);
}

function voiceOf({ voice, speaker }: Claim): string {
  return voice.party === null ? '' : JSON.stringify([voice.party, speaker]);
}

/** A text that every engine keeps as it is: what holds quotes or control characters, or half a pair, is written as JSON. */
const plain = (text: string): string => (/["\p{Cc}\p{Cs}]/u.test(text) ? JSON.stringify(text) : text);

function faulty({ question, data }: RegistryClaim): BoundsRow {
  return {
    question: question.id, compared: null, source: data.source, voice: '', place: placeNumber(question.id, data.source, -1, -1), low: null, high: null,
    usual_low: null, usual_high: null, value: null, mark: 'fault',
  }; // biome-ignore format: one record
}
