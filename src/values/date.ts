import { isoBound } from './bounds/calendar.ts';
import { dateValue } from './bounds/date-value.ts';
import { parseEdtfMoment } from './bounds/edtf.ts';
import { relateDates } from './bounds/relate-dates.ts';
import { span } from './bounds/span.ts';
import type { IntervalValue, PeriodValue } from './bounds/value.ts';
import { notA, type ValueType } from './value-type.ts';

/** A period as one moment somewhere in it. */
function momentWithin(period: PeriodValue): IntervalValue {
  const low = (s: 'strict' | 'usual'): number => period.start?.[s].low ?? Number.NEGATIVE_INFINITY;
  const high = (s: 'strict' | 'usual'): number => period.end?.[s].high ?? Number.POSITIVE_INFINITY;
  return dateValue({
    strict: span(low('strict'), high('strict')),
    usual: span(low('usual'), high('usual')),
    precision: 'interval',
  });
}

/** One moment, however vaguely known. Of a range in the words, `edge` takes its first or last day. */
export const date: ValueType<'date'> = {
  name: 'date',
  describes: 'a date',
  example:
    'a day, 2025-10-09, or 2025-10, 2025-10-11/2025-10-15, 2025-10-19/.., 2025-10~ or [2025-10-09,2025-10-11]',
  settles: 'A dated record of the event itself: a statement, a log or a report filed that day.',
  axis: 'time',
  point: 'moment',
  parse(stated, _vocabulary, edge) {
    const value =
      typeof stated === 'string' || typeof stated === 'number' ? parseEdtfMoment(String(stated)) : undefined;
    if (!value) return notA(date, stated);
    if (edge && value.kind === 'interval' && value.precision === 'interval') {
      return {
        fault: `edge takes one day of a range in the words; the stated value ${value.canonical} needs none.`,
      };
    }
    return value;
  },
  read({ type, value, text }, edge) {
    if (value === null || (type !== 'date' && type !== 'period')) return undefined;
    if (value.kind !== 'period') return value;
    if (edge) return value[edge] ?? undefined;
    // "Missing since June" says when it began.
    if (/^since\b/iu.test(text) && value.start) return value.start;
    return momentWithin(value);
  },
  relate: relateDates,
  bound: isoBound,
};
