import { type Statement, speechAt } from '../../../articles/statements/index.ts';
import type { Senses } from '../../lexicon.ts';
import { clauseAround, quoteOf } from '../clause.ts';
import { ANYBODY, EMPTY_VERBS, isOfFamily } from '../en/families.ts';
import { outcomesOf } from '../en/outcomes.ts';
import { headAt, isName, isNoun, termOf } from '../noun-phrases.ts';
import type { Subject } from '../persons.ts';
import { isPlannedBetween, isQuestion, saysEarlier } from '../qualifiers.ts';
import type { Token } from '../token.ts';
import { isItSo } from '../wording/truth-question.ts';
import type { Assertion } from './assertion.ts';
import { DENIES, deniedFrom, isNegated, NOT, operatorBefore } from './negation.ts';
import { placesAfter } from './places.ts';
import {
  agentAfter,
  isOneAt,
  isPassiveAt,
  lemmasOf,
  nameBeforeAge,
  namedAt,
  namesOf,
  objectsOf,
  subjectBeforeAnd,
  subjectOfVerb,
  termsOf,
  thingAt,
} from './roles.ts';

/** Verbs that say nothing of what was done without their noun: "received a warning" is of a warning. */
const LIGHT: ReadonlySet<string> = new Set('receive give make issue get claim accept'.split(' '));
/** Verbs that say something only with what they are of: "took drugs", "had a gun". */
const NEED_OBJECT: ReadonlySet<string> = new Set(
  'take have use carry find make give get receive issue keep hold show claim accept'.split(' '),
);
/** Whether a verb says something only with its object. */
export const needsObject = (lemma: string): boolean => NEED_OBJECT.has(lemma);

/** Verbs of saying and thinking, and of no matter. */
const NO_MATTER: ReadonlySet<string> = new Set(
  'say add state report note announce declare explain argue write believe think know hope fear expect want try like see feel seem talk speak ask mean look hear appear become remain go come move turn walk let put set do be need start continue stop'.split(
    ' ',
  ),
);
export const SAYING = /^(?:tell|inform|notify|brief)$/u;
/** Words after which a clause is not a statement of what was. */
const UNSURE =
  /^(?:if|whether|unless|should|could|may|might|must|can|cannot|doubt|doubts|doubted|unclear|question|questioned)$/u;
/** Tokens after a verb that say what became of it. */
const TAIL = 11;
/** Tokens before a clause that are looked at for them. */
const UNSURE_REACH = 4;

