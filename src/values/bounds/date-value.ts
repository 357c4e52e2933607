import {
  civilDate,
  dayEnd,
  dayNumber,
  dayOf,
  dayStart,
  daysInMonth,
  isoBound,
  isoDate,
  MONTH_NAMES,
  yearWords,
} from './calendar.ts';
import { type Span, span } from './span.ts';
import type { IntervalValue, OneOfValue, PeriodValue } from './value.ts';

/** Dates lie on an axis of minutes since 1970-01-01T00:00, in the story's own civil time. */
export type DatePrecision =
  | 'minute'
  | 'part'
  | 'day'
  | 'month'
  | 'season'
  | 'year'
  | 'decade'
  | 'century'
  | 'interval';

/** The span of whole days from one day number to another, both included. */
export const daySpan = (first: number, last = first): Span => span(dayStart(first), dayEnd(last));
export const monthSpan = (year: number, month: number): Span =>
  daySpan(dayNumber(year, month, 1), dayNumber(year, month, daysInMonth(year, month)));
export const yearSpan = (year: number, last = year): Span =>
  daySpan(dayNumber(year, 1, 1), dayNumber(last, 12, 31));

interface DateParts {
  readonly strict: Span;
  readonly usual?: Span;
  readonly precision: DatePrecision;
  /** EDTF; worked out from the strict bounds where left out. */
  readonly canonical?: string;
  /** Plain words; worked out from the strict bounds where left out. */
  readonly label?: string;
}

/** Makes a date value, with EDTF and words worked out from the bounds where they are not given. */
export function dateValue({ strict, usual = strict, precision, canonical, label }: DateParts): IntervalValue {
  const exact = precision === 'day' || precision === 'minute';
  return {
    kind: 'interval',
    strict,
    usual,
    best: exact && Number.isFinite(usual.low) ? usual.low : null,
    precision,
    canonical: canonical ?? edtfOf(strict),
    label: label ?? dateWords(strict),
  };
}

export const dayValue = (day: number): IntervalValue =>
  dateValue({ strict: daySpan(day), precision: 'day', canonical: isoDate(day), label: dayWords(day) });

/** EDTF for a span: a day, a month, a year, or an interval of days; `..` is an open end. */
export function edtfOf({ low, high }: Span): string {
  if (!Number.isFinite(low) && !Number.isFinite(high)) return '../..';
  const whole = wholeUnit({ low, high });
  if (whole) return whole.edtf;
  return `${isoBound(low, 'low') ?? '..'}/${isoBound(high, 'high') ?? '..'}`;
}

/** The day, month or year that a span is exactly, with its EDTF and its words. */
function wholeUnit({ low, high }: Span): { edtf: string; words: string } | undefined {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return undefined;
  const first = dayOf(low);
  const last = dayOf(high);
  if (low !== dayStart(first) || high !== dayEnd(last)) return undefined;
  const a = civilDate(first);
  if (first === last) return { edtf: isoDate(first), words: dayWords(first) };
  if (a.day !== 1) return undefined;
  const b = civilDate(last);
  if (a.day !== 1 || b.day !== daysInMonth(b.year, b.month) || a.year !== b.year) return undefined;
  const year = isoDate(first).slice(0, -6);
  if (a.month === b.month) {
    return { edtf: isoDate(first).slice(0, -3), words: `${MONTH_NAMES[a.month - 1]} ${yearWords(a.year)}` };
  }
  return a.month === 1 && b.month === 12 ? { edtf: year, words: yearWords(a.year) } : undefined;
}

/** `9 October 2025`. */
export function dayWords(day: number): string {
  const { year, month, day: d } = civilDate(day);
  return `${d} ${MONTH_NAMES[month - 1]} ${yearWords(year)}`;
}

const clock = (minute: number): string => (isoBound(minute, 'high') ?? '').slice(-5);

