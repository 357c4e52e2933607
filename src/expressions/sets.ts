import { unitOf } from '../values/bounds/units.ts';
import type { GrammarRule, RuleReading } from '../values/mention.ts';
import { amountTimex } from './amount-value.ts';
import { type Amount, oneUnit, readAmount } from './amounts.ts';
import { CLOCK_WORDS, type Clock, readClock } from './clock.ts';
import { CALENDAR_UNITS, DAY_PART_TIMEX, DAY_PARTS } from './en/date-words.ts';
import { CARDINALS, MONTHS, ORDINALS, UNITS_OF_TIME, WEEKDAYS } from './en/words.ts';
import { readOrdinal } from './ordinals.ts';
import { clockTimex } from './times.ts';
import type { TokenStream } from './tokens.ts';

/** Adverbs and adjectives of recurrence, with the TIMEX3 value of what recurs. */
const RECURRING = new Map(
  Object.entries({
    hourly: 'PT1H', daily: 'P1D', nightly: 'P1D', weekly: 'P1W', biweekly: 'P2W', fortnightly: 'P2W', monthly: 'P1M', bimonthly: 'P2M',
    quarterly: 'P3M', yearly: 'P1Y', annually: 'P1Y', annual: 'P1Y', biannual: 'P6M', biannually: 'P6M', semiannual: 'P6M', biennial: 'P2Y', everyday: 'P1D',
  }),
); // biome-ignore format: a table reads best in rows

const recurring = (next: number, timex: string): RuleReading => ({
  next, type: 'set', value: null, timex, relative: false, anchor: null, known: ['set'], implied: [],
}); // biome-ignore format: one record

/** What a unit of the calendar recurs by; "weekend" and seasons have no length of their own. */
function unitTimex(word: string): string | undefined {
  const unit = UNITS_OF_TIME.get(word);
  if (unit) return amountTimex(oneUnit(unit, 0));
  if (word === 'weekend' || word === 'weekends') return 'XXXX-WXX-WE';
  if (word === 'weekday' || word === 'weekdays') return 'XXXX-WXX-WD';
  if (word === 'weeknight' || word === 'weeknights') return 'XXXX-WXX-WDTNI';
  const name = CALENDAR_UNITS.get(word);
  const season = { spring: 'SP', summer: 'SU', autumn: 'FA', winter: 'WI' }[name as 'spring'];
  return season ? `XXXX-${season}` : name === 'quarter' ? 'P3M' : undefined;
}

/** A time after what recurs: "every day at 9". */
function readClockAfter(stream: TokenStream, i: number): Clock | undefined {
  const at = stream.isWord(i, 'at') ? i + 1 : i;
  const clock = readClock(stream, at);
  if (clock || at === i) return clock;
  const hour = Number(stream.text(at));
  const isHour =
    stream.at(at)?.kind === 'number' && hour >= 1 && hour <= 24 && stream.at(at + 1)?.kind !== 'word';
  const isLate = stream.isWord(i - 1, 'night', 'evening', 'afternoon');
  return isHour ? { minute: ((hour + (isLate && hour < 12 ? 12 : 0)) % 24) * 60, next: at + 1 } : undefined;
}

/** What comes after "every": a unit, a weekday, a month, a part of a day, a number of units. */
function readEvery(stream: TokenStream, i: number): { timex: string; next: number } | undefined {
  const other = stream.isWord(i, 'other', 'second', 'alternate') ? i + 1 : i;
  const word = stream.text(other);
  const weekday = WEEKDAYS.get(word.replace(/s$/u, '')) ?? WEEKDAYS.get(word);
  if (weekday !== undefined) return { timex: `XXXX-WXX-${weekday + 1}`, next: other + 1 };
  const month = stream.at(other)?.capital ? MONTHS.get(word) : undefined;
  if (month !== undefined)
    return { timex: `XXXX-${String(month).padStart(2, '0')}`, next: stream.skipStop(other + 1) };
  const part = DAY_PARTS.get(word);
  if (part !== undefined) return { timex: DAY_PART_TIMEX.get(part) ?? 'P1D', next: other + 1 };
  const one = unitTimex(word);
  if (one !== undefined) return { timex: other > i ? one.replace('1', '2') : one, next: other + 1 };
  const amount: Amount | undefined = readAmount(stream, i);
  return amount && { timex: amountTimex(amount), next: amount.next };
}

