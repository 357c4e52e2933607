import { disjoint, point, type Span, span } from './span.ts';
import type { Unit } from './units.ts';
import type { IntervalValue, OneOfValue } from './value.ts';
import { zoneOffset, zoneOffsets } from './zones.ts';

/**
 * A time of day on an axis of minutes, in UTC where its zone is known. It begins within the day; what runs over
 * midnight ends beyond it: 22:00 to 02:00 is 1320 to 1560.
 */
export interface TimeValue extends IntervalValue {
  readonly zoned: boolean;
  /** The zone as it is written. */
  readonly zone?: string;
}

const pad = (n: number): string => String(n).padStart(2, '0');

/** The minutes of a day, and the last of them. */
const DAY = 1440;
const LAST = DAY - 1;

/** `07:37` for a minute of the day, or of the day after it. */
export const clockOf = (minute: number): string => {
  const whole = Math.round(minute) % DAY;
  return `${pad(Math.floor(whole / 60))}:${pad(whole % 60)}`;
};

/** A stretch of a day moved so that it begins within the day; one that leaves no minute out is the whole day. */
export function withinDay({ low, high }: Span): Span {
  if (high - low >= LAST) return span(0, LAST);
  const start = ((low % DAY) + DAY) % DAY;
  return span(start, start + high - low);
}

/** Minutes either way that "around half past four" takes: at the widest, and usually. No standard was found for it. */
const AROUND = { strict: 30, usual: 15 };

/**
 * A time of day; with a zone it is compared in UTC, without one only with others that have none.
 * @param isAbout "around 04:30": half an hour either way at the widest
 */
export function timeValue(minute: number, zone: string | undefined, isAbout = false): TimeValue | undefined {
  const around = (slack: number): Span => withinDay(span(minute - slack, minute + slack));
  const local: TimeValue = {
    kind: 'interval', strict: isAbout ? around(AROUND.strict) : point(minute), usual: isAbout ? around(AROUND.usual) : point(minute),
    best: isAbout ? null : minute, precision: isAbout ? 'part' : 'minute',
    canonical: `${isAbout ? '~' : ''}${clockOf(minute)}`, label: `${isAbout ? 'about ' : ''}${clockOf(minute)}`, zoned: false,
  }; // biome-ignore format: one value
  return zone === undefined ? local : inZone(local, zone);
}

/** A time that named no zone, in a zone; undefined where no such zone is known. In one of two offsets either may be meant. */
export function inZone(local: TimeValue, zone: string): TimeValue | undefined {
  const [winter, summer] = zoneOffsets(zone) ?? [];
  if (winter === undefined || summer === undefined) return undefined;
  const one = winter === summer ? winter : undefined;
  const moved = ({ low, high }: Span): Span => withinDay(span(low - summer, high - winter));
  const name = shownZone(zone);
  return {
    ...local, strict: moved(local.strict), usual: moved(local.usual),
    best: local.best === null || one === undefined ? null : withinDay(point(local.best - one)).low,
    canonical: one === undefined ? `${local.canonical} ${name}` : local.canonical.replace(/\d\d:\d\d/gu, (clock) => inUtc(clock, one)),
    label: `${local.label} ${name}`, zoned: true, zone,
  }; // biome-ignore format: one value
}

/** What hours of the day with a zone are measured in; those without one are not compared with them. */
export const UTC_HOURS: Unit = { symbol: 'UTC', dimension: 'hours in UTC', factor: 1 };

/** A zone as it is printed: letters large, names as they are. */
export const shownZone = (zone: string): string => (/[ /]/u.test(zone) ? zone : zone.toUpperCase());

const minuteOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

const inUtc = (clock: string, offset: number): string =>
  `${clockOf(withinDay(point(minuteOf(clock) - offset)).low)}Z`;

/** A time as it is compared: what runs over midnight is one of two stretches of one day, since a line has no edge to wrap around. */
export function onOneDay(value: TimeValue): TimeValue | (OneOfValue & { readonly zoned: boolean }) {
  const { strict, usual, zoned, canonical, label } = value;
  if (strict.high <= LAST) return usual.high <= LAST ? value : { ...value, usual: strict };
  const usualParts = [usual, span(usual.low - DAY, usual.high - DAY)]
    .map(({ low, high }) => span(Math.max(low, 0), Math.min(high, LAST)))
    .filter(({ low, high }) => low <= high);
  const members = [span(strict.low, LAST), span(0, strict.high - DAY)].map((piece) => {
    // What a piece holds only at the widest keeps its usual hours outside it.
    const part = usualParts.find((own) => !disjoint(own, piece)) ?? (usualParts[0] as Span);
    return { ...value, strict: piece, usual: part };
  });
  return { kind: 'one-of', members, canonical, label, zoned };
}

