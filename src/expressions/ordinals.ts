import { point } from '../values/bounds/span.ts';
import type { IntervalValue } from '../values/bounds/value.ts';
import type { GrammarRule } from '../values/mention.ts';
import { readSmall } from './dates/spoken.ts';
import { CARDINALS, ORDINALS, TENS } from './en/words.ts';
import type { TokenStream } from './tokens.ts';

/** `1st`, `2nd`, `3rd`, `11th`. */
export function ordinalWords(n: number): string {
  const last = n % 100;
  const suffix = last >= 11 && last <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${n}${suffix}`;
}

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

/** `hundredth`, `two hundredth`, `hundred and first`, `one hundred and twenty-fifth`: "two hundredths" are parts. */
function readHundreds(stream: TokenStream, i: number): { n: number; next: number } | undefined {
  const count = CARDINALS.get(stream.text(i));
  const at = count === undefined ? i : i + 1;
  const times = count === undefined ? 1 : count;
  if (times < 1 || times > 9) return undefined;
  if (stream.isWord(at, 'hundredth', 'thousandth'))
    return { n: times * (stream.isWord(at, 'hundredth') ? 100 : 1000), next: at + 1 };
  if (!stream.isWord(at, 'hundred')) return undefined;
  const hyphen = (k: number): number => (stream.isMark(k, '-') ? k + 1 : k);
  const and = hyphen(at + 1);
  if (!stream.isWord(and, 'and')) return undefined;
  const rest = readBelowHundred(stream, hyphen(and + 1));
  return rest && rest.n < 100 && stream.at(rest.next - 1)?.kind === 'word'
    ? { n: times * 100 + rest.n, next: rest.next }
    : undefined;
}

/** Reads `third`, `3rd`, `twenty-first`; the index after it. */
export function readOrdinal(stream: TokenStream, i: number): { n: number; next: number } | undefined {
  const token = stream.at(i);
  // A row of digits beyond all counting is a code and no place.
  if (token?.kind === 'ordinal')
    return token.text.length <= MOST_DIGITS ? { n: Number(token.text), next: i + 1 } : undefined;
  return readHundreds(stream, i) ?? readBelowHundred(stream, i);
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

/** What an ordinal of hundreds begins with. */
const HUNDREDS: readonly string[] = [
  'hundred',
  'hundredth',
  'thousandth',
  ...[...CARDINALS].flatMap(([word, n]) => (n >= 1 && n <= 9 ? [word] : [])),
];

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
      return {
        next: n.next,
        type: 'ordinal',
        value: { ...ordinalValue(n.n), label },
        relative: false,
        anchor: null,
        known: ['number'],
        implied: [],
      };
    },
  },
  {
    name: 'ordinal/word',
    starts: { words: [...ORDINALS.keys(), ...TENS.keys(), ...HUNDREDS], digits: true },
    read(stream, i) {
      const ordinal = readOrdinal(stream, i);
      if (!ordinal) return undefined;
      const unitOfTime =
        stream.isWord(i, 'second') &&
        (stream.isWord(i - 1, 'split', 'per', 'one', 'each') || stream.at(i - 1)?.kind === 'number');
      if (unitOfTime) return undefined;
      return {
        next: ordinal.next,
        type: 'ordinal',
        value: ordinalValue(ordinal.n),
        relative: false,
        anchor: null,
        known: ['number'],
        implied: [],
      };
    },
  },
];
