import { align, type Links, type Row } from '../edited/align.ts';
import { likelyStretches } from '../edited/likely-stretches.ts';
import { type QuoteWord, weightOf } from '../words/quote-words.ts';
import { MARK } from '../words/scan-words.ts';
import type { WordIndex } from '../words/word-index.ts';

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

/** A quote, to be laid beside something. */
const rowOfQuote = (words: readonly QuoteWord[], keys: Int32Array): Row => ({
  length: words.length,
  keys,
  kinds: Uint8Array.from(words, ({ kind }) => kind),
  weights: Float64Array.from(words, ({ kind, form }) => weightOf(kind, form)),
  forms: words.map(({ form }) => form),
});

/** Words `[from, to)` of a source, to be laid beside something. */
function rowOfSource(index: WordIndex, from: number, to: number): Row {
  const length = to - from;
  const row = {
    length,
    keys: index.keys.subarray(from, to),
    kinds: new Uint8Array(length),
    weights: new Float64Array(length),
    forms: new Array<string>(length),
  };
  for (let i = 0; i < length; i++) {
    row.kinds[i] = index.kind(from + i);
    row.weights[i] = index.weight(from + i);
    row.forms[i] = index.form(from + i);
  }
  return row;
}

/** Lays a quote beside all of words `[from, to)` of a source. */
export function linkAll(index: WordIndex, words: readonly QuoteWord[], from: number, to: number): Links {
  const links = align(rowOfQuote(words, index.keysOf(words)), rowOfSource(index, from, to), false);
  return links.map((link) => (link < 0 ? -1 : link + from));
}

/** The part of a source that is most like the quote; undefined where no word of it points anywhere. */
export function nearestStretch(index: WordIndex, words: readonly QuoteWord[]): NearMatch | undefined {
  const quoted = rowOfQuote(words, index.keysOf(words));
  let best: NearMatch | undefined;
  for (const { from, to } of likelyStretches(index, quoted)) {
    const match = compare(index, quoted, from, to);
    if (match && (!best || match.similarity > best.similarity)) best = match;
  }
  return best;
}

function compare(index: WordIndex, quoted: Row, start: number, end: number): NearMatch | undefined {
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
  const isEnder = (row: Row, i: number): boolean =>
    (row.kinds[i] as number) === MARK && ENDERS.has(row.forms[i] as string);
  const agreedAt = (i: number): number =>
    (links[i] as number) >= 0 && (quoted.keys[i] as number) === (printed.keys[links[i] as number] as number)
      ? (quoted.weights[i] as number)
      : 0;
  let all = 0;
  for (let i = 0; i < quoted.length; i++) all += quoted.weights[i] as number;
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
    printedUpTo[j + 1] = (printedUpTo[j] as number) + (printed.weights[j] as number);
  let [agreed, all] = [0, 0];
  for (const [i, link] of links.entries()) {
    const weight = quoted.weights[i] as number;
    all += weight;
    if (link < 0 || (quoted.keys[i] as number) !== (printed.keys[link] as number)) continue;
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
