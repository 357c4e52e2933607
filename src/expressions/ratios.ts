import { type QuantityValue, quantityValue } from '../values/bounds/quantity-value.ts';
import type { RuleReading } from '../values/mention.ts';
import { type BoundedNumber, readBoundedNumber } from './bounded-numbers.ts';
import { readWords } from './en/number-words.ts';
import { CARDINALS, MAGNITUDES, TENS, wordSet } from './en/words.ts';
import { readWordFraction } from './fractions.ts';
import { readHedge } from './hedges.ts';
import { amount, measured, TIMES } from './measured.ts';
import type { TokenStream } from './tokens.ts';

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
  const part = readPartAsMany(stream, start);
  if (part) return measured(part.next, ratio(part.n, bound));
  const factor = stream.after(start, ['a', 'factor', 'of']);
  const times = factor === undefined ? undefined : readBoundedNumber(stream, factor);
  if (times) return measured(times.next, amount(times, TIMES));
  const number = readBoundedNumber(stream, i);
  if (!number) return undefined;
  // "A 10x rise", "5x faster": but "the 4x100m relay", "a 2x4".
  const isX =
    (stream.isWord(number.next, 'x') || stream.isMark(number.next, '\u00D7')) &&
    stream.at(number.next)?.glued &&
    stream.at(number.next - 1)?.kind === 'number';
  if (
    isX &&
    stream.at(number.next + 1)?.kind === 'word' &&
    !stream.at(number.next + 1)?.glued &&
    !stream.at(number.next + 1)?.capital
  )
    return measured(number.next + 1, amount(number, TIMES));
  const hyphen = stream.isMark(number.next, '-') ? number.next + 1 : number.next;
  if (stream.isWord(hyphen, 'fold') && stream.at(hyphen)?.glued)
    return measured(hyphen + 1, amount(number, TIMES));
  const isTimes = stream.isWord(number.next, 'times') && COMPARED.has(stream.text(number.next + 1));
  if (!isTimes) return undefined;
  // "Three times the Games were put off", "four times more" of an act: "the" wants a noun of size.
  if (stream.isWord(number.next + 1, 'over')) return undefined;
  return measured(number.next + 1, amount(number, TIMES));
}

/** What is compared in size after "as": "half as | many". */
const SIZES = [
  'many',
  'much',
  'large',
  'big',
  'high',
  'long',
  'fast',
  'likely',
  'often',
  'far',
  'heavy',
  'expensive',
  'strong',
];

/** `half as many`, `a third as large`, `half as much again`: a multiple below two. */
function readPartAsMany(stream: TokenStream, i: number): { n: number; next: number } | undefined {
  const part = stream.isWord(i, 'half')
    ? { n: 0.5, next: i + 1 }
    : stream.isWord(i, 'a', 'two', 'three')
      ? readWordFraction(stream, i, readWords)
      : undefined;
  if (!part || part.n >= 1 || !stream.isWord(part.next, 'as') || !stream.isWord(part.next + 1, ...SIZES))
    return undefined;
  return stream.isWord(part.next + 2, 'again') ? { n: 1 + part.n, next: part.next + 3 } : part;
}

const ratio = (n: number, bound: BoundedNumber['bound']): QuantityValue =>
  quantityValue(String(Number(n.toPrecision(3))), TIMES, bound === 'range' ? 'exact' : bound);

/** Every word of a multiple: "twice", "tenfold". */
export const RATIO_WORDS: readonly string[] = [
  ...MULTIPLES.keys(),
  ...[...CARDINALS.keys(), ...TENS.keys(), 'hundred', 'thousand'].map((word) => `${word}fold`),
];
