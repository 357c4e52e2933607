import { dayNumber, isCivilDate } from '../bounds/calendar.ts';
import { dayValue, oneOfValue } from '../bounds/date-value.ts';
import type { IntervalValue } from '../bounds/value.ts';
import type { GrammarRule } from './reading.ts';

/** `12/03/2024`, `12.3.2024`: the day may come first or the month; where both can be, both are kept. */
export const numericRule: GrammarRule = {
  name: 'date/numeric',
  starts: { words: [], digits: true },
  read(stream, i) {
    // A full stop joins digits into one number ("12.03"), so the parts are read from the words themselves.
    const joined = [0, 1, 2, 3, 4].map((k) => stream.text(i + k)).join('');
    const m = /^(\d{1,2})([/.])(\d{1,2})\2((?:19|20)\d\d)/u.exec(joined);
    if (!m) return undefined;
    const [a, b, year] = [Number(m[1]), Number(m[3]), Number(m[4])];
    const days = [
      [b, a],
      [a, b],
    ].flatMap(([month, day]) =>
      isCivilDate(year, month as number, day as number)
        ? [dayNumber(year, month as number, day as number)]
        : [],
    );
    const distinct = [...new Set(days)].sort((x, y) => x - y);
    if (distinct.length === 0) return undefined;
    let next = i;
    for (let length = 0; length < m[0].length; next++) length += stream.text(next).length;
    const members = distinct.map(dayValue);
    const value = members.length === 1 ? (members[0] as IntervalValue) : oneOfValue(members);
    const known = ['year', 'month', 'day'];
    return { next, type: 'date', value, relative: false, anchor: null, known, implied: [] };
  },
};
