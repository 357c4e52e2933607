import { kinshipOf } from '../lexicon.ts';
import { KIN } from './closeness.ts';
import { areOfOwnPages, directionOf } from './given-values.ts';
import type { Slot } from './slot.ts';
import type { Surroundings } from './surroundings.ts';
import { areOneEvent } from './times.ts';

/** Takes what speaks for or against two values being of one thing, by a name, and how far it holds. */
export type Add = (name: string, strength?: number) => void;

/** What the days of two slots say on whether they are of one thing. */
export function evidenceOfDays(x: Slot, y: Slot, near: number, around: Surroundings, add: Add): void {
  if (areOfOnePast(x, y, around)) add('days of one past');
  const [p, q] = [directionOf(x), directionOf(y)];
  if (p === 'own' || q === 'own') add('one of its page');
  if (areOfOwnPages(x, y)) add('days of own pages');
  if ((p === 'after') !== (q === 'after')) add('one to come');
  if (p !== 'after' || q !== 'after') return;
  add('both to come');
  add('near to come', near);
}

/** A day this long before its page, in minutes, is of what the page looks back on. */
const OLD = 10 * 1440;
/** Two days of one past event lie no further apart. */
const CLOSE = 7 * 1440;

/** Two days of the past that lie next to each other, where neither article has the other's: a story looks back on few. */
function areOfOnePast(x: Slot, y: Slot, around: Surroundings): boolean {
  const [a, b] = [x, y].map(({ value }) => (value.kind === 'interval' ? value.usual : undefined));
  const [p, q] = [x.page, y.page];
  if (!a || !b || !p || !q || a.high - a.low > 2 * 1440 || b.high - b.low > 2 * 1440) return false;
  if (p.low - a.high < OLD || q.low - b.high < OLD || Math.abs(a.low - b.low) > CLOSE) return false;
  const [f, g] = [x.family, y.family];
  // "The clash on October 11", "sealed the border on October 12": days that lie next to each other are of two events all the same.
  const areOther =
    f !== g &&
    !areOneEvent(x, y) &&
    !isAboutOf(x, y) &&
    !isAboutOf(y, x) &&
    kinshipOf(x.senses.get(f ?? '') ?? null, y.senses.get(g ?? '') ?? null) < KIN;
  return !areOther && !around.gives(x, y) && !around.gives(y, x);
}

/** Whether the clause of a value names what the other one is about, by no name: "raiders stormed the mission", "the raiders came". */
const isAboutOf = ({ about, names }: Slot, { terms }: Slot): boolean =>
  about !== null && !names.has(about) && !/^\p{Lu}/u.test(about) && (terms.get(about) ?? 0) >= 0.6;
