import { countOf } from '../../text/compare-text.ts';
import { type CivilDate, civilDate, dayNumber, MINUTES_PER_DAY } from '../../values/bounds/calendar.ts';
import type { Unit } from '../../values/bounds/units.ts';
import type { Axis } from '../../values/value-type.ts';

export type { Axis };

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];

/** The date of a moment, given in days. */
const dateOf = (days: number): CivilDate => civilDate(Math.floor(days));

/** The first day of the month that so many months since the year 0 lead to. */
const monthStart = (months: number): number =>
  dayNumber(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1, 1);

const HOURS_PER_DAY = 24;
const SECONDS_PER_DAY = 86_400;

/**
 * A bound of a value as a place on its axis: days since 1970-01-01 for moments, hours since midnight for times of day,
 * days for lengths, and the unit given for amounts. The high bound of a moment is where its last minute ends, so that
 * what is drawn has the width that it means.
 */
export function placeOn(axis: Axis, n: number, side: 'low' | 'high', unit: Unit | null): number {
  if (axis === 'time') return (n + (side === 'high' ? 1 : 0)) / MINUTES_PER_DAY;
  if (axis === 'clock') return n / 60;
  if (axis === 'length') return n / SECONDS_PER_DAY;
  return unit ? Number(((n - (unit.offset ?? 0)) / unit.factor).toPrecision(12)) : n;
}

/** Units of lengths in days, the largest first: a year is a mean one of our calendar. */
const LENGTHS = [['year', 365.2425], ['day', 1], ['hour', 1 / HOURS_PER_DAY], ['minute', 1 / MINUTES_PER_DAY], ['second', 1 / SECONDS_PER_DAY]] as const; // biome-ignore format: a table

/** A place on an axis in words: `9 Oct 2025`, `9 Oct 2025, 18:00`, `3 days`, `1,200 t`. */
export function placeWords(axis: Axis, place: number, side: 'low' | 'high', unit: string | null): string {
  // Hours that name their zone are drawn in UTC, and say so.
  if (axis === 'number' || axis === 'clock')
    return (axis === 'clock' ? clockWords : grouped)(place) + (unit === null ? '' : ` ${unit}`);
  if (axis === 'length') {
    const isWhole = (n: number): boolean => Math.abs(n - Math.round(n)) < 1e-6 && Math.round(n) !== 0;
    const [name, days] = LENGTHS.find(([, size]) => isWhole(place / size)) ?? LENGTHS[1];
    return countOf(Number((place / days).toPrecision(6)), name);
  }
  const minute = Math.round(place * MINUTES_PER_DAY) - (side === 'high' ? 1 : 0);
  const rest = minute - Math.floor(minute / MINUTES_PER_DAY) * MINUTES_PER_DAY;
  const { year, month, day } = dateOf(minute / MINUTES_PER_DAY);
  const time = rest === (side === 'high' ? MINUTES_PER_DAY - 1 : 0) ? '' : `, ${clockWords(rest / 60)}`;
  return `${day} ${MONTHS[month - 1]} ${year}${time}`;
}

const clockWords = (hours: number): string => {
  const minutes = Math.round(hours * 60);
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
};

/** A mark on an axis, with its words. */
export interface Tick {
  readonly at: number;
  readonly label: string;
}

const numberSteps = (smallest: number): number[] =>
  Array.from({ length: 60 }, (_, i) => ([1, 2, 5][i % 3] as number) * 10 ** Math.floor(i / 3) * smallest);

/** The step from a list that gives at most `most` ticks. */
const stepFor = (length: number, most: number, steps: readonly number[]): number =>
  steps.find((step) => length / step <= most) ?? (steps.at(-1) as number);

const TIME_STEPS = [1, 2, 3, 7, 14, 31, 61, 92, 183, 365, 730, 1826, 3652, 18262, 36524, 182621, 365242];

