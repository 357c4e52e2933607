import { MARK } from '../words/scan-words.ts';
import type { WordIndex } from '../words/word-index.ts';
import type { Row } from './align.ts';
import type { WordRange } from './edited-places.ts';

/** Places that the words of one quote may point at; where there are more, those of its rarest words are taken. */
const MOST_SEEDS = 2000;
/** A word that occurs more often than this points nowhere by itself, only together with its neighbour. */
const COMMON = 24;
/** A word that occurs more often than this is asked only where fewer rarer words than {@link ENOUGH} point anywhere. */
const VERY_COMMON = 200;
const ENOUGH = 5;
/** How many of a common word's places are looked at. */
const MOST_PLACES = 2000;
/** Stretches that are laid beside the quote in full, and the share of the best one's words that each must hold. */
const CANDIDATES = 3;
const LEAST_SHARE = 0.5;

/** Stretches in which most words of the quote are together, best first. */
export function likelyStretches(index: WordIndex, quoted: Row): WordRange[] {
  const seeds = seedsOf(index, quoted);
  if (seeds.length === 0) return [];
  const size = quoted.length;
  const reach = Math.ceil(size * 1.5) + 8;
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
      if (times[gone] === 0) weight -= quoted.weights[gone] as number;
      tail++;
    }
    if (times[word] === 0) weight += quoted.weights[word] as number;
    times[word] = (times[word] as number) + 1;
    const from = placeOf(seeds[tail] as number);
    const last = windows.at(-1);
    // Windows that overlap are one place: its fullest is kept.
    if (last && from <= last.to) {
      if (weight > last.weight) windows[windows.length - 1] = { from, to: at, weight };
    } else windows.push({ from, to: at, weight });
  }
  windows.sort((a, b) => b.weight - a.weight || a.from - b.from);
  const least = LEAST_SHARE * (windows[0]?.weight ?? 0);
  const around = Math.ceil(size / 2) + 4;
  return windows
    .slice(0, CANDIDATES)
    .filter((window) => window.weight >= least)
    .map(({ from, to }) => ({
      from: Math.max(0, Math.min(from, to - size) - around),
      to: Math.min(index.count, Math.max(to, from + size) + around),
    }));
}

/** A place in the source and the word of the quote that points there, in one number that sorts by place. */
const SHIFT = 1 << 16;
const placeOf = (seed: number): number => Math.floor(seed / SHIFT);
const wordOf = (seed: number): number => seed % SHIFT;

function seedsOf(index: WordIndex, { length, keys, kinds }: Row): Float64Array {
  const words: number[] = [];
  for (let i = 0; i < Math.min(length, SHIFT); i++)
    if (kinds[i] !== MARK && (keys[i] as number) >= 0) words.push(i);
  const frequency = (i: number): number => index.frequency(keys[i] as number);
  words.sort((a, b) => frequency(a) - frequency(b) || a - b);
  const seeds: number[] = [];
  let pointing = 0;
  for (const i of words) {
    const times = frequency(i);
    if (times > VERY_COMMON && pointing >= ENOUGH) break;
    const before = seeds.length;
    for (const place of index.placesOf(keys[i] as number).subarray(0, MOST_PLACES)) {
      if (seeds.length >= MOST_SEEDS) return Float64Array.from(seeds).sort();
      if (times <= COMMON || hasNeighbour(index, keys, i, place)) seeds.push(place * SHIFT + i);
    }
    if (seeds.length > before) pointing++;
  }
  return Float64Array.from(seeds).sort();
}

const hasNeighbour = (index: WordIndex, keys: Int32Array, i: number, place: number): boolean =>
  (i > 0 && place > 0 && index.keys[place - 1] === keys[i - 1]) ||
  (i + 1 < keys.length && index.keys[place + 1] === keys[i + 1]);
