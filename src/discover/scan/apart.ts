import { ANYBODY, GROUPS, nounOf, PEOPLE, TOLLS } from './en/families.ts';
import type { Slot } from './slot.ts';

const DAY = 1440;
/** An event this long before the page is another one than the page's own news. */
const LONG_AGO = 40 * DAY;
/** Articles that lie further apart tell of two days, unless their words say of which. */
const NEWS_DAYS = 10;

const published = ({ statement }: Slot) => statement.source.metadata.published?.span;
/** Whether two slots stand in one article. */
export const isSameSource = (a: Slot, b: Slot): boolean => a.statement.source === b.statement.source;

/** Articles of one day: what one plans the other has not seen done. */
function isSameDay(a: Slot, b: Slot): boolean {
  const [p, q] = [published(a), published(b)];
  return p !== undefined && q !== undefined && Math.max(p.low, q.low) <= Math.min(p.high, q.high);
}

/** Why two slots are kept apart although their words are alike; undefined where nothing speaks against their being one. */
export function whyApart(a: Slot, b: Slot): string | undefined {
  if (a.kind !== b.kind) return 'of another kind, unit or currency';
  if (a.statement === b.statement) return 'of one sentence';
  if ((a.part === null) !== (b.part === null)) return 'a part and the whole';
  if (a.part !== null && a.part !== b.part) return 'two parts';
  if (a.kind === 'age') return areOfTwoPeople(a, b);
  if (a.type === 'date') return areFarDates(a, b);
  if (a.isChange !== b.isChange) return 'a change and a state';
  if (a.isPlanned !== b.isPlanned && a.type !== 'duration' && !isSameDay(a, b)) return 'a plan and a fact';
  if (isEarlier(a) !== isEarlier(b)) return 'an earlier event and the news';
  if (a.type === 'place') return undefined;
  if (isFarOff(a, b)) return 'figures of another size';
  if (a.round !== undefined && b.round !== undefined && a.round !== b.round) return 'another round';
  if (
    a.part !== null &&
    /^(?:other|others|another|more|additional|further|extra|remaining)$/u.test(a.part) &&
    (a.head === null || ANYBODY.has(a.head) || PEOPLE.has(a.head))
  )
    return 'others than were named before';
  const times = areOfTwoTimes(a, b);
  if (times) return times;
  if (areOfTwoPlaces(a, b)) return 'another place';
  if (a.type === 'count' || a.type === 'ordinal') return areOfTwoGroups(a, b);
  return undefined;
}

function areOfTwoPlaces(a: Slot, b: Slot): boolean {
  if (a.places.size === 0 || b.places.size === 0) return false;
  const regions = (slot: Slot): string[] => [...slot.places].filter((place) => place.startsWith('#'));
  const stems = (places: ReadonlySet<string>): Set<string> =>
    new Set([...places].map((place) => (place.startsWith('#') ? place : place.slice(0, 4))));
  const [x, y] = [regions(a), regions(b)];
  if (x.length > 0 && y.length > 0 && !meets(x, b.places)) return true;
  const [p, q] = [stems(a.places), stems(b.places)];
  return !meets(p, q) && !meets(p, stems(b.names)) && !meets(q, stems(a.names));
}

/** Two people of one last name, or one person in two years. */
function areOfTwoPeople(
  { person: x, statement: a }: Slot,
  { person: y, statement: b }: Slot,
): string | undefined {
  if (!x || !y || x.last !== y.last) return 'another person';
  if (x.first !== null && y.first !== null && x.first !== y.first) return 'another person';
  const [p, q] = [a.source.metadata.published?.span.low, b.source.metadata.published?.span.low];
  return p !== undefined && q !== undefined && Math.abs(p - q) > 200 * DAY ? 'of another year' : undefined;
}

/** What happens once to a person, a firm or a house: years that differ are of one event. */
export const ONCE: ReadonlySet<string> = new Set('born killed founded sold began built married'.split(' '));

