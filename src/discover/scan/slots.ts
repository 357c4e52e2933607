import { type Statement, speechAt } from '../../articles/statements/index.ts';
import { SPEECH } from '../../expressions/en/saying-words.ts';
import { soundOf } from '../../text/near-names.ts';
import { countValue } from '../../values/bounds/number-value.ts';
import type { Value } from '../../values/bounds/value.ts';
import type { TypeName } from '../../values/index.ts';
import { valueType } from '../../values/index.ts';
import type { Mention } from '../../values/mention.ts';
import type { Senses } from '../lexicon.ts';
import { ATTACKER, isOfAttackers } from './attackers.ts';
import { bearingsIn } from './bearings.ts';
import { clauseAfterWhen, clauseAround, ownStretch, quoteOf } from './clause.ts';
import { countedNoun, partOfNumber } from './counted-noun.ts';
import { edgeOf, isUnsurvived } from './edges.ts';
import { ANYBODY, EMPTY_VERBS, isOfFamily, PEOPLE, TOLLS } from './en/families.ts';
import { FORECAST } from './en/status-words.ts';
import { familyOfEvent, isGiven, tollBefore, verbAfterAside } from './event.ts';
import { eventOfLength } from './lengths.ts';
import { nonesIn } from './none.ts';
import {
  antecedentOf,
  extentAfter,
  fullName,
  headAt,
  isAfterPreposition,
  isName,
  isNoun,
  measuredAfter,
  originAfter,
  PLACE_BEFORE,
  placesIn,
  termOf,
  tokenRange,
  topicBefore,
} from './noun-phrases.ts';
import { roleAfter, roleBefore } from './people-roles.ts';
import { personOf, type Subject } from './persons.ts';
import { propertyOf } from './property.ts';
import {
  CHANGE_AFTER,
  CHANGE_BEFORE,
  CURRENT,
  dayOf,
  EARLIER,
  FALLEN,
  groupsAfter,
  isAsOfBefore,
  isPlan,
  SOUGHT,
  whenOf,
} from './qualifiers.ts';
import { ageIn, isConversion, isNotUntil, isPassedOver, isSupposed, kindOf, typesOf } from './readable.ts';
import type { Slot } from './slot.ts';
import type { Token } from './token.ts';
import { beganBefore, governors, isObjectOf } from './verbs.ts';
import type { AskedValue } from './wording/asked-value.ts';
import { questionOf } from './wording/clause-question.ts';
import { looseQuestionOf } from './wording/loose-question.ts';
import { nounText, topicWordsOf } from './wording/noun-words.ts';

const STATE_FAMILY = { killed: 'killed', injured: 'injured', missing: 'missing', detained: 'arrested', displaced: 'displaced', rescued: 'rescued', held: 'kidnapped' } as const; // biome-ignore format: a table

/** A sentence with more values than this is a table. */
const MOST_MENTIONS = 24;

