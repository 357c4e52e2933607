import { compareText } from '../../text/compare-text.ts';
import { isPeopleToll, strongBesideOrigin, whyApart } from './apart.ts';
import type { KeptApart } from './candidate.ts';
import { ANYBODY, areKindred, areSudden, areSynonyms, isFamily, PEOPLE } from './en/families.ts';
import { Newest } from './newest.ts';
import { clockOf } from './relate.ts';
import type { Slot } from './slot.ts';
import { Terms, type Weighed } from './terms.ts';
import { areOneEvent, isEarlier, ONCE } from './times.ts';

/** Two slots that are of one thing, and how surely: 0 to 1. */
export interface Pair {
  readonly a: Slot;
  readonly b: Slot;
  readonly likeness: number;
}

/** Terms by which a slot is looked up, rarest first, and the newest slots of a list that are looked at. */
const KEYS = 8;
const MOST = 64;
/** Pairs of one slot that are kept: enough to join it to its group. */
const MOST_PAIRS = 48;
const HELD_AGAINST = 240;
/** Below this likeness two slots are of two things. */
export const LEAST = 0.4;

/** How rare each term is among the sentences of a corpus: a word that every sentence holds says little. Never zero. */
export function rarityOf(slots: readonly Slot[]): (term: string) => number {
  const counts = new Map<string, { last: number; size: number }>();
  let [statement, n] = [slots[0]?.statement, 0];
  for (const slot of slots) {
    if (slot.statement !== statement) {
      statement = slot.statement;
      n++;
    }
    for (const term of slot.terms.keys()) {
      const known = counts.get(term);
      if (!known) counts.set(term, { last: n, size: 1 });
      else if (known.last !== n) {
        known.last = n;
        known.size++;
      }
    }
  }
  const rarityAt = (size: number): number => Math.log(1.5 + (n + 1) / (1 + size));
  const rarities = new Map([...counts].map(([term, { size }]) => [term, rarityAt(size)]));
  return (term) => rarities.get(term) ?? rarityAt(0);
}

/**
 * Pairs the slots that are of one thing. Each is held only against those in the short lists of its own rarest terms, so that the
 * work grows with the text and not with its square.
 */
export function alignSlots(
  slots: readonly Slot[],
  rarity: (term: string) => number,
): { pairs: Pair[]; apart: KeptApart[] } {
  const apart: KeptApart[] = [];
  const terms = new Terms();
  const weighed = slots.map((slot) => terms.weigh(slot, rarity));
  const newest = new Newest<string>(MOST);
  const pairs: Pair[] = [];
  for (const [i, one] of weighed.entries()) {
    const seen = new Set<number>();
    let own = 0;
    terms.lookAt(one);
    for (const key of keysOf(one)) {
      for (const k of newest.of(key)) {
        if (seen.has(k) || seen.size >= HELD_AGAINST || own >= MOST_PAIRS) continue;
        seen.add(k);
        const other = weighed[k] as Weighed;
        const likeness = likenessOf(other, one, terms);
        if (likeness < LEAST) continue;
        const reason = whyApart(other.slot, one.slot);
        if (reason === undefined) {
          pairs.push({ a: other.slot, b: one.slot, likeness });
          own++;
        } else if (apart.length < MOST_APART && other.slot.value.canonical !== one.slot.value.canonical)
          apart.push({ a: wordsOf(other.slot), b: wordsOf(one.slot), reason });
      }
      newest.keep(key, i);
    }
  }
  return { pairs, apart };
}

/** How surely two slots are of one thing, from 0 to 1, for those who ask of a few pairs: 0 where something speaks against it. */
export function likenessBy(rarity: (term: string) => number): (a: Slot, b: Slot) => number {
  const terms = new Terms();
  const known = new WeakMap<Slot, Weighed>();
  const weighedOf = (slot: Slot): Weighed => {
    const weighed = known.get(slot) ?? terms.weigh(slot, rarity);
    known.set(slot, weighed);
    return weighed;
  };
  return (a, b) => {
    const [one, other] = [weighedOf(b), weighedOf(a)];
    terms.lookAt(one);
    return a.statement !== b.statement && whyApart(a, b) !== undefined ? 0 : likenessOf(other, one, terms);
  };
}

/** Pairs kept apart that are remembered for `--why`. */
const MOST_APART = 500;

const wordsOf = ({ statement, quote }: Slot): string => statement.source.text.slice(quote.start, quote.end);

