import { dayOf, dayStart, isoMinute } from './bounds/calendar.ts';
import { parseEdtfMoment } from './bounds/edtf.ts';
import { anyZone } from './bounds/relate-dates.ts';
import { type Span, span } from './bounds/span.ts';
import { zoneOffset } from './bounds/zones.ts';
import type { Anchor } from './mention.ts';

/** A day with its time, which may carry seconds and a zone, and nothing else. */
const TIMED =
  /^(\d{4}-\d{2}-\d{2})[T ]([01]\d|2[0-3]):?([0-5]\d)(?::?[0-5]\d(?:[.,]\d{1,9})?)?\s?(Z|UTC|GMT|[+-](?:0\d|1[0-4])(?::?[0-5]\d)?)?$/iu;

/**
 * An EDTF date as an anchor: its text and the minutes it spans. Undefined where the text is not a date.
 * A page may print its time and zone; dates are read against the day that it prints, hours against the time.
 */
export function parseAnchor(written: string): Anchor | undefined {
  const text = written.trim();
  const [, day, hour, minute] = TIMED.exec(text) ?? [];
  const value = parseEdtfMoment(day ?? text);
  if (value?.kind !== 'interval') return undefined;
  const { low } = value.strict;
  const at = day === undefined ? undefined : dayStart(dayOf(low)) + Number(hour) * 60 + Number(minute);
  return { text: day ?? text, span: value.strict, ...(at !== undefined && { at }) };
}

/** The time for which a value holds, to the minute where the registry names one. */
export interface StatedTime {
  /** EDTF; of a moment that names its zone, in UTC, so that one moment is written in one way. */
  readonly text: string;
  /** Minutes since 1970-01-01T00:00, of UTC or of whichever civil time the story keeps. */
  readonly span: Span;
  readonly isUtc: boolean;
}

/** An EDTF date or moment as the time for which a value holds. Undefined where the text is neither. */
export function parseStatedTime(written: string): StatedTime | undefined {
  const text = written.trim();
  const [, day, hour, minute, zone] = TIMED.exec(text) ?? [];
  const offset = zone === undefined ? undefined : zoneOffset(zone.toUpperCase() === 'Z' ? 'UTC' : zone);
  const value = parseEdtfMoment(day === undefined ? text : `${day}T${hour}:${minute}`);
  if (value?.kind !== 'interval') return undefined;
  const shift = offset ?? value.offset;
  if (shift === undefined) return { text: value.canonical, span: value.strict, isUtc: false };
  const [low, high] = [value.strict.low - shift, value.strict.high - shift];
  const moment = `${isoMinute(low)}Z`;
  return { text: low === high ? moment : value.canonical, span: span(low, high), isUtc: true };
}

/** Whether a time lies before another, whatever civil time is kept where one of the two alone names its zone. */
export function isSurelyBefore(a: Omit<StatedTime, 'text'>, b: Omit<StatedTime, 'text'>): boolean {
  if (a.isUtc === b.isUtc) return a.span.high < b.span.low;
  return (a.isUtc ? anyZone(a.span) : a.span).high < (b.isUtc ? anyZone(b.span) : b.span).low;
}
