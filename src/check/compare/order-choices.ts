import { compareText } from '../../text/compare-text.ts';
import type { Claim } from '../read/claim.ts';
import { type DatedClaim, type EventKey, type OrderGraph, type Step, shortened } from './order-graph.ts';

/** Steps along which a low is carried: a graph that needs more is reported in part. */
const MOST_CARRIED = 2_000_000;

/** The earliest day of an event that no earlier event rules out, and the event that put it there. */
interface Carried {
  readonly low: number;
  readonly from: EventKey | null;
}

/** Claims on the day of one event. */
interface Dated {
  readonly event: EventKey;
  readonly claims: readonly Claim[];
}

/** A break, with the events between its ends of which no claimed date fits. */
export interface ChoiceBreak {
  readonly steps: readonly Step[];
  readonly late: Dated;
  readonly early: Dated;
  readonly via: readonly Dated[];
}

/**
 * The breaks that only show where one of several dates is taken at a time: "October 1 or 30" between October 5 and 20 is
 * neither, though it reaches from one to the other. Each event's earliest possible day is carried along the steps; where
 * an earlier event rules the first of its dates out, it begins with the next. An order holds where none passes its
 * event's latest day.
 * @param isKnown Whether an event's break was found without that.
 */
export function breaksOfChoices(graph: OrderGraph, isKnown: (event: EventKey) => boolean): ChoiceBreak[] {
  const hasChoices = [...graph.dates.values()].some((dated) => dated.some(({ choices }) => choices));
  if (!hasChoices) return [];
  const reached = carry(graph);
  return [...reached]
    .filter(([event, { low, from }]) => from !== null && low > graph.earliestHigh(event) && !isKnown(event))
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([event]) => breakAt(graph, event, reached) ?? []);
}

const isOut = ({ choices }: DatedClaim, low: number): boolean =>
  choices?.some((days) => days.high < low) === true && choices.some((days) => days.high >= low);

/** The earliest day that all claims on an event leave open from a day on. */
function raised(graph: OrderGraph, event: EventKey, low: number): number {
  return (graph.dates.get(event) ?? []).reduce((day, { days, choices }) => {
    const open = (choices ?? [days]).filter(({ high }) => high >= low).map((one) => one.low);
    return Math.max(day, open.length > 0 ? Math.min(...open) : days.low);
  }, low);
}

/** For every event the latest low that comes to it along the steps; what carries none is left out. */
function carry(graph: OrderGraph): Map<EventKey, Carried> {
  const reached = new Map<EventKey, Carried>();
  const outOf = (event: EventKey): number =>
    raised(graph, event, reached.get(event)?.low ?? Number.NEGATIVE_INFINITY);
  const queue = [...graph.dates.keys()].filter((event) => graph.latestLow(event) > Number.NEGATIVE_INFINITY);
  let left = MOST_CARRIED;
  for (const from of queue) {
    const low = outOf(from);
    for (const to of graph.next(from)) {
      if (left-- <= 0) return reached;
      if (to === from || low <= (reached.get(to)?.low ?? Number.NEGATIVE_INFINITY)) continue;
      reached.set(to, { low, from });
      queue.push(to);
    }
  }
  return reached;
}

/** The way to an event that comes too late, back to the date that began it; undefined where no choice has part in it. */
function breakAt(
  graph: OrderGraph,
  event: EventKey,
  reached: Map<EventKey, Carried>,
): ChoiceBreak | undefined {
  const low = reached.get(event)?.low as number;
  const way: EventKey[] = [event];
  for (let at = reached.get(event)?.from; at; at = reached.get(at)?.from) {
    if (way.includes(at)) return undefined;
    way.unshift(at);
    // The date of its own puts it there, whatever comes before.
    if (graph.latestLow(at) >= raised(graph, at, reached.get(at)?.low ?? Number.NEGATIVE_INFINITY)) break;
  }
  const claimsOf = (of: EventKey, test: (dated: DatedClaim) => boolean) =>
    (graph.dates.get(of) ?? []).filter(test).map(({ claim }) => claim);
  const via = way
    .slice(1, -1)
    .map((at) => ({ event: at, claims: claimsOf(at, (d) => isOut(d, reached.get(at)?.low as number)) }))
    .filter(({ claims }) => claims.length > 0);
  if (via.length === 0) return undefined;
  const first = way[0] as EventKey;
  const steps = way
    .slice(1)
    .map(
      (to, i): Step => ({ from: way[i] as EventKey, to, supports: graph.supports(way[i] as EventKey, to) }),
    );
  return {
    steps: shortened(steps),
    late: { event: first, claims: claimsOf(first, ({ days }) => days.low === graph.latestLow(first)) },
    early: { event, claims: claimsOf(event, ({ days }) => days.high < low) },
    via,
  };
}
