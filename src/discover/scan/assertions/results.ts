import { type Statement, speechAt } from '../../../articles/statements/index.ts';
import { clauseAround, quoteOf } from '../clause.ts';
import { type Phrase, phrasesFrom, type Result } from '../en/results.ts';
import { isName, isNoun } from '../noun-phrases.ts';
import type { Subject } from '../persons.ts';
import { isPlannedBetween, isQuestion, saysEarlier } from '../qualifiers.ts';
import type { Token } from '../token.ts';
import type { Stated } from './assertion.ts';
import type { Bag } from './bag.ts';
import { deniedFrom, isNegated, isPending } from './negation.ts';
import { type Party, partyAt } from './party.ts';
import { isPassiveAt, objectsOf } from './roles.ts';
import { subjectHead } from './subject-head.ts';

/** What a sentence says became of something, in one of two ways. */
export interface Became extends Stated {
  readonly result: Result;
  readonly value: string;
  readonly of: Party;
  readonly isEarlier: boolean;
  readonly isPlanned: boolean;
  /** The words of the sentence, and those of them that say the result. */
  readonly bag: Bag;
  readonly own: ReadonlySet<string>;
}

/** Tokens from a verb to a word of its result, at most. */
const REACH = 6;
/** Words between two of a phrase, at most. */
const GAP = 4;
const UNSURE = /^(?:if|whether|unless|should|could|may|might|must|can|cannot|unclear)$/u;
/** Right before a result, words that say what is only believed. */
const BELIEVED = /^(?:fear|believe|presume|hope|think|suspect|assume)$/u;
/** Results that are of what is still to come. */
const OF_FUTURE: ReadonlySet<string> = new Set(['fitness', 'holding']);

/** What became of the things of a sentence. */
export function resultsIn(
  statement: Statement,
  tokens: readonly Token[],
  before: Subject | undefined,
  bag: Bag,
): Became[] {
  if (isQuestion(statement)) return [];
  const found: Became[] = [];
  let read = -1;
  for (const [k, token] of tokens.entries()) {
    if (k <= read) continue;
    const seen = new Set<string>();
    for (const phrase of phrasesFrom(token.bare ?? token.lemma)) {
      if (seen.has(phrase.result.id)) continue;
      const end = endOf(phrase, tokens, k);
      if (end === undefined) continue;
      const became = becameAt(statement, tokens, k, end, phrase, before, bag);
      if (!became) continue;
      seen.add(phrase.result.id);
      found.push(became);
      if (phrase.lemmas.length > 1) read = Math.max(read, k);
    }
  }
  return found;
}

