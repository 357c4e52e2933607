import { type QuantityValue, quantityValue } from '../bounds/quantity-value.ts';
import { hull } from '../bounds/span.ts';
import { type Unit, unitOf } from '../bounds/units.ts';
import { readBoundedNumber } from './numbers.ts';
import type { GrammarRule, RuleReading } from './reading.ts';
import type { TokenStream } from './tokens.ts';
import { NUMBER_WORDS } from './words.ts';

const CURRENCIES = ['$', '\u20AC', '\u00A3'];
/** Units whose name is also a common word or a letter count only behind digits. */
const SHORT = new Set(['m', 'g', 't', 'c', 'f', 'in', 'ft']);

function readUnit(
  stream: TokenStream,
  i: number,
  behindDigits: boolean,
): { unit: Unit; next: number } | undefined {
  const at = stream.isMark(i, '-') || stream.text(i) === 'degrees' ? i + 1 : i;
  if (stream.isMark(at, '\u00B0')) {
    const unit = unitOf(stream.text(at + 1));
    return unit?.dimension === 'temperature' ? { unit, next: at + 2 } : undefined;
  }
  const text = stream.text(at);
  const unit = text === '' ? undefined : unitOf(text);
  if (!unit || (SHORT.has(text) && !(behindDigits && (stream.at(at)?.glued || text === 'c' || text === 'f'))))
    return undefined;
  return { unit, next: at + 1 };
}

function amount(
  low: number,
  high: number,
  unit: Unit,
  bound: Parameters<typeof quantityValue>[2],
): QuantityValue {
  const first = quantityValue(String(low), unit, bound);
  if (low === high) return first;
  const last = quantityValue(String(high), unit, bound);
  return {
    ...first, strict: hull(first.strict, last.strict), usual: hull(first.usual, last.usual), best: null,
    canonical: `${low}..${high} ${unit.symbol}`, label: `${low} to ${high} ${unit.symbol}`,
  }; // biome-ignore format: one value
}

const measured = (next: number, value: QuantityValue): RuleReading => ({
  next, type: 'quantity', value, relative: false, anchor: null, known: ['number', 'unit'], implied: [],
}); // biome-ignore format: one reading

/** Amounts with a unit: "55 km", "over 300 kilometres", "40%", "$2.5 billion". */
export const QUANTITY_RULES: readonly GrammarRule[] = [
  {
    name: 'quantity/unit',
    starts: { words: NUMBER_WORDS, digits: true },
    read(stream, i) {
      const number = readBoundedNumber(stream, i);
      const unit = number && readUnit(stream, number.next, stream.at(number.next - 1)?.kind === 'number');
      if (!number || !unit) return undefined;
      const bound = number.bound === 'range' ? 'exact' : number.bound;
      return measured(unit.next, amount(number.low, number.high, unit.unit, bound));
    },
  },
  {
    name: 'quantity/money',
    starts: { words: CURRENCIES, digits: false },
    read(stream, i) {
      const unit = unitOf(stream.text(i));
      const number = readBoundedNumber(stream, i + 1);
      if (!unit || !number) return undefined;
      return measured(number.next, amount(number.low, number.high, unit, 'exact'));
    },
  },
];
