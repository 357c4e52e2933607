import { type Clock, readClock } from './clock.ts';
import { readSmall } from './dates/spoken.ts';
import type { TokenStream } from './tokens.ts';

/** Two times of day with what joins them. */
export interface ClockRange {
  readonly from: Clock;
  readonly to: Clock;
  readonly next: number;
}

const NOON = 720;

/** Hours without anything that makes them a time: the 5 of "5-7 pm". */
function readBareHour(stream: TokenStream, i: number): Clock | undefined {
  const token = stream.at(i);
  const hour =
    token?.kind === 'number'
      ? /^\d{1,2}$/u.test(token.text)
        ? { n: Number(token.text), next: i + 1 }
        : undefined
      : readSmall(stream, i);
  // "6:00am until 12-05-2019": digits that go on are not an hour.
  const goesOn =
    hour &&
    stream.isMark(hour.next, '-', '/', ':') &&
    stream.at(hour.next)?.glued &&
    stream.at(hour.next + 1)?.kind === 'number' &&
    stream.at(hour.next + 1)?.glued &&
    stream.isMark(hour.next + 2, '-', '/');
  return hour && !goesOn && hour.n >= 1 && hour.n <= 24
    ? { minute: (hour.n % 24) * 60, next: hour.next, isOpen: hour.n <= 12 }
    : undefined;
}

/** The half of the day that the other time names, for one that names none: "5-7 pm", but "11-1 pm" begins at 11 a.m. */
function inHalfOf(open: Clock, other: Clock, side: 'from' | 'to'): Clock {
  if (!open.isOpen || other.isOpen) return open;
  const isPm = other.minute >= NOON;
  const same = {
    ...open,
    minute: (open.minute % NOON) + (isPm ? NOON : 0),
    zone: open.zone ?? other.zone,
    isOpen: false,
  };
  const isInOrder = side === 'from' ? same.minute < other.minute : same.minute > other.minute;
  return isInOrder ? same : { ...same, minute: (same.minute + NOON) % 1440 };
}

/** Four digits that are hours and minutes: `1700`. */
function readFourDigits(stream: TokenStream, i: number): Clock | undefined {
  const token = stream.at(i);
  if (
    token?.kind !== 'number' ||
    token.end - token.start !== 4 ||
    !/^(?:[01]\d|2[0-3])[0-5]\d$/u.test(token.text)
  )
    return undefined;
  return { minute: Number(token.text.slice(0, 2)) * 60 + Number(token.text.slice(2)), next: i + 1 };
}

/** The 0730 of `0730-0930`: no number begins with a nought, and no year. */
const readPrinted = (stream: TokenStream, i: number): Clock | undefined =>
  stream.text(i).startsWith('0') ? readFourDigits(stream, i) : undefined;

/**
 * Reads two times at `i`: `from 5pm to 7pm`, `between 3 and 5 p.m.`, `10:10-12:50`, `5-7 pm`.
 * @param isDated A date is beside it, so that bare hours are times too ("tomorrow between 3 and 5").
 */
export function readClockRange(stream: TokenStream, i: number, isDated = false): ClockRange | undefined {
  const lead = stream.isWord(i, 'from', 'between') ? stream.text(i) : undefined;
  const start = lead ? i + 1 : i;
  const first = readClock(stream, start) ?? readBareHour(stream, start) ?? readPrinted(stream, start);
  if (!first) return undefined;
  const isJoined =
    lead === 'between'
      ? stream.isWord(first.next, 'and', 'to') || stream.isMark(first.next, '-')
      : stream.isWord(first.next, 'to', 'until', 'till', 'til', 'through') || stream.isMark(first.next, '-');
  if (!isJoined) return undefined;
  const isPrinted = /^\d{4}$/u.test(stream.text(start)) && first.next === start + 1;
  const last = isPrinted
    ? readFourDigits(stream, first.next + 1)
    : (readClock(stream, first.next + 1) ?? readBareHour(stream, first.next + 1));
  if (!last) return undefined;
  // Two bare numbers are a score or a count, unless a date is beside them.
  const bothBare =
    !isPrinted && readClock(stream, start) === undefined && readClock(stream, first.next + 1) === undefined;
  if (bothBare && !(isDated && lead !== undefined)) return undefined;
  // "From 10 to 4": the second hour is that of the afternoon.
  if (bothBare && last.minute < first.minute && last.minute < NOON)
    return { from: first, to: { ...last, minute: last.minute + NOON }, next: last.next };
  return { from: inHalfOf(first, last, 'from'), to: inHalfOf(last, first, 'to'), next: last.next };
}
