import { isoDate, weekday } from '../../values/bounds/calendar.ts';
import { CALENDAR, isoWeek, mondayBefore } from '../../values/bounds/calendar-units.ts';
import { dateValue, daySpan, dayWords } from '../../values/bounds/date-value.ts';
import { daysOf, withValue } from './moments.ts';
import type { Moment } from './when.ts';

/** The week or weekend that holds a day, or that begins with it. */
export function resolveWeekOf(unit: 'week' | 'weekend', outer: Moment): Moment {
  const [day] = daysOf(outer) ?? [];
  if (day === undefined) return withValue(outer, null, 'XXXX-WXX');
  const index = CALENDAR[unit].indexOf(day);
  if (unit === 'weekend')
    return withValue(outer, CALENDAR.weekend.value(index), CALENDAR.weekend.timex(index));
  const monday = mondayBefore(day);
  // The calendar week that holds the day to some, the seven days from it to others.
  const value = dateValue({
    strict: daySpan(monday, day + 6), usual: daySpan(monday, monday + 6), precision: 'interval', label: `the week of ${dayWords(day)}`,
  }); // biome-ignore format: one value
  return withValue(outer, value, isoWeek(monday));
}

/** The weekend of a holiday: the one that it touches or, for a Tuesday or Wednesday, the nearest; its own day is taken in. */
export function resolveWeekendOf(holiday: Moment): Moment {
  const [day] = daysOf(holiday) ?? [];
  if (day === undefined) return withValue(holiday, null, 'XXXX-WXX-WE');
  const on = weekday(day);
  const saturday = on > 2 ? day + 5 - on : day - on - 2;
  const index = CALENDAR.weekend.indexOf(saturday);
  const [first, last] = [Math.min(saturday, day), Math.max(saturday + 1, day)];
  const value = dateValue({
    strict: daySpan(first - 1, last + 1),
    usual: daySpan(first, last),
    precision: 'interval',
    canonical: `${isoDate(first)}/${isoDate(last)}`,
  });
  return withValue(holiday, value, CALENDAR.weekend.timex(index));
}
