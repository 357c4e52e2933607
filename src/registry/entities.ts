import { compareText } from '../text/compare-text.ts';
import { foldPhrase } from '../text/fold.ts';
import type { Vocabulary } from '../values/vocabulary.ts';
import { NO_VOCABULARY } from '../values/vocabulary.ts';
import type { Entity } from './model.ts';
import type { QuestionData } from './schema.ts';

/** How names are compared: folded, without case. */
export const nameKey = (name: string): string => foldPhrase(name).toLowerCase();

/** Whether one id lies within another through any number of steps. Cycles end the walk. */
function liesWithin(id: string, other: string, parents: (id: string) => readonly string[]): boolean {
  const seen = new Set<string>();
  const queue = [...parents(id)];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (next === other) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    queue.push(...parents(next));
  }
  return false;
}

/** Finds entities by id, name or alias, and knows what lies within what and who speaks for whom. */
export class Directory {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly #byName = new Map<string, Entity[]>();
  readonly #vocabularies = new Map<string, Vocabulary>();

  constructor(entities: ReadonlyMap<string, Entity>) {
    this.entities = entities;
    for (const [, entity] of [...entities].sort(([a], [b]) => compareText(a, b))) {
      for (const name of [entity.name, ...(entity.also ?? [])]) {
        const key = nameKey(name);
        this.#byName.set(key, [...(this.#byName.get(key) ?? []), entity]);
      }
    }
  }

  /** The id of an entity by its id, name or alias. A name is unique only within a kind: "Kabul" is a city and a government. */
  resolve(word: string, fits: (entity: Entity) => boolean = () => true): string | undefined {
    const entity = this.entities.get(word);
    if (entity && fits(entity)) return word;
    return this.#byName.get(nameKey(word))?.find(fits)?.id;
  }

  /** The id of an entity that can speak: anything but a place. */
  resolveSpeaker(word: string): string | undefined {
    return this.resolve(word, ({ kind }) => kind !== 'place');
  }

  label(id: string): string {
    return this.entities.get(id)?.name ?? id;
  }

  isWithin(id: string, other: string): boolean {
    return liesWithin(id, other, (e) => this.entities.get(e)?.within ?? []);
  }

  /**
   * The party whose voice a speaker is: up `speaks_for` as far as it goes. Several people may speak for one
   * party and are then one side. A speaker who is not an entity is a party of their own.
   */
  partyOf(speaker: string): { id: string; name: string } {
    let id = this.resolveSpeaker(speaker);
    if (id === undefined) return { id: `"${nameKey(speaker)}"`, name: speaker };
    const seen = new Set<string>([id]);
    for (
      let next = this.entities.get(id)?.speaks_for;
      next && !seen.has(next);
      next = this.entities.get(id)?.speaks_for
    ) {
      seen.add(next);
      id = next;
    }
    // People who speak for each other in a ring are one side, named by the first of them.
    const last = this.entities.get(id)?.speaks_for;
    if (last !== undefined && seen.has(last)) id = [...seen].sort(compareText)[0] as string;
    return { id, name: this.label(id) };
  }

  /** A speaker and those for whom they speak, up to the party, by name. */
  speaksFor(speaker: string): string[] {
    const ids = new Set<string>();
    for (
      let at = this.resolveSpeaker(speaker);
      at !== undefined && !ids.has(at);
      at = this.entities.get(at)?.speaks_for
    )
      ids.add(at);
    return ids.size === 0 ? [speaker] : [...ids].map((id) => this.label(id));
  }

  /** The words that an actor or place question is answered in. */
  vocabulary(many: boolean, kind?: string): Vocabulary {
    const key = `${many} ${kind}`;
    let vocabulary = this.#vocabularies.get(key);
    if (!vocabulary) {
      vocabulary = this.#makeVocabulary(many, kind);
      this.#vocabularies.set(key, vocabulary);
    }
    return vocabulary;
  }

  #makeVocabulary(many: boolean, kind: string | undefined): Vocabulary {
    const fits = (entity: Entity): boolean => !kind || entity.kind === kind;
    const ids = [...this.entities.values()].filter(fits).map((e) => e.id);
    return {
      resolve: (word) =>
        kind ? this.resolve(word, fits) : (this.resolveSpeaker(word) ?? this.resolve(word)),
      ids: () => ids,
      label: (id) => this.label(id),
      isWithin: (id, other) => this.isWithin(id, other),
      areCompatible: () => false,
      many,
    };
  }
}

/** Tests whether two ids are in one of some groups. */
export function pairTest(groups: readonly (readonly string[])[]): (a: string, b: string) => boolean {
  const pairs = new Set(groups.flatMap((group) => group.flatMap((a) => group.map((b) => `${a} ${b}`))));
  return (a, b) => pairs.has(`${a} ${b}`);
}

/** The words that a choice question is answered in: its options. */
export function optionVocabulary(data: QuestionData): Vocabulary {
  const options = new Map<string, { label: string; within: readonly string[] }>();
  if (Array.isArray(data.options))
    for (const id of data.options) options.set(id, { label: spaced(id), within: [] });
  else {
    for (const [id, option] of Object.entries(data.options ?? {})) {
      const { label, within } = typeof option === 'string' ? { label: option, within: undefined } : option;
      options.set(id, { label: label ?? spaced(id), within: within === undefined ? [] : [within].flat() });
    }
  }
  return {
    ...NO_VOCABULARY,
    resolve: (word) => (options.has(word) ? word : undefined),
    ids: () => options.keys(),
    label: (id) => options.get(id)?.label ?? id,
    isWithin: (id, other) => liesWithin(id, other, (o) => options.get(o)?.within ?? []),
    areCompatible: pairTest(data.compatible ?? []),
    many: data.many ?? false,
  };
}

const spaced = (id: string): string => id.replace(/[-_]/gu, ' ');
