import type { Statement } from '../../articles/statements/index.ts';
import { addUnder } from '../../text/lists.ts';
import type { Relations } from '../relations.ts';
import { Kin } from './kin.ts';
import type { Terms } from './terms.ts';

/** How surely a word says the same that a lexicon has as one of the commonest meanings. */
const SURELY_ALIKE = 0.85;
const NONE: ReadonlySet<string> = new Set();

/** A statement of the sources, with its place among all of them. */
interface Placed {
  readonly place: number;
  readonly statement: Statement;
  readonly terms: Terms;
}

/** The words of the sources' statements as keys: roots, and verbs with their second words ("give_up"), by all that they may mean. */
export class SenseIndex<T extends Placed> {
  readonly #kin: Kin | undefined;
  readonly #alike: (root: string) => ReadonlySet<string>;
  readonly #keys: ReadonlySet<string>[] = [];
  readonly #byKey = new Map<string, T[]>();

  /**
   * @param relations Without them, words say the same that have one root.
   * @param alike The roots of words of one meaning, of a root.
   */
  constructor(relations: Relations | undefined, alike: (root: string) => ReadonlySet<string>) {
    this.#kin = relations && new Kin(relations);
    this.#alike = alike;
  }

  /** Adds a statement of the sources; they come in the order of their places. */
  add(known: T): void {
    const keys = this.#kin?.keysOf(known.statement) ?? known.terms.roots;
    this.#keys[known.place] = keys;
    for (const key of keys) addUnder(this.#byKey, key, known);
  }

  /** Learns what the words of a statement mean that is not one of the sources'. */
  learn(statement: Statement): void {
    this.#kin?.keysOf(statement);
  }

  /** The keys of the words of a statement. */
  keysOf({ place }: T): ReadonlySet<string> {
    return this.#keys[place] ?? NONE;
  }

  /** The statements that hold a key. */
  saying(key: string): readonly T[] {
    return this.#byKey.get(key) ?? [];
  }

  /** The verbs of a statement that have a second word, as keys by where they begin. */
  pairsIn(statement: Statement): ReadonlyMap<number, string> {
    return this.#kin?.pairsIn(statement) ?? new Map();
  }

  /** The keys of words that may say what those of a key say, in any sense, each with how surely, from 0 to 1. */
  kinOf(key: string): ReadonlyMap<string, number> {
    return this.#kin?.of(key) ?? new Map();
  }

  /** How surely one of some keys says what a key says: 0 to 1. */
  sureOf(key: string, keys: ReadonlySet<string>): number {
    if (keys.has(key)) return 1;
    let best = 0;
    for (const other of this.#alike(key)) if (keys.has(other)) best = SURELY_ALIKE;
    for (const [other, sure] of this.kinOf(key)) if (sure > best && keys.has(other)) best = sure;
    return best;
  }

  /** How surely any word of the sources says what a key says: 0 to 1. */
  sureOfAny(key: string): number {
    if (this.#byKey.has(key)) return 1;
    let best = 0;
    for (const [other, sure] of this.kinOf(key)) if (sure > best && this.#byKey.has(other)) best = sure;
    return best;
  }
}
