import type { RegistryClaim } from '../../registry/model.ts';
import { joinWords } from '../../text/compare-text.ts';
import { disjoint, type Span, within } from '../../values/bounds/span.ts';
import { inZone, onOneDay, type TimeValue } from '../../values/bounds/time-value.ts';
import type { IntervalValue, Value } from '../../values/bounds/value.ts';
import type { Mention } from '../../values/mention.ts';
import { zoneOf } from './read-value.ts';

/** Words that count without being a number: enough for a stated count, never read as one. */
const WEAK_COUNTS: readonly (readonly [RegExp, number])[] = [
  [/\b(?:a|an|another|single|lone|sole|once)\b/iu, 1],
  [/\b(?:both|pair|couple|duo|twins|twice|either|neither)\b/iu, 2],
  [/\b(?:trio|triplets|thrice)\b/iu, 3],
  [/\bquartet\b/iu, 4],
  [/\b(?:no|not|nobody|none|without|never|neither)\b/iu, 0],
];

/**
 * What a quote has to say of a stated value: that it is what the words say (`said`), that the words hold nothing that
 * can be read as such a value (`unread`), or another value (`otherwise`).
 */
export type Licence =
  | { readonly kind: 'said' }
  | { readonly kind: 'unread' }
  | { readonly kind: 'otherwise'; readonly words: string; readonly read: readonly Value[] };

const SAID: Licence = { kind: 'said' };

/**
 * Holds a stated value against its words. They say it where what is read usually lies within what is stated: "Friday
 * night" licenses Friday, "exactly 40" licenses at least 40, but "at least 40" does not license 40. Of a one-of, one
 * reading is enough: a person may know which is meant.
 */
export function licenceOf(
  claim: RegistryClaim,
  stated: Value,
  mentions: readonly Mention[] | undefined,
  quote: string,
): Licence {
  if (!mentions || stated.kind === 'denial' || stated.kind === 'unknown') return SAID;
  // Of a source whose text is not kept, no words are there to hold a value against.
  if (quote === '') return SAID;
  const { valueType } = claim.question;
  const all = withMembers(mentions);
  const read = valuesIn(claim, mentions);
  if (valueType.name === 'count' && (isWeaklyCounted(quote, stated) || isSum(read, stated))) return SAID;
  const isLicensed =
    valueType.name === 'period'
      ? read.length > 0 && edgesOf(stated).every((edge) => datesOf(all).some((date) => licenses(date, edge)))
      : read.some((value) =>
          edgesOf(value).some((one) => edgesOf(stated).some((edge) => licenses(one, edge))),
        );
  if (isLicensed && hasSaidEnds(stated, read)) return SAID;
  // Words that count from a date that is not known here may say anything.
  const isOpen = all.some(
    (mention) => mention.value === null && mention.type !== 'set' && canSay(mention, valueType.name),
  );
  if (isOpen || read.length === 0) return { kind: 'unread' };
  return { kind: 'otherwise', words: joinWords([...new Set(read.map(({ label }) => label))], 'or'), read };
}

const withMembers = (mentions: readonly Mention[]): Mention[] =>
  mentions.flatMap((mention) => [mention, ...(mention.members ?? [])]);

/** What mentions say as answers to the question of a claim. */
export const valuesIn = (claim: RegistryClaim, mentions: readonly Mention[]): Value[] =>
  withMembers(mentions).flatMap(
    (mention) => claim.question.valueType.read?.(mention, claim.data.edge, zoneOf(claim)) ?? [],
  );

/** One day, in minutes. */
const DAY = 1440;

/**
 * Whether the ends of a stated stretch of days are days that the words name, give or take one: "after October 19" is
 * from 19 October on, and not from the 11th on, though that holds it too.
 */
function hasSaidEnds(stated: Value, read: readonly Value[]): boolean {
  if (stated.kind !== 'interval' || stated.precision !== 'interval') return true;
  const said = read.flatMap((value) =>
    edgesOf(value).flatMap(({ strict, usual }) => [strict.low, strict.high, usual.low, usual.high]),
  );
  return [stated.strict.low, stated.strict.high].every(
    (end) => !Number.isFinite(end) || said.some((day) => Math.abs(day - end) <= 2 * DAY),
  );
}

/** "Four children and five adults" license nine. */
function isSum(read: readonly Value[], stated: Value): boolean {
  if (stated.kind !== 'interval' || read.length < 2) return false;
  const sum = { low: 0, high: 0 };
  for (const part of read) {
    if (part.kind !== 'interval') return false;
    // "About 3,200 and 1,000" make about 4,200, and "more than 5 and 9" more than 14.
    sum.low += part.best ?? part.usual.low;
    sum.high += part.best ?? part.usual.high;
  }
  return (
    within(sum, stated.strict) || (stated.best !== null && stated.best >= sum.low && stated.best <= sum.high)
  );
}

/** Whether an expression without a value is of a kind that could give one of the type. */
function canSay({ type }: Mention, name: string): boolean {
  return type === name || ((name === 'date' || name === 'period') && (type === 'date' || type === 'period'));
}

function licenses(read: IntervalValue, stated: IntervalValue): boolean {
  if (read.canonical === stated.canonical || within(read.usual, stated.strict)) return true;
  // "7:37 local time" recorded with the zone that a person knows.
  const zone = isZoned(read) ? undefined : (stated as Partial<TimeValue>).zone;
  const placed = zone === undefined ? undefined : inZone(read as TimeValue, zone);
  if (placed) return edgesOf(onOneDay(placed)).some((one) => within(one.usual, stated.strict));
  // A figure and its conversion: "six miles" recorded as 10 km. Each is rounded as its digits are.
  const areFigures = 'dimension' in read && read.best !== null && stated.best !== null;
  return areFigures && !disjoint(read.strict, stated.strict);
}

const isZoned = (value: IntervalValue): boolean => (value as Partial<TimeValue>).zoned ?? false;

const isWeaklyCounted = (quote: string, stated: Value): boolean =>
  stated.kind === 'interval' &&
  WEAK_COUNTS.some(([words, n]) => holds(stated.strict, n) && words.test(quote));

const holds = ({ low, high }: Span, n: number): boolean => low <= n && n <= high;

/** The intervals that a value is made of: the stated edges of a period, the members of a one-of. */
function edgesOf(value: Value): readonly IntervalValue[] {
  if (value.kind === 'interval') return [value];
  if (value.kind === 'one-of') return value.members;
  if (value.kind !== 'period') return [];
  return [value.start, value.end].filter(
    (edge): edge is IntervalValue =>
      edge !== null && (Number.isFinite(edge.usual.low) || Number.isFinite(edge.usual.high)),
  );
}

/** Every date that expressions name, the ends of their ranges among them. */
const datesOf = (mentions: readonly Mention[]): IntervalValue[] =>
  mentions.flatMap(({ value }) => (value === null ? [] : [...edgesOf(value)]));
