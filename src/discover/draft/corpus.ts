import type { Source } from '../../articles/source.ts';
import { type Statement, type StatementOptions, statementsOf } from '../../articles/statements/index.ts';
import { addUnder } from '../../text/lists.ts';
import { weightedShare } from '../../text/weighted-share.ts';
import { MINUTES_PER_DAY } from '../../values/bounds/calendar.ts';
import type { Span } from '../../values/bounds/span.ts';
import type { Mention } from '../../values/mention.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Relations } from '../relations.ts';
import { KnownWords } from './known-words.ts';
import { voicesOf } from './names-of-voices.ts';
import { NumberIndex } from './number-index.ts';
import { PrintedWords } from './printed-words.ts';
import { SenseIndex } from './sense-index.ts';
import { Rarity, rootOf, type Terms, termsOf } from './terms.ts';
import { datelineRoots, titleOf } from './title.ts';
import { Trades } from './trades.ts';
import { ValueIndex } from './value-index.ts';

/** A statement of a source with what it is about. */
export interface KnownStatement {
  /** Its place among all statements of the sources. */
  readonly place: number;
  readonly statement: Statement;
  readonly terms: Terms;
  /** What it and its neighbours are about: a sentence leans on those beside it, and a hard-wrapped line is not a sentence. */
  readonly around: ReadonlySet<string>;
  /** The roots of the names of whoever says or does it; null where no person is named. */
  readonly voices: ReadonlySet<string> | null;
}

/** A value in a statement of a source. */
export interface KnownValue extends KnownStatement {
  readonly mention: Mention;
}

/** Minutes of what is at least about a month. */
const LEAST_MONTH = 27 * MINUTES_PER_DAY;
/** What another word that may mean the same counts for. */
const ALIKE = 0.8;

/** What the statements beside one count for. */
const BESIDE = 0.6;
/** What a statement shares, with what it shares together with those beside it. */
export const withBeside = (share: number, wide: number): number => share + BESIDE * (wide - share);

/** Everything that the sources state, laid out for looking up. */
export class Corpus {
  readonly statements: readonly KnownStatement[];
  readonly rarity: Rarity;
  /** What each statement shares with the terms that are looked for: all zero between two questions. */
  readonly #scores: Float64Array;
  readonly #values = new ValueIndex<KnownStatement>();
  readonly #byRoot = new Map<string, number[]>();
  readonly #words = new PrintedWords();
  readonly #known: KnownWords;
  readonly #trades: Trades;
  /** The words of the statements by all that they may mean. */
  readonly senses: SenseIndex<KnownStatement>;
  readonly #numbers = new NumberIndex<KnownStatement>();
  readonly #others = new Map<string, readonly number[]>();
  readonly #sources: readonly Source[];
  readonly #datelines = new Map<Source, ReadonlySet<string>>();

