import { dayStart, isoDate } from '../bounds/calendar.ts';
import { dateValue, dayWords } from '../bounds/date-value.ts';
import { type Span, span } from '../bounds/span.ts';
import type { IntervalValue } from '../bounds/value.ts';
import type { TokenStream } from './tokens.ts';
import { PARTS_OF_DAY, PARTS_OF_SPAN } from './words.ts';

/** A part of a day, named by a word of the table ("late", "night", "morning"). Written as the day itself in EDTF. */
export function ofPart(day: number, part: string): IntervalValue {
  const { strict, usual } = PARTS_OF_DAY.get(part) as {
    strict: readonly [number, number];
    usual: readonly [number, number];
  };
  // Midnight belongs to the day that it ends, so that "Friday evening" stays within Friday.
  const hours = ([from, to]: readonly [number, number]): Span =>
    span(
      dayStart(day) + Math.round(from * 60),
      dayStart(day) + Math.round(to * 60) - (to % 24 === 0 ? 1 : 0),
    );
  return dateValue({
    strict: hours(strict),
    usual: hours(usual),
    precision: 'part',
    canonical: isoDate(day),
    label: partWords(part, day),
  });
}

/** `late on 7 November 2025`, `the night of 11 October 2025`. */
const partWords = (part: string, day: number): string =>
  part === 'late' || part === 'early' ? `${part} on ${dayWords(day)}` : `the ${part} of ${dayWords(day)}`;

/** The part of a day named behind it: `Tuesday night`, `October 11 evening`. */
export function readPartBehind(stream: TokenStream, i: number): { part: string; next: number } | undefined {
  const part = stream.text(i);
  if (!PARTS_OF_DAY.has(part) || part === 'late' || part === 'early') return undefined;
  return { part, next: i + 1 };
}

/** The early, middle or late part of a month or year, in whole days. */
export function partOfSpan(whole: IntervalValue, part: string): IntervalValue {
  const { strict, usual } = PARTS_OF_SPAN.get(part) as {
    strict: readonly [number, number];
    usual: readonly [number, number];
  };
  const first = whole.strict.low;
  const days = (whole.strict.high + 1 - first) / 1440;
  const share = ([from, to]: readonly [number, number]): Span =>
    span(first + Math.round(days * from) * 1440, first + Math.round(days * to) * 1440 - 1);
  return dateValue({
    strict: share(strict),
    usual: share(usual),
    precision: 'interval',
    label: `${part} ${whole.label}`,
  });
}
