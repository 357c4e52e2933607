import { civilDate, dayNumber, dayOf, isoDate, weekday } from '../../values/bounds/calendar.ts';
import { CALENDAR, type CalendarUnitName } from '../../values/bounds/calendar-units.ts';
import { dateValue, daySpan, dayWords, oneOfValue } from '../../values/bounds/date-value.ts';
import type { IntervalValue } from '../../values/bounds/value.ts';
import { CALENDAR_UNITS, WHICH, type Which } from '../en/date-words.ts';
import { MONTHS, WEEKDAYS } from '../en/words.ts';
import type { TokenStream } from '../tokens.ts';
import { readYear } from './date-numbers.ts';
import { absolute, relative } from './moments.ts';
import { readSpokenYear } from './spoken.ts';
import type { Chart, Env, Moment, When, WhenReader } from './when.ts';

const SEASONS = new Set<string>(['spring', 'summer', 'autumn', 'winter']);

/** The day that units are counted from: the anchor's, or the first day of a coarser anchor for units as coarse. */
function dayToCountFrom(unit: CalendarUnitName, env: Env): number | undefined {
  if (env.today !== undefined) return env.today;
  const { anchor } = env.context;
  if (!anchor || !Number.isFinite(anchor.span.low) || !Number.isFinite(anchor.span.high)) return undefined;
  const [first, last] = [dayOf(anchor.span.low), dayOf(anchor.span.high)];
  return CALENDAR[unit].indexOf(first) === CALENDAR[unit].indexOf(last) ? first : undefined;
}

/** `XXXX-WXX` and the like, where no anchor is known. */
const openTimex = (unit: CalendarUnitName): string =>
  CALENDAR[unit].timex(CALENDAR[unit].indexOf(0)).replace(/\d/gu, 'X');

/** The stretch of a unit that lies `by` stretches from the anchor's own. */
export function unitMoment(unit: CalendarUnitName, by: number, env: Env): Moment {
  const today = dayToCountFrom(unit, env);
  if (today === undefined) return relative(env, null, openTimex(unit));
  const index = indexFrom(unit, by, today);
  const row = CALENDAR[unit];
  if (by !== 0 && (unit === 'decade' || unit === 'century')) return eitherDecade(unit, by, today, env);
  const value = unit === 'week' && by === -1 ? lastWeek(index, today) : row.value(index);
  return relative(env, value, row.timex(index));
}

/** "The last decade" is the ten years up to now to most, and the calendar's decade before this to some: both are kept. */
function eitherDecade(unit: 'decade' | 'century', by: number, today: number, env: Env): Moment {
  const row = CALENDAR[unit];
  const index = row.indexOf(today) + by;
  const years = unit === 'decade' ? 10 : 100;
  const { year, month, day } = civilDate(today);
  const other = dayNumber(year + by * years, month, Math.min(day, 28));
  const [first, last] = by < 0 ? [other, today] : [today, other];
  const running = dateValue({
    strict: daySpan(first, last),
    precision: 'interval',
    canonical: `${isoDate(first)}..${isoDate(last)}`,
    label: `the ${years} years ${by < 0 ? 'before' : 'after'} ${dayWords(today)}`,
  });
  const members = first < row.days(index)[0] ? [running, row.value(index)] : [row.value(index), running];
  return relative(env, oneOfValue(members), row.timex(index));
}

/** A weekend just over is "this weekend" until the week is; seasons count by those that have begun. */
function indexFrom(unit: CalendarUnitName, by: number, today: number): number {
  const index = CALENDAR[unit].indexOf(today);
  if (unit === 'weekend' && by === -1 && weekday(today) >= 5) return index - 1;
  if (!SEASONS.has(unit)) return index + by;
  const [first, last] = CALENDAR[unit].days(index);
  // "Last fall" said in spring is the fall before; said in fall, that of the year before.
  if (by < 0) return last < today ? index : index - 1;
  if (by > 0) return first > today ? index : index + 1;
  return index;
}

/** "Last week" is the calendar week to some and the last seven days to others. */
function lastWeek(index: number, today: number): IntervalValue {
  const [monday, sunday] = CALENDAR.week.days(index);
  return dateValue({
    strict: daySpan(monday, today - 1),
    usual: daySpan(monday, sunday),
    precision: 'interval',
  });
}

/** The words of the units, one and many. */
const UNIT_WORDS = [...CALENDAR_UNITS.keys()].flatMap((word) => [word, `${word}s`]);

const unitWhen = (unit: CalendarUnitName, by: Which, next: number): When => ({
  next,
  isDay: unit === 'day',
  resolve: (env) => unitMoment(unit, by, env),
});

