import { isPast } from './dates/clause-words.ts';
import { readSmall } from './dates/spoken.ts';
import { isPeople, isPerson } from './en/person-words.ts';
import { byName, MAGNITUDES, ORDINALS, TENS, UNITS_OF_TIME } from './en/words.ts';
import type { TokenStream } from './tokens.ts';

/** The fraction slash, as which folding writes the slash of "½". */
const SLASH = '\u2044';

/** What parts are called, one of them and several. "Second" divides time and nothing else. */
const DENOMINATORS: ReadonlyMap<string, number> = new Map([
  ...[...ORDINALS].filter(([word]) => word !== 'first' && word !== 'second'),
  ...byName({
    half: 2,
    quarter: 4,
    hundredth: 100,
    thousandth: 1e3,
  }),
  ...byName({ millionth: 1e6, billionth: 1e9, trillionth: 1e12 }),
]);
const PLURALS: ReadonlyMap<string, number> = new Map([
  ...[...DENOMINATORS].map(([word, n]) => [`${word}s`, n] as const),
  ['halves', 2],
]);

/** Every word for a part of one. */
export const FRACTION_WORDS: readonly string[] = [...DENOMINATORS.keys(), ...PLURALS.keys()];

/** Fractions that are one sign. */
export const FRACTION_SIGNS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    '\u00BC': 1 / 4, '\u00BD': 1 / 2, '\u00BE': 3 / 4, '\u2150': 1 / 7, '\u2151': 1 / 9, '\u2152': 1 / 10, '\u2153': 1 / 3, '\u2154': 2 / 3, '\u2155': 1 / 5,
    '\u2156': 2 / 5, '\u2157': 3 / 5, '\u2158': 4 / 5, '\u2159': 1 / 6, '\u215A': 5 / 6, '\u215B': 1 / 8, '\u215C': 3 / 8, '\u215D': 5 / 8, '\u215E': 7 / 8,
  }),
); // biome-ignore format: a table reads best in rows

/** Words and marks of which every share of a whole holds one: "two thirds", "3/4", "one in five", "9 out of 10". */
export const SHARE_WORDS: readonly string[] = [
  ...FRACTION_WORDS, ...FRACTION_SIGNS.keys(), SLASH, '/', 'half', 'quarter', 'firsts', 'seconds', 'in', 'out', 'over',
]; // biome-ignore format: a list

/** A part of one, and the index after it. */
export interface Fraction {
  readonly n: number;
  readonly next: number;
}

/** The denominator after a number of parts: the thirds of "two thirds", over a hyphen too. */
export function readDenominator(stream: TokenStream, i: number, parts: number): Fraction | undefined {
  const at = stream.isMark(i, '-') ? i + 1 : i;
  // "A two-third majority", "three-quarter miles": before a noun the name of the parts has no "s".
  const isOne = parts === 1 || (at > i && parts < 10 && Number.isInteger(parts));
  const by = PLURALS.get(stream.text(at)) ?? (isOne ? DENOMINATORS.get(stream.text(at)) : undefined);
  if (by !== undefined && parts > 1 && !stream.text(at).endsWith('s') && parts >= by) return undefined;
  return by === undefined ? undefined : { n: parts / by, next: at + 1 };
}

/** A number of parts in words before a compound name of parts: the twenty and the 21 of "twenty twenty-firsts". */
function readCompoundParts(stream: TokenStream, i: number, parts: Fraction): Fraction | undefined {
  const hyphen = stream.isMark(parts.next, '-') ? parts.next + 1 : parts.next;
  const unit = PLURALS.get(stream.text(hyphen)) ?? SMALL_PLURALS.get(stream.text(hyphen));
  const tensAt = hyphen > parts.next ? parts.next - 1 : hyphen - 1;
  const tens = TENS.get(stream.text(tensAt));
  if (unit === undefined || unit > 9 || tens === undefined || tensAt <= i) return undefined;
  // "A hundred and thirty fifths" binds its thirty to the hundred; "one hundred thirty-fifths" does not.
  if (stream.isWord(tensAt - 1, 'and')) return undefined;
  return { n: (parts.n - tens) / (tens + unit), next: hyphen + 1 };
}

/** Parts that only come after tens: the firsts of "three twenty-firsts". */
const SMALL_PLURALS: ReadonlyMap<string, number> = byName({ firsts: 1, seconds: 2 });

