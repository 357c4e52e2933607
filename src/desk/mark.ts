import type { Source } from '../articles/source.ts';
import { type Statement, type Stretch, speechAt, statementsOf } from '../articles/statements/index.ts';
import { readModality } from '../check/read/modality.ts';
import { findPhrase } from '../discover/find/find-phrase.ts';
import { type QuoteReading, readyClaim } from '../discover/find/ready-claim.ts';
import { Directory } from '../registry/entities.ts';
import type { Registry } from '../registry/model.ts';
import { weightedShare } from '../text/weighted-share.ts';
import type { TypeName } from '../values/index.ts';
import { valueType } from '../values/index.ts';
import type { Anchor, Mention } from '../values/mention.ts';
import type { Profile } from '../values/profiles/index.ts';
import type { DeskAlike, DeskProposal, DeskReading } from './protocol.ts';

/** What a marking is read against. */
export interface MarkContext {
  readonly registry: Registry;
  readonly sources: readonly Source[];
  readonly profile: Profile;
}

/** Words of another article that are offered at most. */
const MOST_ALIKE = 6;
/** What two sentences must share for one to be offered beside the other: see {@link weightedShare}. */
const LEAST_ALIKE = 0.2;

/**
 * What marked words come to as a claim: the shortest quote that holds them, how they are read, who says them, which
 * question they may answer, and where other articles seem to speak of the same.
 */
export function proposalFor(source: Source, place: Stretch, context: MarkContext): DeskProposal {
  const { registry, profile } = context;
  const phrase = source.text.slice(place.start, place.end);
  const found = findPhrase(source, phrase);
  const others = found.places
    .flatMap((one) => [one, ...one.copies])
    .filter((one) => one.end <= place.start || one.start >= place.end);
  const story = storyAnchor(registry);
  const claim = readyClaim(source, place, others, { story, profile, knowsAll: !found.more });
  const statement = statementAt(source, place, profile, story);
  const readings = distinct(claim.readings);
  const speech = statement && speechAt(statement, claim);
  const name = speech?.speaker?.name ?? null;
  const speakerId = name === null ? null : (new Directory(registry.entities).resolveSpeaker(name) ?? null);
  const type = (readings[0]?.type ?? 'yesno') as TypeName;
  const types = new Set(readings.map((reading) => reading.type));
  return {
    source: source.id,
    start: claim.start,
    end: claim.end,
    quote: claim.quote,
    prefix: claim.prefix,
    isUnambiguous: claim.isUnambiguous,
    readings,
    speaker: speakerId ?? name,
    speakerName: name,
    modality: readModality(claim.quote),
    questions: statement ? likelyQuestions(statement, types, context) : [],
    ask: askFor(type, statement, claim),
    type,
    alike: statement ? alikeIn(statement, claim, type, context, story) : [],
  };
}

/** The stretch of time of the one story of a registry. */
export const storyAnchor = ({ stories }: Registry): Anchor | undefined =>
  stories.length === 1 ? (stories[0]?.anchor ?? undefined) : undefined;

export const statementAt = (
  source: Source,
  { start, end }: Stretch,
  profile: Profile,
  story: Anchor | undefined,
): Statement | undefined =>
  statementsOf(source, { profile, story }).find((one) => one.start < end && start < one.end);

