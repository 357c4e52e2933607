import { byName } from '../../expressions/en/words.ts';
import { DENIES } from '../scan/assertions/negation.ts';
import type { Token } from '../scan/token.ts';
import { isEmpty } from './terms.ts';

const NO = /^(?:not|n't|never|no|none|nobody|nothing|neither|nor|without|cannot|hardly|barely)$/u;
/** After "no" and "not", words that deny nothing: "no longer ago than", "not only". */
const MEASURE = /^(?:only|just|merely|least|more|less|fewer|later|sooner|doubt|necessarily|all|every)$/u;
/** What ends the reach of a "not". */
const ENDS = /^(?:but|that|which|who|whether|if|until|unless|because|since|when|while|as)$/u;
const UNSURE = /^(?:whether|if|unless|until|may|might|could)$/u;
const ACCUSES = /^(?:accuse|allege|suspect|charge|blame)$/u;
/** The same where the tagger takes it for a noun: "has long accused". */
const ACCUSED_FORM = /^(?:accused|alleged|blamed)$/u;
/** Nouns for what is said: "denied claims that it had been warned" denies that it had been warned. */
const SAYING = /^(?:claim|report|allegation|accusation|charge|suggestion|assertion|rumou?r|statement)$/u;
/** Verbs by which somebody will not have what comes after: what is refused, stopped or ruled out is neither so nor not so. */
const SPURNS =
  /^(?:turn-down|rule-out|call-off|spurn|rebuff|scrap|abandon|drop|oppose|block|prevent|stop|avoid|exclude|dismiss|cancel|ban|forbid|halt)$/u;
/** Those after which what they are done to is not to be: "ruled out a strike". */
const ENDS_PLAN = /^(?:rule-out|call-off|rule|call|cancel|scrap|abandon|avoid|exclude|forbid|ban)$/u;
/** The same with their second word, which may be after what they are done to. */
const SPURNS_WITH: ReadonlyMap<string, string> = byName({ turn: 'down', rule: 'out', call: 'off', throw: 'out', vote: 'down', shut: 'out' }); // biome-ignore format: a table
/** How far before a word its "not" may be, in tokens. */
const REACH = 6;
/** How far before a word the verb may be that refuses it. */
const SPURNED = 9;
/** How far before a word somebody may be accused of it. */
const ACCUSED = 14;

/** Words that together say no, by lemma: "has yet to approve", "stopped short of declaring", "rather than a loan". */
const PHRASES: readonly (readonly string[])[] =
  'yet to|stop short of|fall short of|still have to|unable to|unwilling to|rather than|instead of|far from|anything but|free of|lack|lack of|absence of|neglect to|omit to'
    .split('|')
    .map((phrase) => phrase.split(' '));

interface Nots {
  /** The words that say no: of several that do so together, the last. */
  readonly at: ReadonlySet<number>;
  /** All words that belong to one. */
  readonly parts: ReadonlySet<number>;
}

const NOTS = new WeakMap<readonly Token[], Nots>();

/** Where a sentence says no. */
function notsIn(tokens: readonly Token[]): Nots {
  const known = NOTS.get(tokens);
  if (known) return known;
  const [at, parts] = [new Set<number>(), new Set<number>()];
  for (const [i, { lower }] of tokens.entries()) {
    // "Pupils without the vaccine" says which pupils, and denies nothing.
    if (NO.test(lower) && !(lower === 'without' && tokens[i - 1]?.pos === 'NOUN')) at.add(i);
    const phrase = PHRASES.filter((words) =>
      words.every((word, k) => tokens[i + k]?.lemma === word || tokens[i + k]?.lower === word),
    ).at(-1);
    if (!phrase) continue;
    at.add(i + phrase.length - 1);
    for (const k of phrase.keys()) parts.add(i + k);
  }
  NOTS.set(tokens, { at, parts });
  return { at, parts };
}

/** Verbs that say little without their noun or the verb after them: "had no licence" denies the licence. */
const LIGHT: ReadonlySet<string> = new Set(
  (
    'be have get give make take do find see show offer receive hold keep become remain seem appear go come put want try plan be-able ' +
    'say tell report add state announce know think believe expect need use let'
  ).split(' '),
);
export const isLight = ({ lemma, pos }: Token): boolean =>
  pos === 'AUX' || (pos !== 'NOUN' && LIGHT.has(lemma));

/** Verbs that state no deed. */
const NO_DEED =
  /^(?:be|have|do|get|become|remain|seem|appear|come|go|want|try|plan|say|tell|add|state|think|believe|expect|know|need|let|put|see|make|take|give)$/u;
export const statesNoDeed = ({ lemma, pos }: Token): boolean => pos === 'AUX' || NO_DEED.test(lemma);

/** Whether a word says something by itself: not a mark, a small word, a number or a name. */
export const saysSomething = ({ pos, text }: Token): boolean =>
  /^(?:NOUN|VERB|ADJ)$/u.test(pos) && /^\p{L}{3,}/u.test(text);

/** Whether a word is said to be so (`yes`), or not (`no`); `unsure` where another verb, a condition or an accusation is between. */
export type Polarity = 'yes' | 'no' | 'unsure';

const isEnd = ({ text }: Token): boolean => /^[.,;:!?"()\u2013\u2014]$/u.test(text);

/** What says from when or until when something was not so. */
const isUntil = ({ lower }: Token, i: number, all: readonly Token[]): boolean =>
  /^(?:since|until|till)$/u.test(lower) || (lower === 'for' && all[i + 1]?.pos === 'NUM');

/** Whether a verb before a word refuses or stops it: "turned down an invitation to a debate". */
function isSpurning(tokens: readonly Token[], i: number, k: number): boolean {
  const { pos, lemma } = tokens[i] as Token;
  const second = SPURNS_WITH.get(lemma);
  // "Minister rules out": the tagger takes it for a noun.
  if (pos !== 'VERB') return pos === 'NOUN' && second !== undefined && tokens[i + 1]?.lower === second;
  return (
    SPURNS.test(lemma) ||
    (second !== undefined && tokens.slice(i + 1, k + 3).some(({ lower }) => lower === second))
  );
}

/** Whether what is right after such a verb is not to be: "ruled out an early election". */
const isRuledOut = (tokens: readonly Token[], i: number, k: number): boolean =>
  ENDS_PLAN.test((tokens[i] as Token).lemma) &&
  isSpurning(tokens, i, k) &&
  tokens
    .slice(i + 1, k)
    .every(({ pos, lower }) => /^(?:DET|ADJ|NOUN)$/u.test(pos) || lower === 'out' || lower === 'off');

/** Whether a word joins another thing that is said: "accused them of fraud, and offered no proof", but not "of lying and cheating". */
const joinsPredicate = (tokens: readonly Token[], i: number): boolean => {
  if (tokens[i]?.pos !== 'CCONJ') return false;
  const next = tokens.slice(i + 1).find(({ pos }) => pos !== 'ADV');
  return next !== undefined && /^(?:VERB|AUX)$/u.test(next.pos) && !next.lower.endsWith('ing');
};

/** Whether somebody is accused of what a word says. */
function isAccusedOf(tokens: readonly Token[], k: number): boolean {
  for (let i = k - 1; i >= Math.max(0, k - ACCUSED); i--) {
    const { pos, lemma, lower } = tokens[i] as Token;
    if (joinsPredicate(tokens, i)) return false;
    // "Was not to blame" makes no accusation of what comes after.
    if (pos === 'VERB' && ACCUSES.test(lemma) && tokens[i - 1]?.lower !== 'to') return true;
    if (pos === 'NOUN' && ACCUSED_FORM.test(lower) && !/^(?:DET|ADP)$/u.test(tokens[i - 1]?.pos ?? 'DET'))
      return true;
  }
  return false;
}

/** Whether a "that" begins what is denied: "denied that", "denied some passengers' claims that". */
function isOfDenial(tokens: readonly Token[], that: number): boolean {
  if (DENIES.test(tokens[that - 1]?.lemma ?? '')) return true;
  if (!SAYING.test(tokens[that - 1]?.lemma ?? '')) return false;
  return tokens
    .slice(Math.max(0, that - 6), that - 1)
    .some(({ lemma, pos }) => pos === 'VERB' && DENIES.test(lemma));
}

export function polarityAt(tokens: readonly Token[], k: number): Polarity {
  if (isAccusedOf(tokens, k)) return 'unsure';
  const nots = notsIn(tokens);
  let isDenied = false;
  let isFar = false;
  for (let i = k - 1; i >= Math.max(0, k - SPURNED); i--) {
    const token = tokens[i] as Token;
    if (isEnd(token)) break;
    if (k - i > REACH) {
      if (token.lower === 'that' && !isFar && isOfDenial(tokens, i)) return isDenied ? 'yes' : 'no';
      if (isSpurning(tokens, i, k)) return 'unsure';
      if (token.lower === 'that' || (token.pos === 'VERB' && !isLight(token))) isFar = true;
      continue;
    }
    if (!isFar && isRuledOut(tokens, i, k)) return isDenied ? 'yes' : 'no';
    if (UNSURE.test(token.lower) || (!nots.parts.has(i) && isSpurning(tokens, i, k))) return 'unsure';
    // "Denied that it had failed", "denied having been asked", "refused to pay", "denied a role".
    if (DENIES.test(token.lemma) && (token.pos === 'VERB' || tokens[i + 1]?.lower === 'that')) {
      // "Refused calls" denies no calls.
      const isObject = !/^(?:deny|dispute|refute)$/u.test(token.lemma) && tokens[i + 1]?.lower !== 'to';
      return isFar || isObject ? 'unsure' : isDenied ? 'yes' : 'no';
    }
    // "Talks end without a deal", where the tagger takes the verb for a noun.
    if (token.lower === 'without' && !nots.at.has(i)) return 'unsure';
    if (ENDS.test(token.lower)) {
      if (token.lower !== 'that' || !isOfDenial(tokens, i)) break;
      // What is between the "that" and its verb says nothing of its own.
      if (!DENIES.test(tokens[i - 1]?.lemma ?? '')) return isFar ? 'unsure' : isDenied ? 'yes' : 'no';
    }
    if (nots.at.has(i)) {
      if (MEASURE.test(tokens[i + 1]?.lower ?? '')) continue;
      if (isFar) return 'unsure';
      isDenied = !isDenied;
    } else if (token.pos === 'VERB' && !isLight(token) && !nots.parts.has(i)) isFar = true;
  }
  const after = tokens.slice(k + 1, k + 1 + REACH);
  const end = after.findIndex((token) => isEnd(token) || ENDS.test(token.lower));
  const rest = end < 0 ? after : after.slice(0, end);
  const { pos } = tokens[k] as Token;
  // "Since a strike would hurt": that there is one is not said.
  if (pos === 'NOUN' && /^(?:would|could|might|may)$/u.test(tokens[k + 1]?.lower ?? '')) return 'unsure';
  if (pos === 'VERB') {
    if (/^(?:nothing|nobody|none|neither)$/u.test(rest[0]?.lower ?? '')) return isDenied ? 'yes' : 'no';
    // "Left no note": that it left something is not denied.
    if (rest.slice(0, 2).some(({ lower }) => lower === 'no')) return 'unsure';
  }
  // "Talks were not planned": no talks were planned.
  const no = rest.findIndex(({ lower }) => NO.test(lower));
  const isSubject =
    pos === 'NOUN' &&
    no >= 0 &&
    rest.slice(0, no).every((one) => one.pos === 'AUX' || one.pos === 'ADV') &&
    no > 0;
  if (isDenied === isSubject) return 'yes';
  // "Had not won it for 35 years" says when it was won.
  return tokens.slice(k + 1, k + 9).some(isUntil) ? 'unsure' : 'no';
}

/** A word that a sentence denies. */
export interface Denied {
  readonly at: number;
  /** The verb that is denied, of what is its object: "paid", of "was not paid a dividend". */
  readonly verb: number | null;
}

/** The words that a sentence denies: after each "no" and "not" the first that says something, and what is done to of a verb. */
export function deniedIn(tokens: readonly Token[]): Denied[] {
  const found: Denied[] = [];
  const nots = notsIn(tokens);
  for (const [i, { lower, lemma, pos }] of tokens.entries()) {
    const isVerb = pos === 'VERB' && DENIES.test(lemma);
    const isOut = ENDS_PLAN.test(lemma) && isSpurning(tokens, i, i);
    if (!nots.at.has(i) && !isVerb && !isOut) continue;
    for (let k = i + 1; k < Math.min(tokens.length, i + 14); k++) {
      const token = tokens[k] as Token;
      // "Not more than 80": a bound, and nothing is denied.
      if (/^[.;:!?]$/u.test(token.text) || token.lower === 'than') break;
      // "Shown a report", "give evidence": a noun, and a verb with its noun, say something by themselves.
      const saysLittle = isEmpty(token.lower) && token.pos !== 'NOUN' && token.bare === undefined;
      if (!saysSomething(token) || isLight(token) || saysLittle) continue;
      // "No licence": the last of the nouns. "Not complete": the word itself.
      const isNext =
        token.pos !== 'VERB' && tokens[k + 1]?.pos === 'NOUN' && lower !== 'not' && lower !== "n't";
      if (isNext) continue;
      if (polarityAt(tokens, k) !== 'no') break;
      found.push({ at: k, verb: null });
      const object = token.pos === 'VERB' ? objectOf(tokens, k) : undefined;
      if (object !== undefined) found.push({ at: object, verb: k });
      break;
    }
  }
  return found;
}

/** Before a noun, words for what there is in any case: "did not exceed the limit". */
const IS_KNOWN = /^(?:the|this|that|these|those|his|her|its|their|our)$/u;

/** The noun that a verb is done to, where it comes right after: "dividend", of "paid an interim dividend". */
function objectOf(tokens: readonly Token[], verb: number): number | undefined {
  let last: number | undefined;
  for (let k = verb + 1; k < Math.min(tokens.length, verb + 7); k++) {
    const { pos, lower } = tokens[k] as Token;
    if (pos === 'NOUN') last = k;
    else if (last !== undefined || IS_KNOWN.test(lower) || !/^(?:DET|ADJ|NUM)$/u.test(pos)) break;
  }
  return last;
}
