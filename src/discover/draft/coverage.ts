import type { Statement } from '../../articles/statements/index.ts';
import { SPEECH } from '../../expressions/en/saying-words.ts';
import type { Corpus, KnownStatement } from './corpus.ts';
import { highest } from './grounds.ts';
import { isLight } from './polarity.ts';
import type { Reader } from './reader.ts';
import { hasForm, isEmpty, rootOf, type Terms } from './terms.ts';

/** Statements of the sources that are looked at. */
const NEAREST = 12;
/** How many of them, with those beside them, say a thing together. */
const TOGETHER = 4;
/** What the nearest must share between them: in a draft in words of its own, and in one that keeps to the words of the sources. */
const OWN = { share: 0.46, exact: 0.1 };
const FREE = { share: 0.78, exact: 0.8 };
const CLOSE = { share: 0.88, exact: 1 };
/** Statements that a draft of few of them is taken to have besides, for one of them not to set the standard for itself. */
const BESIDES = [FREE.exact, FREE.exact, FREE.exact];
/** How much less one statement with those beside it must share. */
const LESS_IN_ONE = 0.14;
/** The same where words are compared by their roots alone: in one statement, and in the nearest few. */
const SAID_IN_ONE = 0.5;
const SAID_IN_FEW = 0.76;
/** How surely a word must say the same for a statement to be looked at for it. */
const SURE = 0.5;
/** What a name that the sources print counts for: it says of whom something is said, and not what. */
const NAMED = 0.4;
/** What words count for that say little of what a statement is about. */
const LITTLE = 0.25;
const PAIR = 0.75;

/** How far the sources say what a statement of the draft says. */
export interface Coverage {
  /** The share of it that the nearest statements say between them, in whatever words: 0 to 1. */
  readonly share: number;
  /** The share that they say in the very words. */
  readonly exact: number;
  /** The share that one of them says with those beside it. */
  readonly around: number;
  /** The statement that says most of it. */
  readonly known: KnownStatement | undefined;
  /** The statements that say most of it in whatever words, best first. */
  readonly nearest: readonly KnownStatement[];
}

/** A word of the draft by what it may mean. */
export interface Weighed {
  readonly key: string;
  readonly weight: number;
  readonly isName: boolean;
}

/**
 * How far the sources say what a statement says, in whatever words: each of its words is looked for, with all that may
 * mean the same, in the statements that are nearest to it and in those beside them.
 */
export function coverageOf(statement: Statement, corpus: Corpus, reader: Reader): Coverage {
  const words = weighed(statement, corpus, reader);
  const near = nearestInSense(words, corpus).map((known) => {
    const around = aroundOf(known, corpus);
    return { known, around, score: shareIn(corpus.senses.keysOf(known), words, corpus) };
  });
  const together = new Set(near.slice(0, TOGETHER).flatMap(({ around }) => [...around]));
  const named = words.map((word) =>
    word.isName && together.has(word.key) ? { ...word, weight: word.weight * NAMED } : word,
  );
  return {
    share: shareIn(together, named, corpus),
    exact: shareOf(words, ({ key }) => (together.has(key) ? 1 : 0)),
    around: words.length === 0 ? 1 : Math.max(0, ...near.map(({ around }) => shareIn(around, words, corpus))),
    known: highest(near)?.known,
    nearest: near.map(({ known }) => known),
  };
}

/**
 * What the sources must say of a statement for it to be supported by what they say: the more, the more the draft keeps to
 * their words elsewhere. In an article that is written freely, another word is seldom another thing.
 */
export function standardOf(all: readonly Coverage[]): number {
  const exact = [...BESIDES, ...all.map((one) => one.exact)].sort((a, b) => a - b);
  const usual = exact[Math.floor(exact.length / 2)] ?? FREE.exact;
  const [low, high] = usual < FREE.exact ? [OWN, FREE] : [FREE, CLOSE];
  const closeness = Math.max(0, Math.min(1, (usual - low.exact) / (high.exact - low.exact)));
  return low.share + (high.share - low.share) * closeness;
}

