import type { Relation } from '../../values/bounds/relation.ts';
import { type TypeName, valueType } from '../../values/index.ts';
import type { Mention } from '../../values/mention.ts';
import { NO_VOCABULARY } from '../../values/vocabulary.ts';

/** The type under which two values are compared; undefined where they do not lie on one line. */
function typeFor(a: Mention, b: Mention): TypeName | undefined {
  const isTime = ({ type }: Mention): boolean => type === 'date' || type === 'period';
  if (isTime(a) && isTime(b)) return a.type === 'period' || b.type === 'period' ? 'period' : 'date';
  if (a.type === 'age' && b.type === 'age') return 'duration';
  return a.type === b.type && a.type !== 'set' && a.type !== 'age' ? a.type : undefined;
}

/** How two values relate; `silent` where nothing can be said. */
export function relateMentions(a: Mention, b: Mention): Relation {
  const name = typeFor(a, b);
  const type = name === undefined ? undefined : valueType(name);
  if (!type?.read) return 'silent';
  const [own, other] = [type.read(a), type.read(b)];
  if (!own || !other) return 'silent';
  return type.relate(own, other, NO_VOCABULARY);
}

/** Whether two values say the same, one of them perhaps less exactly. */
export const agrees = (relation: Relation): boolean =>
  relation === 'equal' || relation === 'refines' || relation === 'refined' || relation === 'overlaps';

/** Whether the first is narrower than the second: it claims more than the words allow. */
export const claimsMore = (relation: Relation): boolean => relation === 'refines';
