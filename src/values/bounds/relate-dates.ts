import { type Relation, relateOrdered } from './relation.ts';
import { type Span, span } from './span.ts';
import type { IntervalValue, Value } from './value.ts';

/** The most minutes that civil time differs from UTC, to the east and to the west: Kiribati, and the ships west of the date line. */
const [MOST_EAST, MOST_WEST] = [14 * 60, 12 * 60];

/**
 * Relates two dates or periods. Moments that name their zones are compared in UTC: `2025-10-09T23:30Z` is
 * `2025-10-10T04:30+05:00`. Where one alone names its zone, the other is in an unknown civil time, and what
 * some zone makes of it is not a contradiction.
 */
export function relateDates(a: Value, b: Value): Relation {
  const [x, y] = [zonesOf(a), zonesOf(b)];
  if (x.zoned === 0 && y.zoned === 0) return relateOrdered(a, b);
  if (x.local === 0 && y.local === 0) return relateOrdered(each(a, inUtc), each(b, inUtc));
  const civil = relateOrdered(a, b);
  if (civil !== 'contradicts') return civil;
  return relateOrdered(each(a, inAnyZone), each(b, inAnyZone)) === 'contradicts' ? civil : 'tension';
}

/** A moment that names its zone, in UTC. */
export const inUtc = (value: IntervalValue): IntervalValue =>
  value.offset === undefined ? value : moved(value, -value.offset);

/** The same in whichever civil time a story may keep. */
const inAnyZone = (value: IntervalValue): IntervalValue => {
  if (value.offset === undefined) return value;
  const { strict, usual } = inUtc(value);
  return { ...value, strict: anyZone(strict), usual: anyZone(usual) };
};

/** The minutes of civil time, somewhere on earth, at which minutes of UTC are. */
export const anyZone = ({ low, high }: Span): Span => span(low - MOST_WEST, high + MOST_EAST);

function moved(value: IntervalValue, by: number): IntervalValue {
  const to = ({ low, high }: Span): Span => span(low + by, high + by);
  return { ...value, strict: to(value.strict), usual: to(value.usual) };
}

/** A value with something done to each of its intervals. */
function each(value: Value, change: (interval: IntervalValue) => IntervalValue): Value {
  switch (value.kind) {
    case 'interval':
      return change(value);
    case 'one-of':
      return { ...value, members: value.members.map(change) };
    case 'period':
      return { ...value, start: value.start && change(value.start), end: value.end && change(value.end) };
    case 'denial':
      return { ...value, of: each(value.of, change) as typeof value.of };
    default:
      return value;
  }
}

/** How many of a value's intervals name a zone, and how many do not. */
function zonesOf(value: Value): { zoned: number; local: number } {
  let [zoned, local] = [0, 0];
  each(value, (interval) => {
    if (interval.offset === undefined) local++;
    else zoned++;
    return interval;
  });
  return { zoned, local };
}
