import type { Source } from '../../articles/source.ts';
import type { Problem } from '../../problems.ts';
import { InputError } from '../../problems.ts';
import { Directory } from '../../registry/entities.ts';
import type { Question, Registry, RegistryClaim } from '../../registry/model.ts';
import { compareText } from '../../text/compare-text.ts';
import { foldPhrase } from '../../text/fold.ts';
import { didYouMean } from '../../text/nearest.ts';
import type { Value } from '../../values/bounds/value.ts';
import type { Profile } from '../../values/profiles/index.ts';
import { type FoundQuote, locateQuote } from '../locate/locate-quote.ts';
import type { Claim, RecordFault } from './claim.ts';
import { countsWhat, countWords } from './counts-what.ts';
import { readModality } from './modality.ts';
import { quoteTrace, valueTrace } from './note-trace.ts';
import { RememberingReader } from './reading-memo.ts';
import { type ResolvedValue, resolveValue } from './resolve-value.ts';
import { SaidWordings } from './said-wordings.ts';
import { Speakers } from './speakers.ts';
import type { ClaimTrace } from './trace.ts';

/** Every claim of some questions that can be compared, and everything that is wrong with their record. */
export interface ResolvedClaims {
  readonly claims: readonly Claim[];
  readonly faults: readonly RecordFault[];
}

/** What the words of a claim were found to say before; undefined where they are to be read. */
export type KnownValue = (claim: RegistryClaim, source: Source, found: FoundQuote) => Value | undefined;

/** Sources that claims name and that are not there, held against every one that is; more of them are reported without that. */
const MOST_SUGGESTED = 50;

/**
 * Finds the quotes of claims again and works out their values, question by question, so that what is known of a
 * question can be forgotten before the next. A claim whose words are not in its source is a fault of the record and
 * takes no part in comparisons until it is fixed.
 */
export class ClaimResolver {
  readonly #registry: Registry;
  readonly #sources: readonly Source[];
  readonly #byId: ReadonlyMap<string, Source>;
  readonly #speakers: Speakers;
  readonly #profile: Profile | undefined;
  readonly #problems: Problem[] = [];
  readonly #reader = new RememberingReader();
  readonly #wordings: SaidWordings;
  readonly #traces: Map<RegistryClaim, ClaimTrace> | undefined;

  /** @param traces Where to note how each claim was found, read and given a voice, as it is decided. */
  constructor(
    registry: Registry,
    sources: readonly Source[],
    profile?: Profile,
    traces?: Map<RegistryClaim, ClaimTrace>,
  ) {
    this.#traces = traces;
    this.#registry = registry;
    this.#sources = sources;
    this.#byId = new Map(sources.map((source) => [source.id, source]));
    this.#speakers = new Speakers(new Directory(registry.entities));
    this.#profile = profile;
    this.#wordings = new SaidWordings(profile);
  }

  /** What {@link resolve} says of the claims of several questions, one after another. */
  resolveAll(questions: Iterable<Question>): ResolvedClaims {
    const claims: Claim[] = [];
    const faults: RecordFault[] = [];
    for (const question of questions) {
      const own = this.resolve(this.#registry.claims.of(question));
      for (const claim of own.claims) claims.push(claim);
      for (const fault of own.faults) faults.push(fault);
    }
    return { claims, faults };
  }

  /**
   * The claims of a registry that can be compared, and what is wrong with them. Those of sources that are not there are left out.
   * @param known What words say, where that is known without reading them.
   */
  resolve(registered: Iterable<RegistryClaim>, known?: KnownValue): ResolvedClaims {
    const claims: Claim[] = [];
    const faults: RecordFault[] = [];
    this.#reader.isByWordsAlone = true;
    for (const claim of registered) {
      const source = this.#byId.get(claim.data.source);
      if (source) this.#add(claim, source, claims, faults, known);
      else this.#noSource(claim);
    }
    for (const [i, fault] of faults.entries())
      faults[i] = { ...fault, speaker: this.#speakers.nameOf(fault.claim.data.speaker) };
    return { claims, faults: faults.sort(compareFaults) };
  }

  /** Whether the claims that were resolved last were read by their words and anchors alone, whatever is around them. */
  get isByWordsAlone(): boolean {
    return this.#reader.isByWordsAlone;
  }

  /** Whether claims that were resolved name sources that do not exist. */
  get hasProblems(): boolean {
    return this.#problems.length > 0;
  }

  /** @throws InputError where claims that were resolved name sources that do not exist. */
  throwProblems(): void {
    if (this.#problems.length > 0) throw new InputError(this.#problems);
  }

  #add(
    claim: RegistryClaim,
    source: Source,
    claims: Claim[],
    faults: RecordFault[],
    known: KnownValue | undefined,
  ): void {
    const first = faults.length;
    const located = locateQuote(claim, source, this.#sources, faults);
    const place = located.found;
    // A trace shows how words were read.
    const before =
      place && !this.#traces && (known?.(claim, source, place) ?? this.#wordings.of(claim, source, place));
    const resolved: ResolvedValue | undefined = before
      ? { value: before, reading: null, againstPublished: null }
      : place && resolveValue(claim, source, place, faults, this.#profile, this.#reader.read);
    const shown = place?.said ?? faults[first]?.found?.text ?? claim.data.quote ?? '';
    this.#traces?.set(claim, {
      source,
      quote: quoteTrace(claim, source, located),
      value: resolved ? valueTrace(claim, source, resolved) : null,
      voice: this.#speakers.traceOf(claim.data, shown),
    });
    if (!place || !resolved) return;
    const { value, reading, byPerson = null, againstPublished } = resolved;
    const { data, question, index } = claim;
    const counts = countsWhat(claim, foldPhrase(place.said), reading);
    const scope = [data.scope ?? question.scope, countWords(counts)].filter(Boolean).join(', ') || null;
    const modality = data.modality ?? readModality(place.said);
    claims.push({
      index, question, source, voice: this.#speakers.voiceOf(data.speaker, source, modality, place),
      speaker: this.#speakers.nameOf(data.speaker), modality, value, quote: place.text, start: place.start, end: place.end,
      reading, byPerson, againstPublished, scope, counts, registry: claim,
    }); // biome-ignore format: one record
  }

  #noSource({ data, place }: RegistryClaim): void {
    const near = this.#problems.length < MOST_SUGGESTED ? didYouMean(data.source, this.#byId.keys()) : '';
    this.#problems.push({ message: `There is no source "${data.source}".${near}`, place });
  }
}

/** Faults of one question in an order that does not depend on that of the registry. */
const compareFaults = (a: RecordFault, b: RecordFault): number =>
  compareText(a.source.id, b.source.id) ||
  compareText(a.claim.data.quote ?? '', b.claim.data.quote ?? '') ||
  (a.found?.start ?? -1) - (b.found?.start ?? -1) ||
  compareText(a.message, b.message) ||
  compareText(a.speaker ?? '', b.speaker ?? '') ||
  compareText(a.claim.stated?.canonical ?? '', b.claim.stated?.canonical ?? '') ||
  compareText(a.claim.data.modality ?? '', b.claim.data.modality ?? '') ||
  a.claim.index - b.claim.index;

/**
 * Finds the quotes of all claims of a registry and works out their values.
 * @throws InputError where claims name sources that do not exist.
 */
export function resolveClaims(
  registry: Registry,
  sources: readonly Source[],
  profile?: Profile,
): ResolvedClaims {
  const resolver = new ClaimResolver(registry, sources, profile);
  const resolved = resolver.resolveAll(registry.questions);
  resolver.throwProblems();
  return resolved;
}
