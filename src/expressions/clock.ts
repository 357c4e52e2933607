import { type Clock, readHalf, readZone, withHalf } from './clock-parts.ts';
import { isDottedTime } from './dotted-clock.ts';
import { CARDINALS, TENS, UNITS_OF_TIME, WEEKDAYS, wordSet } from './en/words.ts';
import { once } from './once.ts';
import { readTiming } from './timing.ts';
import type { TokenStream } from './tokens.ts';
import { afterWeekday, joinClocks, secondClockAt } from './two-clocks.ts';

export type { Clock } from './clock-parts.ts';

/** `10:35`, `10:35:20 a.m.`, `3 pm`, `10.35pm`, `0737 GMT`, `1530 hours`. */
function readDigits(stream: TokenStream, i: number): Clock | undefined {
  const first = stream.at(i);
  if (first?.kind !== 'number') return undefined;
  // "(+8:00)" and "(-0:30)": a zone or a delay, and no time of day.
  if (stream.isMark(i - 1, '+') || (stream.isMark(i - 1, '-') && stream.isMark(i - 2, '('))) return undefined;
  if (readTiming(stream, i)) return undefined;
  const joined = stream.gluedText(i, 6);
  const m =
    /^(\d{1,2}):([0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?(?!\d|:\d)/u.exec(joined) ??
    /^(\d{1,2})\.([0-5]\d)(?!\d)(?=[ap]\.?m)/u.exec(joined);
  if (m) {
    const following = stream.afterGlued(i, m[0].length);
    return withHalf(
      stream,
      i,
      Number(m[1]),
      Number(m[2]),
      m[3] === undefined ? undefined : Number(m[3]),
      following,
      true,
    );
  }
  const dotted = /^(\d{1,2})\.([0-5]\d)$/u.exec(first.text);
  // "After 12.00 hrs", "by 17.30 hours".
  if (
    dotted &&
    /^\d\d/u.test(first.text) &&
    stream.isWord(i - 1, ...BEFORE_CLOCK) &&
    stream.isWord(i + 1, 'hrs', 'hours')
  )
    return withHalf(stream, i, Number(dotted[1]), Number(dotted[2]), undefined, i + 2, true);
  if (dotted && (isDottedTime(stream, i) || readHalf(stream, i + 1, true)))
    return withHalf(stream, i, Number(dotted[1]), Number(dotted[2]), undefined, i + 1, true);
  if (/^(?:(?:[01]\d|2[0-3])[0-5]\d|2400)$/u.test(first.text) && first.end - first.start === 4)
    return readMilitary(stream, i);
  if (!/^\d{1,2}$/u.test(first.text)) return undefined;
  const hour = Number(first.text);
  const next = i + 1;
  return withHalf(stream, i, hour, 0, undefined, next, isHourOf(stream, i, { n: hour, next }));
}

/** What opens, shuts and sets out at an hour that is said alone: "doors open at 7", "polls close at ten tonight". */
const AT_HOUR = wordSet(
  'open opens opened close closes closed start starts started begin begins began kicks kicked leaves departs departed arrives arrived reopens reopened resumes resumed wakes woke',
);
/** What opens and closes at a price. */
const AT_PRICE = wordSet(
  'shares share stock stocks price prices index futures bidding bond bonds trading pound dollar euro yen oil gold wages salaries odds fares rates',
);
/** How far before its hour the verb may be, in tokens. */
const REACH_OF_HOUR = 5;
/** And how far what has a price. */
const REACH_OF_PRICE = 14;

/** How far before its hour what strikes it may be, in tokens. */
const REACH_OF_BELL = 8;

/** "The clock of St Odo's had struck eleven", "as the bells were striking nine". */
function isStruck(stream: TokenStream, i: number): boolean {
  if (!stream.isWord(i - 1, 'struck', 'strikes', 'strike', 'striking', 'chimed', 'chimes')) return false;
  for (let k = i - 2; k > i - 2 - REACH_OF_BELL && !stream.isMark(k, '.', ';'); k--)
    if (stream.isWord(k, 'clock', 'clocks', 'bell', 'bells', 'carillon')) return true;
  return false;
}

/** Whether a bare hour comes after "at" and what happens at a set hour, and nothing that it could count comes after it. */
function isHourOf(stream: TokenStream, i: number, { n, next }: { n: number; next: number }): boolean {
  if (n < 1 || n > 12) return false;
  if (isStruck(stream, i)) return true;
  if (!stream.isWord(i - 1, 'at')) return false;
  const following = stream.at(next);
  const isFree =
    following === undefined ||
    (following.kind === 'mark' && !(following.glued && stream.at(next + 1)?.glued) && !stream.isMark(next, '-', '%')) ||
    stream.isWord(next, 'and', 'on', 'tonight', 'today', 'tomorrow', 'yesterday', 'this', 'every', 'each', 'daily', 'sharp', 'but', 'when', 'while', 'in'); // biome-ignore format: one condition
  if (!isFree) return false;
  let opens = false;
  for (let k = i - 2; k > i - 2 - REACH_OF_PRICE && !stream.isMark(k, '.', ';'); k--) {
    const word = stream.text(k);
    if (AT_PRICE.has(word)) return false;
    if (k > i - 2 - REACH_OF_HOUR) opens ||= AT_HOUR.has(word);
  }
  return opens;
}

function readMilitary(stream: TokenStream, i: number): Clock | undefined {
  const text = stream.text(i);
  const hours = stream.isWord(i + 1, 'hours', 'hrs', 'h') ? i + 2 : i + 1;
  const { zone, next } = readZone(stream, hours);
  // "The train left at 0615": no number begins with a nought.
  const isPrinted = text.startsWith('0') && stream.isWord(i - 1, ...BEFORE_CLOCK);
  if (next === i + 1 && !isPrinted) return undefined;
  return { minute: Number(text.slice(0, 2)) * 60 + Number(text.slice(2)), zone, next };
}

const small = (stream: TokenStream, i: number): { n: number; next: number } | undefined => {
  const n = CARDINALS.get(stream.text(i));
  if (n !== undefined) return { n, next: i + 1 };
  const tens = TENS.get(stream.text(i));
  if (tens === undefined) return undefined;
  const unit = CARDINALS.get(stream.text(stream.isMark(i + 1, '-') ? i + 2 : i + 1));
  const following = stream.isMark(i + 1, '-') ? i + 3 : i + 2;
  return unit !== undefined && unit > 0 && unit < 10
    ? { n: tens + unit, next: following }
    : { n: tens, next: i + 1 };
};

const numberAt = (stream: TokenStream, i: number): { n: number; next: number } | undefined =>
  stream.at(i)?.kind === 'number'
    ? /^\d{1,2}$/u.test(stream.text(i))
      ? { n: Number(stream.text(i)), next: i + 1 }
      : undefined
    : small(stream, i);

/** Words that a time of day comes after. */
const BEFORE_CLOCK = ['at', 'about', 'around', 'before', 'after', 'until', 'till', 'by', 'since'];
/** Words that a range of times has besides. */
const AROUND_RANGE = ['from', 'between', 'to', 'and'];
/** Minutes before the hour that are said without the word. */
const STEPS: ReadonlySet<number> = new Set([5, 10, 20, 25]);

/** Words that do not name what two numbers count. */
const ENDS_CLOCK = wordSet(
  'in on this that until till when and as yesterday today tomorrow am pm a p the local after before while but with to from he she it they we i police there',
);

/** Whether nothing follows that "ten to five" could be a number of. */
const endsClock = (stream: TokenStream, i: number): boolean =>
  stream.at(i)?.kind !== 'word' || stream.at(i)?.capital === true || ENDS_CLOCK.has(stream.text(i));

/** Whether a time of day in words begins at token `i`: what hedges it ("around a quarter past eleven") hedges no number. */
export function isSpokenClock(stream: TokenStream, i: number): boolean {
  const clock = stream.at(i)?.kind === 'word' ? readWords(stream, i) : undefined;
  return (
    clock !== undefined &&
    stream.tokens.slice(i, clock.next).some(({ text }) => text === 'past' || text === 'to')
  );
}

/** `five o'clock`, `seven thirty p.m.`, `half past three`, `a quarter to five`, `ten past 3`, `eight in the morning`. */
function readWords(stream: TokenStream, i: number): Clock | undefined {
  const start = stream.isWord(i, 'a') ? i + 1 : i;
  const part = stream.isWord(start, 'half')
    ? { n: 30, next: start + 1 }
    : stream.isWord(start, 'quarter')
      ? { n: 15, next: start + 1 }
      : numberAt(stream, i);
  if (!part) return undefined;
  // "It was twenty to nine when the wind came", and no vote of twenty to nine.
  const isSaid = stream.isWord(i - 1, 'was', 'is') && stream.isWord(i - 2, 'it');
  const isLed = isSaid || stream.isWord(i - 1, ...BEFORE_CLOCK);
  // "At half seven": half past seven, as it is said in Britain.
  const isOfRange = stream.isWord(i - 1, 'from', 'between');
  const halfOf =
    (isLed || isOfRange) && stream.isWord(start, 'half') ? numberAt(stream, part.next) : undefined;
  if (halfOf && halfOf.n >= 1 && halfOf.n <= 12 && endsClock(stream, halfOf.next))
    return withHalf(stream, i, halfOf.n, 30, undefined, halfOf.next, true);
  const minutes = stream.isWord(part.next, 'minutes', 'min', 'mins') ? part.next + 1 : part.next;
  const past = stream.isWord(minutes, 'past', 'after');
  const to = stream.isWord(minutes, 'to', 'till', 'before') && part.n !== 30;
  if (past || to) {
    // "Five to ten", "5 to 6 pm": a range, unless the first number says that it counts minutes.
    const hour = numberAt(stream, minutes + 1) ?? namedHour(stream, minutes + 1);
    // "The clock had struck eleven before a siren was heard".
    if (!hour && isStruck(stream, i)) return withHalf(stream, i, part.n, 0, undefined, part.next, true);
    const isInWords =
      hour !== undefined && stream.at(i)?.kind === 'word' && stream.at(minutes + 1)?.kind === 'word';
    const isStep = isInWords && STEPS.has(part.n);
    const marked =
      stream.isWord(start, 'half', 'quarter') ||
      minutes > part.next ||
      past ||
      (isStep &&
        isLed &&
        !(isSaid && stream.isWord(hour.next, 'in', 'to', 'against', 'for')) &&
        endsClock(stream, hour.next));
    if (
      !hour ||
      hour.n > 12 ||
      (hour.n < 1 && !stream.isWord(minutes + 1, 'midnight')) ||
      (stream.isWord(minutes, 'after', 'before') && !stream.isWord(start, 'quarter'))
    )
      return undefined;
    const at = withHalf(stream, i, hour.n, 0, undefined, hour.next, true);
    // "Twenty to eight in the morning"; "from ten to eleven in the morning" is two hours.
    const isOfHalf = isStep && at?.isOpen === false && !stream.isWord(i - 1, 'from', 'between');
    if (
      !at ||
      !(marked || isOfHalf) ||
      UNITS_OF_TIME.has(stream.text(hour.next)) ||
      stream.isWord(hour.next, 'people')
    )
      return undefined;
    // Noon has a half of its own.
    const isOpen = at.isOpen && !stream.isWord(minutes + 1, 'noon', 'midday');
    return { ...at, isOpen, minute: (at.minute + (past ? part.n : -part.n) + 1440) % 1440 };
  }
  if (stream.at(i)?.kind === 'number' || start !== i || part.n > 24) return undefined;
  const tail = small(stream, part.next);
  // "At two thirty", "from two thirty to two forty-five": hours and minutes that no one counts so.
  const isHourAndMinutes =
    tail !== undefined &&
    part.n >= 1 &&
    part.n <= 12 &&
    (isLed || stream.isWord(i - 1, ...AROUND_RANGE)) &&
    !stream.isMark(tail.next, '-', '%') &&
    !stream.isWord(tail.next, 'a', 'p', 'and') &&
    endsClock(stream, tail.next);
  const spoken =
    tail && tail.n < 60 && tail.n >= 10
      ? withHalf(stream, i, part.n, tail.n, undefined, tail.next, isHourAndMinutes)
      : undefined;
  return spoken ?? withHalf(stream, i, part.n, 0, undefined, part.next, isHourOf(stream, i, part));
}

/** The hour of `five to midnight`, `a quarter past noon`. */
const namedHour = (stream: TokenStream, i: number): { n: number; next: number } | undefined =>
  stream.isWord(i, 'midnight')
    ? { n: 0, next: i + 1 }
    : stream.isWord(i, 'noon', 'midday')
      ? { n: 12, next: i + 1 }
      : undefined;

/** `noon`, `midnight`, by their name alone. */
function readNamed(stream: TokenStream, i: number): Clock | undefined {
  const at = stream.isWord(i, 'mid') && stream.isWord(i + 1, 'night') ? i + 1 : i;
  const minute = stream.isWord(i, 'noon', 'midday', 'noontime', 'noonish')
    ? 720
    : stream.isWord(i, 'midnight') || at > i
      ? 0
      : undefined;
  if (minute === undefined) return undefined;
  const { zone, next } = readZone(stream, at + 1);
  return { minute, zone, next };
}

/** Words that a time may begin with, besides digits. */
export const CLOCK_WORDS: readonly string[] = [
  ...CARDINALS.keys(),
  ...TENS.keys(),
  'half',
  'quarter',
  'a',
  'noon',
  'midnight',
  'midday',
  'noontime',
  'noonish',
  'mid',
];

const readOne = (stream: TokenStream, i: number): Clock | undefined =>
  readDigits(stream, i) ?? readNamed(stream, i) ?? readWords(stream, i);

/** Whether a weekday is named right before a time, or after the bracket that follows it. */
const hasDayBeside = (stream: TokenStream, i: number, next: number): boolean =>
  [i - 1, i - 2, next, next + 1].some((at) => WEEKDAYS.has(stream.text(at)));

/** A time, and the same time by the clock of another place after it: `9 a.m. (1400 GMT)`. */
function readOneOrTwo(stream: TokenStream, i: number): Clock | undefined {
  const first = readOne(stream, i);
  const second = first && secondClockAt(stream, first.next);
  const other = second && readOne(stream, second.at);
  if (!first || !second || !other) return first;
  const next = second.closes ? afterWeekday(stream, other.next) : other.next;
  if (second.closes && !stream.isMark(next, ')')) return first;
  // "At 4 in the morning (4 a.m. EDT Thursday)": the day of the second is the only one that is named.
  if (second.closes && next > other.next && !hasDayBeside(stream, i, next + 1)) return first;
  return joinClocks(first, other, second.closes ? next + 1 : next) ?? first;
}

/** Reads a time of day at token `i`. */
export const readClock = once<Clock>((stream, i) => {
  const clock = readOneOrTwo(stream, i);
  return clock && isAbout(stream, i) ? { ...clock, isAbout: true } : clock;
});

const isAbout = (stream: TokenStream, i: number): boolean =>
  stream.isWord(i - 1, 'about', 'around', 'approximately', 'roughly');
