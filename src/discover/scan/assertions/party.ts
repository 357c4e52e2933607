import { areSiblings, kinshipOf, type Senses } from '../../lexicon.ts';
import { KIN } from '../closeness.ts';
import { ANYBODY, areSynonyms } from '../en/families.ts';
import { directionOf } from '../en/side-words.ts';
import { headAt, isName, isNoun, termOf } from '../noun-phrases.ts';
import type { Subject } from '../persons.ts';
import type { Token } from '../token.ts';
import { shareName } from './rivals.ts';

/** Whom or what a clause is of, by its noun with what is beside it. */
export interface Party {
  /** The lemma of the noun, as questions print it, and whether it is a name. */
  readonly lemma: string | null;
  readonly label: string;
  readonly isName: boolean;
  readonly isSingular: boolean;
  /** The noun's term, with those of nouns in apposition: "the purchaser, a foundation". */
  readonly terms: ReadonlyMap<string, Senses>;
  readonly lemmas: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  /** Nouns and sides that part it from others of its kind: "chemicals", "first", "eastern". */
  readonly marks: ReadonlySet<string>;
  readonly count: string | null;
  readonly isPronoun: boolean;
  /** "Both suspects", "the two men", "the ministers": all of them. */
  readonly isAll: boolean;
}

/** Nouns for a part or a state, of which the whole says what it is: "the fate of the sailors". */
const OF_WHOLE =
  /^(?:fate|whereabouts|pair|couple|trio|group|party|band|team|crew|remains?|wreck|shell|rest|one|all|each|none|both|some|most|any|several|board|majority|talks?|news)$/u;
const ORDINAL =
  /^(?:first|second|third|fourth|fifth|sixth|last|final|other|new|main|only|\d+(?:st|nd|rd|th))$/u;

/** Whom a noun names; for none, whom the sentence before is about. */
export function partyAt(
  tokens: readonly Token[],
  head: Token | undefined,
  pronoun: Token | undefined,
  before: Subject | undefined,
): Party {
  if (!head) {
    const last = before?.person?.last;
    const isPerson = pronoun !== undefined && /^(?:he|she|him|her)$/u.test(pronoun.lower);
    return {
      lemma: null, label: pronoun?.lower ?? 'it', isName: false, isSingular: pronoun === undefined || /^(?:he|she|it|him|her)$/u.test(pronoun.lower), lemmas: new Set(),
      terms: new Map(pronoun === undefined ? [] : (before?.terms ?? []).map((term) => [term, null])), names: new Set(isPerson && last !== undefined ? [last] : []), marks: new Set(), count: null, isPronoun: true, isAll: false,
    }; // biome-ignore format: one record
  }
  let own = head;
  let at = tokens.indexOf(head);
  if (OF_WHOLE.test(head.lemma) && tokens[at + 1]?.lower === 'of') {
    const whole = tokens.slice(at + 2, at + 8).find(isNoun);
    if (whole) {
      own = headAt(tokens, tokens.indexOf(whole));
      at = tokens.indexOf(own);
    }
  }
  const terms = new Map<string, Senses>();
  const lemmas = new Set([own.lemma]);
  const names = new Set<string>();
  const marks = new Set<string>();
  let count: string | null = null;
  let isAll = false;
  const keep = (token: Token): void => {
    if (!isName(token)) terms.set(termOf(token), token.senses);
    else names.add(token.lower);
  };
  keep(own);
  for (let i = at - 1; i >= Math.max(0, at - 6); i--) {
    const token = tokens[i] as Token;
    if (token.pos === 'NUM') count = token.lower;
    else if (ORDINAL.test(token.lower) || directionOf(token.lower)) marks.add(token.lower);
    else if (isName(token) && isNoun(token)) names.add(token.lower);
    else if (token.pos === 'NOUN') {
      // "Former mayor Anders Holt": what somebody is.
      if (isName(own)) terms.set(termOf(token), token.senses);
      else marks.add(termOf(token));
    } else if (token.pos !== 'ADJ' && token.text !== '-') {
      isAll = /^(?:the|both|all|his|her|its|their)$/u.test(token.lower);
      break;
    }
  }
  // "The bridge at Ondar", "the purchaser, a foundation", "Holt, the former mayor".
  const next = tokens[at + 1];
  if (next && /^(?:of|at|in|over|near|for|from|to)$/u.test(next.lower))
    for (let i = at + 2; i < Math.min(tokens.length, at + 6); i++) {
      const token = tokens[i] as Token;
      if (isName(token) && isNoun(token)) names.add(token.lower);
      else if (token.pos !== 'DET' && token.pos !== 'ADJ') break;
    }
  if (next?.text === ',' && /^(?:an?|the)$/u.test(tokens[at + 2]?.lower ?? '')) {
    const noun = tokens.slice(at + 3, at + 7).find(isNoun);
    if (noun) {
      const other = headAt(tokens, tokens.indexOf(noun));
      keep(other);
      lemmas.add(other.lemma);
    }
  }
  const isNamed = isName(own) && (own !== tokens[0] || own.pos === 'PROPN');
  return {
    lemma: own.lemma, label: isNamed ? own.text : own.lower, isName: isNamed, isSingular: isName(own) || (own.lemma === own.lower && count === null),
    terms, lemmas, names, marks, count, isPronoun: false, isAll,
  }; // biome-ignore format: one record
}

/** How surely two are one, from 0 to 1; below 0 where they are two. */
export function sameness(a: Party, b: Party): number {
  if (a.count !== null && b.count !== null && a.count !== b.count) return -1;
  if (a.isSingular !== b.isSingular && !a.isPronoun && !b.isPronoun && a.lemma !== b.lemma) return -1;
  if (a.names.size > 0 && b.names.size > 0) return shareName(a.names, b.names) ? 1 : -1;
  const ordinals = [a, b].map(({ marks }) =>
    [...marks].filter((mark) => ORDINAL.test(mark) || directionOf(mark)),
  );
  const [p, q] = ordinals as [string[], string[]];
  if ((p.length > 0 || q.length > 0) && !p.some((mark) => q.includes(mark)))
    return p.length > 0 && q.length > 0 ? -1 : 0;
  for (const [x, senses] of a.terms)
    for (const [y, other] of b.terms) {
      if (x === y) {
        const isParted =
          a.marks.size > 0 && b.marks.size > 0 && ![...a.marks].some((mark) => b.marks.has(mark));
        return isParted ? -1 : 1;
      }
      if (areSynonyms(a.lemma, b.lemma) && !ANYBODY.has(a.lemma ?? '')) return 0.9;
      if (kinshipOf(senses, other) >= KIN) return 0.8;
      if (areSiblings(senses, other)) return -1;
    }
  return a.isPronoun || b.isPronoun || a.isName !== b.isName ? 0.2 : 0;
}
