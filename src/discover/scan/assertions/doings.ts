import { type Statement, speechAt } from '../../../articles/statements/index.ts';
import { SPEECH } from '../../../expressions/en/saying-words.ts';
import type { Senses } from '../../lexicon.ts';
import { clauseAround, quoteOf } from '../clause.ts';
import {
  ALARM,
  ALONE,
  ASKS,
  CALLS,
  CONTROLS,
  CONTROLS_AT,
  deedOf,
  FROM_SOMEBODY,
  HELPERS,
  STEERED,
  STEERS,
} from '../en/deed-words.ts';
import { EMPTY_VERBS } from '../en/families.ts';
import { headAt, isNoun, termOf } from '../noun-phrases.ts';
import { isOfEarlier, isPlannedBetween, isQuestion } from '../qualifiers.ts';
import type { Token } from '../token.ts';
import { byWhom, fromWhom, printedAct, whoDid } from '../wording/who-question.ts';
import type { Stated } from './assertion.ts';
import { type Bag, bagOf } from './bag.ts';
import { cleftAt, firstAt, ownerOf, sourceAt } from './deed-forms.ts';
import { type Doer, doerAt, phraseStart } from './doer.ts';
import { isNegated } from './negation.ts';
import { agentAfter, isPassiveAt } from './roles.ts';
import { subjectHead } from './subject-head.ts';

/** Something done, by all the words for it, and who did it. */
export interface Doing extends Stated {
  readonly doer: Doer;
  /** Whether the words say that it was this one and no other: "it was Orr who", "Orr himself", "the call came from Orr". */
  readonly isOnly: boolean;
  readonly act: Bag;
  /** The verb by its term; null where a noun says what was done. */
  readonly main: string | null;
  /** The deed that the verb is of, whichever word it has; undefined for verbs of no such row. */
  readonly deed: string | undefined;
  /** The verb by its plain form, without a second word. */
  readonly lemma: string;
  readonly mainSenses: Senses;
  readonly file: number;
  readonly ask: string;
  /** How good the question is that its words make: those of a cleft sentence are the best. */
  readonly rank: number;
  /** Numbers and ordinals of what was done: the second goal is not the first. */
  readonly numbers: ReadonlySet<string>;
}

/** A doing as its words are read. */
interface Read extends Pick<Doing, 'isOnly' | 'ask' | 'rank'> {
  readonly doer: Doer | undefined;
  readonly own: readonly Token[];
  readonly main: Token | undefined;
  readonly at: Token;
  /** The tokens to quote, as indices. */
  readonly quoted: readonly [number, number];
}

const ORDINAL = /^(?:first|second|third|fourth|fifth|last|final|\d+(?:st|nd|rd|th))$/u;
/** UTF-16 units of two sentences that are quoted together, at most. */
const MOST_QUOTED = 200;
/** Tokens after a verb that are read. */
const REACH = 16;

