import type { Mention } from '../../values/mention.ts';
import { isName, isNoun } from './noun-phrases.ts';
import type { Token } from './token.ts';

/** What is said to be none, as a count of zero: "had no children on board", "there were no passengers". */
export function nonesIn(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  zero: Mention['value'],
): Mention[] {
  return tokens.flatMap((token, k) => {
    if (token.lower !== 'no' || mentions.some(({ start, end }) => start < token.end && end > token.start))
      return [];
    let i = k + 1;
    while (tokens[i]?.pos === 'ADJ') i++;
    const noun = tokens[i];
    // Only what can be counted: a plural.
    if (!noun || !isNoun(noun) || isName(noun) || noun.lemma === noun.lower) return [];
    if (mentions.some(({ start, end }) => start < noun.end && end > noun.start)) return [];
    return [
      {
        start: token.start, end: token.end, text: token.lower, type: 'count', value: zero, grammar: 'none', relative: false, anchor: null, known: [], implied: [],
      } satisfies Mention,
    ]; // biome-ignore format: one record
  });
}
