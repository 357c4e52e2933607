import type { Word } from '../../articles/statements/index.ts';
import { CARDINALS } from '../../expressions/en/words.ts';
import { rootOf } from './terms.ts';

/** The numbers among some words, each with the root of the word after it. */
export const numbersIn = (words: readonly Word[]): string[] =>
  words.flatMap(({ lower }, i) => {
    const joined = /^([\p{L}\d]+)-(\p{L}+)$/u.exec(lower);
    if (joined) {
      const [, own = '', unit = ''] = joined;
      const value = CARDINALS.get(own) ?? (/^\d+$/u.test(own) ? own : undefined);
      return value === undefined ? [] : [`${value} ${rootOf(unit)}`];
    }
    const next = words[i + 1]?.lower === '-' ? words[i + 2] : words[i + 1];
    const number = CARDINALS.get(lower) ?? (/^\d/u.test(lower) ? lower.replaceAll(',', '') : undefined);
    return number === undefined || !next || next.isMark ? [] : [`${number} ${rootOf(next.text)}`];
  });
