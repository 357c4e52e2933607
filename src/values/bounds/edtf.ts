import { civilDate, dayNumber, dayOf, isCivilDate, isoDate, MONTH_NAMES, yearWords } from './calendar.ts';
import {
  dateValue,
  dateWords,
  daySpan,
  monthSpan,
  oneOfValue,
  openPeriod,
  periodValue,
  yearSpan,
} from './date-value.ts';
import { inUtc } from './relate-dates.ts';
import { hull, type Span, span } from './span.ts';
import type { IntervalValue, OneOfValue, PeriodValue } from './value.ts';
import { zoneOffset } from './zones.ts';

/**
 * Reads the parts of EDTF (ISO 8601-2, Library of Congress levels 0 to 2) that dates in news need:
 * dates and times, unspecified digits (`202X`, `2025-1X`), seasons, `?` `~` `%`, intervals with open (`..`) and
 * unknown (empty) ends, and one-of sets. Returns undefined where the text is not EDTF or not a date.
 */
export function parseEdtf(text: string): IntervalValue | PeriodValue | OneOfValue | undefined {
  const trimmed = text.trim();
  if (trimmed.length > 200) return undefined;
  if (/^\[.*\]$|^\{.*\}$/u.test(trimmed)) return parseSet(trimmed);
  const parts = trimmed.split('/');
  if (parts.length === 1) return parseMoment(trimmed);
  if (parts.length !== 2) return undefined;
  return parseInterval(parts[0] as string, parts[1] as string);
}

/** Reads EDTF as one moment somewhere within the stated bounds: what a `date` is. */
export function parseEdtfMoment(text: string): IntervalValue | OneOfValue | undefined {
  const value = parseEdtf(text);
  if (value?.kind !== 'period') return value;
  const strict = span(
    value.start ? value.start.strict.low : Number.NEGATIVE_INFINITY,
    value.end ? value.end.strict.high : Number.POSITIVE_INFINITY,
  );
  const usual = span(
    value.start ? value.start.usual.low : Number.NEGATIVE_INFINITY,
    value.end ? value.end.usual.high : Number.POSITIVE_INFINITY,
  );
  const whole = dateValue({ strict, usual, precision: 'interval', canonical: text.trim() });
  const offset = (value.start ?? value.end)?.offset;
  const isOneZone = [value.start, value.end].every((edge) => !edge || edge.offset === offset);
  return isOneZone && offset !== undefined ? { ...whole, offset } : whole;
}

const DATE =
  /^(-?\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|\dX|XX))?(?:-(\d{2}|\dX|XX))?(T([0-2]\d):?([0-5]\d)(?::?[0-5]\d)?(Z|[+-]\d{2}:?\d{2})?)?([?~%])?$/u;
const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const;

/** `44 BC` is the year -0043. */
const BEFORE_CHRIST = /^(\d{1,4}) ?(?:BCE?|B\.C\.(?:E\.)?)$/u;

function parseMoment(written: string): IntervalValue | undefined {
  const before = Number(BEFORE_CHRIST.exec(written)?.[1] ?? 0);
  const text = before > 1 ? `-${String(before - 1).padStart(4, '0')}` : before === 1 ? '0000' : written;
  const m = DATE.exec(text);
  if (!m) return undefined;
  const [, year = '', month, day, time, hour, minute, zone, qualifier] = m;
  // ISO 8601: a day ends at 24:00, which is the moment at which the next one begins.
  if (hour === '24' && minute === '00' && isCivilDate(Number(year), Number(month), Number(day)))
    return parseMoment(
      `${isoDate(dayNumber(Number(year), Number(month), Number(day)) + 1)}T00:00${zone ?? ''}${qualifier ?? ''}`,
    );
  const value = month === undefined ? parseYear(year) : parseMonthOrDay(year, month, day, time, hour, minute);
  const placed = value && zone !== undefined ? zoned(value, zone) : value;
  return placed && qualify(placed, qualifier, text);
}

/** A moment with the offset that it names. */
function zoned(value: IntervalValue, zone: string): IntervalValue | undefined {
  const offset = zone === 'Z' ? 0 : zoneOffset(zone);
  if (offset === undefined) return undefined;
  const shown = zone === 'Z' ? 'UTC' : `UTC${zone}`;
  return { ...value, offset, label: value.label.replace(/^(\d\d:\d\d)/u, `$1 ${shown}`) };
}

function parseYear(year: string): IntervalValue | undefined {
  const digits = year.replace(/X/gu, '');
  if (Number(digits) <= 0 && !year.includes('X')) {
    const only = Number(digits);
    return dateValue({ strict: yearSpan(only), precision: 'year', canonical: year, label: yearWords(only) });
  }
  const first = Number(digits.padEnd(4, '0'));
  const last = Number(digits.padEnd(4, '9'));
  const precision = year.endsWith('XX') ? 'century' : year.endsWith('X') ? 'decade' : 'year';
  const label = precision === 'year' ? year : precision === 'decade' ? `the ${first}s` : `${first}–${last}`;
  return dateValue({ strict: yearSpan(first, last), precision, canonical: year, label });
}