/** At most `most` ticks between two places of an axis, at round places; those of amounts name their unit, hours their zone. */
export function ticksOf(
  axis: Axis,
  low: number,
  high: number,
  most: number,
  unit: string | null = null,
): Tick[] {
  const length = Math.max(high - low, Number.MIN_VALUE);
  const words = (n: number): string => placeWords(axis, n, 'low', unit);
  if (axis === 'time') return timeTicks(low, high, stepFor(length, most, TIME_STEPS));
  if (axis === 'clock') {
    const step = stepFor(length, most, [0.25, 0.5, 1, 2, 3, 6, 12]);
    return every(low, high, step, words);
  }
  if (axis === 'length') {
    const [name, unit] = LENGTHS.find(([, size]) => length >= 2 * size) ?? LENGTHS[3];
    const sign = name === 'minute' ? 'min' : name[0];
    const step = stepFor(length / unit, most, numberSteps(1)) * unit;
    return every(low, high, step, (n) => `${Math.round(n / unit)} ${sign}`);
  }
  return every(low, high, stepFor(length, most, numberSteps(length < 1 ? 0.001 : 1)), words);
}

const pad = (n: number): string => String(n).padStart(2, '0');

const grouped = (n: number): string => {
  const [whole = '', part] = String(Number(n.toPrecision(12))).split('.');
  return whole.replace(/\B(?=(?:\d{3})+$)/gu, ',') + (part ? `.${part}` : '');
};

function every(low: number, high: number, step: number, label: (n: number) => string): Tick[] {
  const ticks: Tick[] = [];
  const first = Math.ceil(low / step - 1e-9);
  for (let i = first; i * step <= high + step * 1e-9 && ticks.length < 100; i++) {
    const at = Number((i * step).toPrecision(12));
    ticks.push({ at, label: label(at) });
  }
  return ticks;
}

/** Days are counted from the first of the month on, so that a tick is where a reader looks for one. */
function timeTicks(low: number, high: number, step: number): Tick[] {
  const start = dateOf(low);
  const places: number[] = [];
  if (step < 31) {
    for (let m = start.year * 12 + start.month - 1; places.length < 200; m++) {
      const [first, next] = [monthStart(m), monthStart(m + 1)];
      if (first > high) break;
      // A tick right before the first of the next month would run into it.
      for (let at = first; at < next && (at === first || next - at >= step * 0.6); at += step)
        places.push(at);
    }
  } else {
    const months = Math.max(1, Math.round(step / 30.44));
    const first = Math.floor((start.year * 12 + start.month - 1) / months) * months;
    for (let m = first; places.length < 200; m += months) {
      const at = monthStart(m);
      if (at > high) break;
      places.push(at);
    }
  }
  const shown = places.filter((at) => at >= low && at <= high);
  return shown.map((at, i) => {
    const { year, month, day } = dateOf(at);
    const name = MONTHS[month - 1] as string;
    const isNewYear = i === 0 || dateOf(shown[i - 1] as number).year !== year;
    if (step >= 365) return { at, label: String(year) };
    if (step >= 31) return { at, label: isNewYear ? `${name} ${year}` : name };
    return { at, label: i === 0 || day === 1 ? `${day} ${name}` : String(day) };
  });
}

/** The stretch of time in words: `October–November 2025`. */
export function stretchWords(low: number, high: number): string {
  // The end of a day is the beginning of the next, which the stretch does not reach.
  const [a, b] = [dateOf(low), dateOf(Math.max(low, high - 1e-6))];
  const name = ({ month }: { month: number }): string => MONTHS[month - 1] as string;
  const isWholeYears = a.month === 1 && a.day === 1 && b.month === 12 && b.day === 31;
  if (a.year === b.year && isWholeYears) return String(a.year);
  if (a.year !== b.year)
    return high - low > 500 ? `${a.year}–${b.year}` : `${name(a)} ${a.year} – ${name(b)} ${b.year}`;
  return a.month === b.month ? `${name(a)} ${a.year}` : `${name(a)}–${name(b)} ${a.year}`;
}
