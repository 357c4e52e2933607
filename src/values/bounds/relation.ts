import { disjoint, sameSpan, within } from './span.ts';
import { type SpanSet, spanSet } from './span-set.ts';
import type { DenialValue, IntervalValue, OneOfValue, PeriodValue, Value } from './value.ts';

/**
 * How one value relates to another.
 * - `contradicts`: no reading of the words lets both hold
 * - `tension`: only the usual readings exclude each other
 * - `refines` / `refined`: the first lies in the second / the second in the first
 * - `incomplete` / `completes`: the first is a part of the second's set / the other way round
 * - `overlaps`: partly the same
 * - `varies`: another spelling
 * - `equal`, and `silent` where one says nothing on the other
 */
export type Relation =
  | 'equal'
  | 'contradicts'
  | 'tension'
  | 'refines'
  | 'refined'
  | 'incomplete'
  | 'completes'
  | 'overlaps'
  | 'varies'
  | 'silent';

const INVERSE: Partial<Record<Relation, Relation>> = {
  refines: 'refined',
  refined: 'refines',
  incomplete: 'completes',
  completes: 'incomplete',
};

/** The relation seen from the other side. */
export const inverse = (relation: Relation): Relation => INVERSE[relation] ?? relation;

/** Relates two values of one ordered type. Sets and ids are the unordered types' affair. */
export function relateOrdered(a: Value, b: Value): Relation {
  if (a.kind === 'unknown' || b.kind === 'unknown') return 'silent';
  if (a.kind === 'denial') return b.kind === 'denial' ? sameDenial(a, b) : relateDenial(a, b);
  if (b.kind === 'denial') return inverse(relateDenial(b, a));
  if (a.kind === 'period' || b.kind === 'period') return relatePeriods(asPeriod(a), asPeriod(b));
  if (a.kind === 'ids' || b.kind === 'ids') return 'silent';
  if (a.kind === 'one-of' || b.kind === 'one-of') return relateMembers(membersOf(a), membersOf(b));
  return relateIntervals(a, b);
}

/** Relates two intervals: disjoint strictly, disjoint usually, one within the other, or partly the same. */
export function relateIntervals(a: IntervalValue, b: IntervalValue): Relation {
  if (disjoint(a.strict, b.strict)) return 'contradicts';
  if (disjoint(a.usual, b.usual)) return 'tension';
  if (sameSpan(a.strict, b.strict)) {
    if (sameSpan(a.usual, b.usual)) return 'equal';
    return within(a.usual, b.usual) ? 'refines' : within(b.usual, a.usual) ? 'refined' : 'overlaps';
  }
  if (within(a.strict, b.strict)) return 'refines';
  return within(b.strict, a.strict) ? 'refined' : 'overlaps';
}

const sameDenial = (a: DenialValue, b: DenialValue): Relation =>
  a.canonical === b.canonical ? 'equal' : 'silent';

/** A denial opposes what it denies and whatever lies within that, however either is usually meant. */
function relateDenial(denial: DenialValue, other: Exclude<Value, DenialValue>): Relation {
  return liesWithin(other, denial.of) ? 'contradicts' : 'silent';
}

/** Whether everything that a value can mean is something that another can mean. */
function liesWithin(inner: Value, outer: Value): boolean {
  if (inner.kind === 'period' || outer.kind === 'period') {
    const [a, b] = [asPeriod(inner), asPeriod(outer)];
    if (!a || !b) return false;
    // What the other says nothing of is not denied.
    const edges = (['start', 'end'] as const).filter((edge) => b[edge]);
    return edges.every((edge) => a[edge] && within(a[edge].strict, (b[edge] as IntervalValue).strict));
  }
  const [as, bs] = [stretchesOf(inner), stretchesOf(outer)];
  return as.length > 0 && as.every((a) => bs.some((b) => within(a, b)));
}

const stretchesOf = (value: Value): SpanSet =>
  value.kind === 'interval' || value.kind === 'one-of'
    ? spanSet(membersOf(value).map(({ strict }) => strict))
    : [];

const membersOf = (value: IntervalValue | OneOfValue): readonly IntervalValue[] =>
  value.kind === 'one-of' ? value.members : [value];

function relateMembers(as: readonly IntervalValue[], bs: readonly IntervalValue[]): Relation {
  const relations = as.flatMap((a) => bs.map((b) => relateIntervals(a, b)));
  if (relations.every((r) => r === 'contradicts')) return 'contradicts';
  if (relations.every((r) => r === 'contradicts' || r === 'tension')) return 'tension';
  const held = (inner: readonly IntervalValue[], outer: readonly IntervalValue[]): boolean =>
    inner.every((i) => outer.some((o) => ['equal', 'refines'].includes(relateIntervals(i, o))));
  const [aInB, bInA] = [held(as, bs), held(bs, as)];
  return aInB && bInA ? 'equal' : aInB ? 'refines' : bInA ? 'refined' : 'overlaps';
}

function asPeriod(value: Value): PeriodValue | undefined {
  if (value.kind === 'period') return value;
  if (value.kind !== 'interval') return undefined;
  return { kind: 'period', start: value, end: value, canonical: value.canonical, label: value.label };
}

/** Periods are compared edge by edge; an edge that one of them leaves open says nothing. */
function relatePeriods(a: PeriodValue | undefined, b: PeriodValue | undefined): Relation {
  if (!a || !b) return 'silent';
  const edges: Relation[] = [];
  if (a.start && b.start) edges.push(relateIntervals(a.start, b.start));
  if (a.end && b.end) edges.push(relateIntervals(a.end, b.end));
  if (edges.length === 0) return 'silent';
  for (const hard of ['contradicts', 'tension'] as const) if (edges.includes(hard)) return hard;
  // Where one speaks of an edge that the other leaves open, what both speak of agrees and the rest is not a difference.
  if (edges.every((r) => r === 'equal')) return sameEdges(a, b) ? 'equal' : 'silent';
  for (const soft of ['refines', 'refined'] as const)
    if (edges.every((r) => r === 'equal' || r === soft)) return soft;
  return 'overlaps';
}

const sameEdges = (a: PeriodValue, b: PeriodValue): boolean => !a.start === !b.start && !a.end === !b.end;
