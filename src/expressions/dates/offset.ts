import { dayOf, dayStart, isoDate, isoMinute } from '../../values/bounds/calendar.ts';
import { dateValue, daySpan } from '../../values/bounds/date-value.ts';
import { SECONDS } from '../../values/bounds/duration-value.ts';
import { amountTimex } from '../amount-value.ts';
import {
  AMOUNT_CARRIES,
  AMOUNT_WORDS,
  type Amount,
  LENGTH_UNITS,
  readAmount,
  readBarePlural,
} from '../amounts.ts';
import { UNITS_OF_TIME } from '../en/words.ts';
import type { TokenStream } from '../tokens.ts';
import { awayFrom, minutesIn, smallestUnit, stepAll, timexOf } from './away.ts';
import { isCompared } from './compared.ts';
import { eachDay, meant, namedBefore, relative } from './moments.ts';
import { tenseAround } from './tense.ts';
import type { Chart, Env, Moment, When, WhenReader } from './when.ts';
import { likePart } from './year-ago.ts';

/**
 * What lies an amount before or after a moment; null where that has no edge to count from. Of a one-of, each day is
 * counted from. Counted from a date that is named, it is a day; from the anchor ("two weeks ago") as coarse as its unit.
 */
export function offsetMoment(base: Moment, amount: Amount, direction: -1 | 1, isNamed = false): Moment {
  return eachDay(base, (days) => {
    const middle = stepAll(direction < 0 ? days[0] : days[1], direction, amount, amount.low);
    const timex = isNamed && !amount.vague ? isoDate(middle) : timexOf(middle, amount, direction);
    const value = awayFrom(days, amount, direction);
    // The day that the words come to, counted out; how loosely they count is the bounds' affair.
    const best = amount.bound === 'exact' ? dayStart(middle) : null;
    return { value: { ...value, best }, timex };
  });
}

/** The anchor's day as a moment to count from. */
function now(env: Env): Moment {
  const { today } = env;
  const value = today === undefined ? null : dateValue({ strict: daySpan(today), precision: 'day' });
  return relative(env, value, today === undefined ? 'XXXX-XX-XX' : isoDate(today));
}

/** Hours and minutes from the anchor, where its time is known: "two hours ago". */
function clockOffset(env: Env, amount: Amount, direction: -1 | 1): Moment | undefined {
  const { at } = env.context.anchor ?? {};
  const seconds = SECONDS[smallestUnit(amount)];
  if (at === undefined || amount.vague || seconds >= SECONDS.day) return undefined;
  const then = at + Math.round(direction * minutesIn(amount, amount.low));
  const day = dayOf(then);
  const clock = isoMinute(then);
  const slack = Math.max(1, Math.round(seconds / 120));
  const around = { low: then - slack, high: then + slack };
  const value = dateValue({ strict: daySpan(day), usual: around, precision: 'minute', canonical: clock });
  return relative(env, { ...value, best: then }, clock);
}

/** An amount from the anchor. */
const fromAnchor = (env: Env, amount: Amount, direction: -1 | 1, isNamed: boolean): Moment =>
  clockOffset(env, amount, direction) ?? offsetMoment(now(env), amount, direction, isNamed);

/** What comes after an amount that is counted from the anchor, and to which side. */
const FROM_NOW: readonly (readonly [readonly string[], -1 | 1])[] = [
  [['ago'], -1], [['before', 'now'], -1], [['from', 'now'], 1], [['from', 'today'], 1], [['hence'], 1], [['before', 'today'], -1],
  [["'", 's', 'time'], 1], [["'", 'time'], 1], [['back'], -1],
]; // biome-ignore format: a table reads best in rows
/** After an amount that is counted from a date named before. */
const FROM_THEN: readonly (readonly [string, -1 | 1])[] = [
  ['earlier', -1],
  ['later', 1],
  ['previously', -1],
  ['afterwards', 1],
  ['afterward', 1],
  ['beforehand', -1],
];

/** "A fortnight before." counts from a date as "a fortnight earlier" does; before anything else the word leads on. */
const BEFORE: (typeof FROM_THEN)[number] = ['before', -1];
const endsClause = (stream: TokenStream, i: number): boolean =>
  stream.at(i) === undefined || stream.isMark(i, '.', ',', ';', '!', '?', ')');

const match = <T>(stream: TokenStream, i: number, rows: readonly (readonly [readonly string[], T])[]) => {
  for (const [words, what] of rows) {
    const next = stream.after(i, words);
    if (next !== undefined) return { next, what };
  }
  return undefined;
};

/** Years beyond those that the calendar counts: "66 million years ago" is a length, not a day. */
const MOST_YEARS = 9999;

function amountAt(stream: TokenStream, i: number): Amount | undefined {
  const amount =
    readAmount(stream, i) ?? (stream.isWord(i, 'a', 'an') ? undefined : readBarePlural(stream, i));
  return amount && amount.low * SECONDS[amount.unit] > MOST_YEARS * SECONDS.year ? undefined : amount;
}

const DATES_BEFORE = ['date/calendar-unit', 'date/range', 'date/recent', 'date/open'];

/** The like quarter or month of another year, of an amount in whole years. */
const likeOf = (env: Env, amount: Amount, direction: -1 | 1, compared: boolean): Moment | undefined =>
  amount.unit === 'year' &&
  amount.bound === 'exact' &&
  amount.rest.length === 0 &&
  Number.isInteger(amount.low)
    ? likePart(env.antecedent, direction * amount.low, compared)
    : undefined;

/** Counted in days, so that it names one. */
const isInDays = (amount: Amount): boolean => smallestUnit(amount) === 'day' && !amount.vague;

