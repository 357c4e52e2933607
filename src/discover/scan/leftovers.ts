import { kinshipOf, type Senses } from '../lexicon.ts';
import { areSynonyms, isPeopleToll, whyApart } from './apart.ts';
import { KIN, nearnessOf, overlapOf, type Words } from './closeness.ts';
import { ANYBODY, isFamily, PEOPLE } from './en/families.ts';
import { Newest } from './newest.ts';
import type { Slot } from './slot.ts';
import { areOneEvent, isSameSource, ONCE } from './times.ts';

/** Slots of one thing, and how surely: 0 to 1. */
export interface Group {
  readonly slots: Slot[];
  readonly likeness: number;
}

/** A group, or a slot of none, as it is held against others. */
interface Cluster extends Words {
  readonly slots: Slot[];
  /** How surely its slots are of one thing; 1 for a single one. */
  readonly likeness: number;
  readonly kind: string;
  /** Whether each of its articles has hardly another value of its kind. */
  readonly isAlone: boolean;
  /** What it is looked up by: the rarest of its words and what they may mean, and its figures. */
  readonly keys: readonly string[];
}

/** Below this, what is left over stays apart; days, of which every story has many, need more. */
const LEAST = 0.4;
const LEAST_OF_DATES = 0.55;
/** How much better the best partner of a cluster must be than its next one. */
const MARGIN = 0.02;
/** Words by which clusters are looked up, and the newest clusters of a word that are looked at. */
const KEYS = 8;
const MOST = 48;
/** What a word of the sentence weighs at least: where clauses are worded otherwise, the rest of the sentence decides. */
const LEAST_WEIGHT = 0.5;
/** Rounds of joining: in each, a cluster joins one other. */
const ROUNDS = 4;

/**
 * Joins what words alone did not: values of one kind that outlets give in other words. Each cluster joins the one that is by far its
 * likest, where it is the likest of that one too, by words of one meaning, by their rarity here, and by how near the values lie: figures of one thing
 * are of one size, and slips of the pen keep the digits.
 */
export function joinLeftovers(
  groups: readonly Group[],
  slots: readonly Slot[],
  rarity: (term: string) => number,
): Group[] {
  const inGroup = new Set(groups.flatMap((group) => group.slots));
  const kinds = new Map<string, number>();
  for (const slot of slots) kinds.set(kindIn(slot), (kinds.get(kindIn(slot)) ?? 0) + 1);
  const isAlone = (slot: Slot): boolean => slot.type !== 'count' && (kinds.get(kindIn(slot)) ?? 0) <= 2;
  const toCluster = (own: Slot[], likeness: number): Cluster =>
    clusterOf(own, likeness, rarity, own.every(isAlone));
  let clusters = [
    ...groups.map((group) => toCluster(group.slots, group.likeness)),
    ...slots.filter((slot) => !inGroup.has(slot)).map((slot) => toCluster([slot], 1)),
  ].filter(({ slots: [first] }) => first !== undefined && first.type !== 'place');
  const others = groups.filter(({ slots: [first] }) => first?.type === 'place');
  // Most clusters are the same from round to round, and so is how like they are.
  const known = new Map<Cluster, Map<Cluster, number>>();
  const likenessOf = (a: Cluster, b: Cluster): number => {
    const own = known.get(a) ?? new Map<Cluster, number>();
    const score = own.get(b) ?? likenessOfClusters(a, b);
    known.set(a, own.set(b, score));
    return score;
  };
  for (let round = 0; round < ROUNDS; round++) {
    const pairs = matches(clusters, likenessOf);
    if (pairs.length === 0) break;
    const gone = new Set<Cluster>();
    const joined = pairs.map(([a, b, likeness]) => {
      gone.add(a).add(b);
      const weight = (one: Cluster): number => one.slots.length - 1;
      const total = weight(a) * a.likeness + weight(b) * b.likeness + likeness;
      return toCluster([...a.slots, ...b.slots], total / (weight(a) + weight(b) + 1));
    });
    clusters = [...clusters.filter((cluster) => !gone.has(cluster)), ...joined];
  }
  return [
    ...others,
    ...clusters.flatMap(({ slots: own, likeness }) => (own.length > 1 ? [{ slots: own, likeness }] : [])),
  ];
}

const kindIn = ({ kind, statement }: Slot): string => `${kind} ${statement.source.id}`;

function clusterOf(
  slots: Slot[],
  likeness: number,
  rarity: (term: string) => number,
  isAlone: boolean,
): Cluster {
  const terms = new Map<string, number>();
  const senses = new Map<string, Senses>();
  for (const slot of slots) {
    for (const [term, weight] of slot.terms)
      terms.set(term, Math.max(terms.get(term) ?? 0, Math.max(weight, LEAST_WEIGHT) * rarity(term)));
    for (const [term, own] of slot.senses) senses.set(term, own);
  }
  let sum = 0;
  for (const weight of terms.values()) sum += weight;
  const { kind } = slots[0] as Slot;
  const own = { slots, likeness, kind, terms, senses, sum: sum / Math.sqrt(slots.length), isAlone };
  return { ...own, keys: keysOf(own) };
}

