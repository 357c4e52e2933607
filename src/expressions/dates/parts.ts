import { dayEnd, dayStart, isoDate } from '../../values/bounds/calendar.ts';
import { dateValue, dayWords } from '../../values/bounds/date-value.ts';
import { type Span, span } from '../../values/bounds/span.ts';
import type { IntervalValue } from '../../values/bounds/value.ts';
import { DAY_PART_TIMEX, PART_MOD, type SpanPart } from '../en/date-words.ts';
import { PARTS_OF_DAY, PARTS_OF_SPAN } from '../en/words.ts';
import { daysOf, withValue } from './moments.ts';
import type { Env, Moment } from './when.ts';

/** A part of a day, named by a word of the table ("late", "night", "morning"). Written as the day itself in EDTF. */
export function partOfDay(day: number, part: string): IntervalValue {
  const { strict, usual } = PARTS_OF_DAY.get(part) as NonNullable<ReturnType<typeof PARTS_OF_DAY.get>>;
  // Midnight belongs to the day that it ends, so that "Friday evening" stays within Friday.
  const hours = ([from, to]: readonly [number, number]): Span =>
    span(
      dayStart(day) + Math.round(from * 60),
      dayStart(day) + Math.round(to * 60) - (to % 24 === 0 ? 1 : 0),
    );
  return dateValue({
    strict: hours(strict),
    usual: hours(usual),
    precision: 'part',
    canonical: isoDate(day),
    label: partWords(part, day),
  });
}

/** `late on 7 November 2025`, `the night of 11 October 2025`. */
const partWords = (part: string, day: number): string =>
  part === 'late' || part === 'early' ? `${part} on ${dayWords(day)}` : `the ${part} of ${dayWords(day)}`;

/** A moment of one day narrowed to a part of it. Of a one-of, each day is narrowed. */
export function partMoment(moment: Moment, part: string): Moment {
  const { value } = moment;
  const timex = /^[\dX-]{10}$|^XXXX-WXX-\d$/u.test(moment.timex)
    ? `${moment.timex}${DAY_PART_TIMEX.get(part as never) ?? ''}`
    : moment.timex;
  if (value?.kind === 'one-of') {
    const members = value.members.map((member) => partOfDay(Math.floor(member.strict.low / 1440), part));
    return { ...moment, timex, value: { ...value, members } };
  }
  const [first, last] = daysOf(moment) ?? [];
  if (first === undefined || first !== last) return { ...moment, timex };
  return withValue(moment, partOfDay(first, part), timex);
}

/** The early, middle or late part of a stretch of several days, in whole days. */
function shareOf(whole: IntervalValue, part: SpanPart): IntervalValue {
  const { strict, usual } = PARTS_OF_SPAN.get(part) as NonNullable<ReturnType<typeof PARTS_OF_SPAN.get>>;
  const share = (of: Span, [from, to]: readonly [number, number]): Span => {
    const days = (of.high + 1 - of.low) / 1440;
    return span(of.low + Math.round(days * from) * 1440, of.low + Math.round(days * to) * 1440 - 1);
  };
  return dateValue({
    strict: share(whole.strict, strict),
    usual: share(whole.usual, usual),
    precision: 'interval',
    // "Early the 1990s" is not English.
    label: whole.label.startsWith('the ') ? `the ${part} ${whole.label.slice(4)}` : `${part} ${whole.label}`,
  });
}

/** The hours of a single day that such a part of it is. */
const DAY_SHARE = {
  early: 'early',
  mid: 'midday',
  late: 'late',
  'first half': 'morning',
  'second half': 'afternoon',
} as const;

/** "Early next week", "mid-October", "the end of 2024"; of a single day, its early or late hours. */
export function spanPartMoment(moment: Moment, part: SpanPart): Moment {
  const { value } = moment;
  const [first, last] = daysOf(moment) ?? [];
  const isDay = first !== undefined && first === last;
  if (isDay || /^(?:[\dX]{4}-[\dX]{2}-[\dX]{2}|XXXX-WXX-\d)$/u.test(moment.timex))
    return partMoment(moment, DAY_SHARE[part]);
  const marked = { ...moment, mod: PART_MOD[part] };
  return value?.kind === 'interval' && first !== undefined
    ? { ...marked, value: shareOf(value, part) }
    : marked;
}

/** What lies before the anchor in its own stretch ("earlier this month"), or after it ("later this week"). */
export function sideOfToday(moment: Moment, side: 'earlier' | 'later', env: Env): Moment {
  const { value } = moment;
  const day = env.today;
  if (value?.kind !== 'interval' || day === undefined) return moment;
  const { low, high } = value.strict;
  // Only the anchor's own stretch has a part before it and one after.
  if (dayStart(day) > high || dayEnd(day) < low) return moment;
  const bounds =
    side === 'later'
      ? { strict: span(dayStart(day), high), usual: span(dayStart(day), value.usual.high) }
      : { strict: span(low, dayEnd(day)), usual: span(low, Math.max(dayEnd(day - 1), low + 1439)) };
  return { ...moment, value: dateValue({ ...bounds, precision: 'interval' }) };
}
