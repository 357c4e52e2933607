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
import { isOwnClaim } from './voices.ts';

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
  /** Whether a date of the first and one of the last exclude each other; where it is left out, they all do. */
  readonly excludes?: (late: Claim, early: Claim) => boolean;
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
  const breaksBy = (some: readonly Claim[], source: string | null): OrderBreak[] => {
    const graph = sourceGraph(assumed, events, some);
    return mayBreak(graph) ? breaksIn(graph, source) : [];
  };
  // What parties are quoted with must not hide what the sources break by what they say themselves.
  const check = (some: readonly Claim[], source: string | null): OrderBreak[] => {
    const own = some.filter(isOwnClaim);
    if (own.length === some.length) return breaksBy(some, source);
    const found = breaksBy(own, source);
    const known = new Set(found.map(endsOf));
    return [...found, ...breaksBy(some, source).filter((other) => !known.has(endsOf(other)))];
  };
  for (const [source, own] of [...bySource].sort(([a], [b]) => compareText(a, b)))
    addAll(breaks, check(own, source));
  for (const found of check(relevant, null)) {
    const involved = new Set(claimsOf(found).map((c) => c.source.id));
    if (involved.size > 1 && !isOneSourcesOwn(found)) breaks.push(found);
  }
  return breaks;
}

/**
 * Whether every two dates that exclude each other are both one source's own, and no other gives a step: others that repeat
 * a date of its add nothing to what it breaks by itself.
 */
function isOneSourcesOwn({ late, early, steps, excludes, via = [] }: OrderBreak): boolean {
  const sayers = new Set(steps.flatMap((s) => s.supports.flatMap(({ claim }) => claim?.source.id ?? [])));
  const isWhole = (source: string): boolean =>
    via.every(({ claims }) => claims.some((c) => c.source.id === source)) &&
    [...sayers].every((sayer) => sayer === source);
  // Steps that lead round are no source's dates.
  if (late.claims.length === 0) return false;
  const [lates, earlies] = [sourcesByDate(late.claims), sourcesByDate(early.claims)];
  for (const a of lates)
    for (const b of earlies) {
      if (excludes && !excludes(a.claim, b.claim)) continue;
      if (![...a.sources].some((source) => b.sources.has(source) && isWhole(source))) return false;
    }
  return true;
}

/** Dates that differ, each with the sources that give it. */
function sourcesByDate(claims: readonly Claim[]): { claim: Claim; sources: ReadonlySet<string> }[] {
  const found = new Map<string, { claim: Claim; sources: Set<string> }>();
  for (const claim of claims) {
    const same = found.get(claim.value.canonical);
    if (same) same.sources.add(claim.source.id);
    else found.set(claim.value.canonical, { claim, sources: new Set([claim.source.id]) });
  }
  return [...found.values()];
}

/** Whether it is the sources' own doing: no party is quoted with any of it. */
export const isOwnDoing = (found: OrderBreak): boolean => claimsOf(found).every(isOwnClaim);

/** The events whose dates exclude each other; of steps that lead round, all of them. */
const endsOf = ({ late, early, steps }: OrderBreak): string =>
  JSON.stringify(late.event === early.event ? steps.map(({ from }) => from) : [late.event, early.event]);

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

/**
 * The shortest paths to an event from events whose dates lie wholly after it. A path stops at the first such event, where
 * it is not one source's own.
 */
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
      const found = breakOf(graph, steps, from, event, source);
      // What one source breaks by itself must not hide what only several break.
      if (source === null && isOneSourcesOwn(found)) queue.push(from);
      else breaks.push(found);
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
  const [froms, tos] = [from, to].map((event) => new Map(dated(event).map((d) => [d.claim, d.days])));
  return {
    anchor: anchorOf(steps),
    source,
    steps,
    excludes: (a, b) => (froms?.get(a)?.low ?? low) > (tos?.get(b)?.high ?? high),
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
