import { byName } from '../../../expressions/en/words.ts';
import { PEOPLE } from '../en/families.ts';
import { headAt, isName, isNoun } from '../noun-phrases.ts';
import type { Token } from '../token.ts';
import { NOT } from './negation.ts';
import { subjectOfVerb } from './roles.ts';

/** Nouns of which "it was" says no doer: "it was a pity that", "it was the day that". */
const NO_DOER =
  /^(?:pity|shame|time|day|night|morning|afternoon|evening|week|month|year|moment|hour|minute|matter|case|fact|reason|hope|view|thing|way|point|place|mistake|miracle|question|luck|sign|part|sort|kind|news|first|second|third|last|only)s?$/u;
/** Nouns of bodies and sides that do something as one. */
export const BODIES =
  /^(?:team|campaign|camp|side|party|government|army|police|force|troop|ministry|office|union|board|council|club|company|firm|bank|agency|group|court|church|staff|crew|aide|ally|supporter|lawyer|delegation|opposition|majority|militia|rebel|navy|regiment|unit|squad|federation|association|committee|commission|parliament|foundation|university|school|hospital|authority)$/u;
/** "The work of", "the idea of". */
const WORKS =
  /^(?:work|handiwork|idea|brainchild|doing|invention|creation|decision|initiative|brainwave|design|suggestion|order)$/u;
/** Tokens of an aside between who it was and "who": ", colleagues say,". */
const ASIDE = 14;
/** Tokens of one that are read. */
const REACH = 16;

/** Who did something by a cleft sentence, or as the first. */
interface Cleft {
  readonly doer: Token;
  /** Where the word is that what was done follows. */
  readonly who: number;
  /** Where what was done ends; undefined where the sentence decides. */
  readonly end?: number;
  readonly isFirst?: boolean;
}

/** "Orr was the first to raise the alarm", "the first to raise the alarm was Orr". */
export function firstAt(tokens: readonly Token[], k: number): Cleft | undefined {
  if (tokens[k]?.lower !== 'first' || tokens[k + 1]?.lower !== 'to' || tokens[k + 2]?.pos !== 'VERB')
    return undefined;
  const be = k - (tokens[k - 1]?.lower === 'the' ? 2 : 1);
  if (tokens[be]?.lemma === 'be') {
    const doer = subjectOfVerb(tokens, Math.max(0, be - REACH), be);
    return doer && { doer, who: k + 1, isFirst: true };
  }
  const after = tokens.findIndex(
    ({ lemma, pos }, i) => i > k + 2 && i < k + REACH && lemma === 'be' && pos === 'AUX',
  );
  const noun = after < 0 ? undefined : tokens.slice(after + 1, after + 4).find(isNoun);
  return (
    noun && {
      doer: ownerOf(tokens, headAt(tokens, tokens.indexOf(noun))),
      who: k + 1,
      end: after,
      isFirst: true,
    }
  );
}

/** "The Alliance's secretary": who is somebody's. */
export function ownerOf(tokens: readonly Token[], noun: Token): Token {
  let doer = noun;
  while (tokens[tokens.indexOf(doer) + 1]?.lower === "'s") {
    const next = tokens.slice(tokens.indexOf(doer) + 2, tokens.indexOf(doer) + 6).find(isNoun);
    if (!next) break;
    doer = headAt(tokens, tokens.indexOf(next));
  }
  return doer;
}