/** Whether the sources say a statement, by such a standard. */
export const isSaid = ({ share, around }: Coverage, standard: number): boolean =>
  share >= standard && around >= standard - LESS_IN_ONE;

/** The same by the roots of words alone, where parts of speech are not read. */
export function coverageOfRoots(terms: Terms, corpus: Corpus): Coverage {
  const near = corpus.nearest(terms, NEAREST);
  const together = new Set(near.slice(0, TOGETHER).flatMap(({ known }) => [...known.terms.roots]));
  const isKnown = (near[0]?.share ?? 0) >= SAID_IN_ONE || corpus.share(terms.roots, together) >= SAID_IN_FEW;
  const share = isKnown ? 1 : 0;
  return { share, exact: 1, around: share, known: near[0]?.known, nearest: near.map(({ known }) => known) };
}

/** The words of a statement that say something, values left out, by how much each says. */
export function weighed(statement: Statement, corpus: Corpus, reader: Reader): Weighed[] {
  const tokens = reader.tokensOf(statement);
  const pairs = corpus.senses.pairsIn(statement);
  return statement.words.flatMap((word, i): Weighed[] => {
    const token = tokens.find(({ start }) => start === word.start);
    if (!token || word.isMark || !/^(?:NOUN|PROPN|VERB|ADJ|ADV)$/u.test(token.pos)) return [];
    if (statement.mentions.some(({ start, end }) => start <= word.start && word.end <= end)) return [];
    const pair = pairs.get(word.start);
    if (pair === undefined && isEmpty(word.lower)) return [];
    const key = pair ?? rootOf(word.text);
    const isName = token.pos === 'PROPN' && (i > 0 || !corpus.isCommon(key));
    const saysLittle = isLight(token) || token.pos === 'ADV' || SPEECH.has(token.lemma) || token.isPerson;
    const says = isName ? 1 : pair ? PAIR : saysLittle ? LITTLE : weightOf(token.senses?.own.length ?? 1);
    return [{ key, weight: corpus.rarity.weight(key) * says, isName }];
  });
}

/** How much a word says by how many senses it has: "sue" has one, "hold" dozens. */
function weightOf(senses: number): number {
  if (senses <= 2) return 1;
  return senses <= 4 ? 0.75 : 0.5;
}

/** The share of what some words say, by weight: 0 to 1. */
function shareOf(words: readonly Weighed[], sureOf: (word: Weighed) => number): number {
  let [common, all] = [0, 0];
  for (const word of words) {
    all += word.weight;
    common += word.weight * sureOf(word);
  }
  return all === 0 ? 1 : common / all;
}

export const shareIn = (keys: ReadonlySet<string>, words: readonly Weighed[], corpus: Corpus): number =>
  shareOf(words, ({ key, isName }) => (isName && hasForm(keys, key) ? 1 : corpus.senses.sureOf(key, keys)));

/** The words of a statement, of those beside it, and of what its article begins with. */
const aroundOf = (known: KnownStatement, corpus: Corpus): ReadonlySet<string> =>
  new Set([
    ...corpus.beside(known).flatMap((one) => [...corpus.senses.keysOf(one)]),
    ...corpus.datelineOf(known.statement.source),
  ]);

/** The statements that say most of some words, in whatever words, best first. */
export function nearestInSense(words: readonly Weighed[], corpus: Corpus): KnownStatement[] {
  const scores = new Map<KnownStatement, number>();
  for (const { key, weight } of words) {
    const best = new Map<KnownStatement, number>();
    for (const [other, sure] of [[key, 1] as const, ...corpus.senses.kinOf(key)])
      if (sure >= SURE)
        for (const known of corpus.senses.saying(other))
          best.set(known, Math.max(best.get(known) ?? 0, sure));
    for (const [known, sure] of best) scores.set(known, (scores.get(known) ?? 0) + sure * weight);
  }
  return [...scores]
    .sort(([a, own], [b, other]) => other - own || a.place - b.place)
    .slice(0, NEAREST)
    .map(([known]) => known);
}
