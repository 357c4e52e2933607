import { isZone } from '../values/bounds/time-value.ts';
import { CARDINALS, TENS } from './en/words.ts';
import { once } from './once.ts';
import type { TokenStream } from './tokens.ts';

/** A time of day as words give it. */
export interface Clock {
  /** Minutes since midnight. */
  readonly minute: number;
  readonly second?: number;
  /** As it is printed: `GMT`, `EDT`, `+07:00`. */
  readonly zone?: string;
  /** Neither half of the day is named, nor are the hours beyond twelve: "8:30", "at five". */
  readonly isOpen?: boolean;
  /** "Around 4:30". */
  readonly isAbout?: boolean;
  readonly next: number;
}

/** `a.m.` and `p.m.` in their usual spellings (`am`, `a`, `p.m`, `in the morning`), over the full stop that ends them. */
function readHalf(stream: TokenStream, i: number, glued: boolean): { pm: boolean; next: number } | undefined {
  const text = stream.text(i).replaceAll('.', '');
  if (text === 'am' || text === 'pm')
    return { pm: text === 'pm', next: stream.text(i).includes('.') ? stream.skipStop(i + 1) : i + 1 };
  // "7:10a", "2:45P": one letter, glued to its digits. "7:10aDec 1": what follows is glued to it in turn.
  const letter =
    glued && stream.at(i)?.glued ? /^([ap])(?:$|(?=[A-Za-z]{3,4}$))/u.exec(text)?.[1] : undefined;
  if (letter && text.length === 1) return { pm: letter === 'p', next: i + 1 };
  if (stream.isWord(i, 'a', 'p') && stream.isWord(i + 1, 'm') && stream.at(i + 2)?.kind !== 'number')
    return { pm: stream.isWord(i, 'p'), next: stream.skipStop(i + 2) };
  const spoken = stream.after(i, ['in', 'the']);
  if (spoken !== undefined && stream.isWord(spoken, 'morning')) return { pm: false, next: spoken + 1 };
  if (spoken !== undefined && stream.isWord(spoken, 'afternoon', 'evening'))
    return { pm: true, next: spoken + 1 };
  return undefined;
}

/** Zones that news spells out. */
const SPELLED: readonly (readonly [readonly string[], string])[] = [
  [['eastern', 'standard', 'time'], 'EST'], [['eastern', 'daylight', 'time'], 'EDT'], [['eastern', 'time'], 'ET'], [['pacific', 'time'], 'PT'],
  [['central', 'time'], 'CT'], [['mountain', 'time'], 'MT'], [['greenwich', 'mean', 'time'], 'GMT'], [['coordinated', 'universal', 'time'], 'UTC'], [['pacific', 'standard', 'time'], 'PST'], [['pacific', 'daylight', 'time'], 'PDT'],
]; // biome-ignore format: a table reads best in rows

const US_ZONES = new Map([
  ['eastern', 'ET'],
  ['central', 'CT'],
  ['mountain', 'MT'],
  ['pacific', 'PT'],
]);

/** A minus glued to a time is an offset only in ISO 8601, after its `T`: "07:30-09:30" is a range. */
const isIsoOffset = (stream: TokenStream, i: number): boolean =>
  stream.isMark(i, '-') &&
  stream.at(i)?.glued === true &&
  [4, 6].some((back) => stream.isWord(i - back, 't'));

/** A zone after a time: `GMT`, `EDT`, `UTC+3`, `+08:00`; "local time" and "Beijing time" name none that is known. */
function readZone(stream: TokenStream, i: number): { zone: string | undefined; next: number } {
  const local =
    stream.after(i, ['local', 'time']) ??
    (stream.at(i)?.capital && stream.isWord(i + 1, 'time') && !isZone(stream.text(i)) ? i + 2 : undefined);
  if (local !== undefined) return { zone: undefined, next: local };
  for (const [words, zone] of SPELLED) {
    const next = stream.after(i, words);
    if (next !== undefined) return { zone, next };
  }
  // "10 a.m. Eastern on Friday": the name alone, where no noun takes it.
  const named = stream.at(i)?.capital ? US_ZONES.get(stream.text(i)) : undefined;
  if (
    named &&
    !stream.at(i + 1)?.capital &&
    (stream.at(i + 1)?.kind !== 'word' || stream.isWord(i + 1, 'on', 'and', 'to', 'in', 'at', 'when', 'for'))
  )
    return { zone: named, next: i + 1 };
  // "(+8:00)" by itself may be a zone or a delay: only an offset glued to its time is read.
  const isOffset = (stream.isMark(i, '+') && stream.at(i)?.glued) || isIsoOffset(stream, i);
  const offset = isOffset ? /^[+-]\d{2}:?\d{2}(?!\d)/u.exec(stream.gluedText(i, 4))?.[0] : undefined;
  if (offset) return { zone: offset, next: stream.afterGlued(i, offset.length) };
  const token = stream.at(i);
  const known =
    token?.kind === 'word' && (token.capital || ['gmt', 'utc'].includes(token.text)) && isZone(token.text);
  if (!known) return { zone: undefined, next: i };
  const shift = /^[+-]\d{1,2}(?::?\d{2})?(?!\d)/u.exec(
    stream.at(i + 1)?.glued ? stream.gluedText(i + 1, 4) : '',
  )?.[0];
  if (shift && (token.text === 'utc' || token.text === 'gmt'))
    return { zone: `${token.text}${shift}`, next: stream.afterGlued(i + 1, shift.length) };
  const time = stream.isWord(i + 1, 'time') ? i + 2 : i + 1;
  return { zone: token.text, next: time };
}

const pm = (hour: number, isPm: boolean): number =>
  hour >= 1 && hour <= 12 ? (hour % 12) + (isPm ? 12 : 0) : hour;