  /** @param draft What is held against them: its words are read for what they mean, and support nothing. */
  constructor(
    sources: readonly Source[],
    options: StatementOptions,
    { lexicon, relations, draft }: { lexicon?: Lexicon; relations?: Relations; draft?: Source } = {},
  ) {
    this.#sources = sources;
    this.#known = new KnownWords(lexicon);
    this.#trades = new Trades(lexicon);
    this.senses = new SenseIndex(relations, (root) => this.alike(root));
    let place = 0;
    this.statements = sources.flatMap((source) => {
      const own = [...titleOf(source, options), ...statementsOf(source, options)]
        .filter(({ isFurniture }) => !isFurniture)
        .map((statement) => ({ statement, terms: termsOf(statement) }));
      this.#datelines.set(source, datelineRoots(source));
      return own.map((known, i) => {
        const beside = [own[i - 1], known, own[i + 1]];
        return {
          ...known,
          place: place++,
          around: new Set(beside.flatMap((one) => [...(one?.terms.roots ?? [])])),
          voices: voicesOf(known.statement, own[i - 1]?.statement),
        };
      });
    });
    this.#scores = new Float64Array(this.statements.length);
    this.rarity = new Rarity(this.statements.map(({ terms }) => terms));
    for (const [i, known] of this.statements.entries()) {
      this.#values.add(known);
      for (const root of known.terms.roots) addUnder(this.#byRoot, root, i);
      for (const { text, isMark } of known.statement.words) if (!isMark) this.#words.add(text);
      this.#known.learn(known.statement);
      this.#trades.learn(known.statement);
      this.senses.add(known);
      this.#numbers.add(known);
    }
    for (const { publisher, title, id } of sources.map(({ metadata }) => metadata))
      for (const word of `${publisher ?? ''} ${title ?? ''} ${id}`.split(/[^\p{L}\p{N}]+/u))
        this.#words.add(word);
    for (const statement of draft ? statementsOf(draft, options) : []) {
      this.#known.learn(statement);
      this.senses.learn(statement);
    }
  }

  /** The roots of other words of the sources and the draft that may mean what the words of a root mean. */
  alike(root: string): ReadonlySet<string> {
    return this.#known.alike(root);
  }

  /** The roots of the trades and offices of the people whom a statement names: "the accountant" may be who it names. */
  tradesIn(statement: Statement): readonly string[] {
    return this.#trades.of(statement);
  }

  /** Whether a root is of a word that names no one: "Investigators", where a sentence begins. */
  isCommon(root: string): boolean {
    return this.#known.isCommon(root);
  }

  /** Whether a source has a word of a root, or another that may mean the same. */
  isKnown(root: string): boolean {
    return this.#byRoot.has(root) || this.#inOtherWords(root).length > 0;
  }

  /** Whether some roots hold one, or another that may mean the same. */
  #has(roots: ReadonlySet<string>, root: string): boolean {
    if (roots.has(root)) return true;
    for (const other of this.alike(root)) if (roots.has(other)) return true;
    return false;
  }

  /** The share of what the first says that the second says too, perhaps in other words, by weight: 0 to 1. */
  share(own: ReadonlySet<string>, other: ReadonlySet<string>): number {
    return this.shareBy(own, (root) => {
      if (other.has(root)) return 1;
      return this.#has(other, root) ? ALIKE : 0;
    });
  }

  /** The share of what some roots say that is said elsewhere, by weight: 0 to 1. @param said How far a root is, from 0 to 1. */
  shareBy(own: ReadonlySet<string>, said: (root: string) => number): number {
    return weightedShare(own, (root) => this.rarity.weight(root), said);
  }

