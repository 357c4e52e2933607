import { parseAnchor } from '../../values/anchor.ts';
import { dayNumber, isoDate } from '../../values/bounds/calendar.ts';
import type { AddressDay } from './address-day.ts';
import { isDay } from './day-in-text.ts';
import { daysIn } from './days-in-line.ts';
import type { FoundDate } from './taken.ts';

/** Where a date is stated. Of one kind the best statement of a day counts, so that a theme cannot outvote a field by repeating itself. */
export type DateKind = 'entity' | 'field' | 'element' | 'printed';

/** A statement of a date somewhere in a file. */
export interface StatedDate {
  /** As it is written there. */
  readonly raw: string;
  /** In words: `JSON-LD datePublished`. */
  readonly where: string;
  readonly kind: DateKind;
  /** How much the statement says: 6 for a field that is made for the day of this very article, 1 for a mere hint. */
  readonly weight: number;
  /** Its words or its markup say that it is the day of publication: a change on the same day does not explain it. */
  readonly isOfPublication?: boolean;
  /** The minutes of an hour that is printed beside it. */
  readonly minute?: string | null;
  /** It is printed in a dateline or a byline: there a day beside that of UTC is the same time in another zone. */
  readonly isDateline?: boolean;
}

/** What dates say when the article came out, and what a person should know of them. */
export interface Publication {
  readonly published: FoundDate | null;
  readonly notices: readonly string[];
}

/** What else is known of the article whose date is chosen. */
export interface DateSurroundings {
  /** When it was changed, as the page says it. */
  readonly modified?: readonly string[];
  /** BCP 47. */
  readonly language?: string | null;
  /** The day or month in its address. */
  readonly address?: AddressDay | null;
}

