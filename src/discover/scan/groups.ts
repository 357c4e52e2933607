import { compareText } from '../../text/compare-text.ts';
import type { Pair } from './align.ts';
import { whyApart } from './apart.ts';
import type { Slot } from './slot.ts';

/** Slots of a group that a newcomer is held against. */
const GROUP_REACH = 16;

/** Joins pairs, surest first, into groups of one thing. None joins where a member is kept apart from another. */
export function groupsOf(pairs: readonly Pair[]): { slots: Slot[]; likeness: number }[] {
  const sorted = [...pairs].sort((x, y) => y.likeness - x.likeness || byPlace(x.a, y.a) || byPlace(x.b, y.b));
  const groups = new Map<Slot, Group>();
  for (const { a, b, likeness } of sorted) {
    const [x, y] = [wholeOf(groups.get(a)), wholeOf(groups.get(b))];
    if (x && x === y) continue;
    const left = x ?? groupOf(a);
    const right = y ?? groupOf(b);
    if (!mayJoin(left.first, right.first)) continue;
    // Neither list is copied: a group of thousands grows by one slot at a time.
    const joined: Group = {
      first: [...left.first, ...right.first].slice(0, GROUP_REACH),
      parts: [left, right],
      sum: left.sum + right.sum + likeness,
      joins: left.joins + right.joins + 1,
      whole: undefined,
    };
    left.whole = joined;
    right.whole = joined;
    if (!x) groups.set(a, left);
    if (!y) groups.set(b, right);
  }
  const wholes = new Set([...groups.values()].map((group) => wholeOf(group) as Group));
  return [...wholes].map((group) => ({ slots: slotsIn(group), likeness: group.sum / group.joins }));
}

/** Slots that are of one thing: a slot alone, or two groups that were joined. */
interface Group {
  /** Its first slots, which others are held against. */
  readonly first: readonly Slot[];
  readonly parts: readonly [Group, Group] | undefined;
  readonly sum: number;
  readonly joins: number;
  /** The group that it was joined into. */
  whole: Group | undefined;
}

const groupOf = (slot: Slot): Group => ({
  first: [slot],
  parts: undefined,
  sum: 0,
  joins: 0,
  whole: undefined,
});

/** The group that a group has become part of, over all joins; the way there is made short. */
function wholeOf(group: Group | undefined): Group | undefined {
  let whole = group;
  while (whole?.whole) whole = whole.whole;
  for (let one = group; one?.whole && one !== whole; ) {
    const next: Group = one.whole;
    one.whole = whole;
    one = next;
  }
  return whole;
}

/** The slots of a group, in the order in which they were joined. */
function slotsIn(group: Group): Slot[] {
  const slots: Slot[] = [];
  const left = [group];
  for (let one = left.pop(); one; one = left.pop())
    if (one.parts) left.push(one.parts[1], one.parts[0]);
    else slots.push(...one.first);
  return slots;
}

/** A sentence that gives two values gives two things: one group never holds both. */
function mayJoin(left: readonly Slot[], right: readonly Slot[]): boolean {
  for (const a of left) for (const b of right) if (whyApart(a, b) !== undefined) return false;
  return true;
}

export const byPlace = (a: Slot, b: Slot): number =>
  compareText(a.statement.source.id, b.statement.source.id) || a.at.start - b.at.start;