/** The index after the words of a phrase that begins at `k`; undefined where they do not follow. */
function endOf({ lemmas }: Phrase, tokens: readonly Token[], k: number): number | undefined {
  let at = k + 1;
  for (const lemma of lemmas.slice(1)) {
    let i = at;
    while (i < Math.min(tokens.length, at + GAP + 1) && !isWord(tokens[i] as Token, lemma)) {
      if (/^[.,;:()"]$/u.test((tokens[i] as Token).text)) return undefined;
      i++;
    }
    if (i >= Math.min(tokens.length, at + GAP + 1)) return undefined;
    at = i + 1;
  }
  return at;
}

const isWord = (token: Token, lemma: string): boolean =>
  (token.bare ?? token.lemma) === lemma || token.lower === lemma;

function becameAt(
  statement: Statement,
  tokens: readonly Token[],
  k: number,
  end: number,
  { result, value: said, lemmas, nouns, isOfObject }: Phrase,
  before: Subject | undefined,
  bag: Bag,
): Became | undefined {
  const { text } = statement.source;
  const token = tokens[k] as Token;
  const isOneWord = lemmas.length === 1;
  const verb = verbOf(tokens, k);
  if (verb === undefined) return undefined;
  // "The undamaged house": said of the noun alone, and not a result.
  const next = tokens[k + 1];
  if (isOneWord && token.pos !== 'VERB' && next && isNoun(next)) return undefined;
  if (isOneWord && token.pos !== 'VERB' && token.pos !== 'ADJ') return undefined;
  // "A jury found him guilty": of whom the verb befalls, which its own phrases say.
  if (isOneWord && token.pos === 'ADJ' && !isLinking(tokens, verb)) return undefined;
  if (isOneWord && token.pos === 'VERB' && token.lower.endsWith('ing') && tokens[k - 1]?.lemma !== 'be')
    return undefined;
  const [from, to] = clauseAround(tokens, verb, Math.max(end, k + 1));
  if (tokens.slice(Math.max(0, from - 4), k).some(({ lower }) => UNSURE.test(lower))) return undefined;
  if (tokens.slice(Math.max(0, k - 2), k).some(({ lemma }) => BELIEVED.test(lemma))) return undefined;
  const isPassive = token.pos === 'VERB' && isPassiveAt(tokens, k);
  const isObject = isOfObject && !isPassive;
  const head = isObject ? objectsOf(tokens, k, to)[0] : subjectHead(tokens, from, verb);
  const pronoun = isObject
    ? tokens.slice(k + 1, k + 2).find(({ lower }) => /^(?:him|her|it|them)$/u.test(lower))
    : tokens.slice(from, verb).findLast(({ lower }) => /^(?:he|she|it|they)$/u.test(lower));
  if (!head && !pronoun) return undefined;
  // "Cleared of two other counts", "convicted of a lesser charge": another matter than the one that both are of.
  if (
    tokens
      .slice(end, end + 6)
      .some(({ lower }) => /^(?:other|another|lesser|further|second|remaining)$/u.test(lower))
  )
    return undefined;
  const of = partyAt(tokens, head, pronoun, before);
  if (result.isOfOne && !of.isSingular) return undefined;
  // "It" is what the sentence before is about, by the stems of its nouns.
  const isOfKind =
    !nouns ||
    (of.isPronoun
      ? [...of.terms.keys()].some((term) => nouns.some((noun) => noun.startsWith(term)))
      : [...of.lemmas].some((lemma) => nouns.includes(lemma)));
  const isMatter = result.isOfMatter === true && said === result.poles[0][0];
  if (!isOfKind && !isMatter) return undefined;
  if (of.lemma !== null && /^(?:others?|some|many|people|thing|one|number|figure|toll)$/u.test(of.lemma))
    return undefined;
  const denial = deniedFrom(tokens, verb);
  // "Chose not to testify".
  const isWaiting =
    isPending(tokens, from, k) || (tokens[k - 1]?.lower === 'to' && tokens[k - 2]?.lower === 'not');
  const isNegative =
    !lemmas.includes('not') &&
    (isWaiting || isNegated(tokens, from, verb, to, [])) !== (denial !== undefined);
  const isFuture = !isWaiting && denial === undefined && isPlannedBetween(tokens, from, k);
  if (isFuture && !OF_FUTURE.has(result.id)) return undefined;
  const value = isNegative ? result.poles.find(([other]) => other !== said)?.[0] : said;
  if (value === undefined) return undefined;
  return {
    statement, speech: speechAt(statement, token), quote: quoteOf(text, tokens, [Math.min(denial ?? from, from), Math.max(to, end)], token, true), result, value, of,
    isEarlier: saysEarlier(statement, tokens, from, to), isPlanned: isFuture, bag,
    own: new Set(tokens.slice(k, end).map(({ lemma }) => lemma)),
  }; // biome-ignore format: one record
}

/** Whether a verb joins a word to its subject: "was", "remained", "came through", "was found". */
const isLinking = (tokens: readonly Token[], verb: number): boolean =>
  /^(?:be|remain|stay|come|emerge|escape|stand|survive|prove|walk|leave|plead)$/u.test(
    tokens[verb]?.bare ?? tokens[verb]?.lemma ?? '',
  ) ||
  tokens[verb]?.pos === 'AUX' ||
  isPassiveAt(tokens, verb);

/** The verb that a word of a result is of: itself, or what joins it to its subject. */
function verbOf(tokens: readonly Token[], k: number): number | undefined {
  if (tokens[k]?.pos === 'VERB' || tokens[k]?.lemma === 'be') return k;
  for (let i = k - 1; i >= Math.max(0, k - REACH); i--) {
    const token = tokens[i] as Token;
    if (token.pos === 'VERB' || token.pos === 'AUX') return i;
    if (isNoun(token) && !isName(token) && !/^(?:ADJ|ADP)$/u.test(tokens[k]?.pos ?? '')) return undefined;
    if (/^[.;:!?()]$/u.test(token.text)) return undefined;
  }
  return undefined;
}
