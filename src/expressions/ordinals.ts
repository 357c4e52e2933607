import { point, span } from '../values/bounds/span.ts';
import type { IntervalValue } from '../values/bounds/value.ts';
import type { GrammarRule, RuleReading } from '../values/mention.ts';
import { readSmall } from './dates/spoken.ts';
import { readWords } from './en/number-words.ts';
import { byName, CARDINALS, MAGNITUDES, ORDINALS, TENS, wordSet } from './en/words.ts';
import type { TokenStream } from './tokens.ts';

/** `1st`, `2nd`, `3rd`, `11th`. */
export function ordinalWords(n: number): string {
  const last = n % 100;
  const suffix = last >= 11 && last <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${n}${suffix}`;
}

/** From one place to another, both included: `10..15`. */
export const ordinalRange = (low: number, high: number): IntervalValue => ({
  kind: 'interval',
  strict: span(low, high),
  usual: span(low, high),
  best: null,
  precision: 'range',
  canonical: `${low}..${high}`,
  label: `${ordinalWords(low)} to ${ordinalWords(high)}`,
});

/** Digits of the longest place that is counted. */
const MOST_DIGITS = 12;

/** A place in a sequence. */
export const ordinalValue = (n: number): IntervalValue => ({
  kind: 'interval',
  strict: point(n),
  usual: point(n),
  best: n,
  precision: 'one',
  canonical: String(n),
  label: ordinalWords(n),
});

/** Magnitudes as the place that closes a number: "two hundredth", "ten-thousandth". "Two hundredths" are parts. */
const LAST_MAGNITUDES = byName({
  hundredth: 100, thousandth: 1e3, millionth: 1e6, billionth: 1e9, trillionth: 1e12,
}); // biome-ignore format: a table reads best in rows
/** Magnitudes that a place may begin with: "the | hundred and first". */
const FIRST_MAGNITUDES: readonly string[] = ['hundred', 'thousand', 'million', 'billion'];
/** What says that one place is meant, and not as many of the first, second or third of something. */
const DETERMINERS = ['the', 'a', 'its', 'his', 'her', 'their', 'our', 'my', 'this', 'that'];

/** A number in words of which the last is a place: `two hundredth`, `hundred and first`, `nine thousand two hundred and twelfth`. */
function readCompound(stream: TokenStream, i: number): { n: number; next: number } | undefined {
  const isBare = stream.isWord(i, ...FIRST_MAGNITUDES);
  const words = isBare
    ? { n: MAGNITUDES.get(stream.text(i)) as number, next: i + 1 }
    : stream.isWord(i, 'a', 'an')
      ? undefined
      : readWords(stream, i);
  if (!words || words.n < 1 || !Number.isInteger(words.n)) return undefined;
  const hyphen = (k: number): number => (stream.isMark(k, '-') ? k + 1 : k);
  const at = hyphen(words.next);
  const times = LAST_MAGNITUDES.get(stream.text(at));
  if (times !== undefined) {
    const group = words.n % (times === 100 ? 100 : 1000);
    const isRound = (words.n - group) % (times === 100 ? 1000 : times * 1000) === 0;
    return group > 0 && isRound ? { n: words.n - group + group * times, next: at + 1 } : undefined;
  }
  if (words.n < 100 || words.n % 10 > 0) return undefined;
  const isAnd = stream.isWord(at, 'and');
  const unit = ORDINALS.get(stream.text(at));
  if (words.n % 100 > 0)
    return unit !== undefined && unit < 10 ? { n: words.n + unit, next: at + 1 } : undefined;
  const rest = readBelowHundred(stream, isAnd ? hyphen(at + 1) : at);
  if (!rest) return undefined;
  // "Two hundred first responders" are two hundred; "the two hundred twelfth" is one.
  const isOne =
    isAnd || at > words.next || rest.n > 12 || (rest.n > 1 && stream.isWord(i - 1, ...DETERMINERS));
  return isOne ? { n: words.n + rest.n, next: rest.next } : undefined;
}

/** Reads `third`, `3rd`, `twenty-first`; the index after it. */
export function readOrdinal(stream: TokenStream, i: number): { n: number; next: number } | undefined {
  const token = stream.at(i);
  // A row of digits beyond all counting is a code and no place.
  if (token?.kind === 'ordinal')
    return token.text.length <= MOST_DIGITS ? { n: Number(token.text), next: i + 1 } : undefined;
  const magnitude = LAST_MAGNITUDES.get(token?.text ?? '');
  if (magnitude !== undefined) return { n: magnitude, next: i + 1 };
  return readCompound(stream, i) ?? readBelowHundred(stream, i);
}

/** `third`, `twenty-first`. */
function readBelowHundred(stream: TokenStream, i: number): { n: number; next: number } | undefined {
  const token = stream.at(i);
  if (token?.kind !== 'word') return undefined;
  const tens = TENS.get(token.text);
  if (tens !== undefined) {
    const following = stream.isMark(i + 1, '-') ? i + 2 : i + 1;
    const unit = ORDINALS.get(stream.text(following));
    // "Twenty seconds" are not a twenty-second; without its hyphen only a written-out ordinal goes on.
    return unit !== undefined && unit < 10 ? { n: tens + unit, next: following + 1 } : undefined;
  }
  const n = ORDINALS.get(token.text);
  return n === undefined ? undefined : { n, next: i + 1 };
}

/** What a place in several words begins with, and a word that each of them holds. */
const COMPOUND_STARTS: readonly string[] = [
  ...FIRST_MAGNITUDES,
  ...[...CARDINALS].flatMap(([word, n]) => (n >= 1 ? [word] : [])),
];
const PLACES: readonly string[] = [...ORDINALS.keys(), ...LAST_MAGNITUDES.keys()];

const placed = (next: number, value: IntervalValue): RuleReading => ({
  next, type: 'ordinal', value, relative: false, anchor: null, known: ['number'], implied: [],
}); // biome-ignore format: one reading

function readPlace(stream: TokenStream, i: number): RuleReading | undefined {
  const ordinal = readOrdinal(stream, i);
  if (!ordinal) return undefined;
  const unitOfTime =
    stream.isWord(i, 'second') &&
    (stream.isWord(i - 1, 'split', 'per', 'one', 'each') || stream.at(i - 1)?.kind === 'number');
  // "To second the motion" is done by somebody.
  const isVerb =
    stream.isWord(i, 'second') &&
    stream.isWord(i - 1, 'to', 'will', 'would', 'not', 'and', 'he', 'she', 'they', 'i', 'we') &&
    stream.isWord(i + 1, 'the', 'a', 'his', 'her', 'their', 'it', 'that', 'this');
  return unitOfTime || isVerb ? undefined : placed(ordinal.next, ordinalValue(ordinal.n));
}

/** What lies anywhere between two places: "ranks between the tenth and the fifteenth". */
const RANKED = wordSet(
  'rank ranks ranked ranking finish finishes finished finishing place places placed come comes came rated seeded anywhere somewhere',
);

/** `ranked between tenth and fifteenth`, `finished 10th to 15th`. Between "the first and second rounds" lies no place. */
function readPlaces(stream: TokenStream, i: number): RuleReading | undefined {
  if (!RANKED.has(stream.text(i - 1))) return undefined;
  const article = (k: number): number => (stream.isWord(k, 'the') ? k + 1 : k);
  const isBetween = stream.isWord(i, 'between');
  const low = readOrdinal(stream, article(isBetween || stream.isWord(i, 'from') ? i + 1 : i));
  if (!low || !(stream.isWord(low.next, isBetween ? 'and' : 'to') || stream.isMark(low.next, '-')))
    return undefined;
  const high = readOrdinal(stream, article(low.next + 1));
  return high && high.n > low.n ? placed(high.next, ordinalRange(low.n, high.n)) : undefined;
}

/** What is numbered by degree or in a row, so that another number is another degree or place: "Category 5", "season two". */
export const NUMBERED_IN_ROWS: readonly string[] = [
  'category', 'stage', 'level', 'tier', 'phase', 'season', 'episode', 'chapter', 'round', 'part', 'volume',
]; // biome-ignore format: a list
/** After these a noun in small print closes a phrase: "in that round 3 players were booked". */
const CLOSED_BY = [
  'this',
  'that',
  'each',
  'every',
  'final',
  'last',
  'next',
  'same',
  'his',
  'her',
  'their',
  'our',
  'any',
  'some',
  'no',
  'most',
];

/** `Category 5`, `a category-five storm`, `stage 4`, `in season two`: by their number. */
function readNumbered(stream: TokenStream, i: number): RuleReading | undefined {
  const at = stream.isMark(i + 1, '-') ? i + 2 : i + 1;
  const isDigits = stream.at(at)?.kind === 'number' && /^[1-9]\d{0,2}$/u.test(stream.text(at));
  const n = isDigits ? { n: Number(stream.text(at)), next: at + 1 } : readSmall(stream, at);
  if (!n || n.n < 1) return undefined;
  const following = stream.at(n.next);
  if (following?.glued && !stream.isMark(n.next, '.', ',', ';', ':', ')', '!', '?', '"', "'"))
    return undefined;
  if (
    stream.isMark(n.next, '.', ':', ',') &&
    stream.at(n.next + 1)?.kind === 'number' &&
    stream.at(n.next + 1)?.glued
  )
    return undefined;
  const isName = stream.at(i)?.capital ?? false;
  const isNoun = following?.kind === 'word' && /[^us]s$/u.test(following.text);
  // "At one level 12 men were found": something is counted. "The level 3 crossing" is one of its kind.
  const isClosed =
    stream.isWord(i - 1, ...CLOSED_BY) || (stream.isWord(i - 1, 'the') && following?.kind !== 'word');
  if (
    !isName &&
    (isClosed || (isNoun && at === i + 1 && !stream.isWord(i - 1, 'a', 'an', 'in', 'of', 'for', 'from')))
  )
    return undefined;
  const label = `${stream.text(i)} ${n.n}`;
  return placed(n.next, { ...ordinalValue(n.n), label });
}

/** Ordinals: "the third round". A second of time ("a split second", "per second") is not one. */
export const ORDINAL_RULES: readonly GrammarRule[] = [
  {
    name: 'ordinal/day',
    starts: { words: ['day', 'week', 'month', 'year'], digits: false },
    read(stream, i) {
      // "On day 100 of the war", "by day three": the hundredth, and no hundred of it.
      const n =
        stream.at(i + 1)?.kind === 'number' && /^\d{1,5}$/u.test(stream.text(i + 1))
          ? { n: Number(stream.text(i + 1)), next: i + 2 }
          : readSmall(stream, i + 1);
      const isLed =
        stream.isWord(
          i - 1,
          'on',
          'by',
          'of',
          'since',
          'from',
          'until',
          'in',
          'is',
          'was',
          'to',
          'after',
          'the',
        ) ||
        i === 0 ||
        stream.at(i)?.capital;
      if (!n || n.n < 1 || !isLed || stream.isMark(i, "'")) return undefined;
      const following = stream.at(n.next);
      const isFree =
        following === undefined ||
        following.kind === 'mark' ||
        stream.isWord(n.next, 'of', 'in', 'and', 'when', 'at', 'after');
      if (!isFree || stream.isMark(n.next, '-', '/', '%')) return undefined;
      const label = `${stream.text(i)} ${n.n}`;
      return placed(n.next, { ...ordinalValue(n.n), label });
    },
  },
  {
    name: 'ordinal/word',
    starts: { words: [...PLACES, ...TENS.keys()], digits: true },
    read: readPlace,
  },
  {
    name: 'ordinal/word',
    starts: { words: COMPOUND_STARTS, digits: false, needs: PLACES },
    read: readPlace,
  },
  {
    name: 'ordinal/numbered',
    starts: { words: NUMBERED_IN_ROWS, digits: false },
    read: readNumbered,
  },
  {
    name: 'ordinal/range',
    starts: { words: ['between', 'from', ...ORDINALS.keys()], digits: true },
    read: readPlaces,
  },
];
