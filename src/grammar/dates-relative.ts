import { civilDate, dayEnd, dayNumber, dayOf, weekday } from '../bounds/calendar.ts';
import { dateValue, daySpan, dayValue, monthSpan, oneOfValue, yearSpan } from '../bounds/date-value.ts';
import { type Span, span } from '../bounds/span.ts';
import type { IntervalValue, OneOfValue } from '../bounds/value.ts';
import { anchorDay, anchorMonth, looksAhead, weekdayNear } from './anchoring.ts';
import { readWeekday } from './date-parts.ts';
import { ofPart, readPartBehind } from './day-parts.ts';
import { readBoundedNumber } from './numbers.ts';
import type { GrammarRule, ReadingContext, RuleReading } from './reading.ts';
import { NUMBER_WORDS, PARTS_OF_DAY, UNITS_OF_TIME, WEEKDAYS } from './words.ts';

function relative(
  next: number,
  value: RuleReading['value'],
  context: ReadingContext,
  known: readonly string[],
): RuleReading {
  return {
    next,
    type: 'date',
    value,
    relative: true,
    anchor: context.anchor?.text ?? null,
    known,
    implied: value === null ? [] : ['year', 'month', 'day'].filter((part) => !known.includes(part)),
  };
}

/** `Saturday`, `late Friday`, `Tuesday night`, `last Friday`, `next Monday`. */
const weekdayRule: GrammarRule = {
  name: 'date/weekday',
  starts: {
    words: ['late', 'early', 'last', 'next', 'this', 'past', 'coming', ...WEEKDAYS.keys()],
    digits: false,
  },
  read(stream, i, context) {
    const early = stream.isWord(i, 'late', 'early') ? stream.text(i) : undefined;
    let at = early ? (stream.isWord(i + 1, 'on') ? i + 2 : i + 1) : i;
    const which = stream.isWord(at, 'last', 'next', 'this', 'past', 'coming') ? stream.text(at) : undefined;
    if (which) at++;
    const named = readWeekday(stream, at);
    if (!named) return undefined;
    const trail = early ? undefined : readPartBehind(stream, named.next);
    const part = early ?? trail?.part;
    const next = trail?.next ?? named.next;
    const anchor = anchorDay(context);
    if (anchor === undefined) return relative(next, null, context, ['weekday']);
    const ahead = which === 'next' || which === 'coming' || (!which && looksAhead(stream, i, context));
    const day = weekdayNear(anchor, named.n, ahead ? 'ahead' : 'past');
    const value = (d: number): IntervalValue => (part ? ofPart(d, part) : dayValue(d));
    if (which === 'last') return relative(next, lastWeekday(anchor, day, value), context, ['weekday']);
    return relative(next, value(ahead && day === anchor && which ? day + 7 : day), context, ['weekday']);
  },
};

/** Readers split on "last Friday": the most recent one, or that of the week before. Both are kept. */
function lastWeekday(anchor: number, recent: number, value: (day: number) => IntervalValue): OneOfValue {
  const near = recent === anchor ? recent - 7 : recent;
  return oneOfValue([value(near - 7), value(near)]);
}

const DAYS: Readonly<Record<string, { offset: number; part?: string }>> = {
  today: { offset: 0 },
  yesterday: { offset: -1 },
  tomorrow: { offset: 1 },
  tonight: { offset: 0, part: 'night' },
};

/** `today`, `yesterday morning`, `last night`, `overnight`. */
const namedDayRule: GrammarRule = {
  name: 'date/named-day',
  starts: { words: ['last', 'overnight', ...Object.keys(DAYS)], digits: false },
  read(stream, i, context) {
    const lastNight = stream.after(i, ['last', 'night']);
    const overnight = stream.isWord(i, 'overnight') ? i + 1 : undefined;
    const row = Object.hasOwn(DAYS, stream.text(i)) ? DAYS[stream.text(i)] : undefined;
    if (lastNight === undefined && overnight === undefined && !row) return undefined;
    const trail = row && !row.part ? readPartBehind(stream, i + 1) : undefined;
    const next = lastNight ?? overnight ?? trail?.next ?? i + 1;
    const anchor = anchorDay(context);
    if (anchor === undefined) return relative(next, null, context, ['day']);
    if (!row) return relative(next, ofPart(anchor - 1, 'night'), context, ['day']);
    const part = row.part ?? trail?.part;
    const day = anchor + row.offset;
    return relative(next, part ? ofPart(day, part) : dayValue(day), context, ['day']);
  },
};

