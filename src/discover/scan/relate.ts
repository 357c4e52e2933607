import type { Relation } from '../../values/bounds/relation.ts';
import { valueType } from '../../values/index.ts';
import { NO_VOCABULARY } from '../../values/vocabulary.ts';
import { angleBetween } from './bearings.ts';
import type { Slot } from './slot.ts';

/** How the values of two slots relate, by their type; directions and hours of two zones by rules of their own. */
export function relate(a: Slot, b: Slot): Relation {
  if (a.type === 'place') {
    const angle = angleBetween(a.value.canonical, b.value.canonical);
    return angle >= 90 ? 'contradicts' : angle > 0 ? 'tension' : 'equal';
  }
  const relation = valueType(a.type)?.relate(a.value, b.value, NO_VOCABULARY) ?? 'silent';
  return a.type === 'time' ? relateClocks(a, b, relation) : relation;
}

/** "07:37 GMT" and "7:37 local time" are the same digits and cannot both be; other hours of two zones say nothing on each other. */
function relateClocks(a: Slot, b: Slot, relation: Relation): Relation {
  const [x, y] = [zoneOf(a), zoneOf(b)];
  if (x === y) return relation;
  return clockOf(a) === clockOf(b) ? (isLocal(a) || isLocal(b) ? 'contradicts' : 'silent') : 'silent';
}

const ZONE = /Z$|[+-]\d\d:\d\d$/u;
/** An hour without its zone, as it is printed. */
export const clockOf = ({ value }: Slot): string => value.canonical.replace(ZONE, '');
const zoneOf = ({ value }: Slot): string => (ZONE.test(value.canonical) ? 'zoned' : 'local');
const isLocal = ({ at, statement }: Slot): boolean =>
  /^\s*(?:\(?local|local time)/iu.test(statement.source.text.slice(at.end, at.end + 14)) ||
  /local/iu.test(statement.source.text.slice(at.start, at.end));
