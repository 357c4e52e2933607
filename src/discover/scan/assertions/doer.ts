import { SPEAKING_ROLES } from '../../../expressions/en/saying-words.ts';
import type { Senses } from '../../lexicon.ts';
import { RANKS } from '../en/name-words.ts';
import { headAt, isName, isNoun, termOf } from '../noun-phrases.ts';
import type { Token } from '../token.ts';
import { BODIES } from './deed-forms.ts';
import { printed } from './roles.ts';

/** Who did something: by name, by trade, or both. */
export interface Doer {
  readonly label: string;
  readonly names: ReadonlySet<string>;
  /** What it is called by nouns: "the substitute Lukas Hein". */
  readonly nouns: ReadonlyMap<string, Senses>;
  /** The word by which another article would know it. */
  readonly last: string;
  /** The noun's lemma. */
  readonly lemma: string;
  /** Where its words begin, in UTF-16 units of the text. */
  readonly start: number;
}

/** Whom a noun names, with the name or the trade beside it; undefined for what is neither somebody nor a body. */
export function doerAt(tokens: readonly Token[], head: Token): Doer | undefined {
  const at = tokens.indexOf(head);
  const from = phraseStart(tokens, at);
  const names = new Set<string>();
  const nouns = new Map<string, Senses>();
  const take = (token: Token, i: number): void => {
    if (!isNoun(token) && !(isName(token) && i > 0)) return;
    if (isName(token) && i > 0 && !RANKS.has(token.lower) && !SPEAKING_ROLES.has(token.lower))
      names.add(token.lower);
    else if (token.pos === 'PROPN' && i === 0) names.add(token.lower);
    else if (token === head || token.isPerson || BODIES.test(token.lemma))
      nouns.set(termOf(token), token.senses);
  };
  for (let i = from; i <= at; i++) take(tokens[i] as Token, i);
  let end = at + 1;
  // "The campaign of Orr", "aides to Orr", "diplomats from Torv".
  if (!isName(head) && /^(?:of|to|from|for|with)$/u.test(tokens[end]?.lower ?? '')) {
    let i = end + 1;
    while (
      i < Math.min(tokens.length, end + 7) &&
      /^(?:DET|ADJ|NOUN|PROPN|VERB)$/u.test((tokens[i] as Token).pos)
    )
      i++;
    const own = tokens.slice(end + 1, i);
    if (own.some((token) => token.pos === 'PROPN')) {
      own.forEach((token, n) => {
        if (isName(token) && token.pos === 'PROPN') take(token, end + 1 + n);
      });
      end = i;
    }
  }
  let first = from;
  // "A deckhand, Timo Rusk".
  if (tokens[end]?.text === ',' && names.size === 0) {
    let i = end + 1;
    while (i < Math.min(tokens.length, end + 5) && isNoun(tokens[i] as Token)) take(tokens[i] as Token, i++);
    if (names.size > 0) [first, end] = [end + 1, i];
  }
  // "Farrow & Lund" are one firm.
  if (tokens[end]?.text === '&' && tokens[end + 1] && isName(tokens[end + 1] as Token)) {
    end = tokens.indexOf(headAt(tokens, end + 1)) + 1;
  }
  const isSomebody =
    names.size > 0 ||
    (nouns.size > 0 &&
      (head.isPerson || BODIES.test(head.lemma) || /(?:er|or|ist|ian|man|woman)s?$/u.test(head.lower)));
  if (!isSomebody) return undefined;
  const label = printed(tokens, first, end - 1)
    .replace(/ - /gu, '-')
    .replace(/ ('s)/gu, '$1')
    .replace(/^(?:an?|the|his|her|its|their) /iu, '');
  return {
    label,
    names,
    nouns,
    last: [...names].at(-1) ?? head.lower,
    lemma: head.lemma,
    start: tokens[from]?.start ?? head.start,
  };
}

/** Where the noun phrase begins that ends at `at`. */
export function phraseStart(tokens: readonly Token[], at: number): number {
  let from = at;
  while (from > 0 && at - from < 7) {
    const token = tokens[from - 1] as Token;
    const isPart =
      /^(?:NOUN|PROPN|ADJ|DET|NUM)$/u.test(token.pos) ||
      token.lower === "'s" ||
      token.text === '-' ||
      /^(?:his|her|its|their)$/u.test(token.lower);
    if (!isPart) break;
    from--;
  }
  return from;
}

/** Whom a sentence is about, for the "he" or "she" of the next one. */
export function doerOf(tokens: readonly Token[], before: Doer | undefined): Doer | undefined {
  for (const [k, token] of tokens.entries()) {
    if (token.pos === 'VERB' && tokens[k - 1]?.text !== '-') break;
    if (!isNoun(token) || tokens[k - 1]?.pos === 'ADP') continue;
    const head = headAt(tokens, k);
    const doer = BODIES.test(head.lemma) ? undefined : doerAt(tokens, head);
    if (doer) return doer;
  }
  return before;
}
