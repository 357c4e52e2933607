import { type QuantityValue, quantityValue, vagueQuantity } from '../values/bounds/quantity-value.ts';
import { isMoney, UNIT_NAMES, type Unit } from '../values/bounds/units.ts';
import type { GrammarRule, ReadingContext, RuleReading } from '../values/mention.ts';
import { BELOW_ZERO_RULE } from './below-zero.ts';
import { type BoundedNumber, NUMBER_WORDS, readBoundedNumber } from './bounded-numbers.ts';
import { readPartOfTen, TEN_STARTS, TEN_WORDS } from './digit-words.ts';
import { hasChange } from './en/change-words.ts';
import { readUnit } from './en/unit-words.ts';
import { MAGNITUDES, ORDINALS, wordSet } from './en/words.ts';
import { FEET_RULE } from './feet.ts';
import { readShareOf, SHARE_WORDS } from './fractions.ts';
import { HEDGE_FOLLOWS, HEDGE_WORDS, readHedge, readHedgeAfter } from './hedges.ts';
import { readLesser } from './lesser-units.ts';
import { MAGNITUDE_RULES } from './magnitudes.ts';
import { amount, measured, PERCENT } from './measured.ts';
import { MONEY_SIGNS, MONEY_WORDS, readMoney } from './money.ts';
import { SCALED_CODES } from './money-codes.ts';
import { readMoneyParts, scaledCodeAt } from './money-parts.ts';
import { letterMagnitude } from './numbers.ts';
import { ONE_MEASURE_STARTS, ONE_MEASURES, readOneMeasure } from './one-measure.ts';
import { readEveryNth, readRate, readSides } from './rates.ts';
import { RATIO_WORDS, readRatio } from './ratios.ts';
import { STONE_RULE } from './stone.ts';
import type { TokenStream } from './tokens.ts';
import { readTolerance, readUnitRange, TOLERANCE_WORDS } from './unit-ranges.ts';
import { readVagueNumber, VAGUE_STARTS } from './vague-numbers.ts';

/** The last word of what bounds an amount after its unit: "5 feet or less". */
const CLOSES_BOUND = wordSet(
  'more less fewer higher lower above below over under up so most least thereabouts',
);

/** `55 km`, `over 300 kilometres`, `40%`, `two million euros`, `5 ft 2 in`. */
function readMeasured(stream: TokenStream, i: number): RuleReading | undefined {
  const number = readBoundedNumber(stream, i);
  if (!number) return undefined;
  const start = readHedge(stream, i)?.next ?? i;
  const letter = letterMagnitude(stream, number.next, true);
  const plain = readUnit(stream, number.next);
  // "2m euros": a letter between the digits and a currency is a magnitude.
  const scaled = letter === undefined ? undefined : readUnit(stream, number.next + 1);
  const lent = plain || scaled ? undefined : lentUnit(stream, i, number);
  if (lent) return measured(number.next, amount(number, lent));
  const code = scaledCodeAt(stream, number.next);
  if (code)
    return measured(
      number.next + 1,
      amount({ ...number, low: number.low * code.times, high: number.high * code.times }, code.unit),
    );
  // "2.2m barrels", "3m tonnes": millions of what is measured in whole words.
  const isOfWords = scaled && stream.at(number.next)?.glued && stream.text(number.next + 1).length > 3;
  const named = scaled && (isMoney(scaled.unit) || isOfWords) ? scaled : plain;
  // "75 USD million": as tables of accounts have it, the magnitude after the code.
  const magnitude =
    named &&
    named === plain &&
    number.scale === undefined &&
    isMoney(named.unit) &&
    stream.text(named.next - 1) === named.unit.symbol.toLowerCase()
      ? MAGNITUDES.get(stream.text(named.next))
      : undefined;
  if (named && magnitude && magnitude >= 1e3) {
    const sum = { ...number, low: number.low * magnitude, high: number.high * magnitude };
    return measured(named.next + 1, amount(sum, named.unit));
  }
  const found = named;
  if (!found || stream.isWord(start - 1, 'no')) return undefined;
  // "2.500 euros": three digits that end in noughts after a point are a group, as half of Europe writes it.
  if (isMoney(found.unit) && /^[1-9]\d{0,2}\.\d\d0$/u.test(stream.text(number.next - 1))) return undefined;
  const times = found === scaled ? (letter ?? 1) : 1;
  const sized = times === 1 ? number : { ...number, low: number.low * times, high: number.high * times };
  // "5 ft 4 in", "2 pounds 3 ounces".
  const rest =
    number.low === number.high && Number.isInteger(number.low)
      ? readLesser(stream, found.next, found.unit)
      : undefined;
  if (rest) {
    const sum = number.low * rest.of + rest.n;
    return measured(rest.next, amount({ ...number, low: sum, high: sum }, rest.unit));
  }
  const parts =
    sized.low === sized.high && Number.isInteger(sized.low) && isMoney(found.unit)
      ? readMoneyParts(stream, found.next, found.unit)
      : undefined;
  if (parts) {
    const sum = Number((sized.low + parts.n).toFixed(2));
    return measured(parts.next, amount({ ...sized, low: sum, high: sum }, found.unit));
  }
  // "50 percent or more", "5 feet or less".
  const following = sized.bound === 'exact' ? readHedgeAfter(stream, found.next) : undefined;
  if (following && CLOSES_BOUND.has(stream.text(following.next - 1)))
    return measured(following.next, amount({ ...sized, bound: following.bound }, found.unit));
  return measured(found.next, amount(sized, found.unit));
}

