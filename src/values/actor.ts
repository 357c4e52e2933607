import { parseIds, relateIds } from './ids.ts';
import type { ValueType } from './value-type.ts';

/** Who: an entity of the registry, or several. */
export const actor: ValueType<'actor'> = {
  name: 'actor',
  describes: 'an entity of the registry',
  example: 'an id: pakistan, a list: [turkey, qatar], or { not: pakistan }',
  settles: 'What each account rests on: a witness, a claim of responsibility, or a party.',
  excludes: 'these are different entities, and neither lies within the other',
  parse: (stated, vocabulary) => parseIds(stated, vocabulary, 'an entity of the registry'),
  relate: relateIds,
};
