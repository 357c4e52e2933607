import type { StatedValue } from '../../src/values/value-type.ts';
import type { Random } from './random.ts';

/**
 * What stated values mean, written down once more and in the simplest way: as the set of points of a grid that a value
 * may be. Nothing here looks at how the tool does it.
 */
export interface Meaning {
  readonly stated: StatedValue;
  /** Whether the value may be this point of the grid; for a denial, whether what it denies may. */
  readonly holds: (point: number) => boolean;
  readonly isDenial: boolean;
}

export interface Grid {
  readonly type: 'count' | 'quantity' | 'duration' | 'date' | 'time' | 'ordinal';
  readonly unit?: string;
  readonly points: readonly number[];
  readonly draw: (random: Random) => Meaning;
}

/** Whether two values cannot both hold: no point is left, or all that one may be is denied. */
export function cannotBoth(a: Meaning, b: Meaning, points: readonly number[]): boolean {
  if (a.isDenial && b.isDenial) return false;
  if (a.isDenial) return points.every((p) => !b.holds(p) || a.holds(p));
  if (b.isDenial) return points.every((p) => !a.holds(p) || b.holds(p));
  return !points.some((p) => a.holds(p) && b.holds(p));
}

/** The lowest and the highest point that a value may be; the last point of the grid is open. */
export function endsOf({ holds }: Meaning, points: readonly number[]): [low: number, high: number] {
  const held = points.filter(holds);
  const last = held.at(-1) ?? Number.NaN;
  return [held[0] ?? Number.NaN, last === points.at(-1) ? Number.POSITIVE_INFINITY : last];
}

const range = (low: number, high: number, step: number): number[] =>
  Array.from({ length: Math.floor((high - low) / step) + 1 }, (_, i) => low + i * step);

const denied = (meaning: Meaning, random: Random): Meaning =>
  random.chance(0.3) ? { ...meaning, stated: { not: meaning.stated }, isDenial: true } : meaning;

const plain = (stated: StatedValue, holds: Meaning['holds']): Meaning => ({ stated, holds, isDenial: false });

/** Whole numbers, but for bounds that are fractions. A fifth either way is "about", rounded outwards. */
function drawCount(random: Random): Meaning {
  const n = random.whole(0, 30);
  const m = n + random.whole(1, 10);
  const forms: Meaning[] = [
    plain(n, (x) => x === n),
    plain(`>${n}`, (x) => x >= n + 1),
    plain(`>=${n}`, (x) => x >= n),
    plain(`<${n + 1}`, (x) => x <= n),
    plain(`<=${n}`, (x) => x <= n),
    plain(`${n}..${m}`, (x) => x >= n && x <= m),
    plain(`${n}..`, (x) => x >= n),
    plain(`..${m}`, (x) => x <= m),
    plain(`>${n}..<${m + 1}`, (x) => x >= n + 1 && x <= m),
    plain(`>${n}.5`, (x) => x > n + 0.5),
    plain(`<${n}.5`, (x) => x < n + 0.5),
    plain(`~${n}`, (x) => x >= Math.floor((n * 8) / 10) && x <= Math.ceil((n * 12) / 10)),
  ];
  return denied(random.of(forms), random);
}

/** Temperatures below and above zero: half a unit either way of whole figures that end in no zero. */
function drawQuantity(random: Random): Meaning {
  const n = random.of([-31, -17, -11, -9, -3, 3, 9, 11, 17, 31]);
  const size = Math.abs(n);
  const forms: Meaning[] = [
    plain(`${n} °C`, (x) => x >= n - 0.5 && x < n + 0.5),
    plain(`>${n} °C`, (x) => x >= n),
    plain(`>=${n} °C`, (x) => x >= n - 0.5),
    plain(`<${n} °C`, (x) => x <= n),
    plain(`<=${n} °C`, (x) => x < n + 0.5),
    plain(`~${n} °C`, (x) => x >= n - 0.2 * size && x <= n + 0.2 * size),
    plain(`${n}..${n + 4} °C`, (x) => x >= n - 0.5 && x < n + 4.5),
  ];
  return denied(random.of(forms), random);
}

/** Days: "n days" is from n - 1 to n + 1 of them. */
function drawDuration(random: Random): Meaning {
  const n = random.whole(2, 12);
  const m = n + random.whole(1, 5);
  const forms: Meaning[] = [
    plain(`P${n}D`, (x) => x >= n - 1 && x <= n + 1),
    plain(`>=P${n}D`, (x) => x >= n - 1),
    plain(`<=P${n}D`, (x) => x <= n + 1),
    plain(`>P${n}D`, (x) => x >= n),
    plain(`<P${n}D`, (x) => x <= n),
    plain(`P${n}D..P${m}D`, (x) => x >= n - 1 && x <= m + 1),
  ];
  return denied(random.of(forms), random);
}

