import type { Statement } from '../../articles/statements/index.ts';
import { CARDINALS } from '../../expressions/en/words.ts';
import { MINUTES_PER_DAY as DAY } from '../../values/bounds/calendar.ts';
import type { Span } from '../../values/bounds/span.ts';
import type { Mention } from '../../values/mention.ts';
import type { KnownValue } from './corpus.ts';
import { boundsOf } from './counted.ts';
import { rootOf } from './terms.ts';
import { wordFrom } from './words.ts';

export const isOpenEnded = ({ low, high }: { low: number; high: number }): boolean =>
  !Number.isFinite(low) || !Number.isFinite(high);

export const isTime = ({ type }: Mention): boolean => type === 'date' || type === 'period' || type === 'time';

/** Whether a time of a source has no beginning or no end, and the draft's is another than its one end: "since April", "until dawn". */
export function allowsAny(mention: Mention, known: Mention): boolean {
  const [own, other] = [boundsOf(mention), boundsOf(known)];
  const isEdge = (at: number): boolean => own.low <= at && at <= own.high;
  return isOpenEnded(other) && !isOpenEnded(own) && !isEdge(other.low) && !isEdge(other.high);
}

/** "In 1994", where a source has "since 1994". */
export const isBeginningOf = ({ type, value }: Mention, known: Mention): boolean =>
  type === 'date' &&
  value?.kind === 'interval' &&
  known.value?.kind === 'period' &&
  known.value.start?.strict.low === value.strict.low &&
  known.value.start.strict.high === value.strict.high;

/** "A minute", "a day": said of any short while. */
export const isAnyLength = ({ type, text }: Mention): boolean => type === 'duration' && /^an?\s/iu.test(text);

/** "Within hours", "for years": a length without a number, which another gives. */
export const isUncounted = ({ type, text }: Mention): boolean =>
  type === 'duration' && /^(?:seconds|minutes|hours|days|weeks|months|years|decades)$/iu.test(text);

/** "Monday morning": less than a day, and no hour. */
export const saysPartOfDay = ({ type, text }: Mention): boolean =>
  type === 'date' &&
  !/\d/u.test(text) &&
  /\b(?:morning|afternoon|evening|night|dawn|dusk|noon|midday|midnight)\b/iu.test(text);

/** How many times longer or larger a value of another thing is. */
const OF_OTHER_SIZE = 30;
/** Nineteen years are no other figure for 23 minutes. */
export function isOfOtherSize(a: Mention, b: Mention): boolean {
  if (a.type !== 'duration' && a.type !== 'quantity') return false;
  const [own, other] = [boundsOf(a), boundsOf(b)];
  return own.high * OF_OTHER_SIZE < other.low || other.high * OF_OTHER_SIZE < own.low;
}

/** A number of three digits or more that is not round: it is not printed twice by chance. */
export const isUnlike = ({ type, text }: Mention): boolean => {
  const digits =
    text
      .match(/\d[\d.,]*\d/u)?.[0]
      .replace(/\D/gu, '')
      .replace(/0+$/u, '') ?? '';
  return (type === 'count' || type === 'quantity') && digits.length >= 3;
};

/** Where a count is of a part, or a step of a scale: "two of the dead", "four out of five". */
export function isPart({ words }: Statement, { type, end }: Mention): boolean {
  if (type !== 'count') return false;
  const after = words.findIndex(({ start }) => start >= end);
  const [first, next] = [words[after]?.lower, words[after + 1]?.lower];
  return (
    (first === 'out' && next === 'of') ||
    (first === 'of' && /^(?:the|them|these|those|its|his|her|their|\d+)$/u.test(next ?? ''))
  );
}

/** The whole of such a part: "five", of "four out of five". */
export function isWholeOfPart({ words }: Statement, { type, start }: Mention): boolean {
  if (type !== 'count') return false;
  const at = words.findIndex((word) => word.start >= start);
  if (words[at - 1]?.lower !== 'of') return false;
  const before = words[at - 2]?.lower === 'out' ? words[at - 3] : words[at - 2];
  return before !== undefined && (CARDINALS.has(before.lower) || /^\d/u.test(before.lower));
}

/** Minutes of what is at least about a month, and of a year. */
const MONTH = 27 * DAY;
const YEAR = 365.25 * DAY;

/** Whether two months or seasons that say no year may be of one: "in autumn", "in October". */
export function isSameSeason(mention: Mention, known: Mention): boolean {
  const all = [mention, known];
  if (!all.every((one) => one.type === 'date' && one.implied.includes('year'))) return false;
  const [own, other] = all.map(boundsOf) as [Span, Span];
  if (![own, other].every(({ low, high }) => high - low > MONTH && high - low < YEAR / 2)) return false;
  return [-1, 0, 1].some(
    (years) => own.low + years * YEAR <= other.high && other.low <= own.high + years * YEAR,
  );
}

