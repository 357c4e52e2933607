import type { QuantityValue } from '../../values/bounds/quantity-value.ts';
import type { TimeValue } from '../../values/bounds/time-value.ts';
import type { Value } from '../../values/bounds/value.ts';
import type { TypeName } from '../../values/index.ts';
import { valueType } from '../../values/index.ts';
import type { Mention } from '../../values/mention.ts';
import { blamesIn } from './blames.ts';
import { clauseAround, trimmed } from './clause.ts';
import { bearingsIn, contrastsIn } from './contrasts.ts';
import type { Item, Statement } from './item.ts';
import type { Range } from './sentences.ts';
import { termOf, type Word, wordsOf } from './stems.ts';

/** What a word of the same sentence but another clause weighs, and one of the sentence that an anaphor points back to. */
const ELSEWHERE = 0.35;
const BACK = 0.3;
/** Words around a value that say what it is the value of. */
const NEAR = 4;

/** A count that more reports may raise; a fall would be a disagreement. */
const TOLLS = new Set(['killed', 'injured', 'missing', 'detained', 'displaced', 'rescued']);
const PARTIAL =
  /(?:\b(?:more|another|other|others|additional|further|extra|remaining|of (?:them|whom|those|these))\b)/iu;
const LIMITS = new Set(
  'in across around within from of for to between off near throughout inside outside with'.split(' '),
);

/** Everything in a statement that another one may say otherwise. */
export function itemsOf(statement: Statement, before: Statement | undefined): Item[] {
  const { mentions } = statement;
  const items: Item[] = [];
  for (const [i, mention] of mentions.entries()) {
    if (isConversion(statement, mentions[i - 1], mention) || isOfName(statement, mention)) continue;
    for (const type of typesOf(mention)) {
      const value = valueType(type)?.read?.(mention);
      if (value)
        items.push(itemOf(statement, before, { type, kind: kindOf(type, value, mention), value, mention }));
    }
  }
  for (const { set, value, at } of contrastsIn(statement))
    items.push(itemOf(statement, before, { type: 'choice', kind: `choice ${set}`, value, at }));
  for (const { value, at } of blamesIn(statement))
    items.push(itemOf(statement, before, { type: 'actor', kind: 'actor blame', value, at }));
  for (const { value, at, from } of bearingsIn(statement))
    items.push(itemOf(statement, before, { type: 'place', kind: `place ${from}`, value, at }));
  return items;
}

