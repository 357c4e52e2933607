import type { NumberBound } from '../values/bounds/number-value.ts';
import { span } from '../values/bounds/span.ts';
import type { GrammarRule, RuleReading, TimexMod } from '../values/mention.ts';
import { amountTimex, amountValue } from './amount-value.ts';
import {
  AMOUNT_CARRIES,
  AMOUNT_WORDS,
  type Amount,
  LARGER,
  LENGTH_UNITS,
  oneUnit,
  readAmount,
  readBarePlural,
} from './amounts.ts';
import { CARDINALS, MAGNITUDES, MONTHS, TENS, UNITS_OF_TIME, wordSet } from './en/words.ts';
import { HEDGE_FOLLOWS } from './hedges.ts';
import { readNumber } from './numbers.ts';
import { readTiming } from './timing.ts';
import type { TokenStream } from './tokens.ts';

/** A bare plural ("hours", "days") counts as a length only after these words. */
const BEFORE_BARE_PLURAL = new Set([
  'within', 'just', 'for', 'after', 'lasted', 'lasting', 'last', 'took', 'take', 'taken', 'mere', 'only', 'in', 'over', 'spent', 'by', 'nearly', 'many', 'through',
  'during', 'throughout', 'been', 'wait', 'waited', 'despite', 'the', 'of',
]); // biome-ignore format: a table reads best in rows

const MODS: Readonly<Record<NumberBound, TimexMod | undefined>> = {
  exact: undefined, range: undefined, about: 'APPROX', nearly: 'LESS_THAN', 'more-than': 'MORE_THAN', 'less-than': 'LESS_THAN',
  'at-least': 'EQUAL_OR_MORE', 'at-most': 'EQUAL_OR_LESS',
}; // biome-ignore format: a table reads best in rows

function lasting(stream: TokenStream, i: number, amount: Amount): RuleReading {
  const mod = MODS[amount.bound];
  return {
    next: amount.next,
    type: 'duration',
    value: amountValue(amount, stream.words(i, amount.next)),
    timex: amountTimex(amount),
    ...(mod && { mod }),
    relative: false,
    anchor: null,
    known: ['length'],
    implied: [],
  };
}

/** "A 44-year-old", "aged two years", "6-year-old": an age is not a length of an event. */
const isAge = (stream: TokenStream, next: number): boolean =>
  stream.isWord(next, 'old') ||
  (stream.isMark(next, '-') && stream.isWord(next + 1, 'old', 'olds')) ||
  (stream.isWord(next, 'ago', 'earlier') && !isBeyondDates(stream, next));

/** "66 million years ago" lies beyond every calendar: what is said is a length. */
const isBeyondDates = (stream: TokenStream, next: number): boolean =>
  stream.isWord(next - 2, 'million', 'billion') || Number(stream.text(next - 2)) > 9999;

/** "$5 million over five years", "killed 300 people over two decades": after an amount "over" says in what time, and not "more than". */
function isSpread(stream: TokenStream, i: number, { bound }: Amount): boolean {
  if (bound !== 'more-than' || !stream.isWord(i, 'over')) return false;
  for (let k = i - 1; k >= i - 3; k--) {
    const token = stream.at(k);
    if (token?.kind === 'number' || (token && MAGNITUDES.has(token.text)))
      return (
        k === i - 1 ||
        stream.text(i - 1).endsWith('s') ||
        MAGNITUDES.has(stream.text(i - 1)) ||
        stream.isWord(i - 1, 'people', 'percent')
      );
    if (token?.kind !== 'word' || stream.isWord(k, 'for', 'in', 'after', 'and', 'was', 'is', 'by'))
      return false;
  }
  return false;
}

/** How far back the length may be that names the unit, in tokens. */
const SAME_REACH = 20;

