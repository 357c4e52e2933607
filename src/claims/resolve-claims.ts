import type { Value } from '../bounds/value.ts';
import type { ReadingContext } from '../grammar/reading.ts';
import type { Problem } from '../problems.ts';
import { InputError } from '../problems.ts';
import type { Profile } from '../profiles/index.ts';
import { Directory } from '../registry/entities.ts';
import type { Registry, RegistryClaim } from '../registry/model.ts';
import type { Source } from '../sources/source.ts';
import { didYouMean } from '../text/nearest.ts';
import type { Claim, RecordFault, Voice } from './claim.ts';
import { saidOtherwise } from './license.ts';
import { type FoundQuote, locateQuote } from './locate-quote.ts';
import { readModality } from './modality.ts';
import { anchorOf, contextOf, readValue, type ValueReading } from './read-value.ts';

/** Every claim that can be compared, and everything that is wrong with the record. */
export interface ResolvedClaims {
  readonly claims: readonly Claim[];
  readonly faults: readonly RecordFault[];
}

/**
 * Finds the quote of every claim again and works out its value. A claim whose words are not in its source is a
 * fault of the record and takes no part in comparisons until it is mended.
 * @throws InputError where claims name sources that do not exist.
 */
export function resolveClaims(
  registry: Registry,
  sources: readonly Source[],
  profile?: Profile,
): ResolvedClaims {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const directory = new Directory(registry.entities);
  const problems: Problem[] = [];
  const claims: Claim[] = [];
  const faults: RecordFault[] = [];
  for (const [index, claim] of registry.claims.entries()) {
    const source = byId.get(claim.data.source);
    if (!source) {
      const message = `There is no source "${claim.data.source}".${didYouMean(claim.data.source, byId.keys())}`;
      problems.push({ message, place: claim.place });
      continue;
    }
    const place = locateQuote(claim, source, sources, faults);
    if (!place) continue;
    const resolved = resolveValue(claim, source, place, faults, profile);
    if (!resolved) continue;
    const { value, reading, againstPublished } = resolved;
    const modality = claim.data.modality ?? readModality(place.said);
    claims.push({
      index, question: claim.question, source, voice: voiceOf(claim, source, modality, index, directory),
      speaker: speakerOf(claim, directory), modality, value, quote: place.text, start: place.start, end: place.end,
      reading, againstPublished, scope: claim.data.scope ?? claim.question.scope, registry: claim,
    }); // biome-ignore format: one record
  }
  if (problems.length > 0) throw new InputError(problems);
  return {
    claims,
    faults: faults.map((fault) => ({ ...fault, speaker: speakerOf(fault.claim, directory) })),
  };
}

interface ResolvedValue {
  readonly value: Value;
  readonly reading: Claim['reading'];
  readonly againstPublished: Value | null;
}

/** The stated value, or the one that the quote says. */
function resolveValue(
  claim: RegistryClaim,
  source: Source,
  found: FoundQuote,
  faults: RecordFault[],
  profile: Profile | undefined,
): ResolvedValue | undefined {
  const anchor = anchorOf(claim, source);
  const context = { ...contextOf(claim, source, found.start, found.end, anchor), profile };
  const isOrdered = claim.question.valueType.ordered;
  const reading: ValueReading | undefined = isOrdered ? readValue(claim, found.said, context) : undefined;
  const said = (reading?.mentions ?? []).flatMap((mention) => [mention, ...(mention.members ?? [])]);
  for (const { text, wrongWeekday } of said) {
    if (!wrongWeekday) continue;
    faults.push({
      kind: 'wrong-weekday', claim, source, found,
      message: `${source.id} says "${text}", but that day is a ${wrongWeekday.is}, not a ${wrongWeekday.said}.`,
      settles: 'Which of the two is the slip, the weekday or the date?',
    }); // biome-ignore format: one record
  }
  if (claim.stated !== null) {
    const said = saidOtherwise(claim, claim.stated, reading, found.said);
    if (said === undefined) return { value: claim.stated, reading: null, againstPublished: null };
    faults.push({
      kind: 'value-not-in-quote', claim, source, found,
      message: `The words say ${said}; the registry says ${sharply(claim.stated, said)}.`,
      settles: 'Correct the value, or quote the words that say it.',
    }); // biome-ignore format: one record
    return undefined;
  }
  if (!reading) return undefined;
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
  const other = readValue(claim, found.said, { ...context, anchor: published });
  return 'value' in other ? other.value : null;
}

const speakerOf = (claim: RegistryClaim, directory: Directory): string | null => {
  const { speaker } = claim.data;
  if (speaker === undefined) return null;
  const id = directory.resolveSpeaker(speaker);
  return id === undefined ? speaker : directory.label(id);
};

/** A hedge in a source's own voice ("reportedly") counts as a party that it does not name. */
function voiceOf(
  claim: RegistryClaim,
  source: Source,
  modality: Claim['modality'],
  index: number,
  directory: Directory,
): Voice {
  const { speaker } = claim.data;
  if (speaker !== undefined) {
    const party = directory.partyOf(speaker);
    return { source: source.id, party: party.id, name: party.name };
  }
  if (modality === 'asserted') return { source: source.id, party: null, name: source.id };
  return { source: source.id, party: `?${index}`, name: 'an unnamed party' };
}
