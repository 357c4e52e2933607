import { type DurationUnit, durationValue, SECONDS } from '../bounds/duration-value.ts';
import { span } from '../bounds/span.ts';
import type { IntervalValue } from '../bounds/value.ts';
import { readBoundedNumber, readHedge } from './numbers.ts';
import type { GrammarRule, RuleReading } from './reading.ts';
import type { TokenStream } from './tokens.ts';
import { NUMBER_WORDS, UNITS_OF_TIME } from './words.ts';

const lasting = (next: number, value: IntervalValue): RuleReading => ({
  next,
  type: 'duration',
  value,
  relative: false,
  anchor: null,
  known: ['length'],
  implied: [],
});

/** The unit at `i`, over a hyphen where there is one ("two-day"), and the index behind it. */
function readUnit(stream: TokenStream, i: number): { unit: DurationUnit; next: number } | undefined {
  const at = stream.isMark(i, '-') ? i + 1 : i;
  if (stream.at(at)?.kind !== 'word') return undefined;
  const unit = UNITS_OF_TIME.get(stream.text(at));
  return unit && { unit, next: at + 1 };
}

/** A length that a number word alone does not give: a vague number of units. */
const VAGUE_NUMBERS: readonly (readonly [
  readonly string[],
  readonly [number, number],
  readonly [number, number],
])[] = [
  [
    ['a', 'couple', 'of'],
    [2, 3],
    [2, 2],
  ],
  [
    ['a', 'few'],
    [2, 12],
    [3, 5],
  ],
  [['several'], [2, 24], [3, 9]],
  [['many'], [2, 100], [5, 50]],
];

/** A bare plural ("hours", "days") counts as a length only behind these words. */
const BEFORE_BARE_PLURAL = ['within', 'just', 'for', 'after', 'lasted', 'lasting', 'took', 'mere', 'only'];
const LARGER: Readonly<Record<DurationUnit, number>> = {
  second: 60, minute: 60, hour: 24, day: 14, week: 8, month: 24, year: 20, decade: 10, century: 10,
}; // biome-ignore format: a table reads best in rows

/** A length known only as a vague number of units. */
function vagueDuration(
  label: string,
  unit: DurationUnit,
  strict: readonly [number, number],
  usual: readonly [number, number],
): IntervalValue {
  const size = SECONDS[unit];
  const like = durationValue(usual[0], unit, 'range', usual[1]);
  return {
    ...like,
    strict: span(strict[0] * size, strict[1] * size),
    usual: span(usual[0] * size, usual[1] * size),
    best: null,
    canonical: `~${like.canonical}`,
    label,
  };
}

/** Durations: "two-day", "nearly a week", "15 to 20 seconds", "the four days", "a few hours", "within hours". */
export const DURATION_RULES: readonly GrammarRule[] = [
  {
    name: 'duration/number',
    starts: { words: NUMBER_WORDS, digits: true },
    read(stream, i) {
      const number = readBoundedNumber(stream, i);
      if (!number) return undefined;
      const unit = readUnit(stream, number.next);
      if (!unit || stream.isWord(unit.next, 'ago', 'earlier', 'later', 'old')) return undefined;
      if (stream.isMark(unit.next, '-') && stream.isWord(unit.next + 1, 'old')) return undefined;
      return lasting(unit.next, durationValue(number.low, unit.unit, number.bound, number.high));
    },
  },
  {
    name: 'duration/one',
    starts: { words: NUMBER_WORDS, digits: false },
    read(stream, i) {
      const hedge = readHedge(stream, i);
      const start = hedge?.next ?? i;
      if (!stream.isWord(start, 'a', 'an')) return undefined;
      const unit = readUnit(stream, start + 1);
      if (!unit || stream.isWord(unit.next, 'ago', 'earlier', 'later') || unit.unit === 'second')
        return undefined;
      const half = stream.after(unit.next, ['and', 'a', 'half']);
      return lasting(
        half ?? unit.next,
        durationValue(half === undefined ? 1 : 1.5, unit.unit, hedge?.bound ?? 'exact'),
      );
    },
  },
  {
    name: 'duration/half',
    starts: { words: ['half'], digits: false },
    read(stream, i) {
      const unit = stream.isWord(i + 1, 'a', 'an') ? readUnit(stream, i + 2) : undefined;
      return unit && lasting(unit.next, durationValue(0.5, unit.unit));
    },
  },
  {
    name: 'duration/vague',
    starts: { words: ['a', 'several', 'many'], digits: false },
    read(stream, i) {
      for (const [words, strict, usual] of VAGUE_NUMBERS) {
        const behind = stream.after(i, words);
        const unit = behind === undefined ? undefined : readUnit(stream, behind);
        if (!unit || stream.isWord(unit.next, 'ago')) continue;
        const label = stream.tokens
          .slice(i, unit.next)
          .map((t) => t.text)
          .join(' ');
        return lasting(unit.next, vagueDuration(label, unit.unit, strict, usual));
      }
      return undefined;
    },
  },
  {
    name: 'duration/bare-plural',
    starts: { words: UNITS_OF_TIME.keys(), digits: false },
    read(stream, i) {
      const unit = readUnit(stream, i);
      const plural = stream.text(i).endsWith('s') || stream.text(i) === 'centuries';
      if (!unit || !plural || !stream.isWord(i - 1, ...BEFORE_BARE_PLURAL) || stream.isMark(i, '-'))
        return undefined;
      const most = LARGER[unit.unit];
      return lasting(unit.next, vagueDuration(stream.text(i), unit.unit, [1, most * 2], [2, most]));
    },
  },
];
