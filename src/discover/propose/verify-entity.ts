import type { Source } from '../../articles/source.ts';
import { Directory, nameKey } from '../../registry/entities.ts';
import type { Entity } from '../../registry/model.ts';
import type { EntityData } from '../../registry/schema.ts';
import { didYouMean } from '../../text/nearest.ts';
import { sentenceAround } from '../../text/sentences.ts';
import type { EntityAnswer } from './answer.ts';
import { type NameFinder, namesOf } from './named.ts';
import type { Proposed } from './proposal.ts';

const NOWHERE = { file: '', line: 1, column: 1 };

/** What came of the entities of a proposal: answers, and every entity that claims may name from now on. */
export interface VerifiedEntities {
  readonly answers: readonly EntityAnswer[];
  readonly entities: ReadonlyMap<string, Entity>;
  /** Those that the registry lacks, as they would be written. */
  readonly fresh: ReadonlyMap<string, EntityData>;
}

/**
 * Holds proposed entities against the sources: each of their names is printed somewhere, stands for no one else, and
 * whom somebody speaks for is named with them in one sentence.
 */
export function verifyEntities(
  proposed: readonly Proposed<EntityData>[],
  known: ReadonlyMap<string, Entity>,
  sources: readonly Source[],
  finder: NameFinder,
): VerifiedEntities {
  const entities = new Map(known);
  const fresh = new Map<string, EntityData>();
  const answers: EntityAnswer[] = [];
  // Whoever is named by another entity comes before it or after it: what cannot be joined yet is tried once more.
  let waiting = [...proposed];
  for (let isLast = false; waiting.length > 0; ) {
    const later: Proposed<EntityData>[] = [];
    for (const item of waiting) {
      const { id, data, faults } = item;
      const missing =
        data && [data.speaks_for ?? [], data.within ?? []].flat().find((other) => !entities.has(other));
      if (data && missing !== undefined && !isLast && proposed.some((other) => other.id === missing)) {
        later.push(item);
        continue;
      }
      const message = data
        ? missing === undefined
          ? entityFault(id, data, entities, sources, finder)
          : `There is no entity "${missing}".${didYouMean(missing, entities.keys())}`
        : faults.join(' ');
      answers.push({
        entity: id,
        verdict: message === undefined ? 'accepted' : 'refused',
        message: message ?? null,
      });
      if (message !== undefined || !data || entities.has(id)) continue;
      entities.set(id, { ...data, id, within: [data.within ?? []].flat(), place: NOWHERE });
      fresh.set(id, data);
    }
    isLast = later.length === waiting.length;
    waiting = later;
  }
  return { answers, entities, fresh };
}

function entityFault(
  id: string,
  { kind, name, also = [], speaks_for: party }: EntityData,
  entities: ReadonlyMap<string, Entity>,
  sources: readonly Source[],
  finder: NameFinder,
): string | undefined {
  const known = entities.get(id);
  const names = [name, ...also];
  if (known) {
    const own = new Set([known.name, ...(known.also ?? [])].map(nameKey));
    const other = names.find((word) => !own.has(nameKey(word)));
    if (other === undefined) return undefined;
    return `"${id}" is known as ${known.name}. Leave it out to use it as it is; a person adds names to it.`;
  }
  const directory = new Directory(entities);
  for (const word of names) {
    const same = directory.resolve(word, (entity) => (entity.kind === 'place') === (kind === 'place'));
    if (same !== undefined) return `"${word}" is ${same} already. Use that id.`;
    if (!sources.some((source) => finder.isIn(source, word)))
      return `No source prints "${word}". Name an entity as the articles do.`;
  }
  if (party === undefined) return undefined;
  const theirs = namesOf(directory, party, true);
  return areTogether(names, theirs, sources, finder)
    ? undefined
    : `No sentence names ${name} together with ${directory.label(party)}, so nothing shows that one speaks for the other. Leave speaks_for out.`;
}

function areTogether(
  ours: readonly string[],
  theirs: readonly string[],
  sources: readonly Source[],
  finder: NameFinder,
): boolean {
  return sources.some((source) =>
    ours.some((name) =>
      finder.placesOf(source, name).some((at) => {
        const sentence = sentenceAround(source.text, at, at + 1);
        return theirs.some((other) => finder.isWithin(source, sentence, other));
      }),
    ),
  );
}
