import { SPEECH } from '../../../expressions/en/saying-words.ts';
import { ANYBODY, PEOPLE } from '../en/families.ts';
import { RANKS } from '../en/name-words.ts';
import { antecedentOf, headAt, isAfterPreposition, isName, isNoun, termOf } from '../noun-phrases.ts';
import type { Token } from '../token.ts';
import type { Named } from './assertion.ts';
import { DENIES } from './negation.ts';

/** One person or thing, by a name or a singular noun that no number counts. */
export function isOneAt(
  tokens: readonly Token[],
  head: Token | undefined,
  pronoun: Token | undefined,
): boolean {
  if (!head) return pronoun !== undefined && /^(?:he|she|it|i)$/u.test(pronoun.lower);
  if (isName(head)) return true;
  const at = tokens.indexOf(head);
  return head.lemma === head.lower && !tokens.slice(Math.max(0, at - 3), at).some(({ pos }) => pos === 'NUM');
}

/** "The driver, identified as Pavol Drago, 54, was": the name that an aside parts from its verb. */
export function nameBeforeAge(tokens: readonly Token[], from: number, k: number): Token | undefined {
  for (let i = Math.min(from, k) - 1; i >= Math.max(0, from - 5); i--)
    if (isNoun(tokens[i] as Token)) return tokens[i];
  return undefined;
}

/** "Cleared of", "convicted of", without a form of "be". */
const isOfCharge = (tokens: readonly Token[], k: number): boolean =>
  tokens[k + 1]?.lower === 'of' && /^(?:acquitted|convicted|charged)$/u.test(termOf(tokens[k] as Token));

export function isPassiveAt(tokens: readonly Token[], k: number): boolean {
  const verb = tokens[k] as Token;
  if (verb.lower.endsWith('ing')) return false;
  for (let i = k - 1; i >= Math.max(0, k - 4); i--) {
    const token = tokens[i] as Token;
    if (token.lemma === 'be' || /^(?:was|were|been|being|is|are)$/u.test(token.lower)) return true;
    if (token.pos !== 'ADV' && token.pos !== 'PART' && token.pos !== 'AUX') break;
  }
  // "Walked out of court cleared of murder".
  if (isOfCharge(tokens, k)) return true;
  // "A repair carried out by Orr".
  const at = verb.lemma.endsWith(`-${tokens[k + 1]?.lower}`) ? k + 2 : k + 1;
  return tokens[at]?.lower === 'by' && /(?:ed|en|wn|ught|ot|ld)$/u.test(verb.lower);
}

export function subjectOfVerb(tokens: readonly Token[], from: number, k: number): Token | undefined {
  // "The coach that crashed, killing 11 people, failed": what is right before the comma is of the aside.
  let group = k;
  while (group > from && /^(?:AUX|ADV|PART)$/u.test(tokens[group - 1]?.pos ?? '')) group--;
  if (tokens[group - 1]?.text === ',') {
    const opening = openingNoun(tokens, group);
    if (opening) return opening;
  }
  for (let i = k - 1; i >= from; i--) {
    const token = tokens[i] as Token;
    if (token.pos === 'PRON' && /^(?:he|she|it|they|we|i)$/u.test(token.lower)) return undefined;
    const before = tokens[i - 1];
    // "Talks led by a judge ended": the participle is of the noun before it.
    if (
      token.pos === 'VERB' &&
      tokens[i + 1]?.lower === 'by' &&
      before &&
      isNoun(before) &&
      !isAfterPreposition(tokens, i - 1)
    )
      return headAt(tokens, i - 1);
    // "He walked out cleared of murder".
    if (token.pos === 'VERB' && isOfCharge(tokens, k)) continue;
    if (token.pos === 'VERB' && !SPEECH.has(token.lemma) && !DENIES.test(token.lemma)) break;
    // "None of the cameras was working".
    if (
      token.lower === 'of' &&
      /^(?:none|neither|all|each|one|some|most|both|any)$/u.test(tokens[i - 1]?.lower ?? '')
    ) {
      const whole = tokens.slice(i + 1, k).find(isNoun);
      if (whole) return headAt(tokens, tokens.indexOf(whole));
    }
    if (isNoun(token) && !isAfterPreposition(tokens, i)) return headAt(tokens, i);
  }
  return antecedentOf(tokens, from) ?? openingNoun(tokens, from);
}

