import { actor } from './actor.ts';
import type { DenialValue, Value } from './bounds/value.ts';
import { UNKNOWN } from './bounds/value.ts';
import { choice } from './choice.ts';
import { count } from './count.ts';
import { date } from './date.ts';
import { duration } from './duration.ts';
import { name } from './name.ts';
import { order } from './order.ts';
import { ordinal } from './ordinal.ts';
import { period } from './period.ts';
import { place } from './place.ts';
import { quantity } from './quantity.ts';
import { time } from './time.ts';
import {
  type Axis,
  type Edge,
  isFault,
  notA,
  type PlainValue,
  type StatedValue,
  type ValueFault,
  type ValueType,
} from './value-type.ts';
import type { Vocabulary } from './vocabulary.ts';
import { yesno } from './yesno.ts';

/** Every value type. A new one is its file and one line here. */
export const VALUE_TYPES = [
  date, period, time, duration, count, quantity, ordinal, order, actor, place, choice, yesno, name,
] as const satisfies readonly ValueType[]; // biome-ignore format: a table reads best in rows

/** Every value type by its name in the registry. */
export type TypeName = (typeof VALUE_TYPES)[number]['name'];
/** The names of the value types, in the order of their list. */
export const TYPE_NAMES: readonly TypeName[] = VALUE_TYPES.map(({ name: own }) => own);

const BY_NAME = new Map<string, ValueType>(VALUE_TYPES.map((type) => [type.name, type]));

export const valueType = (name: TypeName): ValueType | undefined => BY_NAME.get(name);

/** The line that values of a type lie on; undefined where they lie on none. */
export const axisOf = (name: string): Axis | undefined => BY_NAME.get(name)?.axis;

/** Whether something is of a kind that states a value: what calls the library may pass anything. */
const isStated = (value: unknown): value is StatedValue =>
  value !== null && ['string', 'number', 'boolean', 'object'].includes(typeof value);

/** Reads a value as a person states it, with the notation that every type shares: `unknown` and `{ not: … }`. */
export function parseStated(
  type: ValueType,
  stated: StatedValue,
  vocabulary: Vocabulary,
  edge?: Edge,
): Value | ValueFault {
  if (stated === 'unknown') return UNKNOWN;
  if (!isStated(stated)) return notA(type, stated);
  if (typeof stated !== 'object' || Array.isArray(stated) || !('not' in stated))
    return type.parse(stated, vocabulary, edge);
  if (!isStated(stated.not)) return notA(type, stated.not);
  const denied = type.parse(stated.not, vocabulary, edge);
  if (isFault(denied)) return denied;
  return type.opposite?.(denied) ?? denial(denied);
}

/** "Not this". */
export const denial = (of: PlainValue): DenialValue => ({
  kind: 'denial',
  of,
  canonical: `!${of.canonical}`,
  label: `not ${of.label}`,
});
