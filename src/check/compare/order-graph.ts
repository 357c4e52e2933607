import type { Constraint, EventRef, Question } from '../../registry/model.ts';
import { compareText } from '../../text/compare-text.ts';
import { greatestOf, leastOf } from '../../text/lists.ts';
import { dayOf } from '../../values/bounds/calendar.ts';
import type { Span } from '../../values/bounds/span.ts';
import type { Value } from '../../values/bounds/value.ts';
import type { Claim } from '../read/claim.ts';
import { eventSpans } from './event-spans.ts';

/** A node of the order: a date question, or one edge of a period question. */
export type EventKey = string;

/** Who says that one event came before another: order claims, a constraint, or a period that begins before it ends. */
export interface StepSupport {
  /** The order question, the constraint or the period question. */
  readonly id: string;
  readonly question: Question | null;
  readonly constraint: Constraint | null;
  readonly claim: Claim | null;
  /** The two may be one moment: a step that alone holds no event apart from another. */
  readonly isLoose?: boolean;
}

/** One step of time: `from` is not later than `to`. */
export interface Step {
  readonly from: EventKey;
  readonly to: EventKey;
  readonly supports: readonly StepSupport[];
}

/**
 * A way through an order, in the fewest steps: where one constraint alone leads through several events, from its
 * first to its last of them is one step of it.
 */
export function shortened(steps: readonly Step[]): Step[] {
  const orderOf = ({ supports: [only, ...others] }: Step): Constraint | null =>
    others.length === 0 && only?.constraint?.kind === 'order' ? only.constraint : null;
  const kept: Step[] = [];
  for (const step of steps) {
    const last = kept.at(-1);
    const constraint = orderOf(step);
    if (last && constraint && orderOf(last) === constraint) kept[kept.length - 1] = { ...last, to: step.to };
    else kept.push(step);
  }
  return kept;
}

/** A claim's date as the days that it may mean. */
export interface DatedClaim {
  readonly claim: Claim;
  /** Day numbers; `-Infinity` and `Infinity` are open. Of several stretches, from the first to the last. */
  readonly days: Span;
  /** The stretches of days where the words leave one of several open; left out where they name one. */
  readonly choices?: readonly Span[];
}

type Steps = Map<EventKey, Map<EventKey, StepSupport[]>>;

/**
 * The dates and steps that one source gives, or all of them do, over what the registry assumes, which all graphs of
 * a run share: a source costs what it says and not what the registry holds.
 */
export class OrderGraph {
  readonly #assumed: OrderGraph | undefined;
  readonly #steps: Steps = new Map();
  readonly #before = new Map<EventKey, Set<EventKey>>();
  readonly dates = new Map<EventKey, DatedClaim[]>();

  constructor(assumed?: OrderGraph) {
    this.#assumed = assumed;
  }

  /** Whether it has steps beyond what the registry assumes. */
  get hasOwnSteps(): boolean {
    return this.#steps.size > 0;
  }

  addStep(from: EventKey, to: EventKey, support: StepSupport): void {
    const targets = this.#steps.get(from) ?? new Map<EventKey, StepSupport[]>();
    this.#steps.set(from, targets);
    const sources = this.#before.get(to);
    if (sources) sources.add(from);
    else this.#before.set(to, new Set([from]));
    const supports = targets.get(to);
    if (supports) supports.push(support);
    else targets.set(to, [support]);
  }

  addDate(event: EventKey, dated: DatedClaim): void {
    const dates = this.dates.get(event);
    if (dates) dates.push(dated);
    else this.dates.set(event, [dated]);
  }

  /** The events that some step leads away from. */
  origins(): Set<EventKey> {
    return new Set([...(this.#assumed?.origins() ?? []), ...this.#steps.keys()]);
  }

  /** The events that steps lead to from one, each once. */
  next(from: EventKey): Iterable<EventKey> {
    const own = this.#steps.get(from)?.keys() ?? [];
    if (!this.#assumed) return own;
    const assumed = this.#assumed.next(from);
    return this.#steps.has(from) ? new Set([...own, ...assumed]) : assumed;
  }

  /** The events that steps lead from to one, each once, in the order of their names. */
  before(to: EventKey): readonly EventKey[] {
    const own = this.#before.get(to) ?? [];
    return [...new Set([...own, ...(this.#assumed?.before(to) ?? [])])].sort(compareText);
  }

  /** Who supports a step. What sources say themselves comes before what the registry assumes. */
  supports(from: EventKey, to: EventKey): readonly StepSupport[] {
    const own = this.#steps.get(from)?.get(to) ?? [];
    return own.length > 0 ? own : (this.#assumed?.supports(from, to).slice(0, 1) ?? []);
  }

  /** The days before which the event cannot lie by any claim: the latest low. */
  latestLow(event: EventKey): number {
    return (this.dates.get(event) ?? []).reduce(
      (low, d) => Math.max(low, d.days.low),
      Number.NEGATIVE_INFINITY,
    );
  }

  earliestHigh(event: EventKey): number {
    return (this.dates.get(event) ?? []).reduce(
      (high, d) => Math.min(high, d.days.high),
      Number.POSITIVE_INFINITY,
    );
  }
}

export const eventKey = ({ question, edge }: EventRef): EventKey => (edge ? `${question}.${edge}` : question);

/** The stretches of days of a value that leaves one of several open; undefined for all others. */
export function choicesOf(value: Value, edge: EventRef['edge']): Span[] | undefined {
  if (value.kind !== 'one-of') return undefined;
  return eventSpans(value, edge, 'strict').map(({ low, high }) => ({ low: dayOf(low), high: dayOf(high) }));
}

/** The days that a value may mean as the event that a reference names; undefined where it says nothing of it. */
export function daysOf(value: Value, edge: EventRef['edge']): Span | undefined {
  const spans = eventSpans(value, edge, 'strict');
  if (spans.length === 0) return undefined;
  return {
    low: dayOf(leastOf(spans.map((s) => s.low))),
    high: dayOf(greatestOf(spans.map((s) => s.high))),
  };
}
