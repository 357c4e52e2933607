import type { Source } from '../../articles/source.ts';
import { compareText } from '../../text/compare-text.ts';
import { NONE, Places } from './places.ts';
import { Lexicon, rangeOf, type WordList } from './words.ts';

/** A stretch of one source. UTF-16 units of the decoded file, end exclusive. */
export interface Passage {
  readonly source: Source;
  readonly start: number;
  readonly end: number;
}

/** The same passage in two places, word for word but for a few: in two sources, or twice in one. */
export interface Echo {
  readonly a: Passage;
  readonly b: Passage;
  /** Words that both hold in a row, of all the words of the longer. */
  readonly shared: number;
  readonly words: number;
}

/** Words in a row that two passages must share to be looked at: news has turns of phrase, but few of ten words. */
const SHINGLE = 10;
/** Of so many shingles in a row, the one with the lowest hash is kept (winnowing: Schleimer et al., 2003). */
const WINDOW = 4;
/** Words that may differ between two shared runs of one passage: an edited name or figure. */
const GAP = 6;
/** Shingles that are kept of one text, about. */
const MOST_KEPT = 100_000;
/** A passage shorter than this is a quotation or a formula, not a report that was copied. */
const SHORTEST = 24;
/** A shingle that is in more places than this is boilerplate; each place is held against the first ones alone. */
const MOST_PLACES = 8;

/** Of a passage that was copied, at least three words of four are unchanged. */
const isMostlyShared = (shared: number, words: number): boolean => shared * 4 >= words * 3;
/** After so many words two texts that share too little are not followed further. */
const PATIENCE = 40;

/** What was found in sources before, by the first of them: a desk asks of the same ones after each change of a claim. */
const found = new WeakMap<
  Source,
  { readonly sources: readonly Source[]; readonly echoes: readonly Echo[] }
>();

/**
 * Finds the passages that are near-identical in two places. Linear in the text: sampled runs of words are looked up
 * by hash, and what agrees is followed to its ends.
 */
export function findEchoes(sources: readonly Source[]): readonly Echo[] {
  const sorted = sources.filter(({ text }) => text !== '').sort((a, b) => compareText(a.id, b.id));
  const [first] = sorted;
  if (!first) return [];
  const before = found.get(first);
  if (before?.sources.length === sorted.length && sorted.every((source, i) => source === before.sources[i]))
    return before.echoes;
  const echoes = echoesIn(sorted);
  found.set(first, { sources: sorted, echoes });
  return echoes;
}

function echoesIn(sorted: readonly Source[]): Echo[] {
  const lexicon = new Lexicon();
  const texts = sorted.map((source) => lexicon.words(source));
  const index = new Places();
  const echoes: Echo[] = [];
  for (const [text, words] of texts.entries()) {
    /** Of each text before: the stretch of this one that is already matched with it, so that no passage is reported twice. */
    const covered = new Map<number, Match>();
    eachKept(words.ids, (at, hash) => {
      let [last, count] = [NONE, 0];
      for (let seed = index.first(hash); seed !== NONE; seed = index.next(seed)) {
        [last, count] = [seed, count + 1];
        const [other, from] = [index.textOf(seed), index.startOf(seed)];
        const known = covered.get(other);
        if (known && at < known.b.last && at + SHINGLE > known.b.first && from < known.a.last + GAP) continue;
        if (other === text && at < from + SHINGLE) continue;
        const match = extend(texts[other] as WordList, from, words, at, other === text);
        if (!match) continue;
        covered.set(other, match);
        echoes.push(echoOf(sorted, texts, other, text, match));
      }
      if (count < MOST_PLACES) index.add(hash, last, text, at);
    });
  }
  return echoes;
}

interface Match {
  readonly a: { readonly first: number; readonly last: number };
  readonly b: { readonly first: number; readonly last: number };
  readonly shared: number;
}

