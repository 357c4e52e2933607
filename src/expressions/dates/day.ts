import {
  civilDate,
  dayNumber,
  daysInMonth,
  isoDate,
  WEEKDAY_NAMES,
  weekday,
} from '../../values/bounds/calendar.ts';
import { dayValue } from '../../values/bounds/date-value.ts';
import { readDay } from '../en/day-words.ts';
import { CARDINALS, MONTHS, ORDINALS, TENS, WEEKDAYS, wordSet } from '../en/words.ts';
import type { TokenStream } from '../tokens.ts';
import { fillYear } from './anchored-fields.ts';
import { readDayNumber } from './date-numbers.ts';
import { absolute, completed, relative } from './moments.ts';
import type { Env, Fields, Moment, When, WhenReader } from './when.ts';

const pad = (n: number): string => String(n).padStart(2, '0');

/** `XXXX-10-11` for a day whose year is unknown. */
const openTimex = ({ month, day }: Fields): string =>
  `XXXX-${month === undefined ? 'XX' : pad(month)}-${pad(day as number)}`;

function resolveDay(fields: Fields, env: Env): Moment {
  const known = (['year', 'month', 'day', 'weekday'] as const).filter((name) => fields[name] !== undefined);
  if (fields.month === undefined) return resolveDayOfMonth(fields, known, env);
  const { day, implied } = fillYear(fields, env);
  const value = day === undefined ? null : dayValue(day);
  const timex = day === undefined ? openTimex(fields) : isoDate(day);
  const moment = implied
    ? completed(value, timex, known, ['year'], implied.anchor)
    : absolute(value, timex, known);
  const wrong = day !== undefined && fields.weekday !== undefined && weekday(day) !== fields.weekday;
  if (!wrong) return moment;
  const [said, is] = [WEEKDAY_NAMES[fields.weekday as number], WEEKDAY_NAMES[weekday(day)]];
  return { ...moment, wrongWeekday: { said: said as string, is: is as string } };
}

/** `the 15th`, `Thursday the 21st`: the most recent such day, or the next one where the words look ahead. */
function resolveDayOfMonth(fields: Fields, known: readonly string[], env: Env): Moment {
  const { today, within } = env;
  if (within && Number.isFinite(within.low)) {
    const at = Math.floor(within.low / 1440) + (fields.day as number) - 1;
    return at * 1440 > within.high
      ? relative(env, null, openTimex(fields), known)
      : relative(env, dayValue(at), isoDate(at), known);
  }
  if (today === undefined) return relative(env, null, openTimex(fields), known);
  const { year, month } = civilDate(today);
  const step = env.tense() === 'ahead' ? 1 : -1;
  // A weekday may lie in another month than the nearest; two years hold every pair of day and weekday.
  for (let k = 0; k < 24; k++) {
    const index = year * 12 + month - 1 + k * step;
    const [y, m] = [Math.floor(index / 12), (index % 12) + 1];
    if ((fields.day as number) > daysInMonth(y, m)) continue;
    const at = dayNumber(y, m, fields.day as number);
    const fits = fields.weekday === undefined || weekday(at) === fields.weekday;
    if (fits && (step < 0 ? at <= today : at >= today))
      return relative(env, dayValue(at), isoDate(at), known);
  }
  return relative(env, null, openTimex(fields), known);
}

/** A day from its components. */
export const dayWhen = (fields: Fields, next: number): When => ({
  next,
  fields,
  isDay: true,
  withFields: (lent) => dayWhen({ ...fields, ...lent }, next),
  resolve: (env) => resolveDay(fields, env),
});

/** `October 11`, `Friday, 11 October 2025`, `2025-10-11`, `the 11th of October`. */
export const day: WhenReader = {
  name: 'date/day',
  starts: {
    words: ['the', ...MONTHS.keys(), ...WEEKDAYS.keys(), ...ORDINALS.keys(), ...TENS.keys()],
    digits: true,
    needs: [...MONTHS.keys(), ...WEEKDAYS.keys(), '-', '/'],
  },
  read({ stream }, i) {
    const words = readDay(stream, i);
    if (!words) return undefined;
    const { next, ...fields } = words;
    return dayWhen(fields, next);
  },
};

/** What may come after "the 15th" where it is a day; after anything else it is the 15th of its kind. */
const AFTER_DAY = wordSet(
  'and at to in when or of through until between from he she it they we i you the a an his her their its there this that was were is are had has have will would but after before with as by for both all some many police',
);

/** Whether a number of the day ends its phrase: no noun comes after it ("the 15th floor"). */
export const isFreeDay = (stream: TokenStream, i: number): boolean =>
  stream.at(i)?.kind !== 'word' || AFTER_DAY.has(stream.text(i)) || CARDINALS.has(stream.text(i));

const BEFORE_DAY = [
  'on',
  'for',
  'up',
  'by',
  'until',
  'since',
  'before',
  'after',
  'from',
  'to',
  'and',
  'through',
  'between',
  'of',
  'or',
];

/** `on the 15th`, `the 20th of next month`: a day of a month that is not named. Only after a word that leads a date. */
export const dayOfMonth: WhenReader = {
  name: 'date/day-of-month',
  starts: { words: ['the'], digits: true },
  read({ stream }, i) {
    const the = stream.isWord(i, 'the') ? i + 1 : i;
    const number = stream.at(the)?.kind === 'ordinal' ? readDayNumber(stream, the) : undefined;
    if (!number || (the === i && !stream.isWord(i - 1, 'on'))) return undefined;
    // "The 20th of next month" needs no lead; "on the 15th floor" counts floors.
    const framed =
      stream.isWord(number.next, 'of') &&
      stream.isWord(number.next + 1, 'this', 'next', 'last', 'the') &&
      stream.isWord(number.next + 2, 'month');
    if (framed) return dayWhen({ day: number.n }, number.next);
    if (!stream.isWord(i - 1, ...BEFORE_DAY) || stream.isWord(number.next, 'of')) return undefined;
    return isFreeDay(stream, number.next) ? dayWhen({ day: number.n }, number.next) : undefined;
  },
};
