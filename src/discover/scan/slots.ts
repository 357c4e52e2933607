import { type Statement, type Stretch, speechAt } from '../../articles/statements/index.ts';
import { SPEECH } from '../../expressions/en/saying-words.ts';
import { ageValue } from '../../values/bounds/duration-value.ts';
import type { QuantityValue } from '../../values/bounds/quantity-value.ts';
import type { Value } from '../../values/bounds/value.ts';
import type { TypeName } from '../../values/index.ts';
import { valueType } from '../../values/index.ts';
import type { Mention } from '../../values/mention.ts';
import { bearingsIn } from './bearings.ts';
import { clauseAround, quoteOf } from './clause.ts';
import { ANYBODY, EMPTY_VERBS, familyOf, isOfFamily, PEOPLE, REGIONS, TOLLS } from './en/families.ts';
import type { Slot } from './slot.ts';
import type { Token } from './tagger.ts';

const PREPOSITIONS = new Set(
  'in at near off outside across around over inside from of to on within between south north east west'.split(
    ' ',
  ),
);
const PLACE_BEFORE = new Set('in at near off outside across around inside within throughout'.split(' '));
const isNoun = ({ pos }: Token): boolean => pos === 'NOUN' || pos === 'PROPN';
const isName = ({ pos, text }: Token): boolean => pos === 'PROPN' || /^\p{Lu}\p{Ll}/u.test(text);
const STATE_FAMILY = { killed: 'killed', injured: 'injured', missing: 'missing', detained: 'arrested', displaced: 'displaced', rescued: 'rescued', held: 'kidnapped' } as const; // biome-ignore format: a table

const PART_BEFORE =
  /\b(another|other|more|additional|further|extra|remaining|including|among|included|half of|some of|also|comprising)\s*(?:about|around|some|at least|the|were|was|them|those|these|,)*\s*$/iu;
const PART_AFTER =
  /^\s*(?:(?:(?!and\b|or\b)\p{L}+\s+){0,2}?(more(?!\s+than)|others?|additional|further)\b|(?:\p{L}+\s+)?(of (?:them|whom|those|these)|out of)\b|(of the)\b)/iu;
const CHANGE_BEFORE =
  /\b(?:up|down|rose|fell|increased|decreased|grew|climbed|dropped|gained|lost|slipped|jumped|declined|surged|rises?|falls?|increase|decrease)\s*(?:by|of)?\s*(?:about|around|some|nearly|almost|more than|over)?\s*$/iu;
const EARLIER =
  /\b(?:earlier this (?:year|month)|last (?:year|month)|previous(?:ly)?|prior|(?:years?|months|decades?) (?:ago|earlier|before)|just this month|at the time|back then)\b|\bthen[.,]?$/iu;
const PLANNED =
  /\b(?:will|would|plans?|planned|expects?|expected|could|may|might|should|wants?|hopes?|intends?|due|scheduled|aims?|up for|proposed|target)\b/iu;
const DENIED =
  /\b(?:not|n't|never|no|denied|denies|deny|without|none|neither|nor|didn't|wasn't|weren't|refused|rejected)\b/iu;

/** A sentence with more values than this is a table. */
const MOST_MENTIONS = 24;

/** Everything in a statement that another one may give otherwise. */
export function slotsOf(statement: Statement, tokens: readonly Token[], before: Subject | undefined): Slot[] {
  const { mentions } = statement;
  const slots: Slot[] = [];
  // A table or a list of results is no statement, and each of its numbers would be read against all others.
  if (mentions.length > MOST_MENTIONS) return slots;
  for (const [i, mention] of mentions.entries()) {
    if (isConversion(statement, mentions[i - 1], mention) || mention.isReference) continue;
    if (isReferring(statement, mention) || isIdentity(statement, mention) || isOfSpeech(statement, mention))
      continue;
    for (const type of typesOf(mention)) {
      const age = type === 'count' ? ageIn(statement, mention) : undefined;
      if (age) {
        const slot = slotOf(statement, tokens, before, { ...mention, type: 'age' }, 'duration', age);
        if (slot) slots.push(slot);
        continue;
      }
      const value = valueType(type)?.read?.(mention);
      if (!value || (value.kind as string) === 'unknown') continue;
      const slot = slotOf(statement, tokens, before, mention, type, value);
      if (slot) slots.push(slot);
    }
  }
  for (const bearing of bearingsIn(tokens)) {
    const slot = slotOf(statement, tokens, before, bearing.mention, 'place', bearing.value);
    if (slot)
      slots.push({
        ...slot,
        mention: undefined,
        kind: `place from ${bearing.from}`,
        terms: new Map([...slot.terms, [`from ${bearing.from}`, 2]]),
      });
  }
  return slots;
}

