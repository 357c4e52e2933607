import type { Senses } from '../lexicon.ts';
import type { Words } from './closeness.ts';
import { bareFigureOf, isDistinct } from './distinct.ts';
import { objectionTo, oddsOf } from './evidence.ts';
import { Newest } from './newest.ts';
import type { Slot } from './slot.ts';
import type { Surroundings } from './surroundings.ts';

/** Slots of one thing, and how surely: 0 to 1. */
export interface Group {
  readonly slots: Slot[];
  readonly likeness: number;
}

/** A group, or a slot of none, as it is held against others. */
interface Cluster {
  readonly slots: Slot[];
  /** Its first slots, which what it is held against must fit. */
  readonly held: readonly Slot[];
  /** How surely its slots are of one thing; 1 for a single one. */
  readonly likeness: number;
  readonly kind: string;
  /** What it is looked up by: the rarest of its words and what they may mean, and its figures, by their numbers. */
  readonly keys: readonly number[];
  /** Its number among all clusters, and those that it is not like. */
  readonly id: number;
  readonly unlike: number[];
  readonly like: Map<number, number>;
}

/** Slots of a cluster that another one is held against. */
const REACH = 8;

/** Below this, what is left over stays apart; days, of which every story has many, need more. */
const LEAST = 0.1;
const LEAST_OF_DATES = 0.26;
/** The odds of two values that are one particular figure. */
const ONE_FIGURE = 2;
/** Of a kind with so few values in a corpus, each is held against all, whatever its words. */
const FEW = 200;
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
 * likest, where it is the likest of that one too, by all that speaks for and against: see `evidenceOf`.
 */
export function joinLeftovers(
  groups: readonly Group[],
  slots: readonly Slot[],
  surroundings: Surroundings,
): Group[] {
  const inGroup = new Set(groups.flatMap((group) => group.slots));
  const likeness = new Likeness(surroundings);
  const toCluster = (own: Slot[], sureness: number): Cluster => likeness.clusterOf(own, sureness);
  let clusters = [
    ...groups.map((group) => toCluster(group.slots, group.likeness)),
    ...slots.filter((slot) => !inGroup.has(slot)).map((slot) => toCluster([slot], 1)),
  ].filter(({ slots: [first] }) => first !== undefined && first.type !== 'place');
  const others = groups.filter(({ slots: [first] }) => first?.type === 'place');
  for (let round = 0; round < ROUNDS; round++) {
    const pairs = matches(clusters, likeness);
    if (pairs.length === 0) break;
    const gone = new Set<Cluster>();
    const joined = pairs.map(([a, b, sureness]) => {
      gone.add(a).add(b);
      const weight = (one: Cluster): number => one.slots.length - 1;
      const total = weight(a) * a.likeness + weight(b) * b.likeness + sureness;
      return toCluster([...a.slots, ...b.slots], total / (weight(a) + weight(b) + 1));
    });
    clusters = [...clusters.filter((cluster) => !gone.has(cluster)), ...joined];
  }
  return [
    ...others,
    ...clusters.flatMap(({ slots: own, likeness }) => (own.length > 1 ? [{ slots: own, likeness }] : [])),
  ];
}

/** How like clusters are, with what is worked out once for many of them. */
class Likeness {
  readonly #rarity: (term: string) => number;
  readonly #surroundings: Surroundings;
  readonly #keys = new Map<string, number>();
  #clusters = 0;
  /** By the number of a cluster, for which other one it was looked at last, and whether the two are known to be unlike. */
  #seen = new Int32Array(0);
  #unlike = new Int32Array(0);
  #turn = 0;

  constructor(surroundings: Surroundings) {
    this.#rarity = surroundings.rarity;
    this.#surroundings = surroundings;
  }

  clusterOf(slots: Slot[], likeness: number): Cluster {
    const { kind } = slots[0] as Slot;
    const words = wordsOf(slots, this.#rarity);
    const keys = keysOf(kind, words, slots, this.#isOfFew(slots)).map((key) => {
      const known = this.#keys.get(key) ?? this.#keys.size;
      this.#keys.set(key, known);
      return known;
    });
    return { slots, held: slots.slice(0, REACH), likeness, kind, keys, id: this.#clusters++, unlike: [], like: new Map() }; // biome-ignore format: one record
  }

  #isOfFew([first]: readonly Slot[]): boolean {
    return first !== undefined && this.#surroundings.elsewhere(first) <= FEW;
  }

  /** Takes the cluster that others are held against from now on. */
  lookAt({ id, unlike }: Cluster): void {
    if (this.#seen.length < this.#clusters) {
      this.#seen = new Int32Array(this.#clusters * 2);
      this.#unlike = new Int32Array(this.#clusters * 2);
    }
    this.#turn++;
    this.#seen[id] = this.#turn;
    for (const other of unlike) this.#unlike[other] = this.#turn;
  }