/** Clusters that are each other's likest, by a measure of how surely two are of one thing. */
function matches(
  clusters: readonly Cluster[],
  likeness: (a: Cluster, b: Cluster) => number,
): [Cluster, Cluster, number][] {
  const newest = new Newest(MOST);
  const scores = clusters.map((): Map<number, number> => new Map());
  for (const [i, one] of clusters.entries()) {
    const seen = new Set<number>();
    for (const key of one.keys) {
      for (const k of newest.of(key)) {
        if (seen.has(k) || k === i) continue;
        seen.add(k);
        const score = likeness(one, clusters[k] as Cluster);
        if (score <= 0) continue;
        (scores[i] as Map<number, number>).set(k, score);
        (scores[k] as Map<number, number>).set(i, score);
      }
      newest.keep(key, i);
    }
  }
  const found: [Cluster, Cluster, number][] = [];
  for (const [i, own] of scores.entries()) {
    const [best, next] = [...own].sort((x, y) => y[1] - x[1] || x[0] - y[0]);
    const least = (clusters[i] as Cluster).kind === 'date' ? LEAST_OF_DATES : LEAST;
    if (!best || best[1] < least) continue;
    const [k, score] = best;
    if (k < i) continue;
    const back = [...(scores[k] as Map<number, number>)].sort((x, y) => y[1] - x[1] || x[0] - y[0]);
    if (back[0]?.[0] !== i) continue;
    if (isClose(score, next, clusters, i, k) || isClose(score, back[1], clusters, k, i)) continue;
    found.push([clusters[i] as Cluster, clusters[k] as Cluster, Math.min(0.8, 0.2 + 0.7 * score)]);
  }
  return found;
}

/** Whether another partner is nearly as good: one from the same article as the best, so that the two cannot both be meant. */
function isClose(
  score: number,
  next: [number, number] | undefined,
  clusters: readonly Cluster[],
  i: number,
  k: number,
): boolean {
  if (!next || score - next[1] >= MARGIN || i === k) return false;
  const sources = new Set((clusters[k] as Cluster).slots.map(({ statement }) => statement.source));
  return (clusters[next[0]] as Cluster).slots.some(({ statement }) => sources.has(statement.source));
}

function keysOf({ kind, terms, senses, slots, isAlone }: Omit<Cluster, 'keys'>): string[] {
  const figures = slots.filter(isDistinct).map((slot) => `${kind} = ${figureOf(slot)}`);
  const words = [...terms].sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1)).slice(0, KEYS);
  return [
    ...(isAlone ? [`${kind} alone`] : []),
    ...new Set(figures),
    ...words.flatMap(([term]) => [
      `${kind} ${term}`,
      ...meaningKeys(senses.get(term) ?? null).map((sense) => `${kind} #${sense}`),
    ]),
  ];
}

const meaningKeys = (senses: Senses): number[] =>
  senses === null ? [] : [...senses.own.slice(0, 3), ...senses.above.slice(0, 2)];

/** How surely two clusters are of one thing; 0 where something speaks against it. */
function likenessOfClusters(a: Cluster, b: Cluster): number {
  if (a.kind !== b.kind) return 0;
  let penalty = 0;
  for (const x of a.slots.slice(0, 8))
    for (const y of b.slots.slice(0, 8)) {
      const against = objectionTo(x, y);
      if (against === undefined) return 0;
      penalty = Math.max(penalty, against);
    }
  const overlap = overlapOf(a, b);
  const isOneFigure = a.slots.some((x) => isDistinct(x) && b.slots.some((y) => figureOf(x) === figureOf(y)));
  if (isOneFigure) return Math.min(1, 0.55 + overlap - penalty);
  const [x, y] = [a.slots[0] as Slot, b.slots[0] as Slot];
  const nearness = nearnessOf(x, y);
  const alone = a.isAlone && b.isAlone;
  const isNear = nearness === 1 && x.type !== 'count' && x.type !== 'date';
  const [m, n] = [sourcesOf(a), sourcesOf(b)];
  const support = m + n > 2 ? 0.05 : 0;
  // Where the outlets part into two camps, each with a figure of its own, the words need not meet.
  const isSplit = m > 1 && n > 1 && nearness >= 0.6 && x.type !== 'date';
  if (overlap < (isSplit ? 0.01 : alone || isNear ? 0.05 : 0.12 - support)) return 0;
  return overlap * 0.9 + 0.35 * nearness + (alone ? 0.12 : 0) + support + (isSplit ? 0.05 : 0) - penalty;
}

