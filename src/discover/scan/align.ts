import { whyApart } from './apart.ts';
import type { Item } from './item.ts';

/** Two items that tell of one thing, and how surely: 0 to 1. */
export interface Pair {
  readonly a: Item;
  readonly b: Item;
  readonly likeness: number;
  /** The terms that both hold, rarest first. */
  readonly shared: readonly string[];
}

/** Heads and rarest terms by which an item is looked up. */
const HEADS = 4;
const TERMS = 6;
/** No list is read beyond its newest items: a key that everybody has says little on which of them belong together. */
const MOST = 16;
/** Items that one is held against at most, those of its rarest keys first. */
const HELD_AGAINST = 96;

/** An item with what it is compared by, worked out once. */
interface Weighed {
  readonly item: Item;
  /** Weight times rarity of each term, and the length of that vector. */
  readonly terms: ReadonlyMap<string, number>;
  readonly length: number;
  readonly heads: ReadonlyMap<string, number>;
  readonly headSum: number;
}

/**
 * Pairs the items of a kind that share what they are about. Each item is held only against those in the short lists of
 * its heads and rarest terms, so that the work grows with the text and not with its square.
 */
export function alignItems(items: readonly Item[], rarity: (term: string) => number): Pair[] {
  const pairs: Pair[] = [];
  const lists = new Map<string, number[]>();
  const weighed = items.map((item) => weigh(item, rarity));
  const seen = new Set<number>();
  for (const [i, one] of weighed.entries()) {
    seen.clear();
    for (const key of keysOf(one.item, rarity)) {
      const list = lists.get(key);
      if (!list) {
        lists.set(key, [i]);
        continue;
      }
      for (const j of list) {
        if (seen.has(j) || seen.size >= HELD_AGAINST) continue;
        seen.add(j);
        const pair = pairOf(weighed[j] as Weighed, one, rarity);
        if (pair) pairs.push(pair);
      }
      if (list.length >= MOST) list.shift();
      list.push(i);
    }
  }
  return pairs;
}

function weigh(item: Item, rarity: (term: string) => number): Weighed {
  const terms = new Map<string, number>();
  let [square, headSum] = [0, 0];
  for (const [term, weight] of item.terms) {
    const w = weight * rarity(term);
    terms.set(term, w);
    square += w * w;
  }
  const heads = new Map<string, number>();
  for (const head of item.heads) {
    const w = rarity(head);
    heads.set(head, w);
    headSum += w;
  }
  return { item, terms, length: Math.sqrt(square), heads, headSum };
}

/** A head with a rare term each, rarest first, and the heads alone: two of one thing share a head. */
function keysOf(item: Item, rarity: (term: string) => number): Set<string> {
  const byRarity = (x: string, y: string): number => rarity(y) - rarity(x) || (x < y ? -1 : 1);
  const all = [...item.heads].sort(byRarity);
  const heads = all.slice(0, HEADS);
  const near = [...item.terms].flatMap(([term, weight]) => (weight === 1 ? [term] : []));
  const terms = (near.length > 1 ? near : [...item.terms.keys()]).sort(byRarity).slice(0, TERMS);
  const keys = new Set<string>();
  for (const term of terms)
    for (const head of heads)
      if (head !== term) keys.add(`${item.kind}\n${head < term ? `${head}\n${term}` : `${term}\n${head}`}`);
  for (const head of all.slice(0, 3 * HEADS)) keys.add(`${item.kind}\n${head}`);
  return keys;
}

/** Below this likeness two items are strangers. */
const LEAST = 0.3;

function pairOf(a: Weighed, b: Weighed, rarity: (term: string) => number): Pair | undefined {
  if (!sharesHead(a.item, b.item) || whyApart(a.item, b.item) !== undefined) return undefined;
  const likeness = likenessOf(a, b);
  if (likeness < LEAST) return undefined;
  const shared = [...a.terms.keys()].filter((term) => b.terms.has(term));
  shared.sort((x, y) => rarity(y) - rarity(x) || (x < y ? -1 : 1));
  return { a: a.item, b: b.item, likeness, shared: shared.slice(0, 12) };
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
function likenessOf(a: Weighed, b: Weighed): number {
  const [less, more] = a.terms.size <= b.terms.size ? [a, b] : [b, a];
  let both = 0;
  for (const [term, weight] of less.terms) both += weight * (more.terms.get(term) ?? 0);
  const context = both === 0 ? 0 : both / (a.length * b.length);
  let heads = 0;
  for (const [head, weight] of a.heads) if (b.heads.has(head)) heads += weight;
  // Of two words, one in common is half; of a single one it may be chance.
  heads /= Math.max(Math.min(a.headSum, b.headSum), 2);
  return Math.min(1, 0.5 * heads + 0.5 * Math.min(1, 1.6 * context) + bonusOf(a.item, b.item));
}

/** 07:37 in two zones: the same digits are no chance. "The four days" are some that the article told of before. */
function bonusOf(a: Item, b: Item): number {
  if (a.type === 'time') return a.zone !== b.zone && a.zone && b.zone ? 0.25 : 0;
  return a.statement.source === b.statement.source && a.isAnaphor !== b.isAnaphor ? 0.2 : 0;
}

/** How rare each term is among the items: a word that every statement holds says little. Smoothed, never zero. */
export function rarityOf(items: readonly Item[]): (term: string) => number {
  const counts = new Map<string, number>();
  for (const { terms } of items)
    for (const term of terms.keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
  const total = items.length;
  return (term) => Math.sqrt(Math.log(2 + total / (1 + (counts.get(term) ?? 0))));
}
