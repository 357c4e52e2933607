import { ANYBODY, BEFALLS } from './en/families.ts';
import { ratioOf } from './figure.ts';
import type { Slot } from './slot.ts';

/** A whole that is named beside its part is as good as one by itself; "four of nine counts" says as much of what befell the four as "five". */
export const partIn = ({ part, family, type }: Slot): string | null => {
  if (part === null || part === 'whole') return null;
  if (MORE.test(part)) return 'more';
  if (type !== 'count') return part;
  // "Nine of them were taken to hospital", "of the 90 who work there, 12 will lose their jobs".
  if (OF_THEM.test(part) || (/^of(?: a total)?$/u.test(part) && family !== null && BEFALLS.has(family)))
    return null;
  return part;
};

/** Others than were named before, by any word. */
export const MORE = /^(?:others?|another|more|additional|further|extra|remaining)$/u;
/** Some of those who were named before, by a pronoun. */
const OF_THEM = /^of (?:them|these|those|whom)$/u;

/** Whether a count is of some of a number that its own words name or point at. */
const isSomeOf = ({ part, type }: Slot): boolean =>
  type === 'count' && part !== null && /^of(?: a total| them| these| those| whom)?$/u.test(part);

/** Whether a figure is the whole that another one's own sentence names beside it, or far from it. */
export const isWholeOf = (part: Slot, whole: Slot): boolean =>
  isSomeOf(part) &&
  !isSomeOf(whole) &&
  (part.statement.mentions.some(
    ({ value, type }) => type === 'count' && value?.canonical === whole.value.canonical,
  ) ||
    ratioOf(part, whole) > 2);

/** "Two of the seven carriages", "three of the carriages": as many of one whole, by its noun. */
export const areOfOneWhole = (a: Slot, b: Slot): boolean =>
  a.head !== null &&
  a.head === b.head &&
  !ANYBODY.has(a.head) &&
  [a, b].every(({ part }) => part === 'of a total' || part === 'of the');

/** "Convicted on 14 of 17 counts", "guilty on 12 counts": of the whole the words say nothing but that it is one. */
export const isBareWhole = (whole: Slot, other: Slot): boolean =>
  whole.part === 'whole' &&
  whole.family === null &&
  other.part !== 'whole' &&
  other.family !== null &&
  BEFALLS.has(other.family);
