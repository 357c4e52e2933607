import { isoDate, weekday as weekdayOf } from '../../values/bounds/calendar.ts';
import { dayValue } from '../../values/bounds/date-value.ts';
import { readWeekday } from '../en/weekday-words.ts';
import { WEEKDAYS } from '../en/words.ts';
import { daysOf, withValue } from './moments.ts';
import type { Moment, WhenReader } from './when.ts';

/** The nearest such weekday on one side of the days that a moment takes. */
function beside(of: Moment, n: number, side: 'before' | 'after'): Moment {
  const [first, last] = daysOf(of) ?? [];
  const open = { ...of, mod: undefined };
  if (first === undefined || last === undefined) return withValue(open, null, `XXXX-WXX-${n + 1}`);
  const at =
    side === 'before'
      ? first - 1 - ((weekdayOf(first - 1) - n + 7) % 7)
      : last + 1 + ((n - weekdayOf(last + 1) + 7) % 7);
  return withValue(open, dayValue(at), isoDate(at));
}

/** `the Friday before Easter`, `the Monday after May 14`, `the Sunday following Christmas`. */
export const weekdayBeside: WhenReader = {
  name: 'date/weekday-beside',
  starts: { words: ['the', ...WEEKDAYS.keys()], digits: false },
  read(chart, i) {
    const { stream } = chart;
    const named = readWeekday(stream, stream.isWord(i, 'the') ? i + 1 : i);
    if (!named || !stream.isWord(named.next, 'before', 'after', 'following')) return undefined;
    const side = stream.isWord(named.next, 'before') ? 'before' : 'after';
    const inner = chart.date(named.next + 1);
    // "Friday after 3 p.m." and "Monday before Tuesday" are something else.
    if (!inner || inner.isPeriod || (inner.fields?.day === undefined && inner.name !== 'date/holiday'))
      return undefined;
    return { next: inner.next, isDay: true, resolve: (env) => beside(inner.resolve(env), named.n, side) };
  },
};