/** Who did what, by a sentence. */
export function doingsIn(statement: Statement, tokens: readonly Token[], before: Doer | undefined): Doing[] {
  const { text } = statement.source;
  if (isQuestion(statement) || isOfEarlier(statement)) return [];
  const found: Doing[] = [];
  const add = ({ doer, own, main, at, quoted, ask, rank, isOnly }: Read): void => {
    if (!doer) return;
    const isOfAlarm = isAlarm(own);
    const act: Bag = isOfAlarm ? new Map([[ALARM, null]]) : actOf(own, doer);
    if (act.size === 0) return;
    const quote = quoteOf(text, tokens, quoted, at, true);
    // "He had the wheel": the words that name him are quoted as well, where they are near.
    const isBefore =
      doer.start < statement.start &&
      quote.end - doer.start <= MOST_QUOTED &&
      !/\n\s*\n/u.test(text.slice(doer.start, quote.start));
    found.push({
      isOnly, ask: isOfAlarm && rank > 0 ? 'Who raised the alarm?' : ask, rank: isOfAlarm && rank > 0 ? 1 : rank, statement, speech: speechAt(statement, at), quote: isBefore ? { start: doer.start, end: quote.end } : quote, doer, act,
      main: act.has(ALARM) ? ALARM : main && !isEmpty(main) ? actTerm(main) : null, deed: main ? deedAt(main, tokens[tokens.indexOf(main) + 1]) : undefined, mainSenses: main?.senses ?? null, lemma: main?.bare ?? main?.lemma ?? '', file: main?.senses?.file ?? 0,
      numbers: new Set(own.filter(({ pos, lower }) => pos === 'NUM' || ORDINAL.test(lower)).map(({ lower }) => lower)),
    }); // biome-ignore format: one record
  };
  let read = 0;
  for (const [k, at] of tokens.entries()) {
    if (k < read) continue;
    const cleft = cleftAt(tokens, k) ?? firstAt(tokens, k);
    const one = cleft ? undefined : oneWhoAt(tokens, k);
    if (cleft || one !== undefined) {
      const who = cleft ? cleft.who : (one as number);
      const end = cleft?.end ?? restEnd(tokens, who + 1);
      const own = tokens.slice(who + 1, end);
      const doer = cleft ? doerAt(tokens, cleft.doer) : (doerBefore(tokens, k - 2) ?? before);
      const main = own.find(({ pos, lemma }) => pos === 'VERB' && !EMPTY_VERBS.has(lemma));
      const ask = `Who ${cleft?.isFirst ? 'was the first to ' : ''}${printedAct(text, own)}?`;
      add({
        doer,
        own,
        main,
        at: tokens[who] as Token,
        quoted: [Math.max(0, k - 4), end],
        ask,
        rank: 0,
        isOnly: true,
      });
      read = end;
      continue;
    }
    const source = sourceAt(tokens, k);
    if (source) {
      const own = tokens.slice(...source.thing);
      const quoted: [number, number] = [source.thing[0], tokens.indexOf(source.doer) + 1];
      add({ doer: doerAt(tokens, source.doer), own, main: undefined, at, quoted, ask: fromWhom(text, own, source.isWork), rank: source.isWork ? 1 : 3, isOnly: true }); // biome-ignore format: one record
      continue;
    }
    const isAtControls = controlsAt(tokens, k);
    if ((at.pos !== 'VERB' && !isAtControls) || (SPEECH.has(at.lemma) && !ASKS.test(at.lemma))) continue;
    const [from, to] = clauseAround(tokens, k, k + 1);
    if (
      at.lower.endsWith('ing') &&
      !tokens.slice(Math.max(from, k - 3), k).some(({ lemma }) => lemma === 'be')
    )
      continue;
    if (isNegated(tokens, from, k, to, []) || isPlannedBetween(tokens, from, k)) continue;
    if (at.pos === 'VERB' && isPassiveAt(tokens, k)) {
      const agent = agentBy(tokens, k, to);
      // "A repair carried out by": what a participle is right after.
      const previous = tokens[k - 1];
      const head = previous && isNoun(previous) ? previous : subjectHead(tokens, from, k);
      if (!agent || !head) continue;
      const start = phraseStart(tokens, tokens.indexOf(head));
      const thing = tokens.slice(start, tokens.indexOf(head) + 1);
      const end = Math.max(to, tokens.indexOf(agent) + 1);
      add({ doer: doerAt(tokens, ownerOf(tokens, agent)), own: [...thing, at], main: at, at, quoted: [Math.min(from, start), end], ask: byWhom(text, thing, tokens, k), rank: 2, isOnly: isAlone(tokens, k, end) }); // biome-ignore format: one record
      continue;
    }
    const end = Math.max(restEnd(tokens, k), to);
    const giver = FROM_SOMEBODY.test(at.lemma) ? givenBy(tokens, k, end) : undefined;
    if (giver) {
      const own = tokens.slice(k + 1, giver.at);
      add({ doer: doerAt(tokens, giver.head), own, main: undefined, at, quoted: [from, end], ask: fromWhom(text, own, false), rank: 3, isOnly: true }); // biome-ignore format: one record
      continue;
    }
    const head = subjectHead(tokens, from, k);
    const pronoun = tokens.slice(from, k).findLast(({ lower }) => /^(?:he|she|they|it|we|i)$/u.test(lower));
    const doer = head
      ? doerAt(tokens, head)
      : pronoun && /^(?:he|she)$/u.test(pronoun.lower)
        ? before
        : undefined;
    const ask = isAtControls ? 'Who was at the controls?' : whoDid(text, tokens, k, end);
    add({ doer, own: withTime(tokens, k, end), main: isAtControls ? undefined : at, at, quoted: [from, end], ask, rank: 1, isOnly: isAtControls || isAlone(tokens, k, end) }); // biome-ignore format: one record
  }
  return found;
}

/** The words of a clause from its verb, with those of a clause of time after them: "steering when the ship struck". */
function withTime(tokens: readonly Token[], k: number, end: number): Token[] {
  const next = tokens[end]?.lower;
  const to = next === 'when' || next === 'as' ? restEnd(tokens, end + 1) : end;
  return tokens.slice(k, to);
}

const isAlone = (tokens: readonly Token[], k: number, end: number): boolean =>
  tokens.slice(Math.max(0, k - 3), end + 1).some(({ lower }) => ALONE.test(lower));

