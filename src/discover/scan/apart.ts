import { distance } from 'fastest-levenshtein';
import { soundOf } from '../../text/near-names.ts';
import { kinshipOf } from '../lexicon.ts';
import { areOfOneHour } from './as-of.ts';
import { KIN } from './closeness.ts';
import { ANYBODY, areKindred, areSynonyms, familyOf, isFamily, PEOPLE, TOLLS } from './en/families.ts';
import { figureOf, ratioOf } from './figure.ts';
import { areOfOneWhole, isBareWhole, isWholeOf, MORE, partIn } from './parts.ts';
import type { Person } from './persons.ts';
import type { Slot } from './slot.ts';
import { areFarDates, areOfTwoTimes, areOneEvent, isEarlier, isSameDay } from './times.ts';

/** Ages in articles further apart are of two years, in minutes. */
const AGE_HOLDS = 200 * 1440;

/** Why two slots are kept apart although their words are alike; undefined where nothing speaks against their being one. */
export function whyApart(a: Slot, b: Slot): string | undefined {
  if (a.kind !== b.kind) return 'of another kind, unit or currency';
  if (a.statement === b.statement) return 'of one sentence';
  const [x, y] = [partIn(a), partIn(b)];
  if (isBareWhole(a, b) || isBareWhole(b, a)) return 'a part and the whole';
  if ((x === null) !== (y === null) || isWholeOf(a, b) || isWholeOf(b, a)) return 'a part and the whole';
  if (x !== null && x !== y && !areOfOneWhole(a, b)) return 'two parts';
  if (a.round !== undefined && b.round !== undefined && a.round !== b.round) return 'another round';
  if (a.kind === 'age') return areOfTwoPeople(a, b);
  if (a.type === 'date') return areFarDates(a, b);
  if (a.isChange !== b.isChange) return 'a change and a state';
  if (a.isForecast !== b.isForecast && (a.type === 'quantity' || a.type === 'time'))
    return 'a forecast and what came';
  if (a.isPlanned !== b.isPlanned && a.type !== 'duration' && !isSameDay(a, b)) return 'a plan and a fact';
  if (a.isSought !== b.isSought && (a.type === 'duration' || a.type === 'quantity'))
    return 'asked for, and given';
  if ((a.isPlanned && b.isCurrent) || (b.isPlanned && a.isCurrent)) return 'a plan and the present';
  if (areOfTwoLengths(a, b)) return 'how long two things went on';
  if (a.kind === 'quantity length' && isFromPlace(a) !== isFromPlace(b) && a.family !== b.family)
    return 'a distance from a place and another length';
  if (areOfTwoDoers(a, b)) return 'of somebody else';
  if (isEarlier(a) !== isEarlier(b) && !areOfOneHour(a, b)) return 'an earlier event and the news';
  if (a.type === 'place') return undefined;
  if (isFarOff(a, b)) return 'figures of another size';
  if (a.part !== null && MORE.test(a.part) && (a.head === null || ANYBODY.has(a.head) || PEOPLE.has(a.head)))
    return 'others than were named before';
  const times = areOfTwoTimes(a, b);
  if (times) return times;
  if (areOfTwoPlaces(a, b)) return 'another place';
  if (a.type === 'count' || a.type === 'ordinal') return areOfTwoGroups(a, b);
  return undefined;
}

/** "Tavira won 52.4 percent", "Brehm won 41.3": each figure is of who is named as its subject. */
function areOfTwoDoers(a: Slot, b: Slot): boolean {
  const isShare = a.kind === 'quantity percent' && a.family === 'won';
  if (!isShare && a.family !== 'voted' && a.family !== 'scored') return false;
  if (a.family !== b.family || a.about === null || b.about === null || a.about === b.about) return false;
  if (a.family === 'voted' && !(CHAMBERS.test(a.subject ?? '') && CHAMBERS.test(b.subject ?? '')))
    return false;
  return !a.terms.has(b.about) && !b.terms.has(a.about);
}

/** Strong terms that two slots share besides the place that both measure from; any number where they measure from none. */
export function strongBesideOrigin(a: Slot, b: Slot): number {
  const origin = [...a.terms.keys()].find((term) => term.startsWith('from ') && b.terms.has(term));
  if (origin === undefined) return 1;
  return [...a.terms].filter(
    ([term, weight]) => term !== origin && weight >= 0.8 && (b.terms.get(term) ?? 0) >= 0.8,
  ).length;
}

const isFromPlace = ({ terms }: Slot): boolean => [...terms.keys()].some((term) => term.startsWith('from '));