/** The assertions of a sentence: one a verb that says something. */
export function assertionsIn(
  statement: Statement,
  tokens: readonly Token[],
  before: Subject | undefined,
): Assertion[] {
  const { text } = statement.source;
  if (isQuestion(statement)) return [];
  const found: Assertion[] = [];
  for (const [k, verb] of tokens.entries()) {
    if (verb.pos !== 'VERB') {
      const state = stateAt(tokens, k);
      if (state) found.push(stateOf(statement, tokens, before, k, state));
      const there = thereAt(tokens, k);
      if (there) found.push(existenceOf(statement, tokens, k, there));
      continue;
    }
    if (DENIES.test(verb.lemma) && !isOutcome(tokens, k)) continue;
    const isLight = LIGHT.has(verb.lemma);
    const kept = STAYS.test(verb.lemma) ? stateAfter(tokens, k) : undefined;
    if (kept) found.push(stateOf(statement, tokens, before, k, kept));
    if (NO_MATTER.has(verb.lemma) || /^(?:whether|if)$/u.test(tokens[k + 1]?.lower ?? '')) continue;
    if (EMPTY_VERBS.has(verb.lemma) && !NEED_OBJECT.has(verb.lemma) && !SAYING.test(verb.lemma)) continue;
    const [from, to] = clauseAround(tokens, k, k + 1);
    if (isHaveTo(tokens, k)) continue;
    const lead = tokens.slice(from, k);
    // "She was told of it", and not "he told her" or "she was told to wait".
    if (SAYING.test(verb.lemma) && (!isPassiveAt(tokens, k) || tokens[k + 1]?.lower === 'to')) continue;
    if (tokens.slice(Math.max(0, from - UNSURE_REACH), k).some(({ lower }) => UNSURE.test(lower))) continue;
    const isPassive = isPassiveAt(tokens, k);
    const subject = subjectOfVerb(tokens, from, k);
    // "Took the stand": the noun is a part of the verb.
    const objects = objectsOf(tokens, k, to).filter(({ lemma }) => !verb.lemma.endsWith(`-${lemma}`));
    const event = isLight ? objects.find((token) => isOfFamily(token.lemma)) : undefined;
    // "Appears to have not followed": the main verb comes.
    const next = tokens.slice(k + 1, k + 4).find(({ pos }) => pos !== 'PART' && pos !== 'ADV');
    if (verb.lemma === 'have' && next?.pos === 'VERB') continue;
    if (NEED_OBJECT.has(verb.lemma) && objects.length === 0 && !isPassive) continue;
    const by = isPassive ? agentAfter(tokens, k, to) : undefined;
    const pronoun = lead.findLast(
      ({ pos, lower }) => pos === 'PRON' && /^(?:he|she|it|they|we|i)$/u.test(lower),
    );
    const doer = isPassive ? by : (subject ?? subjectBeforeAnd(tokens, from, k));
    const agent = termsOf(tokens, doer);
    if (!doer && pronoun && before) addTerms(agent, before);
    // "It was towed into port".
    const isOfPronoun =
      isPassive && !subject && pronoun !== undefined && /^(?:he|she|it)$/u.test(pronoun.lower);
    const patient = isOfPronoun
      ? new Set(before?.terms ?? [])
      : isPassive
        ? termsOf(tokens, subject)
        : new Set(objects.filter((token) => token !== event).flatMap((token) => [...termsOf(tokens, token)]));
    const term = termOf(event ?? verb);
    if (event) patient.delete(term);
    const denial = deniedFrom(tokens, k);
    const isNegative = isNegated(tokens, from, k, to, objects) !== (denial !== undefined);
    // "Don't move": an order.
    if (
      isNegative &&
      !denial &&
      !subject &&
      !pronoun &&
      !isPassive &&
      tokens.slice(from, k).some(({ lemma }) => lemma === 'do')
    )
      continue;
    found.push({
      statement, speech: speechAt(statement, verb), quote: quoteOf(text, tokens, [Math.min(denial ?? operatorBefore(tokens, from), openingOf(tokens, from, doer ?? subject)), to], verb), term,
      senses: (event ?? verb).senses, nouns: nounsOf([doer, isPassive ? subject : undefined, ...objects]), isNone: isNegative && tokens.slice(from, to).some(({ lower }) => /^(?:no|none|neither)$/u.test(lower)), lemma: (event ?? verb).lemma, isNegative, isPlanned: isPlannedBetween(tokens, from, k),
      isEarlier: saysEarlier(statement, tokens, from, to), agent, patient,
      isPronoun: doer === undefined, isPerson: doer === undefined && /^(?:he|she)$/u.test(pronoun?.lower ?? ''), subject: subject?.text ?? null, isSingular: isOneAt(tokens, subject, pronoun), isObjectSingular: isOneAt(tokens, objects[0], undefined), isPassive,
      isParticiple: verb.lower.endsWith('ing') && !lead.slice(-2).some(({ lemma }) => lemma === 'be'), subjectLemmas: lemmasOf(tokens, subject),
      doer: namedAt(tokens, doer), patientNames: namesOf(tokens, isPassive ? [subject] : objects), thing: thingAt(tokens, isPassive ? subject : objects[0]), places: placesAfter(tokens, k), verb: verb.lower, ask: () => (isNegative ? undefined : isItSo(text, tokens, k, to)),
      bare: verb.bare ?? verb.lemma, file: verb.senses?.file ?? 0, isPatientSingular: isOneAt(tokens, isPassive ? subject : objects[0], undefined), objects: objects.map(({ lemma }) => lemma), tail: tailOf(tokens, k, to),
    }); // biome-ignore format: one record
  }
  return found;
}