/** "The coach that crashed, killing 11 people, failed": the noun that opens the sentence, across an aside. */
function openingNoun(tokens: readonly Token[], from: number): Token | undefined {
  if (tokens[from - 1]?.text !== ',') return undefined;
  for (let i = 0; i < from - 1; i++) {
    const token = tokens[i] as Token;
    if (isNoun(token)) return headAt(tokens, i);
    if (token.pos !== 'DET' && token.pos !== 'ADJ' && token.pos !== 'PRON' && token.pos !== 'NUM')
      return undefined;
  }
  return undefined;
}

/** The lemmas of a noun and of the noun that it is "in" or "of": "shares in Norvik", "shares". */
export const lemmasOf = (tokens: readonly Token[], head: Token | undefined): Set<string> => {
  const at = head ? tokens.indexOf(head) : -1;
  return new Set(
    tokens
      .slice(Math.max(0, at - 3), at + 1)
      .filter(isNoun)
      .map(({ lemma }) => lemma),
  );
};

/** The nouns that follow a verb in its clause, without those of times and places. */
export function objectsOf(tokens: readonly Token[], k: number, to: number): Token[] {
  const found: Token[] = [];
  for (let i = k + 1; i < to; i++) {
    const token = tokens[i] as Token;
    if (token.pos === 'VERB' && i > k + 2) break;
    if (token.text === ',') break;
    if (/^(?:in|on|at|during|after|before|near|until|since|because|by)$/u.test(token.lower)) break;
    if (isNoun(token) && !(tokens[i + 1] && isNoun(tokens[i + 1] as Token))) found.push(token);
  }
  return found;
}

export function agentAfter(tokens: readonly Token[], k: number, to: number): Token | undefined {
  for (let i = k + 1; i < Math.min(to, k + 8); i++)
    if (tokens[i]?.lower === 'by')
      for (let m = i + 1; m < Math.min(to, i + 7); m++)
        if (isNoun(tokens[m] as Token)) return headAt(tokens, m);
  return undefined;
}

/** Nouns for a part, of which the whole says what it is. */
const PARTITIVE =
  /^(?:shell|wreck|wreckage|remains?|rest|part|piece|box|pair|group|member|crew|none|one|some|all|each|most|several|any)$/u;

/** The terms of a noun phrase: its head, and the names in it. */
export function termsOf(tokens: readonly Token[], head: Token | undefined): Set<string> {
  const terms = new Set<string>();
  if (!head) return terms;
  if (!ANYBODY.has(head.lemma)) terms.add(isName(head) ? head.lower : termOf(head));
  for (let i = tokens.indexOf(head) - 1; i >= 0 && i >= tokens.indexOf(head) - 4; i--) {
    const token = tokens[i] as Token;
    if (!isNoun(token) && token.pos !== 'ADJ') break;
    if (isName(token) && isNoun(token)) terms.add(token.lower);
    else if (isNoun(token)) terms.add(termOf(token));
  }
  // "The burnt shell of the minibus", "the crew of the Sorel": what it is a part of.
  const at = tokens.indexOf(head);
  if (PARTITIVE.test(head.lemma) && tokens[at + 1]?.lower === 'of')
    for (let m = at + 2; m < Math.min(tokens.length, at + 7); m++)
      if (isNoun(tokens[m] as Token)) {
        const whole = headAt(tokens, m);
        if (!ANYBODY.has(whole.lemma)) terms.add(isName(whole) ? whole.lower : termOf(whole));
        break;
      }
  for (const name of namesBeside(tokens, head)) terms.add(name);
  return terms;
}

/** "Kessler, the coach, ...": the name that a noun is beside; and "shares in Norvik": the name that it is of. */
function namesBeside(tokens: readonly Token[], head: Token): string[] {
  const at = tokens.indexOf(head);
  let i = at - 1;
  while (i > 0 && /^(?:DET|ADJ|NOUN|PRON)$/u.test(tokens[i]?.pos ?? '') && tokens[i]?.text !== ',') i--;
  const names: string[] = [];
  if (tokens[i]?.text === ',' && i < at - 1)
    for (i--; i >= 0 && isName(tokens[i] as Token) && isNoun(tokens[i] as Token); i--)
      names.push((tokens[i] as Token).lower);
  if (tokens[at + 1]?.text === ',')
    for (let m = at + 2; isName(tokens[m] ?? head) && isNoun(tokens[m] ?? head) && m < at + 6; m++)
      if (tokens[m]) names.push((tokens[m] as Token).lower);
  if (/^(?:in|of)$/u.test(tokens[at + 1]?.lower ?? ''))
    for (let m = at + 2; m < at + 5 && isName(tokens[m] ?? head) && isNoun(tokens[m] ?? head); m++)
      names.push((tokens[m] as Token).lower);
  return names;
}

