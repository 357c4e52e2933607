import { addMonths, civilDate, dayNumber, isoDate } from '../../values/bounds/calendar.ts';
import { dateValue, daySpan } from '../../values/bounds/date-value.ts';
import type { DurationUnit } from '../../values/bounds/duration-value.ts';
import { AMOUNT_WORDS, LENGTH_UNITS, readAmount } from '../amounts.ts';
import { UNITS_OF_TIME } from '../en/words.ts';
import { HEDGE_FOLLOWS } from '../hedges.ts';
import { needOf } from '../near-core.ts';
import type { TokenStream } from '../tokens.ts';
import { daysOf, relative, withValue } from './moments.ts';
import { type Env, envWith, type Moment, type When, type WhenReader } from './when.ts';

/** So many of a unit, and the index after them. */
interface Length {
  readonly n: number;
  readonly unit: DurationUnit;
  readonly next: number;
}

/** Units that accounts and statistics are kept in. */
const PERIODS: ReadonlySet<string> = new Set(['day', 'week', 'month', 'year', 'decade']);
/** What may be between "the" and the unit: "the financial year", "the full year". */
const KINDS = [
  'financial',
  'fiscal',
  'full',
  'whole',
  'tax',
  'trading',
  'accounting',
  'calendar',
  'latest',
  'last',
  'past',
  'business',
  'reporting',
];

/** What leads over to the end of a period. */
const JOINED = needOf(['to', 'through', 'until', 'till', 'ended', 'ending', 'end']);

/** `the year`, `year`, `the three months`, `six months`, `the quarter`, `half year`. */
function readLength(stream: TokenStream, i: number): Length | undefined {
  let at = stream.isWord(i, 'the', 'a') ? i + 1 : i;
  while (stream.isWord(at, ...KINDS)) at++;
  const amount = readAmount(stream, at);
  if (
    amount &&
    amount.bound === 'exact' &&
    !amount.vague &&
    amount.rest.length === 0 &&
    Number.isInteger(amount.low)
  )
    return { n: amount.low, unit: amount.unit, next: amount.next };
  const half = stream.isWord(at, 'half') ? at + 1 : at;
  const following = half > at && stream.isMark(half, '-') ? half + 1 : half;
  if (half > at && stream.isWord(following, 'year')) return { n: 6, unit: 'month', next: following + 1 };
  if (half > at) return { n: 6, unit: 'month', next: half };
  if (stream.isWord(at, 'quarter')) return { n: 3, unit: 'month', next: at + 1 };
  const unit = UNITS_OF_TIME.get(stream.text(at));
  return unit && !stream.text(at).endsWith('s') ? { n: 1, unit, next: at + 1 } : undefined;
}

/** The first day of a stretch of so many units that ends with a day. */
function firstDay(last: number, { n, unit }: Length): number {
  if (unit === 'day' || unit === 'week') return last - n * (unit === 'week' ? 7 : 1) + 1;
  const months = n * { month: 1, year: 12, decade: 120 }[unit as 'month'];
  // Counted from the day after the end, so that a year to 31 July begins on 1 August.
  return addMonths(last + 1, -months);
}

function stretch(moment: Moment, first: number, last: number): Moment {
  const value = dateValue({ strict: daySpan(first, last), precision: 'interval' });
  return withValue({ ...moment, mod: undefined }, value, `${isoDate(first)}/${isoDate(last)}`);
}

/** The year of an end that names none: accounts are drawn up when the stretch is over, unless the words look ahead. */
function resolveEnd(end: When, env: Env): Moment {
  const found = end.resolve(envWith(env, env.tense() === 'ahead' ? {} : { tense: () => 'past' }));
  const [, last] = daysOf(found) ?? [];
  const year = end.fields?.year;
  if (year !== undefined || last === undefined || env.today === undefined || last <= env.today) return found;
  if (env.tense() === 'ahead' || !end.withFields || end.fields?.month === undefined) return found;
  return end.withFields({ year: civilDate(last).year - 1 }).resolve(env);
}

/** `the year to 31 July`, `the three months to September`, `six months ended 30 June`, `the year to date`. */
export const periodEnding: WhenReader = {
  name: 'date/period-ending',
  starts: {
    words: ['the', 'year', 'quarter', 'half', 'week', 'month', ...AMOUNT_WORDS],
    follows: HEDGE_FOLLOWS,
    digits: true,
    needs: [...LENGTH_UNITS, 'half', 'quarter'],
  },
  read(chart, i) {
    const { stream } = chart;
    if (!stream.asked.has(i, JOINED)) return undefined;
    const length = readLength(stream, i);
    if (!length || !PERIODS.has(length.unit)) return undefined;
    const { next } = length;
    const toDate = stream.after(next, ['to', 'date']) ?? stream.after(next, ['-', 'to', '-', 'date']);
    if (
      toDate !== undefined &&
      length.n === 1 &&
      (stream.isWord(next - 1, 'year', 'month', 'week') || stream.isWord(next - 1, 'quarter'))
    )
      return { next: toDate, resolve: (env) => resolveToDate(length.unit, env) };
    const isEnded = stream.isWord(next, 'ended', 'ending', 'end');
    const joined = isEnded
      ? stream.isWord(next + 1, 'on', 'in', 'at', 'with')
        ? next + 2
        : next + 1
      : next + 1;
    if (
      !isEnded &&
      !(
        stream.isWord(next, 'to', 'through') ||
        (stream.isWord(next, 'until', 'till') && stream.isWord(i, 'the'))
      )
    )
      return undefined;
    const endAt = stream.isWord(joined, 'the') && stream.isWord(joined + 1, 'end') ? joined + 3 : joined;
    const end = chart.date(endAt);
    if (!end || end.isPeriod || end.name === 'date/reference' || end.name === 'date/offset') return undefined;
    // "Increased two months to May" and "sentenced two years to 2010" say when they end; a time of day does not.
    if (
      end.isDay !== true &&
      end.fields?.month === undefined &&
      end.fields?.year === undefined &&
      end.name !== 'date/calendar-unit'
    )
      return undefined;
    return {
      next: end.next,
      resolve(env) {
        const moment = resolveEnd(end, env);
        const [, last] = daysOf(moment) ?? [];
        if (last === undefined) return withValue(moment, null);
        // Its end is a date of its own: "the year ended | March 31".
        return {
          ...stretch(moment, firstDay(last, length), last),
          members: [{ at: endAt, next: end.next, moment }],
        };
      },
    };
  },
};

/** From the first day of the running unit to the anchor's own. */
function resolveToDate(unit: DurationUnit, env: Env): Moment {
  const { today } = env;
  if (today === undefined) return relative(env, null, 'XXXX/PRESENT_REF');
  const { year, month } = civilDate(today);
  const first =
    unit === 'month'
      ? dayNumber(year, month, 1)
      : unit === 'week'
        ? today - ((((today + 3) % 7) + 7) % 7)
        : dayNumber(year, 1, 1);
  return stretch(relative(env, null, ''), first, today);
}
