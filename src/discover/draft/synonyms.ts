import { PLAIN_FORMS } from '../../expressions/en/irregular-verbs.ts';
import type { Lexicon } from '../lexicon.ts';
import { familyOf, isOfFamily } from '../scan/en/families.ts';
import { rootOf } from './terms.ts';

/** Senses of a word that count: its rarer ones are seldom meant in the news. */
const MOST_SENSES = 3;
const CLASSES = ['NOUN', 'VERB', 'ADJ'] as const;

/** The forms without an ending that a word may be of, itself first. Rough on purpose: those that are no words mean nothing. */
export function lemmasOf(word: string): string[] {
  const forms = new Set([word]);
  for (const [ending, instead] of [['ies', 'y'], ['ied', 'y'], ['es', ''], ['s', ''], ['ed', ''], ['ed', 'e'], ['ing', ''], ['ing', 'e']] as const)
    if (word.endsWith(ending) && word.length - ending.length + instead.length > 2) forms.add(word.slice(0, -ending.length) + instead); // biome-ignore format: a table
  const plain = PLAIN_FORMS.get(word);
  if (plain !== undefined) forms.add(plain);
  // "Stopped", "stopping".
  for (const form of [...forms]) if (/([bdgklmnprt])\1$/u.test(form)) forms.add(form.slice(0, -1));
  return [...forms];
}

/** The verb of a pair: "step", of "step-down". */
const firstOf = (word: string): string =>
  word.includes('-') && isPair(word) ? (word.split('-')[0] as string) : word;

/** The verb with the word after it, where news uses both together: "stepped down". */
export function pairOf(word: string, next: string): string | undefined {
  return lemmasOf(word)
    .map((lemma) => `${lemma}-${next}`)
    .find(isPair);
}
const isPair = (pair: string): boolean => isOfFamily(pair);

/** Words of one meaning that are kept, at most: what very many words mean says little. */
const MOST_ALIKE = 24;

/** The words of the sources by what they mean, so that another word for one of them is taken for it. */
export class Synonyms {
  readonly #byMeaning = new Map<string, Set<string>>();
  readonly #lexicon: Lexicon;

  /** @param words In small letters, with those that follow them where both together mean something: "step-down". */
  constructor(lexicon: Lexicon, words: Iterable<string>) {
    this.#lexicon = lexicon;
    for (const word of words)
      for (const key of this.#keysOf(word, false)) {
        const roots = this.#byMeaning.get(key);
        if (!roots) this.#byMeaning.set(key, new Set([rootOf(firstOf(word))]));
        else if (roots.size < MOST_ALIKE) roots.add(rootOf(firstOf(word)));
      }
  }

  /** The roots of the words of the sources that may mean the same. */
  rootsFor(word: string): ReadonlySet<string> {
    const found = new Set<string>();
    for (const key of this.#keysOf(word, true))
      for (const root of this.#byMeaning.get(key) ?? []) found.add(root);
    return found;
  }

  *#keysOf(word: string, isWider: boolean): Iterable<string> {
    const lemmas = lemmasOf(word);
    for (const lemma of lemmas) {
      const family = familyOf(lemma, '');
      if (family !== '') yield `family ${family}`;
    }
    const read = lemmas.flatMap((lemma) =>
      CLASSES.flatMap((pos) => {
        const senses = this.#lexicon.sensesOf(lemma, pos);
        return senses ? [{ pos, senses }] : [];
      }),
    );
    for (const { senses } of read) for (const id of senses.own.slice(0, MOST_SENSES)) yield `${id}`;
    if (isWider) for (const { senses } of read) for (const id of senses.above.slice(0, 1)) yield `${id}`;
  }
}