function keysOf({ slot, weights }: Weighed): string[] {
  const { kind, family, head } = slot;
  if (isPeopleToll(slot)) return [`${kind} ${family}`, `${kind} ${family} ${head}`];
  return [...slot.terms]
    .map(([term, own], i) => ({ term, own, weight: weights[i] as number }))
    .filter(({ own }) => own >= 0.8)
    .sort((x, y) => y.weight - x.weight || compareText(x.term, y.term))
    .slice(0, KEYS)
    .map(({ term }) => `${kind} ${term}`);
}

/** How surely a slot is of one thing with the one that is looked at. */
function likenessOf(a: Weighed, b: Weighed, terms: Terms): number {
  const { slot: x } = a;
  const { slot: y } = b;
  if (x.kind !== y.kind) return 0;
  const isCount = x.type === 'count' || x.type === 'ordinal';
  const isToll = isCount && isPeopleToll(x) && isPeopleToll(y) && x.family === y.family;
  if (isCount && !isToll && (x.head === null || !areSynonyms(x.head, y.head))) return 0;
  let shared = 0;
  let strong = 0;
  for (let i = 0; i < a.ids.length; i++) {
    const k = terms.indexOf(a.ids[i] as number);
    if (k < 0) continue;
    shared += Math.min(a.weights[i] as number, b.weights[k] as number);
    const least = Math.min(a.own[i] as number, b.own[k] as number);
    // A name is in most sentences of a story: two of them say as much as one other word.
    if (least >= 0.8 && !terms.isAnybody(a.ids[i] as number)) strong += 1;
    else if (least >= 0.5) {
      const term = terms.nameOf(a.ids[i] as number);
      if (x.names.has(term) && y.names.has(term)) strong += 0.5;
    }
  }
  const [less, more] = a.sum <= b.sum ? [a.sum, b.sum] : [b.sum, a.sum];
  const overlap = shared / (0.75 * less + 0.25 * more || 1);
  if (x.type === 'place') return likenessOfBearings(x, y, overlap);
  if (x.kind === 'age') return x.terms.size > 0 && strong > 0 && samePerson(x, y) ? 0.9 : 0;
  if (isCount) return isToll ? Math.min(1, 0.62 + 0.6 * overlap) : likenessOfCounts(x, y, overlap);
  const kinship = kinshipOf(x, y);
  const isKin =
    (kinship === 'same' && (isFamily(x.family ?? '') || x.edge !== null)) || kinship === 'kindred';
  const isSubject = x.about !== null && x.about === y.about;
  if (strong === 0 && !isKin && !isSubject) return 0;
  // What lies near one town need not be one thing.
  if (x.type === 'quantity' && strongBesideOrigin(x, y) === 0) return 0;
  const isOtherSubject = x.about !== null && y.about !== null && !isSubject && !areSynonyms(x.about, y.about);
  // "The inspection was in May", "was inspected in March": the event is the subject of the one, and the verb of the other.
  const isOfEvent = kinship === 'same' && (x.about === x.family || y.about === y.family);
  const needed =
    (ONCE.has(x.family ?? '') || kinship === 'kindred' || isOfEvent ? 1 : 2) +
    (isOtherSubject && !isOfEvent ? 1 : 0);
  if (x.type === 'date' && strong < needed) return 0;
  const isOtherTopic =
    x.type === 'quantity' &&
    x.topic !== null &&
    y.topic !== null &&
    x.topic !== y.topic &&
    !areSynonyms(x.topic, y.topic);
  // The same digits in two zones are not chance.
  if (x.type === 'time' && clockOf(x) === clockOf(y) && x.value.canonical !== y.value.canonical) return 0.65;
  // "An 11-week trial", "the trial took nine weeks": how long one thing went on; the jury's two days were of another.
  // What somebody did for long is of who did it: rescuers and a driver each worked.
  const isOtherDoer = isOtherSubject && x.lasting !== x.about && y.lasting !== y.about;
  if (x.lasting !== null && x.lasting === y.lasting && !isOtherDoer) return Math.min(1, 0.5 + 0.5 * overlap);
  const topic = x.topic !== null && x.topic === y.topic ? 0.25 : 0;
  const family = isKin ? 0.2 : sharesFamily(x, y) ? 0.15 : 0;
  // "The quake was felt for 15 seconds", "the quake shook houses for a minute".
  const subject =
    isSubject && (x.type === 'duration' || x.type === 'time' || (x.type === 'date' && isKin)) ? 0.2 : 0;
  // Of the few events of the past that a story names, two of one time are one.
  const past = x.type === 'date' && isEarlier(x) && isEarlier(y) ? 0.15 : 0;
  return Math.min(
    1,
    (overlap * 1.05 + topic + family + subject + past) *
      (isOtherTopic ? 0.6 : 1) *
      // "A second round" may be another than "the talks".
      (x.type === 'duration' && (x.round === undefined) !== (y.round === undefined) ? 0.8 : 1) *
      // "Amadi won 46.9 percent" is not of Okoro.
      (isOtherSubject && isNamed(x) && isNamed(y) ? 0.7 : 1) *
      (kinship === 'other' && !isSubject ? 0.8 : 1),
  );
}

