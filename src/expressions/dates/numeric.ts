import { dayNumber, isCivilDate, isoDate, WEEKDAY_NAMES, weekday } from '../../values/bounds/calendar.ts';
import { dayValue, oneOfValue } from '../../values/bounds/date-value.ts';
import type { IntervalValue } from '../../values/bounds/value.ts';
import { readWeekday } from '../en/weekday-words.ts';
import { WEEKDAYS } from '../en/words.ts';
import type { TokenStream } from '../tokens.ts';
import { impliedYear } from './anchoring.ts';
import { fullYear } from './date-numbers.ts';
import { dayWhen } from './day.ts';
import { absolute, completed } from './moments.ts';
import { monthWhen } from './month.ts';
import type { Env, Moment, When, WhenReader } from './when.ts';

const FULL = /^(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d\d|\d\d)(?!\d)/u;
const SHORT = /^(\d{1,2})[/-](\d{1,2})(?![\d/-])/u;
const MONTH_YEAR = /^(0?[1-9]|1[0-2])[/-]((?:19|20)\d\d)(?![\d/-])/u;
/** Words before "3/4" that make it a date and no fraction or score. */
const LEADS = [
  'on',
  'since',
  'until',
  'till',
  'by',
  'before',
  'after',
  'from',
  'to',
  'between',
  'dated',
  'through',
];

/** Days that are known by their digits. */
const NAMED_BY_DATE = new Map([['9/11', dayNumber(2001, 9, 11)]]);

/** "The 9-11 attacks", "since 9-11": the day, where nothing is counted and no score is meant. */
const isNamedByDate = (stream: TokenStream, i: number): boolean =>
  stream.isMark(i + 1, '-') &&
  (stream.isWord(i - 1, 'the', 'since', 'after', 'before', 'of', 'post', 'pre', 'every') ||
    stream.isMark(i - 1, '-')) &&
  !stream.isWord(i + 3, 'people', 'points', 'loss', 'win', 'victory', 'defeat', 'record');

/** The day may come first or the month; where both can be, both are kept. */
function resolveBoth(
  a: number,
  b: number,
  stated: number | undefined,
  named: number | undefined,
  env: Env,
): Moment {
  const dayIn = (month: number, day: number) => {
    const implied = stated === undefined ? impliedYear(month, day, env.tense(), env.context) : undefined;
    const year = stated ?? implied?.year;
    return year !== undefined && isCivilDate(year, month, day)
      ? { at: dayNumber(year, month, day), anchor: implied?.anchor }
      : undefined;
  };
  const both = [dayIn(a, b), dayIn(b, a)].filter((x) => x !== undefined);
  // A weekday shows which order is meant, where it falls on one of the two.
  const fitting = both.filter(({ at }) => named === undefined || weekday(at) === named);
  const found = fitting.length > 0 ? fitting : both;
  const days = [...new Set(found.map(({ at }) => at))].sort((x, y) => x - y);
  const members = days.map(dayValue);
  const value =
    members.length === 0 ? null : members.length === 1 ? (members[0] as IntervalValue) : oneOfValue(members);
  // TIMEX3 has no one-of: the American order is first, the other in the value.
  const timex = found[0] ? isoDate(found[0].at) : 'XXXX-XX-XX';
  const known = [
    ...(stated === undefined ? [] : ['year']),
    'month',
    'day',
    ...(named === undefined ? [] : ['weekday']),
  ];
  const moment =
    stated === undefined
      ? completed(value, timex, known, ['year'], found[0]?.anchor)
      : absolute(value, timex, known);
  const only = days.length === 1 ? days[0] : undefined;
  if (only === undefined || named === undefined || weekday(only) === named) return moment;
  return {
    ...moment,
    wrongWeekday: { said: WEEKDAY_NAMES[named] as string, is: WEEKDAY_NAMES[weekday(only)] as string },
  };
}

/** `12/03/2024`, `12.3.2024`, `12-03-24`, `4/22`, `11/2016`. */
export const numeric: WhenReader = {
  name: 'date/numeric',
  starts: { words: [...WEEKDAYS.keys()], digits: true, needs: ['/', '-', '.'] },
  read({ stream }, first): When | undefined {
    const named = readWeekday(stream, first);
    const i = named ? (stream.isMark(named.next, ',') ? named.next + 1 : named.next) : first;
    // A full stop joins digits into one number ("12.03"), so the parts are read from the characters themselves.
    // "F-16-3-2" and "$4/20" are not dates; "10/1/2018-10/7/2018" are two.
    const isSecond =
      stream.isMark(i - 1, '-') && stream.at(i - 2)?.kind === 'number' && stream.isMark(i - 3, '/');
    if (stream.isMark(i - 1, '/', '-', '$') && stream.at(i)?.glued && !isSecond) return undefined;
    const joined = stream.gluedText(i, 7);
    const full = FULL.exec(joined);
    // "Version 12.3.20": between points only a whole year makes a date.
    if (full && (full[2] !== '.' || full[4]?.length === 4)) {
      const [a, b] = [Number(full[1]), Number(full[3])];
      const year = (full[4] as string).length === 4 ? Number(full[4]) : fullYear(Number(full[4]));
      if (!isCivilDate(year, a, b) && !isCivilDate(year, b, a)) return undefined;
      return {
        next: stream.afterGlued(i, full[0].length),
        isDay: true,
        resolve: (env) => resolveBoth(a, b, year, named?.n, env),
      };
    }
    const monthYear = named ? null : MONTH_YEAR.exec(joined);
    if (monthYear) {
      const fields = { month: Number(monthYear[1]), year: Number(monthYear[2]) };
      return monthWhen(fields, stream.afterGlued(i, monthYear[0].length));
    }
    const event = named
      ? undefined
      : NAMED_BY_DATE.get(isNamedByDate(stream, i) ? joined.replace('-', '/') : joined);
    if (event !== undefined && !stream.isWord(i - 1, 'on'))
      return {
        next: stream.afterGlued(i, joined.length),
        resolve: () => absolute(dayValue(event), isoDate(event), ['event']),
      };
    const short = joined.startsWith('24/7') ? null : SHORT.exec(joined);
    const [a, b] = [Number(short?.[1]), Number(short?.[2])];
    if (!short || (!isCivilDate(2024, a, b) && !isCivilDate(2024, b, a))) return undefined;
    const next = stream.afterGlued(i, short[0].length);
    const settled = a > 12 || b > 12;
    // "4-22" is a score or a range unless "on" leads it.
    if (short[0].includes('-') && !stream.isWord(i - 1, 'on')) return undefined;
    const listed = stream.isMark(i - 1, ',') ? i - 2 : stream.isWord(i - 1, 'or') ? i - 2 : undefined;
    const inList = listed !== undefined && stream.isMark(listed - 1, '/');
    const led = named !== undefined || inList || stream.isWord(i - 1, ...LEADS);
    if (!led && !(settled && a > 1 && b > 1)) return undefined;
    if (settled && !named) return dayWhen(a > 12 ? { month: b, day: a } : { month: a, day: b }, next);
    return { next, isDay: true, resolve: (env) => resolveBoth(a, b, undefined, named?.n, env) };
  },
};