const sourcesOf = ({ slots }: Cluster): number =>
  new Set(slots.map(({ statement }) => statement.source)).size;

/** A count this large is particular, however round: of one story, two outlets hardly give it of two things. */
const LARGE = 10_000;

/** Whether a value is so particular that two articles of one story hardly give it of two things. */
function isDistinct({ type, value }: Slot): boolean {
  const digits = value.canonical.replace(/\D/gu, '').replace(/0+$/u, '');
  switch (type) {
    case 'quantity':
      return digits.length >= 2;
    case 'count': {
      const best = value.kind === 'interval' ? (value.best ?? 0) : 0;
      return best >= LARGE || (digits.length >= 2 && best > 20);
    }
    case 'time':
      return !/:[03]0/u.test(value.canonical);
    default:
      return false;
  }
}

/** A figure whatever is said of how exact it is. */
const figureOf = ({ value }: Slot): string => value.canonical.replace(/^[<>=~]+/u, '');

/** How much speaks against two slots being one; undefined where they cannot be. */
function objectionTo(x: Slot, y: Slot): number | undefined {
  if (isSameSource(x, y)) return x.value.canonical === y.value.canonical ? 0 : undefined;
  if (x.type === 'count' && !areOneThing(x, y) && !(isDistinct(x) && figureOf(x) === figureOf(y)))
    return undefined;
  // Whose age it is decides, and nothing else.
  if (x.kind === 'age' && (x.person === undefined || y.person === undefined)) return undefined;
  // "Nobody went home" counts no one's runs.
  if (x.value.canonical === '0' || y.value.canonical === '0') return undefined;
  const reason = whyApart(x, y);
  const isKin = x.family !== null && y.family !== null && areKin(x, y);
  // Every story has many days and hours: those of one are of one verb.
  if (x.type === 'time' && !shareThing(x, y)) return undefined;
  if (x.type === 'time' && x.family !== null && y.family !== null && !isKin) return reason ? undefined : 0.25;
  if (x.type === 'date' && (x.isPlanned !== y.isPlanned || areYearsApart(x, y))) return undefined;
  if (reason === undefined) return 0;
  if (x.type === 'date') return reason === 'another event' && isKin && nearnessOf(x, y) > 0 ? 0 : undefined;
  if (reason === 'another event') return 0.08;
  if (reason === 'a plan and a fact') return 0.2;
  if (reason === 'another thing') return 0.05;
  if (reason.startsWith('another group') && x.isSoleGroup && y.isSoleGroup) return 0.1;
  return undefined;
}

/** Whether the clauses of two values name one thing besides what happens to it: an alarm is raised, and so is a ban. */
function shareThing(x: Slot, y: Slot): boolean {
  const things = ({ terms, family }: Slot): string[] =>
    [...terms].flatMap(([term, weight]) => (weight >= 0.8 && term !== family ? [term] : []));
  const own = things(y);
  return things(x).some((term) =>
    own.some(
      (other) => term === other || kinshipOf(x.senses.get(term) ?? null, y.senses.get(other) ?? null) >= KIN,
    ),
  );
}

/** Two bare years that are no slip of the pen are of two events, each with a year of its own. */
const areYearsApart = (x: Slot, y: Slot): boolean =>
  [x, y].every(({ value, family }) => /^\d{4}$/u.test(value.canonical) && !ONCE.has(family ?? '')) &&
  nearnessOf(x, y) < 1;

/** Whether two values are of events that one word may mean. */
const areKin = (x: Slot, y: Slot): boolean =>
  areOneEvent(x, y) ||
  kinshipOf(x.senses.get(x.family ?? '') ?? null, y.senses.get(y.family ?? '') ?? null) >= KIN;

/** Whether two counts may be of one thing by their nouns. */
function areOneThing(x: Slot, y: Slot): boolean {
  if ((isPeopleToll(x) || isPeopleToll(y)) && x.family !== y.family && isNamedEvent(x) && isNamedEvent(y))
    return false;
  if (x.head === null || y.head === null) return true;
  if (x.head === y.head || areSynonyms(x.head, y.head)) return true;
  if (areHuman(x) && areHuman(y)) return true;
  const of = (slot: Slot): Senses => slot.senses.get([...slot.terms.keys()][0] ?? '') ?? null;
  return kinshipOf(of(x), of(y)) >= KIN;
}

const isNamedEvent = ({ family }: Slot): boolean => family !== null && isFamily(family);

const areHuman = ({ head, isPeople }: Slot): boolean =>
  isPeople || PEOPLE.has(head ?? '') || ANYBODY.has(head ?? '');