/** "Was at the wheel", "had the controls". */
function controlsAt(tokens: readonly Token[], k: number): boolean {
  const { lemma } = tokens[k] as Token;
  if (!/^(?:be|have|take|hold)$/u.test(lemma)) return false;
  const next = tokens.slice(k + 1, k + 4).findIndex(({ lower }) => CONTROLS.test(lower));
  const at = k + 1 + next;
  if (next < 0 || tokens[at - 1]?.lower !== 'the') return false;
  return CONTROLS_AT.test(tokens[at - 2]?.lower ?? '') ? lemma === 'be' : at === k + 2 && lemma !== 'be';
}

/** "Was the one who": the index of "who". */
function oneWhoAt(tokens: readonly Token[], k: number): number | undefined {
  return tokens[k]?.lower === 'one' &&
    tokens[k - 1]?.lower === 'the' &&
    tokens[k - 2]?.lemma === 'be' &&
    tokens[k + 1]?.lower === 'who'
    ? k + 1
    : undefined;
}

/** Whom a noun right before a verb names; undefined for a pronoun. */
function doerBefore(tokens: readonly Token[], verb: number): Doer | undefined {
  const head = subjectHead(tokens, clauseAround(tokens, verb, verb + 1)[0], verb);
  return head && doerAt(tokens, head);
}

/** "Got the tape from his wife": who gave it. */
function givenBy(tokens: readonly Token[], k: number, end: number): { head: Token; at: number } | undefined {
  const at = tokens.findIndex(({ lower }, i) => i > k + 1 && i < end && lower === 'from');
  const noun = at < 0 ? undefined : tokens.slice(at + 1, at + 5).find(isNoun);
  if (!noun || !tokens.slice(k + 1, at).some(isNoun)) return undefined;
  const head = headAt(tokens, tokens.indexOf(noun));
  return head.isPerson ? { head, at } : undefined;
}

/** Who did it after "by"; undefined where a place comes first: "by an amateur in Torv". */
function agentBy(tokens: readonly Token[], k: number, to: number): Token | undefined {
  const agent = agentAfter(tokens, k, to);
  const at = agent ? tokens.indexOf(agent) : -1;
  const by = tokens.slice(0, at).findLastIndex(({ lower }) => lower === 'by');
  return tokens.slice(by + 1, at).some(({ pos }) => pos === 'ADP') ? undefined : agent;
}

/** Verbs that say only that something was done: "carried out", "made". */
const isEmpty = (token: Token): boolean =>
  (EMPTY_VERBS.has(token.lemma) && !ASKS.test(token.lemma)) ||
  termOf(token) === 'held' ||
  /^(?:perform|undertake|conduct|complete)$/u.test(token.lemma);

/** The term of a verb, of one for all the words that are said of asking and of steering. */
function actTerm(token: Token): string {
  const lemma = token.bare ?? token.lemma;
  if (token.pos !== 'VERB') return termOf(token);
  if (ASKS.test(lemma)) return 'demanded';
  return STEERS.test(lemma) ? STEERED : termOf(token);
}

/** The deed that a verb is of, with its second word or by itself. */
const deedAt = (token: Token, next: Token | undefined): string | undefined =>
  deedOf(token.lemma) ??
  deedOf(`${token.bare ?? token.lemma}-${next?.lower}`) ??
  deedOf(token.bare ?? token.lemma);

/** "Alerted the police", "dialled the emergency number", "raised the alarm": one deed for all of them. */
const isAlarm = (own: readonly Token[]): boolean =>
  own.some((token) => {
    const lemma = token.bare ?? token.lemma;
    if (token.pos !== 'VERB') return false;
    if (/^(?:raise|sound)$/u.test(lemma)) return own.some(({ lower }) => lower === 'alarm');
    return CALLS.test(lemma) && own.some((other) => HELPERS.test(other.lemma) || HELPERS.test(other.lower));
  });

/** The words of what was done, without who did it. */
function actOf(own: readonly Token[], doer: Doer): Bag {
  const act = new Map(bagOf(own));
  for (const token of own) {
    if (token.pos === 'VERB' && isEmpty(token)) act.delete(termOf(token));
    const term = actTerm(token);
    if (token.pos === 'VERB' && term !== termOf(token)) {
      act.delete(termOf(token));
      act.set(term, token.senses);
    }
    if (CONTROLS.test(token.lower)) {
      act.delete(termOf(token));
      act.set(STEERED, null);
    }
  }
  for (const name of [...doer.names, ...doer.nouns.keys()]) act.delete(name);
  return act;
}

/** Where what was done ends: at a mark, or where another clause begins. */
function restEnd(tokens: readonly Token[], from: number): number {
  for (let k = from; k < Math.min(tokens.length, from + REACH); k++) {
    const { text, lower } = tokens[k] as Token;
    if (/^[,;:.!?()"\u2013\u2014]$/u.test(text)) return k;
    if (
      k > from + 1 &&
      /^(?:and|but|because|while|when|after|before|as|which|who|whose|where|so)$/u.test(lower)
    )
      return k;
  }
  return Math.min(tokens.length, from + REACH);
}
