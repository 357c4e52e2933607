import type { Source } from '../../articles/source.ts';
import type { Stretch } from '../../articles/statements/index.ts';
import { compareText } from '../../text/compare-text.ts';
import {
  type ReadStatement,
  STATEMENT_KINDS,
  type Statement,
  type StatementKind,
  statementsOf,
} from './statements.ts';

/** How many statements there are, and how many of them claims quote. */
export interface Share {
  readonly statements: number;
  readonly covered: number;
}

/** What claims cover of one source. */
export interface SourceCoverage extends Share {
  readonly source: Source;
  /** Statements that are word for word further up, or in a source before: they are counted there. */
  readonly printedBefore: number;
  readonly byKind: Readonly<Record<StatementKind, Share>>;
  /** What no claim covers, in the order of the text. */
  readonly uncovered: readonly Statement[];
}

/** What claims cover of all sources, the least covered first. */
export interface Coverage extends Share {
  readonly sources: readonly SourceCoverage[];
  readonly byKind: Readonly<Record<StatementKind, Share>>;
}

/** What of the sources is looked at. */
export interface CoverageOptions {
  /** The kinds of statements that count; all where it is left out. */
  readonly kinds?: ReadonlySet<StatementKind>;
  /** The ids of the sources that count; all where it is left out. The others are still read for copies. */
  readonly only?: ReadonlySet<string>;
  /** Called with every source before it is read. */
  readonly progress?: (done: number, of: number) => void;
}

/** Places that claims quote, by the id of their source. */
export type QuotedPlaces = ReadonlyMap<string, readonly Stretch[]>;

interface Entry extends ReadStatement {
  readonly isTouched: boolean;
}

/** Statements of sentences that are known again: the same words, and the same place in them. */
class Known {
  /** The places of each sentence, in order: a sentence may hold a million of them. */
  readonly #places = new Map<string, number[]>();

  has({ words, at }: ReadStatement): boolean {
    const places = words === null ? undefined : this.#places.get(words);
    return places?.[lowerBound(places, at)] === at;
  }

  add({ words, at }: ReadStatement): void {
    if (words === null) return;
    const places = this.#places.get(words) ?? [];
    if (places.length === 0) this.#places.set(words, places);
    const i = lowerBound(places, at);
    if (places[i] !== at) places.splice(i, 0, at);
  }
}

/** The first of numbers in order that is not below another. */
function lowerBound(numbers: readonly number[], least: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Which statements of the sources claims cover: those that some quote touches. A sentence that is printed twice, in one
 * source or in two, is one: it counts where it is first, and is covered wherever any of its printings is quoted.
 * Linear in the texts and the quotes.
 */
export function coverageOf(
  sources: readonly Source[],
  quoted: QuotedPlaces,
  { kinds, only, progress }: CoverageOptions = {},
): Coverage {
  const touched = new Known();
  const entries = [...sources]
    .sort((a, b) => compareText(a.id, b.id))
    .map((source, i) => {
      progress?.(i + 1, sources.length);
      const touches = toucher(quoted.get(source.id) ?? []);
      const own: Entry[] = [];
      for (const read of statementsOf(source)) {
        // Whoever quotes a sentence that only gives words to somebody has looked at all of it.
        const isTouched = touches(read.statement);
        if (isTouched) touched.add(read);
        if (!kinds || kinds.has(read.statement.kind)) own.push({ ...read, isTouched });
      }
      return { source, own };
    });
  const seen = new Known();
  const covered = entries
    .map(({ source, own }) => coverSource(source, own, seen, touched))
    .filter(({ source }) => !only || only.has(source.id));
  return {
    ...sumOf(covered),
    byKind: byKind((kind) => sumOf(covered.map((one) => one.byKind[kind]))),
    sources: covered.sort(leastFirst),
  };
}

function coverSource(source: Source, own: readonly Entry[], seen: Known, touched: Known): SourceCoverage {
  let printedBefore = 0;
  const counts = byKind(() => ({ statements: 0, covered: 0 }));
  const uncovered: Statement[] = [];
  for (const entry of own) {
    if (seen.has(entry)) {
      printedBefore++;
      continue;
    }
    seen.add(entry);
    const { kind } = entry.statement;
    counts[kind].statements++;
    if (entry.isTouched || touched.has(entry)) counts[kind].covered++;
    else uncovered.push(entry.statement);
  }
  return { source, ...sumOf(Object.values(counts)), printedBefore, byKind: counts, uncovered };
}

const byKind = <T>(make: (kind: StatementKind) => T): Record<StatementKind, T> =>
  Object.fromEntries(STATEMENT_KINDS.map((kind) => [kind, make(kind)])) as Record<StatementKind, T>;

function sumOf(shares: readonly Share[]): Share {
  let [statements, covered] = [0, 0];
  for (const share of shares) {
    statements += share.statements;
    covered += share.covered;
  }
  return { statements, covered };
}

/** A share in percent, rounded down so that only all is a hundred; null where there is nothing to cover. */
export const percentOf = ({ statements, covered }: Share): number | null =>
  statements === 0 ? null : Math.floor((covered * 100) / statements);

/** The smallest share first, of equal ones that which leaves more open; what states nothing comes last. */
function leastFirst(a: SourceCoverage, b: SourceCoverage): number {
  const shareOf = ({ covered, statements }: Share): number => (statements === 0 ? 2 : covered / statements);
  return (
    shareOf(a) - shareOf(b) ||
    b.uncovered.length - a.uncovered.length ||
    compareText(a.source.id, b.source.id)
  );
}

/** Tests whether some of these places touch a stretch. */
export function toucher(places: readonly Stretch[]): (stretch: Stretch) => boolean {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...places].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return ({ start, end }) => {
    let [low, high] = [0, merged.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((merged[middle] as Stretch).end <= start) low = middle + 1;
      else high = middle;
    }
    return low < merged.length && (merged[low] as Stretch).start < end;
  };
}