  /** Whether a month or year is one in which an article was out: what it gives was said then. */
  isOutIn({ low, high }: Span, { type, relative }: Mention): boolean {
    return (
      (type === 'date' || type === 'period') &&
      !relative &&
      high - low > LEAST_MONTH &&
      this.#sources.some(
        ({ metadata: { published } }) => published && low <= published.span.low && published.span.low <= high,
      )
    );
  }

  /** A statement with those right before and after it in its article. */
  beside({ place, statement: { source } }: KnownStatement): KnownStatement[] {
    return this.statements
      .slice(Math.max(0, place - 1), place + 2)
      .filter(({ statement }) => statement.source === source);
  }

  /** The statements right after one in its article. */
  following({ place, statement: { source } }: KnownStatement, most: number): KnownStatement[] {
    return this.statements
      .slice(place + 1, place + 1 + most)
      .filter(({ statement }) => statement.source === source);
  }

  /** The statements that hold a word of a root. */
  holding(root: string): readonly KnownStatement[] {
    return (this.#byRoot.get(root) ?? []).map((i) => this.statements[i] as KnownStatement);
  }

  /** The roots of a source's title and dateline, which say where all of it is. */
  datelineOf(source: Source): ReadonlySet<string> {
    return this.#datelines.get(source) ?? new Set();
  }

  /** Whether the title or dateline of the article of any of some statements holds a root. */
  datelineHas(all: readonly KnownStatement[], root: string): boolean {
    return all.some(({ statement }) => this.datelineOf(statement.source).has(root));
  }

  /** The values that lie on the same line as one of a draft. */
  valuesLike(mention: Pick<Mention, 'type'>): readonly KnownValue[] {
    return this.#values.like(mention);
  }

  /** The statements that share most with some terms, best first. */
  nearest({ roots }: Terms, most: number): { known: KnownStatement; share: number }[] {
    const scores = this.#scores;
    const touched: number[] = [];
    const add = (i: number, weight: number): void => {
      if (scores[i] === 0) touched.push(i);
      scores[i] = (scores[i] as number) + weight;
    };
    let all = 0;
    for (const root of roots) {
      const weight = this.rarity.weight(root);
      all += weight;
      for (const i of this.#byRoot.get(root) ?? []) add(i, weight);
      for (const i of this.#inOtherWords(root)) add(i, weight * ALIKE);
    }
    const best: number[] = [];
    const isWorse = (a: number, b: number): boolean => {
      const [own, other] = [scores[a] as number, scores[b] as number];
      return own < other || (own === other && a > b);
    };
    for (const i of touched) {
      if (best.length === most && isWorse(i, best.at(-1) as number)) continue;
      let at = best.length;
      while (at > 0 && isWorse(best[at - 1] as number, i)) at--;
      best.splice(at, 0, i);
      if (best.length > most) best.pop();
    }
    const found = best.map((i) => ({
      known: this.statements[i] as KnownStatement,
      share: all === 0 ? 0 : (scores[i] as number) / all,
    }));
    for (const i of touched) scores[i] = 0;
    return found;
  }

  /**
   * The same, those first that say most together with the statements beside them.
   * @param around The roots of what is around a statement.
   */
  nearestInContext(
    terms: Terms,
    most: number,
    around: (known: KnownStatement) => ReadonlySet<string> = (known) => known.around,
  ): { known: KnownStatement; share: number }[] {
    return this.nearest(terms, most)
      .map(({ known, share }) => ({
        known,
        share: withBeside(share, this.share(terms.roots, around(known))),
      }))
      .sort((a, b) => b.share - a.share);
  }

  /** The places of the statements that share anything with some terms, themselves or by a neighbour. */
  touching({ roots }: Terms): ReadonlySet<number> {
    const places = new Set<number>();
    for (const root of roots)
      for (const list of [this.#byRoot.get(root) ?? [], this.#inOtherWords(root)])
        for (const i of list) for (const place of [i - 1, i, i + 1]) places.add(place);
    return places;
  }

  /** The statements that hold no word of a root, but one that may mean the same. */
  #inOtherWords(root: string): readonly number[] {
    const known = this.#others.get(root);
    if (known) return known;
    const own = new Set(this.#byRoot.get(root));
    const found = new Set([...this.alike(root)].flatMap((one) => this.#byRoot.get(one) ?? []));
    const others = [...found].filter((i) => !own.has(i));
    this.#others.set(root, others);
    return others;
  }

  /** The statement nearest to some terms that prints the number of a mention with the same word after it: "stopped 23 minutes earlier". */
  printingNumber(
    statement: Statement,
    mention: Mention,
    { roots }: Terms,
  ): { known: KnownStatement; share: number } | undefined {
    let best: { known: KnownStatement; share: number } | undefined;
    for (const known of this.#numbers.printing(statement, mention)) {
      const share = this.share(roots, known.terms.roots);
      if (!best || share > best.share) best = { known, share };
    }
    return best;
  }

  /** Whether a statement of a source holds all of some words; those that no statement holds are not asked for. */
  printsTogether(words: readonly string[]): boolean {
    const lists = words.flatMap((word) => {
      const list = this.#byRoot.get(rootOf(word));
      return list ? [new Set(list)] : [];
    });
    const [first, ...others] = lists;
    if (!first || others.length === 0) return true;
    return [...first].some((i) => others.every((list) => list.has(i)));
  }

  /** Whether a word is printed in any source, in this form or another. */
  prints(word: string): boolean {
    return this.#words.has(word);
  }
}
