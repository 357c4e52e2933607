import { align, type Links, type Row } from './align.ts';
import { type QuoteWord, weightOf } from './quote-words.ts';
import { MARK } from './scan-words.ts';
import type { WordIndex } from './word-index.ts';

/** The stretch of a source that is most like a quote, and how the two lie beside each other. */
export interface NearMatch {
  /** For each word of the quote, the word of the source beside it, or -1. */
  readonly links: Links;
  /** Words `[from, to)` of the source. */
  readonly from: number;
  readonly to: number;
  /** Twice what agrees, over all of both: 0 to 1. */
  readonly similarity: number;
  /** The share of the quote that agrees. */
  readonly covered: number;
}

/** Places that the words of one quote may point at; where there are more, those of its rarest words are taken. */
const MOST_SEEDS = 3000;
/** A word that occurs more often than this points nowhere by itself, only together with its neighbour. */
const COMMON = 24;
/** How many of a common word's places are looked at. */
const MOST_PLACES = 2000;
/** Stretches that are laid beside the quote in full. */
const CANDIDATES = 3;

/** A quote, to be laid beside something. */
const rowOfQuote = (words: readonly QuoteWord[], keys: Int32Array): Row => ({
  length: words.length,
  key: (i) => keys[i] as number,
  kind: (i) => (words[i] as QuoteWord).kind,
  form: (i) => (words[i] as QuoteWord).form,
  weight: (i) => weightOf((words[i] as QuoteWord).kind, (words[i] as QuoteWord).form),
});

/** Words `[from, to)` of a source, to be laid beside something. */
const rowOfSource = (index: WordIndex, from: number, to: number): Row => ({
  length: to - from,
  key: (i) => index.keys[from + i] as number,
  kind: (i) => index.kind(from + i),
  form: (i) => index.form(from + i),
  weight: (i) => index.weight(from + i),
});

/** Lays a quote beside all of words `[from, to)` of a source. */
export function linkAll(index: WordIndex, words: readonly QuoteWord[], from: number, to: number): Links {
  const links = align(rowOfQuote(words, index.keysOf(words)), rowOfSource(index, from, to), false);
  return links.map((link) => (link < 0 ? -1 : link + from));
}

