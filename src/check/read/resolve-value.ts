import type { Source } from '../../articles/source.ts';
import type { RegistryClaim } from '../../registry/model.ts';
import { isMostlyLatin } from '../../text/script.ts';
import type { Value } from '../../values/bounds/value.ts';
import type { Mention, ReadingContext } from '../../values/mention.ts';
import type { Profile } from '../../values/profiles/index.ts';
import { isReadFromWords } from '../../values/value-type.ts';
import type { FoundQuote } from '../locate/locate-quote.ts';
import { QuoteContext } from '../locate/quote-context.ts';
import type { Claim, RecordFault } from './claim.ts';
import { licenceOf, valuesIn } from './license.ts';
import { anchorOf, mentionsIn, type ReadWords, readValue, type ValueReading } from './read-value.ts';
import { slipFrom } from './stated-slip.ts';

/** What a claim says, and how it came out of its words. */
export interface ResolvedValue {
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

/** Whether a claim says nothing of how its words are to be read. */
export const isPlain = ({ data }: RegistryClaim): boolean =>
  data.edge === undefined &&
  data.zone === undefined &&
  data.unit === undefined &&
  data.pick === undefined &&
  data.counts === undefined &&
  data.anchor === undefined &&
  data.complete === undefined;

/** The stated value, or the one that the quote says. */
export function resolveValue(
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
  const isRead = isReadFromWords(claim.question.valueType);
  // Only English is read: of other words a person says what they mean, and nothing holds them against it.
  if (isRead && !isReadable(found.said, source)) {
    if (claim.stated !== null) return { value: claim.stated, reading: null, againstPublished: null };
    faults.push({
      kind: 'value-not-in-quote', claim, source, found,
      message: 'These words are not read, since only English is. State the value of the claim.',
      settles: `Add value: ${claim.question.valueType.example}.`,
    }); // biome-ignore format: one record
    return undefined;
  }
  if (claim.stated !== null) {
    const mentions = isRead ? mentionsIn(found.said, context, read) : undefined;
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
  if (!isRead) return undefined;
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
