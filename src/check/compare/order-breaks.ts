import type { Constraint, Question } from '../../registry/model.ts';
import { compareText } from '../../text/compare-text.ts';
import { addAll } from '../../text/lists.ts';
import type { Claim } from '../read/claim.ts';
import { breaksOfChoices } from './order-choices.ts';
import { bareCycles } from './order-cycles.ts';
import { assumedGraph, eventsNamed, sourceGraph } from './order-events.ts';
import {
  type DatedClaim,
  type EventKey,
  type OrderGraph,
  type Step,
  type StepSupport,
  shortened,
} from './order-graph.ts';
import { orderedRanks } from './order-ranks.ts';

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
  /** The events between the two of which one of several dates is claimed, and none of them fits. */
  readonly via?: readonly { readonly event: EventKey; readonly claims: readonly Claim[] }[];
}

/** Finds every broken order: what single sources break by themselves, then what only several break together. */
export function findOrderBreaks(
  questions: readonly Question[],
  constraints: readonly Constraint[],
  claims: readonly Claim[],
): OrderBreak[] {
  const events = eventsNamed(questions, constraints);
  if (events.size === 0) return [];
  const relevant = claims.filter((c) => events.has(c.question.id) || c.question.of);
  const bySource = new Map<string, Claim[]>();
  for (const claim of relevant) {
    const own = bySource.get(claim.source.id);
    if (own) own.push(claim);
    else bySource.set(claim.source.id, [claim]);
  }
  const assumed = assumedGraph(events, questions, constraints);
  const mayBreak = orderedRanks(assumed);
  const breaks: OrderBreak[] = [];
  const check = (own: readonly Claim[], source: string | null): OrderBreak[] => {
    const graph = sourceGraph(assumed, events, own);
    return mayBreak(graph) ? breaksIn(graph, source) : [];
  };
  for (const [source, own] of [...bySource].sort(([a], [b]) => compareText(a, b)))
    addAll(breaks, check(own, source));
  for (const found of check(relevant, null)) {
    const involved = new Set(claimsOf(found).map((c) => c.source.id));
    if (involved.size > 1 && !isOneSourcesOwn(found)) breaks.push(found);
  }
  return breaks;
}

/** Whether one source gives both dates and no other a step: others that repeat a date of its add nothing. */
function isOneSourcesOwn({ late, early, steps, via = [] }: OrderBreak): boolean {
  const sayers = new Set(steps.flatMap((s) => s.supports.flatMap(({ claim }) => claim?.source.id ?? [])));
  const has = (claims: readonly Claim[], source: string): boolean =>
    claims.some((c) => c.source.id === source);
  return late.claims.some(
    ({ source: { id } }) =>
      has(early.claims, id) &&
      via.every(({ claims }) => has(claims, id)) &&
      [...sayers].every((sayer) => sayer === id),
  );
}

const claimsOf = (found: OrderBreak): Claim[] => [
  ...found.late.claims,
  ...found.early.claims,
  ...(found.via ?? []).flatMap(({ claims }) => claims),
  ...found.steps.flatMap((s) => s.supports.flatMap((support) => support.claim ?? [])),
];

/** Events looked at in the search for ways to early events; a graph that needs more is reported in part. */
const MOST_LOOKED = 2_000_000;

/**
 * The breaks in one graph. The latest low of every event is carried along the steps; only where it passes an
 * event's earliest high is a path looked for, so that a sound order costs its steps and no more.
 */
function breaksIn(graph: OrderGraph, source: string | null): OrderBreak[] {
  const reached = carryLows(graph);
  const passed = [...reached]
    .filter(([event, low]) => low > graph.earliestHigh(event))
    .map(([event]) => event);
  const budget = { left: MOST_LOOKED };
  const breaks = passed.sort(compareText).flatMap((event) => pathsTo(graph, event, source, budget));
  const isKnown = new Set(passed);
  for (const found of breaksOfChoices(graph, (event) => isKnown.has(event)))
    breaks.push({ ...found, source, anchor: anchorOf(found.steps) });
  // What the registry assumes leads nowhere back by itself; only what is claimed besides can.
  for (const steps of graph.hasOwnSteps ? bareCycles(graph) : []) breaks.push(cycleBreak(steps, source));
  return breaks;
}

function cycleBreak(steps: Step[], source: string | null): OrderBreak {
  const nowhere = { event: steps[0]?.from as EventKey, claims: [] };
  return { anchor: anchorOf(steps), source, steps, late: nowhere, early: nowhere };
}

/** What a break is filed under: the first step that somebody says or assumes, else the period that ends too early. */
function anchorOf(steps: readonly Step[]): StepSupport {
  const supports = steps.flatMap((step) => step.supports);
  return supports.find(({ claim, constraint }) => claim || constraint) ?? (supports[0] as StepSupport);
}

/** For every event: the latest low of any event before it. The latest are carried first, so each event is reached once. */
function carryLows(graph: OrderGraph): Map<EventKey, number> {
  const reached = new Map<EventKey, number>();
  const dated = [...graph.dates.keys()]
    .map((event) => ({ event, low: graph.latestLow(event) }))
    .filter(({ low }) => low > Number.NEGATIVE_INFINITY)
    .sort((a, b) => b.low - a.low);
  for (const { event, low } of dated) {
    const queue = [event];
    for (const from of queue) {
      for (const to of graph.next(from)) {
        if (to === event || reached.has(to)) continue;
        reached.set(to, low);
        queue.push(to);
      }
    }
  }
  return reached;
}

/** The shortest paths to an event from events whose dates lie wholly after it. A path stops at the first such event. */
function pathsTo(
  graph: OrderGraph,
  event: EventKey,
  source: string | null,
  budget: { left: number },
): OrderBreak[] {
  const high = graph.earliestHigh(event);
  const next = new Map<EventKey, EventKey>();
  const seen = new Set<EventKey>([event]);
  const queue: EventKey[] = [event];
  const breaks: OrderBreak[] = [];
  for (const at of queue) {
    if (budget.left-- <= 0) break;
    for (const from of graph.before(at)) {
      if (seen.has(from)) continue;
      seen.add(from);
      next.set(from, at);
      if (graph.latestLow(from) <= high) {
        queue.push(from);
        continue;
      }
      const steps = shortened(pathFrom(graph, from, event, next));
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
    anchor: anchorOf(steps),
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
    const following = next.get(at) as EventKey;
    steps.push({ from: at, to: following, supports: graph.supports(at, following) });
    at = following;
  }
  return steps;
}