const STAMP =
  /^([12]\d{3})-?(\d{2})-?(\d{2})(?:[T\s]+(\d{2}):?(\d{2})(?::?\d{2}(?:[.,]\d{1,9})?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?$/iu;
/** Longer statements are not dates, in UTF-16 units. */
const MOST = 100;
const SHOWN = 6;
/** Seconds or milliseconds since 1970, as some programs write a time. */
const EPOCH = /^1\d{9}(?:\d{3})?$/u;

/** A machine's date as front matter takes it, with its time where it prints one; undefined for what names no day. */
export function stampOf(raw: string, language: string | null = null): string | undefined {
  const text = raw.trim().replace(/\s+/gu, ' ');
  if (text === '' || text.length > MOST) return undefined;
  if (EPOCH.test(text)) return ofEpoch(Number(text.slice(0, 10)));
  const [, year, month, day, hour, minute, zone] = STAMP.exec(text) ?? [];
  if (year === undefined) return daysIn(text, language)[0]?.day;
  const date = `${year}-${month}-${day}`;
  if (!isDay(date)) return undefined;
  if (hour === undefined) return date;
  const stamp = `${date}T${hour}:${minute}${zone?.toUpperCase() ?? ''}`;
  return parseAnchor(stamp) ? stamp : date;
}

/** A time in seconds since 1970, to the minute. */
function ofEpoch(seconds: number): string {
  const minute = Math.floor(seconds / 60) % 1440;
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${isoDate(Math.floor(seconds / 86_400))}T${two(Math.floor(minute / 60))}:${two(minute % 60)}Z`;
}

/** The day of a stamp. */
export const dayOf = (value: string): string => value.slice(0, 10);

/** Whether a stamp is the beginning of the time of programs, which one writes that has no date. */
export const isEpochDay = (value: string): boolean => /^19(?:70-01-01|69-12-31)/u.test(value);

interface ReadDate extends FoundDate {
  readonly kind: DateKind | 'address';
  readonly weight: number;
  readonly isOfPublication: boolean;
  readonly minute: string | null;
  readonly isDateline: boolean;
  /** Days since 1970. */
  readonly at: number;
}

/** Two months, in days. */
const MONTHS = 60;
/** Whether a machine says 1 January without an hour, as it writes a year that has no day. */
const beginsYear = ({ value, kind }: ReadDate): boolean =>
  kind !== 'printed' && /^\d{4}-01-01(?:T00:00Z?)?$/u.test(value);
/** Whether such a day is months from every other day that is stated. */
const isBareYear = (date: ReadDate, all: readonly ReadDate[]): boolean =>
  beginsYear(date) &&
  all.some((other) => other.at !== date.at) &&
  all.every((other) => (other.at === date.at ? beginsYear(other) : Math.abs(other.at - date.at) > MONTHS));

/** Days that lie no further apart may be one day in two zones. */
const ZONES = 1;
/** A date that says less than this is not taken. */
const LEAST = 2;
/** Fields of a page that disagree by more days than this leave the date open, where nothing else decides. */
const FAR = 400;
/** What an address says of the day, and what it takes from days that lie elsewhere. */
const ADDRESS = { weight: 4, otherDay: 3, otherMonth: 4, slack: 2, monthSlack: 31 };

/**
 * Chooses among what a page states: every day is weighed by who says it (a field that is made for the day of this article, a
 * field of the page, an element beside the headline, printed words, the address), and the day with the most weight is taken.
 * Every other day that is stated is listed in a notice, since one of them may be the right one; where nothing decides between days that lie
 * far apart, none is taken, and all are listed.
 */
export function choosePublished(
  stated: readonly StatedDate[],
  { modified = [], language = null, address = null }: DateSurroundings = {},
): Publication {
  const notices: string[] = [];
  const unread = stated.find(
    ({ raw, kind }) => kind !== 'printed' && raw.trim() !== '' && stampOf(raw, language) === undefined,
  );
  if (unread)
    notices.push(`${unread.where} says "${unread.raw.trim().slice(0, 40)}", which names no one day`);
  const all = stated.flatMap(
    ({
      raw,
      where,
      kind,
      weight,
      isOfPublication = false,
      minute = null,
      isDateline = false,
    }): ReadDate[] => {
      const value = stampOf(raw, language);
      return value === undefined
        ? []
        : [{ value, where, kind, weight, isOfPublication, minute, isDateline, at: dayNumberOf(value) }];
    },
  );
  // A program that has a bare year writes the beginning of that.
  const real = all.filter(({ value }) => !isEpochDay(value));
  if (real.length < all.length)
    notices.push('a date of 1 January 1970 means that its program had none; it was passed over');
  const dated = real.filter((one) => !isBareYear(one, real));
  if (dated.length < real.length)
    notices.push('a date of 1 January without an hour may be a bare year; other days are stated, and it was passed over'); // biome-ignore format: one line
  const changed = modified.flatMap((raw) => {
    const value = stampOf(raw, language);
    return value === undefined ? [] : [dayNumberOf(value)];
  });
  const machine = new Set(dated.flatMap(({ at, kind }) => (kind === 'printed' ? [] : [at])));
  const stamps = dated.filter(({ kind }) => kind === 'entity' || kind === 'field' || kind === 'element');
  const usable = dated.filter(
    ({ at, kind, isOfPublication, minute }) =>
      kind !== 'printed' ||
      isOfPublication ||
      machine.has(at) ||
      !changed.includes(at) ||
      // The hour beside it is that of the stamp in another zone: minutes are the same, or half an hour apart.
      stamps.some(
        (own) =>
          Math.abs(own.at - at) === 1 &&
          minute !== null &&
          (Number(own.value.slice(14, 16)) - Number(minute)) % 30 === 0,
      ),
  );
  if (address?.isWhole)
    usable.push({
      value: address.value,
      where: 'its address',
      kind: 'address',
      weight: ADDRESS.weight,
      isOfPublication: false,
      minute: null,
      isDateline: true,
      at: dayNumberOf(address.value),
    });
  const best = heaviest(usable, changed, address);
  if (best === 'open') {
    const days = daysOf(usable).map(([day, where]) => `${day} (${where})`);
    notices.push(
      `published is left open, since nothing decides between ${days.join(', ')}; state it with --published`,
    );
    return { published: null, notices };
  }
  if (best === null) return { published: null, notices };
  const near = usable.filter(({ at }) => Math.abs(at - best.at) <= ZONES);
  const own = near.filter(({ kind }) => kind !== 'printed' && kind !== 'address');
  const machineDay = own.find(({ value }) => value.includes('T')) ?? own[0];
  const inDatelines = near.filter(({ isDateline }) => isDateline);
  const asPrinted = machineDay && printedDay(machineDay, inDatelines);
  if (asPrinted && machineDay)
    notices.push(
      `published ${dayOf(asPrinted.value)} as ${asPrinted.where} prints it; ${machineDay.where} says ${machineDay.value}, the same time in another zone`,
    );
  const chosen = asPrinted ?? machineDay ?? near.find(({ at }) => at === best.at) ?? best;
  const others = daysOf(usable).filter(
    ([day]) => day !== dayOf(chosen.value) && !(asPrinted && day === dayOf(machineDay?.value ?? '')),
  );
  const list = others.slice(0, SHOWN).map(([day, where]) => `${day} (${where})`);
  if (list.length > 0)
    notices.push(
      `published ${dayOf(chosen.value)} (${chosen.where}); other days are stated: ${list.join(', ')}`,
    );
  return { published: { value: chosen.value, where: chosen.where }, notices };
}

/** Every day once, with where it is stated first. */
function daysOf(dates: readonly ReadDate[]): [string, string][] {
  const days = new Map<string, string>();
  for (const { value, where } of dates) if (!days.has(dayOf(value))) days.set(dayOf(value), where);
  return [...days];
}

/** The date whose day has the most weight; null where none has enough, `open` where nothing decides between two. */
function heaviest(
  dates: readonly ReadDate[],
  changed: readonly number[],
  address: AddressDay | null,
): ReadDate | 'open' | null {
  const weighed = dates.map((date) => ({ date, weight: weightOf(date, dates, changed, address) }));
  let best: (typeof weighed)[number] | undefined;
  for (const one of weighed)
    if (one.weight >= LEAST && (best === undefined || isHeavier(one, best))) best = one;
  if (!best) return null;
  const { date, weight } = best;
  const rivals = weighed.filter((one) => one.weight >= weight && Math.abs(one.date.at - date.at) > ZONES);
  if (rivals.length === 0 || date.kind === 'entity') return date;
  if (rivals.some((one) => Math.abs(one.date.at - date.at) > FAR)) return 'open';
  // What was changed came out before.
  return rivals.reduce((first, one) => (one.date.at < first.at ? one.date : first), date);
}

/** Of days that are weighed together, since they may be one in two zones, the one that says more itself goes first. */
const isHeavier = (
  one: { readonly date: ReadDate; readonly weight: number },
  other: { readonly date: ReadDate; readonly weight: number },
): boolean =>
  one.weight > other.weight ||
  (one.weight === other.weight &&
    Math.abs(one.date.at - other.date.at) <= ZONES &&
    one.date.weight > other.date.weight);

function weightOf(
  date: ReadDate,
  dates: readonly ReadDate[],
  changed: readonly number[],
  address: AddressDay | null,
): number {
  const byKind = new Map<string, number>();
  for (const { kind, weight, at } of dates)
    if (Math.abs(at - date.at) <= ZONES) byKind.set(kind, Math.max(byKind.get(kind) ?? 0, weight));
  let sum = [...byKind.values()].reduce((all, weight) => all + weight, 0);
  // Nothing is changed before it comes out: such a date is that of another event.
  if (changed.length > 0 && changed.every((day) => day < date.at - ZONES)) sum -= 2;
  if (address?.isWhole) {
    const apart = date.at - dayNumberOf(address.value);
    if (apart > ADDRESS.slack || apart < -14) sum -= ADDRESS.otherDay;
  } else if (address) {
    const first = dayNumberOf(`${address.value}-01`);
    const apart = date.at < first ? first - date.at : date.at - (first + 30);
    if (apart > ADDRESS.monthSlack) sum -= ADDRESS.otherMonth;
  }
  return sum;
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
    // Zones reach from 12 hours after UTC to 14 before it.
    return (apart === 1 && Number(hour) >= 10) || (apart === -1 && Number(hour) < 12);
  });
}

const dayNumberOf = (value: string): number => {
  const [year, month, day] = dayOf(value).split('-').map(Number) as [number, number, number];
  return dayNumber(year, month, day);
};
