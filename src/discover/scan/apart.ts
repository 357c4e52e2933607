import type { Item } from './item.ts';
import { numberOf } from './relate.ts';

const DAY = 1440;
/** Articles that lie further apart tell of two days, unless their words say of which. */
const NEWS_DAYS = 8;

/**
 * Why two items are kept apart although their words are alike: another time, round, scope or part. Undefined where
 * nothing speaks against their being about one thing.
 */
export function whyApart(a: Item, b: Item): string | undefined {
  // A sentence tells of several things when it gives several values.
  if (a.statement === b.statement) return 'sentence';
  if (a.isPart !== b.isPart || a.isPart) return 'part';
  if (a.isOther !== b.isOther) return 'event';
  if (a.round !== undefined && b.round !== undefined && a.round !== b.round) return 'round';
  if (a.type === 'duration' && isOtherRound(a, b)) return 'round';
  if (a.type !== 'date' && areOfTwoTimes(a, b)) return 'time';
  if (areOfTwoScopes(a, b)) return 'scope';
  if ((a.isToll || (isDamage(a) && isDamage(b) && !(isExact(a) && isExact(b)))) && mayHaveGrown(a, b))
    return 'as_of';
  if (a.type === 'date' && areFarDates(a, b)) return 'time';
  return undefined;
}

/** Where both articles number the rounds, a numbered one is not the one that goes without saying. */
const isOtherRound = (a: Item, b: Item): boolean =>
  a.statement.source !== b.statement.source &&
  a.statement.isNumbered &&
  b.statement.isNumbered &&
  a.round !== b.round;

/** A limit that only one of the two names is no difference; two that have nothing in common are. */
function areOfTwoScopes(a: Item, b: Item): boolean {
  if (a.type !== 'count' && a.type !== 'quantity') return false;
  if (a.scope.size > 0 && b.scope.size > 0)
    return !shares(a.scope, b.scope) && !shares(a.scope, b.names) && !shares(b.scope, a.names);
  return a.names.size > 0 && b.names.size > 0 && !shares(a.names, b.names);
}

function shares(a: ReadonlySet<string>, b: { has(term: string): boolean }): boolean {
  for (const term of a) if (b.has(term)) return true;
  return false;
}

const published = ({ statement }: Item) => statement.source.metadata.published?.span;

/** The time that an item tells of: its sentence's own, else that of its page. */
const timeOf = (item: Item): { low: number; high: number } | undefined => item.when ?? published(item);

/** Two times are one where they meet, or where the gap is small beside how long ago both are ("April last year", "May"). */
function areOfTwoTimes(a: Item, b: Item): boolean {
  const [x, y] = [timeOf(a), timeOf(b)];
  if (!x || !y) return false;
  const gap = Math.max(x.low, y.low) - Math.min(x.high, y.high);
  // One article dates two events by two days; of one event two articles may say so.
  if (a.statement.source === b.statement.source && a.when && b.when) return gap > 0;
  if (gap <= 2 * DAY) return false;
  if (!a.when || !b.when) return gap > NEWS_DAYS * DAY;
  return gap > age(a, x, b, y) * 0.15;
}

function age(a: Item, x: { low: number }, b: Item, y: { low: number }): number {
  const now = Math.max(
    published(a)?.low ?? Number.NEGATIVE_INFINITY,
    published(b)?.low ?? Number.NEGATIVE_INFINITY,
  );
  return Number.isFinite(now) ? Math.max(0, now - Math.min(x.low, y.low)) : 30 * DAY;
}

/** Two dates of one event lie near each other, seen from the day of the page. */
function areFarDates(a: Item, b: Item): boolean {
  const [x, y] = [numberOf(a.value), numberOf(b.value)];
  if (x === undefined || y === undefined) return true;
  const gap = Math.abs(x - y);
  // "Earlier this month" and a day of the month before, in one article: that is the calendar's fault, not another event.
  if (a.statement.source === b.statement.source && a.isRelative !== b.isRelative) return gap > 31 * DAY;
  return gap > Math.max(10 * DAY, age(a, { low: x }, b, { low: y }) * 0.15);
}

/** Of a toll, a later or equally late page may give more: only one that falls is a disagreement. */
function mayHaveGrown(a: Item, b: Item): boolean {
  const [x, y] = [numberOf(a.value), numberOf(b.value)];
  if (x === undefined || y === undefined) return true;
  const [less, more] = x <= y ? [a, b] : [b, a];
  const [early, late] = [published(less), published(more)];
  if (isLongAgo(a) && isLongAgo(b)) return false;
  if (less.statement.source === more.statement.source) return true;
  return !early || !late || early.low <= late.high;
}

/** Damage is counted as victims are, for days, where nobody claims to know it exactly. */
const isDamage = ({ type, terms }: Item): boolean => type === 'count' && (terms.get('~cut') ?? 0) >= 1;

const isExact = ({ value }: Item): boolean =>
  value.kind === 'interval' && value.strict.low === value.strict.high;

/** An event that lay weeks back when it was told of: its toll no longer grows. */
function isLongAgo(item: Item): boolean {
  const page = published(item);
  return item.when !== undefined && page !== undefined && page.low - item.when.high > 45 * DAY;
}
