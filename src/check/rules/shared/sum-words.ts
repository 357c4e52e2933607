import { countOf, joinWords } from '../../../text/compare-text.ts';
import { dayOf } from '../../../values/bounds/calendar.ts';
import { type DurationUnit, SECONDS, unitWords } from '../../../values/bounds/duration-value.ts';
import { grouped } from '../../../values/bounds/number-value.ts';
import { point, type Span } from '../../../values/bounds/span.ts';
import { hullOf } from '../../../values/bounds/span-set.ts';
import { unitOf } from '../../../values/bounds/units.ts';
import type { IntervalValue, Value } from '../../../values/bounds/value.ts';
import type { SumBreak } from '../../compare/arithmetic.ts';
import { eventSpans } from '../../compare/event-spans.ts';
import { positionsOf } from '../../compare/positions.ts';
import { isFullUnits, type Term } from '../../compare/sum-terms.ts';

/** What a term is said to be: `30`, or `30 or 32` where sources differ. */
const saidToBe = ({ question, claims, edge }: Term): string => {
  const labels = positionsOf(question, claims).map(({ value }) =>
    value.kind === 'period' ? (value[edge ?? 'start']?.label ?? value.label) : value.label,
  );
  return joinWords([...new Set(labels)], 'or');
};

const named = (term: Term): string => `${term.question.id} ${saidToBe(term)}`;

/** How a stretch of a term's axis is written. */
function writer(term: Term): (span: Span) => string {
  const { question, claims } = term;
  const precision = (claims[0]?.value as Partial<IntervalValue> | undefined)?.precision ?? '';
  const unit = question.type === 'quantity' ? unitOf(precision) : undefined;
  if (unit) {
    const { factor, offset = 0, symbol } = unit;
    return (span) => between(span, (n) => grouped(Number(((n - offset) / factor).toPrecision(4))), symbol);
  }
  if (question.type !== 'duration') return (span) => between(span, grouped);
  return (span) => inUnits(span, precision in SECONDS ? (precision as DurationUnit) : 'day');
}

function inUnits({ low, high }: Span, unit: DurationUnit): string {
  const inUnit = (n: number): number => Number((n / SECONDS[unit]).toFixed(1));
  const plural = unit === 'century' ? 'centuries' : `${unit}s`;
  const isOne = inUnit(low) === 1 && inUnit(high) === 1;
  return between({ low: inUnit(low), high: inUnit(high) }, grouped, isOne ? unit : plural);
}

function between({ low, high }: Span, write: (n: number) => string, unit = ''): string {
  const following = unit === '' ? '' : ` ${unit}`;
  if (!Number.isFinite(high)) return `at least ${write(low)}${following}`;
  return `${write(low) === write(high) ? write(low) : `${write(low)} to ${write(high)}`}${following}`;
}

/** The exact sum, where every term is one exact number. */
function exactSum(parts: readonly Term[]): number | undefined {
  let sum = 0;
  for (const { claims } of parts) {
    const bests = new Set(claims.map(({ value }) => (value.kind === 'interval' ? value.best : null)));
    const [best] = bests;
    if (bests.size !== 1 || typeof best !== 'number') return undefined;
    sum += best;
  }
  return sum;
}

/** The sum in words: what is added to what, what it comes to, and what it is said to come to. */
export function sumWords({ sum, terms, computed }: SumBreak): string {
  const stated = terms.at(-1) as Term;
  const parts = terms.slice(0, -1);
  if (sum.kind === 'span')
    return `${spanWords(terms, hullOf(computed))}; ${stated.question.id} says ${saidToBe(stated)}`;
  const given = parts.filter(({ claims }) => claims.length > 0);
  const missing = parts.filter(({ claims }) => claims.length === 0);
  if (sum.kind === 'part')
    return `${given.map(named).join('')} of ${named(stated)}: the part is larger than the whole`;
  const exact = exactSum(given);
  const write = writer(stated);
  const total = write(exact === undefined ? hullOf(computed) : point(exact));
  const without =
    missing.length > 0 ? ` without ${joinWords(missing.map(({ question }) => question.id))}` : '';
  const added =
    given.length > 1 ? `${given.map(named).join(' + ')} = ${total}` : `${given.map(named).join('')} alone,`;
  return `${added}${without}; ${stated.question.id} says ${saidToBe(stated)}`;
}

/** `from 9 to 11 October 2025 are 2 days, 3 with the first and the last`. */
function spanWords(terms: readonly Term[], computed: Span): string {
  const [start, end, length] = terms as [Term, Term, Term];
  const days = exactDays(start, end);
  const fromTo = `from ${saidToBe(start)} to ${saidToBe(end)}`;
  if (days !== undefined && days >= 0 && days < 60)
    return `${fromTo} ${days === 1 ? 'is' : 'are'} ${countOf(days, 'day')}, ${days + 1} with the first and the last`;
  const precision = (length.claims[0]?.value as Partial<IntervalValue> | undefined)?.precision ?? '';
  const unit =
    length.question.type === 'count' ? 'year' : precision in SECONDS ? (precision as DurationUnit) : 'day';
  // An age counts the years that are full.
  if (length.question.type === 'count' || length.claims.every(({ value }) => isAge(value, unit))) {
    const full = (n: number): number => Math.floor(n / SECONDS[unit]);
    const [low, high] = [full(computed.low), full(computed.high)];
    return `${fromTo} are ${low === high ? low : `${low} or ${high}`} full ${unitWords(high, unit)}`;
  }
  return `${fromTo} are ${inUnits(computed, unit)}`;
}

const isAge = (value: Value, unit: DurationUnit): boolean =>
  value.kind === 'interval' && isFullUnits(value, SECONDS[unit]);

/** The days between two dates that are each one day. */
function exactDays(start: Term, end: Term): number | undefined {
  const dayIn = ({ claims, edge }: Term): number | undefined => {
    const days = new Set(
      claims.flatMap(({ value }) =>
        eventSpans(value, edge, 'strict').flatMap(({ low, high }) => [dayOf(low), dayOf(high)]),
      ),
    );
    const [day] = days;
    return days.size === 1 && Number.isFinite(day) ? day : undefined;
  };
  const [first, last] = [dayIn(start), dayIn(end)];
  return first === undefined || last === undefined ? undefined : last - first;
}