/** The indices of the run of names or nouns that a noun ends. */
function runOf(tokens: readonly Token[], head: Token): [number, number] {
  const at = tokens.indexOf(head);
  let from = at;
  while (from > 0 && isNoun(tokens[from - 1] as Token) && isName(tokens[from - 1] as Token) === isName(head))
    from--;
  return [from, at];
}

export const printed = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to + 1)
    .map(({ text }) => text)
    .join(' ');

const BODY = /^(?:group|party|movement|militia|army|front|gang|cell|brigade)$/u;

/** Who or what a noun names, as it is printed; null for none. */
export function namedAt(tokens: readonly Token[], head: Token | undefined): Named | null {
  if (!head) return null;
  const to = tokens.indexOf(head);
  let from = to;
  for (; from > 0; from--) {
    const before = tokens[from - 1] as Token;
    const isJoined = before.text === '-' || before.lower === "'s" || (tokens[from] as Token).text === '-';
    if (!isJoined && !isNoun(before) && before.pos !== 'ADJ') break;
  }
  const own = tokens.slice(from, to + 1);
  const names = own.filter(
    (token, i) =>
      /^\p{Lu}/u.test(token.text) && (token.pos === 'PROPN' || from + i > 0) && !RANKS.has(token.lower),
  );
  // "His son-in-law".
  const relation = /^(?:\p{L}+)-in-law$/u.test(
    own
      .slice(-5)
      .map(({ text }) => text)
      .join(''),
  )
    ? own
        .slice(-5)
        .map(({ lower }) => lower)
        .join('')
    : null;
  const last = relation === null ? (names.at(-1) ?? head) : head;
  return {
    label: own.map(({ text }) => text).join(' ').replace(/ ?('s|-) ?/gu, (_, mark: string) => (mark === '-' ? '-' : "'s ")).trim(),
    last: relation ?? last.text, lemma: relation ?? head.lemma, names: new Set(names.filter(({ lemma }) => !BODY.test(lemma)).map(({ lower }) => lower)),
    isPerson: relation !== null || head.isPerson || PEOPLE.has(head.lemma) || isDoerNoun(head), isSingular: isName(head) || head.lemma === head.lower || relation !== null, senses: relation === null ? head.senses : null,
  }; // biome-ignore format: one record
}

/** "Walker", "trainee": nouns for who does something, of which the dictionary knows another sense first. */
const isDoerNoun = ({ lemma, pos }: Token): boolean =>
  pos === 'NOUN' && /(?:er|or|ist|ian|man|woman|ee)$/u.test(lemma);

/** "A diver went in and pulled the girl out": who did the first thing did the second. */
export function subjectBeforeAnd(tokens: readonly Token[], from: number, k: number): Token | undefined {
  let i = k - 1;
  while (i >= 0 && /^(?:ADV|AUX|PART)$/u.test(tokens[i]?.pos ?? '')) i--;
  if ((tokens[i]?.lower !== 'and' && tokens[i]?.lower !== 'then') || i < 2) return undefined;
  for (let m = i - 1; m >= Math.max(0, i - 14); m--) {
    const token = tokens[m] as Token;
    if (/^[.;:]$/u.test(token.text)) return undefined;
    if (token.pos === 'VERB') return subjectOfVerb(tokens, Math.max(0, Math.min(from, m - 10)), m);
  }
  return undefined;
}

/** The names among some nouns, in small letters. */
export const namesOf = (tokens: readonly Token[], heads: readonly (Token | undefined)[]): Set<string> =>
  new Set(
    heads.flatMap((head) => {
      if (!head || !isName(head) || head.pos !== 'PROPN') return [];
      const [from, to] = runOf(tokens, head);
      return tokens.slice(from, to + 1).map(({ lower }) => lower);
    }),
  );

/** A definite noun with its adjectives, or a name: "the second goal", "Odum"; null for what is one of several. */
export function thingAt(tokens: readonly Token[], head: Token | undefined): string | null {
  if (!head) return null;
  let [from, to] = runOf(tokens, head);
  if (isName(head)) return printed(tokens, from, to);
  while (from > 0 && (tokens[from - 1]?.pos === 'ADJ' || isNoun(tokens[from - 1] as Token))) from--;
  return tokens[from - 1]?.lower === 'the' ? `the ${printed(tokens, from, to)}` : null;
}