/** What something falls on each time: the n-th weekday, the last day. */
function afterNth(stream: TokenStream, i: number): number | undefined {
  const ordinal = stream.isWord(i, 'last') ? { next: i + 1 } : readOrdinal(stream, i);
  if (!ordinal) return undefined;
  // "The first and third Monday".
  const and = stream.isWord(ordinal.next, 'and', 'or') ? readOrdinal(stream, ordinal.next + 1) : undefined;
  const at = and?.next ?? ordinal.next;
  const word = stream.text(at).replace(/s$/u, '');
  const isNamed =
    WEEKDAYS.has(word) || ['day', 'weekend', 'weekday', 'week', 'school', 'working'].includes(word);
  const day = isNamed && stream.isWord(at, 'school', 'working') ? at + 2 : isNamed ? at + 1 : at;
  return isNamed || stream.isWord(at, 'of') ? day : undefined;
}

/** `the second Sunday of each month`, `every first Saturday of the month`, `the last Monday of August every year`. */
function readNth(stream: TokenStream, i: number): RuleReading | undefined {
  const isEvery = stream.isWord(i, 'every', 'each');
  const nth = afterNth(stream, isEvery || stream.isWord(i, 'the') ? i + 1 : i);
  if (nth === undefined || !stream.isWord(nth, 'of', 'in')) return undefined;
  const each = stream.isWord(nth + 1, 'every', 'each') || (isEvery && stream.isWord(nth + 1, 'the', 'a'));
  const unit = each ? unitTimex(stream.text(nth + 2)) : undefined;
  if (unit?.startsWith('P')) return recurring(nth + 3, unit);
  const month = stream.at(nth + 1)?.capital ? MONTHS.get(stream.text(nth + 1)) : undefined;
  const yearly =
    stream.after(nth + 2, ['each', 'year']) ??
    stream.after(nth + 2, ['every', 'year']) ??
    stream.after(nth + 2, ['annually']);
  return month !== undefined && yearly !== undefined ? recurring(yearly, 'P1Y') : undefined;
}

