import type { Source } from '../../articles/source.ts';
import { countsTime } from '../../expressions/counted.ts';
import { MAGNITUDES } from '../../expressions/en/words.ts';
import { readMentions } from '../../expressions/index.ts';
import type { RegistryClaim } from '../../registry/model.ts';
import { joinWords } from '../../text/compare-text.ts';
import { foldPhrase } from '../../text/fold.ts';
import { UNKNOWN, type Value } from '../../values/bounds/value.ts';
import { VALUE_TYPES } from '../../values/index.ts';
import type { Anchor, Mention, ReadingContext } from '../../values/mention.ts';
import type { ValueType } from '../../values/value-type.ts';
import { convertedFigure } from './converted-figure.ts';
import type { AnchorOrigin } from './trace.ts';

/** How the value of a claim came out of its quote. */
export type ValueReading =
  | { readonly value: Value; readonly mention: Mention; readonly mentions: readonly Mention[] }
  | { readonly undated: string; readonly mentions: readonly Mention[] }
  | { readonly unreadable: string; readonly mentions: readonly Mention[] };

/** What relative dates in a claim are read against: the claim's own anchor, else the question's, else the source's. */
export function anchorOf(
  { anchor, question }: RegistryClaim,
  { metadata: { written, published } }: Source,
): { readonly anchor: Anchor; readonly from: AnchorOrigin } | undefined {
  if (anchor) return { anchor, from: 'claim' };
  if (question.anchor) return { anchor: question.anchor, from: 'question' };
  if (written) return { anchor: written, from: 'written' };
  return published ? { anchor: published, from: 'published' } : undefined;
}

/** The zone of times that name none: the claim's, else the question's. */
export const zoneOf = ({ data, question }: RegistryClaim): string | undefined =>
  data.zone ?? question.vocabulary.zone;

/** How a grammar is asked; what it said before may be remembered. */
export type ReadWords = (words: string, context: ReadingContext) => readonly Mention[];

/** The words of a quote that are read, as they are read: folded, with the word after it that makes a number what it is. */
function wordsOf(quote: string, context: ReadingContext): string {
  const words = foldPhrase(quote);
  if (!/(?:\d|[a-z])$/u.test(quote)) return words;
  const following = magnitudeIn((context.after ?? '').slice(0, MAGNITUDE_WITHIN));
  return following === '' ? words : `${words} ${following}`;
}

/** How far a word may be from a quote that makes its number what it is. */
const MAGNITUDE_WITHIN = 20;

/** "some 40" before "million" is not forty: the word at the head of what follows that belongs to the number, or ''. */
function magnitudeIn(following: string): string {
  const word = /^[\s-]*([a-z]+)/u.exec(following)?.[1] ?? '';
  return MAGNITUDES.has(word) ? word : '';
}

/** Whether the word after a place of a text may change what is read there. */
export const isBeforeMagnitude = ({ text }: Source, end: number): boolean =>
  magnitudeIn(text.slice(end, end + MAGNITUDE_WITHIN)) !== '';

/** Everything that a quote says of dates, numbers and the like. */
export const mentionsIn = (
  quote: string,
  context: ReadingContext,
  read: ReadWords = readMentions,
): readonly Mention[] => (quote === '' ? [] : read(wordsOf(quote, context), context));