/** Where a fraction ends and no noun follows: "a fourth of them", but not "a fourth session". */
function endsHere(stream: TokenStream, i: number): boolean {
  const following = stream.at(i);
  // "Cut by a third to 100", "nearly a third by 2025", "a third are children".
  const isLed = stream.isWord(
    i - 3,
    'by',
    'than',
    'about',
    'nearly',
    'over',
    'around',
    'almost',
    'roughly',
    'only',
    'least',
    'up',
    'just',
    'approximately',
    'some',
    'under',
  );
  if (
    isLed &&
    stream.isWord(
      i,
      'to',
      'by',
      'in',
      'from',
      'since',
      'after',
      'over',
      'on',
      'this',
      'last',
      'at',
      'and',
      'for',
      'compared',
      'between',
      'during',
      'within',
      'between',
    )
  )
    return true;
  if (stream.isWord(i, 'are', 'were', 'have', 'said', 'say', 'believe', 'think', 'live', 'had')) return true;
  return (
    following === undefined ||
    (following.kind === 'mark' && following.text !== '-') ||
    stream.isWord(i, 'of', 'more', 'less', 'as')
  );
}

/** `a half`, `a third of`, `one fifth`, `two thirds`, `fifty-four hundredths`: with a number of parts in words before it. */
export function readWordFraction(
  stream: TokenStream,
  i: number,
  readParts: (stream: TokenStream, i: number) => Fraction | undefined,
): Fraction | undefined {
  if (stream.isWord(i, 'a', 'an')) {
    const one = readDenominator(stream, i + 1, 1);
    const isSure =
      stream.isWord(i + 1, 'half', 'quarter') ||
      (one && (endsHere(stream, one.next) || isMagnitude(stream, one.next)));
    if (one && isSure) return one;
    // "A hundred thousand millionths": the article belongs to the number of parts.
    if (!isMagnitude(stream, i + 1)) return undefined;
  }
  const parts = readParts(stream, i);
  if (!parts || isPlaceOfOne(stream, i, parts)) return undefined;
  return (
    readCompoundParts(stream, i, parts) ??
    readSplitParts(stream, i, parts) ??
    readDenominator(stream, parts.next, parts.n)
  );
}

/** "The one-millionth visitor": a place, where "one-millionth of a second" is a part. */
function isPlaceOfOne(stream: TokenStream, i: number, { n, next }: Fraction): boolean {
  const at = stream.isMark(next, '-') ? next + 1 : next;
  return (
    n === 1 &&
    (DENOMINATORS.get(stream.text(at)) ?? 0) >= 100 &&
    stream.isWord(i - 1, 'the', 'its', 'his', 'her', 'their', 'our') &&
    stream.at(at + 1)?.kind === 'word' &&
    !stream.isWord(at + 1, 'of')
  );
}

/** "Three twenty firsts": the words of numbers end before the tens, which name the parts. */
function readSplitParts(stream: TokenStream, i: number, parts: Fraction): Fraction | undefined {
  const tens = TENS.get(stream.text(parts.next));
  if (tens === undefined || parts.next <= i) return undefined;
  const at = stream.isMark(parts.next + 1, '-') ? parts.next + 2 : parts.next + 1;
  const unit = PLURALS.get(stream.text(at)) ?? SMALL_PLURALS.get(stream.text(at));
  return unit !== undefined && unit <= 9 ? { n: parts.n / (tens + unit), next: at + 1 } : undefined;
}

const isMagnitude = (stream: TokenStream, i: number): boolean => MAGNITUDES.has(stream.text(i));

/** `1/4`, `5 1/2`, `5-1/2`, `½`: in digits, after a whole number or by itself. */
export function readDigitFraction(stream: TokenStream, whole: Fraction): Fraction | undefined {
  const sign = stream.at(whole.next)?.glued ? FRACTION_SIGNS.get(stream.text(whole.next)) : undefined;
  if (sign !== undefined && Number.isInteger(whole.n)) return { n: whole.n + sign, next: whole.next + 1 };
  if (stream.isMark(whole.next, SLASH)) {
    const by = Number(stream.text(whole.next + 1));
    return by > 0 ? { n: whole.n / by, next: whole.next + 2 } : undefined;
  }
  const simple = readSimple(stream, whole);
  if (simple) return simple;
  const at = stream.isMark(whole.next, '-') && stream.at(whole.next + 1)?.glued ? whole.next + 1 : whole.next;
  const [over, by] = [Number(stream.text(at)), Number(stream.text(at + 2))];
  if (!stream.isMark(at + 1, '/', SLASH) || !stream.at(at + 2)?.glued || !Number.isInteger(whole.n))
    return undefined;
  return over > 0 && over < by && by <= 16 ? { n: whole.n + over / by, next: at + 3 } : undefined;
}

/** `3/4 of it`, `1/4 mile`: where the words after it are counted, so that no date is meant. */
function readSimple(stream: TokenStream, over: Fraction): Fraction | undefined {
  const by = Number(stream.text(over.next + 1));
  const isGlued = stream.at(over.next)?.glued && stream.at(over.next + 1)?.glued;
  const following = stream.at(over.next + 2);
  if (
    !stream.isMark(over.next, '/') ||
    !isGlued ||
    ![2, 3, 4, 5, 8].includes(by) ||
    !(over.n > 0 && over.n < by)
  )
    return undefined;
  const isEnd = following === undefined && stream.isMark(over.next - 2, '-');
  const counts =
    isEnd ||
    (following?.kind === 'word' &&
      !following.capital &&
      !following.glued &&
      !stream.isWord(over.next + 2, 'and', 'in', 'at', 'to'));
  return counts ? { n: over.n / by, next: over.next + 2 } : undefined;
}

