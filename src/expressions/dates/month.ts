import { civilDate } from '../../values/bounds/calendar.ts';
import { dateValue, monthSpan, oneOfValue } from '../../values/bounds/date-value.ts';
import { WHICH, type Which } from '../en/date-words.ts';
import { readMonth } from '../en/month-words.ts';
import { MONTHS } from '../en/words.ts';
import type { TokenStream } from '../tokens.ts';
import { fillYear } from './anchored-fields.ts';
import { readDayNumber, readYear } from './date-numbers.ts';
import { dayWhen } from './day.ts';
import { absolute, completed, relative } from './moments.ts';
import { readSpokenYear } from './spoken.ts';
import type { Env, Fields, Moment, When, WhenReader } from './when.ts';

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

/** `2016-11`, `2015/3`, `2015 June`, `2016-Nov`: the year first. */
function readYearFirst(stream: TokenStream, i: number): When | undefined {
  const year = readYear(stream, i);
  if (!year || stream.text(i) === "'") return undefined;
  const mark = stream.isMark(year.next, '-', '/') && stream.at(year.next)?.glued;
  const named = readMonth(stream, mark ? year.next + 1 : year.next);
  if (named && !readDayNumber(stream, named.next))
    return monthWhen({ year: year.n, month: named.n }, named.next);
  const digits = stream.at(year.next + 1);
  if (!mark || !digits?.glued || !/^(?:0?[1-9]|1[0-2])$/u.test(digits.text)) return undefined;
  // "2006/07" is a pair of years where the second follows the first.
  if (stream.isMark(year.next, '/') && Number(digits.text) === (year.n + 1) % 100 && digits.text.length === 2)
    return undefined;
  // "2016-11" is a month; "2003-04" may be a winter as well, "2015/3/2" is a day.
  if (stream.isMark(year.next + 2, '-', '/') && stream.at(year.next + 3)?.glued) return undefined;
  return monthWhen({ year: year.n, month: Number(digits.text) }, year.next + 2);
}

/** "A December morning in 2009": the year after a part of some day of the month. */
function yearBeyondPart(stream: TokenStream, i: number): ReturnType<typeof readYear> {
  const isPart = stream.isWord(i, 'day', 'morning', 'afternoon', 'evening', 'night', 'weekend');
  return isPart && stream.isWord(i + 1, 'in', 'of') ? readYear(stream, i + 2) : undefined;
}

/** `October 2025`, `Oct. of 2025`, `the month of May`, `May`, `2016-11`, `a December morning in 2009`. */
export const month: WhenReader = {
  name: 'date/month',
  starts: { words: ['the', 'month', ...MONTHS.keys()], digits: true, needs: [...MONTHS.keys(), '-', '/'] },
  read({ stream }, i) {
    const named = stream.after(i, ['the', 'month', 'of']) ?? stream.after(i, ['month', 'of']);
    const read = readMonth(stream, named ?? i);
    if (!read) return named === undefined ? readYearFirst(stream, i) : undefined;
    const joined =
      stream.isMark(read.next, ',', '-') ||
      stream.isWord(read.next, 'of', 'in') ||
      (stream.isMark(read.next, '/') && stream.at(read.next)?.glued);
    const at = joined ? read.next + 1 : read.next;
    const year = readYear(stream, at) ?? readSpokenYear(stream, at) ?? yearBeyondPart(stream, read.next);
    return monthWhen({ month: read.n, year: year?.n }, year?.next ?? read.next);
  },
};

function resolveWhich(which: Which, month: number, day: number | undefined, env: Env): Moment {
  const { today } = env;
  if (today === undefined) return relative(env, null, monthTimex(undefined, month), ['month']);
  const now = civilDate(today);
  const year =
    which === 0
      ? now.year
      : which < 0
        ? now.year - (month < now.month ? 0 : 1)
        : now.year + (month > now.month ? 0 : 1);
  if (day !== undefined) return dayWhen({ year, month, day }, 0).resolve(env);
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
  starts: { words: [...WHICH.keys()], digits: false },
  read({ stream }, i) {
    const which = WHICH.get(stream.text(i));
    const read = which === undefined ? undefined : readMonth(stream, i + 1);
    if (which === undefined || !read) return undefined;
    // "Last Oct. 23" is that day of the month.
    const day = readDayNumber(stream, read.next);
    const next = day?.next ?? read.next;
    const fields: Fields = { month: read.n, day: day?.n };
    return {
      next,
      fields,
      isDay: day !== undefined,
      resolve: (env) => resolveWhich(which, read.n, day?.n, env),
    };
  },
};
