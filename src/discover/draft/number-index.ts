import type { Statement, Stretch, Word } from '../../articles/statements/index.ts';
import { CARDINALS, TENS } from '../../expressions/en/words.ts';
import { addUnder } from '../../text/lists.ts';
import { rootOf } from './terms.ts';

/** A number that one word says. */
const inWord = (lower: string): number | undefined => CARDINALS.get(lower) ?? TENS.get(lower);

/** The numbers among some words, each with the root of the word after it. */
const numbersIn = (words: readonly Word[]): string[] =>
  words.flatMap(({ lower }, i) => {
    const joined = /^([\p{L}\d]+)-(\p{L}+)$/u.exec(lower);
    if (joined) {
      const [, own = '', unit = ''] = joined;
      const value = inWord(own) ?? (/^\d+$/u.test(own) ? own : undefined);
      return value === undefined ? [] : [`${value} ${rootOf(unit)}`];
    }
    const next = words[i + 1]?.lower === '-' ? words[i + 2] : words[i + 1];
    const number = inWord(lower) ?? (/^\d/u.test(lower) ? lower.replaceAll(',', '') : undefined);
    return number === undefined || !next || next.isMark ? [] : [`${number} ${rootOf(next.text)}`];
  });

/** Statements by the numbers that they print, each with the word after it. */
export class NumberIndex<T extends { readonly statement: Statement }> {
  readonly #byNumber = new Map<string, T[]>();

  add(known: T): void {
    for (const key of numbersIn(known.statement.words)) addUnder(this.#byNumber, key, known);
  }

  /** Those that print the number of a stretch of a statement with the same word after it. */
  printing({ words }: Statement, { start, end }: Stretch): readonly T[] {
    const at = words.findIndex((word) => word.start >= start);
    const after = words.findIndex((word) => word.start >= end);
    const [key] = numbersIn(words.slice(at, Math.max(at + 3, after + 1)));
    return (key && this.#byNumber.get(key)) || [];
  }
}
