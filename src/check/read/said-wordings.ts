import type { Source } from '../../articles/source.ts';
import { readMentions } from '../../expressions/index.ts';
import type { RegistryClaim } from '../../registry/model.ts';
import { isSameValue } from '../../values/bounds/same-value.ts';
import type { Value } from '../../values/bounds/value.ts';
import type { Profile } from '../../values/profiles/index.ts';
import { isReadFromWords } from '../../values/value-type.ts';
import type { FoundQuote } from '../locate/locate-quote.ts';
import { QuoteContext } from '../locate/quote-context.ts';
import { licenceOf } from './license.ts';
import { anchorOf, isBeforeMagnitude, mentionsIn, zoneOf } from './read-value.ts';
import { isPlain, isReadable } from './resolve-value.ts';

/** Wordings that are remembered; programs write the same few with another number in each. */
const MOST = 10_000;

/** A number of four to six digits between spaces, above every year that is written of. */
const LARGE = /(?<![^ ])(?:[3-9]\d{3}|[1-9]\d{4,5})(?![^ ])/gu;
/** Any other number that could be held against it, or be a part of one with it. */
const LIKE_LARGE = /\d{5}|[3-9]\d{3}|\d[.,]\d/u;
/** Stands for the number in a wording; folding leaves no such character in words. */
const GAP = '\u0000';

/** The words before and after the one large number of a quote, and how many digits it has; undefined where it has none, or several. */
function wordingOf(words: string): { readonly pattern: string; readonly digits: number } | undefined {
  const [number, second] = words.match(LARGE) ?? [];
  if (number === undefined || second !== undefined) return undefined;
  const pattern = words.replace(number, () => GAP);
  return LIKE_LARGE.test(pattern) || words.includes(GAP) ? undefined : { pattern, digits: number.length };
}

/** The least and the greatest large number of so many digits, and one that is neither round nor near them. */
const PROBES: Readonly<Record<number, readonly string[]>> = {
  4: ['3000', '6173', '9999'],
  5: ['10000', '41387', '99999'],
  6: ['100000', '583619', '999999'],
};

interface Wording {
  readonly stated: Value;
  /** Whether the words say the value whatever the number is; undefined until they were met twice. */
  says: boolean | undefined;
}

/**
 * Wordings that say a stated value whatever large number is in them: "46 people were hurt in ward 9634" says 46 of every
 * ward. That it does is tried, with the least, the greatest and another number; the words of other claims that differ in
 * that number alone need not be read then. For one profile.
 */
export class SaidWordings {
  readonly #profile: Profile | undefined;
  readonly #known = new Map<string, Wording>();

  constructor(profile: Profile | undefined) {
    this.#profile = profile;
  }

  /** The value that a claim states, where its words are known to say it; else undefined. */
  of(claim: RegistryClaim, source: Source, found: FoundQuote): Value | undefined {
    const { stated, question } = claim;
    if (stated === null || !isReadFromWords(question.valueType) || !isPlain(claim)) return undefined;
    const wording = wordingOf(found.said);
    if (!wording || !isReadable(found.said, source) || isBeforeMagnitude(source, found.end)) return undefined;
    const anchor = anchorOf(claim, source)?.anchor;
    const key = `${question.type} ${zoneOf(claim)} ${stated.canonical} ${anchor?.text} ${anchor?.at} ${question.story?.anchor?.text} ${wording.digits} ${wording.pattern}`;
    const known = this.#known.get(key);
    if (known === undefined) {
      if (this.#known.size < MOST) this.#known.set(key, { stated, says: undefined });
      return undefined;
    }
    if (!isSameValue(known.stated, stated)) return undefined;
    known.says ??= (PROBES[wording.digits] as readonly string[]).every((number) =>
      this.#says(claim, source, found, wording.pattern.replace(GAP, number)),
    );
    return known.says ? stated : undefined;
  }

  /** Whether words in the place of a claim's own say the value that it states, and nothing around them was asked for it. */
  #says(claim: RegistryClaim, source: Source, found: FoundQuote, words: string): boolean {
    const context = new QuoteContext(claim, source, found, anchorOf(claim, source)?.anchor, this.#profile);
    const mentions = mentionsIn(words, context, (folded) => {
      context.isAsked = false;
      return readMentions(folded, context);
    });
    const hasWrongWeekday = mentions.some(({ wrongWeekday, members }) =>
      [{ wrongWeekday }, ...(members ?? [])].some((one) => one.wrongWeekday),
    );
    return (
      licenceOf(claim, claim.stated as Value, mentions, words).kind === 'said' &&
      !hasWrongWeekday &&
      !context.isAsked
    );
  }
}
