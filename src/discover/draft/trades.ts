import type { Statement, Word } from '../../articles/statements/index.ts';
import { onceEach } from '../../text/once-each.ts';
import type { Lexicon } from '../lexicon.ts';
import { lemmasOf } from './synonyms.ts';
import { rootOf } from './terms.ts';

/** Words of an aside after a name among which its trade is. */
const ASIDE = 6;

const isNamePart = (word: Word | undefined): boolean => word?.isCapital === true && !word.isMark;

/** The trades and offices that the sources set beside a name, by the root of its last word: "Ruben Moe, 49, the accountant of". */
export class Trades {
  readonly #lexicon: Lexicon | undefined;
  readonly #byName = new Map<string, Set<string>>();

  /** @param lexicon Without it, no word is known to be of a person. */
  constructor(lexicon: Lexicon | undefined) {
    this.#lexicon = lexicon;
  }

  learn({ words }: Statement): void {
    for (const [i, word] of words.entries()) {
      // The last word of a name of two or more.
      if (!isNamePart(word) || isNamePart(words[i + 1]) || !isNamePart(words[i - 1])) continue;
      let first = i;
      while (isNamePart(words[first - 1])) first--;
      const before = words[first - 1]?.text === ',' ? words[first - 2] : words[first - 1];
      const capitals = words.slice(first, i - 1);
      for (const one of [before, ...capitals, ...this.#asideAfter(words, i)])
        if (one && this.#isTrade(one)) this.#add(rootOf(word.text), rootOf(one.text));
    }
  }

  /** What is between commas after a name, without an age: ", 49, the former accountant". */
  #asideAfter(words: readonly Word[], i: number): readonly Word[] {
    if (words[i + 1]?.text !== ',') return [];
    const from = words[i + 3]?.text === ',' ? i + 4 : i + 2;
    const rest = words.slice(from, from + ASIDE);
    const end = rest.findIndex(({ isMark, lower }) => isMark || lower === 'of' || lower === 'who');
    return end < 0 ? rest : rest.slice(0, end);
  }

  #isTrade({ lower }: Word): boolean {
    return lemmasOf(lower).some((lemma) => this.#lexicon?.isPerson(lemma) === true);
  }

  #add(name: string, trade: string): void {
    const known = this.#byName.get(name);
    if (known) known.add(trade);
    else this.#byName.set(name, new Set([trade]));
  }

  /** The roots of what the people whom a statement names are; all statements are learnt before the first is asked for. */
  readonly of = onceEach((statement: Statement): readonly string[] =>
    statement.words.flatMap((word) =>
      isNamePart(word) ? [...(this.#byName.get(rootOf(word.text)) ?? [])] : [],
    ),
  );
}
