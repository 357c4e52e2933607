import { relateOrdered } from './bounds/relation.ts';
import { span } from './bounds/span.ts';
import { clockOf, inZone, onOneDay, parseTime, type TimeValue, withinDay } from './bounds/time-value.ts';
import type { IntervalValue, OneOfValue, Value } from './bounds/value.ts';
import type { Mention } from './mention.ts';
import { notA, type ValueType } from './value-type.ts';

/** Hours that are said without minutes: "3 p.m.", "about five o'clock". */
const WHOLE_HOUR = /(?<![:.\d])\d{1,2} ?[ap]\.?m\b|o.clock/iu;

/**
 * An hour said without minutes is rounded as hours are: half of one on either side, and just below the half that rounds
 * up to the next, since no clock gives both 3 p.m. and 4 p.m.
 */
function asRounded(value: TimeValue, words: string): TimeValue {
  const { best, strict } = value;
  if (best === null || best % 60 !== 0 || strict.low !== strict.high || !WHOLE_HOUR.test(words)) return value;
  const rounded = withinDay(span(best - 30, best + 29));
  return { ...value, strict: rounded, usual: rounded };
}

/** A time, or one of which it is not said in which half of the day it lies. */
type ReadTime = TimeValue | (OneOfValue & { readonly zoned: boolean });

/** Each half of a time that is in either, rounded as its words are. */
const asEither = (value: OneOfValue, words: string): ReadTime => ({
  ...value,
  members: value.members.map((member) => asRounded(member as TimeValue, words)),
  zoned: false,
});

/** The time of day that an expression says, be it with its date ("Tuesday at 07:37 UTC", "Friday morning"). */
function timeOf({ type, value, time, text }: Mention): ReadTime | undefined {
  if (time) return asRounded(time as TimeValue, text);
  if (value?.kind === 'one-of' && type === 'time') return asEither(value, text);
  if (value?.kind === 'one-of') return partOf(value.members[0]);
  if (value?.kind !== 'interval') return undefined;
  return type === 'time' ? asRounded(value as TimeValue, text) : type === 'date' ? partOf(value) : undefined;
}

/** The hours of a date that is a part of one day. */
function partOf(date: IntervalValue | undefined): TimeValue | undefined {
  if (date?.precision !== 'part') return undefined;
  const midnight = Math.floor(date.usual.low / 1440) * 1440;
  const { strict, usual } = date;
  const [from, to] = [clockOf(usual.low - midnight), clockOf(usual.high - midnight)];
  return {
    kind: 'interval', strict: span(strict.low - midnight, strict.high - midnight), usual: span(usual.low - midnight, usual.high - midnight),
    best: null, precision: 'part', canonical: `${from}/${to}`, label: `${from} to ${to}`, zoned: false,
  }; // biome-ignore format: one value
}

/** A time in the zone of its claim or question, where it names none itself. */
const placed = (value: ReadTime, zone: string | undefined) =>
  value.kind === 'one-of'
    ? value
    : onOneDay((zone !== undefined && !value.zoned ? inZone(value, zone) : undefined) ?? value);

const isZoned = (value: Value): boolean =>
  value.kind === 'denial' ? isZoned(value.of) : ((value as Partial<TimeValue>).zoned ?? false);

/** A time of day. Times with a zone are compared in UTC; one without is silent on one with. */
export const time: ValueType<'time'> = {
  name: 'time',
  describes: 'a time of day',
  example:
    'a time: 07:37, ~07:40, 17:00/19:00; with its zone, 07:37 GMT or "14:37 +07:00", where other answers have one',
  settles: 'A record with the time and its zone.',
  axis: 'clock',
  point: 'time',
  parse(stated, { zone }) {
    const text = typeof stated === 'string' ? stated : '';
    const value = parseTime(text, zone);
    return value ? placed(value, zone) : notA(time, stated);
  },
  read(mention, _edge, zone) {
    const value = timeOf(mention);
    return value && placed(value, zone);
  },
  relate(a, b) {
    if (isZoned(a) !== isZoned(b)) return 'silent';
    const isSame = a.kind === 'interval' && b.kind === 'interval' && a.best !== null && a.best === b.best;
    return isSame ? 'equal' : relateOrdered(a, b);
  },
  bound: (n) => (Number.isFinite(n) ? clockOf(n) : null),
  boundWords: (n, _side, of) => ({
    text: Number.isFinite(n) ? `${clockOf(n)}${isZoned(of) ? ' UTC' : ''}` : 'open',
    isUnder: false,
  }),
};