/** "Rose from 5 to 10 percent": of a change, the unit of what is now is that of what was. */
function lentUnit(stream: TokenStream, i: number, number: BoundedNumber): Unit | undefined {
  if (!stream.isWord(number.next, 'to') || !stream.isWord(i - 1, 'from') || !hasChange(stream, i - 1))
    return undefined;
  const now = readBoundedNumber(stream, number.next + 1);
  return now && readUnit(stream, now.next)?.unit;
}

/** Rounded to a tenth of a percent: "two thirds" says no more than that. */
const share = (n: number, bound: BoundedNumber['bound']): QuantityValue => {
  const percent = quantityValue(
    String(Number((n * 100).toPrecision(3))),
    PERCENT,
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
  // "1/2 tsp", "1/3 cup": of a measure that is not known it is no share.
  const isOfUnknown =
    number.isPart &&
    stream.at(number.next)?.kind === 'word' &&
    stream.isMark(number.next - 2, '/') &&
    !stream.isWord(number.next, 'of', 'the', 'a', 'in', 'and', 'or', 'to', 'is', 'was', 'were', 'as');
  if (isOfUnknown) return undefined;
  if (number.isPart) return measured(number.next, share(number.low, number.bound));
  const of = readShareOf(stream, { n: number.low, next: number.next });
  if (!of) return undefined;
  const following = hedge ? undefined : readHedgeAfter(stream, of.next);
  return measured(following?.next ?? of.next, share(of.n, hedge?.bound ?? following?.bound ?? 'exact'));
}

/** `several million dollars`, `tens of billions of euros`, `dozens of miles`, `a few hundred tonnes`. */
function readVagueMeasured(
  stream: TokenStream,
  i: number,
  { profile }: ReadingContext,
): RuleReading | undefined {
  const number = readVagueNumber(stream, i, profile);
  if (!number) return undefined;
  const of = stream.isWord(number.next, 'of') ? number.next + 1 : number.next;
  const found = readUnit(stream, of);
  if (!found || number.phrase === 'many' || (number.phrase === 'few' && number.next === i + 1))
    return undefined;
  // "Several points", "several marks": only in money and measures that are not common words.
  if (found.unit.dimension === found.unit.symbol && !isMoneyWord(found.unit.symbol)) return undefined;
  const words = stream.words(i, found.next);
  const { bound, strict, usual, face } = number;
  if (bound === 'less-than' || bound === 'more-than' || bound === 'nearly')
    return measured(found.next, { ...quantityValue(String(face), found.unit, bound), label: words });
  return measured(found.next, vagueQuantity(strict, usual, found.unit, words));
}

/** Names of currencies that mean nothing else after a vague number. */
const isMoneyWord = (symbol: string): boolean =>
  /^[A-Z]{3}$/u.test(symbol) || symbol === 'rupee' || symbol === 'peso';

/** Words and signs of which every amount with a unit holds one. */
const UNIT_WORDS: readonly string[] = [...UNIT_NAMES, ...SCALED_CODES, '\u00B0', 'degree', 'degrees'];

/** Amounts with a unit, money, shares of a whole and magnitudes. */
export const QUANTITY_RULES: readonly GrammarRule[] = [
  // Before units: "6.1 Mw" is how strong a quake was, not megawatts.
  ...MAGNITUDE_RULES,
  {
    name: 'quantity/unit',
    starts: { words: NUMBER_WORDS, follows: HEDGE_FOLLOWS, digits: true, needs: UNIT_WORDS },
    read: readMeasured,
  },
  FEET_RULE,
  STONE_RULE,
  BELOW_ZERO_RULE,
  {
    name: 'quantity/money',
    starts: {
      words: [...MONEY_WORDS, ...SCALED_CODES, ...HEDGE_WORDS, 'between', 'from'],
      follows: HEDGE_FOLLOWS,
      digits: false,
      needs: MONEY_SIGNS,
    },
    read: readMoney,
  },
  {
    name: 'quantity/range',
    starts: { words: NUMBER_WORDS, follows: HEDGE_FOLLOWS, digits: true, needs: UNIT_WORDS },
    read: readUnitRange,
  },
  {
    name: 'quantity/tolerance',
    starts: { words: NUMBER_WORDS, follows: HEDGE_FOLLOWS, digits: true, needs: TOLERANCE_WORDS },
    read: readTolerance,
  },
  {
    name: 'quantity/one',
    starts: {
      words: ONE_MEASURE_STARTS,
      follows: HEDGE_FOLLOWS,
      digits: false,
      carries: ONE_MEASURES,
      needs: UNIT_WORDS,
    },
    read: readOneMeasure,
  },
  {
    name: 'quantity/vague',
    starts: { words: VAGUE_STARTS, follows: HEDGE_FOLLOWS, digits: false, needs: UNIT_WORDS },
    read: readVagueMeasured,
  },
  {
    name: 'quantity/ratio',
    starts: {
      words: [...RATIO_WORDS, ...NUMBER_WORDS],
      digits: true,
      carries: ['factor'],
      needs: ['times', 'fold', 'x', '\u00D7', 'factor', 'as', ...RATIO_WORDS],
    },
    read: readRatio,
  },
  {
    name: 'quantity/rate',
    starts: { words: NUMBER_WORDS, follows: HEDGE_FOLLOWS, digits: true, needs: ['per'] },
    read: readRate,
  },
  {
    name: 'quantity/sides',
    starts: { words: NUMBER_WORDS, digits: true, needs: ['to', ':'] },
    read: readSides,
  },
  {
    name: 'quantity/every-nth',
    starts: {
      words: ['every'],
      digits: false,
      follows: new Map([['every', new Set(ORDINALS.keys())]]),
      carries: [...ORDINALS.keys()],
    },
    read: readEveryNth,
  },
  {
    name: 'quantity/part-of-ten',
    starts: { words: TEN_STARTS, digits: false, needs: TEN_WORDS },
    read: readPartOfTen,
  },
  {
    name: 'quantity/share',
    starts: { words: NUMBER_WORDS, follows: HEDGE_FOLLOWS, digits: true, needs: SHARE_WORDS },
    read: readShare,
  },
];