/** Dates of one event lie near each other, unless both lie years back, and the news of a day is not of a month before. */
function areFarDates(a: Slot, b: Slot): string | undefined {
  const [x, y] = [spanOf(a), spanOf(b)];
  if (!x || !y) return 'no dates';
  const gap = Math.max(x.low, y.low) - Math.min(x.high, y.high);
  const isNews = (slot: Slot, span: { low: number; high: number }): boolean => {
    const page = published(slot);
    return page !== undefined && Math.abs(span.low - page.low) < 25 * DAY && span.high - span.low < 35 * DAY;
  };
  if (gap > 10 * DAY && isNews(a, x) !== isNews(b, y)) return 'another event';
  const age = Math.max(
    0,
    Math.max(published(a)?.low ?? x.high, published(b)?.low ?? y.high) - Math.min(x.low, y.low),
  );
  if ((isLong(a) || isLong(b)) && !(isLong(a) && isLong(b) && (ONCE.has(a.family ?? '') || gap < 0.15 * age)))
    return 'another event';
  const isPast = Math.max(x.low, y.low) < Math.max(published(a)?.low ?? x.low, published(b)?.low ?? y.low);
  if (isPast && gap > Math.max(12 * DAY, 0.15 * age) && !ONCE.has(a.family ?? '')) return 'another event';
  if (gap > 12 * DAY && isEarlier(a) !== isEarlier(b)) return 'an earlier event and the news';
  const isWeekday = ({ mention }: Slot): boolean =>
    mention?.relative === true && /day\b/iu.test(mention.text);
  const days = Math.floor(x.low / DAY) - Math.floor(y.low / DAY);
  if (days !== 0 && days % 7 === 0 && (isWeekday(a) || isWeekday(b))) return 'one weekday of two weeks';
  // "Today" of a page in another time zone is the day before or after.
  const isHere = (slot: Slot): boolean =>
    /\b(?:today|tonight|yesterday|this (?:morning|afternoon|evening)|earlier in the day)\b/iu.test(
      slot.mention?.text ?? '',
    );
  if (isHere(a) !== isHere(b) && gap <= 1.2 * DAY) return 'a day seen from two time zones';
  if (
    isSameSource(a, b) &&
    gap > 0 &&
    a.statement.index !== b.statement.index &&
    !(a.isHeadline || b.isHeadline)
  )
    return 'two days of one article';
  return a.family === b.family && a.family !== null ? undefined : 'another event';
}

const spanOf = ({ value }: Slot): { low: number; high: number } | undefined =>
  value.kind === 'interval'
    ? value.usual
    : value.kind === 'period' && value.start && value.end
      ? { low: value.start.usual.low, high: value.end.usual.high }
      : undefined;

/** An event that lies years before the page: a birth, a sale, a founding. */
function isLong(slot: Slot): boolean {
  const [page, span] = [published(slot), spanOf(slot)];
  return page !== undefined && span !== undefined && page.low - span.high > 400 * DAY;
}

/** Figures of one thing are of one size: a hundredfold is of another thing. */
function isFarOff(a: Slot, b: Slot): boolean {
  if (a.type !== 'count' && a.type !== 'quantity') return false;
  const of = ({ value }: Slot): number =>
    value.kind === 'interval'
      ? Math.abs(value.best ?? (Number.isFinite(value.usual.low) ? value.usual.low : value.usual.high))
      : 0;
  const [x, y] = [of(a), of(b)];
  return Math.min(x, y) > 1 && Math.max(x, y) / Math.min(x, y) > 12;
}

/** "11 Yemeni pirates" are not "23 pirates": who is named by a nation or a town is a part of those who are not. */
function areOfTwoNations(a: Slot, b: Slot): boolean {
  const named = ({ noun }: Slot): string[] =>
    noun?.match(/\p{Lu}\p{L}{3,}/gu)?.map((word) => word.slice(0, 5)) ?? [];
  const [x, y] = [named(a), named(b)];
  return (x.length > 0 || y.length > 0) && !meets(x, new Set(y));
}

function areOfTwoGroups(a: Slot, b: Slot): string | undefined {
  const isToll = isPeopleToll(a) && isPeopleToll(b) && a.family === b.family;
  if (isToll) {
    const [x, y] = [groupOf(a), groupOf(b)];
    if (areOfTwoNations(a, b)) return 'another group';
    // Whoever is held is named by why: "11 fans", "11 people".
    if ((a.family === 'arrested' || a.family === 'kidnapped') && (x === null || y === null)) return undefined;
    if (x !== y && !areSynonyms(x, y)) return `another group: ${x ?? 'anybody'} and ${y ?? 'anybody'}`;
    return undefined;
  }
  if ((isPeopleToll(a) || isPeopleToll(b)) && a.family !== b.family) return 'another event';
  if (isPeopleToll(a) !== isPeopleToll(b)) return 'another thing';
  if (areOfTwoNations(a, b) && PEOPLE.has(a.head ?? '')) return 'another group';
  if (a.head !== b.head && !areSynonyms(a.head, b.head)) return 'another thing';
  const isLoose = a.head !== b.head || a.head === null || ANYBODY.has(a.head) || PEOPLE.has(a.head);
  if (isLoose && a.family !== b.family && a.family !== null && b.family !== null) return 'another event';
  return undefined;
}

