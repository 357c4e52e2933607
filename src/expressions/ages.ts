import { ageValue, type DurationUnit } from '../values/bounds/duration-value.ts';
import { countRange, countValue, type NumberBound } from '../values/bounds/number-value.ts';
import type { GrammarRule, RuleReading } from '../values/mention.ts';
import { AMOUNT_WORDS, type Amount, readAmount } from './amounts.ts';
import { readBoundedNumber } from './bounded-numbers.ts';
import type { TokenStream } from './tokens.ts';

/** Nobody is older in years: "aged 1,200" is no person. */
const OLDEST = 130;

function age(
  { low, high, bound }: { readonly low: number; readonly high: number; readonly bound: NumberBound },
  unit: DurationUnit,
  next: number,
): RuleReading | undefined {
  if (unit === 'year' && high > OLDEST) return undefined;
  const value = ageValue(low, unit, bound, high);
  const isYears = unit === 'year';
  const years = bound === 'range' || low !== high ? countRange(low, high) : countValue(low, bound);
  return {
    next, type: 'age', value, ...(isYears && { years }), timex: value.canonical.replace(/^\D*(?=P)/u, ''),
    relative: false, anchor: null, known: ['length'], implied: [],
  }; // biome-ignore format: one record
}

/** The index behind "old", "-old" and "of age", which make a length an age. */
function behindOld(stream: TokenStream, { next }: Amount): number | undefined {
  const at = stream.isMark(next, '-') ? next + 1 : next;
  if (stream.isWord(at, 'old', 'olds')) return at + 1;
  return stream.isWord(next, 'of') && stream.isWord(next + 1, 'age') ? next + 2 : undefined;
}

/** "April Jones, 34, said": the age of somebody who was just named. */
export function isAgeOfName(stream: TokenStream, start: number, next: number): boolean {
  const n = Number(stream.text(start));
  return (
    stream.at(start)?.kind === 'number' && n >= 1 && n <= 110 && next === start + 1 &&
    stream.isMark(start - 1, ',') && (stream.at(start - 2)?.capital ?? false) && stream.isMark(next, ',')
  ); // biome-ignore format: one condition
}

/** Ages: "61-year-old", "six months old", "aged 61", "at the age of 61", "April Jones, 34, said". */
export const AGE_RULES: readonly GrammarRule[] = [
  {
    name: 'age/old',
    starts: { words: AMOUNT_WORDS, digits: true },
    read(stream, i) {
      if (stream.isWord(i, 'the', 'every', 'another', 'half')) return undefined;
      const amount = readAmount(stream, i);
      const next = amount && behindOld(stream, amount);
      if (!amount || next === undefined || amount.vague || amount.rest.length > 0) return undefined;
      return age(amount, amount.unit, next);
    },
  },
  {
    name: 'age/aged',
    starts: { words: ['aged', 'age'], digits: false },
    read(stream, i) {
      const at = stream.isWord(i, 'age') && stream.isWord(i + 1, 'of') ? i + 2 : i + 1;
      const amount = readAmount(stream, at);
      if (amount)
        return amount.vague ? undefined : age(amount, amount.unit, behindOld(stream, amount) ?? amount.next);
      const number = readBoundedNumber(stream, at);
      return number && age(number, 'year', number.next);
    },
  },
  {
    name: 'age/name',
    starts: { words: [], digits: true },
    read(stream, i) {
      if (!isAgeOfName(stream, i, i + 1)) return undefined;
      const n = Number(stream.text(i));
      return age({ low: n, high: n, bound: 'exact' }, 'year', i + 1);
    },
  },
];
