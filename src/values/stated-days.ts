import { parseAnchor, parseStatedTime, type StatedTime } from './anchor.ts';
import { isoBound } from './bounds/calendar.ts';
import type { Span } from './bounds/span.ts';
import { date } from './date.ts';
import type { Anchor } from './mention.ts';
import { needsDay, type ReadAgainst, readWhole } from './stated-words.ts';
import { isFault, type ValueFault } from './value-type.ts';

/** A day with its hour and minute, as TIMEX3 writes the time that words name: "noon" is 12:00 of the day. */
const TIMED = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}Z?$/u;

/** The offset of a zone after an hour, as machines write it: "5 May 2026 18:00 -05:00". */
const OFFSET = /\s[+-]\d{2}:?\d{2}$/u;

/** EDTF of the moment or the stretch that is usually meant; hours in the civil time that the words name. */
function edtfOf(
  words: string,
  against: ReadAgainst,
): { edtf: string; inUtc: string } | ValueFault | 'open' | undefined {
  const read = readWhole(date, words, against);
  if (read === undefined || read === 'open') return read;
  const { mention, value } = read;
  if (mention.wrongWeekday) {
    const { said, is } = mention.wrongWeekday;
    return {
      fault: `${JSON.stringify(words)} is a ${is}, not a ${said}. Correct the day, or leave the weekday out.`,
    };
  }
  if (value.kind === 'one-of') {
    const [first] = value.members;
    return {
      fault: `${JSON.stringify(words)} may be ${value.label}. Write the one that is meant, such as ${first?.canonical}.`,
    };
  }
  if (value.kind !== 'interval') return undefined;
  const { timex = '' } = mention;
  if (TIMED.test(timex))
    return { edtf: timex, inUtc: value.canonical.endsWith('Z') ? value.canonical : timex };
  const isWhole = ['day', 'month', 'year'].includes(value.precision);
  const edtf = isWhole ? value.canonical : stretch(value.usual);
  return { edtf, inUtc: edtf };
}

const stretch = ({ low, high }: Span): string =>
  `${isoBound(low, 'low') ?? '..'}/${isoBound(high, 'high') ?? '..'}`;

/**
 * The day that something was published, or that relative dates count from, as a person states it: in EDTF or in words that
 * name a whole date ("5 May 2026", "Tuesday, May 5, 2026, 6 p.m.").
 */
export function statedDay(stated: string | number): Anchor | ValueFault | undefined {
  const text = String(stated);
  const parsed = parseAnchor(text);
  if (parsed || typeof stated === 'number') return parsed;
  const read = edtfOf(text, {});
  if (read === 'open')
    return { fault: `${JSON.stringify(text)} is not a whole date. Write it as 2025-10-09.` };
  return read === undefined || isFault(read) ? read : parseAnchor(read.edtf);
}

/**
 * The time for which a value holds, as a person states it: in EDTF or in words ("5 May 2026, 6pm"). Words that leave the
 * year, or the week, to be understood are read against what is known.
 */
export function statedTime(
  stated: string | number,
  against: ReadAgainst = {},
): StatedTime | ValueFault | undefined {
  const text = String(stated);
  const parsed = parseStatedTime(text);
  if (parsed || typeof stated === 'number') return parsed;
  const offset = OFFSET.exec(text)?.[0] ?? '';
  const read = edtfOf(text.slice(0, text.length - offset.length), against);
  if (read === 'open') return needsDay(text);
  return read === undefined || isFault(read) ? read : parseStatedTime(read.inUtc + offset.trim());
}