function parseMonthOrDay(
  yearText: string,
  monthText: string,
  dayText?: string,
  time?: string,
  hour?: string,
  minute?: string,
): IntervalValue | undefined {
  if (yearText.includes('X')) return undefined;
  const year = Number(yearText);
  const stem = `${yearText}-${monthText}`;
  if (monthText.includes('X')) {
    if (dayText !== undefined && dayText !== 'XX') return undefined;
    const [first, last] = monthText === 'XX' ? [1, 12] : monthText === '0X' ? [1, 9] : [10, 12];
    if (monthText !== 'XX' && monthText !== '0X' && monthText !== '1X') return undefined;
    const strict = hull(monthSpan(year, first), monthSpan(year, last));
    return dateValue({ strict, precision: 'interval', canonical: dayText ? `${stem}-XX` : stem });
  }
  const month = Number(monthText);
  if (month >= 21 && month <= 24 && dayText === undefined) return parseSeason(year, month - 21, stem);
  if (!isCivilDate(year, month, 1)) return undefined;
  if (dayText === undefined || dayText === 'XX') {
    return dateValue({
      strict: monthSpan(year, month),
      precision: 'month',
      label: `${MONTH_NAMES[month - 1]} ${yearWords(year)}`,
    });
  }
  if (dayText.includes('X')) return undefined;
  if (!isCivilDate(year, month, Number(dayText))) return undefined;
  const day = dayNumber(year, month, Number(dayText));
  if (hour === undefined || minute === undefined)
    return dateValue({ strict: daySpan(day), precision: 'day' });
  if (Number(hour) > 23) return undefined;
  const at = daySpan(day).low + Number(hour) * 60 + Number(minute);
  return dateValue({
    strict: span(at, at),
    precision: 'minute',
    canonical: `${stem}-${dayText}${time?.includes(':') ? time : `T${hour}:${minute}`}`,
    label: `${hour}:${minute} on ${dateWords(daySpan(day))}`,
  });
}

/** A season is named without a hemisphere: usually the northern months, strictly any part of the year. */
function parseSeason(year: number, season: number, canonical: string): IntervalValue {
  const first = 3 + season * 3;
  const last = first + 2;
  const usual = hull(
    monthSpan(year, first),
    last > 12 ? monthSpan(year + 1, last - 12) : monthSpan(year, last),
  );
  return dateValue({
    strict: hull(yearSpan(year), usual),
    usual,
    precision: 'season',
    canonical,
    label: `${SEASONS[season]} ${year}`,
  });
}

/** How far "approximately" reaches, in minutes either way: [strict, usual]. Ours; the field has no standard. */
const APPROXIMATE: Record<string, readonly [number, number]> = {
  minute: [60, 15],
  day: [3 * 1440, 1440],
  month: [31 * 1440, 10 * 1440],
  season: [92 * 1440, 31 * 1440],
  year: [366 * 1440, 92 * 1440],
};

/** A round year is given to its decade or half century: "about 1500" is further off than "about 1487". */
function roundYear(value: IntervalValue): readonly [number, number] | undefined {
  if (value.precision !== 'year') return undefined;
  const { year } = civilDate(dayOf(value.strict.low));
  const n = year > 0 ? year : 1 - year;
  const years = n % 100 === 0 ? 50 : n % 10 === 0 ? 10 : undefined;
  return years === undefined ? undefined : [years * 366 * 1440, (years / 2) * 366 * 1440];
}

/** `?` doubts the source and moves no bound; `~` and `%` say that the date itself is approximate. */
function qualify(value: IntervalValue, qualifier: string | undefined, canonical: string): IntervalValue {
  if (qualifier === undefined) return value;
  if (qualifier === '?') return { ...value, canonical, label: `${value.label} (uncertain)` };
  const [strict, usual] = roundYear(value) ?? APPROXIMATE[value.precision] ?? [366 * 1440, 366 * 1440];
  const widen = (s: Span, by: number): Span => span(s.low - by, s.high + by);
  return {
    ...value,
    strict: widen(value.strict, strict),
    usual: widen(value.usual, usual),
    canonical,
    label: `about ${value.label}`,
  };
}

/** Two moments as they lie to each other: in UTC where both name their zone. */
function inOneZone(start: IntervalValue, end: IntervalValue): { start: IntervalValue; end: IntervalValue } {
  const areZoned = start.offset !== undefined && end.offset !== undefined;
  return areZoned ? { start: inUtc(start), end: inUtc(end) } : { start, end };
}

function parseInterval(startText: string, endText: string): PeriodValue | undefined {
  const edge = (text: string): IntervalValue | null | undefined =>
    text === '' || text === '..' ? null : parseMoment(text);
  const start = edge(startText);
  const end = edge(endText);
  if (start === undefined || end === undefined || (start === null && end === null)) return undefined;
  if (start && end && inOneZone(start, end).start.strict.low > inOneZone(start, end).end.strict.high)
    return undefined;
  // `..` is an open edge, which lies beyond the other; nothing at all is one that is unknown.
  if (start && endText === '..') return openPeriod('start', start);
  if (end && startText === '..') return openPeriod('end', end);
  return periodValue(start, end);
}

function parseSet(text: string): IntervalValue | OneOfValue | undefined {
  const members: IntervalValue[] = [];
  for (const part of text.slice(1, -1).split(',')) {
    const [first, last, ...rest] = part.trim().split('..');
    if (rest.length > 0 || first === undefined) return undefined;
    const low = first === '' ? undefined : parseMoment(first);
    if (last === undefined) {
      if (!low) return undefined;
      members.push(low);
      continue;
    }
    const high = last === '' ? undefined : parseMoment(last);
    if ((first !== '' && !low) || (last !== '' && !high) || (!low && !high)) return undefined;
    if (low && high && low.strict.low > high.strict.high) return undefined;
    members.push(
      dateValue({
        strict: span(
          low?.strict.low ?? Number.NEGATIVE_INFINITY,
          high?.strict.high ?? Number.POSITIVE_INFINITY,
        ),
        precision: 'interval',
        canonical: part.trim(),
      }),
    );
  }
  if (members.length === 0) return undefined;
  if (members.length === 1) return members[0];
  return oneOfValue(members);
}
