import type { Claim } from '../claims/claim.ts';
import type { Constraint, Question } from '../registry/model.ts';
import { compareText } from '../text/compare-text.ts';
import { bareCycles } from './order-cycles.ts';
import {
  type DatedClaim,
  daysOf,
  type EventKey,
  eventKey,
  OrderGraph,
  type Step,
  type StepSupport,
  supportsOf,
} from './order-graph.ts';

/**
 * An order that cannot hold: along steps that say "not later", an earlier event's dates all lie after a later
 * event's. Without dates: steps that lead back to where they began.
 */
export interface OrderBreak {
  /** The order question or constraint that the finding is filed under: that of the first step. */
  readonly anchor: StepSupport;
  /** The one source that breaks it alone, or null where only several do together. */
  readonly source: string | null;
  readonly steps: readonly Step[];
  /** The dates of the first event that lie too late, and those of the last that lie too early. Empty for a bare cycle. */
  readonly late: { readonly event: EventKey; readonly claims: readonly Claim[] };
  readonly early: { readonly event: EventKey; readonly claims: readonly Claim[] };
}

/** Finds every broken order: what single sources break by themselves, then what only several break together. */
export function findOrderBreaks(
  questions: readonly Question[],
  constraints: readonly Constraint[],
  claims: readonly Claim[],
): OrderBreak[] {
  const events = eventsNamed(questions, constraints);
  if (events.size === 0) return [];
  const sources = [...new Set(claims.map((c) => c.source.id))].sort(compareText);
  const relevant = claims.filter((c) => events.has(c.question.id) || c.question.of);
  const bySource = new Map<string, Claim[]>(sources.map((id) => [id, []]));
  for (const claim of relevant) bySource.get(claim.source.id)?.push(claim);
  const breaks: OrderBreak[] = [];
  for (const [source, own] of bySource) {
    if (own.length > 0) breaks.push(...breaksIn(buildGraph(events, constraints, own), source));
  }
  for (const found of breaksIn(buildGraph(events, constraints, relevant), null)) {
    const involved = new Set(claimsOf(found).map((c) => c.source.id));
    if (involved.size > 1 && !isOneSourcesOwn(found)) breaks.push(found);
  }
  return breaks;
}

/** Whether one source gives both dates and no other a step: others that repeat a date of its add nothing. */
function isOneSourcesOwn({ late, early, steps }: OrderBreak): boolean {
  const sayers = new Set(steps.flatMap((s) => s.supports.flatMap(({ claim }) => claim?.source.id ?? [])));
  const has = (claims: readonly Claim[], source: string): boolean =>
    claims.some((c) => c.source.id === source);
  return late.claims.some(
    ({ source: { id } }) => has(early.claims, id) && [...sayers].every((sayer) => sayer === id),
  );
}

const claimsOf = (found: OrderBreak): Claim[] => [
  ...found.late.claims,
  ...found.early.claims,
  ...found.steps.flatMap((s) => s.supports.flatMap((support) => support.claim ?? [])),
];

/** Every event that an order names, by its question: which edges of it. */
function eventsNamed(questions: readonly Question[], constraints: readonly Constraint[]) {
  const events = new Map<string, Set<'start' | 'end' | null>>();
  const refs = [...questions.flatMap((q) => q.of ?? []), ...constraints.flatMap((c) => c.order)];
  for (const { question, edge } of refs) events.set(question, (events.get(question) ?? new Set()).add(edge));
  return events;
}

function buildGraph(
  events: ReturnType<typeof eventsNamed>,
  constraints: readonly Constraint[],
  claims: readonly Claim[],
): OrderGraph {
  const graph = new OrderGraph();
  for (const claim of claims) {
    for (const edge of events.get(claim.question.id) ?? []) {
      const days = daysOf(claim.value, edge);
      if (days) graph.addDate(eventKey({ question: claim.question.id, edge }), { claim, days });
    }
    const { of } = claim.question;
    if (!of || claim.value.kind !== 'ids') continue;
    const [a, b] = of.map(eventKey) as [EventKey, EventKey];
    const support: StepSupport = { id: claim.question.id, question: claim.question, constraint: null, claim };
    const word = claim.value.ids[0];
    if (word !== 'after') graph.addStep(a, b, support);
    if (word !== 'before') graph.addStep(b, a, support);
  }
  for (const constraint of constraints) {
    for (let i = 0; i + 1 < constraint.order.length; i++) {
      const [from, to] = constraint.order.slice(i, i + 2).map(eventKey) as [EventKey, EventKey];
      graph.addStep(from, to, { id: constraint.id, question: null, constraint, claim: null });
    }
  }
  return graph;
}