/** A span of time in plain words: `9 October 2025`, `1–9 November 2025`, `19 October 2025 or later`. */
export function dateWords({ low, high }: Span): string {
  const whole = wholeUnit({ low, high });
  if (whole) return whole.words;
  if (!Number.isFinite(low))
    return Number.isFinite(high) ? `${momentWords(high, 'high')} or earlier` : 'any time';
  if (!Number.isFinite(high)) return `${momentWords(low, 'low')} or later`;
  const [first, last] = [dayOf(low), dayOf(high)];
  const [a, b] = [civilDate(first), civilDate(last)];
  const days = low === dayStart(first) && high === dayEnd(last);
  if (!days && first === last) return `${dayWords(first)}, ${clock(low)} to ${clock(high)}`;
  if (!days) return `${momentWords(low, 'low')} to ${momentWords(high, 'high')}`;
  if (a.year !== b.year) return `${dayWords(first)} – ${dayWords(last)}`;
  if (a.month !== b.month) return `${a.day} ${MONTH_NAMES[a.month - 1]} – ${dayWords(last)}`;
  return `${a.day}–${dayWords(last)}`;
}

function momentWords(minute: number, side: 'low' | 'high'): string {
  const bound = isoBound(minute, side) as string;
  return bound.includes('T') ? `${clock(minute)} on ${dayWords(dayOf(minute))}` : dayWords(dayOf(minute));
}

/** An edge of an EDTF interval, which can be no interval or set itself: then the day of its outer bound. */
function edgeText(edge: IntervalValue | null, side: 'low' | 'high'): string {
  if (edge === null) return '';
  return /[/[]/u.test(edge.canonical) ? isoDate(dayOf(edge.strict[side])) : edge.canonical;
}

/** Makes a period; an edge that is not stated is null and written as nothing (EDTF: unknown). */
export function periodValue(start: IntervalValue | null, end: IntervalValue | null): PeriodValue {
  const canonical = `${edgeText(start, 'low')}/${edgeText(end, 'high')}`;
  const label =
    start && end
      ? start.canonical === end.canonical
        ? start.label
        : `from ${start.label} to ${end.label}`
      : start
        ? `from ${start.label}`
        : `until ${end?.label ?? 'unknown'}`;
  return { kind: 'period', start, end, canonical, label };
}

/** A period of which one edge is named and the other open: "since" its start, "until" its end. */
export function openPeriod(named: 'start' | 'end', value: IntervalValue): PeriodValue {
  const { strict } = value;
  const open = dateValue({
    strict:
      named === 'start'
        ? span(strict.low, Number.POSITIVE_INFINITY)
        : span(Number.NEGATIVE_INFINITY, strict.high),
    precision: 'interval',
    canonical: '..',
    label: 'open',
  });
  const other = value.offset === undefined ? open : { ...open, offset: value.offset };
  return named === 'start'
    ? { ...periodValue(value, other), label: `since ${value.label}` }
    : { ...periodValue(other, value), label: `until ${value.label}` };
}

/** EDTF of a whole day, or of a minute of one, in words; anything else as it is written. */
export function civilWords(edtf: string): string {
  const [whole, year, month, day, clock, utc] =
    /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2})(Z)?)?$/u.exec(edtf) ?? [];
  if (whole === undefined) return edtf;
  const words = dayWords(dayNumber(Number(year), Number(month), Number(day)));
  return clock === undefined ? words : `${clock}${utc ? ' UTC' : ''} on ${words}`;
}

/** ` as of 9 November 2025`: after a value, the time at which it stood so. */
export const asOfLabel = (edtf: string): string => ` as of ${civilWords(edtf)}`;

/** `9 Nov 2025`: a day for a narrow column; what is not a day stays as it is. */
export const shortDayWords = (edtf: string): string =>
  civilWords(edtf).replace(/[A-Z][a-z]{3,}/gu, (month) => month.slice(0, 3));

/** One of several dates; it is not known which. */
export const oneOfValue = (members: readonly IntervalValue[]): OneOfValue => ({
  kind: 'one-of',
  members,
  // An interval within a set is written with its two points: "[2018-01-17..2018-01-19,2018-02-16]".
  canonical: `[${members.map((m) => m.canonical.replace('/', '..')).join(',')}]`,
  label: members.map((m) => m.label).join(' or '),
});
