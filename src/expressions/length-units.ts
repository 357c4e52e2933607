import type { DurationUnit } from '../values/bounds/duration-value.ts';
import { UNITS_OF_TIME } from './en/words.ts';
import type { TokenStream } from './tokens.ts';

/** The unit at `i`, over a hyphen where there is one ("two-day"), and the index after it. */
export function readUnit(
  stream: TokenStream,
  i: number,
): { unit: DurationUnit; times: number; isWorking: boolean; next: number } | undefined {
  let at = stream.isMark(i, '-') ? i + 1 : i;
  if (
    stream.isWord(
      at,
      'more',
      'full',
      'whole',
      'long',
      'consecutive',
      'straight',
      'additional',
      'further',
      'extra',
      'short',
      'solid',
      'business',
      'trading',
      'school',
      'working',
      'calendar',
      'successive',
      'of',
    ) ||
    // "A good hour", "a mere two days"; "a good year" is one of its kind.
    (stream.isWord(at, 'good', 'mere', 'full') && stream.isWord(at + 1, 'hour', 'hours', 'minute', 'minutes'))
  )
    at++;
  const token = stream.at(at);
  if (token?.kind !== 'word') return undefined;
  const isWorking =
    stream.isWord(at - 1, 'business', 'trading', 'working', 'school') && stream.isWord(at, 'day', 'days');
  const several = SEVERAL.get(token.text);
  const unit =
    several?.unit ??
    UNITS_OF_TIME.get(token.text) ??
    (stream.at(at - 1)?.kind === 'number' &&
    ((token.glued && !isCode(stream, at)) || isHoursAndMinutes(stream, at))
      ? (GLUED_UNITS.get(token.text) ?? smallUnitAt(stream, at))
      : undefined);
  if (!unit) return undefined;
  // "A day-long march", "the year-long siege".
  const isLong = stream.isMark(at + 1, '-') && stream.isWord(at + 2, 'long');
  return { unit, times: several?.times ?? 1, isWorking, next: isLong ? at + 3 : at + 1 };
}

/** Words for several of a unit: a fortnight is two weeks. */
const SEVERAL = new Map<string, { readonly unit: DurationUnit; readonly times: number }>([
  ['fortnight', { unit: 'week', times: 2 }], ['fortnights', { unit: 'week', times: 2 }],
  ['millennium', { unit: 'century', times: 10 }], ['millennia', { unit: 'century', times: 10 }],
  ['millenniums', { unit: 'century', times: 10 }], ['semester', { unit: 'month', times: 6 }],
]); // biome-ignore format: a table

/** Units of a letter, taken only where they are glued to their digits: "3h", "90s". */
const GLUED_UNITS = new Map<string, DurationUnit>([
  ['w', 'week'], ['h', 'hour'], ['hrs', 'hour'], ['d', 'day'], ['y', 'year'], ['yr', 'year'], ['yrs', 'year'], ['mos', 'month'],
]); // biome-ignore format: a table

/** "3D", "Fig. 5H": a capital after digits is of a code, unless a length is asked for ("lasted 2W"). */
const isCode = (stream: TokenStream, i: number): boolean =>
  stream.at(i)?.capital === true &&
  stream.text(i).length === 1 &&
  !stream.isWord(i - 2, 'for', 'lasted', 'lasts', 'within');

/** "1h 32m", "9.58s": minutes after hours, and seconds with a fraction, which no decade and no length in metres is. */
function smallUnitAt(stream: TokenStream, i: number): DurationUnit | undefined {
  if (stream.isWord(i, 'm')) return stream.isWord(i - 2, 'h', 'hr', 'hrs') ? 'minute' : undefined;
  return stream.isWord(i, 's') && (stream.text(i - 1).includes('.') || stream.isWord(i - 2, 'm', 'min'))
    ? 'second'
    : undefined;
}

/** "3 h 10 min": a letter apart from its digits, with minutes after it. */
const isHoursAndMinutes = (stream: TokenStream, i: number): boolean =>
  stream.isWord(i, 'h') &&
  stream.at(i + 1)?.kind === 'number' &&
  stream.isWord(i + 2, 'min', 'mins', 'minutes');

/** Words of which every length of time holds one. */
export const LENGTH_UNITS: readonly string[] = [
  ...UNITS_OF_TIME.keys(),
  ...SEVERAL.keys(),
  ...GLUED_UNITS.keys(),
  's',
];
