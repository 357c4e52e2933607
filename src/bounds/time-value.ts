import { point, type Span, span } from './span.ts';
import type { IntervalValue } from './value.ts';

/** A time of day on an axis of minutes, in UTC where its zone is known. */
export interface TimeValue extends IntervalValue {
  readonly zoned: boolean;
}

/** Offsets of the zones that news names, in minutes east of Greenwich. */
const ZONES = new Map<string, number>([
  ['z', 0], ['utc', 0], ['gmt', 0], ['bst', 60], ['cet', 60], ['cest', 120], ['eet', 120], ['eest', 180], ['msk', 180],
  ['pkt', 300], ['aft', 270], ['ist', 330], ['wib', 420], ['wita', 480], ['wit', 540], ['jst', 540], ['kst', 540],
  ['est', -300], ['edt', -240], ['cst', -360], ['cdt', -300], ['mst', -420], ['mdt', -360], ['pst', -480], ['pdt', -420],
]); // biome-ignore format: a table reads best in rows

/** Zones that name no half of the year: "ET" is an hour further from Greenwich in winter. */
const ALL_YEAR = new Map<string, readonly [winter: number, summer: number]>([
  ['et', [-300, -240]], ['ct', [-360, -300]], ['mt', [-420, -360]], ['pt', [-480, -420]],
]); // biome-ignore format: a table reads best in rows

/** Minutes east of Greenwich of a zone: `Z`, `GMT`, `EDT`, `+07:00`, `UTC+7`. */
export function zoneOffset(zone: string): number | undefined {
  const named = ZONES.get(zone.trim().toLowerCase());
  if (named !== undefined) return named;
  const m = /^(?:utc|gmt)?\s*([+-])(\d{1,2})(?::?(\d{2}))?$/iu.exec(zone.trim());
  return m ? (m[1] === '-' ? -1 : 1) * (Number(m[2]) * 60 + Number(m[3] ?? 0)) : undefined;
}

/** Whether a zone is known, be it with two offsets. */
export const isZone = (zone: string): boolean =>
  zoneOffset(zone) !== undefined || ALL_YEAR.has(zone.trim().toLowerCase());

const pad = (n: number): string => String(n).padStart(2, '0');

/** `07:37` for a minute of the day. */
export const clockOf = (minute: number): string =>
  `${pad(Math.floor(minute / 60))}:${pad(Math.round(minute) % 60)}`;

/** A time of day; with a zone it is compared in UTC, without one only with others that have none. */
export function timeValue(minute: number, zone: string | undefined): TimeValue | undefined {
  const twoOffsets = zone === undefined ? undefined : ALL_YEAR.get(zone.trim().toLowerCase());
  if (twoOffsets && zone !== undefined) return eitherTime(minute, zone, twoOffsets);
  const offset = zone === undefined ? undefined : zoneOffset(zone);
  if (zone !== undefined && offset === undefined) return undefined;
  const at = (((minute - (offset ?? 0)) % 1440) + 1440) % 1440;
  const written = `${clockOf(minute)}${zone === undefined ? '' : ` ${zone.toUpperCase()}`}`;
  return {
    kind: 'interval', strict: point(at), usual: point(at), best: at, precision: 'minute',
    canonical: offset === undefined ? clockOf(at) : `${clockOf(at)}Z`, label: written, zoned: offset !== undefined,
  }; // biome-ignore format: one value
}

/** A time in a zone of two offsets: either hour may be meant. */
function eitherTime(minute: number, zone: string, [winter, summer]: readonly [number, number]): TimeValue {
  const [early, late] = [summer, winter].map((offset) => (((minute - offset) % 1440) + 1440) % 1440) as [
    number,
    number,
  ];
  const either = early <= late ? span(early, late) : span(0, 1439);
  return {
    kind: 'interval', strict: either, usual: either, best: null, precision: 'minute', canonical: `${clockOf(minute)} ${zone.toUpperCase()}`,
    label: `${clockOf(minute)} ${zone.toUpperCase()}`, zoned: true,
  }; // biome-ignore format: one value
}

/**
 * Some time of day between two others, which may lie over midnight: then every time is possible, since the axis of a
 * day has no edge to wrap around.
 */
export function timeRangeValue(from: TimeValue, to: TimeValue): TimeValue {
  const [low, high] = [from.strict.low, to.strict.high];
  const whole: Span = low <= high ? span(low, high) : span(0, 1439);
  return {
    kind: 'interval', strict: whole, usual: whole, best: null, precision: 'range', canonical: `${from.canonical}/${to.canonical}`,
    label: `${from.label} to ${to.label}`, zoned: from.zoned && to.zoned,
  }; // biome-ignore format: one value
}

/** A time of day before (`../14:00`) or after (`15:00/..`) another, to the edge of its day. */
export function timeSideValue(side: 'before' | 'after', at: TimeValue): TimeValue {
  const whole = side === 'before' ? span(0, at.strict.high) : span(at.strict.low, 1439);
  return {
    kind: 'interval', strict: whole, usual: whole, best: null, precision: 'range',
    canonical: side === 'before' ? `../${at.canonical}` : `${at.canonical}/..`, label: `${side} ${at.label}`, zoned: at.zoned,
  }; // biome-ignore format: one value
}

/** Reads `07:37`, `7:37 pm`, `0737 GMT`, `19:25 +07:00`, `17:00/19:00`; a zone that is not written may be given. */
export function parseTime(text: string, zone: string | undefined): TimeValue | undefined {
  const [first, last, ...more] = text.split('/');
  if (last === undefined) return parseOneTime(text, zone);
  const [from, to] = [parseOneTime(first as string, zone), parseOneTime(last, zone)];
  if (first === '..' && to) return timeSideValue('before', to);
  if (last === '..' && from) return timeSideValue('after', from);
  return from && to && more.length === 0 ? timeRangeValue(from, to) : undefined;
}

function parseOneTime(text: string, zone: string | undefined): TimeValue | undefined {
  const m = /^(\d{1,2})(?::?([0-5]\d))?(?::[0-5]\d)?\s*(?:([ap])\.?m\.?)?\s*(.*)$/iu.exec(text.trim());
  if (!m) return undefined;
  const [, hours, minutes, half, named] = m;
  if (minutes === undefined && half === undefined) return undefined;
  let hour = Number(hours);
  if (half) hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  if (hour > 23 || (half && Number(hours) > 12)) return undefined;
  return timeValue(hour * 60 + Number(minutes ?? 0), named === '' ? zone : named);
}