/** Reads the one value of the question's type from a quote, or says why there is not one. */
export function readValue(
  claim: RegistryClaim,
  quote: string,
  context: ReadingContext,
  read: ReadWords = readMentions,
): ValueReading {
  const { valueType } = claim.question;
  const { edge, pick } = claim.data;
  if (quote === '') {
    const message = `The text of ${claim.data.source} is not kept here, so nothing can be read from it. State the value: ${valueType.example}.`;
    return { unreadable: message, mentions: [] };
  }
  const words = wordsOf(quote, context);
  const mentions = read(words, context);
  const all = mentions.flatMap((mention) => {
    const value = valueType.read?.(mention, edge, zoneOf(claim));
    return value ? [{ mention, value }] : [];
  });
  // "Now held since May 3": a word that points at no date gives way to one that does.
  const dated = unlessNone(all, ({ mention }) => !mention.isReference);
  // "Rose from 38 to 45", "by 7 to 45": what is now answers, where the words mark it.
  const current = unlessNone(dated, ({ mention }) => mention.role === undefined || mention.role === 'now');
  // "12 men aged 20 to 30": an age answers only where nothing else does.
  const readable = unlessNone(
    current,
    ({ mention }) => mention.type !== 'age' && (valueType.name !== 'count' || mention.type !== 'quantity'),
  );
  // "Over 50 arrests over four nights": the nights are how long it took, and answer where nothing else does.
  const own = unlessNone(readable, ({ mention }) => !countsTime(mention.counted));
  const chosen = pick === undefined ? distinctOf(own) : pickOne(readable, pick, words);
  const measure = pick === undefined && convertedFigure(chosen, words);
  if (measure && !measure.isMisfit) return { ...measure.first, mentions };
  const only = chosen[0];
  if (only && chosen.length === 1) return { ...only, mentions };
  if (chosen.length > 1) {
    if (measure)
      return {
        unreadable: `${joinWords(chosen.map(({ mention }) => `"${mention.text}"`))} are given as one measure, and do not fit each other. State the value that is meant.`,
        mentions,
      };
    const several = joinWords(own.map(({ mention }) => `"${mention.text}"`));
    return {
      unreadable: `The quote holds several values that answer this: ${several}. State the value, or pick one of them.`,
      mentions,
    };
  }
  const unknown = mentions.find((m) => m.value === null && m.type === 'count');
  if (unknown && valueType.name === 'count' && readable.length === 0)
    return { value: UNKNOWN, mention: unknown, mentions };
  if (pick !== undefined && readable.length > 0) {
    return {
      unreadable: `pick: ${JSON.stringify(pick)} names none of the values in the quote (${joinWords(readable.map((r) => `"${r.mention.text}"`))}).`,
      mentions,
    };
  }
  const unresolved = mentions.find((m) => m.value === null && (m.type === 'date' || m.type === 'period'));
  if (unresolved && ['date', 'period'].includes(valueType.name)) {
    if (!context.anchor) return { undated: unresolved.text, mentions };
    const message = `"${unresolved.text}" counts from another date, which its sentence does not name. State the value, or quote that date too.`;
    return { unreadable: message, mentions };
  }
  const others = otherTypes(valueType, mentions);
  return {
    unreadable: `The quote says no ${valueType.name} that can be read${others}. ${others === '' ? 'State' : 'Or state'} the value: ${valueType.example}.`,
    mentions,
  };
}

/** What a quote holds of other types than its question wants, each with the type to ask for: `; "60 km/h" is an amount with a unit (type: quantity)`. */
function otherTypes(wanted: ValueType, mentions: readonly Mention[]): string {
  const found = new Map<ValueType, string>();
  for (const mention of mentions) {
    const other: ValueType | undefined = VALUE_TYPES.find(
      ({ name }) => name === (mention.type === 'age' ? 'duration' : mention.type),
    );
    if (!other || other === wanted || mention.isReference || found.has(other) || !other.read?.(mention))
      continue;
    found.set(other, `"${mention.text}" is ${other.describes} (type: ${other.name})`);
  }
  return found.size === 0 ? '' : `; ${joinWords([...found.values()].slice(0, MOST_OTHERS))}`;
}

/** Values of other types that a message names. */
const MOST_OTHERS = 2;

function distinctOf<T extends { value: Value }>(readable: readonly T[]): readonly T[] {
  if (readable.length < 2) return readable;
  const distinct = new Map(readable.map((r) => [`${r.value.canonical} ${JSON.stringify(r.value)}`, r]));
  return [...distinct.values()];
}

/** Those that pass a test; all of them where none does. */
function unlessNone<T>(all: readonly T[], test: (one: T) => boolean): readonly T[] {
  const passed = all.filter(test);
  return passed.length > 0 ? passed : all;
}

/** The value meant: by its number from 1, or by words of the quote that hold it. */
function pickOne<T extends { mention: Mention }>(
  readable: readonly T[],
  pick: number | string,
  quote: string,
): T[] {
  if (typeof pick === 'number') return readable.slice(pick - 1, pick);
  const words = foldPhrase(pick).toLowerCase();
  const start = quote.toLowerCase().indexOf(words);
  if (start < 0) return [];
  return readable
    .filter(({ mention }) => mention.start < start + words.length && mention.end > start)
    .slice(0, 1);
}
