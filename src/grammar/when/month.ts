import { civilDate } from '../../bounds/calendar.ts';
import { dateValue, monthSpan, oneOfValue } from '../../bounds/date-value.ts';
import { MONTHS } from '../words.ts';
import { fillYear } from './anchored-fields.ts';
import { readMonth, readYear } from './day-words.ts';
import { absolute, completed, relative } from './moments.ts';
import type { Env, Fields, Moment, When, WhenReader } from './when.ts';
import { WHICH, type Which } from './words.ts';

const monthValue = (year: number, month: number) =>
  dateValue({ strict: monthSpan(year, month), precision: 'month' });
const monthTimex = (year: number | undefined, month: number): string =>
  `${year === undefined ? 'XXXX' : String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;

function resolveMonth(fields: Fields, env: Env): Moment {
  const month = fields.month as number;
  const { year, implied } = fillYear(fields, env);
  const value = year === undefined ? null : monthValue(year, month);
  const timex = monthTimex(year, month);
  if (fields.year !== undefined) return absolute(value, timex, ['year', 'month']);
  return implied
    ? completed(value, timex, ['month'], ['year'], implied.anchor)
    : absolute(value, timex, ['month']);
}

/** A month from its components. */
export const monthWhen = (fields: Fields, next: number): When => ({
  next,
  fields,
  withFields: (lent) => monthWhen({ ...fields, ...lent }, next),
  resolve: (env) => resolveMonth(fields, env),
});

/** `October 2025`, `Oct. of 2025`, `May`. */
export const month: WhenReader = {
  name: 'date/month',
  starts: { words: MONTHS.keys(), digits: false },
  read({ stream }, i) {
    const read = readMonth(stream, i);
    if (!read) return undefined;
    const joined =
      stream.isMark(read.next, ',', '-') ||
      stream.isWord(read.next, 'of', 'in') ||
      (stream.isMark(read.next, '/') && stream.at(read.next)?.glued);
    const year = readYear(stream, joined ? read.next + 1 : read.next);
    return monthWhen({ month: read.n, year: year?.n }, year?.next ?? read.next);
  },
};

function resolveWhich(which: Which, month: number, env: Env): Moment {
  const { today } = env;
  if (today === undefined) return relative(env, null, monthTimex(undefined, month), ['month']);
  const now = civilDate(today);
  const year =
    which === 0
      ? now.year
      : which < 0
        ? now.year - (month < now.month ? 0 : 1)
        : now.year + (month > now.month ? 0 : 1);
  const timex = monthTimex(year, month);
  // In December some readers take "last March" for this year's and some for last year's: both are kept.
  const other = which < 0 && year === now.year ? year - 1 : undefined;
  const value =
    other === undefined
      ? monthValue(year, month)
      : oneOfValue([monthValue(other, month), monthValue(year, month)]);
  return relative(env, value, timex, ['month']);
}

/** `last October`, `next May`, `this June`. */
export const whichMonth: WhenReader = {
  name: 'date/which-month',
  starts: { words: WHICH.keys(), digits: false },
  read({ stream }, i) {
    const which = WHICH.get(stream.text(i));
    const read = which === undefined ? undefined : readMonth(stream, i + 1);
    if (which === undefined || !read) return undefined;
    // "Last May 3" is that day of the month.
    const fields: Fields = { month: read.n };
    return { next: read.next, fields, resolve: (env) => resolveWhich(which, read.n, env) };
  },
};