/** `this week`, `last month`, `next year`, `the coming weekend`, `last fall`, `this century`. */
export const unit: WhenReader = {
  name: 'date/calendar-unit',
  starts: { words: ['the', ...WHICH.keys()], digits: false, carries: UNIT_WORDS },
  read({ stream }, i) {
    const the = stream.isWord(i, 'the');
    const at = the ? i + 1 : i;
    const latest = the && stream.isWord(at, 'latest') ? readLatest(stream, at + 1) : undefined;
    if (latest) return latest;
    const which = WHICH.get(stream.text(at));
    // "The following week" counts from another date, not from the anchor.
    if (which === undefined || (the && stream.isWord(at, 'following', 'preceding', 'this'))) return undefined;
    const again = WHICH.has(stream.text(at + 1)) ? at + 1 : at;
    const fiscal = stream.isWord(again + 1, 'fiscal', 'calendar', 'financial', 'school', 'business')
      ? again + 1
      : again;
    const name = CALENDAR_UNITS.get(stream.text(fiscal + 1));
    if (!name || (name === 'day' && which !== 0 && !stream.isWord(at, 'next', 'previous'))) return undefined;
    if (name === 'day' && the) return undefined;
    // "The past year" ends now; only weekends and seasons are whole ones ("this past weekend").
    if (stream.isWord(again, 'past') && !['weekend', ...SEASONS].includes(name)) return undefined;
    // "This year-long siege", "next day-to-day": the unit measures there.
    if (stream.isMark(fiscal + 2, '-') && stream.at(fiscal + 2)?.glued) return undefined;
    const by = (WHICH.get(stream.text(again)) ?? which) as Which;
    const isComing = name === 'weekend' && stream.isWord(again, 'coming', 'upcoming', 'forthcoming');
    return isComing ? { next: fiscal + 2, resolve: comingWeekend } : unitWhen(name, by, fiscal + 2);
  },
};

/** The first weekend that is still to begin: from a weekday that of the running week. */
const comingWeekend = (env: Env): Moment => unitMoment('weekend', weekday(env.today ?? 0) >= 5 ? 1 : 0, env);

/** The quarter of `the latest quarter`, the year of `the latest fiscal year`: the last one that is over, as accounts have it. */
function readLatest(stream: TokenStream, i: number): When | undefined {
  const at = stream.isWord(i, 'fiscal', 'financial', 'calendar', 'full') ? i + 1 : i;
  const name = CALENDAR_UNITS.get(stream.text(at));
  return name === 'week' || name === 'month' || name === 'quarter' || name === 'half' || name === 'year'
    ? unitWhen(name, -1, at + 1)
    : undefined;
}

/** Words after "just" that say that a stretch is over: "the week just gone". */
const OVER = ['gone', 'past', 'ended', 'over', 'passed', 'finished'];

/** `the week before last`, `the month after next`: two stretches away; `the week just gone`, `the year just ended`: the last one. */
export const unitBeyond: WhenReader = {
  name: 'date/calendar-unit',
  starts: { words: ['the'], digits: false, carries: [...CALENDAR_UNITS.keys()] },
  read({ stream }, i) {
    const name = CALENDAR_UNITS.get(stream.text(i + 1));
    if (name && stream.isWord(i + 2, 'just') && stream.isWord(i + 3, ...OVER))
      return unitWhen(name, -1, i + 4);
    const before = stream.after(i + 2, ['before', 'last']);
    const next = before ?? stream.after(i + 2, ['after', 'next']);
    if (!name || next === undefined) return undefined;
    // "The week before last Friday" is counted from that Friday.
    if (
      stream.at(next)?.kind === 'word' &&
      (CALENDAR_UNITS.has(stream.text(next)) ||
        WEEKDAYS.has(stream.text(next)) ||
        MONTHS.has(stream.text(next)))
    )
      return undefined;
    return { next, resolve: (env) => unitMoment(name, before === undefined ? 2 : -2, env) };
  },
};

/**
 * The stretch that the anchor lies in, as "the" and a unit name it: only after a part of it ("later in the year").
 * After a noun the article may be left out ("end of year").
 */
export function readTheUnit({ stream }: Chart, i: number, mayBeBare = false): When | undefined {
  const at = stream.isWord(i, 'the') ? i + 1 : i;
  const name = at > i || mayBeBare ? CALENDAR_UNITS.get(stream.text(at)) : undefined;
  return name ? unitWhen(name, 0, at + 1) : undefined;
}

/** Words before "fall" and "spring" that leave them seasons. */
const BEFORE_SEASON = [
  'the', 'in', 'of', 'by', 'since', 'until', 'during', 'through', 'late', 'early', 'mid', '-', 'this', 'last', 'next', 'from', 'every', 'each', 'between', 'before', 'after', 'that',
]; // biome-ignore format: a list

