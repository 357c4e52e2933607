import { civilDate, dayNumber, daysInMonth, WEEKDAY_NAMES, weekday } from '../bounds/calendar.ts';
import { dateValue, dayValue, periodValue } from '../bounds/date-value.ts';
import { span } from '../bounds/span.ts';
import type { IntervalValue } from '../bounds/value.ts';
import { type ImpliedYear, impliedYear, looksAhead } from './anchoring.ts';
import { type DayWords, readDay, readDayNumber, readWeekday, readYear } from './date-parts.ts';
import { monthRule, reported, yearRule } from './dates-month-year.ts';
import { numericRule } from './dates-numeric.ts';
import { ofPart, readPartBehind } from './day-parts.ts';
import type { GrammarRule, ReadingContext, RuleReading } from './reading.ts';
import type { TokenStream } from './tokens.ts';
import { MONTHS, ORDINALS, PARTS_OF_DAY, TENS, WEEKDAYS } from './words.ts';

/** A day read from words, resolved to a day number where its year is known or can be filled in. */
interface ResolvedDay {
  readonly day: number | undefined;
  readonly implied: ImpliedYear | undefined;
  readonly words: DayWords;
}

function resolveDay(words: DayWords, ahead: boolean, context: ReadingContext): ResolvedDay {
  const implied = words.year === undefined ? impliedYear(words.month, words.day, ahead, context) : undefined;
  const year = words.year ?? implied?.year;
  const exists = year !== undefined && words.day <= daysInMonth(year, words.month);
  return { day: exists ? dayNumber(year, words.month, words.day) : undefined, implied, words };
}

function dayReading(next: number, resolved: ResolvedDay, value: IntervalValue | null): RuleReading {
  const { words, implied, day } = resolved;
  const known = [
    ...(words.year === undefined ? [] : ['year']),
    'month',
    'day',
    ...(words.weekday === undefined ? [] : ['weekday']),
  ];
  const wrong = day !== undefined && words.weekday !== undefined && weekday(day) !== words.weekday;
  const clash = wrong
    ? {
        wrongWeekday: {
          said: WEEKDAY_NAMES[words.weekday as number] as string,
          is: WEEKDAY_NAMES[weekday(day)] as string,
        },
      }
    : {};
  return { ...reported(next, implied, known), type: 'date', value, ...clash };
}

/** What a day's own words may begin with, besides digits. */
const DAY_WORDS = ['the', ...MONTHS.keys(), ...WEEKDAYS.keys(), ...ORDINALS.keys(), ...TENS.keys()];

/** `October 11`, and a part of it: `October 11 night`, `the night of October 11`, `late on October 11`. */
const dayRule: GrammarRule = {
  name: 'date/day',
  starts: { words: [...PARTS_OF_DAY.keys(), ...DAY_WORDS], digits: true },
  read(stream, i, context) {
    const led = readPartBefore(stream, i);
    const words = readDay(stream, led?.next ?? i);
    if (!words) return undefined;
    const resolved = resolveDay(words, looksAhead(stream, i, context), context);
    const trail = led ? undefined : readPartBehind(stream, words.next);
    const part = led?.part ?? trail?.part;
    const value =
      resolved.day === undefined ? null : part ? ofPart(resolved.day, part) : dayValue(resolved.day);
    return dayReading(trail?.next ?? words.next, resolved, value);
  },
};

/** `the night of`, `on the evening of`, `late on`, `early on`. */
function readPartBefore(stream: TokenStream, i: number): { part: string; next: number } | undefined {
  const start = stream.isWord(i, 'the') ? i + 1 : i;
  const part = stream.text(start);
  if (!PARTS_OF_DAY.has(part)) return undefined;
  if (stream.isWord(start + 1, 'of')) return { part, next: start + 2 };
  return stream.isWord(start + 1, 'on') ? { part, next: start + 2 } : undefined;
}

/** What joins the two ends of a range or list of days. */
const JOINS = ['and', 'to', 'until', 'till', 'through', 'or', '-', '/', '&', ','];

/** `November 6 and 7`, `between October 11 and 15`, `from October 9 to November 2, 2025`, `6-7 November`. */
const rangeRule: GrammarRule = {
  name: 'date/range',
  starts: { words: ['between', 'from', ...DAY_WORDS], digits: true },
  read(stream, i, context) {
    const led = stream.isWord(i, 'between', 'from');
    const from = led ? i + 1 : i;
    const ends = readDayThenEnd(stream, from, led) ?? readDaysThenMonth(stream, from);
    if (!ends) return undefined;
    const [first, last] = ends;
    const ahead = looksAhead(stream, i, context);
    const year = first.year ?? last.year;
    const a = resolveDay({ ...first, year }, ahead, context);
    // Both ends lie in one year, or the last in the next ("December 28 to January 3"); never is each placed alone.
    const start = a.day === undefined ? undefined : civilDate(a.day).year;
    const b = resolveDay({ ...last, year: last.year ?? start }, ahead, context);
    const wraps =
      last.year === undefined &&
      a.day !== undefined &&
      b.day !== undefined &&
      b.day < a.day &&
      last.month < first.month;
    const end =
      wraps && start !== undefined ? resolveDay({ ...last, year: start + 1 }, ahead, context).day : b.day;
    if (a.day !== undefined && end !== undefined && end <= a.day) return undefined;
    const value =
      a.day !== undefined && end !== undefined ? periodValue(dayValue(a.day), dayValue(end)) : null;
    const known = year === undefined ? ['month', 'day'] : ['year', 'month', 'day'];
    return { ...reported(last.next, a.implied, known), type: 'period', value };
  },
};