/** Directions from one place: of one thing where the distance is the same, or much else. */
function likenessOfBearings(x: Slot, y: Slot, overlap: number): number {
  const lengths = ({ statement }: Slot): string[] =>
    statement.mentions.flatMap(({ type, value }) => (type === 'quantity' && value ? [value.canonical] : []));
  const own = new Set(lengths(x).map(bareFigure));
  return Math.min(1, (lengths(y).some((length) => own.has(bareFigure(length))) ? 0.5 : 0.15) + 0.6 * overlap);
}

const isNamed = ({ subject }: Slot): boolean => subject !== null && /^\p{Lu}\p{Ll}/u.test(subject);

const bareFigure = (canonical: string): string => canonical.replace(/[^\d.]/gu, '');

/** "No horses on board", "seven horses on the ferry": none are denied of something, which the other one names as well. */
const sharesOther = ({ terms, head, family, modifiers }: Slot, y: Slot): boolean =>
  [...terms.keys()].some(
    (term) =>
      term !== head &&
      term !== family &&
      !modifiers.has(term) &&
      y.terms.has(term) &&
      (y.head === null || !term.startsWith(y.head.slice(0, 4))),
  ) ||
  (family !== null && family === y.family && isFamily(family));

/** Counts of one noun: of one event by its family, else by what else their clauses share. */
function likenessOfCounts(x: Slot, y: Slot, overlap: number): number {
  if ((x.value.canonical === '0') !== (y.value.canonical === '0') && !sharesOther(x, y)) return 0;
  const kinship = kinshipOf(x, y);
  const isLoose = [x.head, y.head].some((head) => head === null || ANYBODY.has(head) || PEOPLE.has(head));
  const shared = [...x.modifiers].filter((term) => y.modifiers.has(term)).length;
  const modifiers = shared > 0 ? 0.1 : 0;
  const base = kinship === 'same' ? (isFamily(x.family ?? '') ? 0.42 : 0.3) : kinship === 'kindred' ? 0.3 : 0;
  if (base > 0) return Math.min(1, base + 0.7 * overlap + modifiers);
  if (kinship === 'other') return isLoose ? 0 : Math.min(1, (overlap + modifiers) * 0.85);
  return Math.min(
    1,
    (overlap * 1.05 + modifiers + (isLoose ? 0 : 0.1)) * (kinship === 'differ' || isLoose ? 0.85 : 1),
  );
}

/** How two events are related by their words: unknown where one is not named, or named by a word of no family. */
function kinshipOf(x: Slot, y: Slot): 'same' | 'kindred' | 'unknown' | 'differ' | 'other' {
  const [f, g] = [x.family, y.family];
  if (f === null || g === null) return 'unknown';
  if (f === g || (areOneEvent(x, y) && (x.edge ?? y.edge) !== null)) return 'same';
  if (areKindred(f, g) || (x.type === 'time' && areSudden(f, g))) return 'kindred';
  return isFamily(f) && isFamily(g) ? 'other' : 'differ';
}

/** One event, by its family or because the one's is a word that says much of the other. */
const sharesFamily = (x: Slot, y: Slot): boolean =>
  x.family !== null &&
  y.family !== null &&
  (x.family === y.family ||
    areKindred(x.family, y.family) ||
    (y.terms.get(x.family) ?? 0) >= 1.2 ||
    (x.terms.get(y.family) ?? 0) >= 1.2);

const samePerson = (a: Slot, b: Slot): boolean =>
  [...a.terms.keys()].some((term) => term.startsWith('@') && b.terms.has(term));
