import { dayOf, isoDate, weekday as weekdayOf } from '../../values/bounds/calendar.ts';
import { dayValue, oneOfValue } from '../../values/bounds/date-value.ts';
import { WHICH, type Which } from '../en/date-words.ts';
import { readWeekday } from '../en/weekday-words.ts';
import { WEEKDAYS } from '../en/words.ts';
import type { TokenStream } from '../tokens.ts';
import { weekdayNear } from './anchoring.ts';
import { relative } from './moments.ts';
import { placedIn } from './placed-in.ts';
import type { Env, Fields, Moment, When, WhenReader } from './when.ts';

function resolveWeekday(fields: Fields, which: Which | undefined, env: Env): Moment {
  const n = fields.weekday as number;
  const open = `XXXX-WXX-${n + 1}`;
  const { today, within } = env;
  if (within && Number.isFinite(within.low) && Number.isFinite(within.high)) {
    const first = dayOf(within.low);
    const at = first + ((n - weekdayOf(first) + 7) % 7);
    return at > dayOf(within.high)
      ? relative(env, null, open, ['weekday'])
      : relative(env, dayValue(at), isoDate(at), ['weekday']);
  }
  if (today === undefined) return relative(env, null, open, ['weekday']);
  const ahead = which === 1 || (which === undefined && env.tense() === 'ahead');
  const near = weekdayNear(today, n, ahead ? 'ahead' : 'past');
  if (which === -1) {
    // Readers split on "last Friday": the most recent one, or that of the week before. Both are kept.
    const recent = near === today ? near - 7 : near;
    return relative(env, oneOfValue([dayValue(recent - 7), dayValue(recent)]), isoDate(recent), ['weekday']);
  }
  const at =
    which === 1 && near === today
      ? near + 7
      : which === 0
        ? inThisWeek(today, n, env.tense() === 'ahead')
        : near;
  return relative(env, dayValue(at), isoDate(at), ['weekday']);
}

/** "This Friday" is the one of the running week, unless that lies after and the words look ahead. */
function inThisWeek(today: number, n: number, ahead: boolean): number {
  const at = today - weekdayOf(today) + n;
  return at < today && ahead ? at + 7 : at;
}

const weekdayWhen = (fields: Fields, which: Which | undefined, next: number): When => ({
  next,
  fields,
  isDay: true,
  resolve: (env) => resolveWeekday(fields, which, env),
});

/** `Saturday`, `last Friday`, `next Monday`, `this coming Tuesday`. */
export const weekday: WhenReader = {
  name: 'date/weekday',
  starts: { words: ['the', 'that', ...WHICH.keys(), ...WEEKDAYS.keys()], digits: false },
  read(chart, i) {
    const { stream } = chart;
    let at = stream.isWord(i, 'the', 'that') && WHICH.has(stream.text(i + 1)) ? i + 1 : i;
    const which = WHICH.get(stream.text(at));
    if (which !== undefined) at++;
    const again = which === undefined ? undefined : WHICH.get(stream.text(at));
    if (again !== undefined) at++;
    const named = readWeekday(stream, at);
    // "Mondays" recur and are not one day; the list of weekdays knows no plural.
    if (!named) return undefined;
    const when = weekdayWhen({ weekday: named.n }, again ?? which, named.next);
    const week = which === undefined ? weekBefore(stream, i) : undefined;
    const frame = week === undefined ? undefined : chart.point(week);
    return frame?.name === 'date/calendar-unit' ? placedIn(when, frame, named.next) : when;
  },
};

/** How many tokens a list of weekdays may be long. */
const LONGEST_LIST = 12;

/** Where the week begins that leads a list or range of weekdays: `next week | on Tuesday or Thursday`, `last week | between Monday and Friday`. */
function weekBefore(stream: TokenStream, i: number): number | undefined {
  let k = i - 1;
  while (k > i - LONGEST_LIST && (WEEKDAYS.has(stream.text(k)) || isListJoin(stream, k))) k--;
  // Right after the week a list begins: "this week and Monday" are two times.
  const isLed =
    k < i - 1 && (stream.isWord(k + 1, 'on', 'between', 'from', 'either') || isNameOrComma(stream, k + 1));
  if (!isLed || !stream.isWord(k, 'week')) return undefined;
  return WHICH.has(stream.text(k - 1)) ? k - 1 : undefined;
}

const isListJoin = (stream: TokenStream, k: number): boolean =>
  stream.isMark(k, ',', '-') || stream.isWord(k, 'and', 'or', 'to', 'on', 'between', 'from', 'either');

/** "Next week, on Friday", "next week Friday or Saturday". */
const isNameOrComma = (stream: TokenStream, k: number): boolean =>
  WEEKDAYS.has(stream.text(k)) || (stream.isMark(k, ',') && stream.isWord(k + 1, 'on', 'between', 'from'));