/** Whether what went on, or what its verb is of, is one thing or means one: "rain fell for 30 hours", "the downpour went on". */
export function lastOne(x: Slot, y: Slot): boolean {
  const wordsOf = ({ lasting, about, names }: Slot): string[] =>
    [lasting, about].flatMap((word) => (word === null || names.has(word) ? [] : [word]));
  return wordsOf(x).some((a) =>
    wordsOf(y).some(
      (b) =>
        areSynonyms(a, b) ||
        areKindred(a, b) ||
        kinshipOf(x.senses.get(a) ?? null, y.senses.get(b) ?? null) >= KIN,
    ),
  );
}

/** "The trial lasted six weeks", "the jury deliberated for two days". */
function areOfTwoLengths(x: Slot, y: Slot): boolean {
  const [a, b] = [x.lasting, y.lasting];
  if (a === null || b === null || lastOne(x, y)) return false;
  // "Followed the children for 18 months", "the children were observed for 24".
  if (ratioOf(x, y) <= 2 && shareThing(x, y, [a, b])) return false;
  return true;
}

/** Whether two clauses share a common noun, besides some words. */
const shareThing = (x: Slot, y: Slot, words: readonly string[]): boolean =>
  [...x.terms].some(
    ([term, weight]) =>
      weight >= 0.8 &&
      (y.terms.get(term) ?? 0) >= 0.8 &&
      !words.includes(term) &&
      !x.names.has(term) &&
      !isFamily(term),
  );

/** Bodies that vote, each for itself. */
const CHAMBERS =
  /^(?:the )?(?:senat|parliament|house|assembl|council|congress|commons|lords|committee|court|board|union|member)/iu;

function areOfTwoPlaces(a: Slot, b: Slot): boolean {
  if (a.places.size === 0 || b.places.size === 0) return false;
  const regions = (slot: Slot): string[] => [...slot.places].filter((place) => place.startsWith('#'));
  const stems = (places: ReadonlySet<string>): Set<string> =>
    new Set([...places].map((place) => (place.startsWith('#') ? place : place.slice(0, 4))));
  const [x, y] = [regions(a), regions(b)];
  if (x.length > 0 && y.length > 0 && !meets(x, b.places)) return true;
  const [p, q] = [stems(a.places), stems(b.places)];
  return !meets(p, q) && !meets(p, stems(b.names)) && !meets(q, stems(a.names));
}

/** One name, or two spellings of it: "Pavel", "Pavol", "Pascall", "Paskell", "Solheim", "Solhjem". */
const isOneName = (a: string, b: string): boolean =>
  a === b ||
  (Math.min(a.length, b.length) >= 4 &&
    a[0] === b[0] &&
    (distance(a, b) <= (Math.min(a.length, b.length) >= 6 ? 2 : 1) ||
      (soundOf(a) === soundOf(b) && distance(a, b) <= 3)));

/** Whether a name that is alone is the given name of the other: "Sir Conrad", "Conrad Vail". */
const isGivenOf = (alone: Person, full: Person): boolean =>
  alone.first === null && full.first !== null && isOneName(alone.last, full.first);

/** Two people of one last name, or one person in two years. */
export function areOfTwoPeople(
  { person: x, statement: a }: Slot,
  { person: y, statement: b }: Slot,
): string | undefined {
  if (!x || !y) return 'another person';
  const isOne = isOneName(x.last, y.last) || isGivenOf(x, y) || isGivenOf(y, x);
  if (!isOne) return 'another person';
  if (isOneName(x.last, y.last) && x.first !== null && y.first !== null && !isOneName(x.first, y.first))
    return 'another person';
  const [p, q] = [a.source.metadata.published?.span.low, b.source.metadata.published?.span.low];
  return p !== undefined && q !== undefined && Math.abs(p - q) > AGE_HOLDS ? 'of another year' : undefined;
}

/** Figures of one thing are of one size: ten times as many are of another thing. */
function isFarOff(a: Slot, b: Slot): boolean {
  if (a.type === 'duration' && a.kind !== 'age') return ratioOf(a, b) > 9;
  if (a.type !== 'count' && a.type !== 'quantity') return false;
  const isOneEvent = a.family !== null && a.family === b.family && isFamily(a.family);
  return ratioOf(a, b) > (isOneEvent && (TOLLS.has(a.family ?? '') || a.family === 'attended') ? 12 : 6.5);
}

/** "420 passengers and crew", "246 passengers": the one counts more than the other's noun. */
const isPartOfJoint = (a: Slot, b: Slot): boolean => {
  const [joint, single] = a.isJoint ? [a, b] : [b, a];
  return (
    single.head !== null &&
    !ANYBODY.has(single.head) &&
    // "A death toll of 14" is of everybody.
    !TOLLS.has(familyOf(single.head, single.head)) &&
    (figureOf(joint.value) ?? 0) > (figureOf(single.value) ?? 0)
  );
};

