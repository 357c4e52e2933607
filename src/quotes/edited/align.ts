import { MARK, NUMBER } from '../words/scan-words.ts';

/** Words to be laid beside each other. */
export interface Row {
  readonly length: number;
  /** Words of one key are the same; -1 is like nothing. */
  readonly keys: Int32Array;
  readonly kinds: Uint8Array;
  readonly weights: Float64Array;
  readonly forms: readonly string[];
}

/** For each word of the quote the word of the source that it is laid beside, or -1; ascending where it is none. */
export type Links = Int32Array;

/** Tables larger than this are cut at words that occur once in both; where there are none, the words stay unlinked. */
const MOST_CELLS = 40_000;

/** What leaving out a word of the quote or of the source costs, and laying two unequal words beside each other. */
const SKIP_QUOTED = 0.25;
const SKIP_PRINTED = 0.2;
const UNEQUAL = 0.4;
/** The same for two numbers, which are best shown beside each other, and for words that begin alike. */
const UNEQUAL_NUMBERS = 0.05;
const ALIKE = -0.3;

/**
 * Lays a quote beside a stretch of its source so that as much as can be agrees.
 * @param isFree Whether what the source prints before and after may be left out at no cost.
 */
export function align(quoted: Row, printed: Row, isFree: boolean): Links {
  const links = new Int32Array(quoted.length).fill(-1);
  const whole = { q: 0, Q: quoted.length, p: 0, P: printed.length, freeStart: isFree, freeEnd: isFree };
  lay(quoted, printed, whole, links);
  return links;
}

/** A part of both rows: words `[q, Q)` of the quote beside `[p, P)` of the source. */
interface Part {
  readonly q: number;
  readonly Q: number;
  readonly p: number;
  readonly P: number;
  readonly freeStart: boolean;
  readonly freeEnd: boolean;
}

function lay(quoted: Row, printed: Row, part: Part, links: Links): void {
  const { q, Q, p, P, freeStart, freeEnd } = part;
  if (q >= Q || p >= P) return;
  if ((Q - q + 1) * (P - p + 1) <= MOST_CELLS) {
    layTable(quoted, printed, part, links);
    return;
  }
  const anchors = anchorsOf(quoted, printed, part);
  if (anchors.length === 0) return;
  let [lastQ, lastP] = [q, p];
  for (const [i, [aq, ap]] of anchors.entries()) {
    lay(
      quoted,
      printed,
      { q: lastQ, Q: aq, p: lastP, P: ap, freeStart: freeStart && i === 0, freeEnd: false },
      links,
    );
    links[aq] = ap;
    [lastQ, lastP] = [aq + 1, ap + 1];
  }
  lay(quoted, printed, { q: lastQ, Q, p: lastP, P, freeStart: false, freeEnd }, links);
}

/** Words that are once in each row and in the same order in both: the longest such chain. */
function anchorsOf(quoted: Row, printed: Row, { q, Q, p, P }: Part): [number, number][] {
  const once = new Map<number, number>();
  for (let i = q; i < Q; i++) {
    const key = quoted.keys[i] as number;
    if (key >= 0 && quoted.kinds[i] !== MARK) once.set(key, once.has(key) ? -1 : i);
  }
  const pairs = new Map<number, number>();
  for (let j = p; j < P; j++) {
    const i = once.get(printed.keys[j] as number);
    if (i !== undefined && i >= 0) pairs.set(i, pairs.has(i) ? -1 : j);
  }
  const sorted = [...pairs].filter(([, j]) => j >= 0).sort(([a], [b]) => a - b);
  return longestAscending(sorted);
}

/** The longest run of pairs whose second ascends too (patience sorting). */
function longestAscending(pairs: readonly [number, number][]): [number, number][] {
  const tails: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  for (const [i, [, value]] of pairs.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] as number] as [number, number])[1] < value) low = middle + 1;
      else high = middle;
    }
    before[i] = low > 0 ? (tails[low - 1] as number) : -1;
    tails[low] = i;
  }
  const chain: [number, number][] = [];
  for (let i = tails.at(-1) ?? -1; i >= 0; i = before[i] as number) chain.push(pairs[i] as [number, number]);
  return chain.reverse();
}

const [STOP, PAIR, DROP_QUOTED, DROP_PRINTED] = [0, 1, 2, 3];

/** The best way through the whole table of two short rows. */
function layTable(quoted: Row, printed: Row, { q, Q, p, P, freeStart, freeEnd }: Part, links: Links): void {
  const [m, n] = [Q - q, P - p];
  const width = n + 1;
  const score = new Float64Array((m + 1) * width);
  const step = new Uint8Array((m + 1) * width);
  for (let j = 1; j <= n; j++) {
    score[j] = freeStart
      ? 0
      : (score[j - 1] as number) - SKIP_PRINTED * (printed.weights[p + j - 1] as number);
    step[j] = freeStart ? STOP : DROP_PRINTED;
  }
  for (let i = 1; i <= m; i++) {
    const weight = quoted.weights[q + i - 1] as number;
    const row = i * width;
    score[row] = (score[row - width] as number) - SKIP_QUOTED * weight;
    step[row] = DROP_QUOTED;
    for (let j = 1; j <= n; j++) {
      const pair = (score[row - width + j - 1] as number) + pairScore(quoted, q + i - 1, printed, p + j - 1);
      const up = (score[row - width + j] as number) - SKIP_QUOTED * weight;
      const left =
        (score[row + j - 1] as number) -
        (i === m && freeEnd ? 0 : SKIP_PRINTED * (printed.weights[p + j - 1] as number));
      const best = Math.max(pair, up, left);
      score[row + j] = best;
      step[row + j] = best === pair ? PAIR : best === up ? DROP_QUOTED : DROP_PRINTED;
    }
  }
  let [i, j] = [m, n];
  while (i > 0 || j > 0) {
    const taken = step[i * width + j] as number;
    if (taken === STOP) break;
    if (taken === PAIR) links[q + i - 1] = p + j - 1;
    if (taken !== DROP_PRINTED) i--;
    if (taken !== DROP_QUOTED) j--;
  }
}

function pairScore(quoted: Row, i: number, printed: Row, j: number): number {
  const weight = quoted.weights[i] as number;
  if (quoted.keys[i] === printed.keys[j]) return weight;
  const [a, b] = [quoted.kinds[i] as number, printed.kinds[j] as number];
  const larger = Math.max(weight, printed.weights[j] as number);
  if ((a === MARK) !== (b === MARK)) return -larger;
  if (a === NUMBER && b === NUMBER) return -UNEQUAL_NUMBERS * larger;
  if (a === MARK || a === NUMBER || b === NUMBER) return -UNEQUAL * larger;
  return -(isAlike(quoted.forms[i] as string, printed.forms[j] as string) ? ALIKE : UNEQUAL) * larger;
}

/** "began" and "begun", "Kabul" and "Kabol": words that share most of a beginning. */
function isAlike(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  if (shorter < 3 || a.charCodeAt(0) !== b.charCodeAt(0)) return false;
  let same = 1;
  while (same < shorter && a.charCodeAt(same) === b.charCodeAt(same)) same++;
  return same * 2 >= Math.max(a.length, b.length);
}
