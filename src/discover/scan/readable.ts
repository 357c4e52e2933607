import type { Statement } from '../../articles/statements/index.ts';
import { NEARBY } from '../../expressions/en/date-words.ts';
import { ageValue } from '../../values/bounds/duration-value.ts';
import type { QuantityValue } from '../../values/bounds/quantity-value.ts';
import type { Value } from '../../values/bounds/value.ts';
import type { TypeName } from '../../values/index.ts';
import type { Mention } from '../../values/mention.ts';

/** "55 kilometers (34 miles)": the second is the first in another unit, zone or currency. */
export function isConversion({ source }: Statement, before: Mention | undefined, mention: Mention): boolean {
  if (!before) return false;
  return (
    before.type === mention.type &&
    /^\s*[([]\s*(?:about|around|roughly|or|US|some)?\s*$|^\s*[;/]\s*$/u.test(
      source.text.slice(before.end, mention.start),
    )
  );
}

/** Whether a value is only supposed: "if it fails, it will owe 150 million dollars". */
export const isSupposed = ({ source, start }: Statement, { start: at }: Mention): boolean =>
  /\b(?:if|unless)\s[^.;]*$/iu.test(source.text.slice(start, at));

/** "Today" between quotation marks is the day of speaking, which the page does not give; what "could have" been is not a fact. */
export function isOfSpeech(
  { source, start, end }: Statement,
  { type, relative, start: at, end: to }: Mention,
): boolean {
  const before = source.text.slice(start, at);
  if (
    /^(?:(?!\b(?:and|but|which|who)\b)[^,.;]){0,60}\b(?:could|would|might) have\b/iu.test(
      source.text.slice(to, end),
    )
  )
    return true;
  if ((type !== 'date' && type !== 'period') || !relative) return false;
  return (
    (before.match(/"/gu)?.length ?? 0) % 2 === 1 ||
    before.lastIndexOf('\u201C') > before.lastIndexOf('\u201D')
  );
}

/** "GIGLIO, Italy, Jan 16 (Reuters)": the day of a report, and not of what it reports. */
export const isDateline = ({ source, start }: Statement, { type, start: at }: Mention): boolean =>
  type === 'date' &&
  /^\s*\p{Lu}{3,}[\p{Lu} .'-]*(?:,\s*\p{Lu}[\p{L} .]*)?[,:]?\s*\(?$/u.test(
    source.text.slice(start, Math.min(at, start + 80)),
  );

/** "The second round": an ordinal that says which one is meant, and not how many it was for somebody, or a rank. */
export const isIdentity = ({ source, start }: Statement, { type, start: at, end: to }: Mention): boolean =>
  type === 'ordinal' &&
  !/\b(?:his|her|its|their|my|our)\s*$/iu.test(source.text.slice(Math.max(start, at - 8), at)) &&
  !/\b(?:rank(?:s|ed|ing)?|finish(?:es|ed|ing)?|came|come|comes|place[sd]?|was|is|in)\s*$/iu.test(
    source.text.slice(Math.max(start, at - 12), at),
  ) &&
  !/^[-\u2010\u2011 ](?:\p{Ll}+est|most|best|worst|place)\b/u.test(source.text.slice(to, to + 16));

/** "One of them", "the two": words that point at somebody, and count nothing. */
export function isReferring(
  { source, start }: Statement,
  { type, text, start: at, end: to, counted, value }: Mention,
): boolean {
  // "The three-storey building" has three storeys.
  if (type !== 'count' || /^[-\u2010\u2011]\p{L}/u.test(source.text.slice(to, to + 2))) return false;
  if (/^(?:one|a|an)$/iu.test(text)) return counted?.state == null;
  const isFew = value?.kind === 'interval' && value.strict.high <= 3;
  return (
    isFew &&
    /\b(?:the|these|those|both|all|its|their|his|her|other)\s*$/iu.test(
      source.text.slice(Math.max(start, at - 8), at),
    )
  );
}

/** "She was 92.", "dead at 92": an age without the word. */
export function ageIn(
  { source, start, end }: Statement,
  { value, start: from, end: to }: Mention,
): Value | undefined {
  const years = value?.kind === 'interval' ? value.best : null;
  if (years === null || years < 1 || years > 115) return undefined;
  const lead = source.text.slice(Math.max(start, from - 24), from);
  const trail = source.text.slice(to, Math.min(end, to + 2));
  const isAge =
    /\b(?:he|she) (?:was|is|turned|would have been)\s$/iu.test(lead) ||
    /\b(?:dies|died|(?<!\b(?:of|the) )dead|dying)(?: \p{L}+)? (?:at|aged)\s$/iu.test(lead);
  return isAge && /^(?:[.,;]|$)/u.test(trail) ? ageValue(years, 'year', 'exact') : undefined;
}

const IS_NEARBY = new RegExp(`\\b(?:${[...NEARBY.keys()].join('|')})\\s+$`, 'iu');

/** "Not until Thursday": the day that something begins on, which the reader takes for the beginning of a period. */
export const isNotUntil = ({ type, text, value }: Mention): boolean =>
  type === 'period' &&
  /^(?:until|till|before)\b/iu.test(text) &&
  value?.kind === 'period' &&
  value.start !== null &&
  !Number.isFinite(value.end?.usual.high ?? Number.POSITIVE_INFINITY);

export function typesOf({ source }: Statement, mention: Mention): TypeName[] {
  const { type, time, text, start } = mention;
  // "Lessons will not resume until Thursday": they will then.
  if (isNotUntil(mention)) return ['date'];
  const isNearby = IS_NEARBY.test(source.text.slice(Math.max(0, start - 12), start));
  if (
    /^(?:after|since|before|following|ahead of|until)\b/iu.test(text) &&
    type !== 'count' &&
    type !== 'duration' &&
    !(type === 'time' && isNearby)
  )
    return [];
  switch (type) {
    case 'count':
    case 'quantity':
    case 'duration':
    case 'time':
    case 'ordinal':
      return [type];
    case 'age':
      return [isStatedAge(mention) ? 'count' : 'duration'];
    case 'period':
      return ['date'];
    case 'date':
      // A part of the day is an hour as well: "yesterday afternoon".
      return time ? ['date', 'time'] : ['date'];
    default:
      return [];
  }
}

/** An age that is a figure of its own, and no person's: "raise the retirement age to 64". */
export const isStatedAge = ({ type, grammar }: Mention): boolean =>
  type === 'age' && grammar === 'age/stated';

export function kindOf(type: TypeName, value: Value, mention: Mention): string {
  if (type === 'quantity') return `quantity ${(value as QuantityValue).dimension}`;
  if (mention.type === 'age' && !isStatedAge(mention)) return 'age';
  if (type === 'time') return 'time';
  return type;
}

/** "45 dollars a month", "three shifts per week": how often, and no length. */
const isRate = ({ source, mentions }: Statement, { type, text, start, end }: Mention): boolean =>
  type === 'duration' &&
  (/^(?:an?|each|every)\s+\p{L}+$/iu.test(text) || /\bper\s$/iu.test(source.text.slice(start - 4, start))) &&
  !/^\s(?:later|earlier|ago|before|after|long)\b/u.test(source.text.slice(end, end + 9)) &&
  mentions.some(
    (other) =>
      (other.type === 'quantity' || other.type === 'count') &&
      other.end <= start &&
      /^(?:\s\p{L}+){0,2}\s$/u.test(source.text.slice(other.end, start)),
  );

/** Whether a value says nothing that another article may give otherwise: it points at somebody, or is of a report, a rank or a speech. */
export const isPassedOver = (statement: Statement, mention: Mention): boolean =>
  isReferring(statement, mention) ||
  isRate(statement, mention) ||
  isIdentity(statement, mention) ||
  isOfSpeech(statement, mention) ||
  isDateline(statement, mention);
