import { readMentions } from '../expressions/index.ts';
import { foldPhrase } from '../text/fold.ts';
import type { Anchor, Mention } from './mention.ts';
import type { Profile } from './profiles/index.ts';
import type { Edge, PlainValue, ValueFault, ValueType } from './value-type.ts';

/** What the words of a person are read against. */
export interface ReadAgainst {
  /** The day that relative words count from. */
  readonly anchor?: Anchor | undefined;
  /** The stretch of time that supplies years which are not said. */
  readonly story?: Anchor | undefined;
  readonly profile?: Profile | undefined;
  /** The zone of a time that names none. */
  readonly zone?: string | undefined;
  readonly edge?: Edge | undefined;
}

/** Longer texts are no value that a person states. */
const LONGEST = 200;

/** Small words that a reader wants before a value which a person writes alone: "at 9", "the second", "aged 53". */
const BEFORE = ['', 'at ', 'the ', 'for ', 'aged '];

/** What is counted, after its number: "forty people", "12 fire engines". */
const COUNTED = /^ [\p{L}-]+(?: [\p{L}-]+)?$/u;

/**
 * A value that a person states in the words of an article: "3 May 2026", "at least 40", "45 minutes", "53 years". The words
 * are one value from the first to the last, else nothing is taken of them. Words that need a day to be read against, and
 * have none, are a fault that says so.
 *
 * @returns undefined where the words are no value of the type.
 */
export function valueOfWords(
  type: ValueType,
  stated: string,
  against: ReadAgainst = {},
): PlainValue | ValueFault | undefined {
  const read = readWhole(type, stated, against);
  return read === 'open' ? needsDay(stated) : read?.value;
}

/** What is said of words that are read against a day where none is known. */
export const needsDay = (stated: string): ValueFault => ({
  fault: `${JSON.stringify(stated)} is read against a day, and none is stated. Write the day (2025-10-09), or add anchor: with the day on which the words were written.`,
});

/**
 * What words are from the first to the last.
 *
 * @returns `open` for words that need a day to be read against, undefined where they are no value of the type.
 */
export function readWhole(
  type: ValueType,
  stated: string,
  { anchor, story, profile, zone, edge }: ReadAgainst,
): { readonly mention: Mention; readonly value: PlainValue } | 'open' | undefined {
  const words = foldPhrase(stated.trim());
  if (!type.read || words === '' || words.length > LONGEST) return undefined;
  let isOpenWithoutDay = false;
  for (const before of BEFORE) {
    const mentions = readMentions(before + words, { anchor, story, ...(profile && { profile }) });
    const [mention] = mentions;
    if (!mention || mentions.length > 1 || mention.start > before.length) continue;
    const rest = (before + words).slice(mention.end);
    if (rest !== '' && !(mention.type === 'count' && COUNTED.test(rest))) continue;
    if (isOpen(mention)) isOpenWithoutDay ||= anchor === undefined;
    else {
      const value = type.read(mention, edge, zone);
      // What "dozens" are depends on the profile.
      const isVague = value?.kind === 'interval' && value.vague !== undefined;
      if (value && (profile || !isVague)) return { mention, value };
    }
  }
  return isOpenWithoutDay && type.axis === 'time' ? 'open' : undefined;
}

/** Words that are read as a date, and need another one to be one. */
const isOpen = ({ value, isReference = false }: Mention): boolean => value === null || isReference;
