import { kinshipOf, type Senses } from '../../lexicon.ts';
import { KIN } from '../closeness.ts';
import { ANYBODY, areKindred, EMPTY_VERBS } from '../en/families.ts';
import { DAY_OR_MONTH, isName, isNoun, termOf } from '../noun-phrases.ts';
import type { Token } from '../token.ts';
import type { Rarity } from '../word-counts.ts';

/** The words of a sentence that say something, by their terms, with what they may mean. */
export type Bag = ReadonlyMap<string, Senses>;

/** Nouns of times, measures and speech: two sentences that share them need not be of one event. */
const SAYS_LITTLE =
  /^(?:time|day|week|weekend|month|year|hour|minute|moment|night|morning|evening|afternoon|today|yesterday|tomorrow|midnight|noon|report|statement|spokesman|spokeswoman|official|authority|thing|way|part|fact|case|lot|number|kind|sort|place|end|side|name|one|first|last|newspaper|reporter|source)$/u;

export function bagOf(tokens: readonly Token[]): Bag {
  const bag = new Map<string, Senses>();
  for (const token of tokens) {
    const isVerb = token.pos === 'VERB' && !EMPTY_VERBS.has(token.lemma);
    if (!(isNoun(token) || isVerb || token.pos === 'ADJ')) continue;
    if (SAYS_LITTLE.test(token.lemma) || ANYBODY.has(token.lemma) || DAY_OR_MONTH.test(token.lower)) continue;
    const isOfName = isName(token) && token !== tokens[0];
    bag.set(isOfName ? token.lower : termOf(token), isOfName ? null : token.senses);
  }
  return bag;
}

const NONE: ReadonlySet<string> = new Set();

/** How many words two sentences share, or have one of one meaning for, each weighed by how rare it is: without those that are left out. */
export function sharedWeight(
  a: Bag,
  b: Bag,
  { weightOf }: Rarity,
  leftOut: ReadonlySet<string> = NONE,
): number {
  let sum = 0;
  const taken = new Set<string>();
  for (const [x, senses] of a) {
    if (leftOut.has(x)) continue;
    const own = weightOf(x);
    let best = 0;
    let at = '';
    for (const [y, other] of b) {
      if (leftOut.has(y) || taken.has(y)) continue;
      const kinship = x === y ? 1 : areKindred(x, y) ? 0.8 : kinshipOf(senses, other);
      if (kinship < KIN) continue;
      const both = kinship * Math.min(own, weightOf(y));
      if (both > best) [best, at] = [both, y];
    }
    if (best === 0) continue;
    sum += best;
    taken.add(at);
  }
  return sum;
}