/** "It was trainer Viorel Pop, a friend said, who": who it was, and where "who" is. */
export function cleftAt(tokens: readonly Token[], k: number): Cleft | undefined {
  if (tokens[k]?.lower !== 'it' || !/^(?:was|is|were|'s)$/u.test(tokens[k + 1]?.lower ?? ''))
    return undefined;
  let at = k + 2;
  while (/^(?:DET|ADJ|ADV|PRON|NUM)$/u.test(tokens[at]?.pos ?? '') && at < k + 6) {
    if (NOT.test(tokens[at]?.lower ?? '')) return undefined;
    at++;
  }
  if (!tokens[at] || !isNoun(tokens[at] as Token)) return undefined;
  const doer = ownerOf(tokens, headAt(tokens, at));
  if (NO_DOER.test(doer.lemma)) return undefined;
  const end = tokens.indexOf(doer) + 1;
  for (let i = end; i < Math.min(tokens.length, end + ASIDE); i++) {
    const { lower, text } = tokens[i] as Token;
    if (/^[.;:!?]$/u.test(text)) return undefined;
    if (lower === 'who' || (lower === 'that' && (i === end || tokens[i - 1]?.text === ','))) {
      const isOfPerson =
        lower === 'who' ||
        isName(doer) ||
        doer.isPerson ||
        tokens.slice(at, end).some((own) => isName(own)) ||
        BODIES.test(doer.lemma);
      return isOfPerson ? { doer, who: i } : undefined;
    }
  }
  return undefined;
}

/** Prepositions before whose doing it was, by the verb: "was blamed on Orr". */
const GIVEN: ReadonlyMap<string, string> = byName({ come: 'from', attribute: 'to', ascribe: 'to', credit: 'to', blame: 'on', pin: 'on' }); // biome-ignore format: a table

/** "The order to leave came from Orr", "the repair was the work of Orr": what it was, as indices, and whose it was. */
export function sourceAt(
  tokens: readonly Token[],
  k: number,
): { thing: readonly [number, number]; doer: Token; isWork: boolean } | undefined {
  const { lemma } = tokens[k] as Token;
  const isWork = lemma === 'be';
  let at: number;
  if (isWork) {
    const work = tokens.slice(k + 1, k + 4).findIndex((token) => WORKS.test(token.lemma) && isNoun(token));
    if (work < 0 || tokens[k + 2 + work]?.lower !== 'of') return undefined;
    at = k + 3 + work;
  } else {
    const given = GIVEN.get(lemma);
    if (given === undefined || tokens[k + 1]?.lower !== given) return undefined;
    at = k + 2;
  }
  while (/^(?:DET|ADJ|PRON|NUM)$/u.test(tokens[at]?.pos ?? '') && at < k + 8) at++;
  const first = tokens[at];
  if (!first || !isNoun(first)) return undefined;
  const doer = ownerOf(tokens, compoundHead(tokens, headAt(tokens, at)));
  const thing = thingBefore(tokens, beforeVerb(tokens, k));
  // "She came from Torv": where somebody is from.
  if (!thing || tokens.slice(...thing).some((token) => token.isPerson || PEOPLE.has(token.lemma)))
    return undefined;
  return isWork || isSomebody(tokens, doer) ? { thing, doer, isWork } : undefined;
}

/** Whether a noun is of somebody, and not of a place: a person, or a name with a title, a trade or an aside of a person. */
function isSomebody(tokens: readonly Token[], head: Token): boolean {
  if (!isName(head))
    return (
      head.isPerson ||
      PEOPLE.has(head.lemma) ||
      /^(?:office|ministry|union|party|board|council|club|company|firm|agency|group|police)$/u.test(
        head.lemma,
      )
    );
  const at = tokens.indexOf(head);
  return isName(tokens[at - 1] ?? head) || tokens[at + 1]?.text === ',';
}

/** "A frame-maker": the noun that a hyphen joins to one before it. */
function compoundHead(tokens: readonly Token[], head: Token): Token {
  const at = tokens.indexOf(head);
  const next = tokens[at + 2];
  return tokens[at + 1]?.text === '-' && next && isNoun(next) ? headAt(tokens, at + 2) : head;
}

/** The index after the auxiliaries and adverbs before a verb. */
function beforeVerb(tokens: readonly Token[], k: number): number {
  let at = k;
  while (at > 0 && /^(?:AUX|ADV|PART)$/u.test(tokens[at - 1]?.pos ?? '')) at--;
  return at;
}

/** The noun phrase that ends at `to`, with an infinitive or "of" after its noun: "the order to evacuate", "the first word of it". */
function thingBefore(tokens: readonly Token[], to: number): readonly [number, number] | undefined {
  let from = to;
  while (from > 0 && to - from < 12) {
    const { pos, text, lower } = tokens[from - 1] as Token;
    if (/^[,;:.!?"()]$/u.test(text) || /^(?:that|which|who|and|but|when|as|says?|said)$/u.test(lower)) break;
    if (pos === 'AUX') break;
    from--;
  }
  return tokens.slice(from, to).some(isNoun) ? [from, to] : undefined;
}
