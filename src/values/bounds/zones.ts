import { onceEachWord } from '../../text/once-each.ts';
import { dayNumber } from './calendar.ts';

/** Offsets of the zones that news abbreviates, in minutes east of Greenwich. */
const FIXED: ReadonlyMap<string, number> = new Map([
  ['z', 0], ['utc', 0], ['gmt', 0], ['bst', 60], ['cet', 60], ['cest', 120], ['eet', 120], ['eest', 180], ['msk', 180],
  ['pkt', 300], ['aft', 270], ['ist', 330], ['wib', 420], ['wita', 480], ['wit', 540], ['jst', 540], ['kst', 540],
  ['aest', 600], ['aedt', 660], ['acst', 570], ['awst', 480], ['nzst', 720], ['nzdt', 780], ['sgt', 480], ['hkt', 480], ['pht', 480], ['ict', 420], ['wat', 60], ['cat', 120], ['eat', 180], ['sast', 120],
  ['idt', 180], ['irst', 210], ['gst', 240], ['trt', 180], ['wet', 0], ['west', 60], ['brt', -180], ['art', -180], ['clt', -240], ['ast', -240], ['adt', -180], ['akst', -540], ['akdt', -480], ['hst', -600], ['nst', -210], ['ndt', -150],
  ['est', -300], ['edt', -240], ['cst', -360], ['cdt', -300], ['mst', -420], ['mdt', -360], ['pst', -480], ['pdt', -420],
]); // biome-ignore format: a table reads best in rows

/** Zones that name no half of the year, each by a place that keeps it: "ET" is an hour further from Greenwich in winter. */
const KEPT_IN: ReadonlyMap<string, string> = new Map([
  ['et', 'America/New_York'], ['ct', 'America/Chicago'], ['mt', 'America/Denver'], ['pt', 'America/Los_Angeles'],
  ['atlantic', 'America/Halifax'], ['alaska', 'America/Anchorage'], ['hawaii', 'Pacific/Honolulu'],
  ['western european', 'Europe/Lisbon'], ['central european', 'Europe/Berlin'], ['eastern european', 'Europe/Athens'],
  ['british', 'Europe/London'], ['uk', 'Europe/London'], ['irish', 'Europe/Dublin'], ['french', 'Europe/Paris'], ['german', 'Europe/Berlin'], ['italian', 'Europe/Rome'],
  ['israeli', 'Asia/Jerusalem'], ['israel', 'Asia/Jerusalem'], ['iranian', 'Asia/Tehran'], ['iran', 'Asia/Tehran'], ['turkish', 'Europe/Istanbul'], ['ukrainian', 'Europe/Kiev'], ['kyiv', 'Europe/Kiev'],
  ['indian', 'Asia/Kolkata'], ['india', 'Asia/Kolkata'], ['pakistani', 'Asia/Karachi'], ['pakistan', 'Asia/Karachi'], ['afghan', 'Asia/Kabul'],
  ['chinese', 'Asia/Shanghai'], ['china', 'Asia/Shanghai'], ['beijing', 'Asia/Shanghai'], ['japanese', 'Asia/Tokyo'], ['japan', 'Asia/Tokyo'], ['korean', 'Asia/Seoul'], ['korea', 'Asia/Seoul'],
  ['east africa', 'Africa/Nairobi'], ['central africa', 'Africa/Maputo'], ['west africa', 'Africa/Lagos'], ['south african', 'Africa/Johannesburg'],
  ['washington', 'America/New_York'], ['new york', 'America/New_York'], ['texas', 'America/Chicago'], ['california', 'America/Los_Angeles'],
  ...[
    'Europe/London', 'Europe/Dublin', 'Europe/Lisbon', 'Europe/Paris', 'Europe/Brussels', 'Europe/Berlin', 'Europe/Madrid', 'Europe/Rome', 'Europe/Vienna', 'Europe/Zurich',
    'Europe/Stockholm', 'Europe/Oslo', 'Europe/Warsaw', 'Europe/Athens', 'Europe/Helsinki', 'Europe/Bucharest', 'Europe/Istanbul', 'Europe/Moscow',
    'Asia/Jerusalem', 'Asia/Beirut', 'Asia/Damascus', 'Asia/Baghdad', 'Asia/Tehran', 'Asia/Riyadh', 'Asia/Dubai', 'Asia/Kabul', 'Asia/Karachi', 'Asia/Dhaka', 'Asia/Bangkok', 'Asia/Jakarta',
    'Asia/Singapore', 'Asia/Shanghai', 'Asia/Manila', 'Asia/Taipei', 'Asia/Tokyo', 'Asia/Seoul', 'Africa/Cairo', 'Africa/Lagos', 'Africa/Nairobi', 'Africa/Johannesburg',
    'Australia/Sydney', 'Australia/Melbourne', 'Australia/Brisbane', 'Australia/Perth', 'Pacific/Auckland', 'America/Toronto', 'America/Chicago', 'America/Los_Angeles', 'America/Bogota', 'America/Lima',
    'America/Caracas', 'America/Sao_Paulo',
  ].map((id): [string, string] => [(id.split('/')[1] as string).replaceAll('_', ' ').toLowerCase(), id]),
]); // biome-ignore format: a table reads best in rows

