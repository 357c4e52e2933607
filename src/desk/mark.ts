import type { Source } from '../articles/source.ts';
import { type Statement, type Stretch, speechAt } from '../articles/statements/index.ts';
import { readModality } from '../check/read/modality.ts';
import { findPhrase } from '../discover/find/find-phrase.ts';
import { type QuoteReading, readyClaim } from '../discover/find/ready-claim.ts';
import type { Slot } from '../discover/scan/slot.ts';
import type { Token } from '../discover/scan/token.ts';
import { Directory } from '../registry/entities.ts';
import type { Registry } from '../registry/model.ts';
import { weightedShare } from '../text/weighted-share.ts';
import type { TypeName } from '../values/index.ts';
import { valueType } from '../values/index.ts';
import type { Anchor } from '../values/mention.ts';
import type { Profile } from '../values/profiles/index.ts';
import { askInWords, placeWordsAt } from './ask-in-words.ts';
import type { LikelyQuestions } from './likely-questions.ts';
import type { Passages } from './passages.ts';
import type { DeskAlike, DeskProposal, DeskReading } from './protocol.ts';

/** What a marking is read against. */
export interface MarkContext {
  readonly registry: Registry;
  readonly sources: readonly Source[];
  readonly profile: Profile;
  readonly passages: Passages;
  readonly likely: LikelyQuestions;
}

/** Words of another article that are offered at most, and of one article. */
const MOST_ALIKE = 6;
const MOST_OF_ARTICLE = 2;
/** Passages whose values are compared: those that share the rarest words. */
const MOST_COMPARED = 150;
/** How surely two values must be of one thing for one to be offered beside the other. */
const LEAST_ALIKE = 0.35;

/**
 * What marked words come to as a claim: the shortest quote that holds them, how they are read, who says them, which
 * question they may answer, and where other articles seem to speak of the same.
 */
export function proposalFor(source: Source, place: Stretch, context: MarkContext): DeskProposal {
  const { registry, profile, passages, likely } = context;
  const phrase = source.text.slice(place.start, place.end);
  const found = findPhrase(source, phrase);
  const others = found.places
    .flatMap((one) => [one, ...one.copies])
    .filter((one) => one.end <= place.start || one.start >= place.end);
  const story = storyAnchor(registry);
  const claim = readyClaim(source, place, others, { story, profile, knowsAll: !found.more, isExact: true });
  const statement = passages.at(source, place);
  const readings = distinct(claim.readings);
  const speech = statement && speechAt(statement, claim);
  const name = speech?.speaker?.name ?? null;
  const speakerId = name === null ? null : (new Directory(registry.entities).resolveSpeaker(name) ?? null);
  const slots = statement ? passages.slotsAt(statement, claim) : [];
  const tokens = statement ? passages.tokensOf(statement) : [];
  const where = tokens[placeWordsAt(tokens, place)];
  const type = typeFor(phrase, readings, slots, where !== undefined);
  const ask = statement ? askInWords({ statement, place, tokens, type, slots }) : '';
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
    questions: likely.for({ source, start: claim.start, end: claim.end, slots, types, type, ask, readings }),
    ask: ask || (ASKS[type] ?? ''),
    type,
    answer: answerIn(where ? phrase.slice(Math.max(0, where.start - place.start)) : phrase),
    speakers: statement ? speakersNear(statement, tokens, passages) : [],
    alike: statement ? alikeIn(statement, slots, type, passages) : [],
  };
}

/** The stretch of time of the one story of a registry. */
export const storyAnchor = ({ stories }: Registry): Anchor | undefined =>
  stories.length === 1 ? (stories[0]?.anchor ?? undefined) : undefined;

