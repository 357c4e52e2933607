import { isoDate, weekday as weekdayOf } from '../../values/bounds/calendar.ts';
import { CALENDAR, type CalendarUnitName } from '../../values/bounds/calendar-units.ts';
import { dateValue, daySpan, dayValue } from '../../values/bounds/date-value.ts';
import { CALENDAR_UNITS, DAY_PARTS } from '../en/date-words.ts';
import { readWeekday } from '../en/weekday-words.ts';
import { daysOf, eachDay, hullOf, meant, namedBefore, relative, withValue } from './moments.ts';
import { partMoment } from './parts.ts';
import type { Env, Moment, When, WhenReader } from './when.ts';

/** Which day or stretch is meant, counted from that of the date named before. */
const STEPS = new Map<string, number>([
  ['same', 0],
  ['that', 0],
  ['next', 1],
  ['following', 1],
  ['previous', -1],
  ['preceding', -1],
  ['prior', -1],
]);

/** A stretch of a unit counted from the date that the sentence named before. */
function fromThen(env: Env, by: number, unit: keyof typeof CALENDAR): Moment {
  const antecedent = namedBefore(env);
  const days = antecedent && daysOf({ ...antecedent, value: hullOf(antecedent.value) });
  if (!antecedent || !days) return relative(env, null, CALENDAR[unit].timex(0).replace(/\d/gu, 'X'));
  const row = CALENDAR[unit];
  // "The next day" after a period begins after its end; "the day before" ends before its start.
  const index = row.indexOf(by > 0 ? days[1] : days[0]) + by;
  return meant(env, {
    ...withValue(antecedent, row.value(index), row.timex(index)),
    relative: true,
    wrongWeekday: undefined,
    length: undefined,
    mod: undefined,
  });
}

/** `that day`, `the same week`, `the next day`, `the following month`, `the previous night`, `the next morning`. */
export const thatStretch: WhenReader = {
  name: 'date/that-day',
  starts: { words: ['the', 'that', 'next'], digits: false },
  read({ stream }, i) {
    const at = stream.isWord(i, 'the', 'that') && STEPS.has(stream.text(i + 1)) ? i + 1 : i;
    const step = STEPS.get(stream.text(at));
    // "Next week" by itself counts from the anchor; "the next week" after another date from that.
    if (step === undefined || (at === i && !stream.isWord(i, 'that'))) return undefined;
    const word = stream.text(at + 1);
    const part = DAY_PARTS.get(word);
    if (part !== undefined) {
      return {
        next: at + 2,
        isDay: true,
        part,
        resolve: (env) => partMoment(fromThen(env, step, 'day'), part),
      };
    }
    const named = readWeekday(stream, at + 1);
    if (named && step !== 0) {
      const onward = step > 0;
      return { next: named.next, isDay: true, resolve: (env) => weekdayFromThen(env, named.n, onward) };
    }
    const unit = CALENDAR_UNITS.get(word);
    // "That year's" and "the same day-long": the first is a date all the same, the second a length.
    if (!unit || (stream.isMark(at + 2, '-') && stream.at(at + 2)?.glued)) return undefined;
    if (stream.isWord(at, 'previous', 'prior') && !stream.isWord(i, 'the')) return undefined;
    return { next: at + 2, isDay: unit === 'day', resolve: (env) => fromThen(env, step, unit) };
  },
};

/** `the following Monday`, `the previous Friday`. */
function weekdayFromThen(env: Env, wanted: number, onward: boolean): Moment {
  const antecedent = namedBefore(env);
  const days = antecedent && daysOf(antecedent);
  if (!antecedent || !days) return relative(env, null, `XXXX-WXX-${wanted + 1}`, ['weekday']);
  const day = onward
    ? days[1] + ((wanted - weekdayOf(days[1]) + 6) % 7) + 1
    : days[0] - ((weekdayOf(days[0]) - wanted + 6) % 7) - 1;
  const moment = withValue(antecedent, dayValue(day), isoDate(day));
  return meant(env, { ...moment, relative: true, wrongWeekday: undefined });
}

/** `the day before May 14`, `the week before Easter`, `the month after May 2025`, `the day after the talks` where only the first has a date; `the day before` after another date. */
export const dayBeside: WhenReader = {
  name: 'date/day-after',
  starts: { words: ['the', 'a', 'day', 'one', 'night', 'week', 'year', 'month'], digits: false },
  read(chart, i) {
    const { stream } = chart;
    const at = stream.isWord(i, 'the', 'a', 'one') ? i + 1 : i;
    const word = stream.text(at);
    const unit =
      word === 'night' || word === 'morning' || word === 'evening' ? 'day' : CALENDAR_UNITS.get(word);
    const step = stream.isWord(at + 1, 'before') ? -1 : stream.isWord(at + 1, 'after') ? 1 : undefined;
    if (!unit || step === undefined || !['day', 'week', 'month', 'year', 'weekend'].includes(unit))
      return undefined;
    const base = chart.placed(at + 2);
    const part = DAY_PARTS.get(word);
    if (base && !base.isPeriod && unit === 'day') {
      return {
        next: base.next,
        isDay: true,
        resolve(env) {
          const found = eachDay(base.resolve(env), (days) => {
            const day = step < 0 ? days[0] - 1 : days[1] + 1;
            return { value: dayValue(day), timex: isoDate(day) };
          });
          return part ? partMoment(found, part) : found;
        },
      };
    }
    if (base && !base.isPeriod && stream.isWord(i, 'the') && mayCount(unit, base))
      return { next: base.next, resolve: (env) => stretchBeside(base.resolve(env), unit, step) };
    // "The day after the attack": the event has no date here. "The year before" closes its phrase.
    const closes =
      stream.at(at + 2) === undefined ||
      stream.isMark(at + 2, '.', ',', ';', ')', '"', ':') ||
      stream.isWord(at + 2, 'in', 'at', 'when', 'and');
    if (!stream.isWord(i, 'the') || !closes) return undefined;
    return {
      next: at + 2,
      isDay: unit === 'day',
      resolve: (env) => (part ? partMoment(fromThen(env, step, 'day'), part) : fromThen(env, step, unit)),
    };
  },
};

/** A week is counted from a day that has a date of its own, a month from a month, a year from a year: "the week before last Friday" is neither. */
const mayCount = (unit: CalendarUnitName, { fields, name }: When): boolean =>
  unit === 'week' || unit === 'weekend'
    ? fields?.day !== undefined || name === 'date/holiday'
    : unit === 'month'
      ? fields?.month !== undefined && fields.day === undefined
      : unit === 'year' && fields?.year !== undefined && fields.month === undefined;

/** The stretch right before or after that of a date: the calendar's or, of a week, the seven days beside the date. */
function stretchBeside(moment: Moment, unit: CalendarUnitName, step: -1 | 1): Moment {
  const days = daysOf(moment);
  if (!days) return withValue(moment, null, 'XXXX-XX-XX');
  const row = CALENDAR[unit];
  const index = row.indexOf(days[0]) + step;
  if (unit !== 'week') return withValue(moment, row.value(index), row.timex(index));
  const [first, last] = row.days(index);
  const beside = step < 0 ? [days[0] - 7, days[0] - 1] : [days[1] + 1, days[1] + 7];
  const value = dateValue({
    strict: daySpan(Math.min(first, beside[0] as number), Math.max(last, beside[1] as number)),
    usual: daySpan(beside[0] as number, beside[1] as number),
    precision: 'interval',
  });
  return withValue(moment, value, row.timex(index));
}
