import { onceEach } from '../../text/once-each.ts';
import { MINUTES_PER_DAY as DAY } from '../../values/bounds/calendar.ts';
import { kinshipOf, type Senses } from '../lexicon.ts';
import { figureOf, figuresOf } from './figure.ts';
import type { Slot } from './slot.ts';

/** Words with what each weighs, and what they may mean. */
export interface Words {
  readonly terms: ReadonlyMap<string, number>;
  readonly senses: ReadonlyMap<string, Senses>;
  readonly sum: number;
}

/** Two words mean one thing where their senses are this close. */
export const KIN = 0.6;

/** A year in seconds, in which lengths of time are counted. */
const YEAR = 365.2425 * 86_400;

/** How near two values lie for values of one thing that are given in two ways: 0 to 1. */
export function nearnessOf(x: Slot, y: Slot): number {
  if (x.type === 'time') return falling(hoursApart(x, y), 1, 5);
  const [a, b] = [figureOf(x.value), figureOf(y.value)];
  if (a === undefined || b === undefined) return 0;
  if (x.type === 'date' && digitsOf(x) === digitsOf(y)) return 1;
  if (x.type === 'date') return falling(Math.abs(a - b) / DAY, 2, 60);
  if (x.type === 'ordinal') return falling(Math.abs(a - b), 1, 4);
  if (x.kind === 'age') return falling(Math.abs(a - b) / YEAR, 3, 12);
  if (digitsOf(x) === digitsOf(y)) return 1;
  const [less, more] = [Math.min(a, b), Math.max(a, b)];
  if (less <= 0) return 0;
  return falling(Math.log(more / less), Math.log(1.25), Math.log(5));
}

/** Hours between two times of day, by the nearest of what each may be. */
function hoursApart(x: Slot, y: Slot): number {
  const minutes = figuresOf(x.value).flatMap((a) => figuresOf(y.value).map((b) => Math.abs(a - b)));
  return Math.min(...minutes) / 60;
}

/** 1 up to the first bound, 0 from the second on. */
const falling = (value: number, full: number, none: number): number =>
  value <= full ? 1 : value >= none ? 0 : 1 - (value - full) / (none - full);

/** The digits of a figure in their order of size: "143" and "134" have the same. */
const digitsOf = onceEach(({ value }: Slot): string =>
  (value.canonical.match(/[1-9]/gu) ?? []).length < 2
    ? `= ${value.canonical}`
    : [...value.canonical.replace(/\D/gu, '')].sort().join(''),
);

/** The share of the words that two clusters have in common, or that mean one thing. */
export function overlapOf(a: Words, b: Words): number {
  let shared = 0;
  const taken = new Set<string>();
  const left: [string, number][] = [];
  for (const [term, weight] of a.terms) {
    // What is measured from one place need not be one thing.
    if (term.startsWith('from ')) continue;
    const other = b.terms.get(term);
    if (other === undefined) {
      if (a.senses.has(term)) left.push([term, weight]);
      continue;
    }
    shared += Math.min(weight, other);
    taken.add(term);
  }
  for (const [term, weight] of left.sort((x, y) => y[1] - x[1]).slice(0, 12)) {
    let [best, at] = [0, ''];
    for (const [other, own] of b.terms) {
      if (taken.has(other)) continue;
      const kinship = kinshipOf(a.senses.get(term) ?? null, b.senses.get(other) ?? null);
      if (kinship < KIN) continue;
      const both = kinship * Math.min(weight, own);
      if (both > best) [best, at] = [both, other];
    }
    if (best === 0) continue;
    shared += best;
    taken.add(at);
  }
  const [less, more] = a.sum <= b.sum ? [a.sum, b.sum] : [b.sum, a.sum];
  return Math.min(1, shared / (0.75 * less + 0.25 * more || 1));
}