/** Where the words of a clause begin that is of a noun before it: "the nurse who saved the girl". */
function openingOf(tokens: readonly Token[], from: number, subject: Token | undefined): number {
  const at = subject ? tokens.indexOf(subject) : from;
  if (at >= from || at < from - 4 || tokens.slice(at, from).some(({ text }) => text === ',')) return from;
  let k = at;
  while (k > 0 && /^(?:NOUN|PROPN|ADJ|DET)$/u.test(tokens[k - 1]?.pos ?? '')) k--;
  return k;
}

/** What "he" or "it" stands for, among the terms of who does it. */
function addTerms(agent: Set<string>, { terms, person }: Subject): void {
  for (const term of terms) agent.add(term);
  if (person) agent.add(person.last);
}

/** "Did not have to kill him", "not restored until Friday": neither says that it was not so. Whoever "plans to" has a plan. */
const isHaveTo = (tokens: readonly Token[], k: number): boolean =>
  (tokens[k - 1]?.lower === 'to' &&
    (/^(?:have|need)$/u.test(tokens[k - 2]?.lemma ?? '') ||
      (/^(?:want|plan|mean)$/u.test(tokens[k - 2]?.lemma ?? '') &&
        tokens.slice(Math.max(0, k - 6), k).some(({ lower }) => NOT.test(lower) || lower === 'no')))) ||
  tokens.slice(k + 1, k + 6).some(({ lower }) => /^(?:until|unless|except)$/u.test(lower));

/** "Denied any wrongdoing", "failed the test": what is denied or failed is a thing, and no clause. */
const isOutcome = (tokens: readonly Token[], k: number): boolean =>
  !tokens.slice(k + 1, k + 4).some(({ lower, pos }) => lower === 'that' || lower === 'to' || pos === 'VERB');