/** "11 Yemeni pirates" are not "23 pirates": who is named by a nation or a town is a part of those who are not. */
function areOfTwoNations(a: Slot, b: Slot): boolean {
  const named = ({ noun }: Slot): string[] =>
    noun?.match(/\p{Lu}\p{L}{3,}/gu)?.map((word) => word.slice(0, 5)) ?? [];
  const [x, y] = [named(a), named(b)];
  return (x.length > 0 || y.length > 0) && !meets(x, new Set(y));
}

function areOfTwoGroups(a: Slot, b: Slot): string | undefined {
  if (a.isJoint !== b.isJoint && isPartOfJoint(a, b)) return 'one group and two together';
  const isToll = isPeopleToll(a) && isPeopleToll(b) && a.family === b.family;
  if (isToll) {
    // "No one was injured" is of every group.
    if (isNone(a) || isNone(b)) return undefined;
    const [x, y] = [groupOf(a), groupOf(b)];
    if (areOfTwoNations(a, b)) return 'another group';
    // Whoever is held is named by why: "11 fans", "11 people".
    if ((a.family === 'arrested' || a.family === 'kidnapped') && (x === null || y === null)) return undefined;
    const isAll = (x === null && b.isSoleGroup === true) || (y === null && a.isSoleGroup === true);
    if (x !== y && !isAll && !areSynonyms(x, y))
      return `another group: ${x ?? 'anybody'} and ${y ?? 'anybody'}`;
    return undefined;
  }
  if ((isPeopleToll(a) || isPeopleToll(b)) && a.family !== b.family) return 'another event';
  if (isPeopleToll(a) !== isPeopleToll(b)) return 'another thing';
  if (areOfTwoNations(a, b) && PEOPLE.has(a.head ?? '')) return 'another group';
  if (a.head !== b.head && !areSynonyms(a.head, b.head)) return 'another thing';
  if (a.family === 'aboard' && (a.head === 'passenger') !== (b.head === 'passenger'))
    return 'passengers and all aboard';
  const isLoose = a.head !== b.head || a.head === null || ANYBODY.has(a.head) || PEOPLE.has(a.head);
  // "Sixty firefighters fought", "85 firefighters were sent": of one group by its own noun, where no known events part them.
  const isOneNoun =
    a.head !== null &&
    a.head === b.head &&
    !ANYBODY.has(a.head) &&
    !(isFamily(a.family ?? '') && isFamily(b.family ?? ''));
  if (isLoose && !isOneNoun && a.family !== null && b.family !== null && !areOneEvent(a, b))
    return 'another event';
  return undefined;
}

/** Whether people are counted by what befell them, which more reports may raise. */
export const isPeopleToll = ({ type, family, head }: Slot): boolean =>
  type === 'count' &&
  family !== null &&
  TOLLS.has(family) &&
  (head === null ||
    PEOPLE.has(head) ||
    ANYBODY.has(head) ||
    TOLLS.has(familyOf(head, head)) ||
    /^(?:death|injury|fatality|toll|number|casualty|dead|figure|tally|total|victim|arrest|survivor|detainee|hostage)$/u.test(
      head,
    ));

/**
 * Marks of one article the tolls that are its largest, whatever group they name: "killing nine workers" is then all who died. Men, women and children
 * of whom fewer are counted are a part of them.
 */
export function withSoleGroups(slots: readonly Slot[]): Slot[] {
  const largest = new Map<string, number>();
  const sizeOf = ({ value }: Slot): number => figureOf(value) ?? 0;
  const isOwn = (slot: Slot): boolean => isPeopleToll(slot) && !isEarlier(slot) && partIn(slot) === null;
  for (const slot of slots)
    if (isOwn(slot))
      largest.set(slot.family ?? '', Math.max(largest.get(slot.family ?? '') ?? 0, sizeOf(slot)));
  return slots.map((slot) => {
    if (!isOwn(slot)) return slot;
    const isLess = sizeOf(slot) < (largest.get(slot.family ?? '') ?? 0);
    if (!isLess) return { ...slot, isSoleGroup: true };
    return /^(?:wo)?man$/u.test(slot.head ?? '') ? { ...slot, part: 'of' } : slot;
  });
}

const isNone = ({ value, head }: Slot): boolean =>
  value.canonical === '0' && (head === null || ANYBODY.has(head) || !PEOPLE.has(head));

const groupOf = ({ head }: Slot): string | null =>
  head === null || ANYBODY.has(head) || !PEOPLE.has(head)
    ? head !== null && !ANYBODY.has(head) && !TOLLS.has(familyOf(head, head))
      ? head
      : null
    : head;

export function meets(a: Iterable<string>, b: { has(term: string): boolean }): boolean {
  for (const term of a) if (b.has(term)) return true;
  return false;
}