/** `summer 2013`, `the spring of 2014`, `in the winter`: a season with its year, or one that "in the" leads. */
export const season: WhenReader = {
  name: 'date/season',
  starts: {
    words: ['the', 'spring', 'summer', 'autumn', 'fall', 'winter', 'springtime', 'summertime', 'wintertime'],
    digits: false,
  },
  read({ stream }, i) {
    const the = stream.isWord(i, 'the');
    const name = CALENDAR_UNITS.get(stream.text(the ? i + 1 : i));
    if (!name || !SEASONS.has(name)) return undefined;
    const following = the ? i + 2 : i + 1;
    const joined = stream.isWord(following, 'of', 'in') || stream.isMark(following, ',');
    const year =
      readYear(stream, joined ? following + 1 : following) ??
      (stream.isWord(following, 'of') ? readSpokenYear(stream, following + 1) : undefined);
    // "Prices fall in 2023", "expected to fall 2025": the verb.
    const isVerb =
      stream.isWord(i, 'fall', 'spring', 'falls') &&
      !stream.at(i)?.capital &&
      (stream.isWord(i - 1, 'to', 'will', 'would', 'could', 'may', 'might', 'can', 'should', 'not', 'and') ||
        (joined && !stream.isWord(i - 1, ...BEFORE_SEASON)));
    const over = year && name === 'winter' ? readNextYear(stream, year) : undefined;
    if (over && year) {
      const [first, last] = [dayNumber(year.n, 11, 1), dayNumber(year.n + 1, 4, 1) - 1];
      const value = dateValue({
        strict: daySpan(first, last),
        usual: daySpan(dayNumber(year.n, 12, 1), dayNumber(year.n + 1, 3, 1) - 1),
        precision: 'season',
        label: `winter ${year.n}/${String(year.n + 1).slice(-2)}`,
      });
      return {
        next: over,
        resolve: () => absolute(value, CALENDAR.winter.timex(year.n), ['year', 'season']),
      };
    }
    if (year && !isVerb) {
      const row = CALENDAR[name];
      return {
        next: year.next,
        resolve: () => absolute(row.value(year.n), row.timex(year.n), ['year', 'season']),
      };
    }
    const framed = stream.isWord(following, 'of') && stream.isWord(following + 1, 'this', 'last', 'next');
    const led = stream.isWord(
      i - 1,
      'in',
      'by',
      'since',
      'until',
      'during',
      'through',
      'late',
      'early',
      'of',
      'next',
    );
    // "Over the summer": of the season just gone or to come; "over fall" does not mean one.
    const isThrough = the && stream.isWord(i - 1, 'over', 'throughout', 'for', 'before', 'after');
    if (!framed && isThrough && stream.at(following)?.kind !== 'word')
      return { next: following, resolve: (env) => resolveSeason(name, env) };
    if (!framed && !(led && (the || !stream.isWord(i, 'fall', 'spring')) && !stream.isWord(following, 'of')))
      return undefined;
    return { next: following, resolve: (env) => resolveSeason(name, env) };
  },
};

/** The index after the second year of a winter: `1962-63`, `1962/3`, `1962-1963`. */
function readNextYear(stream: TokenStream, { n, next }: { n: number; next: number }): number | undefined {
  const later = stream.text(next + 1);
  const isNext =
    stream.isMark(next, '-', '/') &&
    stream.at(next)?.glued &&
    /^\d{1,4}$/u.test(later) &&
    String(n + 1).endsWith(later);
  return isNext ? next + 2 : undefined;
}

/** The most recent season of a name, the running one included, or the next one where the words look ahead. */
function resolveSeason(name: CalendarUnitName, env: Env): Moment {
  const row = CALENDAR[name];
  if (env.within && Number.isFinite(env.within.low)) {
    const { year } = civilDate(dayOf(env.within.low));
    return relative(env, row.value(year), row.timex(year), ['season']);
  }
  if (env.today === undefined) return relative(env, null, openTimex(name), ['season']);
  const index = row.indexOf(env.today);
  const [first, last] = row.days(index);
  const near =
    env.tense() === 'ahead' ? (last < env.today ? index + 1 : index) : first > env.today ? index - 1 : index;
  return relative(env, row.value(near), row.timex(near), ['season']);
}

/** `the weekend`, `over the weekend`: the one just over, or the one to come where the words look ahead. */
export const weekend: WhenReader = {
  name: 'date/weekend',
  starts: { words: ['the', 'that'], digits: false, carries: ['weekend'] },
  read({ stream }, i) {
    const past = stream.isWord(i + 1, 'past', 'last') ? i + 1 : i;
    if (!stream.isWord(past + 1, 'weekend') || stream.isWord(past + 2, 'of', 'before', 'after'))
      return undefined;
    return {
      next: past + 2,
      resolve(env) {
        if (env.today === undefined) return relative(env, null, openTimex('weekend'));
        const on = weekday(env.today) >= 5;
        return unitMoment('weekend', on || (past === i && env.tense() === 'ahead') ? 0 : -1, env);
      },
    };
  },
};
