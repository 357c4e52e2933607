import { type QuantityValue, quantityValue } from '../values/bounds/quantity-value.ts';
import { type Unit, unitOf } from '../values/bounds/units.ts';
import type { RuleReading } from '../values/mention.ts';
import { type BoundedNumber, readBoundedNumber } from './bounded-numbers.ts';
import { CARDINALS, MAGNITUDES, TENS, wordSet } from './en/words.ts';
import { readHedge } from './hedges.ts';
import { amount, measured } from './measured.ts';
import type { TokenStream } from './tokens.ts';

const UNIT_TIMES = unitOf('\u00D7') as Unit;
/** What a multiple compares with: "three times as many", "twice the size", "four times fewer". */
const COMPARED = wordSet(
  'as more fewer less higher lower bigger larger greater smaller faster slower longer shorter heavier lighter older younger cheaper likelier stronger the that its their his her our what wider deeper better worse above normal over',
);
const MULTIPLES = new Map([
  ['twice', 2], ['thrice', 3], ['double', 2], ['triple', 3], ['treble', 3], ['quadruple', 4],
]); // biome-ignore format: a table

/** `three times as many`, `twice the size`, `four times fewer`, `a tenfold rise`, `double the number`. */
export function readRatio(stream: TokenStream, i: number): RuleReading | undefined {
  const hedge = readHedge(stream, i);
  const start = hedge?.next ?? i;
  const multiple = MULTIPLES.get(stream.text(start));
  const bound = hedge?.bound ?? 'exact';
  if (multiple !== undefined) {
    const following = start + 1;
    const isVerb = stream.text(start) !== 'twice' && stream.text(start) !== 'thrice';
    // "Twice the Games had": a ratio goes on to what it is of; "to double the tax" is a deed.
    const isCompared = isVerb
      ? stream.isWord(following, 'the', 'that', 'what', 'its', 'their') &&
        !stream.isWord(start - 1, 'to', 'will', 'would', 'could', 'can', 'may')
      : COMPARED.has(stream.text(following));
    if (
      !isCompared ||
      stream.isWord(following + 1, 'week', 'day', 'month', 'year', 'past', 'last', 'previous')
    )
      return undefined;
    return measured(following, ratio(multiple, bound));
  }
  const fold = /^([a-z]+)fold$/u.exec(stream.text(start));
  if (fold) {
    const n =
      CARDINALS.get(fold[1] as string) ?? TENS.get(fold[1] as string) ?? MAGNITUDES.get(fold[1] as string);
    return n === undefined ? undefined : measured(start + 1, ratio(n, bound));
  }
  const number = readBoundedNumber(stream, i);
  if (!number) return undefined;
  const hyphen = stream.isMark(number.next, '-') ? number.next + 1 : number.next;
  if (stream.isWord(hyphen, 'fold') && stream.at(hyphen)?.glued)
    return measured(hyphen + 1, amount(number, UNIT_TIMES));
  const isTimes = stream.isWord(number.next, 'times') && COMPARED.has(stream.text(number.next + 1));
  if (!isTimes) return undefined;
  // "Three times the Games were put off", "four times more" of an act: "the" wants a noun of size.
  if (stream.isWord(number.next + 1, 'over')) return undefined;
  return measured(number.next + 1, amount(number, UNIT_TIMES));
}

const ratio = (n: number, bound: BoundedNumber['bound']): QuantityValue =>
  quantityValue(String(n), UNIT_TIMES, bound === 'range' ? 'exact' : bound);

/** Every word of a multiple: "twice", "tenfold". */
export const RATIO_WORDS: readonly string[] = [
  ...MULTIPLES.keys(),
  ...[...CARDINALS.keys(), ...TENS.keys(), 'hundred', 'thousand'].map((word) => `${word}fold`),
];
