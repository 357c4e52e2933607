import { nameKey } from './entities.ts';
import type { Entity } from './model.ts';
import type { LinkProblems, RegistryFile } from './registry-file.ts';

/** Joins the entities of all files. A name may stand for one entity of its kind, and what entities name must exist. */
export function linkEntities(files: readonly RegistryFile[], problems: LinkProblems): Map<string, Entity> {
  const entities = new Map<string, Entity>();
  for (const file of files) {
    for (const [id, data] of Object.entries(file.data.entities ?? {})) {
      const path = ['entities', id];
      const place = file.keyPlace(path);
      const first = entities.get(id);
      if (first) problems.twice('entity id', id, first.place, place, path);
      else entities.set(id, { ...data, within: [data.within ?? []].flat(), id, place });
    }
  }
  checkNames(entities, problems);
  for (const file of files) checkReferences(file, entities, problems);
  return entities;
}

function checkNames(entities: ReadonlyMap<string, Entity>, problems: LinkProblems): void {
  const names = new Map<string, Entity>();
  for (const entity of entities.values()) {
    for (const name of new Set([entity.name, ...(entity.also ?? [])].map(nameKey))) {
      const key = `${entity.kind}\n${name}`;
      const other = names.get(key);
      if (!other) {
        names.set(key, entity);
        continue;
      }
      const both = `${entity.id} and ${other.id} (${other.place.file}:${other.place.line})`;
      const message = `"${name}" names two entities of the kind ${entity.kind}: ${both}. A name may stand for only one.`;
      problems.add(message, entity.place, ['entities', entity.id]);
    }
  }
}

function checkReferences(
  file: RegistryFile,
  entities: ReadonlyMap<string, Entity>,
  problems: LinkProblems,
): void {
  for (const [id, { speaks_for: party, within }] of Object.entries(file.data.entities ?? {})) {
    const targets = [
      ...(party === undefined ? [] : [['speaks_for', party]]),
      ...[within ?? []].flat().map((w) => ['within', w]),
    ];
    for (const [key, target] of targets as [string, string][]) {
      if (entities.has(target)) continue;
      const path = ['entities', id, key];
      problems.unknown('entity', target, entities.keys(), file.place(path), path);
    }
  }
}
