import type { Statement, Stretch, Word } from '../../articles/statements/index.ts';

/** Words that every sentence may hold, and that say nothing on what it is about. */
const EMPTY = new Set(
  (
    'a an the this that these those it its he she him her his hers they them their theirs we us our i my you your who whom whose which what and or but nor so if then than as at by for from ' +
    'in into of on onto to with without within over under up down out off about around between among through during before after since until till while when where why how because though ' +
    'although however also too very just only even still yet already is are was were be been being am has have had having do does did done will would shall should can could may might must ' +
    'well instead therefore thus not no none any some all both each every either neither other others another more most much many few several such same own one there here again ever never now today yesterday tomorrow ' +
    'go goes going went gone take takes took taken taking place make makes made making give gives gave given get gets got against come comes came put puts way ' +
    "say says said saying tell told telling according add added adding report reported reports mr mrs ms per cent percent least nearly almost roughly approximately s t 's n't"
  ).split(' '),
);

/** Words with a capital that name no one. */
export const NO_WORDS = new Set(
  'Mr Mrs Ms Dr I The A An It He She They We Her His Their In On At After Before Nobody None Neither No Both All Some Most Many Everybody Everyone Somebody Someone'.split(
    ' ',
  ),
);

/** The root of an English word: what "collapsed", "collapses" and "collapse" share. Rough on purpose. */
export function rootOf(word: string): string {
  let w = word.toLowerCase().replace(/['\u2019]s$/u, '');
  if (w.length > 5) w = w.replace(/([^sui])s$/u, '$1');
  if (w.length > 5)
    w = w.replace(/(?:ations?|ments?|ingly|edly|ness|ities|ity|ions?|ings?|ers?|ors?|ed|es|ly|al)$/u, '');
  else if (w.length > 3) w = w.replace(/(?:ies|es|ed|s)$/u, '');
  if (w.length > 4) w = w.replace(/([bdgklmnprt])\1$/u, '$1').replace(/[eiy]$/u, '');
  return w;
}

/** Whether every sentence may hold a word, which then says nothing on what it is about. */
export const isEmpty = (lower: string): boolean => EMPTY.has(lower);

/** What a stretch of words is about: the roots of its words. */
export interface Terms {
  readonly roots: ReadonlySet<string>;
}

/** The terms of a statement without the words of its values. */
export const termsOf = ({ words, mentions }: Statement): Terms => ({ roots: rootsOf(words, mentions) });

/** The roots of words that are about something, values left out. */
export function rootsOf(words: readonly Word[], mentions: readonly Stretch[]): Set<string> {
  const roots = new Set<string>();
  for (const word of words) {
    if (word.isMark || EMPTY.has(word.lower)) continue;
    if (mentions.some(({ start, end }) => start <= word.start && word.end <= end)) continue;
    const root = rootOf(word.text);
    if (root.length >= 2) roots.add(root);
  }
  return roots;
}

/** Whether some roots hold one, or one with an ending: "Peruvian" is of Peru. */
export const hasForm = (roots: ReadonlySet<string>, root: string): boolean =>
  roots.has(root) || (root.length >= 4 && [...roots].some((other) => other.startsWith(root)));

/** How rare words are among the statements of the sources: a word of one of them says more than a word of all. */
export class Rarity {
  readonly #weights = new Map<string, number>();
  readonly #unknown: number;

  constructor(all: readonly Terms[]) {
    const total = Math.max(1, all.length);
    const counts = new Map<string, number>();
    for (const { roots } of all) for (const root of roots) counts.set(root, (counts.get(root) ?? 0) + 1);
    for (const [root, count] of counts) this.#weights.set(root, Math.log(1 + total / (1 + count)));
    this.#unknown = Math.log(1 + total);
  }

  /** 0 for a word of every statement, and more the fewer hold it. */
  weight(root: string): number {
    return this.#weights.get(root) ?? this.#unknown;
  }
}
