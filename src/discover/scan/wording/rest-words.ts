import { isNoun } from '../noun-phrases.ts';
import type { Token } from '../token.ts';
import { isPossessive, printed } from './noun-words.ts';
import { NEEDS_NO_OBJECT } from './verb-words.ts';

/** The words of a sentence, with which of them are values. */
interface Clause {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly isValue: (token: Token) => boolean;
}

/** Words of the clause that a question repeats after its verb, in tokens. */
const MOST_REST = 10;
/** Verbs that have whom it is for before what it is: "gave Thibodeau 18,204 votes". */
export const GIVES = /^(?:give|offer|pay|cost|owe|award|fine|hand|lend|promise|send|grant|sell)$/u;

/**
 * Words of a clause as far as they are plain: to a mark, a conjunction, another verb or value. Undefined where a pronoun or another value
 * is what the verb does something to.
 */
export function restOf({ text, tokens, isValue }: Clause, from: number, to: number): string | undefined {
  let end = from;
  while (end < Math.min(to, from + MOST_REST) && !isEnd(tokens, end, isValue)) end++;
  const words = cut(text, tokens, from, end, end < to && end === from + MOST_REST);
  const [verb, first, stop] = [tokens[from - 1], tokens[from], tokens[end]];
  const isObject =
    first !== undefined && from < to && (OBJECTS.has(first.pos) || /^[$£€]$/u.test(first.text));
  // "Drove 240 families out", and not "struck 431 kilometres off the coast".
  let after = from;
  while (after < to && isValue(tokens[after] as Token)) after++;
  const isCounted = after > from && /^(?:NOUN|ADJ)$/u.test(tokens[after]?.pos ?? '');
  if (words === '' && isObject && verb && (isCounted || !NEEDS_NO_OBJECT.has(verb.bare ?? verb.lemma)))
    return undefined;
  return stop && end < to && isValue(stop) && GIVES.test(verb?.lemma ?? '') ? undefined : words;
}

const OBJECTS: ReadonlySet<string> = new Set(['DET', 'NUM', 'NOUN', 'PROPN', 'ADJ', 'PRON']);

function isEnd(tokens: readonly Token[], at: number, isValue: (token: Token) => boolean): boolean {
  const [before, token] = [tokens[at - 1], tokens[at] as Token];
  if (token.pos === 'PUNCT' && !/^[-']$/u.test(token.text)) return true;
  if (isValue(token) || /^(?:CCONJ|SCONJ|NUM|SYM)$/u.test(token.pos)) return true;
  if (/^(?:while|when|which|who|that|as|than|because|after|before|since|worth)$/u.test(token.lower))
    return true;
  if (token.pos === 'PRON' && !isPossessive(token)) return true;
  // "To hijack", "the stricken vessel", "pirate-controlled regions".
  const isInside =
    before?.lower === 'to' ||
    before?.text === '-' ||
    (before !== undefined && isPossessive(before)) ||
    /^(?:DET|ADJ)$/u.test(before?.pos ?? '');
  return token.pos === 'AUX' || (token.pos === 'VERB' && !isInside);
}

/** Words without what hangs loose at their end. */
export function cut(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  isLong = false,
): string {
  let end = isLong ? lastSmall(tokens, from, to) : to;
  // "Found Brandt guilty", "tested positive": an adjective after its noun or verb says what was done.
  const isWhole = (at: number): boolean =>
    /^(?:NOUN|PROPN|VERB)$/u.test(tokens[at]?.pos ?? '') ||
    (tokens[at]?.pos === 'ADJ' && (at === from || isNoun(tokens[at - 1] as Token))) ||
    /^(?:home|ashore|alive|aboard)$/u.test(tokens[at]?.lower ?? '');
  let isOfMore = false;
  while (end > from && !isWhole(end - 1)) {
    end--;
    isOfMore ||= tokens[end]?.lower === 'of';
  }
  // "At a depth of 10 km" without the depth leaves nothing to be at.
  if (isOfMore || /^(?:'s|'|-)$/u.test(tokens[end]?.text ?? '')) end = lastSmall(tokens, from, end);
  return end > from ? printed(text, tokens, from, end) : '';
}

/** Where the last small word of some words is. */
function lastSmall(tokens: readonly Token[], from: number, to: number): number {
  const small = tokens.findLastIndex(({ pos }, k) => k >= from && k < to && pos === 'ADP');
  return small < 0 ? from : small;
}

/** "Of pine and scrub", and what comes after it. */
export function ofWords(rest: string): [string, string] {
  const [, of, after] =
    /^(of (?:\S+ ?)+?)(?:\s?\b((?:in|on|at|from|to|by|for|with|across|near)\b.*))?$/u.exec(rest) ?? [];
  return of === undefined ? ['', rest] : [of.trim(), after ?? ''];
}
