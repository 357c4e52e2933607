import type { Question } from '../../registry/model.ts';
import { boundsText } from '../../text/bounds-text.ts';
import { type Relation, relateIntervals } from '../../values/bounds/relation.ts';
import { disjoint } from '../../values/bounds/span.ts';
import type { IdsValue, IntervalValue, PeriodValue, Value } from '../../values/bounds/value.ts';
import type { BoundWords, ValueType } from '../../values/value-type.ts';
import type { DraftPosition, FindingPosition, NumericBounds } from '../findings/finding.ts';

type BoundWriter = (n: number, side: 'low' | 'high') => string;

/** A bound of a type as a sentence has it. */
export const boundInWords = (
  { bound, boundWords }: ValueType,
  of: Value,
  n: number,
  side: 'low' | 'high',
): BoundWords => boundWords?.(n, side, of) ?? { text: bound?.(n, side) ?? 'open', isUnder: false };

/** How bounds of a value are written in a sentence. */
export const boundWriter =
  (type: ValueType, of: Value): BoundWriter =>
  (n, side) =>
    boundInWords(type, of, n, side).text;

/** A value and the question that it answers. */
export type Answer = Pick<DraftPosition, 'question' | 'value'>;

/** Bounds on the line of a question's type as a sentence has them. */
export const boundsInWords = (
  { question, value }: Answer,
  bounds: NumericBounds['strict'] | undefined,
): FindingPosition['strict'] => {
  const write = (n: number | null | undefined, side: 'low' | 'high'): string | null =>
    n === null || n === undefined || !question || !value
      ? null
      : boundWriter(question.valueType, value)(n, side);
  return [write(bounds?.[0], 'low'), write(bounds?.[1], 'high')];
};

const isTimeline = ({ valueType }: Question): boolean => valueType.axis === 'time';

/** Why two values relate as they do, in a sentence without a full stop. */
export function whyApart(a: Value, b: Value, relation: Relation, question: Question): string {
  if (a.kind === 'denial' || b.kind === 'denial') {
    const [denial, other] = a.kind === 'denial' ? [a, b] : [b, a];
    const of = denial.kind === 'denial' ? denial.of.label : '';
    return of === other.label
      ? `one says ${of}, and the other denies just that`
      : `a denial of ${of} rules out what lies within it, and ${other.label} does (or names it among others)`;
  }
  if (a.kind === 'ids' && b.kind === 'ids')
    return (relation === 'tension' && question.valueType.clashes) || idsApart(a, b, question);
  if (a.kind === 'period' || b.kind === 'period') return periodsApart(a, b, relation, question);
  const [as, bs] = [intervalsOf(a), intervalsOf(b)];
  if (as.length === 1 && bs.length === 1)
    return intervalsApart(as[0] as IntervalValue, bs[0] as IntervalValue, relation, question);
  const pairs = as.flatMap((x) => bs.map((y) => [x, y] as const));
  const each = pairs.map(([x, y]) => intervalsApart(x, y, relateIntervals(x, y), question));
  return `it is not known which reading is meant, but each excludes the other side: ${each.join('; ')}`;
}

const intervalsOf = (value: Value): readonly IntervalValue[] =>
  value.kind === 'interval' ? [value] : value.kind === 'one-of' ? value.members : [];

function intervalsApart(a: IntervalValue, b: IntervalValue, relation: Relation, question: Question): string {
  const which = relation === 'contradicts' ? 'strict' : 'usual';
  const [low, high] = a[which].high < b[which].low ? [a, b] : [b, a];
  const write = boundWriter(question.valueType, a);
  const [end, start] = [write(low[which].high, 'high'), write(high[which].low, 'low')];
  const point =
    isTimeline(question) && !/T/u.test(end + start) ? 'day' : (question.valueType.point ?? 'value');
  if (!disjoint(a[which], b[which])) return `${a.label} and ${b.label} share a ${point}`;
  const apart = isTimeline(question)
    ? `${start} begins after ${end} ends`
    : sizesApart([low, boundInWords(question.valueType, low, low[which].high, 'high')], [high, start], which);
  if (which === 'strict') return apart;
  return `${apart}: as these words are usually meant no ${point} fits both, though at the widest ${bothWords(a, b, question)}`;
}

/** How a lower value is apart from a higher one: bounds are named where the words give more than one number. */
function sizesApart(
  [low, { text: end, isUnder }]: readonly [IntervalValue, BoundWords],
  [high, start]: readonly [IntervalValue, string],
  which: 'strict' | 'usual',
): string {
  const isOne = (value: IntervalValue): boolean => value[which].low === value[which].high;
  if (isOne(low) && isOne(high)) return `${end} is not ${start}`;
  const most = `"${low.label}" is ${isUnder ? '' : 'at most '}${end}`;
  const least = `"${high.label}" is at least ${start}`;
  if (isOne(high)) return `${most}, and ${start} is more`;
  return isOne(low) ? `${least}, and ${end} is less` : `${least}, and ${most}`;
}

/** What fits both of two intervals at the widest. */
export function bothWords(a: IntervalValue, b: IntervalValue, { valueType }: Question): string {
  const shared = { low: Math.max(a.strict.low, b.strict.low), high: Math.min(a.strict.high, b.strict.high) };
  return sharedWords(shared, boundWriter(valueType, a));
}

function sharedWords(
  { low, high }: { readonly low: number; readonly high: number },
  write: BoundWriter,
): string {
  const [from, to] = [write(low, 'low'), write(high, 'high')];
  if (low === high || from === to) return `${from} fits both`;
  if (!Number.isFinite(high)) return `${from} or more fits both`;
  return Number.isFinite(low) ? `${boundsText([from, to])} fits both` : `anything up to ${to} fits both`;
}

const EDGES = ['start', 'end'] as const;

function periodsApart(a: Value, b: Value, relation: Relation, question: Question): string {
  const edge = (value: Value, side: 'start' | 'end'): IntervalValue | null =>
    value.kind === 'period' ? (value as PeriodValue)[side] : value.kind === 'interval' ? value : null;
  const reasons = EDGES.flatMap((side) => {
    const [x, y] = [edge(a, side), edge(b, side)];
    if (!x || !y) return [];
    const found = relateIntervals(x, y);
    if (found !== relation) return [];
    return [`of the ${side}, ${intervalsApart(x, y, found, question)}`];
  });
  return reasons.join('; ');
}

function idsApart(a: IdsValue, b: IdsValue, { valueType, vocabulary }: Question): string {
  if (vocabulary.many) {
    const complete = a.complete ? a : b;
    const other = complete === a ? b : a;
    return `the list ${complete.label} is said to be complete, and ${other.label} is not all in it`;
  }
  const what = valueType.excludes ?? 'these values exclude each other';
  return a.ids.length + b.ids.length > 2
    ? `the two lists have nothing in common, and the question takes one answer: ${what}`
    : what;
}
