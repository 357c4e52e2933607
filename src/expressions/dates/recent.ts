import { addWorkingDays, dayEnd, dayOf, dayStart, isoMinute } from '../../values/bounds/calendar.ts';
import { dateValue, daySpan } from '../../values/bounds/date-value.ts';
import { SECONDS } from '../../values/bounds/duration-value.ts';
import { type Span, span } from '../../values/bounds/span.ts';
import type { IntervalValue } from '../../values/bounds/value.ts';
import { amountTimex, amountValue } from '../amount-value.ts';
import { type Amount, oneUnit, readAmount, readBarePlural } from '../amounts.ts';
import { readWords } from '../en/number-words.ts';
import { CARDINALS, UNITS_OF_TIME } from '../en/words.ts';
import { readNumber } from '../numbers.ts';
import type { TokenStream } from '../tokens.ts';
import { minutesIn } from './away.ts';
import { relative } from './moments.ts';
import type { Env, Moment, When, WhenReader } from './when.ts';

const SIDES = new Map<string, -1 | 1>([
  ['past', -1],
  ['last', -1],
  ['recent', -1],
  ['previous', -1],
  ['preceding', -1],
  ['coming', 1],
  ['next', 1],
  ['following', 1],
  ['upcoming', 1],
]);

/** The stretch of hours or minutes that ends at the anchor's time, or begins there: undefined where that is not known to the minute. */
function hoursFromNow(amount: Amount, side: -1 | 1, env: Env): IntervalValue | undefined {
  const { at } = env.context.anchor ?? {};
  const units = [amount.unit, ...amount.rest.map(({ unit }) => unit)];
  if (at === undefined || amount.vague || units.every((unit) => SECONDS[unit] >= SECONDS.day))
    return undefined;
  const reach = side * Math.round(minutesIn(amount, amount.high));
  const [low, high] = [Math.min(at, at + reach), Math.max(at, at + reach)];
  return dateValue({
    strict: span(dayStart(dayOf(low)), dayEnd(dayOf(high))),
    usual: span(low, high),
    precision: 'interval',
    canonical: `${isoMinute(low)}/${isoMinute(high)}`,
  });
}

/** The stretch of an amount that ends at the anchor's day, or begins there. */
function resolveRecent(amount: Amount, side: -1 | 1, label: string, env: Env): Moment {
  const timex = amountTimex(amount);
  const length = amountValue(amount, label);
  const { today } = env;
  if (today === undefined) return { ...relative(env, null, timex), length };
  const hours = hoursFromNow(amount, side, env);
  if (hours) return { ...relative(env, hours, timex), length };
  const days = SECONDS[amount.unit] / 86_400;
  const n = amount.vague ? 7 : amount.high;
  const reach = amount.isWorking ? Math.abs(addWorkingDays(today, side * n) - today) : Math.round(n * days);
  // "The next two days" usually begin tomorrow; whether the day itself counts as the first is not said.
  const stretch = (slack: number): Span =>
    side < 0
      ? daySpan(today - reach - slack, today)
      : daySpan(slack > 0 ? today : Math.min(today + 1, today + reach), today + reach + slack);
  const value = dateValue({
    strict: stretch(amount.vague ? reach : 1),
    usual: stretch(0),
    precision: 'interval',
  });
  return { ...relative(env, value, timex), length };
}

/** `the past few days`, `in the last four years`, `recent weeks`, `the coming months`, `the next two days`, `the past decade`. */
export const recent: WhenReader = {
  name: 'date/recent',
  starts: {
    words: ['the', 'these', 'within', 'inside', ...CARDINALS.keys(), ...SIDES.keys()],
    digits: true,
    carries: [...UNITS_OF_TIME.keys()],
    needs: [...SIDES.keys(), 'within', 'inside', 'ahead', 'come'],
  },
  read({ stream }, i) {
    if (stream.isWord(i, 'within', 'inside')) return readWindow(stream, i);
    const at = stream.isWord(i, 'the', 'these', 'this') ? i + 1 : i;
    const ahead = at > i ? readAhead(stream, at) : undefined;
    if (ahead)
      return {
        next: ahead.next,
        resolve: (env) => resolveRecent(ahead, 1, stream.words(i, ahead.next), env),
      };
    const side = SIDES.get(stream.text(at));
    if (side === undefined) return readCountFirst(stream, i, at);
    if (at === i && isVerb(stream, i)) return undefined;
    const counted = readAmount(stream, at + 1) ?? readQuarters(stream, at + 1);
    const plural = counted ? undefined : readBarePlural(stream, at + 1);
    // "Last days" and "next weeks" are not English for a stretch; "recent days" and "coming weeks" are.
    if (plural && !stream.isWord(at, 'recent', 'coming', 'past', 'upcoming')) return undefined;
    const amount = counted ?? plural ?? readSingle(at);
    if (!amount || stream.isWord(amount.next, 'ago', 'before', 'after', 'old')) return undefined;
    return {
      next: amount.next,
      resolve(env) {
        const moment = resolveRecent(amount, side, stream.words(i, amount.next), env);
        // "Recent years" say no number of them: TIMEX3 has them point back, or ahead.
        return plural ? { ...moment, timex: side < 0 ? 'PAST_REF' : 'FUTURE_REF' } : moment;
      },
    };

    /** `the past year`, `the last decade`: one unit, without its "one". */
    function readSingle(from: number): Amount | undefined {
      const isFortnight = stream.isWord(from + 1, 'fortnight');
      if (isFortnight) return { unit: 'week', low: 2, high: 2, bound: 'exact', rest: [], next: from + 2 };
      const unit = UNITS_OF_TIME.get(stream.text(from + 1));
      const isStretch =
        stream.isWord(from, 'past') ||
        (at > i && (unit === 'decade' || unit === 'century' || unit === 'hour'));
      if (!unit || !isStretch || stream.text(from + 1).endsWith('s')) return undefined;
      // "The last hour of the match".
      if (unit === 'hour' && stream.isWord(from + 2, 'of')) return undefined;
      return oneUnit(unit, from + 2);
    }
  },
};

