import type { Statement } from '../../articles/statements/index.ts';
import { onceEach } from '../../text/once-each.ts';
import type { TypeName } from '../../values/index.ts';
import { valueType } from '../../values/index.ts';
import type { Mention } from '../../values/mention.ts';
import { asOfIn } from './as-of.ts';
import { PEOPLE } from './en/families.ts';
import { DONE } from './en/status-words.ts';
import type { Slot } from './slot.ts';
import type { Token } from './token.ts';

const PART_BEFORE =
  /\b(another|other|more|additional|further|extra|remaining|including|among|included|half of|some of|also|comprising)\s*(?:about|around|some|at least|the|were|was|them|those|these|,)*\s*$/iu;
const PART_AFTER =
  /^\s*(?:(?:(?!and\b|or\b)\p{L}+\s+){0,2}?(more(?!\s+than)|others?|additional|further)\b|(?:\p{L}+\s+)?(of (?:them|whom|those|these)|out of)\b|(of the)\b)/iu;
export const CHANGE_BEFORE =
  /\b(?:up|down|rose|fell|increased|decreased|grew|climbed|dropped|gained|lost|slipped|jumped|declined|surged|plunged|plummeted|tumbled|soared|slid|shrank|rises?|falls?|increase|decrease)\s*(?:by|of)?\s*(?:about|around|some|nearly|almost|more than|over)?\s*$/iu;
export const EARLIER =
  /\b(?:earlier this (?:year|month)|last (?:year|month)|previous(?:ly)?|prior|(?:years?|months|decades?) (?:ago|earlier|before)|just this month|at the time|back then)\b|\bthen[.,]?$/iu;
/** A share of a change: "a 6 percent pay increase". */
export const CHANGE_AFTER =
  /^\s*(?:\p{L}+\s+){0,2}(?:rise|increase|cut|hike|drop|fall|decline|reduction|raise|gain|jump|decrease|slump)\b/u;
/** "The roadway fell 85 feet": of a length, how far something fell. */
export const FALLEN =
  /\b(?:fell|dropped|plunged|plummeted|tumbled|slid|climbed)\s*(?:about|around|some|nearly|almost|more than|over)?\s*$/iu;
/** Words by which a value is asked for, and not given. */
export const SOUGHT =
  /\b(?:ask(?:ed|ing|s)?|sought|seek(?:s|ing)?|demand(?:s|ed|ing)?|request(?:s|ed|ing)?|recommend(?:s|ed)?|call(?:s|ed|ing)? for|urg(?:es|ed|ing)|fac(?:es|ed|ing)|maximum|carr(?:ies|ied)|punishable|propos(?:es|ed|ing)|want(?:s|ed|ing)?)\b/iu;
