import { parseIds, relateIds } from './ids.ts';
import type { ValueType } from './value-type.ts';

/** Where: a place of the registry. A place within another refines it. */
export const place: ValueType = {
  name: 'place',
  describes: 'a place of the registry',
  ordered: false,
  example: 'an id: istanbul',
  parse: (stated, vocabulary) => parseIds(stated, vocabulary, 'a place of the registry'),
  relate: relateIds,
};