/** `the year ahead`, `the weeks ahead`, `the three months to come`: so long a stretch from now on. */
function readAhead(stream: TokenStream, i: number): Amount | undefined {
  const unit = UNITS_OF_TIME.get(stream.text(i));
  const isOne = unit !== undefined && !stream.text(i).endsWith('s');
  const amount: Amount | undefined = isOne
    ? oneUnit(unit, i + 1)
    : CARDINALS.has(stream.text(i)) || stream.at(i)?.kind === 'number' || stream.isWord(i, 'few')
      ? readAmount(stream, i)
      : readBarePlural(stream, i);
  if (!amount) return undefined;
  const next = stream.after(amount.next, ['ahead']) ?? stream.after(amount.next, ['to', 'come']);
  // "The week ahead of the vote" comes before that.
  return next === undefined || stream.isWord(next, 'of') ? undefined : { ...amount, next };
}

/** Verbs that set a day for what they say, so that a window begins now: "will reopen within a week". A rule ("must be paid within 30 days") sets none. */
const SETS_A_DAY = [
  'will',
  'll',
  'shall',
  'expects',
  'expected',
  'hopes',
  'aims',
  'plans',
  'pledged',
  'promised',
  'vowed',
  'intends',
  'due',
];
/** How far before its window such a verb may be, in tokens. */
const VERB_REACH = 10;

/** `within five days`, where the sentence looks ahead from now and nothing else is counted from: the stretch up to then. */
function readWindow(stream: TokenStream, i: number): When | undefined {
  const hour = stream.after(i + 1, ['the', 'hour']);
  const amount: Amount | undefined =
    hour === undefined
      ? (readAmount(stream, i) ?? readAmount(stream, i + 1))
      : { ...oneUnit('hour', hour), bound: 'at-most' };
  if (!amount || amount.vague || SECONDS[amount.unit] < SECONDS.minute) return undefined;
  if (stream.isWord(amount.next, 'of', 'after', 'from', 'before', 'following')) return undefined;
  let isSet = false;
  for (let k = i - 1; k >= Math.max(0, i - VERB_REACH) && !isSet; k--) {
    if (stream.isMark(k, '.', ';', '"', '!', '?')) return undefined;
    isSet = stream.isWord(k, ...SETS_A_DAY);
  }
  if (!isSet) return undefined;
  return {
    next: amount.next,
    resolve: (env) => resolveRecent(amount, 1, stream.words(i, amount.next), env),
  };
}

/** `two quarters`, `few quarters`: stretches of three months each. */
function readQuarters(stream: TokenStream, i: number): Amount | undefined {
  const few = stream.isWord(i, 'few', 'several');
  const number = few ? { n: 3, next: i + 1 } : (readWords(stream, i) ?? readNumber(stream, i));
  const n = few || stream.isWord(i, 'quarters') ? 3 : number?.n;
  const at = stream.isWord(i, 'quarters') ? i : number?.next;
  if (n === undefined || at === undefined || !stream.isWord(at, 'quarters') || !Number.isInteger(n))
    return undefined;
  const vague = few || at === i ? { strict: span(3, 30), usual: span(6, 12) } : undefined;
  return {
    unit: 'month',
    low: n * 3,
    high: n * 3,
    bound: vague ? 'range' : 'exact',
    vague,
    rest: [],
    next: at + 1,
  };
}

/** "It will last three days", "expected to last between four and six weeks": a length, and no stretch of the past. */
const isVerb = (stream: TokenStream, i: number): boolean =>
  stream.isWord(i, 'last') &&
  (stream.isWord(
    i - 1,
    'to',
    'will',
    'would',
    'could',
    'can',
    'may',
    'might',
    'should',
    'must',
    'not',
    'cannot',
    'did',
    'does',
    "'ll",
    'll',
  ) ||
    stream.isWord(i + 1, 'between', 'another', 'from', 'at', 'about', 'up', 'no', 'only'));

/** `the two next days`, `five past minutes`: the number before the side. */
function readCountFirst(stream: TokenStream, i: number, at: number): When | undefined {
  const number = readNumber(stream, at);
  const side = number && SIDES.get(stream.text(number.next));
  const unit = number && UNITS_OF_TIME.get(stream.text(number.next + 1));
  if (!number || side === undefined || !unit || !stream.text(number.next + 1).endsWith('s')) return undefined;
  const amount: Amount = {
    unit,
    low: number.n,
    high: number.n,
    bound: 'exact',
    rest: [],
    next: number.next + 2,
  };
  return {
    next: amount.next,
    resolve: (env) => resolveRecent(amount, side, stream.words(i, amount.next), env),
  };
}
