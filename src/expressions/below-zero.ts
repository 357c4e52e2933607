import { quantityValue } from '../values/bounds/quantity-value.ts';
import { type Unit, unitOf } from '../values/bounds/units.ts';
import type { GrammarRule, RuleReading } from '../values/mention.ts';
import { NUMBER_WORDS, readBoundedNumber } from './bounded-numbers.ts';
import { readUnit } from './en/unit-words.ts';
import { HEDGE_FOLLOWS } from './hedges.ts';
import { amount, measured } from './measured.ts';
import type { TokenStream } from './tokens.ts';

const ANGLE = unitOf('\u00B0') as Unit;

/** `12 degrees below zero`, `30 below zero`, `five degrees above zero`: degrees of a scale that the words may name. */
function readBelowZero(stream: TokenStream, i: number): RuleReading | undefined {
  const number = readBoundedNumber(stream, i);
  if (!number || number.isPart || number.low < 0) return undefined;
  const bare = stream.isWord(number.next, 'degrees', 'degree') ? number.next + 1 : number.next;
  const unit = readUnit(stream, number.next);
  const isDegrees = unit && (unit.unit.dimension === 'temperature' || unit.unit === ANGLE);
  if (unit && !isDegrees) return undefined;
  const at = Math.max(bare, unit?.next ?? 0);
  const scale = unit?.unit ?? ANGLE;
  // Below freezing is below zero in degrees Celsius alone.
  const next =
    stream.after(at, ['below', 'zero']) ??
    (scale.symbol === '\u00B0C' ? stream.after(at, ['below', 'freezing']) : undefined);
  if (next !== undefined) {
    // "Six degrees below zero Celsius".
    const named = unit?.unit === ANGLE ? readUnit(stream, next) : undefined;
    if (named?.unit.dimension === 'temperature' && stream.text(next).length > 1)
      return measured(
        named.next,
        quantityValue(String(-number.low), named.unit, number.bound === 'about' ? 'about' : 'exact'),
      );
    if (number.bound === 'exact') return measured(next, quantityValue(String(-number.low), scale));
    return number.bound === 'range'
      ? measured(next, amount({ ...number, low: -number.high, high: -number.low }, scale))
      : undefined;
  }
  const above = stream.after(at, ['above', 'zero']);
  return above === undefined ? undefined : measured(above, amount(number, scale));
}

/** Temperatures by their distance from zero. */
export const BELOW_ZERO_RULE: GrammarRule = {
  name: 'quantity/below-zero',
  starts: {
    words: NUMBER_WORDS,
    follows: HEDGE_FOLLOWS,
    digits: true,
    needs: ['zero', 'freezing'],
  },
  read: readBelowZero,
};
