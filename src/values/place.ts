import { parseIds, relateIds } from './ids.ts';
import type { ValueType } from './value-type.ts';

/** Where: a place of the registry. A place within another refines it. */
export const place: ValueType<'place'> = {
  name: 'place',
  describes: 'a place of the registry',
  example: 'an id: istanbul',
  settles: 'A record of the place itself, and how wide a name is meant.',
  excludes: 'these are different entities, and neither lies within the other',
  parse: (stated, vocabulary) => parseIds(stated, vocabulary, 'a place of the registry'),
  relate: relateIds,
};
