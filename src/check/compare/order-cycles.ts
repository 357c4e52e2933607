import { compareText } from '../../text/compare-text.ts';
import { nodesOnCycles } from '../../values/bounds/cycles.ts';
import { type EventKey, type OrderGraph, type Step, shortened } from './order-graph.ts';

/** Steps looked at in the search for cycles: beyond it some that share their steps with others are not reported. */
const MOST_LOOKED = 2_000_000;

/**
 * Steps that lead back to where they began: for every step on a cycle that none found so far holds, the smallest
 * through its event. Two answers to one order question are not a cycle but a contradiction of that question, and
 * "same" both ways is not a cycle.
 */
export function bareCycles(graph: OrderGraph): Step[][] {
  const next = new Map([...graph.origins()].map((from) => [from, [...graph.next(from)].sort(compareText)]));
  const nodes = nodesOnCycles(next);
  if (nodes.size === 0) return [];
  const onCycle = (from: EventKey): EventKey[] => (next.get(from) ?? []).filter((to) => nodes.has(to));
  const reported = new Set<string>();
  const stepKey = (from: EventKey, to: EventKey): string => JSON.stringify([from, to]);
  const cycles: Step[][] = [];
  const budget = { left: MOST_LOOKED };
  for (const start of [...nodes].sort(compareText)) {
    if (onCycle(start).every((to) => reported.has(stepKey(start, to)))) continue;
    const events = shortestCycle(start, onCycle, budget);
    if (budget.left <= 0) break;
    if (!events) continue;
    const steps = events.map((from, i): Step => {
      const to = events[(i + 1) % events.length] as EventKey;
      reported.add(stepKey(from, to));
      return { from, to, supports: graph.supports(from, to) };
    });
    if (isBroken(steps)) cycles.push(shortened(steps));
  }
  return distinct(cycles);
}

/** Whether a cycle is a source's affair: claims have part in it, more than one question does, and it holds events apart. */
function isBroken(steps: readonly Step[]): boolean {
  const supports = steps.flatMap((step) => step.supports);
  const said = supports.filter(({ claim, constraint }) => claim || constraint);
  const ids = new Set(said.map(({ id }) => id));
  return ids.size > 1 && supports.some(({ claim }) => claim) && supports.some(({ isLoose }) => !isLoose);
}

function distinct(cycles: readonly Step[][]): Step[][] {
  const byEvents = new Map<string, Step[]>();
  for (const cycle of cycles) {
    const name = JSON.stringify(cycle.map((s) => s.from).sort(compareText));
    if (!byEvents.has(name)) byEvents.set(name, cycle);
  }
  return [...byEvents.values()];
}

/** The events of the shortest way from an event back to itself. */
function shortestCycle(
  start: EventKey,
  next: (from: EventKey) => readonly EventKey[],
  budget: { left: number },
): EventKey[] | undefined {
  const previous = new Map<EventKey, EventKey>();
  const queue = [start];
  for (const at of queue) {
    for (const to of next(at)) {
      if (budget.left-- <= 0) return undefined;
      if (to === start) return wayBack(start, at, previous);
      if (previous.has(to)) continue;
      previous.set(to, at);
      queue.push(to);
    }
  }
  return undefined;
}

function wayBack(start: EventKey, last: EventKey, previous: ReadonlyMap<EventKey, EventKey>): EventKey[] {
  const events: EventKey[] = [];
  for (let at = last; at !== start; at = previous.get(at) as EventKey) events.push(at);
  return [start, ...events.reverse()];
}