/** The place of the tz database whose clocks a zone means: `ET`, `Moscow time`, `America/Lima`. */
function keptIn(zone: string): string | undefined {
  const name = zone.trim();
  const place = KEPT_IN.get(name.toLowerCase().replace(/ time$/u, ''));
  return place ?? (/^[a-z]+\//iu.test(name) && formatAt(name) ? name : undefined);
}

/** What writes the offset of a place of the tz database; undefined where it knows none of that name. */
const formatAt = onceEachWord((place: string): Intl.DateTimeFormat | undefined => {
  try {
    return new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
      timeZone: place,
      timeZoneName: 'longOffset',
    });
  } catch {
    return undefined;
  }
});

/** Minutes east of Greenwich of the clocks at a place at noon of a day. */
function offsetAt(place: string, day: number): number {
  const parts = formatAt(place)?.formatToParts((day - EPOCH) * 86_400_000 + 43_200_000) ?? [];
  const m = /([+-])(\d{2}):(\d{2})/u.exec(parts.find(({ type }) => type === 'timeZoneName')?.value ?? '');
  return m ? (m[1] === '-' ? -1 : 1) * (Number(m[2]) * 60 + Number(m[3])) : 0;
}

const EPOCH = dayNumber(1970, 1, 1);
/** A day in either half of a year. A time of day has no year: zones are taken as they have been of late. */
const HALVES = [dayNumber(2024, 1, 15), dayNumber(2024, 7, 15)] as const;

/** No clock is further from Greenwich than 14 hours. */
const FURTHEST = 14 * 60;

/** The offset that a zone's letters or digits say: `Z`, `GMT`, `EDT`, `+07:00`, `UTC+7`. */
function fixedOffset(zone: string): number | undefined {
  const named = FIXED.get(zone.trim().toLowerCase());
  if (named !== undefined) return named;
  const m = /^(?:utc|gmt)?\s*([+-])(\d{1,2})(?::?(\d{2}))?$/iu.exec(zone.trim());
  const [hours, minutes] = [Number(m?.[2]), Number(m?.[3] ?? 0)];
  if (!m || minutes > 59 || hours * 60 + minutes > FURTHEST) return undefined;
  return (m[1] === '-' ? -1 : 1) * (hours * 60 + minutes);
}

/** The offsets that a zone may mean where no day is known, the lower first: two where its clocks change with the seasons. */
export const zoneOffsets = onceEachWord((zone: string): readonly [low: number, high: number] | undefined => {
  const one = fixedOffset(zone);
  if (one !== undefined) return [one, one];
  const place = keptIn(zone);
  if (place === undefined) return undefined;
  const [winter, summer] = HALVES.map((day) => offsetAt(place, day)) as [number, number];
  return [Math.min(winter, summer), Math.max(winter, summer)];
});

/** Minutes east of Greenwich of a zone that has one offset all year: `EDT`, `+07:00`, `Moscow time`; undefined for others. */
export function zoneOffset(zone: string): number | undefined {
  const [low, high] = zoneOffsets(zone) ?? [];
  return low === high ? low : undefined;
}

/** Minutes east of Greenwich of a zone on a day. */
export function zoneOffsetOn(zone: string, day: number): number | undefined {
  const place = keptIn(zone);
  return place === undefined ? fixedOffset(zone) : offsetAt(place, day);
}

/** Whether a zone is known, be it with two offsets. */
export const isZone = (zone: string): boolean => zoneOffsets(zone) !== undefined;

/** Whether letters are the abbreviation of a zone, be it of one with two offsets. */
export const isZoneLetters = (letters: string): boolean => {
  const zone = letters.trim().toLowerCase();
  return /^[ecmp]t$/u.test(zone) || FIXED.has(zone);
};

/** Whether words before "time" name a zone or a place whose time is known: `Central European`, `Moscow`. */
export const isZoneName = (words: string): boolean => KEPT_IN.has(words.toLowerCase());
