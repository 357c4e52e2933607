import { zoneOffsetOn } from '../../values/bounds/zones.ts';
import { type Clock, readClock } from '../clock.ts';
import { readZone } from '../clock-parts.ts';
import { afterWeekday, isOfOneMoment, secondClockAt, zoneBetween } from '../two-clocks.ts';
import { timed } from './at-time.ts';
import { daysOf } from './moments.ts';
import type { Chart, Suffix, When } from './when.ts';

/** The zone after a timed day: `3 p.m. Monday | Eastern time`, `11:55 p.m. Sunday | local time`. */
function withZone({ stream }: Chart, when: When): When {
  if (!when.timed || when.timed.clock.zone !== undefined) return when;
  const { zone, next } = readZone(stream, when.next);
  return next > when.next ? timed(when.timed.inner, { ...when.timed.clock, zone }, next) : when;
}

/** The clock of another place, with its weekday and its zone in either order. */
function readSecond({ stream }: Chart, i: number): Clock | undefined {
  const second = secondClockAt(stream, i);
  const clock = second && readClock(stream, second.at);
  if (!second || !clock) return undefined;
  const day = afterWeekday(stream, clock.next);
  const after = clock.zone === undefined ? readZone(stream, day) : { zone: clock.zone, next: day };
  if (second.closes && !stream.isMark(after.next, ')')) return undefined;
  return { ...clock, zone: after.zone, next: second.closes ? after.next + 1 : after.next };
}

/** `11:40 p.m. Sunday (0440 GMT Monday)`, `11:55 p.m. Sunday local time, or 12:55 a.m. Monday Eastern time`, `3 p.m. Monday ET`. */
export const otherZone: Suffix = {
  name: 'date/time',
  read(chart, when) {
    if (!when.timed) return undefined;
    const first = withZone(chart, when);
    const { inner, clock } = first.timed ?? when.timed;
    const second = readSecond(chart, first.next);
    const zone = second?.zone;
    const known = clock.zone === undefined ? second : clock;
    if (!second || known?.zone === undefined || !isOfOneMoment(known === clock ? second : clock, known))
      return first === when ? undefined : first;
    if (clock.zone !== undefined || zone === undefined) return timed(inner, clock, second.next);
    return {
      next: second.next,
      fields: inner.fields,
      isDay: true,
      resolve(env) {
        const [day] = daysOf(inner.resolve(env)) ?? [];
        const offset = day === undefined ? undefined : zoneOffsetOn(zone, day);
        const between = offset === undefined ? undefined : zoneBetween(clock.minute, second.minute - offset);
        return timed(inner, { ...clock, zone: between?.zone }, second.next).resolve(env);
      },
    };
  },
};
