import { isoBound } from './bounds/calendar.ts';
import { dateValue, periodValue } from './bounds/date-value.ts';
import { parseEdtf } from './bounds/edtf.ts';
import { relateDates } from './bounds/relate-dates.ts';
import { span } from './bounds/span.ts';
import type { IntervalValue } from './bounds/value.ts';
import { type Edge, notA, type ValueType } from './value-type.ts';

const oneEdge = (value: IntervalValue, edge: Edge | undefined) =>
  periodValue(edge === 'end' ? null : value, edge === 'start' ? null : value);

/** "Fighting on October 12": it had begun by then and was not yet over, and no more is said. */
function around(value: IntervalValue) {
  const begun = dateValue({
    strict: span(Number.NEGATIVE_INFINITY, value.strict.high),
    precision: 'interval',
  });
  const ended = dateValue({
    strict: span(value.strict.low, Number.POSITIVE_INFINITY),
    precision: 'interval',
  });
  return { ...periodValue(begun, ended), canonical: value.canonical, label: `on ${value.label}` };
}

/** A start and an end that are compared apart. A claim that speaks of one of them says which with `edge`. */
export const period: ValueType<'period'> = {
  name: 'period',
  describes: 'a period',
  example: 'an EDTF interval: 2025-10-11/2025-10-15, 2025-10-09/ or /2025-10-19, or a date with edge: start',
  settles: 'Dated records of how it began and how it ended.',
  axis: 'time',
  point: 'moment',
  parse(stated, _vocabulary, edge) {
    const value =
      typeof stated === 'string' || typeof stated === 'number' ? parseEdtf(String(stated)) : undefined;
    if (!value || value.kind === 'one-of') return notA(period, stated);
    return value.kind === 'period' ? value : oneEdge(value, edge);
  },
  read({ type, value }, edge) {
    if (value === null || value.kind === 'one-of' || (type !== 'date' && type !== 'period')) return undefined;
    if (value.kind === 'interval') return edge ? oneEdge(value, edge) : around(value);
    if (!edge) return value;
    const side = value[edge];
    return side ? oneEdge(side, edge) : undefined;
  },
  relate: relateDates,
  bound: isoBound,
};