interface Stretch {
  readonly strict: Span;
  readonly usual: Span;
}

/** The calendar week (Monday first), month or year that lies `offset` away from the anchor's. */
function calendarStretch(unit: string, offset: number, context: ReadingContext): Stretch | undefined {
  const day = anchorDay(context);
  if (unit === 'week') {
    if (day === undefined) return undefined;
    const monday = day - weekday(day) + offset * 7;
    const usual = daySpan(monday, monday + 6);
    // "Last week" is the calendar week to some and the last seven days to others.
    return { strict: offset === -1 ? daySpan(monday, day - 1) : usual, usual };
  }
  const month = anchorMonth(context);
  if (unit === 'month') {
    if (!month) return undefined;
    const index = month.year * 12 + month.month - 1 + offset;
    const s = monthSpan(Math.floor(index / 12), (index % 12) + 1);
    return { strict: s, usual: s };
  }
  const year = month?.year ?? (context.anchor && civilDate(dayOf(context.anchor.span.low)).year);
  if (year === undefined) return undefined;
  const s = yearSpan(year + offset);
  return { strict: s, usual: s };
}

/** `this week`, `last month`, `next year`, `earlier this month`, `later this week`. */
const calendarUnitRule: GrammarRule = {
  name: 'date/calendar-unit',
  starts: { words: ['earlier', 'later', 'this', 'last', 'previous', 'next'], digits: false },
  read(stream, i, context) {
    const side = stream.isWord(i, 'earlier', 'later') ? stream.text(i) : undefined;
    const at = side ? i + 1 : i;
    const offset = stream.isWord(at, 'this', 'the')
      ? 0
      : stream.isWord(at, 'last', 'previous')
        ? -1
        : stream.isWord(at, 'next')
          ? 1
          : undefined;
    const unit = stream.text(at + 1);
    if (
      offset === undefined ||
      !['week', 'month', 'year'].includes(unit) ||
      (stream.isWord(at, 'the') && !side)
    )
      return undefined;
    if (stream.isMark(at + 2, '-', "'") && stream.at(at + 2)?.glued) return undefined;
    const stretch = calendarStretch(unit, offset, context);
    if (!stretch) return relative(at + 2, null, context, []);
    const { strict, usual } = side && offset === 0 ? sideOf(stretch, side, context) : stretch;
    return relative(at + 2, dateValue({ strict, usual, precision: 'interval' }), context, []);
  },
};

/** Earlier: from its first day to the anchor's (usually the day before). Later: from the anchor's day to its last. */
function sideOf(stretch: Stretch, side: string, context: ReadingContext): Stretch {
  const day = anchorDay(context);
  if (day === undefined) return stretch;
  if (side === 'later')
    return {
      strict: span(daySpan(day).low, stretch.strict.high),
      usual: span(daySpan(day).low, stretch.usual.high),
    };
  const { low } = stretch.strict;
  return { strict: span(low, dayEnd(day)), usual: span(low, Math.max(dayEnd(day - 1), low + 1439)) };
}

/** How many days either way "n units ago" may be off, strictly and usually: half a unit, and a day for days. */
const AGO: Readonly<Record<string, { days: number; strict: number; usual: number }>> = {
  day: { days: 1, strict: 1, usual: 0 },
  week: { days: 7, strict: 4, usual: 3 },
  month: { days: 30.4369, strict: 16, usual: 10 },
  year: { days: 365.2425, strict: 184, usual: 92 },
};

