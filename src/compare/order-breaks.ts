import type { Claim } from '../claims/claim.ts';
import type { Constraint, Question } from '../registry/model.ts';
import { compareText } from '../text/compare-text.ts';
import {
  type DatedClaim,
  daysOf,
  type EventKey,
  eventKey,
  OrderGraph,
  type Step,
  type StepSupport,
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
    if (involved.size > 1) breaks.push(found);
  }
  return breaks;
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
  const before = reverseSteps(graph);
  const breaks: OrderBreak[] = [];
  for (const [event, low] of [...reached].sort(([a], [b]) => compareText(a, b))) {
    if (low > graph.earliestHigh(event)) breaks.push(...pathsTo(graph, before, event, source));
  }
  breaks.push(...bareCycles(graph, source));
  return breaks;
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

/** Who supports a step. What sources say themselves comes before what the registry assumes. */
function supportsOf(graph: OrderGraph, from: EventKey, to: EventKey): StepSupport[] {
  const supports = graph.steps.get(from)?.get(to) ?? [];
  const claimed = supports.filter((s) => s.claim);
  return claimed.length > 0 ? claimed : supports.slice(0, 1);
}

function reverseSteps(graph: OrderGraph): Map<EventKey, EventKey[]> {
  const before = new Map<EventKey, EventKey[]>();
  for (const [from, targets] of graph.steps) {
    for (const to of targets.keys()) before.set(to, [...(before.get(to) ?? []), from].sort(compareText));
  }
  return before;
}

/**
 * Steps that lead back to where they began, the shortest cycle through each event that lies on one. Two answers
 * to one order question are not a cycle but a contradiction of that question, and "same" both ways is no cycle.
 */
function bareCycles(graph: OrderGraph, source: string | null): OrderBreak[] {
  const breaks: OrderBreak[] = [];
  const told = new Set<string>();
  for (const start of eventsOnCycles(graph)) {
    const cycle = shortestCycle(graph, start);
    if (!cycle) continue;
    const name = [...cycle.map((s) => s.from)].sort(compareText).join('\n');
    if (told.has(name)) continue;
    told.add(name);
    const ids = new Set(cycle.flatMap((s) => s.supports.map((support) => support.id)));
    if (ids.size < 2) continue;
    const nothing = (event: EventKey) => ({ event, claims: [] });
    breaks.push({
      anchor: cycle[0]?.supports[0] as StepSupport,
      source,
      steps: cycle,
      late: nothing(start),
      early: nothing(start),
    });
  }
  return breaks;
}

/** The events that a cycle may run through: what is left when events that nothing comes before are taken away in turn. */
function eventsOnCycles(graph: OrderGraph): EventKey[] {
  const incoming = new Map<EventKey, number>();
  for (const [from, targets] of graph.steps) {
    if (!incoming.has(from)) incoming.set(from, 0);
    for (const to of targets.keys()) incoming.set(to, (incoming.get(to) ?? 0) + 1);
  }
  const free = [...incoming].filter(([, n]) => n === 0).map(([event]) => event);
  for (const event of free) {
    incoming.delete(event);
    for (const to of graph.steps.get(event)?.keys() ?? []) {
      const left = (incoming.get(to) ?? 0) - 1;
      incoming.set(to, left);
      if (left === 0) free.push(to);
    }
  }
  return [...incoming.keys()].sort(compareText);
}

/** A step that only "same" claims support holds no event apart from another. */
const isStrict = (support: StepSupport): boolean =>
  support.constraint !== null ||
  !(support.claim?.value.kind === 'ids' && support.claim.value.ids[0] === 'same');

function shortestCycle(graph: OrderGraph, start: EventKey): Step[] | undefined {
  const previous = new Map<EventKey, EventKey>();
  const queue = [start];
  for (const at of queue) {
    for (const to of [...(graph.steps.get(at)?.keys() ?? [])].sort(compareText)) {
      if (to === start) return cycleFrom(graph, start, at, previous);
      if (previous.has(to)) continue;
      previous.set(to, at);
      queue.push(to);
    }
  }
  return undefined;
}

function cycleFrom(
  graph: OrderGraph,
  start: EventKey,
  last: EventKey,
  previous: ReadonlyMap<EventKey, EventKey>,
): Step[] | undefined {
  const events = [start];
  for (let at = last; at !== start; at = previous.get(at) as EventKey) events.push(at);
  events.push(...events.splice(1).reverse());
  const steps = events.map((from, i) => {
    const to = events[(i + 1) % events.length] as EventKey;
    return { from, to, supports: supportsOf(graph, from, to) };
  });
  return steps.some((s) => s.supports.some(isStrict)) ? steps : undefined;
}
