import { addMonths, civilDate, dayNumber, isoDate } from '../../values/bounds/calendar.ts';
import { CALENDAR } from '../../values/bounds/calendar-units.ts';
import { dateValue, daySpan } from '../../values/bounds/date-value.ts';
import { type Amount, readAmount } from '../amounts.ts';
import { UNITS_OF_TIME } from '../en/words.ts';
import type { TokenStream } from '../tokens.ts';
import { readYear } from './date-numbers.ts';
import { relative } from './moments.ts';
import { unitMoment } from './unit.ts';
import type { Env, Moment, When, WhenReader } from './when.ts';
import { likePart } from './year-ago.ts';

/** What of another year, month or week is like now, by its word. */
const LIKE = new Map(
  Object.entries({
    time: 'time', point: 'time', stage: 'time', moment: 'time', juncture: 'time', date: 'day', day: 'day', week: 'week', month: 'month', weekend: 'weekend', season: 'time', period: 'period', quarter: 'period',
  } as const),
); // biome-ignore format: a table reads best in rows
type Like = 'time' | 'day' | 'week' | 'weekend' | 'month' | 'period';

/** How far from now another time lies. */
type Distance = { readonly unit: 'day' | 'week' | 'month'; readonly n: number } | { readonly year: number };

/** How many days either way a like time may be off, strictly and usually, by how far off it is. */
const LOOSE = { day: [0, 0], week: [2, 1], month: [10, 4], year: [31, 10] } as const;

const MOVES = new Map(
  Object.entries({ week: ['week', 1], month: ['month', 1], year: ['month', 12], season: ['month', 12], decade: ['month', 120] } as const),
); // biome-ignore format: a table reads best in rows

/** `last year`, `next month`, `tomorrow`, `two years ago`, `in 2019`: the distance after "this time". */
function readDistance(stream: TokenStream, i: number): { distance: Distance; next: number } | undefined {
  if (stream.isWord(i, 'tomorrow', 'yesterday'))
    return { distance: { unit: 'day', n: stream.isWord(i, 'tomorrow') ? 1 : -1 }, next: i + 1 };
  const in_ = stream.isWord(i, 'in', 'of') ? i + 1 : i;
  const at = stream.isWord(in_, 'the') ? in_ + 1 : in_;
  const side = stream.isWord(at, 'last', 'previous', 'past') ? -1 : stream.isWord(at, 'next') ? 1 : undefined;
  const move = side === undefined ? undefined : MOVES.get(stream.text(at + 1));
  if (side !== undefined && move) {
    // "At this time last year's winner was ahead."
    if (stream.isMark(at + 2, "'", '-') && stream.at(at + 2)?.glued) return undefined;
    return { distance: { unit: move[0], n: side * move[1] }, next: at + 2 };
  }
  const year = stream.isWord(i, 'in') ? readYear(stream, in_) : undefined;
  if (year) return { distance: { year: year.n }, next: year.next };
  const amount = readAmount(stream, i);
  const by = amount && stepOf(amount);
  if (!amount || !by) return undefined;
  if (stream.isWord(amount.next, 'ago', 'earlier', 'before'))
    return { distance: { ...by, n: -by.n }, next: amount.next + 1 };
  return stream.after(amount.next, ['from', 'now']) === undefined
    ? undefined
    : { distance: by, next: amount.next + 2 };
}

function stepOf({
  unit,
  low,
  bound,
  vague,
  rest,
}: Amount): { unit: 'week' | 'month'; n: number } | undefined {
  if (vague || bound !== 'exact' || rest.length > 0 || !Number.isInteger(low)) return undefined;
  const move = MOVES.get(unit);
  return move && { unit: move[0], n: low * move[1] };
}

/** The day so far from another. */
function dayAt(today: number, distance: Distance): number {
  if ('year' in distance) {
    const { month, day } = civilDate(today);
    return dayNumber(distance.year, month, Math.min(day, 28));
  }
  const { unit, n } = distance;
  return unit === 'month' ? addMonths(today, n) : today + n * (unit === 'week' ? 7 : 1);
}

function resolveLike(like: Like, distance: Distance, isSame: boolean, env: Env): Moment {
  const years =
    !('year' in distance) && distance.unit === 'month' && distance.n % 12 === 0 ? distance.n / 12 : undefined;
  // "Sales fell in May from the same time last year".
  const part = isSame && years !== undefined ? likePart(env.antecedent, years, true) : undefined;
  if (part) return part;
  const { today } = env;
  if (like === 'period')
    return years === undefined ? relative(env, null, 'XXXX') : unitMoment('year', years, env);
  if (today === undefined) return relative(env, null, 'XXXX-XX-XX');
  const day = dayAt(today, distance);
  if (like !== 'time' && like !== 'day') {
    const index = CALENDAR[like].indexOf(day);
    return relative(env, CALENDAR[like].value(index), CALENDAR[like].timex(index));
  }
  const far = 'year' in distance || years !== undefined ? 'year' : distance.unit;
  const [strict, usual] = LOOSE[like === 'day' ? 'day' : far];
  const value = dateValue({
    strict: daySpan(day - strict, day + strict),
    usual: daySpan(day - usual, day + usual),
    precision: strict === 0 ? 'day' : 'interval',
    ...(strict > 0 && { canonical: `${isoDate(day)}~` }),
  });
  return relative(env, value, isoDate(day));
}

/** `this time last year`, `at the same point two years ago`, `the same week last year`, `this time tomorrow`. */
export const likeTime: WhenReader = {
  name: 'date/like-time',
  starts: {
    words: ['this', 'the', 'same'],
    digits: false,
    carries: ['same', 'time', 'point', 'stage', ...UNITS_OF_TIME.keys()],
    needs: [...LIKE.keys()],
  },
  read({ stream }, i): When | undefined {
    const same = stream.isWord(i, 'the') ? i + 1 : i;
    const isSame = stream.isWord(same, 'same');
    if (!isSame && !stream.isWord(i, 'this')) return undefined;
    const at = isSame ? same + 1 : i + 1;
    const like = LIKE.get(stream.text(at));
    const found = like && readDistance(stream, at + 1);
    if (!found || (like === 'period' && !isSame)) return undefined;
    // "This week in 2019" is the like week; "this day week" and "this month last week" are none.
    return {
      next: found.next,
      isDay: like === 'day' || like === 'time',
      resolve: (env) => resolveLike(like, found.distance, isSame, env),
    };
  },
};
