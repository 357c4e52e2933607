import { type QuantityValue, quantityValue } from '../values/bounds/quantity-value.ts';
import { isMoney, type Unit, unitOf } from '../values/bounds/units.ts';
import type { GrammarRule, RuleReading } from '../values/mention.ts';
import { type BoundedNumber, NUMBER_WORDS, readBoundedNumber } from './bounded-numbers.ts';
import { readUnit } from './en/unit-words.ts';
import { readShareOf } from './fractions.ts';
import { HEDGE_WORDS, readHedge, readHedgeBehind } from './hedges.ts';
import { amount, measured } from './measured.ts';
import { MONEY_WORDS, readMoney } from './money.ts';
import { letterMagnitude } from './numbers.ts';
import type { TokenStream } from './tokens.ts';

const UNIT_PERCENT = unitOf('%') as Unit;
const UNIT_MAGNITUDE = unitOf('magnitude') as Unit;
const UNIT_INCH = unitOf('in') as Unit;

/** `55 km`, `over 300 kilometres`, `40%`, `two million euros`, `5 ft 2 in`. */
function readMeasured(stream: TokenStream, i: number): RuleReading | undefined {
  const number = readBoundedNumber(stream, i);
  if (!number) return undefined;
  const start = readHedge(stream, i)?.next ?? i;
  const letter = letterMagnitude(stream, number.next, true);
  const plain = readUnit(stream, number.next);
  // "2m euros": a letter between the digits and a currency is a magnitude.
  const scaled = letter === undefined ? undefined : readUnit(stream, number.next + 1);
  const found = scaled && isMoney(scaled.unit) ? scaled : plain;
  if (!found || stream.isWord(start - 1, 'no')) return undefined;
  const times = found === scaled ? (letter ?? 1) : 1;
  const sized = times === 1 ? number : { ...number, low: number.low * times, high: number.high * times };
  const inches =
    found.unit.symbol === 'ft' && number.bound === 'exact' ? readInches(stream, found.next) : undefined;
  if (inches) return measured(inches.next, quantityValue(String(number.low * 12 + inches.n), UNIT_INCH));
  // "50 percent or more", "5 feet or less".
  const behind = sized.bound === 'exact' ? readHedgeBehind(stream, found.next) : undefined;
  if (
    behind &&
    stream.isWord(behind.next - 1, 'more', 'less', 'higher', 'lower', 'above', 'over', 'under', 'so')
  )
    return measured(behind.next, amount({ ...sized, bound: behind.bound }, found.unit));
  return measured(found.next, amount(sized, found.unit));
}

function readInches(stream: TokenStream, i: number): { n: number; next: number } | undefined {
  const at = stream.isWord(i, 'and') ? i + 1 : i;
  const n = Number(stream.text(at));
  if (
    stream.at(at)?.kind !== 'number' ||
    !(n > 0 && n < 12) ||
    !stream.isWord(at + 1, 'in', 'inch', 'inches')
  )
    return undefined;
  return { n, next: at + 2 };
}

/** Rounded to a tenth of a percent: "two thirds" says no more than that. */
const share = (n: number, bound: BoundedNumber['bound']): QuantityValue => {
  const percent = quantityValue(
    String(Number((n * 100).toPrecision(3))),
    UNIT_PERCENT,
    bound === 'range' ? 'exact' : bound,
  );
  if (bound !== 'exact') return percent;
  // A third is 33 percent as well as 33.3, and two thirds are 66 or 67.
  const within = (slack: number) => ({ low: n * 100 - slack, high: n * 100 + slack });
  return { ...percent, strict: within(1), usual: within(0.8) };
};

/** `two thirds of`, `half of`, `one in five`, `9 out of 10`: a share of a whole, in percent. */
function readShare(stream: TokenStream, i: number): RuleReading | undefined {
  const hedge = readHedge(stream, i);
  const number = readBoundedNumber(stream, i);
  if (!number || number.low !== number.high) return undefined;
  if (number.isPart) return measured(number.next, share(number.low, number.bound));
  const of = readShareOf(stream, { n: number.low, next: number.next });
  if (!of) return undefined;
  const behind = hedge ? undefined : readHedgeBehind(stream, of.next);
  return measured(behind?.next ?? of.next, share(of.n, hedge?.bound ?? behind?.bound ?? 'exact'));
}

/** `magnitude 6.1`, `a magnitude-6.1 quake`, `6.1-magnitude`, `6.1 on the Richter scale`. */
function readMagnitude(stream: TokenStream, i: number): RuleReading | undefined {
  if (stream.isWord(i, 'magnitude')) {
    const at = stream.isMark(i + 1, '-') || stream.isWord(i + 1, 'of') ? i + 2 : i + 1;
    const number = readBoundedNumber(stream, at);
    return number && number.low > 0 && number.high <= 10
      ? measured(number.next, amount(number, UNIT_MAGNITUDE))
      : undefined;
  }
  const number = readBoundedNumber(stream, i);
  const behind =
    number &&
    (stream.after(number.next, ['on', 'the', 'richter', 'scale']) ??
      stream.after(number.next, ['on', 'the', 'richter']));
  return number && behind !== undefined ? measured(behind, amount(number, UNIT_MAGNITUDE)) : undefined;
}

/** Amounts with a unit, money, shares of a whole and magnitudes. */
export const QUANTITY_RULES: readonly GrammarRule[] = [
  { name: 'quantity/unit', starts: { words: NUMBER_WORDS, digits: true }, read: readMeasured },
  {
    name: 'quantity/money',
    starts: { words: [...MONEY_WORDS, ...HEDGE_WORDS, 'between', 'from'], digits: false },
    read: readMoney,
  },
  { name: 'quantity/share', starts: { words: NUMBER_WORDS, digits: true }, read: readShare },
  {
    name: 'quantity/magnitude',
    starts: { words: ['magnitude', ...NUMBER_WORDS], digits: true },
    read: readMagnitude,
  },
];
