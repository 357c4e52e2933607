import type { Source } from '../../articles/source.ts';
import type { Statement, Stretch, Word } from '../../articles/statements/index.ts';
import { compareText } from '../../text/compare-text.ts';
import { isNear } from '../../text/near-names.ts';
import type { Candidate, CandidatePosition } from './candidate.ts';
import { LEADS, NO_NAMES, RANKS } from './en/name-words.ts';

/** A name as one sentence prints it. */
interface Printed {
  readonly source: Source;
  readonly words: readonly Word[];
  /** The name with the words that say who it is. */
  readonly at: Stretch;
}

/** Two spellings that may be of one name. */
interface Spellings {
  readonly a: string;
  readonly b: string;
  /** The words beside which both are printed: a title, a given or a last name; none for rare words a letter apart. */
  readonly shared: Set<string>;
}

const SHORTEST_ALONE = 6;
const MOST_CLAIMS = 12;
/** Spellings of one name that are set side by side. */
const MOST_SPELLINGS = 12;

/** Names that are kept of one article, and words that are known to be no names: an article of more is a list of names. */
const MOST_NAMES = 20_000;
const MOST_WORDS = 200_000;

/**
 * Names that articles spell in two ways: near spellings beside one given or last name, rare words a letter apart, two ranks of one
 * person. Takes the statements one by one, each article's together, and keeps of a name only as many printings as a candidate shows.
 */
export class NameVariants {
  readonly #names: Printed[] = [];
  readonly #common = new Set<string>();
  readonly #printings = new Map<string, number>();
  #source: Source | undefined;

