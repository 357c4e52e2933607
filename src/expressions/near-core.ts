import type { Starts } from '../values/mention.ts';
import { AFTER_ARTICLES, ARTICLES, COMPARISONS, LEADS } from './en/lead-words.ts';
import { FRACTION_SIGNS } from './fractions.ts';
import type { Token } from './tokens.ts';

/** How many tokens may be before the first word that carries a meaning of time or number ("no later than about the"). */
const LEAD = 4;
const LEAD_OF_COMPARISON = 6;

/**
 * Words that carry a meaning of time or number by themselves: those that readers begin with or name besides, without
 * the words that only lead. Where none is near, nothing is read: most of a text.
 */
export function coreWords(readers: readonly { readonly starts: Starts }[]): ReadonlySet<string> {
  const core = new Set<string>();
  for (const { starts } of readers) {
    for (const word of starts.words) if (!LEADS.has(word)) core.add(word);
    for (const word of starts.carries ?? []) core.add(word);
  }
  return core;
}

/** For each token, whether a word that carries a meaning is at it or close enough after it. One pass. */
export function nearCore(tokens: readonly Token[], core: ReadonlySet<string>): Uint8Array {
  const near = new Uint8Array(tokens.length);
  let away = LEAD + 1;
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i] as Token;
    away = carries(token, core) ? 0 : away + 1;
    const next = tokens[i + 1]?.text ?? '';
    // Most articles lead no time: the word right after one decides.
    const leads =
      away <= 1 || !ARTICLES.has(token.text) || AFTER_ARTICLES.has(next) || next === "'" || next === '$';
    const lead = away <= LEAD || (away <= LEAD_OF_COMPARISON && COMPARISONS.has(token.text));
    near[i] = lead && leads ? 1 : 0;
  }
  return near;
}

const carries = ({ kind, text }: Token, core: ReadonlySet<string>): boolean =>
  kind === 'number' || kind === 'ordinal' || (kind === 'word' ? core.has(text) : FRACTION_SIGNS.has(text));