/**
 * The breaks in one graph. The latest low of every event is carried along the steps; only where it passes an
 * event's earliest high is a path looked for, so that a sound order costs its steps and no more.
 */
function breaksIn(graph: OrderGraph, source: string | null): OrderBreak[] {
  const reached = carryLows(graph);
  const passed = [...reached]
    .filter(([event, low]) => low > graph.earliestHigh(event))
    .map(([event]) => event);
  const before = passed.length > 0 ? reverseSteps(graph) : new Map<EventKey, EventKey[]>();
  const breaks = passed.sort(compareText).flatMap((event) => pathsTo(graph, before, event, source));
  for (const steps of bareCycles(graph)) breaks.push(cycleBreak(steps, source));
  return breaks;
}

function cycleBreak(steps: Step[], source: string | null): OrderBreak {
  const nowhere = { event: steps[0]?.from as EventKey, claims: [] };
  return { anchor: steps[0]?.supports[0] as StepSupport, source, steps, late: nowhere, early: nowhere };
}

/** For every event: the latest low of any event before it. Lows only rise, so a cycle ends when none does. */
function carryLows(graph: OrderGraph): Map<EventKey, number> {
  const reached = new Map<EventKey, number>();
  const queue = [...graph.steps.keys()];
  for (const from of queue) {
    const low = Math.max(graph.latestLow(from), reached.get(from) ?? Number.NEGATIVE_INFINITY);
    if (low === Number.NEGATIVE_INFINITY) continue;
    for (const to of graph.steps.get(from)?.keys() ?? []) {
      if (to === from || low <= (reached.get(to) ?? Number.NEGATIVE_INFINITY)) continue;
      reached.set(to, low);
      if (graph.steps.has(to)) queue.push(to);
    }
  }
  return reached;
}

/** The shortest paths to an event from events whose dates lie wholly after it. A path stops at the first such event. */
function pathsTo(
  graph: OrderGraph,
  before: ReadonlyMap<EventKey, readonly EventKey[]>,
  event: EventKey,
  source: string | null,
): OrderBreak[] {
  const high = graph.earliestHigh(event);
  const next = new Map<EventKey, EventKey>();
  const seen = new Set<EventKey>([event]);
  const queue: EventKey[] = [event];
  const breaks: OrderBreak[] = [];
  for (const at of queue) {
    for (const from of before.get(at) ?? []) {
      if (seen.has(from)) continue;
      seen.add(from);
      next.set(from, at);
      if (graph.latestLow(from) <= high) {
        queue.push(from);
        continue;
      }
      const steps = pathFrom(graph, from, event, next);
      breaks.push(breakOf(graph, steps, from, event, source));
    }
  }
  return breaks;
}

function breakOf(
  graph: OrderGraph,
  steps: Step[],
  from: EventKey,
  to: EventKey,
  source: string | null,
): OrderBreak {
  const dated = (event: EventKey): DatedClaim[] => graph.dates.get(event) ?? [];
  const [high, low] = [graph.earliestHigh(to), graph.latestLow(from)];
  return {
    anchor: steps[0]?.supports[0] as StepSupport,
    source,
    steps,
    late: {
      event: from,
      claims: dated(from)
        .filter((d) => d.days.low > high)
        .map((d) => d.claim),
    },
    early: {
      event: to,
      claims: dated(to)
        .filter((d) => d.days.high < low)
        .map((d) => d.claim),
    },
  };
}

function pathFrom(
  graph: OrderGraph,
  from: EventKey,
  to: EventKey,
  next: ReadonlyMap<EventKey, EventKey>,
): Step[] {
  const steps: Step[] = [];
  for (let at = from; at !== to; ) {
    const behind = next.get(at) as EventKey;
    steps.push({ from: at, to: behind, supports: supportsOf(graph, at, behind) });
    at = behind;
  }
  return steps;
}

function reverseSteps(graph: OrderGraph): Map<EventKey, EventKey[]> {
  const before = new Map<EventKey, EventKey[]>();
  for (const from of [...graph.steps.keys()].sort(compareText)) {
    for (const to of graph.steps.get(from)?.keys() ?? []) {
      const sources = before.get(to);
      if (sources) sources.push(from);
      else before.set(to, [from]);
    }
  }
  return before;
}