/** A number that two stories seldom share by chance: 2,100, and not 20 or 300. */
export const isDistinctive = ({ type, text, value }: Mention): boolean =>
  (type === 'count' || type === 'quantity') &&
  value?.kind === 'interval' &&
  /\d/u.test(text) &&
  (value.best ?? value.strict.low) > 20;

/** "The flood of 2004": a year that the words do not show to be one. */
export const isBareYear = ({ type, text, counted }: Mention): boolean =>
  type === 'count' && !counted?.noun && /^(?:19|20)\d\d$/u.test(text);

/** "Morning", "evening": they say less than an hour does. */
export const isPartOfDay = (mention: Mention): boolean =>
  mention.type === 'time' && !/\d/u.test(mention.text);

/** "At one of them": no number of anything. */
export const isAnyOne = ({ type, text, counted }: Mention): boolean =>
  type === 'count' && /^(?:one|another|an?)$/iu.test(text) && !counted?.noun && !counted?.state;

/** "Many people", "some": whatever number a source gives may be meant. */
export const isAnyNumber = ({ type, text }: Mention): boolean =>
  type === 'count' && /^(?:so |very )?(?:many|some|few)$/iu.test(text);

/** An amount in digits, or a day or month with its year. */
export const isInFull = ({ type, text, relative }: Mention): boolean =>
  type === 'quantity' ? /\d/u.test(text) : isTime({ type } as Mention) && !relative && /\d{4}/u.test(text);

/** A count that comes up by chance: of other people or things it says nothing. */
export const isSmallCount = (mention: Mention): boolean =>
  mention.type === 'count' && boundsOf(mention).high <= 20;

/** Small numbers that count nothing say nothing: "one of them", "the two sides". */
export const isSmall = ({ type, text, counted }: Mention): boolean =>
  // A couple is two who belong together; "a couple of days" has its "of" in the words.
  (type === 'count' && /^a couple$/iu.test(text)) ||
  (type === 'count' &&
    /^(?:a|an|one|two|both|no|none|nobody|nothing|no one)$/iu.test(text) &&
    !counted?.state) ||
  (type === 'ordinal' && /^(?:first|second|third|last)$/iu.test(text));

/**
 * Whether both are bounds on one side ("more than 500", "over 50") or ranges ("60 to 100", "60 to 400"), and far from each
 * other: the words allow it, no source says it.
 */
export function isAnotherBound(mention: Mention, known: Mention): boolean {
  const [a, b] = [mention.value, known.value];
  if (a?.kind !== 'interval' || b?.kind !== 'interval') return false;
  const [own, other] = [a.strict, b.strict];
  if (isRange(mention) && isRange(known)) return isFar(own.low, other.low) || isFar(own.high, other.high);
  // "More than 59,000" does not say 95,000.
  if (!isOpenEnded(other)) {
    const end = Number.isFinite(own.low) ? own.low : own.high;
    return isOpenEnded(own) && known.type === mention.type && !isTime(mention) && isFar(end, other.low);
  }
  const [mine, theirs] = Number.isFinite(other.low) ? [own.low, other.low] : [own.high, other.high];
  if (!Number.isFinite(mine) || !Number.isFinite(theirs)) return false;
  // "By the end of May" is not by the end of March.
  if (isTime(mention))
    return (
      isTime(known) &&
      mention.text.toLowerCase() !== known.text.toLowerCase() &&
      Math.abs(mine - theirs) > 2 * DAY
    );
  return isFar(mine, theirs);
}

/** Whether a source only allows a plain number: "more than a dozen" beside 4,200. */
export const isFarBound = (mention: Mention, known: Mention): boolean =>
  !isOpenEnded(boundsOf(mention)) && !isRange(mention) && isAnotherBound(mention, known);

export const isFar = (a: number, b: number): boolean =>
  Math.abs(a - b) > 0.25 * Math.max(Math.abs(a), Math.abs(b), 1);

/** Whether the words of a number name both of its ends. */
export const isRange = ({ type, text }: Mention): boolean =>
  (type === 'count' || type === 'quantity') && (text.match(/\d[\d.,]*/gu)?.length ?? 0) === 2;

/** "Sixth" of bodies, and "second" of decks: ranks of two things. */
export function isOtherRank({ type, end }: Mention, statement: Statement, known: KnownValue): boolean {
  if (type !== 'ordinal') return false;
  const nextTo = ({ words }: Statement, at: number): string => rootOf(wordFrom(words, at)?.text ?? '');
  return nextTo(statement, end) !== nextTo(known.statement, known.mention.end);
}
