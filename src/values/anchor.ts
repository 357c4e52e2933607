import { MINUTES_PER_DAY } from './bounds/calendar.ts';
import { parseEdtfMoment } from './bounds/edtf.ts';
import type { Anchor } from './mention.ts';

/** A day with its time, which may carry seconds and a zone, and nothing else. */
const TIMED =
  /^(\d{4}-\d{2}-\d{2})[T ]([01]\d|2[0-3]):?([0-5]\d)(?::?[0-5]\d(?:[.,]\d{1,9})?)?\s?(?:Z|UTC|GMT|[+-](?:0\d|1[0-4])(?::?[0-5]\d)?)?$/iu;

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
  const at =
    day === undefined
      ? undefined
      : Math.floor(low / MINUTES_PER_DAY) * MINUTES_PER_DAY + Number(hour) * 60 + Number(minute);
  return { text: day ?? text, span: value.strict, ...(at !== undefined && { at }) };
}