/** A reading for each type: of a date that is a period as well, the date comes first. */
function distinct(readings: readonly QuoteReading[]): DeskReading[] {
  const seen = new Set<string>();
  return readings.flatMap(({ type, words, value, label, grammar, anchor }): DeskReading[] => {
    const key = `${type} ${value}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ type, words, value, label, anchor, reader: grammar }];
  });
}

/** A name alone: words that all begin with a capital, none of them the first of its sentence alone. */
const NAME =
  /^\p{Lu}[\p{L}.'’-]+(?:\s+(?:(?:de|di|da|del|van|von|der|al|bin|el|la)\s+)?\p{Lu}[\p{L}.'’-]*)+$/u;
/** Words of a way: one of several answers. */
const WAY = /^(?:to|by)\s/iu;
const CLOCK = /\d[:.]\d\d|\d\s*[ap]\.?m\b|o['’]clock|midnight|noon|midday/iu;

/** The type of a new question for marked words: what they are a value of, else what words of their form mostly answer. */
function typeFor(
  phrase: string,
  readings: readonly DeskReading[],
  slots: readonly Slot[],
  namesPlace: boolean,
): TypeName {
  const types = new Set(readings.map((reading) => reading.type));
  if (types.has('time') && CLOCK.test(phrase)) return 'time';
  const [slot] = slots.filter((one) => types.has(one.type));
  if (slot) return slot.type;
  const [first] = readings;
  if (first) return first.type as TypeName;
  if (NAME.test(phrase)) return 'name';
  return WAY.test(phrase) || namesPlace ? 'choice' : 'yesno';
}

/** Letters of an answer at most: more words than a person would give as one. */
const LONGEST_ANSWER = 80;

/** Words of an article as an answer in words, on one line; null where they are too many. */
function answerIn(said: string): string | null {
  const words = said.replace(/\s+/gu, ' ').trim();
  return words.length > LONGEST_ANSWER ? null : words;
}

/** Speakers that are offered at most. */
const MOST_SPEAKERS = 12;

/** Who may have said words of a sentence, the likeliest first: who speaks in it, whom it names, who speaks elsewhere in the article. */
function speakersNear(statement: Statement, tokens: readonly Token[], passages: Passages): string[] {
  const { source } = statement;
  const named: string[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const { pos, isPerson, start } = tokens[i] as Token;
    if (pos !== 'PROPN' && !isPerson) continue;
    while (pos === 'PROPN' && tokens[i + 1]?.pos === 'PROPN') i++;
    named.push(source.text.slice(start, (tokens[i] as Token).end).replace(/\s+/gu, ' '));
  }
  const speaking = (one: Statement): string[] =>
    one.speeches.flatMap(({ speaker }) => (speaker && speaker.kind !== 'pronoun' ? [speaker.name] : []));
  const others = passages.all.flatMap((one) =>
    one.statement.source === source ? speaking(one.statement) : [],
  );
  return [...new Set([...speaking(statement), ...named, ...others])].slice(0, MOST_SPEAKERS);
}

const ASKS: Partial<Record<TypeName, string>> = {
  date: 'When was it?',
  period: 'When was it?',
  time: 'At what time was it?',
  duration: 'How long was it?',
  count: 'How many were there?',
  quantity: 'How much was it?',
  ordinal: 'Which one in order was it?',
};

/** Stretches of other articles that give a value of the same thing. */
function alikeIn(
  statement: Statement,
  own: readonly Slot[],
  type: TypeName,
  passages: Passages,
): DeskAlike[] {
  const read = valueType(type)?.read;
  if (!read) return [];
  const mine = own.filter((slot) => slot.type === type);
  const { terms } = passages.passageOf(statement);
  const near = passages.all
    .filter(({ statement: one }) => one.source !== statement.source && one.mentions.length > 0)
    .map((one) => ({ ...one, shared: sharedOf(terms, one.terms, passages.weightOf) }))
    .sort((a, b) => b.shared - a.shared)
    .slice(0, MOST_COMPARED);
  const found = near.flatMap(({ statement: one, shared }) => {
    const slots = passages.slotsAt(one, one).filter((slot) => slot.type === type && slot.mention);
    return slots.flatMap((slot) => {
      const like = Math.max(0, ...mine.map((other) => passages.likeness(other, slot)));
      const score = like + 0.3 * shared;
      return like < LEAST_ALIKE ? [] : [{ one, at: slot.at, label: slot.value.label, score }];
    });
  });
  const taken = new Map<Source, number>();
  return found
    .sort((a, b) => b.score - a.score)
    .filter(({ one: { source } }) => {
      taken.set(source, (taken.get(source) ?? 0) + 1);
      return (taken.get(source) ?? 0) <= MOST_OF_ARTICLE;
    })
    .slice(0, MOST_ALIKE)
    .map(({ one, at, label }) => ({
      source: one.source.id,
      start: at.start,
      end: at.end,
      quote: one.source.text.slice(at.start, at.end),
      label,
      sentence: one.source.text.slice(one.start, one.end).replace(/\s+/gu, ' '),
    }));
}

function sharedOf(a: ReadonlySet<string>, b: ReadonlySet<string>, weight: (term: string) => number): number {
  const shareIn = (own: ReadonlySet<string>, other: ReadonlySet<string>): number =>
    weightedShare(own, weight, (term) => (other.has(term) ? 1 : 0));
  return (shareIn(a, b) + shareIn(b, a)) / 2;
}
