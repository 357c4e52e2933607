import type { Source } from '../../articles/source.ts';
import {
  type Speaker,
  type Statement,
  type StatementOptions,
  speechAt,
  statementsOf,
} from '../../articles/statements/index.ts';
import type { Mention } from '../../values/mention.ts';
import { Rarity, rootOf, type Terms, termsOf } from './terms.ts';

/** A statement of a source with what it is about. */
export interface KnownStatement {
  readonly statement: Statement;
  readonly terms: Terms;
  /** What it and its neighbours are about: a sentence leans on those beside it, and a hard-wrapped line is not a sentence. */
  readonly around: ReadonlySet<string>;
}

/** A value in a statement of a source. */
export interface KnownValue extends KnownStatement {
  readonly mention: Mention;
}

/** Letters that words of one family begin with, and the longest ending that parts them. */
const LEAST_STEM = 4;
const LONGEST_ENDING = 4;

const NO_WORDS = new Set(['Mr', 'Mrs', 'Ms', 'Dr', 'I', 'The', 'A', 'An', 'It', 'He', 'She', 'They', 'We']);

/** Everything that the sources state, laid out for looking up. */
export class Corpus {
  readonly statements: readonly KnownStatement[];
  readonly rarity: Rarity;
  readonly #values = new Map<string, KnownValue[]>();
  readonly #byRoot = new Map<string, number[]>();
  readonly #words = new Set<string>();
  readonly #byStart = new Map<string, string[]>();

  constructor(sources: readonly Source[], options: StatementOptions) {
    this.statements = sources.flatMap((source) => {
      const own = statementsOf(source, options)
        .filter(({ isFurniture }) => !isFurniture)
        .map((statement) => ({ statement, terms: termsOf(statement) }));
      return own.map((known, i) => {
        const beside = [own[i - 1], known, own[i + 1]];
        return { ...known, around: new Set(beside.flatMap((one) => [...(one?.terms.roots ?? [])])) };
      });
    });
    this.rarity = new Rarity(this.statements.map(({ terms }) => terms));
    for (const [i, known] of this.statements.entries()) {
      for (const mention of known.statement.mentions) {
        const kind = lineOf(mention);
        if (mention.value === null) continue;
        const list = this.#values.get(kind);
        if (list) list.push({ ...known, mention });
        else this.#values.set(kind, [{ ...known, mention }]);
        if (mention.time) this.#addTime(known, mention, mention.time);
      }
      for (const root of known.terms.roots) {
        const list = this.#byRoot.get(root);
        if (list) list.push(i);
        else this.#byRoot.set(root, [i]);
      }
      for (const { text, isMark } of known.statement.words) if (!isMark) this.#words.add(plain(text));
    }
    for (const { metadata } of sources)
      for (const word of `${metadata.publisher ?? ''} ${metadata.title ?? ''} ${metadata.id}`.split(
        /[^\p{L}\p{N}]+/u,
      ))
        this.#words.add(plain(word));
    this.#index();
  }

