import type { Starts } from '../values/mention.ts';
import { AFTER_ARTICLES } from './en/lead-words.ts';
import { ORDINALS, TENS } from './en/words.ts';
import { needOf } from './near-core.ts';
import type { Token, TokenStream } from './tokens.ts';

/** What is asked at a word or at digits, in the order of its list. */
export interface Asking<T> {
  readonly reader: T;
  /** The number of the words without which it reads nothing. */
  readonly needs: number;
  /** What must come right after the word that it is asked at, besides digits; undefined where anything may. */
  readonly follows: ReadonlySet<string> | undefined;
}

export interface Dispatch<T> {
  readonly byWord: ReadonlyMap<string, readonly Asking<T>[]>;
  readonly byDigits: readonly Asking<T>[];
}

const NONE: readonly never[] = [];

/** Readers by the word that an expression begins with, and those that may begin with digits. */
export function dispatchOf<T extends { readonly starts: Starts }>(readers: readonly T[]): Dispatch<T> {
  const byWord = new Map<string, Asking<T>[]>();
  const byDigits: Asking<T>[] = [];
  for (const reader of readers) {
    const { starts } = reader;
    const needs = needOf(starts.needs);
    for (const word of new Set(starts.words)) {
      const follows = followsOf(word, starts);
      const asking = { reader, needs, follows };
      const list = byWord.get(word);
      if (list) list.push(asking);
      else byWord.set(word, [asking]);
    }
    if (starts.digits) byDigits.push({ reader, needs, follows: undefined });
  }
  return { byWord, byDigits };
}

/** An article leads what a reader begins with besides, or a word that describes it: "the | first", "the early | hours". */
function followsOf(word: string, starts: Starts): ReadonlySet<string> | undefined {
  if (starts.follows?.has(word)) return starts.follows.get(word);
  if (word !== 'the') return undefined;
  return new Set([
    ...starts.words,
    ...(starts.carries ?? []),
    ...AFTER_ARTICLES,
    ...ORDINALS.keys(),
    ...TENS.keys(),
  ]);
}

export const isDigits = ({ kind }: Token): boolean => kind === 'number' || kind === 'ordinal';

/** What may begin at a token, by the token alone. */
export const askedAt = <T>({ byWord, byDigits }: Dispatch<T>, token: Token): readonly Asking<T>[] =>
  isDigits(token) ? byDigits : (byWord.get(token.text) ?? NONE);

/** Whether what comes after a token lets a reader begin there. */
export function mayRead<T>({ needs, follows }: Asking<T>, stream: TokenStream, i: number): boolean {
  if (follows) {
    const next = stream.tokens[i + 1];
    if (!next || !(follows.has(next.text) || isDigits(next))) return false;
  }
  return stream.asked.has(i, needs);
}
