import { dateValue, monthSpan, yearSpan } from '../bounds/date-value.ts';
import { type ImpliedYear, impliedYear, looksAhead } from './anchoring.ts';
import { type Part, readMonth, readYear } from './date-parts.ts';
import { partOfSpan } from './day-parts.ts';
import type { GrammarRule, RuleReading } from './reading.ts';
import type { TokenStream } from './tokens.ts';
import { MONTHS, PARTS_OF_SPAN } from './words.ts';

/** What every absolute date reports of itself. */
export function reported(
  next: number,
  implied: ImpliedYear | undefined,
  known: readonly string[],
): Omit<RuleReading, 'type' | 'value'> {
  const filled = implied ? ['year'] : [];
  return { next, relative: false, anchor: implied?.anchor.text ?? null, known, implied: filled };
}

/** `October 2025`, `mid-October`, `late October 2025`, `in May`. */
export const monthRule: GrammarRule = {
  name: 'date/month',
  starts: { words: [...PARTS_OF_SPAN.keys(), ...MONTHS.keys()], digits: false },
  read(stream, i, context) {
    const led = readSpanPart(stream, i);
    const month = readMonth(stream, led?.next ?? i);
    if (!month) return undefined;
    const year = readYear(
      stream,
      stream.isMark(month.next, ',') || stream.isWord(month.next, 'of') ? month.next + 1 : month.next,
    );
    const implied = year
      ? undefined
      : impliedYear(month.n, undefined, looksAhead(stream, i, context), context);
    const y = year?.n ?? implied?.year;
    const known = year ? ['year', 'month'] : ['month'];
    const whole = y === undefined ? null : dateValue({ strict: monthSpan(y, month.n), precision: 'month' });
    const value = whole && led ? partOfSpan(whole, led.part) : whole;
    return { ...reported(year?.next ?? month.next, implied, known), type: 'date', value };
  },
};

/** `early`, `mid-`, `late` before a month or year. */
function readSpanPart(stream: TokenStream, i: number): { part: string; next: number } | undefined {
  const part = stream.text(i);
  if (!PARTS_OF_SPAN.has(part)) return undefined;
  return { part, next: stream.isMark(i + 1, '-') || stream.isWord(i + 1, 'in') ? i + 2 : i + 1 };
}

/** Words behind four digits that make them a number of things rather than a year. */
const THINGS = [
  'people',
  'civilians',
  'soldiers',
  'troops',
  'dead',
  'killed',
  'injured',
  'wounded',
  'km',
  'miles',
  'metres',
  'meters',
  'times',
];

/** `2021`, `early 2021`, `the 1990s`. Four digits from 1900 on that count nothing are a year. */
export const yearRule: GrammarRule = {
  name: 'date/year',
  starts: { words: PARTS_OF_SPAN.keys(), digits: true },
  read(stream, i) {
    const led = readSpanPart(stream, i);
    const year: Part | undefined = readYear(stream, led?.next ?? i);
    if (!year || year.n < 1900 || stream.isWord(year.next, ...THINGS)) return undefined;
    if (stream.isMark(year.next, '%') || stream.isMark(i - 1, '$', '\u20AC', '\u00A3')) return undefined;
    const decade = stream.isWord(year.next, 's') && stream.at(year.next)?.glued && year.n % 10 === 0;
    const whole = decade
      ? dateValue({
          strict: yearSpan(year.n, year.n + 9),
          precision: 'decade',
          canonical: `${year.n / 10}X`,
          label: `the ${year.n}s`,
        })
      : dateValue({ strict: yearSpan(year.n), precision: 'year' });
    return {
      ...reported(decade ? year.next + 1 : year.next, undefined, ['year']),
      type: 'date',
      value: led ? partOfSpan(whole, led.part) : whole,
    };
  },
};
