import type { Statement } from '../../articles/statements/index.ts';
import type { Relations } from '../relations.ts';
import { familyOf } from '../scan/en/families.ts';
import { lemmasOf } from './synonyms.ts';
import { isEmpty, rootOf } from './terms.ts';

/** How surely two words may say one thing, by what they share: what both mean, what one is a kind of, what defines one. */
const SAME = 0.95;
const KIND = 0.8;
const DEFINES = 0.6;
const SIBLINGS = 0.5;
const FAR = 0.3;
/** What one number more that both share says. */
const MORE = 0.05;
/** What one concept is shared by more words than this says little. */
const MOST_SHARING = 40;
/** Forms of one root that are read. */
const MOST_FORMS = 3;
/** Words between a verb and its second word: "gave his post up". */
const PARTICLE_REACH = 3;
const PARTICLE =
  /^(?:about|across|ahead|along|apart|around|aside|away|back|by|down|forth|forward|in|into|off|on|out|over|through|together|under|up|with)$/u;

/** Whether a key is of a verb with its second word. */
export const isPair = (key: string): boolean => key.includes('_');

type Level = 'own' | 'wider' | 'defined';
const LEVELS: readonly Level[] = ['own', 'wider', 'defined'];
const SCORES: Readonly<Record<Level, Readonly<Record<Level, number>>>> = {
  own: { own: SAME, wider: KIND, defined: DEFINES },
  wider: { own: KIND, wider: SIBLINGS, defined: FAR },
  defined: { own: DEFINES, wider: FAR, defined: FAR },
};

/** The words of the sources and the draft by what they mean, in all senses that they may have. */
export class Kin {
  readonly #relations: Relations;
  readonly #forms = new Map<string, Set<string>>();
  readonly #sharing = new Map<number | string, Map<string, Level>>();
  readonly #found = new Map<string, ReadonlyMap<string, number>>();

  constructor(relations: Relations) {
    this.#relations = relations;
  }

  /** The keys of the words of a statement: roots, and verbs with their second words. Learns what they mean. */
  keysOf(statement: Statement): Set<string> {
    const { words, mentions } = statement;
    const keys = new Set<string>();
    for (const pair of this.pairsIn(statement).values()) {
      keys.add(pair);
      this.#learn(pair, pair);
    }
    for (const [i, { text, lower, isMark, isCapital, start, end }] of words.entries()) {
      if (isMark || isEmpty(lower) || mentions.some((one) => one.start <= start && end <= one.end)) continue;
      const root = rootOf(text);
      keys.add(root);
      // A name means nothing.
      if (!isCapital || i === 0) this.#learn(root, lower);
    }
    return keys;
  }

  /** The verbs of a statement that have a second word, as keys by where they begin. */
  pairsIn({ words }: Statement): Map<number, string> {
    const pairs = new Map<number, string>();
    for (const [i, { start, isMark }] of words.entries()) {
      const pair = isMark ? undefined : this.#pairAt(words, i);
      if (pair) pairs.set(start, pair);
    }
    return pairs;
  }

  /** A verb and the word after it that WordNet has as one: "give_up". */
  #pairAt(words: Statement['words'], i: number): string | undefined {
    for (let k = i + 1; k <= i + PARTICLE_REACH; k++) {
      const next = words[k];
      if (!next || next.isMark) return undefined;
      if (!PARTICLE.test(next.lower)) continue;
      return lemmasOf(words[i]?.lower ?? '')
        .map((lemma) => `${lemma}_${next.lower}`)
        .find((pair) => this.#relations.of(pair) !== null);
    }
    return undefined;
  }

  #learn(key: string, form: string): void {
    const forms = this.#forms.get(key);
    if (forms?.has(form) || (forms && forms.size >= MOST_FORMS)) return;
    if (forms) forms.add(form);
    else this.#forms.set(key, new Set([form]));
    for (const [id, level] of this.#conceptsOf(form)) {
      const sharing = this.#sharing.get(id) ?? new Map<string, Level>();
      const known = sharing.get(key);
      if (known === undefined || LEVELS.indexOf(level) < LEVELS.indexOf(known)) sharing.set(key, level);
      this.#sharing.set(id, sharing);
    }
  }

  /** "Older", "oldest": of old, where no word is spelled so. */
  #lemmasFor(form: string): readonly string[] {
    const lemmas = lemmasOf(form);
    if (lemmas.some((lemma) => this.#relations.of(lemma) !== null)) return lemmas;
    const plain = /^(\p{L}{3,}?)(i?)e(?:r|st)$/u.exec(form);
    if (!plain) return lemmas;
    const [, stem = '', i] = plain;
    return i ? [`${stem}y`] : [stem, `${stem}e`, stem.slice(0, -1)];
  }

  #conceptsOf(form: string): Map<number | string, Level> {
    const found = new Map<number | string, Level>();
    for (const lemma of this.#lemmasFor(form)) {
      const family = familyOf(lemma.replace('_', '-'), '');
      if (family !== '') found.set(`family ${family}`, 'own');
      const relatives = this.#relations.of(lemma);
      if (!relatives) continue;
      for (const level of [...LEVELS].reverse()) for (const id of relatives[level]) found.set(id, level);
    }
    return found;
  }

  /** The keys of other words that may say what the words of a key say, each with how surely, from 0 to 1. */
  of(key: string): ReadonlyMap<string, number> {
    const known = this.#found.get(key);
    if (known) return known;
    const found = new Map<string, number>();
    for (const form of this.#forms.get(key) ?? [])
      for (const [id, level] of this.#conceptsOf(form)) {
        const sharing = this.#sharing.get(id);
        if (!sharing) continue;
        const isOfMany = sharing.size > MOST_SHARING;
        for (const [other, theirs] of sharing) {
          if (other === key) continue;
          const score = SCORES[level][theirs];
          if (isOfMany && score < KIND) continue;
          const before = found.get(other) ?? 0;
          found.set(other, Math.min(1, Math.max(before, score) + (before > 0 ? MORE : 0)));
        }
      }
    this.#found.set(key, found);
    return found;
  }
}