/** `within six` of "was to last 72 hours, collapsed within six": the unit is that of the length before it in the sentence. */
function readSameUnit(stream: TokenStream, i: number): RuleReading | undefined {
  const number = readNumber(stream, i + 1);
  if (!number || number.isPart || number.n < 1 || !endsClause(stream, number.next)) return undefined;
  for (let k = i - 1; k >= Math.max(1, i - SAME_REACH); k--) {
    if (stream.isMark(k, '.', '!', '?', ';') && stream.at(k + 1)?.capital) return undefined;
    const unit = stream.at(k)?.kind === 'word' ? UNITS_OF_TIME.get(stream.text(k)) : undefined;
    const hyphen = stream.isMark(k - 1, '-') ? k - 2 : k - 1;
    const isCounted =
      stream.at(hyphen)?.kind === 'number' ||
      CARDINALS.has(stream.text(hyphen)) ||
      TENS.has(stream.text(hyphen));
    if (unit && isCounted)
      return lasting(stream, i, {
        unit,
        low: number.n,
        high: number.n,
        bound: 'at-most',
        rest: [],
        next: number.next,
      });
  }
  return undefined;
}

const endsClause = (stream: TokenStream, i: number): boolean =>
  stream.at(i) === undefined ||
  stream.isMark(i, '.', ',', ';', '!', '?') ||
  stream.isWord(i, 'and', 'but', 'after', 'when');

/** What comes after a bare plural that says how much there is of it: "weeks on end", "with months to spare", "years in the making". */
const AFTER_BARE_PLURAL = ['on end', 'to spare', 'to go', 'in advance', 'in the making', 'at a time', 'at a stretch', 'beforehand'].map(
  (words) => words.split(' '),
); // biome-ignore format: a list
/** Before a bare plural: of one stretch that is known ("the early days of", "his years of plenty"), not a length of time. */
const KNOWN_STRETCH = wordSet(
  'the these those his her their its my our your s last first final early late latter dying opening closing same other old good bad',
);
/** What the days and hours are of that are none: "years of age", "hours of work", "minutes of meetings", "days of yore". */
const NOT_FILLING = wordSet(
  'age the this that these those a an his her their its my our each every all which whom work business operation opening meetings meeting old yore darkness daylight life',
);

/** "Months of talks", "days of heavy rain", "weeks on end": time that something fills or takes up, wherever in a sentence. */
function fillsTime(stream: TokenStream, i: number): boolean {
  // "Days of Thunder": a title; a sentence may begin so.
  if (stream.at(i)?.capital && i > 0 && stream.at(i - 1)?.kind === 'word') return false;
  for (let k = i - 1; k >= i - 2; k--) {
    if (stream.at(k)?.kind === 'number' || KNOWN_STRETCH.has(stream.text(k))) return false;
    if (stream.at(k)?.kind !== 'word') break;
  }
  if (AFTER_BARE_PLURAL.some((words) => stream.after(i + 1, words) !== undefined)) return true;
  const of = stream.at(i + 2);
  return (
    stream.isWord(i + 1, 'of') &&
    of?.kind === 'word' &&
    !NOT_FILLING.has(of.text) &&
    !MONTHS.has(of.text) &&
    !(of.capital && stream.at(i)?.capital)
  );
}

