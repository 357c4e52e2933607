import { relateOrdered } from '../bounds/relation.ts';
import { clockOf, parseTime, type TimeValue } from '../bounds/time-value.ts';
import type { Value } from '../bounds/value.ts';
import { notA, type ValueType } from './value-type.ts';

const isZoned = (value: Value): boolean =>
  value.kind === 'denial' ? isZoned(value.of) : ((value as Partial<TimeValue>).zoned ?? false);

/** A time of day. Times with a zone are compared in UTC; one without is silent on one with. */
export const time: ValueType = {
  name: 'time',
  describes: 'a time of day',
  ordered: true,
  example: 'a time and its zone: 07:37 GMT, "14:37 +07:00", or 14:37 with a zone on the claim or question',
  parse(stated, { zone }) {
    return (typeof stated === 'string' ? parseTime(stated, zone) : undefined) ?? notA(time, stated);
  },
  read: ({ type, value }) => (type === 'time' && value?.kind === 'interval' ? value : undefined),
  relate: (a, b) => (isZoned(a) === isZoned(b) ? relateOrdered(a, b) : 'silent'),
  bound: (n) => (Number.isFinite(n) ? clockOf(n) : null),
};
