import { parseAnchor } from '../../values/anchor.ts';
import { dayNumber } from '../../values/bounds/calendar.ts';
import { fullDayIn, isDay } from './day-in-text.ts';
import { foreignDayIn } from './foreign-day.ts';
import type { FoundDate } from './taken.ts';

/** A statement of a date somewhere in a file. */
export interface StatedDate {
  /** As it stands there. */
  readonly raw: string;
  /** In words: `JSON-LD datePublished`. */
  readonly where: string;
}

/** What dates say when the article came out, and what a person should know of them. */
export interface Publication {
  readonly published: FoundDate | null;
  readonly told: readonly string[];
}

const STAMP =
  /^([12]\d{3})-?(\d{2})-?(\d{2})(?:[T\s]+(\d{2}):?(\d{2})(?::?\d{2}(?:[.,]\d{1,9})?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?$/iu;
/** Longer statements are no dates, in UTF-16 units. */
const MOST = 100;
const SHOWN = 6;

/** A machine's date as front matter takes it, with its time where it prints one; undefined for what names no day. */
export function stampOf(raw: string, language: string | null = null): string | undefined {
  const text = raw.trim().replace(/\s+/gu, ' ');
  if (text === '' || text.length > MOST) return undefined;
  const [, year, month, day, hour, minute, zone] = STAMP.exec(text) ?? [];
  if (year === undefined) return (fullDayIn(text) ?? foreignDayIn(text, language))?.day;
  const date = `${year}-${month}-${day}`;
  if (!isDay(date)) return undefined;
  if (hour === undefined) return date;
  const stamp = `${date}T${hour}:${minute}${zone?.toUpperCase() ?? ''}`;
  return parseAnchor(stamp) ? stamp : date;
}

const dayOf = (value: string): string => value.slice(0, 10);

/**
 * Chooses among what a page states, best first: what a machine is meant to read goes before what is printed, and among
 * those one with a time goes before a bare day. Every other day that is stated is told, since one of them may be the right
 * one. What is printed is only asked where no machine's date is.
 */
export function choosePublished(
  machine: readonly StatedDate[],
  printed: readonly StatedDate[] = [],
  modified: readonly string[] = [],
  language: string | null = null,
): Publication {
  const told: string[] = [];
  const read = (dates: readonly StatedDate[]): FoundDate[] =>
    dates.flatMap(({ raw, where }) => {
      const value = stampOf(raw, language);
      return value === undefined ? [] : [{ value, where }];
    });
  const stated = read(machine);
  const changed = new Set(modified.map((raw) => dayOf(stampOf(raw, language) ?? '')));
  const days = new Set(stated.map(({ value }) => dayOf(value)));
  const visible = read(printed).filter(({ value }) => days.has(dayOf(value)) || !changed.has(dayOf(value)));
  const unread = machine.find(({ raw }) => raw.trim() !== '' && stampOf(raw, language) === undefined);
  if (unread) told.push(`${unread.where} says "${unread.raw.trim().slice(0, 40)}", which names no one day`);
  // A program that has no date writes the beginning of its time.
  const real = stated.filter(({ value }) => !/^19(?:70-01-01|69-12-31)/u.test(value));
  if (real.length < stated.length)
    told.push('a date of 1 January 1970 means that its program had none; it was passed over');
  const machineDay = real.find(({ value }) => value.includes('T')) ?? real[0];
  const asPrinted = machineDay && printedDay(machineDay, visible);
  if (asPrinted && machineDay)
    told.push(
      `published ${dayOf(asPrinted.value)} as ${asPrinted.where} prints it; ${machineDay.where} says ${machineDay.value}, the same time in another zone`,
    );
  const published: FoundDate | null = asPrinted ?? machineDay ?? visible[0] ?? null;
  if (!published) return { published, told };
  const others = new Map<string, string>();
  for (const { value, where } of [...real, ...visible]) {
    const day = dayOf(value);
    if (asPrinted && day === dayOf(machineDay?.value ?? '')) continue;
    if (day !== dayOf(published.value) && !others.has(day)) others.set(day, where);
  }
  const list = [...others].slice(0, SHOWN).map(([day, where]) => `${day} (${where})`);
  if (list.length > 0)
    told.push(`published ${dayOf(published.value)} by ${published.where}, but also ${list.join(', ')}`);
  return { published, told };
}

/**
 * The day that the page prints, where a machine's time in UTC falls on the day beside it: a reader counts "yesterday" from
 * the printed day. Undefined where they agree, or differ by more than a zone can.
 */
function printedDay(machine: FoundDate, printed: readonly FoundDate[]): FoundDate | undefined {
  const [, hour] = /T(\d{2}):\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|UTC|GMT|[+-]00:?00)?$/u.exec(machine.value) ?? [];
  if (hour === undefined) return undefined;
  const own = dayNumberOf(machine.value);
  return printed.find(({ value }) => {
    const apart = dayNumberOf(value) - own;
    // Zones reach from 12 hours behind to 14 ahead.
    return (apart === 1 && Number(hour) >= 10) || (apart === -1 && Number(hour) < 12);
  });
}

const dayNumberOf = (value: string): number => {
  const [year, month, day] = dayOf(value).split('-').map(Number) as [number, number, number];
  return dayNumber(year, month, day);
};
