import { byName } from './words.ts';

/** The English words of dates, as data. */

/** Which of a row of like stretches is meant, counted from the anchor's own. */
export const WHICH = byName({
  this: 0, current: 0, present: 0, last: -1, past: -1, previous: -1, next: 1, coming: 1, upcoming: 1, forthcoming: 1, following: 1,
  preceding: -1,
} as const); // biome-ignore format: a table reads best in rows
export type Which = -1 | 0 | 1;

/** Words that take the early, middle or late part of a stretch: "early May", "the end of 2024", "mid-June". */
export const PART_WORDS = byName({
  early: 'early', beginning: 'early', start: 'early', onset: 'early', outset: 'early', mid: 'mid', middle: 'mid', midst: 'mid',
  late: 'late', end: 'late', close: 'late', latter: 'late',
} as const); // biome-ignore format: a table reads best in rows
export type SpanPart = 'early' | 'mid' | 'late' | 'first half' | 'second half';

/** The TIMEX3 `mod` of each. */
export const PART_MOD = {
  early: 'START',
  mid: 'MID',
  late: 'END',
  'first half': 'START',
  'second half': 'END',
} as const;

/** Words that name a part of a day, by the name of the part. */
export const DAY_PARTS = byName({
  morning: 'morning', afternoon: 'afternoon', evening: 'evening', night: 'night', nighttime: 'night',
  overnight: 'night', midday: 'midday', noon: 'noon', noontime: 'noon', midnight: 'midnight', dawn: 'dawn', daybreak: 'dawn', sunrise: 'dawn',
  dusk: 'evening', sunset: 'evening', nightfall: 'evening', predawn: 'predawn', daytime: 'daytime', lunchtime: 'midday',
  lunch: 'midday', dinnertime: 'evening', teatime: 'teatime',
} as const); // biome-ignore format: a table reads best in rows

/** How TIMEX3 writes a part of a day after the day. */
export const DAY_PART_TIMEX = byName({
  morning: 'TMO', afternoon: 'TAF', evening: 'TEV', night: 'TNI', late: 'TNI', early: 'TMO', midday: 'TMI', dawn: 'TMO',
  'small hours': 'TMO', predawn: 'TMO', daytime: 'TDT', teatime: 'TAF', noon: 'T12:00', midnight: 'T24:00',
} as const); // biome-ignore format: a table reads best in rows

/** Named days by their distance from the anchor. */
export const NAMED_DAYS = byName({
  today: { offset: 0 },
  yesterday: { offset: -1 },
  tomorrow: { offset: 1 },
  tmrw: { offset: 1 },
  tonight: { offset: 0, part: 'night' },
  tonite: { offset: 0, part: 'night' },
} as const);

/** Calendar units that "this", "last" and "next" may be before, by their words. */
export const CALENDAR_UNITS = byName({
  day: 'day', week: 'week', weekend: 'weekend', 'week-end': 'weekend', month: 'month', quarter: 'quarter', spring: 'spring',
  summer: 'summer', autumn: 'autumn', fall: 'autumn', winter: 'winter', springtime: 'spring', summertime: 'summer',
  wintertime: 'winter', semester: 'half', year: 'year', decade: 'decade', century: 'century',
} as const); // biome-ignore format: a table reads best in rows

/** Expressions that point at no date: the present, the recent past, the future. Longer ones first. */
export const REFERENCES: readonly (readonly [string, 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF'])[] = [
  ...['days', 'weeks', 'months', 'years', 'decades'].flatMap((unit): [string, 'PAST_REF' | 'FUTURE_REF'][] => [
    [`${unit} to come`, 'FUTURE_REF'],
    [`${unit} gone by`, 'PAST_REF'], [`${unit} past`, 'PAST_REF'],
  ]),
  ['in the not too distant future', 'FUTURE_REF'], ['in the not so distant past', 'PAST_REF'],
  ['in the near future', 'FUTURE_REF'], ['in the foreseeable future', 'FUTURE_REF'], ['in the recent past', 'PAST_REF'],
  ['for the time being', 'PRESENT_REF'], ['at the present time', 'PRESENT_REF'], ['at the moment', 'PRESENT_REF'],
  ['at this moment', 'PRESENT_REF'], ['at this point', 'PRESENT_REF'], ['at this time', 'PRESENT_REF'],
  ['the near future', 'FUTURE_REF'], ['the foreseeable future', 'FUTURE_REF'], ['not long ago', 'PAST_REF'],
  ['at present', 'PRESENT_REF'], ['right now', 'PRESENT_REF'], ['just now', 'PRESENT_REF'], ['as of now', 'PRESENT_REF'],
  ['by now', 'PRESENT_REF'], ['these days', 'PRESENT_REF'], ['long ago', 'PAST_REF'], ['in the past', 'PAST_REF'],
  ['the recent past', 'PAST_REF'], ['in the future', 'FUTURE_REF'], ['the future', 'FUTURE_REF'], ['any time soon', 'FUTURE_REF'], ['at a later date', 'FUTURE_REF'], ['to date', 'PRESENT_REF'],
  ['now', 'PRESENT_REF'], ['currently', 'PRESENT_REF'], ['current', 'PRESENT_REF'], ['presently', 'PRESENT_REF'],
  ['nowadays', 'PRESENT_REF'], ['recently', 'PAST_REF'], ['lately', 'PAST_REF'], ['future', 'FUTURE_REF'],
  ['previously', 'PAST_REF'], ['recent', 'PAST_REF'], ['as soon as possible', 'FUTURE_REF'], ['soon', 'FUTURE_REF'], ['shortly', 'FUTURE_REF'], ['asap', 'FUTURE_REF'],
]; // biome-ignore format: a table reads best in rows

/** How far off something may be, in minutes: at the widest, and as the word usually means. */
export interface Nearness {
  readonly strict: number;
  readonly usual: number;
}

/** What a nearness is counted from: an hour, a day, or a longer stretch such as a month or a year. */
export type NearTo = 'hour' | 'day' | 'month' | 'year';

const nearness = (...pairs: readonly (readonly [strict: number, usual: number])[]) => {
  const [hour, day, month, year] = pairs.map(([strict, usual]) => ({ strict, usual }));
  return { hour, day, month, year } as Readonly<Partial<Record<NearTo, Nearness>>>;
};
const days = (strict: number, usual: number) => [strict * 1440, usual * 1440] as const;

const SHORTLY = nearness([60, 30], days(92, 14), days(365, 92), days(3652, 1095));
const JUST = nearness([60, 15], days(31, 7), days(183, 31), days(1826, 365));
const AT_ONCE = nearness([30, 5], days(14, 2), days(92, 14), days(1095, 183));
const MINUTES = nearness([60, 20]);

/**
 * Words that leave little between a time and another: "shortly after 9", "just before noon", "a little after Easter".
 * No standard was found for them: the widest is set wide, so that only what is surely not near contradicts them.
 */
export const NEARBY: ReadonlyMap<string, Readonly<Partial<Record<NearTo, Nearness>>>> = byName({
  shortly: SHORTLY, soon: SHORTLY, little: SHORTLY, 'not long': SHORTLY, 'short time': SHORTLY, 'short while': SHORTLY,
  just: JUST, minutes: MINUTES, moments: AT_ONCE, immediately: AT_ONCE, right: AT_ONCE, straight: AT_ONCE,
}); // biome-ignore format: a table reads best in rows