  /** How like a cluster is to the one that is looked at; 0 where it is not, and where it was asked for before. */
  next(one: Cluster, other: Cluster): number {
    const { id } = other;
    if (this.#seen[id] === this.#turn) return 0;
    this.#seen[id] = this.#turn;
    // Most clusters are the same from round to round, and so is how like they are.
    if (this.#unlike[id] === this.#turn) return 0;
    const known = one.like.get(id);
    if (known !== undefined) return known;
    const score = this.#between(one, other);
    if (score > 0) one.like.set(id, score);
    else one.unlike.push(id);
    return score;
  }

  /** How surely two clusters are of one thing, by all their pairs; 0 where something decides that they are not. */
  #between(a: Cluster, b: Cluster): number {
    if (a.kind !== b.kind) return 0;
    const pairs: [Slot, Slot, string | null][] = [];
    for (const x of a.held)
      for (const y of b.held) {
        const objection = objectionTo(x, y, this.#surroundings);
        if (objection === undefined) return 0;
        if (x.statement.source !== y.statement.source) pairs.push([x, y, objection]);
      }
    if (pairs.length === 0) return 0;
    const odds = pairs.reduce((sum, [x, y, objection]) => sum + this.#oddsOf(x, y, objection), 0);
    return 1 / (1 + Math.exp(-odds / pairs.length));
  }

  #oddsOf(x: Slot, y: Slot, objection: string | null): number {
    return isDistinct(x) && bareFigureOf(x) === bareFigureOf(y)
      ? ONE_FIGURE
      : oddsOf(x, y, objection, this.#surroundings);
  }
}

/** The words of a cluster, with what each weighs here. */
function wordsOf(slots: readonly Slot[], rarity: (term: string) => number): Words {
  const terms = new Map<string, number>();
  const senses = new Map<string, Senses>();
  for (const slot of slots) {
    for (const [term, weight] of slot.terms)
      terms.set(term, Math.max(terms.get(term) ?? 0, Math.max(weight, LEAST_WEIGHT) * rarity(term)));
    for (const [term, own] of slot.senses) senses.set(term, own);
  }
  let sum = 0;
  for (const weight of terms.values()) sum += weight;
  return { terms, senses, sum: sum / Math.sqrt(slots.length) };
}

/** Clusters that are each other's likest, by a measure of how surely two are of one thing. */
function matches(clusters: readonly Cluster[], likeness: Likeness): [Cluster, Cluster, number][] {
  const newest = new Newest<number>(MOST);
  const scores = clusters.map((): Map<number, number> => new Map());
  for (const [i, one] of clusters.entries()) {
    likeness.lookAt(one);
    for (const key of one.keys) {
      for (const k of newest.of(key)) {
        const score = likeness.next(one, clusters[k] as Cluster);
        if (score <= 0) continue;
        (scores[i] as Map<number, number>).set(k, score);
        (scores[k] as Map<number, number>).set(i, score);
      }
      newest.keep(key, i);
    }
  }
  const found: [Cluster, Cluster, number][] = [];
  for (const [i, own] of scores.entries()) {
    if (own.size === 0) continue;
    const [best, next] = [...own].sort((x, y) => y[1] - x[1] || x[0] - y[0]);
    const least = (clusters[i] as Cluster).kind === 'date' ? LEAST_OF_DATES : LEAST;
    if (!best || best[1] < least) continue;
    const [k, score] = best;
    if (k < i) continue;
    const back = [...(scores[k] as Map<number, number>)].sort((x, y) => y[1] - x[1] || x[0] - y[0]);
    if (back[0]?.[0] !== i) continue;
    if (isClose(score, next, clusters, i, k) || isClose(score, back[1], clusters, k, i)) continue;
    found.push([clusters[i] as Cluster, clusters[k] as Cluster, 0.45 + 0.35 * score]);
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

function keysOf(kind: string, { terms, senses }: Words, slots: readonly Slot[], isOfFew: boolean): string[] {
  const figures = slots.filter(isDistinct).map((slot) => `${kind} = ${bareFigureOf(slot)}`);
  const words = [...terms].sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1)).slice(0, KEYS);
  return [
    ...(isOfFew ? [`${kind} any`] : []),
    ...(sourcesOf(slots) > 1 ? [`${kind} camp`] : []),
    ...new Set(figures),
    ...words.flatMap(([term]) => [
      `${kind} ${term}`,
      ...meaningKeys(senses.get(term) ?? null).map((sense) => `${kind} #${sense}`),
    ]),
  ];
}

const meaningKeys = (senses: Senses): number[] =>
  senses === null ? [] : [...senses.own.slice(0, 3), ...senses.above.slice(0, 2)];

const sourcesOf = (slots: readonly Slot[]): number =>
  new Set(slots.map(({ statement }) => statement.source)).size;
