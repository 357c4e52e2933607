import { quantityValue } from '../values/bounds/quantity-value.ts';
import { type Unit, unitOf } from '../values/bounds/units.ts';
import type { GrammarRule, RuleReading } from '../values/mention.ts';
import { readLesser } from './lesser-units.ts';
import { measured } from './measured.ts';
import type { TokenStream } from './tokens.ts';

const STONE = unitOf('stone') as Unit;

/** `12st 4lb`: stone as they are printed after digits, where pounds come after them. "21st" alone is a place in a row. */
function readStone(stream: TokenStream, i: number): RuleReading | undefined {
  const n = stream.at(i)?.kind === 'ordinal' ? Number(stream.text(i)) : 0;
  const rest = n >= 1 && n < 80 ? readLesser(stream, i + 1, STONE) : undefined;
  return rest && measured(rest.next, quantityValue(String(n * rest.of + rest.n), rest.unit));
}

export const STONE_RULE: GrammarRule = {
  name: 'quantity/stone',
  starts: { words: [], digits: true },
  read: readStone,
};
