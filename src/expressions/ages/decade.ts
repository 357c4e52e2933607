import type { GrammarRule, RuleReading } from '../../values/mention.ts';
import { isPersonAt } from '../en/person-words.ts';
import { PLURALS_OF_TENS } from '../en/words.ts';
import type { TokenStream } from '../tokens.ts';
import { MOST_YEARS } from './plain.ts';
import { age } from './reading.ts';

/** The words of an age by decades. */
const OWNERS = ['his', 'her', 'their', 'my', 'your', 'our'];
const PART_OF_DECADE: Readonly<Record<string, readonly [number, number]>> = {
  early: [0, 3],
  mid: [3, 6],
  late: [6, 9],
};

const PART_OF_TEENS: typeof PART_OF_DECADE = { early: [13, 15], mid: [14, 17], late: [17, 19] };

/** The first and the last year of several, and the index after. */
interface Years {
  readonly low: number;
  readonly high: number;
  readonly next: number;
}

/** `40s`, `fifties`, `teens`. */
function readDecade(stream: TokenStream, i: number): Years | undefined {
  if (stream.isWord(i, 'teens')) return { low: 13, high: 19, next: i + 1 };
  const word = PLURALS_OF_TENS.get(stream.text(i));
  if (word !== undefined) return { low: word, high: word + 9, next: i + 1 };
  const digits = stream.isMark(i, "'") ? i + 1 : i;
  const apostrophe = stream.isMark(digits + 1, "'") && stream.at(digits + 1)?.glued ? digits + 2 : digits + 1;
  const n = Number(stream.text(digits));
  const isTens = stream.at(digits)?.kind === 'number' && n >= 10 && n <= 100 && n % 10 === 0;
  return isTens && stream.isWord(apostrophe, 's') && stream.at(apostrophe)?.glued
    ? { low: n, high: n + 9, next: apostrophe + 1 }
    : undefined;
}

interface Span extends Years {
  /** Where the decade begins. */
  readonly at: number;
  readonly isPart: boolean;
}

/** Years of life by a decade, or a part of one: `40s`, `mid-50s`, `late thirties`, `early teens`. */
function readSpan(stream: TokenStream, i: number): Span | undefined {
  const word = stream.text(i);
  const part = PART_OF_DECADE[word];
  const at = part ? (stream.isMark(i + 1, '-') ? i + 2 : i + 1) : i;
  const decade = readDecade(stream, at);
  if (!decade) return undefined;
  if (!part) return { ...decade, at, isPart: false };
  // Of the teens, "early" ends at 15; of ten years at the fourth.
  const from = decade.low;
  const [low, high] = (from === 13 && PART_OF_TEENS[word]) || [from + part[0], from + part[1]];
  return { low, high, at, next: decade.next, isPart: true };
}

/** `in his 40s`, `her mid-50s`, `late thirties`, `early teens`, `in their 40s and 50s`. */
function readAgeDecade(stream: TokenStream, i: number): RuleReading | undefined {
  const owned = stream.isWord(i, ...OWNERS) ? i + 1 : i;
  const first = readSpan(stream, owned);
  if (!first) return undefined;
  // "The late 60s" is a time unless somebody owns it; "a man in the 60s" too.
  const isOwned = owned > i || stream.isWord(i - 1, ...OWNERS);
  const isOf =
    stream.isWord(i - 1, 'in') && isPersonAt(stream, i - 2) && !stream.at(first.at)?.kind.startsWith('mark');
  if (
    !isOwned &&
    !(
      isOf && !stream.isWord(first.at, 'twenties', 'thirties', 'sixties', 'seventies', 'eighties', 'nineties')
    )
  )
    return undefined;
  const last = readLast(stream, first);
  const reading = age({ low: first.low, high: last.high, bound: 'range' }, 'year', last.next);
  return reading && first.isPart && last === first ? { ...reading, mod: 'APPROX' } : reading;
}

/** The 50s of `their 40s and 50s`, `late 30s or early 40s`, `20s to 40s`; the first where no other comes after it. */
function readLast(stream: TokenStream, first: Span): Span {
  if (!stream.isWord(first.next, 'and', 'or', 'to')) return first;
  const owned = stream.isWord(first.next + 1, ...OWNERS) ? first.next + 2 : first.next + 1;
  const second = readSpan(stream, owned);
  return second && second.high > first.high && second.high <= MOST_YEARS ? second : first;
}

/** Ages by their decade. */
export const AGE_DECADE_RULE: GrammarRule = {
  name: 'age/decade',
  starts: {
    words: [...OWNERS, 'early', 'mid', 'late', 'teens', ...PLURALS_OF_TENS.keys()],
    digits: true,
    carries: ['teens', ...PLURALS_OF_TENS.keys()],
    needs: ['s', 'teens', ...PLURALS_OF_TENS.keys()],
  },
  read: readAgeDecade,
};
