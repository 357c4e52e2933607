import { parseAnchor } from '../../values/anchor.ts';
import { fullDayIn, isDay } from './day-in-text.ts';
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
export function stampOf(raw: string): string | undefined {
  const text = raw.trim().replace(/\s+/gu, ' ');
  if (text === '' || text.length > MOST) return undefined;
  const [, year, month, day, hour, minute, zone] = STAMP.exec(text) ?? [];
  if (year === undefined) return fullDayIn(text)?.day;
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
): Publication {
  const told: string[] = [];
  const read = (dates: readonly StatedDate[]): FoundDate[] =>
    dates.flatMap(({ raw, where }) => {
      const value = stampOf(raw);
      return value === undefined ? [] : [{ value, where }];
    });
  const stated = read(machine);
  const changed = new Set(modified.map((raw) => dayOf(stampOf(raw) ?? '')));
  const days = new Set(stated.map(({ value }) => dayOf(value)));
  const visible = read(printed).filter(({ value }) => days.has(dayOf(value)) || !changed.has(dayOf(value)));
  const unread = machine.find(({ raw }) => raw.trim() !== '' && stampOf(raw) === undefined);
  if (unread) told.push(`${unread.where} says "${unread.raw.trim().slice(0, 40)}", which names no one day`);
  const published = stated.find(({ value }) => value.includes('T')) ?? stated[0] ?? visible[0] ?? null;
  if (!published) return { published, told };
  const others = new Map<string, string>();
  for (const { value, where } of [...stated, ...visible]) {
    const day = dayOf(value);
    if (day !== dayOf(published.value) && !others.has(day)) others.set(day, where);
  }
  const list = [...others].slice(0, SHOWN).map(([day, where]) => `${day} (${where})`);
  if (list.length > 0)
    told.push(`published ${dayOf(published.value)} by ${published.where}, but also ${list.join(', ')}`);
  return { published, told };
}
