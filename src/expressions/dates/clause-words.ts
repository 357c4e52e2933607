import { NOT_PAST, PAST } from '../en/tense-words.ts';
import { IRREGULAR_PARTICIPLES, IRREGULAR_PAST } from '../en/verb-words.ts';
import type { Token } from '../tokens.ts';

/** A row of words around an expression. What has a capital is a name: Ahmed is not a past and Kabul no verb. */
export type Words = readonly Token[];
export const textAt = (words: Words, i: number): string => words[i]?.text ?? '';
export const isName = (token: Token | undefined): boolean => token?.capital ?? false;

/** "Succeed", "proceed", "breed": plain forms, unlike "agreed" and "freed". */
const PLAIN_EED = /(?<!agr|fr|decr|guarant|refer)eed$/u;

/** A past form by its looks: a participle as well. */
export const isPast = ({ text, capital }: Token): boolean =>
  !capital &&
  (PAST.has(text) ||
    IRREGULAR_PAST.has(text) ||
    IRREGULAR_PARTICIPLES.has(text) ||
    (text.length > 3 && text.endsWith('ed') && !NOT_PAST.has(text) && !PLAIN_EED.test(text)));

/** Whether "had" is among the words: what was planned or granted before something else was is over. */
export const hasHad = (words: Words): boolean => words.some(({ text }) => text === 'had');

/** A mark that ends a sentence: an abbreviation's full stop has no capital after it. */
export function isEnd(words: Words, i: number): boolean {
  const { kind, text } = words[i] as Token;
  if (kind !== 'mark') return false;
  if (text === ';') return true;
  return (text === '.' || text === '!' || text === '?') && (i === words.length - 1 || isName(words[i + 1]));
}