/** `two weeks ago`, `a decade ago`, `in three days' time`, `a year earlier`, `10 days before May 14`. */
export const offset: WhenReader = {
  name: 'date/offset',
  starts: {
    words: [...AMOUNT_WORDS, ...UNITS_OF_TIME.keys(), 'in'],
    digits: true,
    carries: AMOUNT_CARRIES,
    needs: LENGTH_UNITS,
  },
  read(chart, i) {
    const { stream } = chart;
    const inside = stream.isWord(i, 'in') ? i + 1 : i;
    const amount = amountAt(stream, inside);
    if (!amount) return undefined;
    const fromNow = match(stream, amount.next, FROM_NOW);
    if (
      fromNow &&
      !(
        stream.isWord(fromNow.next - 1, 'back') && stream.isWord(fromNow.next, 'to', 'in', 'at', 'from', 'on')
      )
    ) {
      const start = inside > i && fromNow.what < 0 ? undefined : i;
      return start === undefined
        ? undefined
        : {
            next: fromNow.next,
            isDay: isInDays(amount),
            resolve: (env) =>
              (fromNow.what < 0 && isCompared(stream, i) ? likeOf(env, amount, -1, true) : undefined) ??
              fromAnchor(env, amount, fromNow.what, stream.isWord(fromNow.next - 1, 'today')),
          };
    }
    // "Her second letter in two weeks" is a length; "will return in two weeks" is a date.
    if (inside > i) {
      // "In a year when the harvest failed": the words after say which year it is.
      if (stream.isWord(amount.next, 'when', 'where', 'that', 'of', 'which')) return undefined;
      const isAhead = !amount.vague && tenseAround(stream, i, amount.next, {}) === 'ahead';
      return isAhead
        ? { next: amount.next, isDay: isInDays(amount), resolve: (env) => fromAnchor(env, amount, 1, false) }
        : undefined;
    }
    const fromThen =
      FROM_THEN.find(([word]) => stream.isWord(amount.next, word)) ??
      (stream.isWord(amount.next, 'before') && endsClause(stream, amount.next + 1) ? BEFORE : undefined);
    // "Thirty minutes later this week": the adverb belongs to what follows. "Two years later than planned" is how much later.
    if (fromThen && !stream.isWord(amount.next + 1, 'this', 'in', 'than'))
      return {
        next: amount.next + 1,
        isDay: isInDays(amount),
        resolve: (env) => fromAntecedent(env, amount, fromThen[1], isCompared(stream, i)),
      };
    return readFromDate(chart, i, amount);
  },
};

/** `two days before May 14`, `a week after last Friday`, `three days from yesterday`. */
function readFromDate(chart: Chart, start: number, amount: Amount): When | undefined {
  const { stream } = chart;
  const isLength = stream.isWord(start - 1, 'for');
  const before = stream.after(amount.next, ['prior', 'to']) ?? stream.after(amount.next, ['before']);
  const after =
    stream.after(amount.next, ['after']) ??
    stream.after(amount.next, ['from']) ??
    stream.after(amount.next, ['following']);
  // "Closed for six weeks from 2 March": how long, and from when on.
  const following = isLeft(stream, start) ? undefined : (before ?? (isLength ? undefined : after));
  const base = following === undefined ? undefined : baseAt(chart, following);
  if (!base || base.isPeriod || DATES_BEFORE.includes(base.name ?? '') || base.name === 'date/reference')
    return undefined;
  return {
    next: base.next,
    isDay: isInDays(amount),
    resolve: (env) => offsetMoment(base.resolve(env), amount, before === undefined ? 1 : -1, true),
  };
}

/** The date that an amount is counted from: "before | Christmas", "before the | Nov. 8 election". */
function baseAt(chart: Chart, i: number): When | undefined {
  const { stream } = chart;
  const own = chart.placed(i);
  if (own || !stream.isWord(i, 'the', 'its', 'his', 'her', 'their')) return own;
  const dated = chart.placed(i + 1);
  return dated?.isDay && stream.at(dated.next)?.kind === 'word' ? dated : undefined;
}

/** "With just 26 days before Christmas", "there are ten days before the vote": how long is left, and no day. */
const isLeft = (stream: TokenStream, start: number): boolean => {
  const hedged = stream.isWord(start - 1, 'still', 'now') ? start - 1 : start;
  return (
    stream.isWord(hedged - 1, 'with', 'leaving', 'leaves', 'have', 'has', 'had') ||
    (stream.isWord(hedged - 1, 'are', 'is', 'were', 'was', 'remain', 'remained') &&
      stream.isWord(hedged - 2, 'there'))
  );
};

/** Counted from the date that the sentence named before; without one, nothing says where to count from. */
export function fromAntecedent(env: Env, amount: Amount, direction: -1 | 1, compared = false): Moment {
  const { antecedent } = env;
  const like = likeOf(env, amount, direction, compared);
  if (like) return like;
  // Where no date is named, "a year earlier" beside an amount is a year before now.
  if (!antecedent && compared && direction < 0 && amount.unit === 'year')
    return offsetMoment(now(env), amount, -1);
  // "He will leave two weeks later": where the sentence looks ahead and names no date, it counts from now.
  if (!antecedent && direction > 0 && env.tense() === 'ahead')
    return fromAnchor(env, amount, direction, false);
  const from = namedBefore(env);
  // What is known is how far off it is.
  if (!from) return relative(env, null, amount.vague ? 'XXXX-XX-XX' : amountTimex(amount));
  return meant(env, { ...offsetMoment(from, amount, direction), relative: true });
}
