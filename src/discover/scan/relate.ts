import type { Relation } from '../../values/bounds/relation.ts';
import type { Value } from '../../values/bounds/value.ts';
import { valueType } from '../../values/index.ts';
import { NO_VOCABULARY } from '../../values/vocabulary.ts';
import { angleBetween } from './contrasts.ts';
import type { Item } from './item.ts';

/** How the value of one item stands to that of another of its kind. */
export function relateItems(a: Item, b: Item): Relation {
  if (a.type === 'place') {
    const angle = angleBetween(a.value.canonical, b.value.canonical) ?? 0;
    return angle >= 90 ? 'contradicts' : angle > 0 ? 'tension' : 'equal';
  }
  if (a.type === 'choice' || a.type === 'actor')
    return a.value.canonical === b.value.canonical ? 'equal' : 'contradicts';
  if (a.type === 'time' && a.zone !== b.zone) return relateClocks(a, b);
  return valueType(a.type)?.relate(a.value, b.value, NO_VOCABULARY) ?? 'silent';
}

/** "07:37 GMT" and "7:37 local time" are the same digits and cannot both be, but where local time is GMT. */
function relateClocks(a: Item, b: Item): Relation {
  const zones = new Set([a.zone, b.zone]);
  if (!zones.has('local') || !zones.has('zoned')) {
    // A part of the day is meant as it was there: it compares with local time.
    return zones.has('local')
      ? (valueType('time')?.relate(a.value, b.value, NO_VOCABULARY) ?? 'silent')
      : 'silent';
  }
  const clock = ({ value }: Item): string => value.canonical.replace(/Z$|[+-]\d\d:\d\d$/u, '');
  return clock(a) === clock(b) ? 'contradicts' : 'silent';
}

export const isConflict = (relation: Relation): boolean =>
  relation === 'contradicts' || relation === 'tension';

/** The one number of a value, where it has one. */
export const numberOf = (value: Value): number | undefined =>
  value.kind === 'interval' ? (value.best ?? middle(value.usual.low, value.usual.high)) : undefined;

const middle = (low: number, high: number): number | undefined =>
  Number.isFinite(low) && Number.isFinite(high)
    ? (low + high) / 2
    : Number.isFinite(low)
      ? low
      : Number.isFinite(high)
        ? high
        : undefined;
