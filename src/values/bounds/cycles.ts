/**
 * The nodes of a directed graph that lie on a cycle, or on a way from one to another: what is left when nodes that
 * nothing leads to are taken away in turn. Linear in the edges.
 */
export function nodesOnCycles<T>(next: ReadonlyMap<T, Iterable<T>>): Set<T> {
  const incoming = new Map<T, number>();
  for (const [from, targets] of next) {
    if (!incoming.has(from)) incoming.set(from, 0);
    for (const to of targets) incoming.set(to, (incoming.get(to) ?? 0) + 1);
  }
  const free = [...incoming].filter(([, n]) => n === 0).map(([node]) => node);
  for (const node of free) {
    incoming.delete(node);
    for (const to of next.get(node) ?? []) {
      const left = (incoming.get(to) ?? 0) - 1;
      incoming.set(to, left);
      if (left === 0) free.push(to);
    }
  }
  return new Set(incoming.keys());
}