function readDayThenEnd(
  stream: TokenStream,
  i: number,
  led: boolean,
): readonly [DayWords, DayWords] | undefined {
  const first = readDay(stream, i);
  if (!first) return undefined;
  let last: DayWords | undefined;
  let next = first.next;
  // "November 6, 7 and 8": the list runs on as long as days follow.
  while (JOINS.includes(stream.text(next))) {
    const join = stream.text(next) === ',' && JOINS.includes(stream.text(next + 1)) ? next + 2 : next + 1;
    const whole = readDay(stream, join);
    const bare = whole ? undefined : readDayNumber(stream, join);
    // A comma alone joins nothing: "on May 14, 20 children". A list goes on behind it, to an "and" at last.
    const behind = whole?.next ?? bare?.next ?? join;
    if (
      stream.text(next) === ',' &&
      join === next + 1 &&
      !stream.isMark(behind, ',', '&') &&
      !stream.isWord(behind, 'and')
    )
      break;
    if (whole) last = whole;
    else if (bare && (led || stream.isWord(i - 1, 'the') || !countsSomething(stream, bare.next))) {
      const year = readYear(stream, stream.isMark(bare.next, ',') ? bare.next + 1 : bare.next);
      last = {
        month: (last ?? first).month,
        day: bare.n,
        year: year?.n ?? first.year,
        next: year?.next ?? bare.next,
      };
    } else break;
    next = last.next;
  }
  return last && [first, last];
}

/** `6 and 7 November 2025`, `6-7 November`, `6/7 November`. */
function readDaysThenMonth(stream: TokenStream, i: number): readonly [DayWords, DayWords] | undefined {
  const first = readDayNumber(stream, i);
  if (!first || !JOINS.includes(stream.text(first.next))) return undefined;
  const last = readDay(stream, first.next + 1);
  if (
    !last ||
    last.weekday !== undefined ||
    last.day <= first.n ||
    stream.at(first.next + 1)?.kind === 'word'
  )
    return undefined;
  return [{ month: last.month, day: first.n, year: last.year, next: first.next }, last];
}

/** Whether the word behind a bare number is what it counts: "on November 6 and 7 people". */
function countsSomething(stream: TokenStream, i: number): boolean {
  const word = stream.at(i);
  if (word?.kind !== 'word') return false;
  return (
    word.text === 'people' ||
    (/[^su]s$/u.test(word.text) && !['was', 'has', 'this', 'talks'].includes(word.text))
  );
}

/** `since October 9`, `since 2023`, `until November 2`: one edge, the other open. */
const openRule: GrammarRule = {
  name: 'date/open',
  starts: { words: ['since', 'until', 'till'], digits: false },
  read(stream, i, context) {
    const edge = stream.isWord(i, 'since') ? 'start' : stream.isWord(i, 'until', 'till') ? 'end' : undefined;
    if (!edge || (readWeekday(stream, i + 1)?.next === i + 2 && !readDay(stream, i + 1))) return undefined;
    for (const rule of [dayRule, monthRule, yearRule]) {
      const reading = rule.read(stream, i + 1, context);
      if (!reading) continue;
      const value = reading.value?.kind === 'interval' ? openPeriod(edge, reading.value) : null;
      return { ...reading, type: 'period', value };
    }
    return undefined;
  },
};

export function openPeriod(edge: 'start' | 'end', value: IntervalValue): ReturnType<typeof periodValue> {
  const open = dateValue({
    strict:
      edge === 'start'
        ? span(value.strict.low, Number.POSITIVE_INFINITY)
        : span(Number.NEGATIVE_INFINITY, value.strict.high),
    precision: 'interval',
    canonical: '..',
    label: 'open',
  });
  return edge === 'start'
    ? { ...periodValue(value, open), label: `since ${value.label}` }
    : { ...periodValue(open, value), label: `until ${value.label}` };
}

/** Dates that name themselves. The longest reading wins; ranges are tried before the days that they begin with. */
export const ABSOLUTE_DATE_RULES: readonly GrammarRule[] = [
  openRule,
  rangeRule,
  dayRule,
  numericRule,
  monthRule,
  yearRule,
];