export const CURRENT = /\b(?:now|currently|at present|today's|existing|current)\b/iu;
const PLANNED =
  /\b(?:[Ww]ill|[Ww]ould|plans?|planned|expects?|expected|could|may|might|should|wants?|hopes?|intends?|due|scheduled|aims?|up for|proposed|target)\b/u;

/** "2,500 jobs will go": the verb of what is counted is still to come. */
const PLANNED_AFTER =
  /^(?:\s+\p{L}+){1,3}?\s+(?:will|would|could|may|might|(?:is|are|were|was) (?:to|due to|set to|expected to))\s/u;

/** The time that another expression of the clause, else of the sentence, gives the event. */
export function whenOf(
  statement: Statement,
  own: Mention,
  type: TypeName,
  words: readonly Token[],
): Slot['when'] {
  if (type === 'date') return undefined;
  const { mentions, source } = statement;
  // When a count stood so is not when what it counts was.
  const asOf = asOfIn(statement, own);
  const [low, high] = [words[0]?.start ?? own.start, words.at(-1)?.end ?? own.end];
  const dates = mentions.filter(
    (m) =>
      m !== own &&
      m !== asOf &&
      (m.type === 'date' || m.type === 'period') &&
      !m.isReference &&
      m.value !== null &&
      !/\b(?:since|until|from|by)\s+$/iu.test(source.text.slice(Math.max(0, m.start - 7), m.start)) &&
      !/^(?:since|until|the (?:past|last))\b/iu.test(m.text),
  );
  const near =
    mentions.find((m) => (m.type === 'date' || m.type === 'period') && isWhenOf(source.text, m, own)) ??
    dates.find((m) => m.start >= low && m.end <= high) ??
    (dates.length === 1 && !isOtherClause(source.text, own, dates[0] as Mention) ? dates[0] : undefined);
  const value = near && valueType('date')?.read?.(near);
  // "Since 1994, when": in that year.
  if (near?.value?.kind === 'period') return near.value.start?.usual;
  return value?.kind === 'interval' ? value.usual : undefined;
}

/** "The worst since 1994, when a ship sank with 27 aboard", "in 2009 as well, when two drowned": a clause of the time before it. */
const isWhenOf = (text: string, time: Mention, own: Mention): boolean =>
  time.end <= own.start &&
  /^(?:,? (?:as well|too|also|already))?,? (?:when|in which|during which)\b[^,;.]*$/u.test(
    text.slice(time.end, own.start),
  );

/** Whether a conjunction of time, or the end of an aside, is between two mentions: then the one's time is not the other's. */
function isOtherClause(text: string, a: Mention, b: Mention): boolean {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  const between = text.slice(first.end, second.start);
  if (/\b(?:after|before|since|until|while|when|and|but|ago|which|who|that)\b/iu.test(between)) return true;
  const lead = text.slice(Math.max(0, first.start - 80), first.start);
  return between.includes(',') && /,\s*(?:which|who|where|whose)\b[^,.]*$/iu.test(lead);
}

/** "By 1 August there had been two deaths": whether a value is as of a day before its page, and not of the page. */
export function isAsOfBefore({ mentions, source }: Statement, own: Mention): boolean {
  const page = source.metadata.published?.span;
  return mentions.some(
    ({ type, value, end }) =>
      type === 'date' &&
      value?.kind === 'interval' &&
      !Number.isFinite(value.usual.low) &&
      page !== undefined &&
      value.usual.high < page.low &&
      end <= own.start &&
      !/[,;]\s|\b(?:and|but)\b/u.test(source.text.slice(end, own.start)),
  );
}

/** The day that a sentence is on, by any date of it. */
export function dayOf({ mentions, speeches }: Statement, own: Mention): Slot['day'] {
  // The day of a report or a statement is not the day of what it says.
  if (speeches.length > 0) return undefined;
  for (const mention of mentions) {
    if (mention === own || mention.type !== 'date' || mention.isReference) continue;
    const { value } = mention;
    if (value?.kind === 'interval' && value.usual.high - value.usual.low < 2 * 1440) return value.usual;
  }
  return undefined;
}

/** Whether a value is of what is still to come: "will", "expected", "to cut 420 jobs". */
export function isPlan(
  lead: string,
  trail: string,
  words: readonly Token[],
  mention: Mention,
  isHeadline: boolean,
): boolean {
  return (
    PLANNED.test(lead.slice(-60)) ||
    PLANNED_AFTER.test(trail) ||
    words.some((token, k) => {
      const next = words[k + 1];
      if (token.lower !== 'to' || !next || token.end > mention.start) return false;
      const isVerb = next.pos === 'VERB' || (isHeadline && next.pos === 'NOUN' && next.lower === next.text);
      return isVerb && next.lower !== 'have' && !DONE.test(words[k - 1]?.lemma ?? '');
    })
  );
}

/** Whom a figure is of, after it: "84 percent effective in adults", "the dose for children". */
export function groupsAfter(tokens: readonly Token[], j: number): string[] {
  for (let k = j; k < Math.min(tokens.length, j + 6); k++) {
    if (/^[.,;:]$/u.test(tokens[k]?.text ?? '')) return [];
    if (!/^(?:in|among|for)$/u.test(tokens[k]?.lower ?? '')) continue;
    const noun = tokens.slice(k + 1, k + 4).find(({ pos }) => pos === 'NOUN');
    return noun && PEOPLE.has(noun.lemma) ? [`#${noun.lemma}`] : [];
  }
  return [];
}

/** "The first part of the line cost": of a part. */
const PART_OF =
  /\b(?:part|section|phase|stage|portion|share|half|third|quarter|instal?lment)s? of\b[^.;]*$/iu;

const VOTES_FOR =
  /^\s+(?:votes? (?:to|against) \p{N}|(?:\p{L}+ )?(?:votes? |voting )?(?:in favou?r|for)\b[^.;]{0,12}\p{N})/u;
const VOTES_AGAINST = /^\s+(?:\p{L}+ )?(?:votes? |voting )?against\b/u;
const AFTER_VOTES = /\p{N}\s+votes? (?:to|against)\s+$/u;

/** "A woman and two men were shot": the men are not all who were. */
const AND_PERSON =
  /\b(?:woman|man|boy|girl|child|teenager|driver|officer|soldier|policeman|guard|student|teacher)\b[^,.;]{0,12} and (?:about |another )?$/iu;

/** Whether a value is of a part, of the whole of another value, or of others than were named, by the word that says so. */
export function partOf(
  { mentions, source, start, end }: Statement,
  mention: Mention,
  type: TypeName,
  modifiers: readonly Token[],
  isOfTotal: boolean,
): string | null {
  const { text } = source;
  const lead = text.slice(Math.max(start, mention.start - 32), mention.start);
  const trail = text.slice(mention.end, Math.min(end, mention.end + 40));
  const isWhole =
    /\bof\s+(?:the\s+|all\s+)?$/iu.test(lead) &&
    mentions.some(
      (m) =>
        m.type === 'count' &&
        m !== mention &&
        ((m.end <= mention.start && mention.start - m.end < 12) ||
          (/\b(?:out )?of the\s+$/iu.test(lead) && m.start >= mention.end && m.start - mention.end < 48)),
    );
  if (isWhole) return 'whole';
  if (isOfTotal) return 'of a total';
  // "By 287 votes to 281", "287 in favour and 281 against": the one side of a vote is not the other.
  if (type === 'count') {
    if (VOTES_FOR.test(trail)) return 'for';
    if (VOTES_AGAINST.test(trail) || AFTER_VOTES.test(lead)) return 'against';
  }
  const isOfWhole =
    /^\s*(?:Of|Out of)\s/u.test(text.slice(start, start + 8)) &&
    mentions.some((m) => m.type === 'count' && m.end <= mention.start);
  // "Two thirds of them, 5,493 children".
  const isShareBefore = /\bof (?:them|these|those|whom),\s*(?:about |some |or )?$/iu.test(lead);
  if (mention.counted?.partOf != null || isOfWhole || isShareBefore) return 'of';
  if (type === 'count' && AND_PERSON.test(lead)) return 'with others';
  if (type === 'quantity' && PART_OF.test(text.slice(start, mention.start))) return 'of';
  const before = PART_BEFORE.exec(lead)?.[1];
  if (before !== undefined) return before.toLowerCase();
  // "52 percent of the vote": a share is of a whole by its nature.
  const isShare = type === 'quantity' && mention.text.search(/%|per\s?cent/iu) >= 0;
  const after = isShare
    ? undefined
    : PART_AFTER.exec(trail)
        ?.slice(1)
        .find((word) => word !== undefined);
  if (after !== undefined) return after.toLowerCase();
  return modifiers.some(({ lower }) => /^(?:prior|previous|earlier|former)$/u.test(lower)) ? 'prior' : null;
}

/** One of these is in whatever says that it is of an earlier event: most sentences hold none. */
const MAY_BE_EARLIER = /earlier|last|previous|prior|ago|before|this month|the time|then/iu;
const mayBeEarlier = onceEach(({ source, start, end }: Statement) =>
  MAY_BE_EARLIER.test(source.text.slice(start, end)),
);

/** Whether a sentence says that it is of an earlier event. */
export const isOfEarlier = onceEach(
  (statement: Statement) =>
    mayBeEarlier(statement) && EARLIER.test(statement.source.text.slice(statement.start, statement.end)),
);

/** Whether a clause of a sentence, by the indices of its tokens, says that it is of an earlier event. */
export const saysEarlier = (
  statement: Statement,
  tokens: readonly Token[],
  from: number,
  to: number,
): boolean =>
  mayBeEarlier(statement) &&
  EARLIER.test(statement.source.text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0));

/** Whether a sentence asks. */
export const isQuestion = onceEach(({ source, start, end }: Statement) =>
  /\?["\u201D\u2019]?\s*$/u.test(source.text.slice(start, end)),
);

/** Words before a verb that make it one of what is still to come. */
const PLANS: ReadonlySet<string> = new Set(
  "will would 'll plan plans planned intend intends intended expect expects expected".split(' '),
);
const REFUSES: ReadonlySet<string> = new Set('refuse decline deny'.split(' '));

/** Whether the words before a verb, by their indices, make it one of what is still to come: "will", "plans to". */
export function isPlannedBetween(tokens: readonly Token[], from: number, to: number): boolean {
  for (let k = from; k < to; k++) {
    const { lower } = tokens[k] as Token;
    if (PLANS.has(lower)) return true;
    if (lower !== 'to') continue;
    const before = k > from ? (tokens[k - 1] as Token).lemma : '';
    if (!REFUSES.has(before) && !DONE.test(before)) return true;
  }
  return false;
}
