import { isMoney, type Unit } from '../values/bounds/units.ts';
import type { RuleReading } from '../values/mention.ts';
import { readUnit } from './en/unit-words.ts';
import { wordSet } from './en/words.ts';
import { HEDGE_WORDS, readHedge } from './hedges.ts';
import { amount, measured } from './measured.ts';
import { readNumber } from './numbers.ts';
import type { TokenStream } from './tokens.ts';

const SIZES = new Set(['length', 'mass', 'area', 'volume', 'percent', 'points']);
/** Names that are other things as often ("a yard", "a foot", "a point"): a measure only after a part or a bound. */
const OTHER_THINGS = wordSet(
  'foot yard pound ounce inch ton pint barrel gram knot acre m g t in p percent percentage pc pct kilo',
);

/** Words further on that make "a" and "half a" a measure. */
export const ONE_MEASURES: readonly string[] =
  'metre meter kilometre kilometer mile centimetre centimeter millimetre millimeter tonne ton kilogram litre liter gallon hectare acre pint inch pound foot yard percentage percent cent dollar euro penny stone'.split(
    ' ',
  );

/** What such a measure begins with. */
export const ONE_MEASURE_STARTS: readonly string[] = [
  'a', 'an', 'half', 'quarter', 'three', 'two', 'four', 'five', 'one', ...HEDGE_WORDS,
]; // biome-ignore format: a list

const isSize = ({ dimension }: Unit): boolean => SIZES.has(dimension);

/** What "and" adds after one whole: the half of "a mile and a half". */
function partAfter(stream: TokenStream, i: number): { n: number; next: number } {
  const part = stream.isWord(i, 'and') ? readNumber(stream, i + 1) : undefined;
  return part?.isPart ? { n: part.n, next: part.next } : { n: 0, next: i };
}

/** How much of one unit is meant: 1 of "a mile", 0.5 of "half a mile", 0.75 of "three quarters of a mile". */
function partAt(stream: TokenStream, i: number): { n: number; next: number; isPart: boolean } | undefined {
  if (stream.isWord(i, 'half') && stream.isWord(i + 1, 'a', 'an'))
    return { n: 0.5, next: i + 2, isPart: true };
  const part = readNumber(stream, i);
  const of = part?.isPart && stream.isWord(part.next, 'of') && stream.isWord(part.next + 1, 'a', 'an');
  if (part && of) return { n: part.n, next: part.next + 2, isPart: true };
  return stream.isWord(i, 'a', 'an') ? { n: 1, next: i + 1, isPart: false } : undefined;
}

/** `a metre deep`, `more than a mile`, `half a kilometre`, `a mile and a half`, `a quarter of a percentage point`. */
export function readOneMeasure(stream: TokenStream, i: number): RuleReading | undefined {
  const hedge = readHedge(stream, i);
  const start = hedge?.next ?? i;
  const part = partAt(stream, start);
  const unit = part && readUnit(stream, part.next);
  // "A dollar" is one of many; "half a cent" is a sum.
  if (!part || !unit || !(isSize(unit.unit) || (part.isPart && isMoney(unit.unit)))) return undefined;
  // "By a mile" says how clearly somebody won.
  if (!part.isPart && !hedge && stream.isWord(i - 1, 'by')) return undefined;
  if (!part.isPart && !hedge && OTHER_THINGS.has(stream.text(unit.next - 1)) && unit.next === part.next + 1)
    return undefined;
  const more = part.isPart ? { n: 0, next: unit.next } : partAfter(stream, unit.next);
  const n = part.n + more.n;
  return measured(
    more.next,
    amount({ low: n, high: n, bound: hedge?.bound ?? 'exact', next: more.next }, unit.unit),
  );
}