/** Goes through the shingles that are kept of a text: at least one of any few in a row, so that no long shared run is missed. */
function eachKept(ids: Uint32Array, take: (at: number, hash: number) => void): void {
  const count = Math.max(0, ids.length - SHINGLE + 1);
  // Of a text as long as a library fewer are kept; what is kept of it is kept of a short text as well.
  const window = Math.max(WINDOW, Math.ceil(count / MOST_KEPT));
  const hashes = new Uint32Array(count);
  for (let at = 0; at < count; at++) {
    let hash = 0x811c9dc5;
    for (let k = 0; k < SHINGLE; k++) hash = Math.imul(hash ^ (ids[at + k] as number), 0x01000193);
    // FNV leaves its low bits uneven; the order of hashes decides what is kept, so they are mixed once more.
    hashes[at] = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  }
  let [last, least] = [-1, 0];
  for (let from = 0; from + window <= Math.max(count, window); from++) {
    const end = Math.min(from + window, count);
    if (least < from || from === 0) {
      least = from;
      for (let k = from + 1; k < end; k++) if ((hashes[k] as number) <= (hashes[least] as number)) least = k;
    } else if ((hashes[end - 1] as number) <= (hashes[least] as number)) least = end - 1;
    if (least === last || least >= count) continue;
    last = least;
    take(least, hashes[least] as number);
  }
}

/** Follows a shared run of words both ways, over short gaps of words that differ; undefined where it is too short. */
function extend(a: WordList, i: number, b: WordList, j: number, isOneText: boolean): Match | undefined {
  for (let k = 0; k < SHINGLE; k++) if (a.ids[i + k] !== b.ids[j + k]) return undefined;
  const forwards = follow(a.ids, i + SHINGLE, b.ids, j + SHINGLE, 1, isOneText ? j : a.ids.length);
  const backwards = follow(a.ids, i - 1, b.ids, j - 1, -1, isOneText ? i + SHINGLE : 0);
  const match = {
    a: { first: i - backwards.a, last: i + SHINGLE - 1 + forwards.a },
    b: { first: j - backwards.b, last: j + SHINGLE - 1 + forwards.b },
    shared: SHINGLE + forwards.shared + backwards.shared,
  };
  const length = Math.max(match.a.last - match.a.first, match.b.last - match.b.first) + 1;
  return length >= SHORTEST && isMostlyShared(match.shared, length) ? match : undefined;
}

/**
 * How far two texts run on alike from two places, in words of each. A gap is crossed where three words in a row agree
 * again after it. In one text the two passages may not run into each other: `wall` is where the other begins.
 */
function follow(
  a: Uint32Array,
  i: number,
  b: Uint32Array,
  j: number,
  step: 1 | -1,
  wall: number,
): { a: number; b: number; shared: number } {
  let [x, y, shared] = [i, j, 0];
  const reached = { a: 0, b: 0, shared: 0 };
  while (x >= 0 && x < a.length && y >= 0 && y < b.length && (step === 1 ? x < wall : y >= wall)) {
    if (a[x] === b[y]) {
      x += step;
      y += step;
      shared++;
      reached.a = Math.abs(x - i);
      reached.b = Math.abs(y - j);
      reached.shared = shared;
      continue;
    }
    const passed = Math.max(Math.abs(x - i), Math.abs(y - j));
    if (passed > PATIENCE && !isMostlyShared(shared, passed)) break;
    const gap = gapFrom(a, x, b, y, step);
    if (gap === NONE) break;
    x += (gap >> 4) * step;
    y += (gap & 15) * step;
  }
  return reached;
}

/** The smallest gap after which both texts agree again: sixteen times the words of the one and those of the other; -1 where there is none. */
function gapFrom(a: Uint32Array, x: number, b: Uint32Array, y: number, step: 1 | -1): number {
  for (let total = 1; total <= GAP; total++)
    for (let p = 0; p <= total; p++)
      if (agree(a, x + p * step, b, y + (total - p) * step, step)) return (p << 4) | (total - p);
  return NONE;
}

/** Whether three words in a row are the same: outside of a text there are none. */
const agree = (a: Uint32Array, p: number, b: Uint32Array, q: number, step: 1 | -1): boolean =>
  p >= 0 &&
  q >= 0 &&
  p < a.length &&
  q < b.length &&
  a[p] === b[q] &&
  isSame(a, p + step, b, q + step) &&
  isSame(a, p + 2 * step, b, q + 2 * step);

const isSame = (a: Uint32Array, p: number, b: Uint32Array, q: number): boolean =>
  p >= 0 && q >= 0 && p < a.length && q < b.length && a[p] === b[q];

function echoOf(
  sources: readonly Source[],
  texts: readonly WordList[],
  first: number,
  second: number,
  { a, b, shared }: Match,
): Echo {
  const passage = (text: number, { first: from, last }: Match['a']): Passage => {
    const source = sources[text] as Source;
    return { source, ...rangeOf(source, texts[text] as WordList, from, last) };
  };
  const words = Math.max(a.last - a.first, b.last - b.first) + 1;
  return { a: passage(first, a), b: passage(second, b), shared, words };
}