  /** "9:45 p.m. on Friday" gives an hour besides its day. */
  #addTime(
    known: KnownStatement,
    { time: _, ...mention }: Mention,
    value: NonNullable<Mention['time']>,
  ): void {
    const list = this.#values.get('time') ?? [];
    list.push({ ...known, mention: { ...mention, type: 'time', value } });
    this.#values.set('time', list);
  }

  #index(): void {
    for (const word of this.#words) {
      if (word.length < LEAST_STEM) continue;
      const start = word.slice(0, LEAST_STEM);
      const list = this.#byStart.get(start);
      if (list) list.push(word);
      else this.#byStart.set(start, [word]);
    }
  }

  /** The values that lie on the same line as one of a draft. */
  valuesLike(mention: Mention): readonly KnownValue[] {
    return this.#values.get(lineOf(mention)) ?? [];
  }

  /** The statements that share most with some terms, best first. */
  nearest({ roots }: Terms, most: number): { known: KnownStatement; share: number }[] {
    const scores = new Map<number, number>();
    let all = 0;
    for (const root of roots) {
      const weight = this.rarity.weight(root);
      all += weight;
      for (const i of this.#byRoot.get(root) ?? []) scores.set(i, (scores.get(i) ?? 0) + weight);
    }
    return [...scores]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, most)
      .map(([i, score]) => ({
        known: this.statements[i] as KnownStatement,
        share: all === 0 ? 0 : score / all,
      }));
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

  /** Whether a word is printed in any source, whatever its accents, or another of its family: "Peru" beside "Peruvian". */
  prints(word: string): boolean {
    const own = plain(word);
    if (this.#words.has(own)) return true;
    if (own.length < LEAST_STEM) return false;
    for (const other of this.#byStart.get(own.slice(0, LEAST_STEM)) ?? []) {
      const most = Math.min(own.length, other.length);
      let common = LEAST_STEM;
      while (common < most && own[common] === other[common]) common++;
      if (common >= most - 1 && Math.abs(own.length - other.length) <= LONGEST_ENDING) return true;
    }
    return false;
  }
}

/** Which values may be held against each other. */
const lineOf = ({ type }: Mention): string => (type === 'period' ? 'date' : type);

const plain = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/['\u2019]s$/u, '')
    .toLowerCase();

/** Names in a statement: words with a capital where no sentence begins, in their rows. */
export function namesIn(statement: Statement): string[] {
  const names: string[] = [];
  let row: string[] = [];
  let canBegin = false;
  const end = (): void => {
    if (row.length > 0) names.push(row.join(' '));
    row = [];
  };
  for (const word of statement.words) {
    const isValue = statement.mentions.some(({ start, end: to }) => start <= word.start && word.end <= to);
    const isName = word.isCapital && !word.isMark && canBegin && !isValue && !NO_WORDS.has(word.text);
    if (isName) row.push(word.text);
    else end();
    // A sentence, a quotation and a heading begin with a capital that names nothing.
    if (!word.isMark) canBegin = true;
    else if (/^["'\u201C\u2018\u00AB:.!?]$/u.test(word.text)) canBegin = false;
  }
  end();
  return names;
}

/** Whose words a stretch of a statement is, as roots of a name; null where no person is named. */
export function speakerRoots(
  statement: Statement,
  at: { start: number; end: number },
): ReadonlySet<string> | null {
  const speaker = speechAt(statement, at)?.speaker;
  return speaker ? (nameRoots(speaker) ?? nameBeside(statement, speaker)) : null;
}

/** The name in "a resident, Anna Berg, said": it is between two commas after the words that describe her. */
function nameBeside({ words }: Statement, { end, kind }: Speaker): ReadonlySet<string> | null {
  const at = words.findIndex(({ start }) => start >= end);
  if (kind === 'pronoun' || at < 0 || words[at]?.text !== ',') return null;
  const to = words.findIndex(({ text, isCapital }, i) => i > at && (text === ',' || !isCapital));
  const named = words.slice(at + 1, to).map(({ text }) => rootOf(text));
  return words[to]?.text === ',' && named.length > 0 ? new Set(named) : null;
}

/**
 * The roots of a speaker's proper name; null for a pronoun, an outlet and words that only describe somebody: "a local
 * official" may be whoever another article names.
 */
export function nameRoots({ kind, name }: Speaker): ReadonlySet<string> | null {
  if (kind === 'pronoun' || kind === 'outlet') return null;
  const words = name.split(/\s+/u);
  // A name is at the end: "agency spokesman Sutopo Nugroho". A capital elsewhere is that of a sentence, or of what somebody is of.
  let from = words.length;
  while (from > 0 && /^\p{Lu}/u.test(words[from - 1] ?? '')) from--;
  const named = words.slice(from).flatMap((word) => word.split(/[^\p{L}\p{N}]+/u));
  const roots = named.filter((word) => word.length > 2 && !NO_WORDS.has(word)).map(rootOf);
  return roots.length === 0 ? null : new Set(roots);
}
