import type { Senses } from '../lexicon.ts';
import { type Group, groupIn } from './antecedents.ts';
import { DAY_OR_MONTH, isAfterPreposition, isName, isNoun, termOf } from './noun-phrases.ts';
import type { Token } from './token.ts';

/** What the sentence before is about: what "it" and "she" stand for. */
export interface Subject {
  readonly terms: readonly string[];
  readonly person: Person | null;
  /** What "they" stands for. */
  readonly group: Group | undefined;
}

export interface Person {
  readonly last: string;
  readonly first: string | null;
  /** Taken from the sentence before, which may be about somebody else. */
  readonly isSupposed?: boolean;
}

/** What somebody is, by a noun: "driver", "head". */
export interface Role {
  readonly term: string;
  readonly senses: Senses;
}

/** Whose age it is: the name beside it, else the subject, else the person of the sentence before. */
export function personOf(
  tokens: readonly Token[],
  i: number,
  j: number,
  before: Subject | undefined,
): Person | null {
  const isNameAt = (k: number): boolean => {
    const token = tokens[k];
    // "Visibility was poor": a common noun has its capital from the beginning of its sentence.
    const isOpening = k === 0 && token?.pos === 'NOUN';
    return (
      token !== undefined &&
      !isOpening &&
      isName(token) &&
      isNoun(token) &&
      /^\p{L}[\p{L}\p{M}'-]+$/u.test(token.text)
    );
  };
  const nameEnding = (k: number): Person | null =>
    isNameAt(k) ? { last: (tokens[k] as Token).lower, first: givenBefore(tokens, k, isNameAt) } : null;
  /** The run of names from `k` on, unless a common noun follows: "a Troy resident". */
  const nameFrom = (k: number): Person | null => {
    let last = k;
    while (isNameAt(last + 1)) last++;
    const next = tokens[last + 1];
    // "The Havbris chief", whatever "chief" is tagged as: after an article, a name before a common word is of what that word says.
    const isOfArticle = tokens[k - 1]?.pos === 'DET' && next?.pos === 'ADJ';
    if (next && (next.pos === 'NOUN' || isOfArticle) && !isName(next)) return null;
    return nameEnding(last);
  };
  // "Lorne Paskell, a 61-year-old with three decades at sea".
  const own = /^an?$/u.test(tokens[i - 1]?.lower ?? '') ? i - 1 : i;
  if (tokens[own - 1]?.text === ',') {
    let k = own - 2;
    if (/^(?:jr|sr|i{1,3}|iv)\.?$/u.test(tokens[k]?.lower ?? '')) k--;
    const name = nameEnding(k);
    if (name) return name;
  }
  for (let k = j; k < Math.min(tokens.length, j + 8); k++) {
    const token = tokens[k] as Token;
    // "The 43-year-old driver, Tomas Verhell,": the name after its noun.
    if (token.text === ',' && (k === j || (isNoun(tokens[k - 1] as Token) && isNameAt(k + 1)))) continue;
    // "The 57-year-old head of Havbris, Ingrid Solheim,": who is named after the comma, and not what is headed.
    if (token.lower === 'of') {
      const comma = tokens.findIndex(({ text }, m) => m > k && text === ',');
      if (comma > 0 && comma < k + 6 && isNameAt(comma + 1)) return nameFrom(comma + 1);
      break;
    }
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
    // "Solberg is 54 years old" has its subject before; "the 28-year-old failed a test" is whom the sentence before is about.
    // "The 54-year-old father of two pocketed" as well.
    const isBare = tokens[i - 1]?.lower === 'the' && i <= 1;
    if (isBare) return before?.person ? { ...before.person, isSupposed: true } : null;
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

const TITLE =
  /^(?:mrs?|ms|miss|sir|dame|lord|lady|dr|prof(?:essor)?|rev(?:erend)?|capt(?:ain)?|sgt|sergeant|col(?:onel)?|gen(?:eral)?|president|chief|mayor|judge|inspector)\.?$/u;

/** The given name right before a last name; null where a title or nothing is there. */
function givenBefore(tokens: readonly Token[], k: number, isNameAt: (k: number) => boolean): string | null {
  const before = tokens[k - 1];
  return before && isNameAt(k - 1) && !TITLE.test(before.lower) ? before.lower : null;
}

/** What a sentence is about, for the pronouns of the next one. */
export function subjectOf(tokens: readonly Token[], before: Subject | undefined): Subject {
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
      const isOpening = k === 0 && token.pos === 'NOUN';
      if (isName(token) && !isOpening && !DAY_OR_MONTH.test(token.lower) && !(next && isNoun(next)))
        person = {
          last: token.lower,
          first: tokens[k - 1] && isName(tokens[k - 1] as Token) ? (tokens[k - 1] as Token).lower : null,
        };
    }
  }
  const group = groupIn(tokens, before?.group);
  if (terms.length === 0 && tokens.some((token) => token.pos === 'PRON') && before)
    return { ...before, group };
  return { terms, person: person ?? before?.person ?? null, group };
}
