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
import { type ReadAgainst, valueOfWords } from './stated-words.ts';
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

/**
 * Reads a value as a person states it: in the notation of its type, in the words of an article ("3 May 2026", "at least 40"),
 * and with what every type shares: `unknown` and `{ not: … }`.
 *
 * @param against What words are read against, where anything is known.
 */
export function parseStated(
  type: ValueType,
  stated: StatedValue,
  vocabulary: Vocabulary,
  edge?: Edge,
  against?: ReadAgainst,
): Value | ValueFault {
  if (stated === 'unknown') return UNKNOWN;
  if (!isStated(stated)) return notA(type, stated);
  if (typeof stated !== 'object' || Array.isArray(stated) || !('not' in stated)) {
    const value = parsePlain(type, stated, vocabulary, edge, against);
    // "Not arrested" denies an option, unless it is one.
    const denied =
      isFault(value) && typeof stated === 'string' ? /^not (.+)$/iu.exec(stated)?.[1] : undefined;
    const other = denied === undefined ? value : parsePlain(type, denied, vocabulary, edge, against);
    return denied === undefined || isFault(other) ? value : opposed(type, other);
  }
  if (!isStated(stated.not)) return notA(type, stated.not);
  const denied = parsePlain(type, stated.not, vocabulary, edge, against);
  return isFault(denied) ? denied : opposed(type, denied);
}

const opposed = (type: ValueType, denied: PlainValue): Value => type.opposite?.(denied) ?? denial(denied);

function parsePlain(
  type: ValueType,
  stated: StatedValue,
  vocabulary: Vocabulary,
  edge: Edge | undefined,
  against: ReadAgainst | undefined,
): PlainValue | ValueFault {
  // A list of dates is written as EDTF writes a set of which one holds.
  const isSet = Array.isArray(stated) && type.axis === 'time';
  const value = type.parse(isSet ? `[${stated.join(',')}]` : stated, vocabulary, edge);
  const read =
    isFault(value) && typeof stated === 'string'
      ? (valueOfWords(type, stated, { zone: vocabulary.zone, edge, ...against }) ?? value)
      : value;
  return isFault(read) || !type.inVocabulary ? read : type.inVocabulary(read, vocabulary);
}

/** "Not this". */
export const denial = (of: PlainValue): DenialValue => ({
  kind: 'denial',
  of,
  canonical: `!${of.canonical}`,
  label: `not ${of.label}`,
});
