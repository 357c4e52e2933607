import { dayOf } from '../bounds/calendar.ts';
import type { Span } from '../bounds/span.ts';
import type { Value } from '../bounds/value.ts';
import type { Claim } from '../claims/claim.ts';
import type { Constraint, EventRef, Question } from '../registry/model.ts';

/** A node of the order: a date question, or one edge of a period question. */
export type EventKey = string;

/** Who says that one event came before another: order claims, or a constraint of the registry. */
export interface StepSupport {
  /** The order question or the constraint. */
  readonly id: string;
  readonly question: Question | null;
  readonly constraint: Constraint | null;
  readonly claim: Claim | null;
}

/** One step of time: `from` is not later than `to`. */
export interface Step {
  readonly from: EventKey;
  readonly to: EventKey;
  readonly supports: readonly StepSupport[];
}

/** A claim's date as the days that it may mean. */
export interface DatedClaim {
  readonly claim: Claim;
  /** Day numbers; `-Infinity` and `Infinity` are open. */
  readonly days: Span;
}

/** The dates and steps that one source gives, or all of them do. */
export class OrderGraph {
  readonly steps = new Map<EventKey, Map<EventKey, StepSupport[]>>();
  readonly dates = new Map<EventKey, DatedClaim[]>();

  addStep(from: EventKey, to: EventKey, support: StepSupport): void {
    const targets = this.steps.get(from) ?? new Map<EventKey, StepSupport[]>();
    this.steps.set(from, targets);
    const supports = targets.get(to);
    if (supports) supports.push(support);
    else targets.set(to, [support]);
  }

  addDate(event: EventKey, dated: DatedClaim): void {
    const dates = this.dates.get(event);
    if (dates) dates.push(dated);
    else this.dates.set(event, [dated]);
  }

  /** The days before which the event cannot lie by any claim: the latest low. */
  latestLow(event: EventKey): number {
    return Math.max(Number.NEGATIVE_INFINITY, ...(this.dates.get(event) ?? []).map((d) => d.days.low));
  }

  earliestHigh(event: EventKey): number {
    return Math.min(Number.POSITIVE_INFINITY, ...(this.dates.get(event) ?? []).map((d) => d.days.high));
  }
}

export const eventKey = ({ question, edge }: EventRef): EventKey => (edge ? `${question}.${edge}` : question);

/** The days that a value may mean as the event that a reference names; undefined where it says nothing of it. */
export function daysOf(value: Value, edge: EventRef['edge']): Span | undefined {
  switch (value.kind) {
    case 'interval':
      return { low: dayOf(value.strict.low), high: dayOf(value.strict.high) };
    case 'one-of': {
      const spans = value.members.map((m) => m.strict);
      return {
        low: dayOf(Math.min(...spans.map((s) => s.low))),
        high: dayOf(Math.max(...spans.map((s) => s.high))),
      };
    }
    case 'period': {
      // A period named without an edge takes its place in an order by when it began.
      const side = value[edge ?? 'start'];
      return side ? { low: dayOf(side.strict.low), high: dayOf(side.strict.high) } : undefined;
    }
    default:
      return undefined;
  }
}

/** Who supports a step. What sources say themselves comes before what the registry assumes. */
export function supportsOf(graph: OrderGraph, from: EventKey, to: EventKey): StepSupport[] {
  const supports = graph.steps.get(from)?.get(to) ?? [];
  const claimed = supports.filter((s) => s.claim);
  return claimed.length > 0 ? claimed : supports.slice(0, 1);
}
