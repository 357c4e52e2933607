import { MONEY_BEFORE, needsCapitals } from '../values/bounds/units.ts';
import type { RuleReading } from '../values/mention.ts';
import { type BoundedNumber, readBoundedNumber } from './bounded-numbers.ts';
import { hasChange } from './en/change-words.ts';
import type { UnitReading } from './en/unit-words.ts';
import { readHedge } from './hedges.ts';
import { amount, measured } from './measured.ts';
import { SCALED_CODES } from './money-codes.ts';
import { readMoneyParts, scaledCodeAt } from './money-parts.ts';
import { lentScale, letterMagnitude } from './numbers.ts';
import type { TokenStream } from './tokens.ts';

/** What an amount of money may begin with. */
export const MONEY_WORDS: ReadonlySet<string> = new Set(
  [...MONEY_BEFORE.keys()].map((written) => written.split(' ')[0] as string),
);

/** Of each sign or code, the word or mark without which it is none: the "$" of "A$". */
export const MONEY_SIGNS: readonly string[] = [
  ...SCALED_CODES,
  ...[...MONEY_BEFORE.keys()].map((written) => {
    const [first, last] = written.split(' ') as [string, string?];
    return last === undefined || MONEY_BEFORE.has(first) ? first : last;
  }),
];

/** The sign or code before an amount, of one or two tokens. */
function moneyAt(stream: TokenStream, i: number): UnitReading | undefined {
  if (!MONEY_WORDS.has(stream.text(i))) return undefined;
  const two = MONEY_BEFORE.get(`${stream.text(i)} ${stream.text(i + 1)}`);
  // "A$5", but not "a $5 fine": one letter is another country's only where it is glued to the sign.
  const isOne = stream.text(i).length > 1 || (stream.at(i)?.capital && stream.at(i + 1)?.glued);
  if (two && isOne && stream.text(i + 1) !== '') return { unit: two, next: i + 2 };
  const one = MONEY_BEFORE.get(stream.text(i));
  if (!one || !isPrinted(stream, i)) return undefined;
  // "R26 million", but no "r" of anything else.
  const isLetter = stream.text(i).length === 1 && stream.at(i)?.kind === 'word';
  return isLetter && !(stream.at(i)?.capital && stream.at(i + 1)?.glued)
    ? undefined
    : { unit: one, next: i + 1 };
}

/** Whether letters that mean something else in small print are printed as those of a currency: "Sh350", "NGN 20", no "try 5". */
function isPrinted(stream: TokenStream, i: number): boolean {
  const token = stream.at(i);
  if (token?.kind !== 'word' || !needsCapitals(token.text)) return true;
  const raw = token.spelling?.raw ?? '';
  if (raw.length < 3 || raw.toLowerCase().startsWith('shs')) return token.capital;
  return raw === raw.toUpperCase() || (token.capital && raw.toLowerCase().includes('sh'));
}

/** The least sum that "N" leads by itself: N95 is a mask and N1 a road. */
const LEAST_OF_N = 1000;

/** `$2.5 billion`, `over US$10m`, `€2-3 million`, `£1.7m`, `$5 to $10`. */
export function readMoney(stream: TokenStream, i: number): RuleReading | undefined {
  const between = stream.isWord(i, 'between', 'from') ? i + 1 : undefined;
  const hedge = between === undefined ? readHedge(stream, i) : undefined;
  const start = between ?? hedge?.next ?? i;
  // "More than a $200 fine", "up to a $1.1bn package".
  const articled = hedge && stream.isWord(start, 'a', 'an', 'the') ? moneyAt(stream, start + 1) : undefined;
  const sign = moneyAt(stream, start) ?? articled;
  const number = sign && readSum(stream, sign.next);
  const code = hedge || between === undefined ? scaledCodeAt(stream, start) : undefined;
  const scaled = code && readBoundedNumber(stream, start + 1);
  if (code && scaled) {
    const [low, high] = [scaled.low * code.times, scaled.high * code.times];
    return measured(
      scaled.next,
      amount({ ...scaled, low, high, bound: hedge?.bound ?? scaled.bound }, code.unit),
    );
  }
  if (!sign || !number) return undefined;
  if (stream.isWord(start, 'n') && number.high < LEAST_OF_N) return undefined;
  const joined = stream.isWord(number.next, 'to', 'and') || stream.isMark(number.next, '-');
  const again = joined ? moneyAt(stream, number.next + 1) : undefined;
  // "$3m to 4m", "$3m-4m": the sign once, and the letter of the magnitude at both ends.
  const bare = joined && !again && number.scale !== undefined ? readSum(stream, number.next + 1) : undefined;
  const last =
    again && again.unit === sign.unit
      ? readSum(stream, again.next)
      : bare && bare.scale !== undefined && stream.at(bare.next - 1)?.glued
        ? bare
        : undefined;
  const isChange =
    stream.isWord(number.next, 'to') &&
    ((between !== undefined && stream.isWord(i, 'from') && hasChange(stream, i)) ||
      (stream.isWord(i - 1, 'by', 'from') && hasChange(stream, i - 1)));
  const isRange =
    !isChange &&
    last &&
    last.low > number.low &&
    (between !== undefined || !stream.isWord(number.next, 'and'));
  if (last && isRange) {
    const scale = lentScale({ n: number.low, scale: number.scale }, last);
    return measured(
      last.next,
      amount({ ...number, low: number.low * scale, high: last.high, bound: 'range' }, sign.unit),
    );
  }
  if (between !== undefined) return undefined;
  // "$ 10 dollars" names its unit twice.
  const twice =
    stream.isWord(number.next, 'dollars', 'dollar') && sign.unit.symbol.endsWith('D')
      ? number.next + 1
      : number.next;
  const bound = number.bound === 'exact' && hedge ? hedge.bound : number.bound;
  const parts =
    number.low === number.high && Number.isInteger(number.low)
      ? readMoneyParts(stream, twice, sign.unit)
      : undefined;
  if (!parts) return measured(twice, amount({ ...number, bound }, sign.unit));
  const sum = Number((number.low + parts.n).toFixed(2));
  return measured(parts.next, amount({ ...number, bound, low: sum, high: sum }, sign.unit));
}

/** A number after a currency, with a letter for its magnitude: "136M", "1.7m". */
function readSum(stream: TokenStream, i: number): BoundedNumber | undefined {
  const number = readBoundedNumber(stream, i);
  const letter = number && letterMagnitude(stream, number.next, true);
  return letter === undefined || !number
    ? number
    : {
        ...number,
        low: number.low * letter,
        high: number.high * letter,
        scale: letter,
        next: number.next + 1,
      };
}
