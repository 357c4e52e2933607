import { type QuantityValue, quantityRange, quantityValue } from '../bounds/quantity-value.ts';
import { isMoney, MONEY_BEFORE, type Unit, unitOf, wordsFrom } from '../bounds/units.ts';
import { type BoundedNumber, NUMBER_WORDS, readBoundedNumber } from './bounded-numbers.ts';
import { readShareOf } from './fractions.ts';
import { HEDGES, readHedge, readHedgeBehind } from './hedges.ts';
import { letterMagnitude } from './numbers.ts';
import type { GrammarRule, RuleReading } from './reading.ts';
import type { TokenStream } from './tokens.ts';

/** Units whose name is also a common word or a letter count only where they are glued to digits. */
const SHORT = new Set([
  'm',
  'g',
  't',
  'c',
  'f',
  'in',
  'ft',
  'w',
  'l',
  'p',
  'r',
  'ac',
  'oz',
  'mi',
  'ha',
  'bp',
  'pp',
  'kn',
  'dm',
]);
/** Of those, the ones that are a unit behind a space too: "12 ft", but no "2 in April". */
const APART = new Set(['c', 'f', 'ft', 'oz', 'ha', 'dm', 'm']);

const UNIT_PERCENT = unitOf('%') as Unit;
const UNIT_MAGNITUDE = unitOf('magnitude') as Unit;
const UNIT_INCH = unitOf('in') as Unit;

interface UnitReading {
  readonly unit: Unit;
  readonly next: number;
}

/** The unit at `i`: its longest name, of up to three words. */
function unitAt(stream: TokenStream, i: number): UnitReading | undefined {
  for (let words = wordsFrom(stream.text(i)); words >= 1; words--) {
    let name = stream.text(i);
    for (let k = 1; k < words; k++) name += ` ${stream.text(i + k)}`;
    // Beyond the end of the text a name is only followed by nothing.
    const unit = i + words <= stream.tokens.length ? unitOf(name) : undefined;
    if (unit) return { unit, next: i + words };
  }
  return undefined;
}

function readUnit(stream: TokenStream, i: number): UnitReading | undefined {
  const at =
    (stream.isMark(i, '-') && stream.at(i)?.glued) || stream.isWord(i, 'degrees', 'degree') ? i + 1 : i;
  if (stream.isMark(at, '\u00B0')) {
    const unit = unitOf(stream.text(at + 1));
    return unit?.dimension === 'temperature' ? { unit, next: at + 2 } : undefined;
  }
  const text = stream.text(at);
  const found = text === '' ? undefined : unitAt(stream, at);
  if (!found) return undefined;
  const behindDigits = stream.at(i - 1)?.kind === 'number';
  if (SHORT.has(text) && found.next === at + 1) {
    const isTold = stream.at(at)?.glued || at > i || (APART.has(text) && !stream.isMark(at + 1, "'"));
    if (!behindDigits || !isTold) return undefined;
  }
  // "km/h", "km2".
  const per = stream.after(found.next, ['/', 'h']) ?? stream.after(found.next, ['/', 'hr']);
  const speed = per !== undefined && found.unit.symbol === 'km' ? unitOf('km/h') : undefined;
  if (speed && per !== undefined) return { unit: speed, next: per };
  const square =
    stream.text(found.next) === '2' && stream.at(found.next)?.glued ? unitOf(`${text}2`) : undefined;
  return square ? { unit: square, next: found.next + 1 } : found;
}

const amount = ({ low, high, bound }: BoundedNumber, unit: Unit): QuantityValue =>
  bound === 'range' || low !== high
    ? quantityRange(String(low), String(high), unit)
    : quantityValue(String(low), unit, bound);

const measured = (next: number, value: QuantityValue): RuleReading => ({
  next, type: 'quantity', value, relative: false, anchor: null, known: ['number', 'unit'], implied: [],
}); // biome-ignore format: one reading

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

const MONEY_WORDS: ReadonlySet<string> = new Set(
  [...MONEY_BEFORE.keys()].map((written) => written.split(' ')[0] as string),
);

/** The sign or code before an amount, of one or two tokens. */
function moneyAt(stream: TokenStream, i: number): UnitReading | undefined {
  if (!MONEY_WORDS.has(stream.text(i))) return undefined;
  const two = MONEY_BEFORE.get(`${stream.text(i)} ${stream.text(i + 1)}`);
  if (two && stream.text(i + 1) !== '') return { unit: two, next: i + 2 };
  const one = MONEY_BEFORE.get(stream.text(i));
  if (!one) return undefined;
  // "R26 million", but no "r" of anything else.
  const isLetter = stream.text(i).length === 1 && stream.at(i)?.kind === 'word';
  return isLetter && !(stream.at(i)?.capital && stream.at(i + 1)?.glued)
    ? undefined
    : { unit: one, next: i + 1 };
}

/** `$2.5 billion`, `over US$10m`, `€2-3 million`, `£1.7m`, `$5 to $10`. */
function readMoney(stream: TokenStream, i: number): RuleReading | undefined {
  const between = stream.isWord(i, 'between', 'from') ? i + 1 : undefined;
  const hedge = between === undefined ? readHedge(stream, i) : undefined;
  const sign = moneyAt(stream, between ?? hedge?.next ?? i);
  const number = sign && readSum(stream, sign.next);
  if (!sign || !number) return undefined;
  const joined = stream.isWord(number.next, 'to', 'and') || stream.isMark(number.next, '-');
  const again = joined ? moneyAt(stream, number.next + 1) : undefined;
  const last = again && again.unit === sign.unit ? readSum(stream, again.next) : undefined;
  const isRange =
    last && last.low > number.low && (between !== undefined || !stream.isWord(number.next, 'and'));
  if (last && isRange) {
    // "$5 to $10 million": the first shares the magnitude of the second.
    const scale =
      number.low < 1000 && last.scale !== undefined && number.scale === undefined ? last.scale : 1;
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
  return measured(twice, amount({ ...number, bound }, sign.unit));
}

/** A number behind a currency, with a letter for its magnitude: "136M", "1.7m". */
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

/** Rounded to a tenth of a percent: "two thirds" says no more than that. */
const share = (n: number, bound: BoundedNumber['bound']): QuantityValue => {
  const percent = quantityValue(
    String(Number((n * 100).toPrecision(3))),
    UNIT_PERCENT,
    bound === 'range' ? 'exact' : bound,
  );
  return bound === 'exact' ? { ...percent, strict: { low: n * 100 - 1, high: n * 100 + 1 } } : percent;
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

const HEDGE_STARTS = HEDGES.map(([[first]]) => first as string);

/** Amounts with a unit, money, shares of a whole and magnitudes. */
export const QUANTITY_RULES: readonly GrammarRule[] = [
  { name: 'quantity/unit', starts: { words: NUMBER_WORDS, digits: true }, read: readMeasured },
  {
    name: 'quantity/money',
    starts: { words: [...MONEY_WORDS, ...HEDGE_STARTS, 'between', 'from'], digits: false },
    read: readMoney,
  },
  { name: 'quantity/share', starts: { words: NUMBER_WORDS, digits: true }, read: readShare },
  {
    name: 'quantity/magnitude',
    starts: { words: ['magnitude', ...NUMBER_WORDS], digits: true },
    read: readMagnitude,
  },
];