/** A time whose half of the day no one names ("a quarter to two"): in the one or in the other. */
export function eitherHalf(time: TimeValue): OneOfValue & { readonly zoned: boolean } {
  const half = DAY / 2;
  const moved = ({ low, high }: Span, by: number): Span => withinDay(span(low + by, high + by));
  const [first, last] = (time.best ?? time.usual.low) % DAY < half ? [0, half] : [-half, 0];
  const members = [first as number, last as number].map((by): TimeValue => {
    const best = time.best === null ? null : time.best + by;
    const other = (text: string): string =>
      text.replace(/\d\d:\d\d/gu, (clock) => clockOf(minuteOf(clock) + by + DAY));
    return {
      ...time, strict: moved(time.strict, by), usual: moved(time.usual, by), best,
      canonical: other(time.canonical), label: other(time.label),
    }; // biome-ignore format: one value
  });
  return {
    kind: 'one-of', members, canonical: `[${members.map((m) => m.canonical).join(',')}]`,
    label: members.map((m) => m.label).join(' or '), zoned: time.zoned,
  }; // biome-ignore format: one value
}

/** Some time of day between two others, which may lie over midnight. */
export function timeRangeValue(from: TimeValue, to: TimeValue): TimeValue {
  const [low, high] = [from.strict.low, to.strict.high];
  const whole = withinDay(span(low, low <= high ? high : high + DAY));
  // "12:00 to 18:00 +07:00" names its zone once.
  const first =
    from.zone !== undefined && from.zone === to.zone && from.label.endsWith(` ${shownZone(from.zone)}`)
      ? from.label.slice(0, -from.zone.length - 1)
      : from.label;
  return {
    kind: 'interval', strict: whole, usual: whole, best: null, precision: 'range', canonical: `${from.canonical}/${to.canonical}`,
    label: `${first} to ${to.label}`, zoned: from.zoned && to.zoned, ...(from.zone === to.zone && { zone: from.zone }),
  }; // biome-ignore format: one value
}

/**
 * A time of day before (`../14:00`) or after (`15:00/..`) another, to the edge of its day: the day of its zone, whose
 * midnight is another minute in UTC.
 */
export function timeSideValue(side: 'before' | 'after', at: TimeValue): TimeValue {
  const zone = at.zoned && at.zone !== undefined ? at.zone : undefined;
  const one = zone === undefined ? 0 : zoneOffset(zone);
  const [winter, summer] = zone === undefined ? [0, 0] : (zoneOffsets(zone) ?? [0, 0]);
  const edge = side === 'before' ? withinDay(point(-summer)).low : withinDay(point(LAST - winter)).low;
  const [low, high] = side === 'before' ? [edge, at.strict.high % DAY] : [at.strict.low, edge];
  const whole = withinDay(span(low, low <= high ? high : high + DAY));
  const isUtcDay = one === undefined || one === 0;
  const other = isUtcDay ? '..' : `${clockOf(edge)}Z`;
  return {
    kind: 'interval', strict: whole, usual: whole, best: null, precision: 'range',
    canonical: side === 'before' ? `${other}/${at.canonical}` : `${at.canonical}/${other}`, label: `${side} ${at.label}`, zoned: at.zoned, zone: at.zone,
  }; // biome-ignore format: one value
}

/**
 * Reads `07:37`, `7:37 pm`, `0737 GMT`, `19:25 +07:00`, `~04:30`, `17:00/19:00`; a zone that is not written may be
 * given. One after a range is that of both its ends.
 */
export function parseTime(
  text: string,
  zone: string | undefined,
): TimeValue | (OneOfValue & { readonly zoned: boolean }) | undefined {
  const either = /^\[([^,\]]+),([^,\]]+)\]$/u.exec(text.trim());
  if (either) {
    const [one, other] = [either[1] as string, either[2] as string].map((half) => parseTime(half, zone));
    const both = one?.kind === 'interval' ? eitherHalf(one) : undefined;
    // Two times twelve hours apart are one time whose half is not named; of others neither is the other's.
    return both && other && both.members.some((m) => m.canonical === other.canonical) ? both : undefined;
  }
  // A slash in the name of a zone (America/Lima) is before a letter.
  const [first, last, ...more] = text.split(/\/(?=\s*[~\d.])/u);
  if (last === undefined) return parseOneTime(text, zone);
  const open = /^\s*\.\.\s*(.*)$/u.exec(last);
  const to = parseOneTime(last, zone);
  const from = parseOneTime(first as string, to?.zone ?? (open?.[1] || zone));
  if (first?.trim() === '..' && to) return timeSideValue('before', to);
  if (open && from && more.length === 0) return timeSideValue('after', from);
  return from && to && more.length === 0 ? timeRangeValue(from, to) : undefined;
}

function parseOneTime(text: string, zone: string | undefined): TimeValue | undefined {
  const m = /^(~)?(\d{1,2})(?::?([0-5]\d))?(?::[0-5]\d)?\s*(?:([ap])\.?m(?![a-z])\.?)?\s*(.*)$/iu.exec(
    text.trim(),
  );
  if (!m) return undefined;
  const [, about, hours, minutes, half, named] = m;
  if (minutes === undefined && half === undefined) return undefined;
  let hour = Number(hours);
  if (half) hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  if (hour > 23 || (half && Number(hours) > 12)) return undefined;
  return timeValue(hour * 60 + Number(minutes ?? 0), named === '' ? zone : named, about !== undefined);
}
