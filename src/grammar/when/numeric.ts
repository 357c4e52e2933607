import { dayNumber, isCivilDate, isoDate } from '../../bounds/calendar.ts';
import { dayValue, oneOfValue } from '../../bounds/date-value.ts';
import type { IntervalValue } from '../../bounds/value.ts';
import { impliedYear } from './anchoring.ts';
import { dayWhen } from './day.ts';
import { fullYear } from './day-words.ts';
import { absolute, completed } from './moments.ts';
import { monthWhen } from './month.ts';
import type { Env, Moment, When, WhenReader } from './when.ts';

const FULL = /^(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d\d|\d\d)(?!\d)/u;
const SHORT = /^(\d{1,2})\/(\d{1,2})(?![\d/])/u;
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
  'and',
  'dated',
  'through',
];

/** The day may come first or the month; where both can be, both are kept. */
function resolveBoth(a: number, b: number, stated: number | undefined, env: Env): Moment {
  const dayIn = (month: number, day: number) => {
    const implied = stated === undefined ? impliedYear(month, day, env.isAhead(), env.context) : undefined;
    const year = stated ?? implied?.year;
    return year !== undefined && isCivilDate(year, month, day)
      ? { at: dayNumber(year, month, day), anchor: implied?.anchor }
      : undefined;
  };
  const found = [dayIn(a, b), dayIn(b, a)].filter((x) => x !== undefined);
  const days = [...new Set(found.map(({ at }) => at))].sort((x, y) => x - y);
  const members = days.map(dayValue);
  const value =
    members.length === 0 ? null : members.length === 1 ? (members[0] as IntervalValue) : oneOfValue(members);
  // TIMEX3 has no one-of: the American order stands first, the other in the value.
  const timex = found[0] ? isoDate(found[0].at) : 'XXXX-XX-XX';
  if (stated !== undefined) return absolute(value, timex, ['year', 'month', 'day']);
  return completed(value, timex, ['month', 'day'], ['year'], found[0]?.anchor);
}

/** `12/03/2024`, `12.3.2024`, `12-03-24`, `4/22`, `11/2016`. */
export const numeric: WhenReader = {
  name: 'date/numeric',
  starts: { words: [], digits: true },
  read({ stream }, i): When | undefined {
    // A full stop joins digits into one number ("12.03"), so the parts are read from the characters themselves.
    if (stream.isMark(i - 1, '/', '-', '$') && stream.at(i)?.glued) return undefined;
    const joined = stream.gluedText(i, 7);
    const full = FULL.exec(joined);
    if (full) {
      const [a, b] = [Number(full[1]), Number(full[3])];
      const year = (full[4] as string).length === 4 ? Number(full[4]) : fullYear(Number(full[4]));
      if (!isCivilDate(year, a, b) && !isCivilDate(year, b, a)) return undefined;
      return { next: stream.behindGlued(i, full[0].length), resolve: (env) => resolveBoth(a, b, year, env) };
    }
    const monthYear = MONTH_YEAR.exec(joined);
    if (monthYear) {
      const fields = { month: Number(monthYear[1]), year: Number(monthYear[2]) };
      return monthWhen(fields, stream.behindGlued(i, monthYear[0].length));
    }
    const short = SHORT.exec(joined);
    const [a, b] = [Number(short?.[1]), Number(short?.[2])];
    if (!short || (!isCivilDate(2024, a, b) && !isCivilDate(2024, b, a))) return undefined;
    const next = stream.behindGlued(i, short[0].length);
    const settled = a > 12 || b > 12;
    if (!stream.isWord(i - 1, ...LEADS) && !(settled && a > 1 && b > 1)) return undefined;
    if (settled) return dayWhen(a > 12 ? { month: b, day: a } : { month: a, day: b }, next);
    return { next, resolve: (env) => resolveBoth(a, b, undefined, env) };
  },
};
