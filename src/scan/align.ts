import type { Item } from './item.ts';
import { whyApart } from './apart.ts';

/** Two items that tell of one thing, and how surely: 0 to 1. */
export interface Pair {
  readonly a: Item;
  readonly b: Item;
  readonly likeness: number;
  /** The terms that both hold, rarest first. */
  readonly shared: readonly string[];
}

/** Terms of an item by which others are looked up, rarest first. */
const KEYS = 7;
/** A term that more items of a kind hold is looked up together with a second one; no list is read beyond it. */
const MOST = 40;

/**
 * Pairs the items of a kind that share what they are about. Each item is held only against those in the short lists of
 * its rarest terms, so that the work grows with the text and not with its square.
 */
export function alignItems(items: readonly Item[], rarity: (term: string) => number): Pair[] {
  const pairs: Pair[] = [];
  const lists = new Map<string, number[]>();
  const seen = new Set<number>();
  for (const [i, item] of items.entries()) {
    seen.clear();
    for (const key of new Set(keysOf(item, rarity))) {
      const list = lists.get(key);
      if (!list) {
        lists.set(key, [i]);
        continue;
      }
      for (const j of list) {
        if (seen.has(j)) continue;
        seen.add(j);
        const pair = pairOf(items[j] as Item, item, rarity);
        if (pair) pairs.push(pair);
      }
      // The newest stay: a term that everybody uses says little on which of them belong together.
      if (list.length >= MOST) list.shift();
      list.push(i);
    }
  }
  return pairs;
}

function keysOf(item: Item, rarity: (term: string) => number): string[] {
  const near = [...item.terms].filter(([term, weight]) => weight === 1 || item.heads.has(term)).map(([term]) => term);
  const all = near.length > 0 ? near : [...item.terms.keys()];
  all.sort((x, y) => rarity(y) - rarity(x) || (x < y ? -1 : 1));
  const rarest = all.slice(0, KEYS);
  const keys = rarest.map((term) => `${item.kind}\n${term}`);
  // Where one word is everybody's, two together are few's.
  for (let i = 0; i < Math.min(4, rarest.length); i++)
    for (let j = i + 1; j < Math.min(4, rarest.length); j++)
      keys.push(`${item.kind}\n${[rarest[i], rarest[j]].sort().join('\n')}`);
  const heads = [...item.heads].sort((x, y) => rarity(y) - rarity(x) || (x < y ? -1 : 1));
  for (const head of heads.slice(0, 4)) keys.push(`${item.kind}\n${head}`);
  return keys;
}

/** Below this likeness two items are strangers. */
const LEAST = 0.3;

function pairOf(a: Item, b: Item, rarity: (term: string) => number): Pair | undefined {
  if (a.kind !== b.kind || !sharesHead(a, b)) return undefined;
  if (whyApart(a, b) !== undefined) return undefined;
  const { likeness, shared } = likenessOf(a, b, rarity);
  return likeness >= LEAST ? { a, b, likeness, shared } : undefined;
}

function sharesHead(a: Item, b: Item): boolean {
  if (a.heads.size === 0 || b.heads.size === 0) return false;
  // Who and where say nothing on what happened.
  const isEvent = a.type === 'date' || a.type === 'choice' || a.type === 'time';
  for (const head of a.heads) if (b.heads.has(head) && !(isEvent && a.names.has(head))) return true;
  return false;
}

/**
 * How surely two items are of one thing: how much of what the shorter one is the value of, the other one shares, and how
 * alike the rest of their sentences is. A word that a whole story shares still counts: it is what the story is about.
 */
export function likenessOf(
  a: Item,
  b: Item,
  rarity: (term: string) => number,
): { likeness: number; shared: string[] } {
  let [both, aa, bb] = [0, 0, 0];
  const shared: string[] = [];
  for (const [term, weight] of a.terms) {
    const w = weight * rarity(term);
    aa += w * w;
    const other = b.terms.get(term);
    if (other === undefined) continue;
    both += w * other * rarity(term);
    shared.push(term);
  }
  for (const [term, weight] of b.terms) bb += (weight * rarity(term)) ** 2;
  shared.sort((x, y) => rarity(y) - rarity(x) || (x < y ? -1 : 1));
  const context = both === 0 ? 0 : both / Math.sqrt(aa * bb);
  const heads = headsShared(a, b, rarity);
  // 07:37 in two zones: the same digits are no chance.
  const isToldBefore = a.statement.source === b.statement.source && a.isAnaphor !== b.isAnaphor;
  const bonus = isToldBefore ? 0.2 : a.type === 'time' && a.zone !== b.zone && a.zone && b.zone ? 0.25 : 0;
  return { likeness: Math.min(1, 0.5 * heads + 0.5 * Math.min(1, 1.6 * context) + bonus), shared };
}

function headsShared(a: Item, b: Item, rarity: (term: string) => number): number {
  let [both, aa, bb] = [0, 0, 0];
  for (const head of a.heads) {
    aa += rarity(head);
    if (b.heads.has(head)) both += rarity(head);
  }
  for (const head of b.heads) bb += rarity(head);
  // Of two words, one in common is half; of a single one it may be chance.
  return both / Math.max(Math.min(aa, bb), 2);
}

/** How rare each term is among the items: a word that every statement holds says little. Smoothed, never zero. */
export function rarityOf(items: readonly Item[]): (term: string) => number {
  const counts = new Map<string, number>();
  for (const { terms } of items) for (const term of terms.keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
  const total = items.length;
  return (term) => Math.sqrt(Math.log(2 + total / (1 + (counts.get(term) ?? 0))));
}
