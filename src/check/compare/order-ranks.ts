import type { EventKey, OrderGraph } from './order-graph.ts';

/**
 * A quick look at whether a graph can be broken at all, for the many sources that break nothing: where it has no
 * steps of its own, an event that must not come later is before the other in one fixed sequence of the events;
 * dates that rise along it break no order. Steps of its own, or an assumed order with a cycle, ask for a closer look.
 */
export function orderedRanks(assumed: OrderGraph): (graph: OrderGraph) => boolean {
  const ranks = ranksOf(assumed);
  return (graph) => {
    if (graph.hasOwnSteps || !ranks) return true;
    const dated = [...graph.dates.keys()].filter((event) => ranks.has(event));
    dated.sort((a, b) => (ranks.get(a) as number) - (ranks.get(b) as number));
    let latest = Number.NEGATIVE_INFINITY;
    for (const event of dated) {
      if (graph.dates.get(event)?.some(({ choices }) => choices)) return true;
      if (latest > graph.earliestHigh(event)) return true;
      latest = Math.max(latest, graph.latestLow(event));
    }
    return false;
  };
}

/** Each event's place in a sequence that follows all steps; undefined where steps lead round. */
function ranksOf(graph: OrderGraph): Map<EventKey, number> | undefined {
  const incoming = new Map<EventKey, number>();
  for (const from of graph.origins()) {
    if (!incoming.has(from)) incoming.set(from, 0);
    for (const to of graph.next(from)) incoming.set(to, (incoming.get(to) ?? 0) + 1);
  }
  const queue = [...incoming].filter(([, n]) => n === 0).map(([event]) => event);
  for (const from of queue) {
    for (const to of graph.next(from)) {
      const left = (incoming.get(to) ?? 0) - 1;
      incoming.set(to, left);
      if (left === 0) queue.push(to);
    }
  }
  return queue.length === incoming.size ? new Map(queue.map((event, i) => [event, i])) : undefined;
}
