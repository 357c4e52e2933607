import type { Source } from '../../articles/source.ts';
import type { Problem } from '../../problems.ts';
import { InputError } from '../../problems.ts';
import { Directory } from '../../registry/entities.ts';
import type { Question, Registry, RegistryClaim } from '../../registry/model.ts';
import { compareText } from '../../text/compare-text.ts';
import { foldPhrase } from '../../text/fold.ts';
import { didYouMean } from '../../text/nearest.ts';
import { isMostlyLatin } from '../../text/script.ts';
import type { Value } from '../../values/bounds/value.ts';
import type { Mention, ReadingContext } from '../../values/mention.ts';
import type { Profile } from '../../values/profiles/index.ts';
import { type FoundQuote, locateQuote } from '../locate/locate-quote.ts';
import { QuoteContext } from '../locate/quote-context.ts';
import type { Claim, RecordFault } from './claim.ts';
import { countsWhat, countWords } from './counts-what.ts';
import { licenceOf, valuesIn } from './license.ts';
import { readModality } from './modality.ts';
import { quoteTrace, valueTrace } from './note-trace.ts';
import { anchorOf, mentionsIn, type ReadWords, readValue, type ValueReading } from './read-value.ts';
import { rememberingReader } from './reading-memo.ts';
import { Speakers } from './speakers.ts';
import { slipFrom } from './stated-slip.ts';
import type { ClaimTrace } from './trace.ts';