type ReadParts = (stream: TokenStream, i: number) => Fraction | undefined;

/** `1 over 3`: a division by itself, and no bound ("won 12 over 3 days"). */
export function readDivision(
  stream: TokenStream,
  over: Fraction,
  readParts: ReadParts,
): Fraction | undefined {
  if (!stream.isWord(over.next, 'over') || !Number.isInteger(over.n)) return undefined;
  const at = stream.isWord(over.next + 1, 'a', 'an') ? undefined : over.next + 1;
  if (at === undefined) return undefined;
  const digits = stream.at(at)?.kind === 'number' ? { n: Number(stream.text(at)), next: at + 1 } : undefined;
  const by = digits ?? readParts(stream, at);
  const isEnd =
    by !== undefined &&
    (stream.at(by.next) === undefined || stream.isMark(by.next, '.', ',', ';', ')', '?', '!'));
  return by && by.n > 1 && isEnd ? { n: over.n / by.n, next: by.next } : undefined;
}

/** What may come after "in" or "out of" in a share: a number by itself, in words or digits. */
function smallAt(stream: TokenStream, i: number): Fraction | undefined {
  const token = stream.at(i);
  if (token?.kind === 'number' && /^\d{1,6}$/u.test(token.text))
    return { n: Number(token.text), next: i + 1 };
  const small = readSmall(stream, i);
  if (small) return small;
  const hundred = stream.isWord(i, 'a', 'one') ? i + 1 : i;
  return stream.isWord(hundred, 'hundred', 'thousand')
    ? { n: MAGNITUDES.get(stream.text(hundred)) as number, next: hundred + 1 }
    : undefined;
}

/** The index after "in" or "out of" where a noun for people is before it: "one voter | in five", "two patients | out of three". */
function afterPersonIn(stream: TokenStream, of: Fraction): number | undefined {
  const noun = stream.text(of.next);
  if (!(of.n === 1 ? isPerson(noun) : isPeople(noun))) return undefined;
  return stream.after(of.next + 1, ['out', 'of']) ?? stream.after(of.next + 1, ['in']);
}

/** Whether no noun comes that a number before it would count. */
function isVerbOrEnd(stream: TokenStream, i: number): boolean {
  const token = stream.at(i);
  return (
    token?.kind !== 'word' ||
    isPast(token) ||
    stream.isWord(i, 'is', 'are', 'was', 'were', 'has', 'have', 'had', 'does', 'do', 'did', 'will', 'would', 'can', 'could', 'may', 'might', 'in', 'who', 'that', 'and', 'but', 'to', 'from', 'on', 'at', 'under', 'over', 'aged', 'says', 'say', 'agrees', 'agree', 'lives', 'live', 'dies', 'die', 'worldwide') // biome-ignore format: a list
  );
}

/** `one in five`, `2 out of 3`, `nine in ten`, `one voter in five`: a share of all. */
export function readShareOf(stream: TokenStream, of: Fraction): Fraction | undefined {
  const own = stream.after(of.next, ['out', 'of']) ?? stream.after(of.next, ['in']);
  const noun = own === undefined ? afterPersonIn(stream, of) : undefined;
  const at = own ?? noun;
  const read = at === undefined ? undefined : smallAt(stream, stream.isWord(at, 'every') ? at + 1 : at);
  const by = read?.n;
  if (!read || by === undefined || !(of.n > 0 && of.n < by) || by < 2) return undefined;
  // "One voter in five", but "one man in three cars".
  if (noun !== undefined && !isVerbOrEnd(stream, read.next)) return undefined;
  // "Four in 2019", "12 in 30 minutes": what follows "in" is a year or a length of time.
  // "Three out of four cables" counts cables; a share is out of a round number, or "in" a small one.
  // "One in three weeks" and "four in 10 minutes" count within a time.
  if (UNITS_OF_TIME.has(stream.text(read.next)) || stream.isMark(read.next, '%', ':', '/', '-'))
    return undefined;
  const isRound = by === 10 || by === 100 || by === 1000;
  // "One in 12 children", "1 in 250": one of so many is a share however many they are, but for a year or a time.
  const isOne = of.n === 1 && !stream.isWord(of.next, 'out') && !(by >= 1900 && by < 2100);
  // "One out of every five": whatever is counted is counted by fives.
  const isEvery = at !== undefined && stream.isWord(at, 'every');
  const isShare =
    isRound || isOne || isEvery || (by <= 10 && (noun !== undefined || !stream.isWord(of.next, 'out')));
  return isShare ? { n: of.n / by, next: read.next } : undefined;
}