/** Durations: "two-day", "nearly a week", "15 to 20 seconds", "the four days", "a few hours", "a year and a half". */
export const DURATION_RULES: readonly GrammarRule[] = [
  {
    name: 'duration/amount',
    starts: {
      words: AMOUNT_WORDS,
      follows: HEDGE_FOLLOWS,
      digits: true,
      carries: AMOUNT_CARRIES,
      needs: LENGTH_UNITS,
    },
    read(stream, i) {
      if (stream.isWord(i, 'the', 'every')) return undefined;
      const amount = readAmount(stream, i);
      // "Two days later" counts from another date, even where the sentence names none.
      if (!amount || isAge(stream, amount.next)) return undefined;
      return lasting(stream, i, isSpread(stream, i, amount) ? { ...amount, bound: 'exact' } : amount);
    },
  },
  {
    name: 'duration/same-unit',
    starts: { words: ['within'], digits: false },
    read: readSameUnit,
  },
  {
    name: 'duration/timed',
    starts: { words: [], digits: true, needs: [':'] },
    read(stream, i) {
      const timing = readTiming(stream, i);
      if (!timing) return undefined;
      const parts = [
        { n: timing.hours, unit: 'hour' as const },
        { n: timing.minutes, unit: 'minute' as const },
        { n: timing.seconds, unit: 'second' as const },
      ].filter(({ n }) => n > 0);
      const [first, ...rest] = parts;
      if (!first) return undefined;
      return lasting(stream, i, {
        unit: first.unit,
        low: first.n,
        high: first.n,
        bound: 'exact',
        rest,
        next: timing.next,
      });
    },
  },
  {
    name: 'duration/long',
    starts: {
      words: [
        ...UNITS_OF_TIME.keys(),
        'daylong',
        'weeklong',
        'monthlong',
        'yearlong',
        'hourlong',
        'decadelong',
      ],
      digits: false,
    },
    read(stream, i) {
      const word = stream.text(i);
      const glued = word.endsWith('long') ? word.slice(0, -4) : undefined;
      const unit = UNITS_OF_TIME.get(glued ?? word);
      const long = glued
        ? i + 1
        : stream.isMark(i + 1, '-') && stream.isWord(i + 2, 'long')
          ? i + 3
          : undefined;
      if (!unit || long === undefined) return undefined;
      const plural = word.endsWith('s') ? readBarePlural(stream, i) : undefined;
      return lasting(stream, i, plural ? { ...plural, next: long } : oneUnit(unit, long));
    },
  },
  {
    name: 'duration/multi',
    starts: { words: ['multi'], digits: false, needs: LENGTH_UNITS },
    read(stream, i) {
      // "A multi-year deal": of more than one, and it is not said of how many.
      const plural = stream.isMark(i + 1, '-') ? UNITS_OF_TIME.get(stream.text(i + 2)) : undefined;
      if (!plural || stream.text(i + 2).endsWith('s')) return undefined;
      const most = LARGER[plural];
      const vague = { strict: span(2, most * 2), usual: span(2, most) };
      return lasting(stream, i, {
        unit: plural,
        low: 2,
        high: most,
        bound: 'range',
        vague,
        rest: [],
        next: i + 3,
      });
    },
  },
  {
    name: 'duration/all',
    starts: { words: ['all', 'whole', 'entire', 'full'], digits: false },
    read(stream, i) {
      // "An all-day meeting".
      const joined =
        stream.isWord(i, 'all') && stream.isMark(i + 1, '-') && stream.at(i + 2)?.glued ? i + 2 : i + 1;
      const unit = UNITS_OF_TIME.get(stream.text(joined));
      if (
        !unit ||
        stream.text(joined).endsWith('s') ||
        (!stream.isWord(i, 'all') && stream.isMark(i + 2, '-'))
      )
        return undefined;
      return lasting(stream, i, oneUnit(unit, joined + 1));
    },
  },
  {
    name: 'duration/bare-plural',
    starts: { words: [...UNITS_OF_TIME.keys()], digits: false },
    read(stream, i) {
      const amount = readBarePlural(stream, i);
      if (!amount || stream.isMark(i + 1, '-')) return undefined;
      if (fillsTime(stream, i)) return lasting(stream, i, amount);
      if (!BEFORE_BARE_PLURAL.has(stream.text(i - 1))) return undefined;
      // "A matter of minutes", "a period of years".
      if (
        stream.isWord(i - 1, 'of') &&
        stream.isWord(i - 2, 'matter', 'question', 'space', 'period', 'course', 'wait', 'span')
      )
        return lasting(stream, i, amount);
      // "The days before", "the hours of darkness": with "the" only where something closes or follows in time.
      if (
        stream.isWord(i - 1, 'the', 'of', 'by') &&
        !stream.isWord(i + 1, 'that', 'since', 'to', 'ahead', 'following', 'after', 'before')
      )
        return undefined;
      return lasting(stream, i, amount);
    },
  },
];