/** `10:35`, `10:35:20 a.m.`, `3 pm`, `10.35pm`, `0737 GMT`, `1530 hours`. */
function readDigits(stream: TokenStream, i: number): Clock | undefined {
  const first = stream.at(i);
  if (first?.kind !== 'number') return undefined;
  // "(+8:00)" and "(-0:30)": a zone or a delay, and no time of day.
  if (stream.isMark(i - 1, '+') || (stream.isMark(i - 1, '-') && stream.isMark(i - 2, '('))) return undefined;
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
  // "At 6.45" is a time where nothing follows that it could measure.
  const isLed =
    stream.isWord(i - 1, 'at') &&
    (stream.at(i + 1)?.kind !== 'word' || stream.isWord(i + 1, 'on', 'and', 'in'));
  if (dotted && ((isLed && !stream.isMark(i + 1, '%')) || readHalf(stream, i + 1, true)))
    return withHalf(stream, i, Number(dotted[1]), Number(dotted[2]), undefined, i + 1, true);
  if (/^(?:(?:[01]\d|2[0-3])[0-5]\d|2400)$/u.test(first.text) && first.end - first.start === 4)
    return readMilitary(stream, i);
  return /^\d{1,2}$/u.test(first.text)
    ? withHalf(stream, i, Number(first.text), 0, undefined, i + 1, false)
    : undefined;
}

function readMilitary(stream: TokenStream, i: number): Clock | undefined {
  const text = stream.text(i);
  const hours = stream.isWord(i + 1, 'hours', 'hrs', 'h') ? i + 2 : i + 1;
  const { zone, next } = readZone(stream, hours);
  if (next === i + 1) return undefined;
  return { minute: Number(text.slice(0, 2)) * 60 + Number(text.slice(2)), zone, next };
}

/** The half of the day and the zone after hours and minutes; without either, hours alone are not a time. */
function withHalf(
  stream: TokenStream,
  first: number,
  hour: number,
  minutes: number,
  second: number | undefined,
  following: number,
  hasMinutes: boolean,
): Clock | undefined {
  const ish = stream.isWord(following, 'ish') && stream.at(following)?.glued ? following + 1 : undefined;
  const clock = ish ?? stream.after(following, ['o', "'", 'clock']) ?? stream.after(following, ['oclock']);
  const noon =
    hour === 12 && stream.isWord(clock ?? following, 'noon', 'midnight')
      ? (clock ?? following) + 1
      : undefined;
  const half =
    noon === undefined
      ? readHalf(stream, clock ?? following, true)
      : { pm: stream.isWord(noon - 1, 'noon'), next: noon };
  if (!half && !hasMinutes && clock === undefined) return undefined;
  if (hour > 24 || (hour === 24 && minutes > 0) || (half && hour > 23)) return undefined;
  // "13-1 am" is not an hour, and neither is "0 pm".
  // 24:00 is the end of its day.
  const at = half ? pm(hour, half.pm) : hour;
  const { zone, next } = readZone(stream, half?.next ?? clock ?? following);
  return {
    minute: at * 60 + minutes,
    second,
    zone,
    next,
    isOpen:
      !half &&
      hour >= 1 &&
      hour <= 12 &&
      zone === undefined &&
      !(hasMinutes && stream.text(first).startsWith('0')),
  };
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

/** `five o'clock`, `seven thirty p.m.`, `half past three`, `a quarter to five`, `ten past 3`, `eight in the morning`. */
function readWords(stream: TokenStream, i: number): Clock | undefined {
  const start = stream.isWord(i, 'a') ? i + 1 : i;
  const part = stream.isWord(start, 'half')
    ? { n: 30, next: start + 1 }
    : stream.isWord(start, 'quarter')
      ? { n: 15, next: start + 1 }
      : numberAt(stream, i);
  if (!part) return undefined;
  const minutes = stream.isWord(part.next, 'minutes', 'min', 'mins') ? part.next + 1 : part.next;
  const past = stream.isWord(minutes, 'past', 'after');
  const to = stream.isWord(minutes, 'to', 'till', 'before') && part.n !== 30;
  if (past || to) {
    // "Five to ten", "5 to 6 pm": a range, unless the first number says that it counts minutes.
    const hour = numberAt(stream, minutes + 1);
    const marked = stream.isWord(start, 'half', 'quarter') || minutes > part.next || past;
    if (
      !hour ||
      hour.n > 12 ||
      hour.n < 1 ||
      (stream.isWord(minutes, 'after', 'before') && !stream.isWord(start, 'quarter'))
    )
      return undefined;
    const at = withHalf(stream, i, hour.n, 0, undefined, hour.next, true);
    if (!at || !marked || stream.isWord(hour.next, 'days', 'hours', 'years', 'months', 'weeks', 'people'))
      return undefined;
    return { ...at, minute: (at.minute + (past ? part.n : -part.n) + 1440) % 1440 };
  }
  if (stream.at(i)?.kind === 'number' || start !== i || part.n > 24) return undefined;
  const tail = small(stream, part.next);
  const spoken =
    tail && tail.n < 60 && tail.n >= 10
      ? withHalf(stream, i, part.n, tail.n, undefined, tail.next, false)
      : undefined;
  return spoken ?? withHalf(stream, i, part.n, 0, undefined, part.next, false);
}

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

/** Reads a time of day at token `i`. */
export const readClock = once<Clock>((stream, i) => {
  const clock = readDigits(stream, i) ?? readNamed(stream, i) ?? readWords(stream, i);
  return clock && isAbout(stream, i) ? { ...clock, isAbout: true } : clock;
});

const isAbout = (stream: TokenStream, i: number): boolean =>
  stream.isWord(i - 1, 'about', 'around', 'approximately', 'roughly');