/** The part of a source that is most like the quote; undefined where no word of it points anywhere. */
export function nearestStretch(index: WordIndex, words: readonly QuoteWord[]): NearMatch | undefined {
  const keys = index.keysOf(words);
  let best: NearMatch | undefined;
  for (const { from, to } of likelyStretches(index, words, keys)) {
    const match = compare(index, words, keys, from, to);
    if (match && (!best || match.similarity > best.similarity)) best = match;
  }
  return best;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Stretches in which most words of the quote stand together, best first. */
function likelyStretches(index: WordIndex, words: readonly QuoteWord[], keys: Int32Array): Stretch[] {
  const seeds = seedsOf(index, words, keys);
  if (seeds.length === 0) return [];
  const size = words.length;
  const reach = Math.ceil(size * 1.5) + 8;
  const weights = words.map(({ kind, form }) => weightOf(kind, form));
  const times = new Uint16Array(size);
  const windows: { from: number; to: number; weight: number }[] = [];
  let weight = 0;
  let tail = 0;
  for (const seed of seeds) {
    const at = placeOf(seed);
    const word = wordOf(seed);
    for (let first = seeds[tail] as number; at - placeOf(first) > reach; first = seeds[tail] as number) {
      const gone = wordOf(first);
      times[gone] = (times[gone] as number) - 1;
      if (times[gone] === 0) weight -= weights[gone] as number;
      tail++;
    }
    if (times[word] === 0) weight += weights[word] as number;
    times[word] = (times[word] as number) + 1;
    const from = placeOf(seeds[tail] as number);
    const last = windows.at(-1);
    // Windows that overlap are one place: its fullest is kept.
    if (last && from <= last.to) {
      if (weight > last.weight) windows[windows.length - 1] = { from, to: at, weight };
    } else windows.push({ from, to: at, weight });
  }
  return windows
    .sort((a, b) => b.weight - a.weight || a.from - b.from)
    .slice(0, CANDIDATES)
    .map(({ from, to }) => ({
      from: Math.max(0, Math.min(from, to - size) - Math.ceil(size / 2) - 4),
      to: Math.min(index.count, Math.max(to, from + size) + Math.ceil(size / 2) + 4),
    }));
}

/** A place in the source and the word of the quote that points there, in one number that sorts by place. */
const SHIFT = 1 << 16;
const placeOf = (seed: number): number => Math.floor(seed / SHIFT);
const wordOf = (seed: number): number => seed % SHIFT;

function seedsOf(index: WordIndex, words: readonly QuoteWord[], keys: Int32Array): Float64Array {
  const order = [...words.keys()]
    .filter((i) => words[i]?.kind !== MARK && (keys[i] as number) >= 0 && i < SHIFT)
    .sort((a, b) => index.frequency(keys[a] as number) - index.frequency(keys[b] as number) || a - b);
  const seeds: number[] = [];
  for (const i of order) {
    const key = keys[i] as number;
    const isCommon = index.frequency(key) > COMMON;
    for (const place of index.placesOf(key).subarray(0, MOST_PLACES)) {
      if (seeds.length >= MOST_SEEDS) return Float64Array.from(seeds).sort();
      if (!isCommon || hasNeighbour(index, keys, i, place)) seeds.push(place * SHIFT + i);
    }
  }
  return Float64Array.from(seeds).sort();
}

const hasNeighbour = (index: WordIndex, keys: Int32Array, i: number, place: number): boolean =>
  (i > 0 && place > 0 && index.keys[place - 1] === keys[i - 1]) ||
  (i + 1 < keys.length && index.keys[place + 1] === keys[i + 1]);

function compare(
  index: WordIndex,
  words: readonly QuoteWord[],
  keys: Int32Array,
  start: number,
  end: number,
): NearMatch | undefined {
  const quoted = rowOfQuote(words, keys);
  const printed = rowOfSource(index, start, end);
  const links = align(quoted, printed, true);
  keepToSentences(quoted, printed, links);
  const { first, last, similarity, covered } = bestEdges(quoted, printed, links);
  if (similarity === 0) return undefined;
  const isInside = (link: number): boolean => link >= first && link <= last;
  return {
    links: links.map((link) => (isInside(link) ? link + start : -1)),
    from: first + start,
    to: last + 1 + start,
    similarity,
    covered,
  };
}

const ENDERS = new Set(['.', '!', '?', '\u3002', '\uFF01', '\uFF1F', '\u061F', '\u06D4', '\u0964']);
/** A sentence that holds less than this of a quote is not a part of its match. */
const LEAST_OF_SENTENCE = 0.12;

/** Unlinks what runs over the end of a sentence, where the quote ends none, for a word or two. */
function keepToSentences(quoted: Row, printed: Row, links: Links): void {
  const isEnder = (row: Row, i: number): boolean => row.kind(i) === MARK && ENDERS.has(row.form(i));
  const agreedAt = (i: number): number =>
    (links[i] as number) >= 0 && quoted.key(i) === printed.key(links[i] as number) ? quoted.weight(i) : 0;
  let all = 0;
  for (let i = 0; i < quoted.length; i++) all += quoted.weight(i);
  const cut = (order: readonly number[]): void => {
    let [agreed, last] = [0, -1];
    const passed: number[] = [];
    for (const i of order) {
      const link = links[i] as number;
      if (isEnder(quoted, i)) return;
      if (link < 0) continue;
      if (last >= 0 && hasEnder(Math.min(last, link), Math.max(last, link))) {
        if (agreed < LEAST_OF_SENTENCE * all) for (const k of passed) links[k] = -1;
        return;
      }
      passed.push(i);
      agreed += agreedAt(i);
      last = link;
    }
  };
  const hasEnder = (from: number, to: number): boolean => {
    for (let j = from + 1; j < to; j++) if (isEnder(printed, j)) return true;
    return false;
  };
  const order = [...links.keys()];
  cut(order);
  cut(order.reverse());
}

/** The part of the source, from one linked word to another, that is most like the whole quote. */
function bestEdges(quoted: Row, printed: Row, links: Links) {
  // What agrees up to each linked word, and what the source prints up to it.
  const linked: { at: number; agreedBefore: number; agreed: number }[] = [];
  const printedUpTo = new Float64Array(printed.length + 1);
  for (let j = 0; j < printed.length; j++)
    printedUpTo[j + 1] = (printedUpTo[j] as number) + printed.weight(j);
  let [agreed, all] = [0, 0];
  for (const [i, link] of links.entries()) {
    const weight = quoted.weight(i);
    all += weight;
    if (link < 0 || quoted.key(i) !== printed.key(link)) continue;
    linked.push({ at: link, agreedBefore: agreed, agreed: agreed + weight });
    agreed += weight;
  }
  const similarityOf = (a: number, b: number): number => {
    const [from, to] = [linked[a], linked[b]];
    if (!from || !to) return 0;
    const width = (printedUpTo[to.at + 1] as number) - (printedUpTo[from.at] as number);
    return (2 * (to.agreed - from.agreedBefore)) / (all + width);
  };
  let [a, b] = [0, linked.length - 1];
  for (let other = 1; other < linked.length; other++)
    if (similarityOf(other, b) > similarityOf(a, b)) a = other;
  for (let other = linked.length - 2; other >= a; other--)
    if (similarityOf(a, other) > similarityOf(a, b)) b = other;
  const [from, to] = [linked[a], linked[b]];
  return {
    first: from?.at ?? -1,
    last: to?.at ?? -1,
    similarity: similarityOf(a, b),
    covered: from && to ? (to.agreed - from.agreedBefore) / all : 0,
  };
}