/** "55 kilometers (34 miles)": the second is the first in another unit, zone or currency. */
function isConversion({ source }: Statement, before: Mention | undefined, mention: Mention): boolean {
  if (!before) return false;
  return (
    before.type === mention.type &&
    /^\s*[([]\s*(?:about|around|roughly|or|US|some)?\s*$|^\s*[;/]\s*$/u.test(
      source.text.slice(before.end, mention.start),
    )
  );
}

/** "Today" between quotation marks is the day of speaking, which the page does not give; what "could have" been is no fact. */
function isOfSpeech(
  { source, start, end }: Statement,
  { type, relative, start: at, end: to }: Mention,
): boolean {
  const before = source.text.slice(start, at);
  if (
    /\b(?:if|unless)\s[^,.;]*$/iu.test(before) ||
    /^[^,.;]{0,60}\b(?:could|would|might) have\b/iu.test(source.text.slice(to, end))
  )
    return true;
  if ((type !== 'date' && type !== 'period') || !relative) return false;
  return (
    (before.match(/"/gu)?.length ?? 0) % 2 === 1 ||
    before.lastIndexOf('\u201C') > before.lastIndexOf('\u201D')
  );
}

/** "The second round": an ordinal that says which one is meant, and not how many it was for somebody. */
const isIdentity = ({ source, start }: Statement, { type, start: at }: Mention): boolean =>
  type === 'ordinal' &&
  !/\b(?:his|her|its|their|my|our)\s*$/iu.test(source.text.slice(Math.max(start, at - 8), at));

/** "One of them", "the two": words that point at somebody, and count nothing. */
function isReferring(
  { source, start }: Statement,
  { type, text, start: at, counted, value }: Mention,
): boolean {
  if (type !== 'count') return false;
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
function ageIn(
  { source, start, end }: Statement,
  { value, start: from, end: to }: Mention,
): Value | undefined {
  const years = value?.kind === 'interval' ? value.best : null;
  if (years === null || years < 1 || years > 115) return undefined;
  const lead = source.text.slice(Math.max(start, from - 24), from);
  const trail = source.text.slice(to, Math.min(end, to + 2));
  const isAge =
    /\b(?:he|she) (?:was|is|turned|would have been)\s$/iu.test(lead) ||
    /\b(?:dies|died|dead|dying)(?: \p{L}+)? (?:at|aged)\s$/iu.test(lead);
  return isAge && /^(?:[.,;]|$)/u.test(trail) ? ageValue(years, 'year', 'exact') : undefined;
}

function typesOf({ type, time, text }: Mention): TypeName[] {
  if (
    /^(?:after|since|before|following|ahead of|until)\b/iu.test(text) &&
    type !== 'count' &&
    type !== 'duration'
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
      return ['duration'];
    case 'period':
      return ['date'];
    case 'date':
      // A part of the day is an hour as well: "yesterday afternoon".
      return time ? ['date', 'time'] : ['date'];
    default:
      return [];
  }
}

/** What the sentence before is about: what "it" and "she" stand for. */
export interface Subject {
  readonly day?: { readonly low: number; readonly high: number };
  readonly terms: readonly string[];
  readonly person: Person | null;
}

interface Person {
  readonly last: string;
  readonly first: string | null;
}

function kindOf(type: TypeName, value: Value, mention: Mention): string {
  if (type === 'quantity') return `quantity ${(value as QuantityValue).dimension}`;
  if (mention.type === 'age') return 'age';
  if (type === 'time') return 'time';
  return type;
}

const tokenRange = (tokens: readonly Token[], { start, end }: Stretch): [number, number] => {
  let i = tokens.findIndex((token) => token.end > start);
  if (i < 0) i = tokens.length;
  let j = i;
  while (j < tokens.length && (tokens[j] as Token).start < end) j++;
  return [i, j];
};

/** "Nine of the 14 provinces": the index behind the whole, whose noun both share. */
function totalBehind({ mentions }: Statement, tokens: readonly Token[], j: number): number | undefined {
  if (tokens[j]?.lower !== 'of') return undefined;
  let k = j + 1;
  while (/^(?:the|all|its|their|his|her|a|total|of)$/u.test(tokens[k]?.lower ?? '')) k++;
  const token = tokens[k];
  const whole =
    token && mentions.find((m) => m.type === 'count' && m.start <= token.start && token.end <= m.end);
  if (!whole) return undefined;
  while ((tokens[k]?.start ?? Number.POSITIVE_INFINITY) < whole.end) k++;
  return k;
}

interface Phrase {
  readonly head: Token | undefined;
  readonly modifiers: readonly Token[];
  readonly next: number;
}

/** The noun phrase that begins at `at`: its last noun, and what stands before that. */
function phraseAt(tokens: readonly Token[], at: number): Phrase {
  let k = at;
  while (
    k < tokens.length &&
    /^(?:of|the|these|those|his|her|its|their|more|other|new)$/u.test(tokens[k]?.lower ?? '') &&
    k < at + 3
  )
    k++;
  const start = k;
  while (k < tokens.length && k < start + 6) {
    const token = tokens[k] as Token;
    const isHyphen = token.text === '-' && k > start;
    if (
      !(
        isNoun(token) ||
        token.pos === 'ADJ' ||
        isHyphen ||
        (token.pos === 'VERB' &&
          /(?:ed|ing)$/u.test(token.lower) &&
          k === start &&
          isNoun(tokens[k + 1] ?? token))
      )
    )
      break;
    if (/^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today)$/u.test(token.lower))
      break;
    k++;
  }
  let last = k - 1;
  while (last >= start && !isNoun(tokens[last] as Token)) last--;
  if (last < start) return { head: undefined, modifiers: [], next: at };
  return {
    head: tokens[last] as Token,
    modifiers: tokens.slice(start, last).filter((token) => token.text !== '-'),
    next: last + 1,
  };
}

function slotOf(
  statement: Statement,
  tokens: readonly Token[],
  before: Subject | undefined,
  mention: Mention,
  type: TypeName,
  value: Value,
): Slot | undefined {
  const { source, mentions } = statement;
  const { text } = source;
  const [i, j] = tokenRange(tokens, mention);
  const [from, to] = clauseAround(tokens, i, j);
  const isInMention = (token: Token): boolean =>
    mentions.some((m) => m.start <= token.start && token.end <= m.end);
  const total = type === 'count' ? totalBehind(statement, tokens, j) : undefined;
  const phrase =
    type === 'count' || type === 'ordinal'
      ? phraseAt(tokens, total ?? j)
      : { head: undefined, modifiers: [], next: j };
  const [left, right] = governors(tokens, from, to, i, phrase.next);
  const isSaying = (token: Token | undefined): boolean => token !== undefined && SPEECH.has(token.lemma);
  const governor =
    left && !isSaying(left) && !(EMPTY_VERBS.has(left.lemma) && right)
      ? left
      : isSaying(right)
        ? undefined
        : (right ?? (isSaying(left) ? undefined : left));
  const origin = type === 'quantity' || type === 'duration' ? originAfter(tokens, j) : undefined;
  const topic = origin
    ? undefined
    : (topicBefore(tokens, from, i, isInMention) ??
      (type === 'quantity' ? measuredAfter(tokens, j) : undefined));
  const state = mention.counted?.state;
  const words = tokens.slice(from, to);
  const known = familyNear(tokens, from, to, i, phrase.next);
  const isPeople =
    phrase.head === undefined ||
    PEOPLE.has(phrase.head.lemma) ||
    ANYBODY.has(phrase.head.lemma) ||
    TOLLS.has(termOf(phrase.head));
  const isGood = governor !== undefined && !EMPTY_VERBS.has(governor.lemma);
  const happens = isTakePlace(tokens, governor);
  const isBodies =
    phrase.head?.lemma === 'body' ||
    /\bbod(?:y|ies) of\b[^.]{0,24}$/iu.test(
      text.slice(Math.max(statement.start, mention.start - 32), mention.start),
    );
  const isCrowd =
    topic !== undefined &&
    tokens[i - 1]?.lower === 'of' &&
    /^(?:crowd|audience|attendance)$/u.test(topic.lemma);
  const begun = type === 'date' ? beganBefore(tokens, from) : undefined;
  // "The four-day talks": how long what follows lasted.
  const lasting =
    type === 'duration' &&
    mention.type === 'duration' &&
    /[\p{L}\d][-\u2010\u2011]\p{L}/u.test(mention.text) &&
    tokens[j]?.pos === 'NOUN'
      ? headAt(tokens, j)
      : undefined;
  const family: string | null = lasting
    ? 'lasted'
    : begun
      ? 'began'
      : happens
        ? 'held'
        : isCrowd
          ? 'attended'
          : type === 'count' && isBodies
            ? 'bodies'
            : state != null && isPeople
              ? STATE_FAMILY[state]
              : type === 'count' && isPeople && known && TOLLS.has(termOf(known))
                ? termOf(known)
                : phrase.head && isOfFamily(phrase.head.lemma) && !(isGood && isOfFamily(governor.lemma))
                  ? termOf(phrase.head)
                  : isGood && isOfFamily(governor.lemma)
                    ? termOf(governor)
                    : topic && isOfFamily(topic.lemma)
                      ? termOf(topic)
                      : known && (type !== 'count' || !isPeople)
                        ? termOf(known)
                        : isGood
                          ? termOf(governor)
                          : null;
  const headToken = isCrowd
    ? topic
    : (phrase.head ?? (type === 'count' && topic && topic.pos !== 'PROPN' ? topic : undefined));
  const head = headToken ? headToken.lemma : null;
  const terms = new Map<string, number>();
  const add = (term: string, weight: number): void => {
    if (term.length > 1 && (terms.get(term) ?? 0) < weight) terms.set(term, weight);
  };
  if ((type === 'date' || type === 'time') && family === null) return undefined;
  if ((type === 'date' || type === 'time') && isSaying(left) && (governor === undefined || left === governor))
    return undefined;
  if (head) add(termOf(headToken as Token), 2);
  if (family) add(family, 2);
  if (isGood && governor) add(termOf(governor), 1.8);
  if (topic) add(termOf(topic), 1.8);
  for (const modifier of phrase.modifiers) add(termOf(modifier), 1);
  const names = new Set<string>();
  const places = new Set<string>();
  let subject: Token | undefined;
  for (let k = 0; k < tokens.length; k++) {
    const token = tokens[k] as Token;
    if (isInMention(token) || !/\p{L}{2}/u.test(token.text)) continue;
    const isOwn = k >= from && k < to;
    if (isNoun(token) || token.pos === 'VERB' || token.pos === 'ADJ') {
      if (token.pos === 'VERB' && (EMPTY_VERBS.has(token.lemma) || isSaying(token))) continue;
      const isBefore = governor ? token.end <= governor.start : token.end <= mention.start;
      const weight = isOwn
        ? isNoun(token)
          ? isBefore && !isAfterPreposition(tokens, k)
            ? 1.2
            : 0.8
          : 0.6
        : 0.25;
      add(termOf(token), isName(token) ? weight * 0.7 : weight);
      if (isOwn && isNoun(token) && isBefore && !subject && !isAfterPreposition(tokens, k))
        subject = headAt(tokens, k);
    }
    if (isOwn && isName(token) && k > 0 && isNoun(token)) names.add(token.lower);
  }
  for (const place of placesIn(tokens, from, to, type === 'quantity')) places.add(place);
  if (places.size === 0 && PLACE_BEFORE.has(tokens[0]?.lower ?? '') && from > 0)
    for (const place of placesIn(tokens, 0, Math.min(from, 10))) places.add(place);
  if (origin) add(`from ${termOf(origin)}`, 2);
  if (lasting) add(termOf(lasting), 1.8);
  for (const token of begun ?? []) add(termOf(token), isName(token) ? 0.9 : 1.2);
  const antecedent = antecedentOf(tokens, from);
  if (antecedent) {
    add(termOf(antecedent), isName(antecedent) ? 0.9 : 1.2);
    subject ??= antecedent;
    if (isName(antecedent)) names.add(antecedent.lower);
  }
  const isPronoun = words.some(
    (token) => token.pos === 'PRON' && /^(?:it|he|she|they|this|that|these)$/u.test(token.lower),
  );
  if ((isPronoun || !subject) && before) for (const term of before.terms) add(term, isPronoun ? 0.9 : 0.4);
  const person = mention.type === 'age' ? personOf(tokens, i, j, before) : null;
  if (mention.type === 'age' && person === null) return undefined;
  if (person !== null) add(`@${person.last}`, 4);
  const lead = text.slice(Math.max(statement.start, mention.start - 24), mention.start);
  const trail = text.slice(mention.end, Math.min(statement.end, mention.end + 40));
  const isWhole =
    /\bof\s+(?:the\s+|all\s+)?$/iu.test(lead) &&
    mentions.some(
      (m) =>
        m.type === 'count' &&
        m !== mention &&
        ((m.end <= mention.start && mention.start - m.end < 12) ||
          (/\b(?:out )?of the\s+$/iu.test(lead) && m.start >= mention.end && m.start - mention.end < 48)),
    );
  const isOfWhole =
    /^\s*(?:Of|Out of)\s/u.test(text.slice(statement.start, statement.start + 8)) &&
    mentions.some((m) => m.type === 'count' && m.end <= mention.start);
  const part = isWhole
    ? 'whole'
    : total !== undefined
      ? 'of a total'
      : mention.counted?.partOf != null || isOfWhole
        ? 'of'
        : (PART_BEFORE.exec(lead)?.[1] ??
          PART_AFTER.exec(trail)
            ?.slice(1)
            .find((word) => word !== undefined) ??
          (phrase.modifiers.some(({ lower }) => /^(?:prior|previous|earlier|former)$/u.test(lower))
            ? 'prior'
            : null));
  // "Five dead and another 70 injured": another than the dead, and not of the injured.
  const isAfterOther =
    part !== null &&
    /^(?:another|other|others|more|further)$/iu.test(part) &&
    family !== null &&
    TOLLS.has(family) &&
    mentions.some(
      (m) =>
        m !== mention &&
        m.end <= mention.start &&
        m.counted?.state != null &&
        STATE_FAMILY[m.counted.state] !== family,
    ) &&
    !mentions.some(
      (m) => m !== mention && m.counted?.state != null && STATE_FAMILY[m.counted.state] === family,
    );
  const ownWords = text.slice((tokens[from] as Token | undefined)?.start ?? mention.start, mention.end);
  const ordinal =
    words.length > 0
      ? mentions.find(
          (m) =>
            m.type === 'ordinal' &&
            m !== mention &&
            m.start >= (words[0] as Token).start &&
            m.end <= (words.at(-1) as Token).end,
        )
      : undefined;
  return {
    statement, mention, type, kind: kindOf(type, value, mention), value, at: { start: mention.start, end: mention.end },
    quote: quoteOf(text, tokens, [from, to], mention), speech: speechAt(statement, mention), family, head,
    noun: headToken ? [...(isCrowd ? [] : phrase.modifiers), headToken].map((token) => token.text).join(' ') : null,
    topic: topic ? termOf(topic) : null, terms, names, places, when: whenOf(statement, mention, type, words),
    part: isAfterOther ? null : (part?.toLowerCase() ?? null), isDenied: DENIED.test(ownWords), isPlanned: PLANNED.test(ownWords.slice(-60)) || words.some((token, k) => token.lower === 'to' && words[k + 1]?.pos === 'VERB' && words[k + 1]?.lower !== 'have' && token.end <= mention.start),
    isEarlier: EARLIER.test(text.slice(words[0]?.start ?? mention.start, words.at(-1)?.end ?? mention.end)), day: before?.day, person: person ?? undefined, isChange: (type === 'count' || (type === 'quantity' && origin === undefined)) && CHANGE_BEFORE.test(lead), round: ordinal?.value?.kind === 'interval' ? (ordinal.value.best ?? undefined) : undefined,
    modifiers: new Set(isCrowd ? [] : phrase.modifiers.map(termOf)), verb: begun ? BEGIN : lasting ? LAST : governor ? verbOf(tokens, governor, governor === left) : null, subject: (lasting ?? begun?.at(0) ?? subject)?.text ?? null, isHeadline: statement.isHeadline,
  }; // biome-ignore format: one record
}

/** The names and regions behind prepositions of place: "in neighbouring Central Aceh district". */
function placesIn(tokens: readonly Token[], from: number, to: number, withEnds = false): string[] {
  const found: string[] = [];
  for (let k = from; k < to; k++) {
    const isEnd = withEnds && /^(?:to|with)$/u.test(tokens[k]?.lower ?? '');
    if (!PLACE_BEFORE.has(tokens[k]?.lower ?? '') && !isEnd) continue;
    for (let i = k + 1; i < Math.min(to, k + 7); i++) {
      const token = tokens[i] as Token;
      if (
        !(
          isNoun(token) ||
          token.pos === 'DET' ||
          token.pos === 'ADJ' ||
          token.pos === 'VERB' ||
          token.text === '-'
        )
      )
        break;
      if (
        /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/u.test(
          token.lower,
        )
      )
        break;
      if (isName(token) && isNoun(token)) found.push(token.lower);
      if (REGIONS.has(token.lemma)) found.push(`#${token.lemma}`);
    }
  }
  return found;
}

export const termOf = (token: Token): string => familyOf(token.lemma, token.stem);

/** "It took place at noon": the verb that says that something happened. */
const isTakePlace = (tokens: readonly Token[], governor: Token | undefined): boolean =>
  governor?.lemma === 'take' && tokens[tokens.indexOf(governor) + 1]?.lower === 'place';

/** "The tensions began when … on October 11": what began, which the date behind "when" dates; undefined where nothing did. */
function beganBefore(tokens: readonly Token[], from: number): Token[] | undefined {
  if (tokens[from - 1]?.lower !== 'when') return undefined;
  const main = tokens.slice(0, from - 1);
  const at = main.findLastIndex((token) => termOf(token) === 'began');
  if (at < 0 || main.length - at > 8) return undefined;
  return main.slice(0, at).filter((token, k) => isNoun(token) && !isAfterPreposition(main, k));
}

/** What a distance is from: "500 metres from a market", "431 kilometres off Banda Aceh". */
function originAfter(tokens: readonly Token[], j: number): Token | undefined {
  let k = j;
  while (
    k < j + 3 &&
    /^(?:away|north|south|east|west|northwest|northeast|southwest|southeast|upstream|inland)$/u.test(
      tokens[k]?.lower ?? '',
    )
  )
    k++;
  if (!/^(?:from|off|of)$/u.test(tokens[k]?.lower ?? '')) return undefined;
  for (k++; k < j + 9; k++) {
    const token = tokens[k];
    if (!token || !(isNoun(token) || token.pos === 'DET' || token.pos === 'ADJ')) return undefined;
    if (isNoun(token)) return headAt(tokens, k);
  }
  return undefined;
}

/** What "which", "who" or a participle behind a comma stands for: "the attack that began", "Norvik, founded in". */
function antecedentOf(tokens: readonly Token[], from: number): Token | undefined {
  const [first, before] = [tokens[from], tokens[from - 1]];
  const isRelative = before !== undefined && /^(?:that|which|who)$/u.test(before.lower);
  const isParticiple =
    before?.text === ',' && first?.pos === 'VERB' && /(?:ed|en|wn|ing|ght|ld)$/u.test(first.lower);
  if (!isRelative && !isParticiple) return undefined;
  for (let k = from - 2; k >= Math.max(0, from - 8); k--) {
    const token = tokens[k] as Token;
    if (isNoun(token) && !isAfterPreposition(tokens, k)) return token;
    if (token.pos === 'VERB') return undefined;
  }
  return undefined;
}

/** The last noun of the run that a noun begins: "hospital group". */
function headAt(tokens: readonly Token[], at: number): Token {
  let k = at;
  while (k + 1 < tokens.length && isNoun(tokens[k + 1] as Token)) k++;
  return tokens[k] as Token;
}

const isAfterPreposition = (tokens: readonly Token[], k: number): boolean => {
  for (let i = k - 1; i >= Math.max(0, k - 4); i--) {
    const token = tokens[i] as Token;
    if (token.pos === 'ADP' || PREPOSITIONS.has(token.lower)) return true;
    if (!(token.pos === 'DET' || token.pos === 'ADJ' || isNoun(token) || token.pos === 'NUM')) return false;
  }
  return false;
};

/** A word of a known family right beside a value, across no comma, conjunction or other number. */
function familyNear(
  tokens: readonly Token[],
  from: number,
  to: number,
  i: number,
  next: number,
): Token | undefined {
  const isEnd = (token: Token | undefined): boolean =>
    token === undefined ||
    /^[,;:]$/u.test(token.text) ||
    /^(?:and|but|or)$/u.test(token.lower) ||
    token.pos === 'NUM';
  for (let k = next; k < Math.min(to, next + 5) && !isEnd(tokens[k]); k++)
    if (isOfFamily(tokens[k]?.lemma ?? '') && !EMPTY_VERBS.has(tokens[k]?.lemma ?? '')) return tokens[k];
  for (let k = i - 1; k >= Math.max(from, i - 5) && !isEnd(tokens[k]); k--)
    if (isOfFamily(tokens[k]?.lemma ?? '') && !EMPTY_VERBS.has(tokens[k]?.lemma ?? '')) return tokens[k];
  return undefined;
}

const BEGIN: Slot['verb'] = { lemma: 'begin', text: 'began', isPassive: false, isBefore: true };
const LAST: Slot['verb'] = { lemma: 'last', text: 'lasted', isPassive: false, isBefore: true };

/** A verb as questions need it: "begin" with "did", "founded" with "was", and whether the value stands behind it. */
function verbOf(tokens: readonly Token[], governor: Token, isBefore: boolean): Slot['verb'] {
  const at = tokens.indexOf(governor);
  const aux = tokens.slice(Math.max(0, at - 3), at).filter(({ pos }) => pos === 'AUX');
  const isPassive = aux.some(({ lemma }) => lemma === 'be') && !governor.lower.endsWith('ing');
  const next = tokens[at + 1];
  const particle =
    next && (next.pos === 'PART' || /^(?:part|place|off|up|down|out|over|away|back)$/u.test(next.lower))
      ? ` ${next.lower}`
      : '';
  return { lemma: governor.lemma + particle, text: governor.lower + particle, isPassive, isBefore };
}

/** The verbs that govern a value: the nearest before it, and the nearest behind its noun, within its clause. */
function governors(
  tokens: readonly Token[],
  from: number,
  to: number,
  i: number,
  next: number,
): [Token | undefined, Token | undefined] {
  let right: Token | undefined;
  for (let k = next; k < to && k < next + 8; k++)
    if (tokens[k]?.pos === 'VERB' || (tokens[k]?.pos === 'ADJ' && isOfFamily(tokens[k]?.lemma ?? ''))) {
      right = tokens[k];
      break;
    }
  for (let k = i - 1; k >= from; k--) {
    // "Six were killed and 14 trapped": what stands before the conjunction is of the six.
    if (tokens[k]?.lower === 'and' && right && right === tokens[next]) return [undefined, right];
    if (tokens[k]?.pos === 'VERB') return [tokens[k], right];
  }
  return [undefined, right];
}

/** What is measured, after the measure: "420,000 euros in bribes", "a 290-metre long vessel", "8.6-magnitude quake". */
function measuredAfter(tokens: readonly Token[], j: number): Token | undefined {
  if (tokens[j]?.lower === 'in') return isOfFamily(tokens[j + 1]?.lemma ?? '') ? tokens[j + 1] : undefined;
  let k = j;
  while (k < j + 3 && /^(?:-|long|wide|high|tall|deep|thick|heavy|strong)$/u.test(tokens[k]?.lower ?? ''))
    k++;
  let head: Token | undefined;
  for (; k < j + 6 && (tokens[k]?.pos === 'NOUN' || tokens[k]?.pos === 'ADJ'); k++)
    if (tokens[k]?.pos === 'NOUN') head = tokens[k];
  return head;
}

/** The noun right before a value, over small words: "a crowd of 18,400", "turnout was 63 percent", "depth of 10 km". */
function topicBefore(
  tokens: readonly Token[],
  from: number,
  i: number,
  isSkipped: (token: Token) => boolean,
): Token | undefined {
  for (let k = i - 1; k >= Math.max(from, i - 6); k--) {
    const token = tokens[k] as Token;
    if (isSkipped(token)) continue;
    if (isNoun(token)) return token;
    if (!LINKS.has(token.lower) && !MOVES.has(token.lemma)) return undefined;
  }
  return undefined;
}

/** Small words between a noun and its value. */
const LINKS = new Set(
  'of at was were is are be been to by the a an about around some nearly almost over more than least as much just only total had has which'.split(
    ' ',
  ),
);
/** Verbs that bring a noun to its value. */
const MOVES = new Set(
  'rise fall climb drop grow stand reach total exceed increase decline measure amount number come jump slip'.split(
    ' ',
  ),
);

/** The time that another expression of the clause, else of the sentence, gives the event. */
function whenOf(
  { mentions, source }: Statement,
  own: Mention,
  type: TypeName,
  words: readonly Token[],
): Slot['when'] {
  if (type === 'date') return undefined;
  const [low, high] = [words[0]?.start ?? own.start, words.at(-1)?.end ?? own.end];
  const dates = mentions.filter(
    (m) => m !== own && (m.type === 'date' || m.type === 'period') && !m.isReference && m.value !== null,
  );
  const near =
    dates.find((m) => m.start >= low && m.end <= high) ??
    (dates.length === 1 && !isOtherClause(source.text, own, dates[0] as Mention) ? dates[0] : undefined);
  const value = near && valueType('date')?.read?.(near);
  return value?.kind === 'interval' ? value.usual : undefined;
}

/** Whether a conjunction of time stands between two mentions: then the one's time is not the other's. */
const isOtherClause = (text: string, a: Mention, b: Mention): boolean =>
  /\b(?:after|before|since|until|while|when|and|but|ago|which|who|that)\b/iu.test(
    text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start)),
  );

/** Whose age it is: the name beside it, else the subject, else the person of the sentence before. */
function personOf(
  tokens: readonly Token[],
  i: number,
  j: number,
  before: Subject | undefined,
): Person | null {
  const isNameAt = (k: number): boolean => {
    const token = tokens[k];
    return (
      token !== undefined && isName(token) && isNoun(token) && /^\p{L}[\p{L}\p{M}'-]+$/u.test(token.text)
    );
  };
  const nameEnding = (k: number): Person | null =>
    isNameAt(k)
      ? { last: (tokens[k] as Token).lower, first: isNameAt(k - 1) ? (tokens[k - 1] as Token).lower : null }
      : null;
  /** The run of names from `k` on, unless a common noun follows: "a Troy resident". */
  const nameFrom = (k: number): Person | null => {
    let last = k;
    while (isNameAt(last + 1)) last++;
    const next = tokens[last + 1];
    if (next && next.pos === 'NOUN' && !isName(next)) return null;
    return nameEnding(last);
  };
  if (tokens[i - 1]?.text === ',') {
    let k = i - 2;
    if (/^(?:jr|sr|i{1,3}|iv)\.?$/u.test(tokens[k]?.lower ?? '')) k--;
    const name = nameEnding(k);
    if (name) return name;
  }
  for (let k = j; k < Math.min(tokens.length, j + 8); k++) {
    const token = tokens[k] as Token;
    if (token.text === ',' && k === j) continue;
    if (isNameAt(k)) {
      const name = nameFrom(k);
      if (name) return name;
      break;
    }
    if (/^[.,;]$/u.test(token.text) || token.pos === 'VERB' || token.pos === 'AUX' || token.pos === 'ADP')
      break;
  }
  if (
    /^(?:year|month)s?-old/u.test(tokens[j]?.lower ?? '') ||
    /old/u.test(
      tokens
        .slice(i, j)
        .map(({ lower }) => lower)
        .join(''),
    )
  ) {
    // "Solberg is 54 years old" has its subject before; "the 16-year-old" of nobody named has none.
    if (!tokens.slice(Math.max(0, i - 2), i).some(({ lemma }) => lemma === 'be')) return null;
  }
  const clause = tokens.slice(0, i);
  if (clause.some((token) => /^(?:he|she)$/u.test(token.lower))) {
    for (let k = 0; k < i; k++) if (isNameAt(k) && !isAfterPreposition(tokens, k)) return nameFrom(k);
    return before?.person ?? null;
  }
  for (let k = 0; k < i; k++) if (isNameAt(k) && !isAfterPreposition(tokens, k)) return nameFrom(k);
  return null;
}

/** What a sentence is about, for the pronouns of the next one, and the day that it is on. */
export function subjectOf(
  statement: Statement,
  tokens: readonly Token[],
  before: Subject | undefined,
): Subject {
  const terms: string[] = [];
  let person: Person | null = null;
  for (let k = 0; k < tokens.length && terms.length < 3; k++) {
    const token = tokens[k] as Token;
    if (token.pos === 'VERB' && terms.length > 0) break;
    if (
      isNoun(token) &&
      (!isAfterPreposition(tokens, k) ||
        tokens.slice(Math.max(0, k - 2), k).some(({ lower }) => lower === 'of'))
    ) {
      terms.push(termOf(token));
      const next = tokens[k + 1];
      if (isName(token) && !(next && isNoun(next)))
        person = {
          last: token.lower,
          first: tokens[k - 1] && isName(tokens[k - 1] as Token) ? (tokens[k - 1] as Token).lower : null,
        };
    }
  }
  const date = statement.mentions.find(
    ({ type, value }) =>
      type === 'date' && value?.kind === 'interval' && value.usual.high - value.usual.low < 2 * 1440,
  );
  const own = date?.value?.kind === 'interval' ? date.value.usual : undefined;
  const day = own ?? before?.day;
  if (terms.length === 0 && tokens.some((token) => token.pos === 'PRON') && before)
    return { ...before, ...(day && { day }) };
  return { terms, person: person ?? before?.person ?? null, ...(day && { day }) };
}
