import type { NumberBound } from '../../values/bounds/number-value.ts';
import type { GrammarRule } from '../../values/mention.ts';
import { AMOUNT_WORDS, type Amount, readAmount } from '../amounts.ts';
import { readBoundedNumber } from '../bounded-numbers.ts';
import { HEDGE_FOLLOWS } from '../hedges.ts';
import type { TokenStream } from '../tokens.ts';
import { BOUND_RULES } from './bound.ts';
import { CALLED_RULES } from './called.ts';
import { AGE_DECADE_RULE } from './decade.ts';
import { LIFE_RULES } from './life.ts';
import { readListedAge } from './listed.ts';
import { ABOUT_RULE, NAME_RULE } from './name.ts';
import { AGE_WORDS, isFree, plainAge } from './plain.ts';
import { age, ageOfAnything } from './reading.ts';
import { STATED_RULE } from './stated.ts';

/** The index after "old", "-old" and "of age", which make a length an age. */
function afterOld(stream: TokenStream, { next }: Amount): number | undefined {
  const at = stream.isMark(next, '-') ? next + 1 : next;
  if (stream.isWord(at, 'old', 'olds')) return at + 1;
  return stream.isWord(next, 'of') && stream.isWord(next + 1, 'age') ? next + 2 : undefined;
}

/** What is said after an age of those on one side of it. */
const SIDE_AFTER: ReadonlyMap<string, NumberBound> = new Map([
  ['older', 'at-least'],
  ['younger', 'at-most'],
]);

/** Ages: "61-year-old", "six months old", "aged 61", "at the age of 61", "April Jones, 34, said". */
export const AGE_RULES: readonly GrammarRule[] = [
  {
    name: 'age/old',
    starts: { words: AMOUNT_WORDS, follows: HEDGE_FOLLOWS, digits: true, needs: AGE_WORDS },
    read(stream, i) {
      if (stream.isWord(i, 'the', 'every', 'another', 'half')) return undefined;
      const amount = readAmount(stream, i);
      const next = amount && afterOld(stream, amount);
      if (!amount || next === undefined || amount.vague) return undefined;
      // "44 years and two months old": the full years are the age.
      if (amount.rest.length > 0 && amount.unit !== 'year') return undefined;
      return ageOfAnything(amount, amount.unit, next);
    },
  },
  {
    name: 'age/suspended',
    starts: { words: AMOUNT_WORDS, digits: true, needs: AGE_WORDS },
    read(stream, i) {
      // "Five- to 11-year-olds", "16- and 17-year-olds": the unit is said once, after the second number.
      const first = plainAge(stream, i);
      if (first?.bound !== 'exact') return undefined;
      const hyphen = stream.isMark(first.next, '-') ? first.next + 1 : first.next;
      if (!stream.isWord(hyphen, 'to', 'and', 'or')) return undefined;
      const second = stream.isMark(hyphen + 1, '-') ? hyphen + 2 : hyphen + 1;
      const amount = readAmount(stream, second);
      const next = amount?.unit === 'year' && amount.bound === 'exact' ? afterOld(stream, amount) : undefined;
      if (!amount || next === undefined || first.low >= amount.low || amount.rest.length > 0)
        return undefined;
      return age({ low: first.low, high: amount.low, bound: 'range' }, 'year', next);
    },
  },
  {
    name: 'age/aged',
    starts: { words: ['aged', 'age', 'ages'], digits: false },
    read(stream, i) {
      const at = stream.isWord(i, 'age', 'ages') && stream.isWord(i + 1, 'of') ? i + 2 : i + 1;
      const amount = readAmount(stream, at);
      if (amount)
        return amount.vague ? undefined : age(amount, amount.unit, afterOld(stream, amount) ?? amount.next);
      const number = readBoundedNumber(stream, at);
      // "The ages of 12 people".
      if (stream.isWord(at - 1, 'of') && stream.isWord(i, 'ages') && number && !isFree(stream, number.next))
        return undefined;
      if (!number) return undefined;
      // "Aged 65 or older", "ages 5 and younger", "aged 65 years or older".
      const joined = stream.isWord(number.next, 'or', 'and') ? number.next + 1 : undefined;
      const side = joined === undefined ? undefined : SIDE_AFTER.get(stream.text(joined));
      return side && joined !== undefined && number.bound === 'exact'
        ? age({ ...number, bound: side }, 'year', joined + 1)
        : age(number, 'year', number.next);
    },
  },
  NAME_RULE,
  ABOUT_RULE,
  { name: 'age/listed', starts: { words: [], digits: true }, read: readListedAge },
  ...LIFE_RULES,
  STATED_RULE,
  AGE_DECADE_RULE,
  ...CALLED_RULES,
  ...BOUND_RULES,
];
