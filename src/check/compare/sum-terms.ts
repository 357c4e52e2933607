import type { EventRef, Question, Sum } from '../../registry/model.ts';
import { dayOf, MINUTES_PER_DAY } from '../../values/bounds/calendar.ts';
import { type DurationUnit, SECONDS } from '../../values/bounds/duration-value.ts';
import type { QuantityValue } from '../../values/bounds/quantity-value.ts';
import { type Span, span } from '../../values/bounds/span.ts';
import { addSets, distances, type SpanSet, spanSet } from '../../values/bounds/span-set.ts';
import type { IntervalValue, Value } from '../../values/bounds/value.ts';
import type { Claim } from '../read/claim.ts';
import { eventSpans } from './event-spans.ts';

export type Bounds = 'strict' | 'usual';

/** What one question gives to a sum: every value that some claim gives it. */
export interface Term {
  readonly question: Question;
  /** The edge of a period that takes part. */
  readonly edge: EventRef['edge'];
  readonly role: 'start' | 'end' | 'length' | 'part' | 'whole';
  readonly claims: readonly Claim[];
}

/** The references of a sum in the order in which a reader adds them up; what they must come to is last. */
export function termRefs(sum: Sum): readonly (EventRef & { readonly role: Term['role'] })[] {
  const plain = (question: string, role: Term['role']) => ({ question, edge: null, role });
  switch (sum.kind) {
    case 'span':
      return [{ ...sum.start, role: 'start' }, { ...sum.end, role: 'end' }, plain(sum.length, 'length')];
    case 'total':
      return [...sum.parts.map((part) => plain(part, 'part')), plain(sum.whole, 'whole')];
    default:
      return [plain(sum.part, 'part'), plain(sum.whole, 'whole')];
  }
}

const intervalsOf = (value: Value): readonly IntervalValue[] =>
  value.kind === 'interval' ? [value] : value.kind === 'one-of' ? value.members : [];

/** The dimension that a value is measured in; amounts of different ones are never added. */
export const dimensionOf = (value: Value): string =>
  (intervalsOf(value)[0] as Partial<QuantityValue> | undefined)?.dimension ?? '';

/** Whether a value says something that can be added up, or dates the edge that is asked for. */
export const isAddable = (value: Value, { role, edge }: Pick<Term, 'role' | 'edge'>): boolean =>
  role === 'start' || role === 'end'
    ? eventSpans(value, edge, 'strict').length > 0
    : intervalsOf(value).length > 0;

const valuesOf = ({ claims }: Term, bounds: Bounds): SpanSet =>
  spanSet(claims.flatMap(({ value }) => intervalsOf(value).map((interval) => interval[bounds])));

/** Units of time that a count may be given in: an age is a count of years unless its question says otherwise. */
const UNITS: Readonly<Record<string, DurationUnit>> = {
  year: 'year', years: 'year', month: 'month', months: 'month', week: 'week', weeks: 'week',
  day: 'day', days: 'day', hour: 'hour', hours: 'hour', minute: 'minute', minutes: 'minute',
}; // biome-ignore format: a table reads best in rows

const unitOf = ({ vocabulary }: Question): DurationUnit => UNITS[vocabulary.unit ?? ''] ?? 'year';

/**
 * The lengths of time that are claimed, in seconds. A count of years is one of full years, 65 until the day before 66;
 * a length in units larger than days may be rounded, or count the full units that have passed.
 */
function lengthsOf({ question, claims }: Term, bounds: Bounds): SpanSet {
  const intervals = claims.flatMap(({ value }) => intervalsOf(value));
  if (question.type === 'count') {
    const size = SECONDS[unitOf(question)];
    return spanSet(intervals.map((i) => span(i[bounds].low * size, (i[bounds].high + 1) * size - 1)));
  }
  return spanSet(
    intervals.map((interval) => {
      const { low, high } = interval[bounds];
      const size = SECONDS[interval.precision as DurationUnit] ?? 0;
      return size > SECONDS.day && !isFullUnits(interval, size)
        ? span(low - size / 2, high + size - 1)
        : span(low, high);
    }),
  );
}

/** Whether a length lasts until the next unit is full, as an age does: it is not rounded. */
export const isFullUnits = ({ strict: { low, high } }: IntervalValue, size: number): boolean =>
  size > 0 && high - low === size - 1;

/** Whether a length is given in months or years, which are not all of one length. */
function isUneven({ question, claims }: Term): boolean {
  if (question.type === 'count') return ['month', 'year'].includes(unitOf(question));
  return claims.some(({ value }) =>
    intervalsOf(value).some(({ precision }) => ['month', 'year', 'decade', 'century'].includes(precision)),
  );
}

const toSeconds = ({ low, high }: Span): Span => span(low * 60, high * 60);
const SECONDS_PER_DAY = SECONDS.day;

/**
 * The lengths from a start to an end, in seconds. Strictly what can have passed between two moments; usually whole
 * days, with or without the last: from the 9th to the 11th are two days, and three with the first and the last.
 */
function passed(start: Term, end: Term, bounds: Bounds): SpanSet {
  const moments = (term: Term): SpanSet =>
    spanSet(term.claims.flatMap(({ value }) => eventSpans(value, term.edge, bounds)));
  const [from, to] = [moments(start), moments(end)];
  if (bounds === 'strict' || !isByDay(from) || !isByDay(to)) return distances(from, to).map(toSeconds);
  const days = (set: SpanSet): SpanSet => set.map(({ low, high }) => span(dayOf(low), dayOf(high)));
  return distances(days(from), days(to)).map(({ low, high }) =>
    span(low * SECONDS_PER_DAY, (high + 1) * SECONDS_PER_DAY),
  );
}

/** Whether no moment is given more exactly than to the day. */
const isByDay = (set: SpanSet): boolean => set.every(({ low, high }) => high - low >= MINUTES_PER_DAY - 1);

const widened = (set: SpanSet, by: number): SpanSet =>
  spanSet(set.map(({ low, high }) => span(low - by, high + by)));

/** What the terms come to, and what they are said to come to. */
export interface Reckoning {
  readonly computed: SpanSet;
  readonly stated: SpanSet;
}

/** Adds up. Parts that no source gives may be anything from nothing up. */
export function reckon(kind: Sum['kind'], terms: readonly Term[], bounds: Bounds): Reckoning {
  const stated = terms.at(-1) as Term;
  if (kind === 'span') {
    const [start, end] = terms as [Term, Term, Term];
    const computed = passed(start, end, bounds);
    const lengths = lengthsOf(stated, bounds);
    return { computed: isUneven(stated) ? widened(computed, SECONDS_PER_DAY) : computed, stated: lengths };
  }
  const parts = terms.slice(0, -1);
  const given = parts.filter(({ claims }) => claims.length > 0).map((term) => valuesOf(term, bounds));
  const sum = given.reduce(addSets);
  const isOpen = kind === 'part' || given.length < parts.length;
  const computed = isOpen ? [span(sum[0]?.low ?? 0, Number.POSITIVE_INFINITY)] : sum;
  return { computed, stated: valuesOf(stated, bounds) };
}
