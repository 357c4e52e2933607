import { askedAt, type Dispatch, mayRead } from '../dispatch.ts';
import type { TokenStream } from '../tokens.ts';
import type { Chart, Suffix, When, WhenReader } from './when.ts';

/** The expression with the name of its reader. Made anew by every reading, so that nothing else holds it yet. */
function named(when: When, name: string): When {
  (when as { name?: string }).name = name;
  return when;
}

/** The readers of each level; a level builds on those below it. */
export interface Levels {
  readonly points: Dispatch<WhenReader>;
  readonly dates: Dispatch<WhenReader>;
  readonly placed: Dispatch<WhenReader>;
  readonly ranges: Dispatch<WhenReader>;
  readonly suffixes: readonly Suffix[];
}

/** Expressions within expressions are read this deep: "the day before the week of the first Monday in May" is four. */
const DEEPEST = 24;

/**
 * Every expression of time that begins at each token of a text, worked out once. The longest reading of a level wins;
 * of two equally long ones the earlier reader, and an outer level only where it reads on.
 */
export class TimeChart implements Chart {
  readonly stream: TokenStream;
  readonly #levels: Levels;
  /** How many expressions lie within one another at present. */
  #depth = 0;
  /** By place: what begins there; null where it was looked at and holds nothing. */
  readonly #points: (When | null | undefined)[];
  readonly #dates: (When | null | undefined)[];
  readonly #placed: (When | null | undefined)[];

  constructor(stream: TokenStream, levels: Levels) {
    this.stream = stream;
    this.#levels = levels;
    this.#points = new Array(stream.tokens.length);
    this.#dates = new Array(stream.tokens.length);
    this.#placed = new Array(stream.tokens.length);
  }

  point(i: number): When | undefined {
    if (i >= this.stream.tokens.length) return undefined;
    const known = this.#points[i];
    if (known !== undefined) return known ?? undefined;
    // A reader that asks for its own place again gets the answer that nothing is there: no expression begins with itself.
    this.#points[i] = null;
    const when = this.#longest(this.#levels.points, i, undefined);
    if (when) this.#points[i] = when;
    return when;
  }

  date(i: number): When | undefined {
    if (i >= this.stream.tokens.length) return undefined;
    const known = this.#dates[i];
    if (known !== undefined) return known ?? undefined;
    this.#dates[i] = null;
    const narrowed = this.#narrow(this.point(i));
    const longest = this.#longest(this.#levels.dates, i, narrowed);
    const when = longest === narrowed ? longest : this.#narrow(longest);
    if (when) this.#dates[i] = when;
    return when;
  }

  placed(i: number): When | undefined {
    if (i >= this.stream.tokens.length) return undefined;
    const known = this.#placed[i];
    if (known !== undefined) return known ?? undefined;
    this.#placed[i] = null;
    const when = this.#longest(this.#levels.placed, i, this.date(i));
    if (when) this.#placed[i] = when;
    return when;
  }

  /** The widest expression that begins here: ranges and open ends included. */
  widest(i: number): When | undefined {
    return this.#longest(this.#levels.ranges, i, this.placed(i));
  }

  #longest(readers: Dispatch<WhenReader>, i: number, inner: When | undefined): When | undefined {
    const token = this.stream.at(i);
    if (!token) return inner;
    // "The day before the day before …": what no one writes is not followed down.
    if (this.#depth >= DEEPEST) return inner;
    this.#depth++;
    let best = inner;
    const asked = askedAt(readers, token);
    for (let k = 0; k < asked.length; k++) {
      const asking = asked[k] as (typeof asked)[number];
      if (!mayRead(asking, this.stream, i)) continue;
      const when = asking.reader.read(this, i);
      if (when && when.next > (best?.next ?? i)) best = named(when, asking.reader.name);
    }
    this.#depth--;
    return best;
  }

  /** What comes after a date and narrows it, one suffix after another. */
  #narrow(when: When | undefined): When | undefined {
    let best = when;
    for (const suffix of this.#levels.suffixes) {
      const narrowed = best && suffix.read(this, best);
      if (narrowed) best = named(narrowed, suffix.name);
    }
    return best;
  }
}