/** A reading for each type: of a date that is a period as well, the date comes first. */
function distinct(readings: readonly QuoteReading[]): DeskReading[] {
  const seen = new Set<string>();
  return readings.flatMap(({ type, words, value, label, grammar, anchor }): DeskReading[] => {
    const key = `${type} ${value}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const against = anchor === null ? '' : `, against ${anchor}`;
    return [{ type, words, value, label, how: `read by ${grammar}${against}` }];
  });
}

/** The words of a sentence that may show what it is about, in small letters and without their endings. */
function termsOf(statement: Statement): Set<string> {
  return termsIn(statement.words.filter(({ isMark }) => !isMark).map(({ lower }) => lower));
}

const termsIn = (words: readonly string[]): Set<string> =>
  new Set(words.filter((word) => word.length > 3 || /^\p{Lu}/u.test(word)).map((word) => word.slice(0, 6)));

const termsOfText = (text: string): Set<string> =>
  termsIn((text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu) ?? []).map((word) => word.toLowerCase()));

/** Questions in the order of how likely marked words answer them: of the type of a reading first, by the words they share. */
function likelyQuestions(
  statement: Statement,
  types: ReadonlySet<string>,
  { registry }: MarkContext,
): [string, number][] {
  const terms = termsOf(statement);
  return registry.questions
    .map((question): [string, number] => {
      const own = termsOfText(question.ask);
      let best = weightedShare(own, terms, () => 1);
      for (const { data } of registry.claims.of(question)) {
        // Claims on this very sentence answer other questions; those of other articles show what is asked here.
        if (data.quote === undefined || data.source === statement.source.id) continue;
        best = Math.max(best, 0.9 * weightedShare(termsOfText(data.quote), terms, () => 1));
      }
      const fits = valueType(question.type)?.ordered ? types.has(question.type) : types.size === 0;
      const score = fits ? best + 0.4 : types.size > 0 ? best / 2 : best;
      return [question.id, Math.round(score * 100) / 100];
    })
    .sort((a, b) => b[1] - a[1]);
}

const ASKS: Partial<Record<TypeName, string>> = {
  date: 'When was it',
  period: 'When was it',
  time: 'At what time was it',
  duration: 'How long was it',
  count: 'How many were there',
  quantity: 'How much was it',
  ordinal: 'Which one in order was it',
};

/** A question in words for what is marked; a person finishes it. */
function askFor(type: TypeName, statement: Statement | undefined, place: Stretch): string {
  const noun = statement?.mentions.find((m) => m.start < place.end && place.start < m.end)?.counted?.noun;
  if (type === 'count' && noun) return `How many ${noun}?`;
  return ASKS[type] ? `${ASKS[type]}?` : '';
}

/** Stretches of other articles that say something of the same type in sentences that share the rarest words. */
function alikeIn(
  statement: Statement,
  place: Stretch,
  type: TypeName,
  { sources, profile }: MarkContext,
  story: Anchor | undefined,
): DeskAlike[] {
  const read = valueType(type)?.read;
  if (!read) return [];
  const terms = termsOf(statement);
  const all = sources.flatMap((source) => [...statementsOf(source, { profile, story })]);
  const counts = new Map<string, number>();
  const termed = all.map((one) => ({ one, terms: termsOf(one) }));
  for (const { terms: own } of termed) for (const term of own) counts.set(term, (counts.get(term) ?? 0) + 1);
  const weight = (term: string): number => Math.log(1 + all.length / (counts.get(term) ?? 1));
  const noun = nounAt(statement, place);
  const found = termed.flatMap(({ one, terms: own }) => {
    if (one.source === statement.source) return [];
    const mentions = one.mentions.filter(
      (mention) =>
        !mention.isReference &&
        read(mention) &&
        (noun === undefined ||
          mention.counted?.noun === noun ||
          mention.counted === undefined ||
          mention.counted.noun === null),
    );
    if (mentions.length === 0) return [];
    const score = (weightedShare(terms, own, weight) + weightedShare(own, terms, weight)) / 2;
    return score < LEAST_ALIKE ? [] : [{ one, mention: nearest(mentions, noun), score }];
  });
  return found
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_ALIKE)
    .map(({ one, mention }) => ({
      source: one.source.id,
      start: mention.start,
      end: mention.end,
      quote: mention.text,
      label: read(mention)?.label ?? null,
      sentence: one.source.text.slice(one.start, one.end).replace(/\s+/gu, ' '),
    }));
}

const nounAt = ({ mentions }: Statement, { start, end }: Stretch): string | undefined =>
  mentions.find((mention) => mention.start < end && start < mention.end)?.counted?.noun ?? undefined;

const nearest = (mentions: readonly Mention[], noun: string | undefined): Mention =>
  mentions.find((mention) => noun !== undefined && mention.counted?.noun === noun) ??
  (mentions[0] as Mention);
