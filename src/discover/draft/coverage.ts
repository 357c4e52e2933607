import type { Statement } from '../../articles/statements/index.ts';
import { SPEECH } from '../../expressions/en/saying-words.ts';
import type { Corpus, KnownStatement } from './corpus.ts';
import { isLight } from './polarity.ts';
import type { Reader } from './reader.ts';
import { isEmpty, rootOf, type Terms } from './terms.ts';

/** Statements of the sources that are looked at. */
const NEAREST = 12;
/** How many of them say a thing together. */
const TOGETHER = 4;
/** What another word that may mean the same counts for. */
const ALIKE = 0.85;

/** How much of what a statement of the draft says the sources say: shares from 0 to 1. */
export interface Coverage {
  /** In one statement; with the statements beside it; in the nearest few between them. */
  readonly best: number;
  readonly around: number;
  readonly together: number;
  /** The statement that says most of it. */
  readonly known: KnownStatement | undefined;
  /** Words of one sense or two that no source has, in this form or another. */
  readonly unknown: readonly string[];
}

interface Weighed {
  readonly root: string;
  readonly weight: number;
}

/** How much a word says by how many senses it has: "sue" has one, "hold" dozens. */
function weightOf(senses: number): number {
  if (senses <= 2) return 1;
  return senses <= 4 ? 0.75 : 0.5;
}

/** How far the sources say what a statement says, word by word. */
export function coverageOf(statement: Statement, corpus: Corpus, reader: Reader): Coverage {
  const words: Weighed[] = [];
  const unknown: string[] = [];
  for (const [i, token] of reader.tokensOf(statement).entries()) {
    if (
      !/^\p{L}/u.test(token.text) ||
      isEmpty(token.lower) ||
      !/^(?:NOUN|PROPN|VERB|ADJ|ADV)$/u.test(token.pos)
    )
      continue;
    if (statement.mentions.some(({ start, end }) => start <= token.start && token.end <= end)) continue;
    const root = rootOf(token.text);
    const isName = token.pos === 'PROPN' && (i > 0 || !corpus.isCommon(root));
    const senses = token.senses?.own.length ?? 1;
    // "Investigators", "residents": people are named by many words.
    const isPeople = token.isPerson && token.lemma !== token.lower;
    const says = isName
      ? 1
      : isLight(token) || token.pos === 'ADV' || SPEECH.has(token.lemma) || isPeople
        ? 0.25
        : weightOf(senses);
    words.push({ root, weight: corpus.rarity.weight(root) * says });
    if (says === 1 && !isName && !corpus.isKnown(root)) unknown.push(token.text);
  }
  const roots = new Set(words.map(({ root }) => root));
  const shareOf = (has: (root: string) => boolean, hasAlike: (root: string) => boolean): number => {
    let [common, all] = [0, 0];
    for (const { root, weight } of words) {
      all += weight;
      if (has(root)) common += weight;
      else if (hasAlike(root)) common += weight * ALIKE;
    }
    return all === 0 ? 1 : common / all;
  };
  const shareIn = (set: ReadonlySet<string>): number =>
    shareOf(
      (root) => set.has(root),
      (root) => corpus.has(set, root),
    );
  const near = corpus.nearest({ roots }, NEAREST).map(({ known }) => ({
    known,
    best: shareIn(known.terms.roots),
    around: shareIn(new Set([...known.around, ...corpus.datelineOf(known.statement.source)])),
  }));
  const first = near.reduce<(typeof near)[number] | undefined>(
    (a, b) => (a && a.best >= b.best ? a : b),
    undefined,
  );
  const together = new Set(near.slice(0, TOGETHER).flatMap(({ known }) => [...known.terms.roots]));
  return {
    best: first?.best ?? 0,
    around: Math.max(0, ...near.map(({ around }) => around)),
    together: shareIn(together),
    known: first?.known,
    unknown,
  };
}

/** The same by the roots of words alone, where parts of speech are not read. */
export function coverageOfRoots(terms: Terms, corpus: Corpus): Coverage {
  const near = corpus.nearest(terms, NEAREST);
  const together = new Set(near.slice(0, TOGETHER).flatMap(({ known }) => [...known.terms.roots]));
  return {
    best: near[0]?.share ?? 0,
    around: 0,
    together: corpus.share(terms.roots, together),
    known: near[0]?.known,
    unknown: [],
  };
}
