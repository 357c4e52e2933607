import { quantityValue } from '../values/bounds/quantity-value.ts';
import { type Unit, unitOf } from '../values/bounds/units.ts';
import type { GrammarRule, RuleReading } from '../values/mention.ts';
import { CARDINALS, wordSet } from './en/words.ts';
import { measured } from './measured.ts';
import type { TokenStream } from './tokens.ts';

const INCH = unitOf('in') as Unit;

const glued = (stream: TokenStream, i: number): boolean => stream.at(i)?.glued ?? false;

/** The index after the mark of inches: a double mark or two single ones. */
const afterInchMark = (stream: TokenStream, i: number): number | undefined =>
  stream.isMark(i, '"') && glued(stream, i)
    ? i + 1
    : stream.isMark(i, "'") && stream.isMark(i + 1, "'") && glued(stream, i) && glued(stream, i + 1)
      ? i + 2
      : undefined;

/** `6'1"`, `6' 1"`, `6'1''`: feet and inches by their marks, as the heights of people are printed; `6'1 tall` without the last. */
function readFeet(stream: TokenStream, i: number): RuleReading | undefined {
  const [feet, inches] = [Number(stream.text(i)), Number(stream.text(i + 2))];
  const isMarked = stream.isMark(i + 1, "'") && glued(stream, i + 1) && stream.at(i + 2)?.kind === 'number';
  if (!isMarked || !Number.isInteger(feet) || feet < 1 || inches >= 12) return undefined;
  const isTall = glued(stream, i + 2) && stream.isWord(i + 3, 'tall', 'ft', 'high', 'feet');
  const next = afterInchMark(stream, i + 3) ?? (isTall ? i + 3 : undefined);
  if (next === undefined) return undefined;
  const unit = stream.isWord(next, 'ft', 'feet') ? next + 1 : next;
  return measured(unit, quantityValue(String(feet * 12 + inches), INCH));
}

/** Words after a height that is said without its inches. */
const AFTER_HEIGHT = wordSet('in and tall with who but when at or to while he she is was');

/** The inches after a number of feet: `2 in`, `two inches`, the four of "five foot four". */
export function readInches(stream: TokenStream, i: number): { n: number; next: number } | undefined {
  const at = stream.isWord(i, 'and') || stream.isMark(i, '-') ? i + 1 : i;
  const n =
    stream.at(at)?.kind === 'number' ? Number(stream.text(at)) : (CARDINALS.get(stream.text(at)) ?? 0);
  if (!(n > 0 && n < 12)) return undefined;
  if (
    stream.isWord(at + 1, 'in', 'inch', 'inches') &&
    !(stream.isWord(at + 1, 'in') && !stream.at(at + 1)?.glued && stream.at(at)?.kind === 'word')
  )
    return { n, next: at + 2 };
  // "Five foot four": the inches go without saying after a single foot, where nothing is counted by them.
  const following = stream.at(at + 1);
  const isTall =
    at === i ? stream.isWord(i - 1, 'foot', 'ft') : stream.isMark(i, '-') && stream.isWord(i - 1, 'foot');
  return isTall && (following === undefined || following.kind === 'mark' || AFTER_HEIGHT.has(following.text))
    ? { n, next: at + 1 }
    : undefined;
}

export const FEET_RULE: GrammarRule = {
  name: 'quantity/feet',
  starts: { words: [], digits: true },
  read: readFeet,
};
