import { addMonths } from '../../values/bounds/calendar.ts';
import { CALENDAR } from '../../values/bounds/calendar-units.ts';
import { AMOUNT_WORDS, readAmount } from '../amounts.ts';
import { daysOf, withValue } from './moments.ts';
import type { Env, Moment, When, WhenReader } from './when.ts';

/** The day, week or month that lies so many months before another. */
function movedBack(base: When, months: number, env: Env): Moment {
  const moment = base.resolve(env);
  const days = daysOf(moment);
  if (!days) return withValue(moment, null);
  const [first, last] = days;
  const unit = CALENDAR[first === last ? 'day' : /^\d{4}-\d{2}$/u.test(moment.timex) ? 'month' : 'week'];
  const index = unit.indexOf(addMonths(first, -months));
  return { ...withValue(moment, unit.value(index), unit.timex(index)), relative: true };
}

/** `a year ago today`, `two years ago this month`, `10 years ago on Friday`: the like day, week or month of another year. */
export const agoWhen: WhenReader = {
  name: 'date/ago-when',
  starts: { words: AMOUNT_WORDS, digits: true, needs: ['ago'] },
  read(chart, i) {
    const { stream } = chart;
    const amount = readAmount(stream, i);
    if (!amount || amount.vague || amount.bound !== 'exact' || amount.rest.length > 0) return undefined;
    const months = { year: 12, decade: 120, century: 1200, month: 1 }[amount.unit as 'year'];
    if (!months || !Number.isInteger(amount.low * months) || !stream.isWord(amount.next, 'ago'))
      return undefined;
    const at = stream.isWord(amount.next + 1, 'on') ? amount.next + 2 : amount.next + 1;
    const isLed = at > amount.next + 1 || stream.isWord(at, 'today', 'this', 'yesterday', 'tomorrow');
    const base = isLed ? chart.point(at) : undefined;
    if (!base || base.isPeriod || base.fields?.year !== undefined || stream.isWord(at + 1, 'year'))
      return undefined;
    return {
      next: base.next,
      isDay: base.isDay,
      resolve: (env) => movedBack(base, amount.low * months, env),
    };
  },
};
