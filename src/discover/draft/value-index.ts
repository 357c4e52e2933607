import type { Statement } from '../../articles/statements/index.ts';
import { addUnder } from '../../text/lists.ts';
import type { Mention } from '../../values/mention.ts';

/** Statements by the values in them, each under the line on which it lies: an hour of a day under both. */
export class ValueIndex<T extends { readonly statement: Statement }> {
  readonly #byLine = new Map<string, (T & { readonly mention: Mention })[]>();

  add(known: T): void {
    for (const mention of known.statement.mentions) {
      if (mention.value === null) continue;
      addUnder(this.#byLine, lineOf(mention), { ...known, mention });
      const { time, ...rest } = mention;
      // "9:45 p.m. on Friday" gives an hour besides its day.
      if (time) addUnder(this.#byLine, 'time', { ...known, mention: { ...rest, type: 'time', value: time } });
    }
  }

  /** The values that lie on the same line as one. */
  like(mention: Pick<Mention, 'type'>): readonly (T & { readonly mention: Mention })[] {
    return this.#byLine.get(lineOf(mention)) ?? [];
  }
}

/** Which values may be held against each other. */
const lineOf = ({ type }: Pick<Mention, 'type'>): string => (type === 'period' ? 'date' : type);