/** Recurring times: "every Friday", "daily", "twice a week", "each month", "Mondays". */
export const SET_RULES: readonly GrammarRule[] = [
  {
    name: 'set/every',
    starts: { words: ['every', 'each', 'per', 'all'], digits: false, carries: ['weekday', 'weekdays'] },
    read(stream, i) {
      if (stream.isWord(i, 'all') || (stream.isWord(i, 'each') && stream.isWord(i + 1, 'of')))
        return undefined;
      const every = readEvery(stream, i + 1);
      if (!every || (stream.isWord(i, 'per') && !UNITS_OF_TIME.has(stream.text(i + 1)))) return undefined;
      const clock = readClockAfter(stream, every.next);
      return recurring(clock?.next ?? every.next, clock ? clockTimex(clock) : every.timex);
    },
  },
  {
    name: 'set/nth',
    starts: {
      words: ['the', 'every', 'each', 'last', ...ORDINALS.keys()],
      digits: true,
      needs: ['every', 'each', 'annually'],
    },
    read: readNth,
  },
  {
    name: 'set/adverb',
    starts: { words: [...RECURRING.keys()], digits: false },
    read(stream, i) {
      const clock = stream.isWord(i, 'daily', 'everyday', 'nightly')
        ? readClockAfter(stream, i + 1)
        : undefined;
      const doubled = stream.isMark(i - 1, '-') && stream.isWord(i - 2, 'bi', 'semi');
      // "Half-hourly", "three-hourly": so many hours, and not one.
      if (stream.isMark(i - 1, '-') && stream.isWord(i, 'hourly') && !doubled) {
        const n = CARDINALS.get(stream.text(i - 2));
        return stream.isWord(i - 2, 'half')
          ? recurring(i + 1, 'PT30M')
          : n
            ? recurring(i + 1, `PT${n}H`)
            : undefined;
      }
      const timex =
        RECURRING.get(doubled ? `${stream.text(i - 2)}${stream.text(i)}` : stream.text(i)) ??
        RECURRING.get(stream.text(i));
      return recurring(clock?.next ?? i + 1, clock ? clockTimex(clock) : (timex as string));
    },
  },
  {
    name: 'set/time-each',
    starts: { words: CLOCK_WORDS, digits: true },
    read(stream, i) {
      const clock = readClock(stream, i);
      const on = clock && stream.isWord(clock.next, 'on') ? clock.next + 1 : clock?.next;
      if (!clock || on === undefined) return undefined;
      const daily = stream.isWord(on, 'everyday', 'daily') ? on + 1 : undefined;
      const every = stream.isWord(on, 'every', 'each') ? readEvery(stream, on + 1)?.next : undefined;
      const day = WEEKDAYS.get(stream.text(on).replace(/s$/u, ''));
      const plural = day !== undefined && stream.text(on).endsWith('days') ? on + 1 : undefined;
      const next = daily ?? every ?? plural;
      return next === undefined
        ? undefined
        : recurring(
            next,
            `${plural === undefined ? '' : `XXXX-WXX-${(day as number) + 1}`}${clockTimex(clock)}`,
          );
    },
  },
  {
    name: 'set/times-a',
    starts: { words: ['once', 'twice', 'thrice', 'times', 'a', 'an'], digits: false },
    read(stream, i) {
      const many = stream.isWord(i, 'once', 'twice', 'thrice', 'times') ? i + 1 : i;
      // "$1 billion a year", "dozens of interviews a day": a rate comes after what it counts.
      const before = stream.text(i - 1);
      const isRate =
        many > i ||
        RATE_BEFORE.has(before) ||
        stream.at(i - 1)?.kind === 'number' ||
        (before.length > 3 && unitOf(before) !== undefined);
      if (!isRate || !stream.isWord(many, 'a', 'an', 'each', 'every', 'per')) return undefined;
      const timex = unitTimex(stream.text(many + 1));
      if (
        timex === undefined ||
        stream.text(many + 1).endsWith('s') ||
        stream.isWord(many + 2, 'ago', 'later', 'earlier', 'after', 'before', 'old')
      )
        return undefined;
      return recurring(many + 2, timex);
    },
  },
  {
    name: 'set/plural',
    starts: {
      words: [...WEEKDAYS.keys()]
        .filter((w) => w.endsWith('day'))
        .flatMap((w) => [w, `${w}s`])
        .concat(['weekends', 'weekdays', 'weeknights', 'mornings', 'evenings', 'nights', 'afternoons']),
      digits: false,
    },
    read(stream, i) {
      const word = stream.text(i);
      const day = WEEKDAYS.get(word.slice(0, -1));
      if (day !== undefined) return recurring(i + 1, `XXXX-WXX-${day + 1}`);
      const parts = DAY_PARTS.get(stream.text(i + 1).slice(0, -1));
      const single = WEEKDAYS.get(word);
      if (single !== undefined) {
        const isPlural = parts !== undefined && stream.text(i + 1).endsWith('s');
        return isPlural
          ? recurring(i + 2, `XXXX-WXX-${single + 1}${DAY_PART_TIMEX.get(parts) ?? ''}`)
          : undefined;
      }
      const part = DAY_PARTS.get(word.slice(0, -1));
      // "She works nights and weekends", "open weekdays", "weeknights it is shut".
      const led =
        stream.isWord(
          i - 1,
          'on',
          'in',
          'most',
          'at',
          'the',
          'works',
          'work',
          'working',
          'worked',
          'open',
          'shut',
          'closed',
          'and',
          'or',
        ) || word === 'weeknights';
      if (part !== undefined) return led ? recurring(i + 1, DAY_PART_TIMEX.get(part) ?? 'P1D') : undefined;
      const timex = unitTimex(word);
      return led && timex !== undefined ? recurring(i + 1, timex) : undefined;
    },
  },
];

/** Nouns that a rate comes after. */
const RATE_BEFORE = new Set([
  'million',
  'billion',
  'trillion',
  'thousand',
  'dollars',
  'pounds',
  'euros',
  'people',
  'times',
  'hours',
  'interviews',
  'percent',
  'barrels',
  'tons',
  'tonnes',
  'visitors',
]);
