import type { TokenStream } from '../tokens.ts';
import type { Chart, Suffix, When, WhenReader } from './when.ts';

/** Readers by the word that an expression begins with, and those that may begin with digits, each in the list's order. */
export interface Lookup {
  readonly byWord: ReadonlyMap<string, readonly WhenReader[]>;
  readonly byDigits: readonly WhenReader[];
}

export function lookupOf(readers: readonly WhenReader[]): Lookup {
  const byWord = new Map<string, WhenReader[]>();
  for (const reader of readers) {
    for (const word of new Set(reader.starts.words)) {
      const list = byWord.get(word);
      if (list) list.push(reader);
      else byWord.set(word, [reader]);
    }
  }
  return { byWord, byDigits: readers.filter(({ starts }) => starts.digits) };
}

/** The readers of each level; a level builds on those below it. */
export interface Levels {
  readonly points: Lookup;
  readonly dates: Lookup;
  readonly placed: Lookup;
  readonly ranges: Lookup;
  readonly suffixes: readonly Suffix[];
}

/** A place that was looked at and holds nothing. */
const NOTHING = null;

/**
 * Every expression of time that begins at each token of a text, worked out once. The longest reading of a level wins;
 * of two equally long ones the earlier reader, and an outer level only where it reads on.
 */
export class TimeChart implements Chart {
  readonly stream: TokenStream;
  readonly #levels: Levels;
  readonly #memo: Map<number, When | typeof NOTHING>[] = [new Map(), new Map(), new Map(), new Map()];

  constructor(stream: TokenStream, levels: Levels) {
    this.stream = stream;
    this.#levels = levels;
  }

  point(i: number): When | undefined {
    return this.#once(0, i, () => this.#longest(this.#levels.points, i, undefined));
  }

  date(i: number): When | undefined {
    return this.#once(1, i, () => {
      const longest = this.#longest(this.#levels.dates, i, this.#narrow(this.point(i)));
      return longest && this.#narrow(longest);
    });
  }

  placed(i: number): When | undefined {
    return this.#once(2, i, () => this.#longest(this.#levels.placed, i, this.date(i)));
  }

  /** The widest expression that begins here: ranges and open ends included. */
  widest(i: number): When | undefined {
    return this.#once(3, i, () => this.#longest(this.#levels.ranges, i, this.placed(i)));
  }

  #once(level: number, i: number, read: () => When | undefined): When | undefined {
    const memo = this.#memo[level] as Map<number, When | typeof NOTHING>;
    const known = memo.get(i);
    if (known !== undefined) return known ?? undefined;
    // A reader that asks for its own place again is told that nothing stands there: no expression begins with itself.
    memo.set(i, NOTHING);
    const when = read();
    memo.set(i, when ?? NOTHING);
    return when;
  }

  #longest(lookup: Lookup, i: number, inner: When | undefined): When | undefined {
    const token = this.stream.at(i);
    if (!token) return inner;
    const isDigits = token.kind === 'number' || token.kind === 'ordinal';
    let best = inner;
    for (const reader of (isDigits ? lookup.byDigits : lookup.byWord.get(token.text)) ?? []) {
      const when = reader.read(this, i);
      if (when && when.next > (best?.next ?? i)) best = { ...when, name: reader.name };
    }
    return best;
  }

  /** What stands behind a date and narrows it, one suffix after another. */
  #narrow(when: When | undefined): When | undefined {
    let best = when;
    for (const suffix of this.#levels.suffixes) {
      const narrowed = best && suffix.read(this, best);
      if (narrowed && best) best = { ...narrowed, name: suffix.name };
    }
    return best;
  }
}
