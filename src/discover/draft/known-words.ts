import type { Statement } from '../../articles/statements/index.ts';
import type { Lexicon } from '../lexicon.ts';
import { pairOf, Synonyms } from './synonyms.ts';
import { isEmpty, rootOf } from './terms.ts';
import { Families } from './word-families.ts';

const NONE: ReadonlySet<string> = new Set();

/** The words of the sources and the draft, and which of them may mean the same. */
export class KnownWords {
  readonly #lexicon: Lexicon | undefined;
  /** A word of each root, in small letters: what it means is that of the root. */
  readonly #wordOf = new Map<string, string>();
  /** The roots of words that are printed in small letters: no names. */
  readonly #common = new Set<string>();
  /** The verb of a root with the word after it, where both together mean something. */
  readonly #pairOf = new Map<string, string>();
  readonly #families = new Families();
  readonly #alike = new Map<string, ReadonlySet<string>>();
  #synonyms: Synonyms | undefined;

  /** @param lexicon Without it, no word means the same as another. */
  constructor(lexicon: Lexicon | undefined) {
    this.#lexicon = lexicon;
  }

  /** Keeps what its words are: names mean nothing. */
  learn({ words }: Statement): void {
    for (const [i, { text, lower, isMark, isCapital }] of words.entries()) {
      if (isMark || isEmpty(lower) || (isCapital && (i > 0 || words[1]?.isCapital))) continue;
      const root = rootOf(text);
      if (!isCapital) this.#common.add(root);
      if (!this.#wordOf.has(root)) {
        this.#wordOf.set(root, lower);
        this.#families.add(root);
      }
      const pair = pairOf(lower, words[i + 1]?.lower ?? '');
      if (pair) this.#pairOf.set(root, pair);
    }
  }

  /** The roots of other words that may mean what the words of a root mean; all words are learnt before the first is asked for. */
  alike(root: string): ReadonlySet<string> {
    const known = this.#alike.get(root);
    if (known) return known;
    if (this.#lexicon)
      this.#synonyms ??= new Synonyms(this.#lexicon, [...this.#wordOf.values(), ...this.#pairOf.values()]);
    const word = this.#wordOf.get(root);
    const pair = this.#pairOf.get(root);
    const found =
      word && this.#synonyms
        ? new Set([
            ...this.#synonyms.rootsFor(word),
            ...(pair ? this.#synonyms.rootsFor(pair) : []),
            ...this.#families.of(root),
          ])
        : NONE;
    this.#alike.set(root, found);
    return found;
  }

  /** Whether a root is of a word that is printed in small letters: no name. */
  isCommon(root: string): boolean {
    return this.#common.has(root);
  }
}