/** Whether people are counted by what befell them, which more reports may raise. */
export const isPeopleToll = ({ type, family, head }: Slot): boolean =>
  type === 'count' &&
  family !== null &&
  TOLLS.has(family) &&
  (head === null ||
    PEOPLE.has(head) ||
    ANYBODY.has(head) ||
    /^(?:death|injury|fatality|toll|number|casualty|dead|figure|tally|total|victim|arrest|survivor|detainee|hostage)$/u.test(
      head,
    ));

const isTollSlot = ({ family, type }: Slot): boolean =>
  type === 'count' && family !== null && TOLLS.has(family);

const groupOf = ({ head }: Slot): string | null =>
  head === null || ANYBODY.has(head) || !PEOPLE.has(head)
    ? head !== null && !ANYBODY.has(head) && !TOLLS.has(head)
      ? head
      : null
    : head;

export const areSynonyms = (a: string | null, b: string | null): boolean =>
  a === b ||
  (a !== null && b !== null && nounOf(a) !== undefined && nounOf(a) === nounOf(b)) ||
  (a !== null && b !== null && GROUPS.some((group) => group.has(a) && group.has(b)));

export function meets(a: Iterable<string>, b: { has(term: string): boolean }): boolean {
  for (const term of a) if (b.has(term)) return true;
  return false;
}

/** Two events of two times: by their dates, or because one is dated long before the news and the other is the news. */
function areOfTwoTimes(a: Slot, b: Slot): string | undefined {
  if (a.type === 'date' || a.kind === 'age') return undefined;
  const [x, y] = [pastOf(a), pastOf(b)];
  if ((x === undefined) !== (y === undefined)) return 'an earlier event and the news';
  if (x && y) {
    const gap = Math.max(x.low, y.low) - Math.min(x.high, y.high);
    const now = Math.max(published(a)?.low ?? x.high, published(b)?.low ?? y.high);
    return gap > Math.max(2 * DAY, (now - Math.min(x.low, y.low)) * 0.15) ? 'another time' : undefined;
  }
  const ofDay = (span: { low: number; high: number } | undefined) =>
    span && span.high - span.low < 2 * DAY ? span : undefined;
  const [d, e] = [ofDay(a.when ?? a.day), ofDay(b.when ?? b.day)];
  if (
    a.type !== 'time' &&
    d &&
    e &&
    !isSameSource(a, b) &&
    a.when &&
    b.when &&
    Math.max(d.low, e.low) - Math.min(d.high, e.high) > 1.5 * DAY &&
    !isTollSlot(a)
  )
    return 'another day';
  if (a.when && b.when) {
    const gap = Math.max(a.when.low, b.when.low) - Math.min(a.when.high, b.when.high);
    if (gap > (a.type === 'time' ? 0 : 2 * DAY) || (isSameSource(a, b) && gap > 0)) return 'another day';
  }
  if (isAfterPage(a, b) || isAfterPage(b, a)) return 'after the other article was out';
  const [p, q] = [published(a), published(b)];
  if (p && q && Math.max(p.low, q.low) - Math.min(p.high, q.high) > NEWS_DAYS * DAY)
    return 'articles of other weeks';
  return undefined;
}

export const isEarlier = (slot: Slot): boolean => {
  if (slot.isEarlier || pastOf(slot) !== undefined) return true;
  const [page, span] = [published(slot), slot.type === 'date' ? spanOf(slot) : undefined];
  return page !== undefined && span !== undefined && page.low - span.high > LONG_AGO;
};

/** Whether an event was on a day when the other article was out already, and the one that gives it was not. */
function isAfterPage({ when, day, statement }: Slot, other: Slot): boolean {
  const span = when && when.high - when.low < 2 * DAY ? when : day;
  const [own, page] = [statement.source.metadata.published?.span, published(other)];
  return (
    span !== undefined &&
    own !== undefined &&
    page !== undefined &&
    span.low > page.high &&
    span.low <= own.high
  );
}

/** When an event was that lies long before its page. */
function pastOf(slot: Slot): { low: number; high: number } | undefined {
  const { when } = slot;
  const page = published(slot);
  if (!when || !page) return undefined;
  return page.low - when.high > LONG_AGO && Number.isFinite(when.high) ? when : undefined;
}
