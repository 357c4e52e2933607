import { nodesOnCycles } from '../bounds/cycles.ts';
import { compareText } from '../text/compare-text.ts';
import { type EventKey, type OrderGraph, type Step, type StepSupport, supportsOf } from './order-graph.ts';

/**
 * Steps that lead back to where they began, the shortest cycle through each event that lies on one. Two answers
 * to one order question are not a cycle but a contradiction of that question, and "same" both ways is no cycle.
 */
export function bareCycles(graph: OrderGraph): Step[][] {
  const cycles: Step[][] = [];
  const told = new Set<string>();
  const next = new Map([...graph.steps].map(([from, targets]) => [from, [...targets.keys()]]));
  for (const start of [...nodesOnCycles(next)].sort(compareText)) {
    const cycle = shortestCycle(graph, start);
    if (!cycle) continue;
    const name = [...cycle.map((s) => s.from)].sort(compareText).join('\n');
    if (told.has(name)) continue;
    told.add(name);
    const ids = new Set(cycle.flatMap((s) => s.supports.map((support) => support.id)));
    // Constraints that contradict each other are the registry's affair, not a source's.
    const claimed = cycle.some((s) => s.supports.some((support) => support.claim));
    if (ids.size > 1 && claimed) cycles.push(cycle);
  }
  return cycles;
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
