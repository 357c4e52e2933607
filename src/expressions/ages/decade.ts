import type { GrammarRule, RuleReading } from '../../values/mention.ts';
import { isPersonAt } from '../en/person-words.ts';
import { TENS } from '../en/words.ts';
import type { TokenStream } from '../tokens.ts';
import { age } from './reading.ts';

/** The words of an age by decades. */
const DECADE_WORDS = new Map([...TENS].map(([word, n]) => [word.replace(/y$/u, 'ies'), n] as const));
const OWNERS = ['his', 'her', 'their', 'my', 'your', 'our'];
const PART_OF_DECADE: Readonly<Record<string, readonly [number, number]>> = {
  early: [0, 3],
  mid: [3, 6],
  late: [6, 9],
};

/** `40s`, `fifties`, `teens`: the first and the last year of it, and the index after. */
function readDecade(stream: TokenStream, i: number): { low: number; high: number; next: number } | undefined {
  if (stream.isWord(i, 'teens')) return { low: 13, high: 19, next: i + 1 };
  const word = DECADE_WORDS.get(stream.text(i));
  if (word !== undefined) return { low: word, high: word + 9, next: i + 1 };
  const digits = stream.isMark(i, "'") ? i + 1 : i;
  const apostrophe = stream.isMark(digits + 1, "'") && stream.at(digits + 1)?.glued ? digits + 2 : digits + 1;
  const n = Number(stream.text(digits));
  const isTens = stream.at(digits)?.kind === 'number' && n >= 10 && n <= 100 && n % 10 === 0;
  return isTens && stream.isWord(apostrophe, 's') && stream.at(apostrophe)?.glued
    ? { low: n, high: n + 9, next: apostrophe + 1 }
    : undefined;
}

/** `in his 40s`, `her mid-50s`, `late thirties`, `early teens`. */
function readAgeDecade(stream: TokenStream, i: number): RuleReading | undefined {
  const owned = stream.isWord(i, ...OWNERS) ? i + 1 : i;
  const part = PART_OF_DECADE[stream.text(owned)];
  const at = part ? (stream.isMark(owned + 1, '-') ? owned + 2 : owned + 1) : owned;
  const decade = readDecade(stream, at);
  if (!decade) return undefined;
  // "The late 60s" is a time unless somebody owns it; "a man in the 60s" too.
  const isOwned = owned > i || stream.isWord(i - 1, ...OWNERS);
  const isOf =
    stream.isWord(i - 1, 'in') && isPersonAt(stream, i - 2) && !stream.at(at)?.kind.startsWith('mark');
  if (
    !isOwned &&
    !(isOf && !stream.isWord(at, 'twenties', 'thirties', 'sixties', 'seventies', 'eighties', 'nineties'))
  )
    return undefined;
  const { low, high, next } = decade;
  if (!part) return age({ low, high, bound: 'range' }, 'year', next);
  // Of the teens, "early" ends at 15; of ten years at the fourth.
  const span =
    low === 13
      ? { early: [13, 15], mid: [14, 17], late: [17, 19] }[stream.text(owned) as 'early']
      : [low + part[0], low + part[1]];
  const [first, last] = span as [number, number];
  const reading = age({ low: first, high: last, bound: 'range' }, 'year', next);
  return reading && { ...reading, mod: 'APPROX' };
}

/** Ages by their decade. */
export const AGE_DECADE_RULE: GrammarRule = {
  name: 'age/decade',
  starts: {
    words: [...OWNERS, 'early', 'mid', 'late', 'teens', ...DECADE_WORDS.keys()],
    digits: true,
    carries: ['teens', ...DECADE_WORDS.keys()],
    needs: ['s', 'teens', ...DECADE_WORDS.keys()],
  },
  read: readAgeDecade,
};
