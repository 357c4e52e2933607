import { relateOrdered } from '../bounds/relation.ts';
import { clockOf, parseTime, type TimeValue } from '../bounds/time-value.ts';
import type { IntervalValue, Value } from '../bounds/value.ts';
import { readMentions } from '../grammar/index.ts';
import type { Mention } from '../grammar/reading.ts';
import { notA, type ValueType } from './value-type.ts';

/** The time of day that an expression says, be it with its date ("Tuesday at 07:37 UTC"). */
function timeOf({ type, value, time }: Mention): IntervalValue | undefined {
  if (time) return time;
  return type === 'time' && value?.kind === 'interval' ? value : undefined;
}

/** A time in words or with its date (`12:21 a.m. Dec 02`), where the text says one and no more. */
function onlyTime(text: string): IntervalValue | undefined {
  const times = readMentions(text.slice(0, 200)).flatMap((mention) => timeOf(mention) ?? []);
  return times.length === 1 ? times[0] : undefined;
}

const isZoned = (value: Value): boolean =>
  value.kind === 'denial' ? isZoned(value.of) : ((value as Partial<TimeValue>).zoned ?? false);

/** A time of day. Times with a zone are compared in UTC; one without is silent on one with. */
export const time: ValueType = {
  name: 'time',
  describes: 'a time of day',
  ordered: true,
  example:
    'a time and its zone: 07:37 GMT, "14:37 +07:00", 17:00/19:00, or 14:37 with a zone on the claim or question',
  parse(stated, { zone }) {
    const text = typeof stated === 'string' ? stated : '';
    return parseTime(text, zone) ?? onlyTime(text) ?? notA(time, stated);
  },
  read: timeOf,
  relate: (a, b) => (isZoned(a) === isZoned(b) ? relateOrdered(a, b) : 'silent'),
  bound: (n) => (Number.isFinite(n) ? clockOf(n) : null),
};
