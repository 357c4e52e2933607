import { MINUTES_PER_DAY as DAY } from '../../values/bounds/calendar.ts';
import type { Span } from '../../values/bounds/span.ts';
import { areKindred, TOLLS } from './en/families.ts';
import type { Slot } from './slot.ts';

/** An event this long before the page is another one than the page's own news. */
const LONG_AGO = 40 * DAY;
/** Articles that lie further apart speak of two days, unless their words say of which. */
const NEWS_DAYS = 10;

const published = ({ page }: Slot) => page;
/** Whether two slots are in one article. */
export const isSameSource = (a: Slot, b: Slot): boolean => a.statement.source === b.statement.source;

/** Whether the days of two pages are known and too far apart for one state of things. */
export const areOfOtherWeeks = (p: Span | undefined, q: Span | undefined): boolean =>
  p !== undefined && q !== undefined && gapOf(p, q) > NEWS_DAYS * DAY;

/** From the end of the earlier span to the beginning of the later one, in minutes; negative where they overlap. */
const gapOf = (x: Span, y: Span): number => Math.max(x.low, y.low) - Math.min(x.high, y.high);

/** Articles of one day: what one plans the other has not seen done. */
export function isSameDay(a: Slot, b: Slot): boolean {
  const [p, q] = [published(a), published(b)];
  return p !== undefined && q !== undefined && Math.max(p.low, q.low) <= Math.min(p.high, q.high);
}

/** What happens once to a person, a firm or a house: years that differ are of one event. */
export const ONCE: ReadonlySet<string> = new Set('born killed founded sold began built married'.split(' '));

/** Dates of one event lie near each other, unless both lie years back, and the news of a day is not of a month before. */
export function areFarDates(a: Slot, b: Slot): string | undefined {
  const [x, y] = [spanOf(a), spanOf(b)];
  if (!x || !y) return 'no dates';
  const gap = gapOf(x, y);
  // What is still to come may be put off by months, and articles differ on when that will be.
  const isToCome = (slot: Slot, span: Span): boolean =>
    slot.isPlanned || (published(slot) !== undefined && span.low > (published(slot) as Span).high);
  const isAfterOwnPage = (slot: Slot, span: Span): boolean => span.low > (published(slot)?.high ?? span.low);
  // "The hearing was on Monday", "the next hearing is on Thursday".
  if (gap > 0 && isAfterOwnPage(a, x) !== isAfterOwnPage(b, y) && a.isPlanned !== b.isPlanned)
    return 'a plan and a fact';
  if (gap > 0 && a.isNext !== b.isNext) return 'the next one';
  if (isToCome(a, x) && isToCome(b, y) && gap > 0 && !isSameSource(a, b))
    return gap < 400 * DAY && areOneEvent(a, b) ? undefined : 'another event';
  const isNews = (slot: Slot, span: Span): boolean => {
    const page = published(slot);
    return page !== undefined && Math.abs(span.low - page.low) < 25 * DAY && span.high - span.low < 35 * DAY;
  };
  if (gap > 10 * DAY && isNews(a, x) !== isNews(b, y)) return 'another event';
  // Each is the news of its own page.
  const isFresh = (slot: Slot, span: Span): boolean =>
    slot.page !== undefined && slot.page.low - span.high < 6 * DAY && span.low - slot.page.high < 6 * DAY;
  if (gap > 6 * DAY && isFresh(a, x) && isFresh(b, y)) return 'the news of two weeks';
  const age = Math.max(
    0,
    Math.max(published(a)?.low ?? x.high, published(b)?.low ?? y.high) - Math.min(x.low, y.low),
  );
  if ((isLong(a) || isLong(b)) && !(ONCE.has(a.family ?? '') && isLong(a) && isLong(b)) && gap >= 0.15 * age)
    return 'another event';
  const isPast = Math.max(x.low, y.low) < Math.max(published(a)?.low ?? x.low, published(b)?.low ?? y.low);
  if (isPast && gap > Math.max(12 * DAY, 0.15 * age) && !ONCE.has(a.family ?? '')) return 'another event';
  const isBack = ({ mention }: Slot): boolean => /^(?:last|earlier|previous)\b/iu.test(mention?.text ?? '');
  if (gap > 0 && isBack(a) !== isBack(b) && !(isLong(a) || isLong(b)) && (isNews(a, x) || isNews(b, y)))
    return 'an earlier event and the news';
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
  return areOneEvent(a, b) ? undefined : 'another event';
}

export const areOneEvent = (a: Slot, b: Slot): boolean => {
  const [f, g] = [a.family, b.family];
  if (a.edge !== null && (a.edge === g || a.edge === b.edge)) return true;
  if (b.edge !== null && b.edge === f) return true;
  return f !== null && g !== null && (f === g || areKindred(f, g));
};

const spanOf = ({ value }: Slot): Span | undefined =>
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

/** Two events of two times: by their dates, or because one is dated long before the news and the other is the news. */
export function areOfTwoTimes(a: Slot, b: Slot): string | undefined {
  if (a.type === 'date' || a.kind === 'age') return undefined;
  const [x, y] = [pastOf(a), pastOf(b)];
  if ((x === undefined) !== (y === undefined)) return 'an earlier event and the news';
  if (x && y) {
    const gap = gapOf(x, y);
    const now = Math.max(published(a)?.low ?? x.high, published(b)?.low ?? y.high);
    return gap > Math.max(2 * DAY, (now - Math.min(x.low, y.low)) * 0.15) ? 'another time' : undefined;
  }
  const ofDay = (span: Span | undefined) => (span && span.high - span.low < 2 * DAY ? span : undefined);
  const [d, e] = [ofDay(a.when ?? a.day), ofDay(b.when ?? b.day)];
  if (
    a.type !== 'time' &&
    d &&
    e &&
    !isSameSource(a, b) &&
    a.when &&
    b.when &&
    gapOf(d, e) > 1.5 * DAY &&
    !(a.type === 'count' && TOLLS.has(a.family ?? ''))
  )
    return 'another day';
  if (a.when && b.when) {
    const gap = gapOf(a.when, b.when);
    if (gap > (a.type === 'time' ? 0 : 2 * DAY) || (isSameSource(a, b) && gap > 0)) return 'another day';
  }
  if (isBeforeNews(a, b) || isBeforeNews(b, a)) return 'an earlier event and the news';
  if (isAfterPage(a, b) || isAfterPage(b, a))
    return a.when || b.when ? 'after the other article was out' : 'in a sentence on a later day';
  return areOfOtherWeeks(published(a), published(b)) ? 'articles of other weeks' : undefined;
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

/** An article on other news: the one dates its event, and the other came out when that was over for more than a week and gives no day. */
function isBeforeNews(a: Slot, b: Slot): boolean {
  if (!a.when || b.when || b.day || !a.page || !b.page || isSameSource(a, b)) return false;
  return b.page.low - a.when.high > 8 * DAY && a.page.low - a.when.high < 8 * DAY;
}

/** When an event was that lies long before its page. */
function pastOf(slot: Slot): Span | undefined {
  const { when } = slot;
  const page = published(slot);
  if (!when || !page) return undefined;
  return page.low - when.high > LONG_AGO && Number.isFinite(when.high) ? when : undefined;
}