/** Everything in a statement that another one may give otherwise. */
export function slotsOf(
  statement: Statement,
  tokens: readonly Token[],
  before: Subject | undefined,
  page: Slot['page'],
): Slot[] {
  const mentions = [...statement.mentions, ...nonesIn(tokens, statement.mentions, countValue(0))];
  const slots: Slot[] = [];
  // A table or a list of results is not a statement, and each of its numbers would be read against all others.
  if (mentions.length > MOST_MENTIONS) return slots;
  for (const [i, mention] of mentions.entries()) {
    if (isConversion(statement, mentions[i - 1], mention) || mention.isReference) continue;
    if (isPassedOver(statement, mention)) continue;
    for (const type of typesOf(statement, mention)) {
      const age = type === 'count' ? ageIn(statement, mention) : undefined;
      if (age) {
        const slot = slotOf(statement, tokens, before, page, { ...mention, type: 'age' }, 'duration', age);
        if (slot) slots.push(slot);
        continue;
      }
      const value = valueType(type)?.read?.(mention, isNotUntil(mention) ? 'start' : undefined);
      if (!value || (value.kind as string) === 'unknown') continue;
      const slot = slotOf(statement, tokens, before, page, mention, type, value);
      if (slot) slots.push(slot);
    }
  }
  for (const bearing of bearingsIn(tokens)) {
    const slot = slotOf(statement, tokens, before, page, bearing.mention, 'place', bearing.value);
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

function slotOf(
  statement: Statement,
  tokens: readonly Token[],
  before: Subject | undefined,
  page: Slot['page'],
  mention: Mention,
  type: TypeName,
  value: Value,
): Slot | undefined {
  const { source, mentions } = statement;
  const { text } = source;
  const kind = kindOf(type, value, mention);
  const [i, j] = tokenRange(tokens, mention);
  const [from, last] = clauseAround(tokens, i, j);
  // "From end to end" says nothing of what is measured.
  const to = extentAfter(tokens, j) === undefined ? last : j;
  const isInMention = (token: Token): boolean =>
    mentions.some((m) => m.start <= token.start && token.end <= m.end);
  const phrase = countedNoun(statement, tokens, { type, i, j, from, to, before });
  const [left, next] = governors(tokens, from, to, i, phrase.next, isInMention);
  const right = next ?? verbAfterAside(tokens, phrase.next);
  const isSaying = (token: Token | undefined): boolean => token !== undefined && SPEECH.has(token.lemma);
  // "The seven bullets fired by the officers": a participle right after the noun is of it alone.
  const isReduced =
    !(left && isObjectOf(tokens, left, i)) &&
    right !== undefined &&
    right === tokens[phrase.next] &&
    phrase.head !== undefined &&
    isOfFamily(right.lemma);
  const governor = isReduced
    ? right
    : left && !isSaying(left) && !(EMPTY_VERBS.has(left.lemma) && right)
      ? left
      : isSaying(right)
        ? undefined
        : (right ?? (isSaying(left) ? undefined : left));
  const origin = type === 'quantity' || type === 'duration' ? originAfter(tokens, j) : undefined;
  const topic =
    origin || phrase.ofWhom || isGiven(tokens, left, i)
      ? undefined
      : (topicBefore(tokens, from, i, isInMention) ??
        (type === 'quantity' ? measuredAfter(tokens, j) : undefined));
  const state = mention.counted?.state;
  const words = tokens.slice(from, to);
  const isPeople =
    phrase.head === undefined ||
    PEOPLE.has(phrase.head.lemma) ||
    ANYBODY.has(phrase.head.lemma) ||
    TOLLS.has(termOf(phrase.head));
  const isGood = governor !== undefined && !EMPTY_VERBS.has(governor.lemma);
  const isBodies =
    (phrase.head !== undefined && /^(?:body|corpse|skeleton|cadaver)$/u.test(phrase.head.lemma)) ||
    /\b(?:bod(?:y|ies)|corpses?|skeletons?|remains|cadavers?) of\b[^.]{0,24}$/iu.test(
      text.slice(Math.max(statement.start, mention.start - 32), mention.start),
    );
  const isCrowd =
    topic !== undefined &&
    tokens[i - 1]?.lower === 'of' &&
    /^(?:crowd|audience|attendance)$/u.test(topic.lemma);
  const begun = type === 'date' ? beganBefore(tokens, from) : undefined;
  const whenClause = type === 'date' || type === 'time' ? clauseAfterWhen(tokens, j) : [];
  const lasting = type === 'duration' ? eventOfLength(tokens, mention, i, j, from, to) : undefined;
  const property = propertyOf(tokens, {
    type, kind, i, j, governor, topic, isFromPlace: origin !== undefined, isLasting: lasting?.pos === 'NOUN',
  }); // biome-ignore format: one record
  const part = partOfNumber(statement, tokens, mention, type, phrase, j, to);
  const isWhole = type === 'count' && part === 'whole';
  const event = familyOfEvent(tokens, {
    type, i, from, to, next: phrase.next, head: phrase.head, governor: isGood ? governor : undefined, topic,
    state: state == null ? null : STATE_FAMILY[state], isPeople, fixed: lasting?.pos === 'NOUN' ? 'lasted' : begun ? 'began' : tollBefore(tokens, from, i, type, phrase) ?? (isCrowd ? 'attended' : type === 'count' && isBodies ? 'bodies' : null),
  }); // biome-ignore format: one record
  // "Fourteen of 17 counts": the verb is of the fourteen. "At 2.15, when the alarm was raised": of the hour the first verb may say nothing.
  const befell =
    (isWhole && state == null && !isReduced ? null : event) ??
    whenClause.map((token) => (token.pos === 'VERB' ? termOf(token) : null)).find((term) => term !== null) ??
    null;
  const isDoers =
    type === 'count' &&
    isOfAttackers(tokens, { i, next: phrase.next, head: phrase.head, event, left, right });
  // "Fourteen did not survive".
  const family = isDoers
    ? ATTACKER
    : befell === 'rescued' && isUnsurvived(tokens, governor)
      ? 'killed'
      : befell;
  const headToken = isCrowd
    ? topic
    : (phrase.head ?? (type === 'count' && topic && topic.pos !== 'PROPN' ? topic : undefined));
  const head = isDoers ? ATTACKER : headToken ? headToken.lemma : null;
  const terms = new Map<string, number>();
  const senses = new Map<string, Senses>();
  const add = (term: string, weight: number, token?: Token): void => {
    if (token?.senses) senses.set(term, token.senses);
    if (term.length > 1 && (terms.get(term) ?? 0) < weight) terms.set(term, weight);
  };
  if (headToken) add(isDoers ? ATTACKER : termOf(headToken), 2, headToken);
  if (family) add(family, 2);
  const edge = edgeOf(tokens, from, type, governor);
  if (edge) add(edge, 2);
  if (isGood && governor) add(termOf(governor), 1.8, governor);
  if (topic) add(termOf(topic), 1.8, topic);
  for (const modifier of phrase.modifiers) add(termOf(modifier), 1, modifier);
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
      add(termOf(token), isName(token) ? weight * 0.7 : weight, token);
      if (isOwn && isNoun(token) && isBefore && !subject && !isAfterPreposition(tokens, k)) {
        const whole = headAt(tokens, k);
        // "Brandt's funeral": whose it is.
        if (tokens[tokens.indexOf(whole) + 1]?.lower !== "'s") subject = whole;
      }
    }
    if (isOwn && isName(token) && k > 0 && isNoun(token)) names.add(token.lower);
  }
  // "52 percent in Egypt, 82 percent in India": each has the place that follows it.
  const [first, end] = ownStretch(tokens, mentions, mention, from, to);
  for (const place of placesIn(tokens, first, end, type === 'quantity', isInMention)) places.add(place);
  if (places.size === 0 && PLACE_BEFORE.has(tokens[0]?.lower ?? '') && from > 0)
    for (const place of placesIn(tokens, 0, Math.min(from, 10))) places.add(place);
  if (type === 'quantity') for (const group of groupsAfter(tokens, j)) places.add(group);
  if (origin) add(`from ${termOf(origin)}`, 2);
  if (lasting) add(termOf(lasting), lasting.pos === 'NOUN' ? 2.4 : 1.8);
  for (const token of whenClause)
    if (isNoun(token) || token.pos === 'VERB') add(termOf(token), isName(token) ? 0.6 : 1, token);
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
  const person = kind === 'age' ? personOf(tokens, i, j, before) : null;
  if (person !== null) add(`@${soundOf(person.last)}`, 4);
  const lead = text.slice(Math.max(statement.start, mention.start - 24), mention.start);
  // "Five dead and another 70 injured": another than the dead, and not of the injured.
  const tollsBefore = tokens
    .slice(0, i)
    .map(termOf)
    .filter((term) => TOLLS.has(term));
  const isAfterOther =
    part !== null &&
    /^(?:another|other|others|more|further)$/iu.test(part) &&
    family !== null &&
    TOLLS.has(family) &&
    !tollsBefore.includes(family) &&
    // "Thirty-four others were hurt" are others than the dead of the sentence before.
    (tollsBefore.length > 0 || (family !== 'killed' && (/^others?$/iu.test(part) || i <= 2)));
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
  const asked: AskedValue = {
    text, tokens, type, kind, i, j, next: phrase.next, to, governor, lasting, isOne: value.canonical === '1', isHeadline: statement.isHeadline, isValue: isInMention,
    noun: phrase.isCompound || phrase.isOfTotal ? undefined : phrase.modifiers[0] ?? phrase.head,
  }; // biome-ignore format: one record
  const question = questionOf(asked);
  return {
    statement, mention, type, kind, value, at: { start: mention.start, end: mention.end },
    quote: quoteOf(text, tokens, [from, to], mention, true), speech: speechAt(statement, mention), family, head,
    noun: headToken ? nounText(text, isCrowd ? undefined : phrase.modifiers[0], headToken, statement.isHeadline) : null,
    topic: topic ? termOf(topic) : null, terms, senses, isPeople: headToken?.isPerson ?? false, names, places, when: whenOf(statement, mention, type, words),
    isJoint: type === 'count' && phrase.head !== undefined && tokens[phrase.next]?.lower === 'and' && /^(?:NOUN|PROPN)$/u.test(tokens[phrase.next + 1]?.pos ?? '') && !mentions.some((m) => m.start === tokens[phrase.next + 1]?.start), part: isAfterOther ? null : (part?.toLowerCase() ?? null), isPlanned: isPlan(ownWords, text.slice(mention.end, Math.min(statement.end, mention.end + 48)), words, mention, statement.isHeadline),
    isNext: type === 'date' && words.some(({ lower }, k) => lower === 'next' && words[k + 1]?.pos === 'NOUN' && !isInMention(words[k] as Token)), isForecast: FORECAST.test(ownWords), isSought: SOUGHT.test(ownWords), isCurrent: CURRENT.test(text.slice(words[0]?.start ?? mention.start, words.at(-1)?.end ?? mention.end)),
    isEarlier: EARLIER.test(text.slice(words[0]?.start ?? mention.start, words.at(-1)?.end ?? mention.end)) || (type === 'count' && isAsOfBefore(statement, mention)), day: dayOf(statement, mention), person: person ?? undefined, role: kind === 'age' ? (roleAfter(tokens, j) ?? roleBefore(tokens, i)) : undefined, isChange: (type === 'count' || (type === 'quantity' && origin === undefined)) && !(type === 'quantity' && FALLEN.test(lead) && kindOf(type, value, mention) === 'quantity length') && (CHANGE_BEFORE.test(lead) || (type === 'quantity' && CHANGE_AFTER.test(text.slice(mention.end, Math.min(statement.end, mention.end + 40))))), round: ordinal?.value?.kind === 'interval' ? (ordinal.value.best ?? undefined) : undefined,
    edge, modifiers: new Set(isCrowd ? [] : phrase.modifiers.map(termOf)), verb: governor ? governor.bare ?? governor.lemma : null, question, loose: question === null ? looseQuestionOf(asked) : null, topicWords: topicWordsOf(tokens, topic, i, j), subject: fullName(tokens, (lasting?.pos === 'NOUN' ? lasting : undefined) ?? begun?.at(0) ?? subject), about: subject ? termOf(subject) : isPronoun && type === 'duration' ? (before?.terms[0] ?? null) : null, lasting: lasting ? termOf(lasting) : null, property, isHeadline: statement.isHeadline, page,
    isLoose: isSupposed(statement, mention) || (kind === 'age' && person === null) || ((type === 'date' || type === 'time') && family === null),
  }; // biome-ignore format: one record
}
