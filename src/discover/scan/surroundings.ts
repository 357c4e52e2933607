import type { Source } from '../../articles/source.ts';
import { onceEach } from '../../text/once-each.ts';
import type { Words } from './closeness.ts';
import { GivenValues } from './given-values.ts';
import type { PeopleRoles } from './people-roles.ts';
import type { Slot } from './slot.ts';

/** What is known of a value by the other values of a corpus. */
export interface Surroundings {
  readonly rarity: (term: string) => number;
  /** How particular a word is here, from 1 for one of a single sentence down to 0 for those of many. */
  readonly rareness: (term: string) => number;
  readonly roles: PeopleRoles;
  readonly given: GivenValues;
  /** How many values of its kind its article gives. */
  readonly ofKind: (slot: Slot) => number;
  /** How many values of its noun its article gives. */
  readonly ofNoun: (slot: Slot) => number;
  /** How many values of its kind other articles give. */
  readonly elsewhere: (slot: Slot) => number;
  /** How long the shorter of two articles is, from 0 for a line to 1 for a story of some paragraphs: in a line every value is alone. */
  readonly length: (slot: Slot, other: Slot) => number;
  /** Whether the article of a slot gives the value of another one. */
  readonly gives: (slot: Slot, other: Slot) => boolean;
  /** The words of its sentence, and those of its clause alone, with what each weighs here. */
  readonly sentence: (slot: Slot) => Words;
  readonly clause: (slot: Slot) => Words;
}

/** Sentences from which an article is a story. */
const WHOLE = 6;
/** What a word of the sentence weighs at least: where clauses are worded otherwise, the rest of the sentence decides. */
const LEAST_WEIGHT = 0.5;

export function surroundingsOf(
  slots: readonly Slot[],
  rarity: (term: string) => number,
  roles: PeopleRoles,
): Surroundings {
  const values = new Map<string, Set<string>>();
  const sizes = new Map<string, number>();
  const ownSizes = new Map<string, number>();
  const lengths = new Map<Source, number>();
  const here = ({ kind, statement }: Slot): string => `${kind} ${statement.source.id}`;
  const nounHere = (slot: Slot): string => `${here(slot)} of ${slot.head}`;
  const keep = (key: string, { value }: Slot): void => {
    const known = values.get(key);
    if (known) known.add(value.canonical);
    else values.set(key, new Set([value.canonical]));
  };
  const raise = (counts: Map<string, number>, key: string): void => {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for (const slot of slots) {
    raise(sizes, slot.kind);
    raise(ownSizes, here(slot));
    const { source, index } = slot.statement;
    lengths.set(source, Math.max(lengths.get(source) ?? 0, index));
    keep(here(slot), slot);
    if (slot.head !== null) keep(nounHere(slot), slot);
  }
  // A word that no sentence has is as rare as any.
  const rarest = rarity('');
  // Asked of a slot with every other one.
  const hereOf = onceEach((slot: Slot) => values.get(here(slot)) ?? NONE);
  const nounsOf = onceEach((slot: Slot) => values.get(nounHere(slot))?.size ?? 1);
  const elsewhereOf = onceEach((slot: Slot) => (sizes.get(slot.kind) ?? 1) - (ownSizes.get(here(slot)) ?? 1));
  return {
    rarity,
    rareness: (term) => Math.max(0, (2 * rarity(term)) / rarest - 1),
    roles,
    given: new GivenValues(slots),
    ofKind: (slot) => hereOf(slot).size || 1,
    ofNoun: nounsOf,
    elsewhere: elsewhereOf,
    length(slot, other) {
      const n = lengths.get(slot.statement.source) ?? 0;
      const m = lengths.get(other.statement.source) ?? 0;
      return Math.min(1, Math.min(n, m) / WHOLE);
    },
    gives: (slot, other) => hereOf(slot).has(other.value.canonical),
    sentence: wordsBy(rarity, (weight) => Math.max(weight, LEAST_WEIGHT)),
    clause: wordsBy(rarity, (weight) => (weight >= LEAST_WEIGHT ? weight : 0)),
  };
}

const NONE: ReadonlySet<string> = new Set();

/** The words of a slot as they are weighed, worked out once. */
function wordsBy(rarity: (term: string) => number, weigh: (weight: number) => number): (slot: Slot) => Words {
  return onceEach((slot) => {
    const terms = new Map<string, number>();
    let sum = 0;
    for (const [term, weight] of slot.terms) {
      const own = weigh(weight) * rarity(term);
      if (own === 0) continue;
      terms.set(term, own);
      sum += own;
    }
    return { terms, senses: slot.senses, sum };
  });
}