/** The word of an outcome after a form of "be": "was safe", "was among the dead". */
function stateAt(tokens: readonly Token[], k: number): number | undefined {
  if (!/^(?:is|are|was|were|been|be)$/u.test(tokens[k]?.lower ?? '')) return undefined;
  for (let m = k + 1; m <= Math.min(tokens.length - 1, k + 4); m++) {
    const token = tokens[m] as Token;
    if (token.pos === 'VERB') return undefined;
    if (outcomesOf(token.lemma).length > 0 && (token.pos === 'ADJ' || token.pos === 'NOUN')) return m;
    if (!/^(?:not|n't|now|still|also|all|among|the|an?|believed|reported)$/u.test(token.lower))
      return undefined;
  }
  return undefined;
}

/** The words after a verb, but for those after "not": "pleaded not guilty". */
function tailOf(tokens: readonly Token[], k: number, to: number): string[] {
  const own = tokens.slice(k + 1, Math.min(to, k + TAIL));
  const not = own.findIndex(({ lower }) => NOT.test(lower));
  return (not < 0 ? own : own.slice(0, not)).map(({ lemma }) => lemma);
}

const STAYS = /^(?:come|emerge|remain|stay|stand|leave|walk|survive)$/u;

/** The word of an outcome after such a verb: "had come through the flood undamaged". */
function stateAfter(tokens: readonly Token[], k: number): number | undefined {
  for (let m = k + 1; m <= Math.min(tokens.length - 1, k + 6); m++) {
    const { pos, text, lemma } = tokens[m] as Token;
    if (/^[,;:.]$/u.test(text) || pos === 'VERB') return undefined;
    if (pos === 'ADJ' && outcomesOf(lemma).length > 0 && !isNoun(tokens[m + 1] ?? (tokens[k] as Token)))
      return m;
  }
  return undefined;
}

/** What a subject is said to be, as an assertion of its state. */
function stateOf(
  statement: Statement,
  tokens: readonly Token[],
  before: Subject | undefined,
  k: number,
  m: number,
): Assertion {
  const state = tokens[m] as Token;
  const [from, to] = clauseAround(tokens, k, m + 1);
  const subject = subjectOfVerb(tokens, from, k) ?? nameBeforeAge(tokens, from, k);
  const agent = termsOf(tokens, subject);
  const pronoun = tokens.slice(from, k).findLast(({ lower }) => /^(?:he|she|it)$/u.test(lower));
  if (!subject && pronoun && before) addTerms(agent, before);
  return {
    statement, speech: speechAt(statement, state), quote: quoteOf(statement.source.text, tokens, [from, to], state), term: termOf(state), lemma: state.lemma, senses: state.senses, nouns: nounsOf([subject]), isNone: false,
    isNegative: tokens.slice(k, m).some(({ lower }) => NOT.test(lower)), isPlanned: isPlannedBetween(tokens, from, k),
    isEarlier: saysEarlier(statement, tokens, from, to), agent, patient: new Set(), isPronoun: subject === undefined, isPerson: false,
    subject: subject?.text ?? null, isSingular: isOneAt(tokens, subject, pronoun), isObjectSingular: false, isPassive: false, isParticiple: false, subjectLemmas: lemmasOf(tokens, subject), doer: null, patientNames: new Set(), thing: null, places: placesAfter(tokens, m), verb: state.lower, ask: () => undefined, bare: state.lemma, file: 0, isPatientSingular: false, objects: [], tail: [],
  }; // biome-ignore format: one record
}

const nounsOf = (heads: readonly (Token | undefined)[]): Map<string, Senses> =>
  new Map(heads.flatMap((head) => (head && !isName(head) ? [[termOf(head), head.senses] as const] : [])));

/** "There was no earpiece", "there were two exits": the noun that there was or was not. */
function thereAt(tokens: readonly Token[], k: number): { noun: Token; isNegative: boolean } | undefined {
  if (tokens[k]?.lower !== 'there') return undefined;
  let at = k + 1;
  let isNegative = false;
  while (/^(?:AUX|ADV|PART|DET|ADJ|NUM)$/u.test(tokens[at]?.pos ?? '') && at < k + 8) {
    const { lower } = tokens[at] as Token;
    if (UNSURE.test(lower)) return undefined;
    if (NOT.test(lower) || lower === 'no') isNegative = true;
    at++;
  }
  const be = tokens
    .slice(k + 1, at)
    .some(({ lemma, lower }) => lemma === 'be' || /^(?:was|were|'s|is|are|been)$/u.test(lower));
  const first = tokens[at];
  if (!be || !first || !isNoun(first) || isName(first)) return undefined;
  const noun = headAt(tokens, at);
  return ANYBODY.has(noun.lemma) || noun.isPerson ? undefined : { noun, isNegative };
}

/** What there was or was not, as an assertion of its being. */
function existenceOf(
  statement: Statement,
  tokens: readonly Token[],
  k: number,
  { noun, isNegative }: { noun: Token; isNegative: boolean },
): Assertion {
  const to = Math.min(tokens.length, tokens.indexOf(noun) + 1);
  return {
    statement, speech: speechAt(statement, noun), quote: quoteOf(statement.source.text, tokens, clauseAround(tokens, k, to), noun), term: 'exist', lemma: 'exist', senses: null, nouns: nounsOf([noun]),
    isNegative, isNone: isNegative, isPlanned: false, isEarlier: saysEarlier(statement, tokens, 0, tokens.length), agent: new Set(), patient: termsOf(tokens, noun), isPronoun: false, isPerson: false,
    subject: noun.text, isSingular: isOneAt(tokens, noun, undefined), isObjectSingular: false, isPassive: true, isParticiple: false, subjectLemmas: lemmasOf(tokens, noun), doer: null, patientNames: new Set(), thing: null, places: [], verb: 'was', ask: () => undefined, bare: 'exist', file: 0, isPatientSingular: isOneAt(tokens, noun, undefined), objects: [], tail: [],
  }; // biome-ignore format: one record
}
