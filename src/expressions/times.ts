import { type Span, span } from '../values/bounds/span.ts';
import {
  clockOf,
  eitherHalf,
  inZone,
  type TimeValue,
  timeRangeValue,
  timeSideValue,
  timeValue,
  withinDay,
} from '../values/bounds/time-value.ts';
import type { OneOfValue } from '../values/bounds/value.ts';
import type { GrammarRule, RuleReading } from '../values/mention.ts';
import { CLOCK_WORDS, type Clock, readClock } from './clock.ts';
import { readClockRange } from './clock-range.ts';
import { DAY_PART_TIMEX, DAY_PARTS } from './en/date-words.ts';
import { PARTS_OF_DAY } from './en/words.ts';
import { type Nearby, readNearby } from './nearby.ts';
import type { TokenStream } from './tokens.ts';

const pad = (n: number): string => String(n).padStart(2, '0');

/** `T10:35`, `T10:35:20`: a time of day as TIMEX3 writes it, as the text prints it. */
export const clockTimex = ({ minute, second }: Pick<Clock, 'minute' | 'second'>): string =>
  `T${pad(Math.floor(minute / 60))}:${pad(minute % 60)}${second === undefined ? '' : `:${pad(second)}`}`;

function reading(
  next: number,
  value: TimeValue | OneOfValue,
  timex: string,
  isZoned: boolean,
  isAbout: boolean,
): RuleReading {
  return {
    next, type: 'time', value, timex, relative: false, anchor: null, known: isZoned ? ['time', 'zone'] : ['time'], implied: [],
    ...(isAbout && { mod: 'APPROX' as const }),
  }; // biome-ignore format: one record
}

/** Words that a part of the day comes after: "in the morning", "late afternoon", "at dawn". */
const BEFORE_PART = [
  'the',
  'at',
  'late',
  'early',
  'by',
  'one',
  'mid',
  'before',
  'until',
  'after',
  'since',
  'all',
];

/** `07:30` for 7.5 hours. */
const hourText = (hours: number): string => `${pad(Math.floor(hours))}:${pad(Math.round((hours % 1) * 60))}`;

/** The half of a part that "early" and "late" take. */
const HALVES = { early: [0, 0.5], mid: [0.25, 0.75], late: [0.5, 1] } as const;

/** Parts that run on over midnight where no day is named that they belong to. */
const PARTS_OF_ANY_DAY: ReadonlyMap<string, readonly [number, number]> = new Map([['night', [18, 30]]]);

/** A part of the day by itself, as some time in it; early or late in it only usually. */
function partValue(part: string, half?: keyof typeof HALVES): TimeValue {
  const { strict, usual } = PARTS_OF_DAY.get(part) as NonNullable<ReturnType<typeof PARTS_OF_DAY.get>>;
  const hours = ([from, to]: readonly [number, number]) =>
    from < 0 || to - from >= 24
      ? span(0, 1439)
      : span(from * 60, Math.round(to * 60) - (to % 24 === 0 ? 1 : 0));
  const own = half ? undefined : PARTS_OF_ANY_DAY.get(part);
  // "Early morning" takes in what comes before its morning: 04:30 is early in it.
  const [first, last] = half
    ? half === 'early' && part === 'morning'
      ? [0, 9]
      : (HALVES[half].map((share) => usual[0] + (usual[1] - usual[0]) * share) as [number, number])
    : (own ?? usual);
  const [from, to] = [first % 24, last % 24];
  return {
    kind: 'interval', strict: hours(strict), usual: hours([first, last]), best: null, precision: 'part',
    canonical: `${hourText(from)}/${to === 0 ? '23:59' : hourText(to)}`, label: half ? `${half} ${part}` : part, zoned: false,
  }; // biome-ignore format: one value
}

const LAST_MINUTE = 1439;
/** What is before midnight ends the day. */
const endOf = (side: 'before' | 'after', minute: number): number =>
  side === 'before' && minute === 0 ? LAST_MINUTE : minute;

/** A time near another on one side of it: "shortly before 8.30am"; undefined where its word says nothing of hours. */
function nearbyValue(
  side: 'before' | 'after',
  { minute, zone }: Clock,
  { word, of }: Nearby,
): TimeValue | undefined {
  if (!of.hour) return undefined;
  const end = endOf(side, minute);
  const reach = (n: number): Span => withinDay(side === 'after' ? span(end, end + n) : span(end - n, end));
  const [strict, usual] = [reach(of.hour.strict), reach(of.hour.usual)];
  const local: TimeValue = {
    kind: 'interval', strict, usual, best: null, precision: 'range', zoned: false,
    canonical: `${clockOf(strict.low)}/${clockOf(strict.high)}`, label: `${word} ${side} ${minute === 0 ? 'midnight' : clockOf(minute)}`,
  }; // biome-ignore format: one value
  return zone === undefined ? local : inZone(local, zone);
}

/**
 * Whether no one names the half of the day of a time: digits with a colon are as a rule of the whole day; what is said in words
 * ("a quarter to two") or written with a point ("at 7.30"), as clocks of twelve hours are, is of either half.
 */