/** "55 kilometers (34 miles)": the second is the first in another unit, zone or currency. */
function isConversion({ source }: Statement, before: Mention | undefined, mention: Mention): boolean {
  if (!before || before.type !== mention.type) return false;
  return /^\s*[([]\s*(?:about|around|roughly|or)?\s*$|^\s*[;/]\s*$/u.test(
    source.text.slice(before.end, mention.start),
  );
}

/** "Boeing 737", "the Channel 4 report": a number behind a name is a part of it. */
function isOfName({ words }: Statement, { type, text, start }: Mention): boolean {
  if (type !== 'count' || !/^\d+$/u.test(text)) return false;
  const before = words.findLast((word) => word.end <= start);
  return before?.isName === true && start - before.end <= 1;
}

function typesOf({ type, isReference, time, value, text }: Mention): TypeName[] {
  // What came "after Monday" is another event than Monday's.
  if (isReference || /^(?:after|since|before|following)\b/iu.test(text)) return [];
  switch (type) {
    case 'count':
    case 'quantity':
    case 'duration':
    case 'time':
      return [type];
    case 'age':
      return ['duration'];
    case 'ordinal':
      return ['ordinal'];
    case 'period':
      return ['date'];
    case 'date':
      return time || (value?.kind === 'interval' && value.precision === 'part') ? ['date', 'time'] : ['date'];
    default:
      return [];
  }
}

function kindOf(type: TypeName, value: Value, mention: Mention): string {
  if (type === 'quantity') return `quantity ${(value as QuantityValue).dimension}`;
  if (mention.type === 'age') return 'duration age';
  if (type === 'count') return `count ${mention.counted?.state ?? ''}`;
  return type;
}

interface Draft {
  readonly type: TypeName;
  readonly kind: string;
  readonly value: Value;
  readonly mention?: Mention;
  readonly at?: Range;
}

function itemOf(statement: Statement, before: Statement | undefined, draft: Draft): Item {
  const { source, words, mentions } = statement;
  const { mention, type } = draft;
  const at = mention ?? (draft.at as Range);
  const clause = clauseAround(statement, at);
  const terms = new Map<string, number>();
  const isNear = (word: Word): boolean => word.start >= clause.start && word.end <= clause.end;
  // Words inside a value say what it is, not what it is the value of.
  const outside = words.filter((word) => !word.isValue && !isInside(word, at));
  for (const word of outside)
    if (word.term !== undefined) add(terms, word.term, isNear(word) ? 1 : ELSEWHERE);
  // "The four days", "that round", "it": what is meant stands in the sentence before.
  // The same figure beside it ("55 km" in both) is a strong sign that two sentences tell of one thing.
  for (const m of mentions)
    if (m !== mention && isFigure(m)) add(terms, `#${m.value?.canonical}`, ELSEWHERE * 2);
  const isBack = before !== undefined && pointsBack(statement, at);
  if (isBack) for (const { term } of before.words) if (term !== undefined) add(terms, term, BACK);
  const names = new Set(
    outside.flatMap((w) => (w.isName && isNear(w) && w.term !== undefined ? [w.term] : [])),
  );
  const when = whenOf(mentions, mention, type);
  const ordinal = mentions.find(
    (m) => m.type === 'ordinal' && m.start >= clause.start && m.end <= clause.end,
  );
  const counted = mention?.counted;
  const heads = headsOf(draft, outside, clause, at);
  // "It happened at noon" has its subject in the sentence before.
  const isAnaphor =
    isPronounClause(source.text, clause) || (type === 'duration' && isDefinite(source.text, at));
  if (isBack && type !== 'count' && isAnaphor)
    for (const { term } of before.words.filter((w) => w.term !== undefined).slice(0, NEAR))
      heads.add(term as string);
  return {
    statement, speech: statement.speech && at.start >= statement.speech.from ? statement.speech : undefined, type, kind: draft.kind, value: draft.value, at: { start: at.start, end: at.end },
    quote: quoteOf(statement, clause, at), terms, heads, names, when,
    scope: scopeOf(outside, counted?.noun ?? null, clause, at),
    isPart: counted?.partOf != null || isPartial(source.text, at, counted?.noun ?? null),
    isOther: /\b(?:another|previous|similar|separate)\b/iu.test(source.text.slice(clause.start, clause.end)),
    isToll: type === 'count' && TOLLS.has(counted?.state ?? ''),
    round: ordinal?.value?.kind === 'interval' ? (ordinal.value.best ?? undefined) : undefined,
    isRelative: mention?.relative === true && /\b(?:this|last|earlier|ago|recent)/iu.test(mention.text),
    isAnaphor: type === 'duration' && isDefinite(source.text, at),
    zone: type === 'time' ? zoneOf(source.text, at, draft.value) : undefined,
  }; // biome-ignore format: one record
}

const isFigure = ({ type, value }: Mention): boolean =>
  type === 'quantity' || (type === 'count' && value?.kind === 'interval' && (value.best ?? 0) >= 10);

const isInside = (word: Word, range: Range): boolean => word.start < range.end && word.end > range.start;

const isPronounClause = (text: string, { start, end }: Range): boolean =>
  /^\s*(?:it|this|that|these|those|they)\b/iu.test(text.slice(start, Math.min(end, start + 12)));

function add(terms: Map<string, number>, term: string, weight: number): void {
  if ((terms.get(term) ?? 0) < weight) terms.set(term, weight);
}

const pointsBack = ({ source, start }: Statement, at: Range): boolean =>
  /^(?:It|That|This|These|Those|They|The)\b/u.test(source.text.slice(start, start + 6)) ||
  isDefinite(source.text, at);

/** "During the four days": days that were told of before. */
const isDefinite = (text: string, at: Range): boolean =>
  /\b(?:the|those|these)\s*$/iu.test(text.slice(Math.max(0, at.start - 6), at.start)) ||
  /^(?:the|those|these)\b/iu.test(text.slice(at.start, at.end));

const isPartial = (text: string, at: Range, noun: string | null): boolean =>
  PARTIAL.test(text.slice(Math.max(0, at.start - 9), at.start)) ||
  PARTIAL.test(text.slice(at.end, at.end + 12 + Math.min(30, noun?.length ?? 0))) ||
  /^\s*out of \S/u.test(text.slice(at.end, at.end + 16)) ||
  /^\s*of (?:the|his|her|their|its|our)\b/u.test(text.slice(at.end, at.end + 16));

/** The time that another expression of the sentence gives the event. */
function whenOf(mentions: readonly Mention[], own: Mention | undefined, type: TypeName): Item['when'] {
  if (type === 'date') return undefined;
  let best: Mention | undefined;
  for (const m of mentions) {
    if (m === own || (m.type !== 'date' && m.type !== 'period') || m.isReference || m.value === null)
      continue;
    if (!best || distance(m, own) < distance(best, own)) best = m;
  }
  const value = best && valueType('date')?.read?.(best);
  return value?.kind === 'interval' ? value.usual : undefined;
}

const distance = (a: Range, b: Range | undefined): number =>
  b ? Math.max(0, Math.max(a.start, b.start) - Math.min(a.end, b.end)) : a.start;

/** What the value is the value of: the noun that is counted, what the unit measures, the event that is dated. */
function headsOf(
  { mention, type, kind }: Draft,
  words: readonly Word[],
  clause: Range,
  at: Range,
): Set<string> {
  const heads = new Set<string>();
  const noun = mention?.counted?.noun;
  if (type === 'count') {
    const last = noun?.split(/[\s-]+/u).at(-1);
    const head = last && termOf(last);
    if (head) heads.add(head);
    else if (mention?.counted?.state) heads.add('~person');
    return heads;
  }
  if (type === 'place' || type === 'actor') heads.add(kind);
  if (type === 'place') return heads;
  const inside = words.filter((w) => w.term !== undefined && w.start >= clause.start && w.end <= clause.end);
  const before = inside.filter((w) => w.end <= at.start);
  const behind = inside.filter((w) => w.start >= at.end);
  // The clause's first words are mostly its subject and verb.
  for (const word of [...before.slice(0, 3), ...before.slice(-NEAR), ...behind.slice(0, NEAR)])
    heads.add(word.term as string);
  return heads;
}

/** The terms of a phrase that limits what is measured: "in the province", "with Egypt", "across Asia". */
function scopeOf(words: readonly Word[], noun: string | null, clause: Range, at: Range): Set<string> {
  const scope = new Set<string>();
  let isOpen = false;
  const from = at.end + (noun?.length ?? 0);
  for (const word of words) {
    if (word.start < from || word.start >= clause.end) continue;
    if (LIMITS.has(word.text.toLowerCase())) isOpen = true;
    else if (isOpen && word.term !== undefined) {
      scope.add(word.term);
      if (!word.isName) isOpen = false;
    }
  }
  return scope;
}

/** The clause, cut to a phrase that a person would quote: some eight words before the value and as many behind. */
function quoteOf({ source }: Statement, clause: Range, at: Range): Range {
  const { text } = source;
  const before = wordsOf(text, { start: clause.start, end: at.start }).at(-7)?.start ?? clause.start;
  const behind = wordsOf(text, { start: at.end, end: clause.end })[7]?.end ?? clause.end;
  const { start, end } = trimmed(text, { start: Math.min(before, at.start), end: Math.max(behind, at.end) });
  return { start: Math.min(start, at.start), end: Math.max(end, at.end) };
}

function zoneOf(text: string, at: Range, value: Value): Item['zone'] {
  if ((value as Partial<TimeValue>).zoned) return 'zoned';
  return /\blocal\b/iu.test(text.slice(at.start, at.end + 14)) ? 'local' : undefined;
}
