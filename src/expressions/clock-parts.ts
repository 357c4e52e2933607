import { isZoneLetters, isZoneName } from '../values/bounds/zones.ts';
import type { Token, TokenStream } from './tokens.ts';

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

/** Words before an hour that is written with one letter: "at 7p", "until 5p". */
const BEFORE_HOUR = [
  'at',
  'by',
  'until',
  'till',
  'before',
  'after',
  'from',
  'since',
  'around',
  'about',
  'through',
  'on',
];

/** "Seat 12A", "Flat 3A": a capital after a number of a seat or a door. */
const isSeat = (stream: TokenStream, i: number): boolean =>
  stream.text(i) === 'a' &&
  stream.at(i)?.capital === true &&
  !stream.isWord(i - 2, ...BEFORE_HOUR) &&
  !stream.isMark(i - 2, ':', '-');

/** `a.m.` and `p.m.` in their usual spellings (`am`, `a`, `p.m`, `in the morning`), over the full stop that ends them. */
export function readHalf(
  stream: TokenStream,
  i: number,
  glued: boolean,
): { pm: boolean; next: number } | undefined {
  const text = stream.text(i).replaceAll('.', '');
  if (text === 'am' || text === 'pm')
    return { pm: text === 'pm', next: stream.text(i).includes('.') ? stream.skipStop(i + 1) : i + 1 };
  // "7:10a", "2:45P": one letter, glued to its digits. "7:10aDec 1": what follows is glued to it in turn.
  const letter =
    glued && stream.at(i)?.glued && !isSeat(stream, i)
      ? /^([ap])(?:$|(?=[A-Za-z]{3,4}$))/u.exec(text)?.[1]
      : undefined;
  // "Rose 12p", "up 2p a litre": pence, unless minutes or a word before the digits make an hour of them.
  const isHour =
    stream.isMark(i - 2, ':', '.', '-') ||
    /\./u.test(stream.text(i - 1)) ||
    stream.isWord(i - 2, ...BEFORE_HOUR) ||
    stream.isMark(i + 1, '-');
  if (letter && text.length === 1 && (letter === 'a' || isHour)) return { pm: letter === 'p', next: i + 1 };
  // "3 p . m .", as texts are taken apart; "9.am".
  if (
    stream.isWord(i, 'a', 'p') &&
    stream.isMark(i + 1, '.') &&
    stream.isWord(i + 2, 'm') &&
    stream.isMark(i + 3, '.')
  )
    return { pm: stream.isWord(i, 'p'), next: i + 4 };
  if (stream.isWord(i, 'a', 'p') && stream.isWord(i + 1, 'm') && stream.at(i + 2)?.kind !== 'number')
    return { pm: stream.isWord(i, 'p'), next: stream.skipStop(i + 2) };
  const spoken = stream.after(i, ['in', 'the']);
  if (spoken !== undefined && stream.isWord(spoken, 'morning')) return { pm: false, next: spoken + 1 };
  if (spoken !== undefined && stream.isWord(spoken, 'afternoon', 'evening'))
    return { pm: true, next: spoken + 1 };
  return undefined;
}

/** `at night` after an hour: late in the evening, or early in the morning. */
function readNight(stream: TokenStream, i: number, hour: number): { pm: boolean; next: number } | undefined {
  const next = stream.after(i, ['at', 'night']);
  return next === undefined ? undefined : { pm: hour >= 6 && hour < 12, next };
}

/** Zones that news spells out with a half of the year or by other words than their place. */
const SPELLED: readonly (readonly [readonly string[], string])[] = [
  ['eastern standard', 'EST'], ['eastern daylight', 'EDT'], ['central standard', 'CST'], ['central daylight', 'CDT'], ['mountain standard', 'MST'], ['mountain daylight', 'MDT'],
  ['pacific standard', 'PST'], ['pacific daylight', 'PDT'], ['eastern', 'ET'], ['pacific', 'PT'], ['central', 'CT'], ['mountain', 'MT'], ['greenwich mean', 'GMT'],
  ['coordinated universal', 'UTC'], ['universal', 'UTC'], ['british summer', 'BST'], ['central european summer', 'CEST'], ['eastern european summer', 'EEST'], ['western european summer', 'WEST'],
].map(([words, zone]) => [`${words} time`.split(' '), zone as string] as const); // biome-ignore format: a table reads best in rows

