import { addMonths } from '../../values/bounds/calendar.ts';
import { dateValue, daySpan } from '../../values/bounds/date-value.ts';
import { span } from '../../values/bounds/span.ts';
import { readWords } from '../en/number-words.ts';
import { readNumber } from '../numbers.ts';
import { daysOf, withValue } from './moments.ts';
import { readTheUnit } from './unit.ts';
import type { Moment, When, WhenReader } from './when.ts';

const SIDES = new Map<string, 1 | -1>([
  ['first', 1],
  ['opening', 1],
  ['initial', 1],
  ['last', -1],
  ['final', -1],
  ['closing', -1],
]);
const DAYS = new Map([
  ['days', 1],
  ['weeks', 7],
]);
const MONTHS = new Map([
  ['months', 1],
  ['quarters', 3],
  ['years', 12],
]);
const UNITS = new Set([...DAYS.keys(), ...MONTHS.keys()]);

/** The day that lies so many units after another, or before it. */
function onwards(from: number, n: number, unit: string): number {
  const days = DAYS.get(unit);
  return days === undefined ? addMonths(from, n * (MONTHS.get(unit) ?? 1)) : from + n * days;
}

/** So many units from the beginning of a stretch, or up to its end. Calendar weeks may begin up to six days beside them. */
function resolveFirst(outer: Moment, n: number, unit: string, side: 1 | -1): Moment {
  const [first, last] = daysOf(outer) ?? [];
  if (first === undefined || last === undefined) return withValue(outer, null, 'XXXX-XX-XX');
  const [from, to] =
    side > 0
      ? [first, Math.min(last, onwards(first, n, unit) - 1)]
      : [Math.max(first, onwards(last + 1, -n, unit)), last];
  const usual = daySpan(from, to);
  const slack = unit === 'weeks' ? 6 * 1440 : 0;
  const strict = span(
    Math.max(daySpan(first).low, usual.low - slack),
    Math.min(daySpan(last).high, usual.high + slack),
  );
  const value = dateValue({ strict: slack > 0 ? strict : usual, usual, precision: 'interval' });
  return { ...withValue(outer, value, value.canonical), mod: undefined };
}

/** `the first four months of the year`, `the last three weeks of May 2019`, `the opening two days of 2024`. */
export const firstUnits: WhenReader = {
  name: 'date/first-units',
  starts: { words: ['the', ...SIDES.keys()], digits: false, carries: [...UNITS] },
  read(chart, i): When | undefined {
    const { stream } = chart;
    const at = stream.isWord(i, 'the', 'its', 'their') ? i + 1 : i;
    const side = SIDES.get(stream.text(at));
    const number = side && (readWords(stream, at + 1) ?? readNumber(stream, at + 1));
    const unit = number ? stream.text(number.next) : '';
    if (!side || !number || !UNITS.has(unit) || number.n < 1 || !Number.isInteger(number.n)) return undefined;
    if (!stream.isWord(number.next + 1, 'of', 'in')) return undefined;
    const following = number.next + 2;
    const outer = chart.date(following) ?? readTheUnit(chart, following);
    if (!outer || outer.isPeriod || outer.isDay || outer.name === 'date/reference') return undefined;
    return { next: outer.next, resolve: (env) => resolveFirst(outer.resolve(env), number.n, unit, side) };
  },
};
