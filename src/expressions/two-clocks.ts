import { zoneOffset, zoneOffsets } from '../values/bounds/zones.ts';
import type { Clock } from './clock-parts.ts';
import { WEEKDAYS } from './en/words.ts';
import type { TokenStream } from './tokens.ts';

/** One moment by the clocks of two places: "9 a.m. (1400 GMT)", "11:40 p.m. local time, or 12:40 a.m. ET". */

const HALF_DAY = 720;
const DAY = 1440;
/** How far from Greenwich clocks are, in minutes; and the steps that they differ by. */
const [WEST, EAST, STEP] = [-12 * 60, 14 * 60, 15];

const pad = (n: number): string => String(n).padStart(2, '0');

/** The offset by which one clock is ahead of another, as a zone; undefined where no two places differ so. */
export function zoneBetween(local: number, utc: number): { zone: string; offset: number } | undefined {
  const ahead = (((local - utc) % DAY) + DAY) % DAY;
  const offset = ahead > EAST ? ahead - DAY : ahead;
  if (offset < WEST || offset % STEP !== 0) return undefined;
  const size = Math.abs(offset);
  return { zone: `${offset < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`, offset };
}

/** Where a second clock begins after a first: `(`, `, or`, `local time or`. "9 a.m. or 10 a.m. ET" are two times. */
export function secondClockAt(stream: TokenStream, i: number): { at: number; closes: boolean } | undefined {
  if (stream.isMark(i, '(')) return { at: i + 1, closes: true };
  const or = stream.isMark(i, ',') ? i + 1 : i;
  return stream.isWord(or, 'or') && (or > i || stream.isWord(i - 1, 'time'))
    ? { at: or + 1, closes: false }
    : undefined;
}

/** The index after a weekday that a clock is of: `Monday`, `on Monday`. */
export function afterWeekday(stream: TokenStream, i: number): number {
  const day = stream.isWord(i, 'on') ? i + 1 : i;
  return WEEKDAYS.has(stream.text(day)) && stream.at(day)?.capital ? day + 1 : i;
}

/** A time whose half of the day is not named, in the half that lies nearer to Greenwich. */
function inHalf(clock: Clock, utc: number): Clock {
  if (!clock.isOpen) return clock;
  const other = { ...clock, minute: (clock.minute + HALF_DAY) % DAY };
  const far = ({ minute }: Clock): number => Math.abs(zoneBetween(minute, utc)?.offset ?? DAY);
  return { ...(far(other) < far(clock) ? other : clock), isOpen: false };
}

/** A clock with that of another place after it, as one: undefined where they are not of one moment, or of which one is not known. */
export function joinClocks(first: Clock, second: Clock, next: number): Clock | undefined {
  if (first.zone === undefined) {
    const offset = second.zone === undefined ? undefined : zoneOffset(second.zone);
    if (offset === undefined)
      return second.zone === undefined || !isOfOneMoment(first, second) ? undefined : { ...second, next };
    const local = inHalf(first, second.minute - offset);
    const between = zoneBetween(local.minute, second.minute - offset);
    return between && { ...local, zone: between.zone, next };
  }
  return isOfOneMoment(second, first) ? { ...first, next } : undefined;
}

/** Whether a clock, whose zone may be unknown, can be of the same moment as one whose zone is known. */
export function isOfOneMoment(one: Clock, known: Clock): boolean {
  const utc = zoneOffsets(known.zone ?? '')?.map((offset) => known.minute - offset) ?? [];
  if (one.zone === undefined) return utc.some((minute) => zoneBetween(one.minute, minute) !== undefined);
  const own = zoneOffsets(one.zone)?.map((offset) => one.minute - offset) ?? [];
  return own.some((a) => utc.some((b) => (a - b) % DAY === 0));
}
