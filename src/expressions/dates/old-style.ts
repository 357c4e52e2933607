import { dayNumber, isoDate } from '../../values/bounds/calendar.ts';
import { dayValue } from '../../values/bounds/date-value.ts';
import type { TokenStream } from '../tokens.ts';
import { absolute } from './moments.ts';
import type { Suffix } from './when.ts';

/** After a date: `(Old Style)`, `(O.S.)`, `Old Style`, `(Julian calendar)`. */
function readStyle(stream: TokenStream, i: number): number | undefined {
  const open = stream.isMark(i, '(', ',') ? i + 1 : i;
  const at = stream.isWord(open, 'in', 'by', 'on') && stream.isWord(open + 1, 'the') ? open + 2 : open;
  const following =
    stream.after(at, ['old', 'style']) ??
    (open > i && stream.isWord(at, 'o.s', 'os') ? stream.skipStop(at + 1) : undefined) ??
    stream.after(at, ['julian', 'calendar']) ??
    (open > i && stream.isMark(i, '(') ? stream.after(at, ['julian']) : undefined);
  if (following === undefined) return undefined;
  if (!stream.isMark(i, '(')) return following;
  return stream.isMark(following, ')') ? following + 1 : undefined;
}

/** The day of the Gregorian calendar that a Julian date is. */
function fromJulian(year: number, month: number, day: number): number {
  // Years that end a century are leap years there, so that the two drift apart by three days in four hundred years.
  const y = month <= 2 ? year - 1 : year;
  return dayNumber(year, month, day) + Math.floor(y / 100) - Math.floor(y / 400) - 2;
}

/** `25 October 1917 (Old Style)`: the day of the calendar that everything else is given in. */
export const oldStyle: Suffix = {
  name: 'date/old-style',
  read({ stream }, when) {
    const { year, month, day } = when.fields ?? {};
    if (year === undefined || month === undefined || day === undefined) return undefined;
    const next = readStyle(stream, when.next);
    if (next === undefined) return undefined;
    const at = fromJulian(year, month, day);
    return {
      next,
      isDay: true,
      resolve: () => absolute(dayValue(at), isoDate(at), ['year', 'month', 'day']),
    };
  },
};