const isOfEitherHalf = (stream: TokenStream, i: number, clock: Clock): boolean =>
  clock.isOpen === true &&
  (stream.at(i)?.kind === 'word' ||
    stream.text(i).includes('.') ||
    (/^\d{1,2}$/u.test(stream.text(i)) && clock.next === i + 1) ||
    stream.isWord(clock.next - 1, 'clock', 'oclock'));

/** Times of day: "07:37", "2:53 p.m. local time", "3 pm", "0737 GMT", "half past three", "noon", "5-7 pm", "in the morning". */
export const TIME_RULES: readonly GrammarRule[] = [
  {
    name: 'time/clock',
    starts: { words: CLOCK_WORDS, digits: true },
    read(stream, i) {
      const clock = readClock(stream, i);
      const one = clock && timeValue(clock.minute % 1440, clock.zone, clock.isAbout);
      const value = one && isOfEitherHalf(stream, i, clock) ? eitherHalf(one) : one;
      return (
        clock &&
        value &&
        reading(clock.next, value, clockTimex(clock), clock.zone !== undefined, clock.isAbout ?? false)
      );
    },
  },
  {
    name: 'time/range',
    starts: { words: ['from', 'between', ...CLOCK_WORDS], digits: true },
    read(stream, i) {
      const range = readClockRange(stream, i);
      const [from, to] = [
        range && timeValue(range.from.minute, range.from.zone),
        range && timeValue(range.to.minute, range.to.zone),
      ];
      if (!range || !from || !to) return undefined;
      return reading(
        range.next,
        timeRangeValue(from, to),
        `${clockTimex(range.from)}/${clockTimex(range.to)}`,
        from.zoned,
        false,
      );
    },
  },
  {
    name: 'time/side',
    starts: { words: ['before', 'after', 'until', 'till', 'by', 'since', 'from', 'past'], digits: false },
    read(stream, i) {
      const about = stream.isWord(i + 1, 'about', 'around') ? 1 : 0;
      const clock = readClock(stream, i + 1 + about);
      // "Long past midnight"; "half past nine" is one time.
      if (
        stream.isWord(i, 'past') &&
        !(stream.isWord(i - 1, 'long', 'well', 'until') && stream.isWord(i + 1, 'midnight', 'noon'))
      )
        return undefined;
      const side = stream.isWord(i, 'after', 'since', 'from', 'past') ? 'after' : 'before';
      const at = clock && timeValue(endOf(side, clock.minute), clock.zone);
      if (!clock || !at) return undefined;
      const nearby = readNearby(stream, i);
      const near = nearby && nearbyValue(side, clock, nearby);
      const value = near && isOfEitherHalf(stream, i + 1 + about, clock) ? eitherHalf(near) : near;
      const read = reading(clock.next, value ?? timeSideValue(side, at), clockTimex(clock), at.zoned, false);
      return { ...read, mod: side === 'after' ? 'AFTER' : 'BEFORE' };
    },
  },
  {
    name: 'time/small-hours',
    starts: { words: ['early', 'small', 'wee'], digits: false },
    read(stream, i) {
      const hours = stream.isWord(i + 1, 'hours') && stream.isWord(i - 1, 'the') ? i + 2 : undefined;
      if (hours === undefined) return undefined;
      const next = stream.after(hours, ['of', 'the', 'morning']) ?? hours;
      return reading(next, partValue('small hours'), 'TMO', false, false);
    },
  },
  {
    name: 'time/part-of-day',
    starts: { words: ['early', 'mid', 'late', ...DAY_PARTS.keys()], digits: false },
    read(stream, i) {
      const half = stream.isWord(i, 'early', 'mid', 'late')
        ? (stream.text(i) as keyof typeof HALVES)
        : undefined;
      const at = half === undefined ? i : stream.isMark(i + 1, '-') ? i + 2 : i + 1;
      const part = DAY_PARTS.get(stream.text(at));
      if (part === undefined || !PARTS_OF_DAY.has(part)) return undefined;
      // "A dawn raid" is one at dawn; "the dawn of an age", and a paper of that name, are none.
      const isDawn = half === undefined && (part === 'dawn' || part === 'predawn') && !stream.at(i)?.capital;
      if (isDawn && stream.at(i + 1)?.kind === 'word' && !stream.isWord(i + 1, 'of'))
        return reading(i + 1, partValue(part), DAY_PART_TIMEX.get(part) ?? 'TDT', false, false);
      if (half === undefined && !stream.isWord(i - 1, ...BEFORE_PART)) return undefined;
      // "The morning papers", "the night watch": what a part of the day describes is not a time.
      const following = stream.at(at + 1);
      const isFree =
        following === undefined || following.kind !== 'word' || following.capital || FREE.has(following.text);
      if (!isFree || (stream.isMark(at + 1, '-', "'") && following?.glued)) return undefined;
      return reading(at + 1, partValue(part, half), DAY_PART_TIMEX.get(part) ?? 'TDT', false, false);
    },
  },
];

/** Words after a part of the day that leave it a time. */
const FREE = new Set([
  'when',
  'and',
  'as',
  'after',
  'before',
  'the',
  'he',
  'she',
  'they',
  'it',
  'in',
  'to',
  'with',
  'for',
  'but',
  'while',
  'at',
  'on',
  'or',
  'that',
  'we',
  'i',
  'until',
  'by',
]);
