import { type Unit, unitOf } from '../values/bounds/units.ts';
import { CARDINALS, wordSet } from './en/words.ts';
import { readInches } from './feet.ts';
import type { TokenStream } from './tokens.ts';

interface Lesser {
  readonly unit: Unit;
  readonly words: ReadonlySet<string>;
  /** How many of it are one of the greater unit. */
  readonly of: number;
}

const lesser = (symbol: string, words: string, of: number): Lesser => ({
  unit: unitOf(symbol) as Unit,
  words: wordSet(words),
  of,
});

/** What measures are given in two units: the lesser one comes after the greater. */
const LESSER: ReadonlyMap<string, Lesser> = new Map([
  ['ft', lesser('in', 'in inch inches', 12)],
  ['yd', lesser('ft', 'ft foot feet', 3)],
  ['stone', lesser('lb', 'lb lbs pound pounds', 14)],
  ['lb', lesser('oz', 'oz ounce ounces', 16)],
  ['km', lesser('m', 'metre metres meter meters', 1000)],
  ['m', lesser('cm', 'cm centimetre centimetres centimeter centimeters', 100)],
  ['kg', lesser('g', 'gram grams gramme grammes', 1000)],
]);

/** The rest of a measure in two units, in the lesser one: the "4 in" of "5 ft 4 in", "3 ounces" of "2 pounds 3 ounces". */
export function readLesser(
  stream: TokenStream,
  i: number,
  greater: Unit,
): { readonly unit: Unit; readonly of: number; readonly n: number; readonly next: number } | undefined {
  const known = LESSER.get(greater.symbol);
  if (!known) return undefined;
  if (greater.symbol === 'ft') {
    const inches = readInches(stream, i);
    return inches && { ...known, ...inches };
  }
  const at = stream.isWord(i, 'and') || stream.isMark(i, ',') ? i + 1 : i;
  const token = stream.at(at);
  const n = token?.kind === 'number' ? Number(token.text) : (CARDINALS.get(token?.text ?? '') ?? 0);
  if (!(n > 0 && n < known.of) || !known.words.has(stream.text(at + 1))) return undefined;
  return { ...known, n, next: at + 2 };
}
