import { isoDate } from '../../values/bounds/calendar.ts';
import { dateValue, daySpan, periodValue } from '../../values/bounds/date-value.ts';
import { SECONDS } from '../../values/bounds/duration-value.ts';
import { amountValue } from '../amount-value.ts';
import { AMOUNT_WORDS, type Amount, LENGTH_UNITS, readAmount } from '../amounts.ts';
import type { TokenStream } from '../tokens.ts';
import { smallestUnit, stepAll } from './away.ts';
import { daysOf, hullOf, withValue } from './moments.ts';
import type { Chart, Env, Moment, When, WhenReader } from './when.ts';

/** A period by its start and how long it is: "for three days from May 3", "from Monday for two weeks". */

/** What leads to the day that something begins. */
const STARTS: readonly (readonly string[])[] = [
  ['starting', 'on'], ['starting', 'from'], ['starting'], ['beginning', 'on'], ['beginning', 'from'], ['beginning'], ['commencing', 'on'], ['commencing'],
  ['with', 'effect', 'from'], ['as', 'of'], ['as', 'from'], ['from'],
]; // biome-ignore format: a list

function afterStart(stream: TokenStream, i: number): number | undefined {
  const at = stream.isMark(i, ',') ? i + 1 : i;
  return stream.afterAny(at, STARTS);
}

/** A length of days and more that is one number, without a bound. */
function lengthAt(stream: TokenStream, i: number): Amount | undefined {
  const amount = readAmount(stream, i);
  const isPlain = amount && !amount.vague && amount.bound === 'exact' && amount.low === amount.high;
  return isPlain && SECONDS[smallestUnit(amount)] >= SECONDS.day ? amount : undefined;
}

interface Start {
  readonly at: number;
  readonly when: When;
}

/** A day, a month or a year to begin with; "from 2 to 16 May" has an end of its own. */
function startAt(chart: Chart, at: number | undefined): Start | undefined {
  const { stream } = chart;
  const when = at === undefined ? undefined : chart.date(at);
  const isPlain = when && !when.isPeriod && when.timed === undefined && when.name !== 'date/reference';
  return at !== undefined &&
    isPlain &&
    !stream.isWord(when.next, 'to', 'until', 'till', 'through') &&
    !stream.isMark(when.next, '-')
    ? { at, when }
    : undefined;
}

/** The last day of a length that begins on a day. Years are counted in months, so that they end where they began. */
function lastDay(first: number, amount: Amount): number {
  const { unit, low } = amount;
  const counted: Amount =
    unit === 'year' ? { ...amount, unit: 'month', low: low * 12, high: low * 12 } : amount;
  return stepAll(first, 1, counted, counted.low) - 1;
}

function resolve({ at, when }: Start, amount: Amount, env: Env): Moment {
  const moment = when.resolve(env);
  const from = hullOf(moment.value);
  const days = daysOf(moment);
  if (!from || !days) return withValue(moment, null);
  const [first, last] = [lastDay(days[0], amount), lastDay(days[1], amount)];
  // How days are counted is loose: three days from Monday end on Wednesday, or on Thursday.
  const slack = smallestUnit(amount) === 'day' ? 1 : 0;
  const end = dateValue({
    strict: daySpan(Math.max(days[0], first - slack), last + 1),
    usual: daySpan(first, last),
    precision: first === last ? 'day' : 'interval',
    ...(first === last && { canonical: isoDate(first) }),
  });
  return {
    ...withValue(moment, periodValue(from, end), `${moment.timex}/${isoDate(last)}`),
    length: amountValue(amount),
    members: [{ at, next: when.next, moment }],
  };
}

const period = (start: Start, amount: Amount, next: number): When => ({
  next,
  isPeriod: true,
  resolve: (env) => resolve(start, amount, env),
});

/** `for three days from May 3`, `for two weeks, starting on Monday`, `from 1 June for a month`. */
export const lengthFrom: WhenReader = {
  name: 'date/length-from',
  starts: {
    words: ['for', 'from', 'starting', 'beginning', 'commencing'],
    digits: false,
    needs: LENGTH_UNITS,
    follows: new Map([['for', new Set(AMOUNT_WORDS)]]),
  },
  read(chart, i) {
    const { stream } = chart;
    if (stream.isWord(i, 'for')) {
      const amount = lengthAt(stream, i + 1);
      const start = amount && startAt(chart, afterStart(stream, amount.next));
      return start && period(start, amount, start.when.next);
    }
    const start = startAt(chart, afterStart(stream, i));
    if (!start) return undefined;
    const { next } = start.when;
    const following = stream.isMark(next, ',') ? next + 1 : next;
    const amount = stream.isWord(following, 'for') ? lengthAt(stream, following + 1) : undefined;
    return amount && period(start, amount, amount.next);
  },
};