/** Every claim of some questions that can be compared, and everything that is wrong with their record. */
export interface ResolvedClaims {
  readonly claims: readonly Claim[];
  readonly faults: readonly RecordFault[];
}

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
  readonly #read = rememberingReader();
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

  /** The claims of a registry that can be compared, and what is wrong with them. Those of sources that are not there are left out. */
  resolve(registered: Iterable<RegistryClaim>): ResolvedClaims {
    const claims: Claim[] = [];
    const faults: RecordFault[] = [];
    for (const claim of registered) {
      const source = this.#byId.get(claim.data.source);
      if (source) this.#add(claim, source, claims, faults);
      else this.#noSource(claim);
    }
    for (const [i, fault] of faults.entries())
      faults[i] = { ...fault, speaker: this.#speakers.nameOf(fault.claim.data.speaker) };
    return { claims, faults: faults.sort(compareFaults) };
  }

  /** Whether claims that were resolved name sources that do not exist. */
  get hasProblems(): boolean {
    return this.#problems.length > 0;
  }

  /** @throws InputError where claims that were resolved name sources that do not exist. */
  throwProblems(): void {
    if (this.#problems.length > 0) throw new InputError(this.#problems);
  }

  #add(claim: RegistryClaim, source: Source, claims: Claim[], faults: RecordFault[]): void {
    const first = faults.length;
    const located = locateQuote(claim, source, this.#sources, faults);
    const place = located.found;
    const resolved = place && resolveValue(claim, source, place, faults, this.#profile, this.#read);
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

interface ResolvedValue {
  readonly value: Value;
  readonly reading: Claim['reading'];
  readonly byPerson?: Claim['byPerson'];
  readonly againstPublished: Value | null;
  /** What the words of a stated value were read as. */
  readonly mentions?: readonly Mention[];
}

/** Whether words are in the language that is read: by what is known of their source, else by its function words and their script. */
export const isReadable = (words: string, source: Source): boolean =>
  source.isEnglish && (source.metadata.language !== null || isMostlyLatin(words));

/** The stated value, or the one that the quote says. */
function resolveValue(
  claim: RegistryClaim,
  source: Source,
  found: FoundQuote,
  faults: RecordFault[],
  profile: Profile | undefined,
  read: ReadWords,
): ResolvedValue | undefined {
  // Of a source whose text is not kept, no words are there to hold a value against.
  if (claim.stated !== null && found.said === '')
    return { value: claim.stated, reading: null, againstPublished: null };
  const anchor = anchorOf(claim, source)?.anchor;
  const context = new QuoteContext(claim, source, found, anchor, profile);
  const isOrdered = claim.question.valueType.ordered;
  // Only English is read: of other words a person says what they mean, and nothing holds them against it.
  if (isOrdered && !isReadable(found.said, source)) {
    if (claim.stated !== null) return { value: claim.stated, reading: null, againstPublished: null };
    faults.push({
      kind: 'value-not-in-quote', claim, source, found,
      message: 'These words are not read, since only English is. State the value of the claim.',
      settles: `Add value: ${claim.question.valueType.example}.`,
    }); // biome-ignore format: one record
    return undefined;
  }
  if (claim.stated !== null) {
    const mentions = isOrdered ? mentionsIn(found.said, context, read) : undefined;
    if (mentions) addWrongWeekdays(claim, source, found, mentions, faults);
    const licence = licenceOf(claim, claim.stated, mentions, found.said);
    const stated = { value: claim.stated, reading: null, againstPublished: null, mentions };
    if (licence.kind === 'said') return stated;
    const because = claim.data.because ?? null;
    const instead = licence.kind === 'otherwise' ? licence.words : null;
    const slip =
      licence.kind === 'otherwise' && because !== null
        ? slipFrom(claim.stated, licence.read, {
            quote: found.said,
            because,
            named: valuesIn(claim, mentionsIn(because, context, read)),
          })
        : undefined;
    if (slip) {
      faults.push({
        kind: 'value-not-in-quote', claim, source, found,
        message: `The registry says ${claim.stated.label}, and the words ${slip.label}: one character apart, so it may be a slip. If ${claim.stated.label} is right, let the because: name it too.`,
        settles: 'Correct the value, or name it in the because: beside it.',
      }); // biome-ignore format: one record
      return undefined;
    }
    if (instead === null || because !== null) return { ...stated, byPerson: { instead, because } };
    faults.push({
      kind: 'value-not-in-quote', claim, source, found,
      message: `The words are read as ${instead}; the registry says ${sharply(claim.stated, instead)}. If the value is right all the same, add to the claim: because: "why the words mean ${claim.stated.label}"`,
      settles: 'Correct the value, quote the words that say it, or add because: with the reason why it is right.',
    }); // biome-ignore format: one record
    return undefined;
  }
  if (!isOrdered) return undefined;
  const reading = readValue(claim, found.said, context, read);
  addWrongWeekdays(claim, source, found, reading.mentions, faults);
  if ('value' in reading) {
    return {
      value: reading.value,
      reading: reading.mention,
      againstPublished: againstPublished(claim, source, found, context, reading),
    };
  }
  const undated = 'undated' in reading;
  faults.push({
    kind: undated ? 'source-undated' : 'value-not-in-quote', claim, source, found,
    message: undated
      ? `"${reading.undated}" cannot be dated: no day is known that ${source.id} was published or written.`
      : reading.unreadable,
    settles: undated ? `Find out when ${source.id} was published, or give the claim an anchor.` : 'State the value in the registry.',
  }); // biome-ignore format: one record
  return undefined;
}

/** Reports the weekdays in a quote that are not those of their dates. */
function addWrongWeekdays(
  claim: RegistryClaim,
  source: Source,
  found: FoundQuote,
  mentions: readonly Mention[],
  faults: RecordFault[],
): void {
  for (const mention of mentions) {
    for (const { text, wrongWeekday } of mention.members ? [mention, ...mention.members] : [mention]) {
      if (!wrongWeekday) continue;
      faults.push({
        kind: 'wrong-weekday', claim, source, found,
        message: `${source.id} says "${text}", but that day is a ${wrongWeekday.is}, not a ${wrongWeekday.said}.`,
        settles: 'Which of the two is the slip, the weekday or the date?',
      }); // biome-ignore format: one record
    }
  }
}

/** A stated number without a bound is exact: said where the words are not. */
const sharply = (stated: Value, said: string): string =>
  stated.kind === 'interval' && stated.precision === 'one' && !/^\d/u.test(said)
    ? `exactly ${stated.label}`
    : stated.label;

/**
 * What a relative expression says against the date that the page prints. A claim's own anchor is the reader's
 * statement of when the words were spoken and is not tested; a source's `written` does not excuse its `published`.
 */
function againstPublished(
  claim: RegistryClaim,
  source: Source,
  found: FoundQuote,
  context: ReadingContext,
  reading: Extract<ValueReading, { value: Value }>,
): Value | null {
  const { published } = source.metadata;
  if (!reading.mention.relative || claim.anchor || claim.question.anchor || !published) return null;
  if (context.anchor === published) return reading.value;
  const other = readValue(
    claim,
    found.said,
    new QuoteContext(claim, source, found, published, context.profile),
  );
  return 'value' in other ? other.value : null;
}

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