const DAY = 1440;
const MONTH = Date.UTC(2025, 9, 1) / 60_000;
const two = (n: number): string => String(n).padStart(2, '0');
const dayText = (d: number): string => `2025-10-${two(d)}`;
const startOf = (d: number): number => MONTH + (d - 1) * DAY;

/** Days of one month, in the story's civil time. */
function drawDate(random: Random): Meaning {
  const d = random.whole(1, 24);
  const e = d + random.whole(1, 6);
  const f = random.whole(1, 30);
  const within = (x: number, from: number, to: number): boolean => x >= startOf(from) && x < startOf(to + 1);
  const clock = random.whole(0, 23);
  const at = startOf(d) + clock * 60;
  const forms: Meaning[] = [
    plain(dayText(d), (x) => within(x, d, d)),
    plain('2025-10', (x) => within(x, 1, 31)),
    plain(`${dayText(d)}/${dayText(e)}`, (x) => within(x, d, e)),
    plain(`${dayText(d)}/..`, (x) => x >= startOf(d)),
    plain(`../${dayText(e)}`, (x) => x < startOf(e + 1)),
    plain(`[${dayText(d)},${dayText(f)}]`, (x) => within(x, d, d) || within(x, f, f)),
    plain(`${dayText(d)}~`, (x) => within(x, d - 3, d + 3)),
    plain(`${dayText(d)}T${two(clock)}:00`, (x) => x === at),
  ];
  return denied(random.of(forms), random);
}

/** Moments that all name their zone, as minutes in UTC. */
function drawMoment(random: Random): Meaning {
  const offset = random.of([0, 60, 300, 345, 840, -180, -420, -720]);
  const zone =
    offset === 0
      ? 'Z'
      : `${offset < 0 ? '-' : '+'}${two(Math.abs(Math.trunc(offset / 60)))}:${two(Math.abs(offset) % 60)}`;
  const utc = startOf(random.whole(14, 15)) + random.whole(0, 47) * 30;
  const local = new Date((utc + offset) * 60_000).toISOString().slice(0, 16);
  const later = utc + random.whole(1, 20) * 30;
  const localLater = new Date((later + offset) * 60_000).toISOString().slice(0, 16);
  const forms: Meaning[] = [
    plain(`${local}${zone}`, (x) => x === utc),
    plain(`${local}${zone}/${localLater}${zone}`, (x) => x >= utc && x <= later),
    plain(`${local}${zone}/..`, (x) => x >= utc),
    plain(`[${local}${zone},${localLater}${zone}]`, (x) => x === utc || x === later),
  ];
  return denied(random.of(forms), random);
}

/** Times of day in zones, as minutes of the day in UTC. "Before 14:00" is from midnight of its own zone. */
function drawTime(random: Random): Meaning {
  const offset = random.of([0, 60, 300, 420, 720, -180, -420]);
  const zone = offset === 0 ? 'Z' : `${offset < 0 ? '-' : '+'}${two(Math.abs(offset) / 60)}:00`;
  const a = random.whole(0, 47) * 30;
  const b = random.whole(0, 47) * 30;
  const clock = (m: number): string => `${two(Math.floor(m / 60))}:${two(m % 60)}`;
  const local = (x: number): number => (((x + offset) % DAY) + DAY) % DAY;
  const forms: Meaning[] = [
    plain(`${clock(a)} ${zone}`, (x) => local(x) === a),
    plain(`${clock(a)}/${clock(b)} ${zone}`, (x) =>
      a <= b ? local(x) >= a && local(x) <= b : local(x) >= a || local(x) <= b,
    ),
    plain(`../${clock(a)} ${zone}`, (x) => local(x) <= a),
    plain(random.chance(0.5) ? `${clock(a)}/.. ${zone}` : `${clock(a)} ${zone}/..`, (x) => local(x) >= a),
  ];
  return denied(random.of(forms), random);
}

const drawOrdinal = (random: Random): Meaning => {
  const n = random.whole(1, 5);
  return denied(
    plain(n, (x) => x === n),
    random,
  );
};

const DAYS = range(startOf(-10), startOf(45), 60);

/** Every ordered type with a grid that distinguishes its values. */
export const GRIDS: Readonly<Record<string, Grid>> = {
  count: { type: 'count', points: range(0, 100, 0.25), draw: drawCount },
  quantity: {
    type: 'quantity',
    points: range(-80, 80, 0.05).map((x) => Math.round(x * 20) / 20),
    draw: drawQuantity,
  },
  duration: { type: 'duration', points: range(0, 30, 0.5), draw: drawDuration },
  date: { type: 'date', points: DAYS, draw: drawDate },
  moment: { type: 'date', points: range(startOf(10), startOf(20), 15), draw: drawMoment },
  time: { type: 'time', points: range(0, DAY - 1, 15), draw: drawTime },
  ordinal: { type: 'ordinal', points: range(1, 10, 1), draw: drawOrdinal },
};