/** `two weeks ago`, `a year ago`. */
const agoRule: GrammarRule = {
  name: 'date/ago',
  starts: { words: NUMBER_WORDS, digits: true },
  read(stream, i, context) {
    const one = stream.isWord(i, 'a', 'an') ? { low: 1, high: 1, bound: 'exact', next: i + 1 } : undefined;
    const number = one ?? readBoundedNumber(stream, i);
    const unit = number && UNITS_OF_TIME.get(stream.text(number.next));
    const row = unit && Object.hasOwn(AGO, unit) ? AGO[unit] : undefined;
    if (!number || !row || !stream.isWord(number.next + 1, 'ago')) return undefined;
    const next = number.next + 2;
    const anchor = anchorDay(context);
    if (anchor === undefined) return relative(next, null, context, []);
    const middle =
      unit === 'year' ? sameDayYearsBack(anchor, number.low) : anchor - Math.round(number.low * row.days);
    const further = Math.round((number.high - number.low) * row.days);
    const open = number.bound === 'more-than' || number.bound === 'at-least';
    const around = (slack: number): Span => {
      const { low, high } = daySpan(middle - further - slack, Math.min(anchor, middle + slack));
      return span(open ? Number.NEGATIVE_INFINITY : low, high);
    };
    const value = dateValue({
      strict: around(row.strict),
      usual: around(row.usual),
      precision: row.usual === 0 ? 'day' : 'interval',
    });
    return relative(next, value, context, []);
  },
};

function sameDayYearsBack(anchor: number, years: number): number {
  const { year, month, day } = civilDate(anchor);
  return dayNumber(year - Math.round(years), month, Math.min(day, 28));
}

/** `the past few days`, `in the last four days`, `in recent days`: the stretch that ends at the anchor. */
const recentRule: GrammarRule = {
  name: 'date/recent',
  starts: { words: ['the', 'past', 'last', 'recent'], digits: false },
  read(stream, i, context) {
    const at = stream.isWord(i, 'the') ? i + 1 : i;
    if (!stream.isWord(at, 'past', 'last', 'recent')) return undefined;
    const vague = stream.after(at + 1, ['few']);
    const number = vague === undefined ? readBoundedNumber(stream, at + 1) : undefined;
    const next = vague ?? number?.next ?? at + 1;
    const row = AGO[UNITS_OF_TIME.get(stream.text(next)) ?? ''];
    const plural = stream.text(next).endsWith('s');
    if (!row || !plural || (!number && vague === undefined && !stream.isWord(at, 'recent'))) return undefined;
    const anchor = anchorDay(context);
    if (anchor === undefined) return relative(next + 1, null, context, []);
    const n = number?.high ?? 7;
    const back = (slack: number): Span => daySpan(anchor - Math.round(n * row.days) - slack, anchor);
    const value = dateValue({
      strict: back(number ? 1 : Math.round(n * row.days)),
      usual: back(0),
      precision: 'interval',
    });
    return relative(next + 1, value, context, []);
  },
};

/** `by midday`, `at dawn`: a part of the anchor's own day. Only behind a preposition, so that "morning papers" stay out. */
const bareDayPartRule: GrammarRule = {
  name: 'date/day-part',
  starts: { words: ['midday', 'noon', 'midnight', 'dawn'], digits: false },
  read(stream, i, context) {
    const part = stream.text(i);
    if (!PARTS_OF_DAY.has(part)) return undefined;
    if (!stream.isWord(i - 1, 'by', 'at', 'around', 'until', 'before', 'after', 'since')) return undefined;
    const anchor = anchorDay(context);
    return relative(i + 1, anchor === undefined ? null : ofPart(anchor, part), context, []);
  },
};

/** Dates that need an anchor. */
export const RELATIVE_DATE_RULES: readonly GrammarRule[] = [
  weekdayRule,
  namedDayRule,
  calendarUnitRule,
  agoRule,
  recentRule,
  bareDayPartRule,
];
