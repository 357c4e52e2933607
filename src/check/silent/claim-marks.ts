import type { Source } from '../../articles/source.ts';
import type { Registry } from '../../registry/model.ts';
import { isSameValue } from '../../values/bounds/same-value.ts';
import type { Value } from '../../values/bounds/value.ts';
import type { Claim, RecordFault } from '../read/claim.ts';
import { speakerTest } from '../record/claim-faults.ts';
import { replacedSources, suspectSources } from '../record/source-faults.ts';

/** Why a claim must be looked at by the judge, whatever the others on its question say. */
export const MARKS = {
  fault: 'something is wrong with its quote, its value or its source',
  person: 'its value is a reading by a person',
  changed: 'its source changed since it was recorded, or a later version replaces it',
  draft: 'its source is an article of our own, which is held against the others',
  speaker: 'its speaker is a near miss of a declared one',
  calendar: 'it is a relative date that the date of its page reads differently',
  period: 'it has a start and an end, which are compared apart',
  'one-of': 'one of several values is meant',
  denial: 'it denies a value',
  set: 'it names several',
  complete: 'it says that there are no others',
  zone: 'its time names a zone, and is compared in UTC',
  counts: 'it counts several states together, an age, a ratio or a change',
  moves: 'its count changes with time, and it states when',
} as const;

export type Mark = keyof typeof MARKS;

/** Says of a claim, by itself, whether it may be a finding whatever the others on its question say. */
export class ClaimMarks {
  readonly #suspects: ReadonlySet<string>;
  readonly #nearOf: ReturnType<typeof speakerTest>;
  readonly #near = new Map<string, boolean>();

  constructor({ entities }: Pick<Registry, 'entities'>, sources: readonly Source[]) {
    this.#suspects = new Set(suspectSources(sources, replacedSources(sources)).map(({ id }) => id));
    this.#nearOf = speakerTest(entities);
  }

  /** The mark of a claim that was resolved; null for one that says nothing but its value. */
  of(claim: Claim, faults: readonly RecordFault[]): Mark | null {
    if (faults.length > 0) return 'fault';
    const { byPerson, source, registry, againstPublished, value, counts, question } = claim;
    if (byPerson) return 'person';
    const ofSource = this.ofSource(source);
    if (ofSource) return ofSource;
    const { speaker } = registry.data;
    if (speaker !== undefined && this.#isNear(speaker)) return 'speaker';
    if (againstPublished && !isSameValue(againstPublished, value)) return 'calendar';
    if (counts !== null) return 'counts';
    if (registry.asOf !== null && question.moves !== 'no' && question.type === 'count') return 'moves';
    return markOfValue(value);
  }

  /** The mark of every claim on a source; null where it has none. */
  ofSource({ id, isDraft }: Source): Mark | null {
    if (this.#suspects.has(id)) return 'changed';
    return isDraft ? 'draft' : null;
  }

  #isNear(speaker: string): boolean {
    let isNear = this.#near.get(speaker);
    if (isNear === undefined) {
      isNear = this.#nearOf(speaker) !== undefined;
      this.#near.set(speaker, isNear);
    }
    return isNear;
  }
}

/** The mark of a value that one interval, or one word, cannot state. */
export function markOfValue(value: Value): Mark | null {
  switch (value.kind) {
    case 'interval':
      return value.offset === undefined ? null : 'zone';
    case 'ids':
      return value.complete ? 'complete' : value.ids.length > 1 ? 'set' : null;
    case 'unknown':
      return null;
    default:
      return value.kind;
  }
}

/** Scope and time: claims of other ones are other positions. Null where neither is stated. */
export const comparedWith = ({ scope, registry }: Claim): string | null =>
  comparedAs(scope, registry.asOf?.text ?? null);

export const comparedAs = (scope: string | null, time: string | null): string | null =>
  scope === null && time === null ? null : JSON.stringify([scope, time]);

/** Party and speaker; empty where the source speaks for itself. */
export const voiceOf = ({ voice, speaker }: Claim): string =>
  voice.party === null ? '' : JSON.stringify([voice.party, speaker]);