/** The most words that a place has before "time". */
const LONGEST_PLACE = 2;

/** `Central European time`, `Moscow time`, `India Standard Time`: the zone of a place, and the index after it. */
function readPlaceTime(stream: TokenStream, i: number): { zone: string; next: number } | undefined {
  for (let n = 1; n <= LONGEST_PLACE; n++) {
    const time = stream.isWord(i + n, 'standard') ? i + n + 1 : i + n;
    if (!stream.isWord(time, 'time')) continue;
    const words = stream.tokens.slice(i, i + n).map(({ spelling, text }) => spelling?.raw ?? text);
    if (isZoneName(words.join(' '))) return { zone: `${words.join(' ')} time`, next: time + 1 };
  }
  return undefined;
}

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

/** Zones that are also printed small. */
const SAID_SMALL: ReadonlySet<string> = new Set(['gmt', 'utc']);

/** "1845 West Avenue" names no zone: letters of zones are capitals. */
const isInCapitals = ({ spelling }: Token): boolean =>
  spelling !== undefined && spelling.raw === spelling.raw.toUpperCase();

/** A zone after a time: `GMT`, `EDT`, `UTC+3`, `+08:00`, `Moscow time`; "local time" and "Springfield time" name none that is known. */
export function readZone(stream: TokenStream, from: number): { zone: string | undefined; next: number } {
  // "10 a.m. U.S. Eastern time".
  const country = stream.isWord(from, 'us', 'u.s') && stream.at(from)?.capital;
  const after = country ? stream.skipStop(from + 1) : from;
  const isAmerican = country && US_ZONES.has(stream.text(after));
  const i = isAmerican ? after : from;
  for (const [words, zone] of SPELLED) {
    const next = stream.after(i, words);
    if (next !== undefined) return { zone, next };
  }
  const placed = readPlaceTime(stream, i);
  if (placed) return placed;
  const local =
    stream.after(i, ['local', 'time']) ??
    (stream.at(i)?.capital && stream.isWord(i + 1, 'time') && !isZoneLetters(stream.text(i))
      ? i + 2
      : undefined);
  if (local !== undefined) return { zone: undefined, next: local };
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
    token?.kind === 'word' &&
    (isInCapitals(token) || SAID_SMALL.has(token.text)) &&
    isZoneLetters(token.text);
  if (!known) return { zone: undefined, next: from };
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

/** "At six sharp", "at nine on the dot". */
const afterSharp = (stream: TokenStream, i: number): number | undefined =>
  stream.after(i, ['on', 'the', 'dot']) ?? stream.after(i, ['sharp']) ?? stream.after(i, ['prompt']);

/** The half of the day and the zone after hours and minutes; without either, hours alone are not a time. */
export function withHalf(
  stream: TokenStream,
  first: number,
  hour: number,
  minutes: number,
  second: number | undefined,
  following: number,
  hasMinutes: boolean,
): Clock | undefined {
  const ish = stream.isWord(following, 'ish') && stream.at(following)?.glued ? following + 1 : undefined;
  const clock =
    ish ??
    stream.after(following, ['o', "'", 'clock']) ??
    stream.after(following, ['oclock']) ??
    (stream.isWord(first - 1, 'at', 'by', 'from', 'until') ? afterSharp(stream, following) : undefined);
  const noon =
    hour === 12 && stream.isWord(clock ?? following, 'noon', 'midnight')
      ? (clock ?? following) + 1
      : undefined;
  const isLed = clock !== undefined || hasMinutes || stream.isWord(first - 1, 'at', 'about', 'around', 'by');
  const half =
    noon === undefined
      ? (readHalf(stream, clock ?? following, true) ??
        (isLed ? readNight(stream, clock ?? following, hour) : undefined))
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