  add(statement: Statement): void {
    if (statement.isFurniture) return;
    const { source, words } = statement;
    if (source !== this.#source) {
      this.#source = source;
      this.#printings.clear();
    }
    for (const word of words)
      if (!word.isCapital && !word.isMark && this.#common.size < MOST_WORDS) this.#common.add(word.lower);
    for (const [from, to] of namesIn(words, statement.isHeadline)) {
      const own = words.slice(from, to);
      const key = own.map(({ text }) => text).join(' ');
      const before = this.#printings.get(key) ?? 0;
      if (before >= MOST_CLAIMS || (before === 0 && this.#printings.size >= MOST_NAMES)) continue;
      this.#printings.set(key, before + 1);
      this.#names.push({ source, words: own, at: withRole(words, from, to - 1) });
    }
  }

  candidates(): Candidate[] {
    const found = new Map<string, Spellings>();
    pairBeside(this.#names, this.#common, found);
    pairAlone(this.#names, this.#common, found);
    const byWord = new Map<string, Printed[]>();
    for (const name of this.#names)
      for (const word of new Set(name.words.map(({ lower }) => lower))) {
        const known = byWord.get(word);
        if (known) known.push(name);
        else byWord.set(word, [name]);
      }
    return [
      ...clustersOf(found).flatMap(({ spellings, shared }) => candidateOf(byWord, spellings, shared) ?? []),
      ...ranksOf(this.#names),
    ];
  }
}

/** Runs of words with a capital, without what only begins a sentence, as indices. */
function namesIn(words: readonly Word[], isHeadline: boolean): [from: number, to: number][] {
  // A headline in capitals throughout holds no names.
  if (isHeadline && words.filter(({ isCapital, isMark }) => !isCapital && !isMark).length < 3) return [];
  const found: [number, number][] = [];
  for (let i = 0; i < words.length; i++) {
    if (!isNameWord(words, i)) continue;
    let to = i + 1;
    while (isNameWord(words, to) && to - i < 5) to++;
    found.push([i, to]);
    i = to;
  }
  return found;
}

function isNameWord(words: readonly Word[], i: number): boolean {
  const word = words[i];
  return (
    word?.isCapital === true &&
    /^\p{Lu}[\p{L}\p{M}'\u2019-]*\p{Ll}/u.test(word.text) &&
    !NO_NAMES.has(word.lower)
  );
}

const add = (found: Map<string, Spellings>, x: string, y: string, shared: string | null): void => {
  const [a, b] = x < y ? [x, y] : [y, x];
  const known = found.get(`${a} ${b}`) ?? { a, b, shared: new Set() };
  found.set(`${a} ${b}`, known);
  if (shared !== null) known.shared.add(shared);
};

/** Near spellings beside the same word: "Ilene Wolfe", "Ilene Wolff". */
function pairBeside(
  names: readonly Printed[],
  common: ReadonlySet<string>,
  found: Map<string, Spellings>,
): void {
  const beside = new Map<string, Set<string>>();
  for (const { words } of names)
    for (const [i, word] of words.entries()) {
      const next = words[i + 1];
      if (!next || LEADS.has(word.lower) || RANKS.has(word.lower)) continue;
      for (const [key, other] of [
        [`> ${word.lower}`, next.lower],
        [`< ${next.lower}`, word.lower],
      ] as const) {
        const known = beside.get(key);
        if (known) known.add(other);
        else beside.set(key, new Set([other]));
      }
    }
  for (const [key, set] of beside) {
    if (set.size < 2 || set.size > 40) continue;
    const all = [...set].sort(compareText);
    for (const [i, a] of all.entries())
      for (const b of all.slice(i + 1))
        if (isNear(a, b, true) && !(common.has(a) && common.has(b))) add(found, a, b, key.slice(2));
  }
}

/** Rare words by themselves that are a letter apart: "Salahuddin", "Salahaddin". */
function pairAlone(
  names: readonly Printed[],
  common: ReadonlySet<string>,
  found: Map<string, Spellings>,
): void {
  const words = new Set(names.flatMap((name) => name.words.map(({ lower }) => lower)));
  const byHole = new Map<string, string[]>();
  for (const word of [...words].sort(compareText)) {
    if (
      word.length < SHORTEST_ALONE ||
      word.length > 24 ||
      common.has(word) ||
      !/^[\p{L}\p{M}]+$/u.test(word)
    )
      continue;
    const holes = new Set([word, ...Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1))]);
    for (const hole of holes) {
      const known = byHole.get(hole);
      if (!known) byHole.set(hole, [word]);
      else if (known.length < 8) {
        for (const other of known)
          if (other !== word && isNear(other, word, false)) add(found, other, word, null);
        known.push(word);
      }
    }
  }
}

/** Pairs that share a spelling are one name: three spellings are one candidate. */
function clustersOf(found: ReadonlyMap<string, Spellings>): { spellings: string[]; shared: Set<string> }[] {
  const of = new Map<string, { spellings: string[]; shared: Set<string> }>();
  for (const { a, b, shared } of found.values()) {
    const own = of.get(a) ?? of.get(b) ?? { spellings: [], shared: new Set() };
    for (const word of shared) own.shared.add(word);
    for (const word of [a, b]) {
      if (!own.spellings.includes(word) && own.spellings.length < MOST_SPELLINGS) own.spellings.push(word);
      of.set(word, own);
    }
  }
  return [...new Set(of.values())];
}

function candidateOf(
  byWord: ReadonlyMap<string, readonly Printed[]>,
  spellings: readonly string[],
  shared: ReadonlySet<string>,
): Candidate | undefined {
  const isAlone = shared.size === 0;
  const printed = spellings.map((word) => ({
    word,
    all: (byWord.get(word) ?? []).filter(
      ({ words }) => isAlone || words.length < 2 || words.some(({ lower }) => shared.has(lower)),
    ),
  }));
  const sources = printed.map(({ all }) => new Set(all.map(({ source }) => source.id)));
  const sides = printed.filter(({ all }, i) => {
    if (all.length === 0) return false;
    // Articles that print two spellings mean two, unless one slips once.
    return printed.every((_, k) => {
      if (k === i) return true;
      const both = [...(sources[i] as Set<string>)].filter((id) => sources[k]?.has(id)).length;
      return both === 0 || both < Math.min(sources[i]?.size ?? 0, sources[k]?.size ?? 0);
    });
  });
  if (sides.length < 2) return undefined;
  const positions = sides.map(({ word, all }) => positionOf(word, all));
  const label = positions.map((position) => position.label).join(' or ');
  return {
    rule: 'variant', type: 'name', ask: `How is this name spelled: ${label}?`, slot: `name ${positions[0]?.label ?? ''}`,
    score: isAlone ? 0.62 : 0.72, why: isAlone ? 'rare names a letter apart' : `two spellings beside ${[...shared].map((word) => `"${word}"`).join(', ')}`,
    positions, conflicts: positions.flatMap((_, a) => positions.slice(a + 1).map((__, b) => [a, a + 1 + b] as const)),
  }; // biome-ignore format: one record
}

function positionOf(word: string, all: readonly Printed[]): CandidatePosition {
  const shown = all[0]?.words.find(({ lower }) => lower === word)?.text ?? word;
  return {
    value: shown,
    label: shown,
    origins: new Set(all.map(({ source }) => source.metadata.origin ?? source.id)).size,
    claims: fullestFirst(all)
      .slice(0, MOST_CLAIMS)
      .map(({ source, at }) => ({
        source: source.id,
        published: source.metadata.published?.text ?? null,
        speaker: null,
        quote: source.text.slice(at.start, at.end),
        ...at,
      })),
  };
}

/** The fullest printing of each source first: a bare last name says less on whose it is. */
function fullestFirst(all: readonly Printed[]): Printed[] {
  const seen = new Set<string>();
  const sorted = [...all].sort((a, b) => b.words.length - a.words.length);
  const firsts = new Set(sorted.filter(({ source }) => !seen.has(source.id) && seen.add(source.id)));
  return [...firsts, ...sorted.filter((name) => !firsts.has(name))];
}

/** UTF-16 units before and after a name that are quoted with it. */
const BEFORE = 32;
const AFTER = 40;

/** A name with the words that say who it is: "spokeswoman Ilene Wolfe", "Nirad Sinha, a navy spokesman", "Maass, who met the plane". */
function withRole(words: readonly Word[], at: number, last: number): Stretch {
  const isEnd = (word: Word | undefined): boolean =>
    word === undefined || /^[.!?;:()"\u201C\u201D]$/u.test(word.text);
  const [start, end] = [(words[at] as Word).start, (words[last] as Word).end];
  let from = at;
  while (!isEnd(words[from - 1]) && start - (words[from - 1] as Word).start <= BEFORE) from--;
  let to = last;
  while (!isEnd(words[to + 1]) && (words[to + 1] as Word).end - end <= AFTER) to++;
  while (from < at && words[from]?.isMark) from++;
  while (to > last && words[to]?.isMark) to--;
  return { start: (words[from] as Word).start, end: (words[to] as Word).end };
}

/** Two ranks before one name: "Commander Nirad Sinha", "Commodore Nirad Sinha". */
function ranksOf(names: readonly Printed[]): Candidate[] {
  const byName = new Map<string, Map<string, Printed[]>>();
  for (const name of names) {
    const at = name.words.findIndex(({ lower }) => RANKS.has(lower));
    const rest = name.words.slice(at + 1).filter(({ lower }) => !RANKS.has(lower));
    if (at < 0 || rest.length < 2) continue;
    const key = rest.map(({ lower }) => lower).join(' ');
    const rank = name.words.findLast(({ lower }) => RANKS.has(lower))?.lower ?? '';
    const known = byName.get(key) ?? new Map<string, Printed[]>();
    byName.set(key, known);
    const same = known.get(rank);
    if (same) same.push(name);
    else known.set(rank, [name]);
  }
  return [...byName].flatMap(([key, ranks]) => {
    if (ranks.size < 2) return [];
    const positions = [...ranks].map(([rank, all]) => ({
      ...positionOf(key, all),
      value: rank,
      label: rank,
    }));
    return [
      {
        rule: 'variant', type: 'name', ask: `What is the rank of ${[...ranks.values()][0]?.[0]?.words.slice(-2).map(({ text }) => text).join(' ')}?`,
        slot: `rank ${key}`, score: 0.6, why: 'two ranks before one name', positions, conflicts: [[0, 1]],
      } satisfies Candidate,
    ]; // biome-ignore format: one record
  });
}
