import { weekday } from '../../values/bounds/calendar.ts';
import { CALENDAR, type CalendarUnitName } from '../../values/bounds/calendar-units.ts';
import { dateValue, daySpan } from '../../values/bounds/date-value.ts';
import { CALENDAR_UNITS } from '../en/date-words.ts';
import { CARDINALS } from '../en/words.ts';
import type { TokenStream } from '../tokens.ts';
import { relative } from './moments.ts';
import { readSmall } from './spoken.ts';
import type { Env, Moment, WhenReader } from './when.ts';

/** Stretches that are counted back by their names, though no length of time is one of them. */
const COUNTED: ReadonlySet<CalendarUnitName> = new Set([
  'weekend',
  'quarter',
  'spring',
  'summer',
  'autumn',
  'winter',
] as const);

const unitAt = (stream: TokenStream, i: number): CalendarUnitName | undefined => {
  const unit = CALENDAR_UNITS.get(stream.text(i)) ?? CALENDAR_UNITS.get(stream.text(i).replace(/s$/u, ''));
  return unit && COUNTED.has(unit) ? unit : undefined;
};

/** Words for a few, with how many they are at the least and at the most. */
const VAGUE: readonly (readonly [readonly string[], number, number])[] = [
  [['a', 'couple', 'of'], 2, 3],
  [['a', 'few'], 2, 6],
  [['several'], 2, 9],
];

/** How many, at the least and at the most: "a couple" may be three. */
function readMany(stream: TokenStream, i: number): { low: number; high: number; next: number } | undefined {
  for (const [words, low, high] of VAGUE) {
    const next = stream.after(i, words);
    if (next !== undefined) return { low, high, next };
  }
  const one = stream.isWord(i, 'a', 'one');
  const number = one ? { n: 1, next: i + 1 } : readSmall(stream, i);
  return number && { low: number.n, high: number.n, next: number.next };
}

/** The stretch that is so many before that which the anchor lies in, or that has begun last; ahead where `by` is above none. */
function stretchAt(unit: CalendarUnitName, by: number, today: number): number {
  const index = CALENDAR[unit].indexOf(today);
  const [first, last] = CALENDAR[unit].days(index);
  if (unit === 'quarter') return index + by;
  // From a weekday one counts the weekends that are over, and on a weekend those before it.
  if (unit === 'weekend')
    return weekday(today) >= 5 || first > today ? index + by : index + by + (by < 0 ? 1 : 0);
  if (by < 0) return last < today ? index + by + 1 : index + by;
  return first > today ? index + by - 1 : index + by;
}

function resolveAgo(unit: CalendarUnitName, [from, to]: readonly [number, number], env: Env): Moment {
  if (env.today === undefined) return relative(env, null, 'XXXX-XX-XX');
  const row = CALENDAR[unit];
  const [a, b] = [stretchAt(unit, from, env.today), stretchAt(unit, to, env.today)];
  if (a === b) return relative(env, row.value(a), row.timex(a));
  const [first, last] = [row.days(Math.min(a, b)), row.days(Math.max(a, b))];
  const value = dateValue({ strict: daySpan(first[0], last[1]), precision: 'interval' });
  return relative(env, value, from < 0 ? 'PAST_REF' : 'FUTURE_REF');
}

/** `two weekends ago`, `three summers ago`, `a couple of weekends ago`, `two weekends from now`. */
export const unitsAgo: WhenReader = {
  name: 'date/units-ago',
  starts: {
    words: ['a', 'several', ...CARDINALS.keys()],
    digits: true,
    carries: [...COUNTED, ...[...COUNTED].map((unit) => `${unit}s`)],
    needs: [...CALENDAR_UNITS.keys()].flatMap((word) => [word, `${word}s`]),
  },
  read({ stream }, i) {
    const many = readMany(stream, i);
    const unit = many && unitAt(stream, many.next);
    if (!many || !unit || many.low < 1) return undefined;
    const isAgo = stream.isWord(many.next + 1, 'ago', 'back');
    const ahead = isAgo ? undefined : stream.after(many.next + 1, ['from', 'now']);
    if (!isAgo && ahead === undefined) return undefined;
    const side = isAgo ? -1 : 1;
    return {
      next: ahead ?? many.next + 2,
      resolve: (env) => resolveAgo(unit, [side * many.low, side * many.high], env),
    };
  },
};
