import { foldText } from '../text/fold.ts';
import type { Relation } from '../values/bounds/relation.ts';
import type { Value } from '../values/bounds/value.ts';
import { parseStated, type TypeName, valueType } from '../values/index.ts';
import type { ReadingContext } from '../values/mention.ts';
import { isFault, type StatedValue, type ValueType } from '../values/value-type.ts';
import { NO_VOCABULARY } from '../values/vocabulary.ts';
import { readMentions } from './index.ts';

/** The types whose values need no registry: those that lie on a line, and any that is added. */
export type ComparableType = Exclude<TypeName, 'order' | 'actor' | 'place' | 'choice' | 'yesno' | 'name'>;

/** What values may be read against. */
export interface ComparisonContext extends ReadingContext {
  /** The unit of quantities that name none. */
  readonly unit?: string;
  /** The zone of times that name none. */
  readonly zone?: string;
}

/** A value as the registry states it, else as words say it. */
function readEither(type: ValueType, stated: StatedValue, context: ComparisonContext): Value {
  const value = parseStated(type, stated, { ...NO_VOCABULARY, unit: context.unit, zone: context.zone });
  if (!isFault(value)) return value;
  const words = typeof stated === 'string' ? foldText(stated).text : '';
  const read = readMentions(words, context).flatMap(
    (mention) => type.read?.(mention, undefined, context.zone) ?? [],
  );
  if (read.length === 1) return read[0] as Value;
  throw new RangeError(value.fault);
}

/**
 * How two values relate: `contradicts` where no reading lets both hold, `tension` where only the usual
 * readings exclude each other, `refines` where the first lies in the second.
 *
 * @param a A value as the registry states it (`">=40"`, `"2025-10-11"`, `{ not: 3 }`), or words that say one ("dozens").
 * @throws RangeError where a value is neither.
 * @example
 * ```ts
 * compareValues('count', 'over 50', 'dozens'); // 'refines'
 * compareValues('quantity', '55 km', '34 miles'); // 'overlaps', by the rounding of both
 * ```
 */
export function compareValues(
  type: ComparableType,
  a: StatedValue,
  b: StatedValue,
  context: ComparisonContext = {},
): Relation {
  const kind = valueType(type);
  if (kind?.axis === undefined)
    throw new RangeError(`${JSON.stringify(type)} is not a type whose values lie on a line.`);
  return kind.relate(readEither(kind, a, context), readEither(kind, b, context), NO_VOCABULARY);
}
