import type { Relation } from './bounds/relation.ts';
import type { DenialValue, UnknownValue, Value } from './bounds/value.ts';
import type { Mention } from './mention.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A value as a person writes it in the registry. */
export type StatedValue =
  | string
  | number
  | boolean
  | readonly (string | number)[]
  | { readonly not: StatedValue }
  | { readonly low?: string | number; readonly best?: string | number; readonly high?: string | number };

/** A value that is neither denied nor unknown: what a type's own parser returns. */
export type PlainValue = Exclude<Value, DenialValue | UnknownValue>;

/** What is wrong with a stated value, and what would be right. */
export interface ValueFault {
  readonly fault: string;
}

/** One edge of a period, where a claim speaks of one only. */
export type Edge = 'start' | 'end';

/**
 * The lines that values lie on, each with the unit of its bounds: `time` in minutes since 1970-01-01T00:00, `clock` in
 * minutes since midnight, `length` in seconds, `number` in ones, or in the base unit of the amount's dimension.
 */
export type Axis = 'time' | 'clock' | 'length' | 'number';

/** A bound as a sentence has it. */
export interface BoundWords {
  readonly text: string;
  /** The words say that it is not reached: "just under 54 years". */
  readonly isUnder: boolean;
}

/** A kind of value: how it is stated, read from words, compared and printed. One file a type, listed once. */
export interface ValueType<T extends string = string> {
  readonly name: T;
  /** What it holds, in a few words, for error messages and documentation. */
  readonly describes: string;
  /** A value in each notation that the registry takes, for error messages. */
  readonly example: string;
  /** An answer that states no value is the quoted words themselves, as a spelling is. */
  readonly isItsQuote?: true;
  /** What would settle a disagreement about it: what to look for, never who is right. A sentence. */
  readonly settles: string;
  /** The line that its values lie on, so that they have bounds. Without one they are only equal or not. */
  readonly axis?: Axis;
  /** What one place on that line is called, in the singular. */
  readonly point?: string;
  /** Why two of its values exclude each other, a sentence without a full stop, where they lie on no line. */
  readonly excludes?: string;
  /** What a value is measured in: values of one measure are compared, and others are not. */
  measure?(value: Value): string | undefined;
  /** Why two of its values usually exclude each other, where they lie on no line. */
  readonly clashes?: string;
  parse(stated: StatedValue, vocabulary: Vocabulary, edge?: Edge): PlainValue | ValueFault;
  /** A stated value as the question means it, where its words leave that open. */
  inVocabulary?(value: PlainValue, vocabulary: Vocabulary): PlainValue;
  /** The value that "not this" comes to, where there is only one other. */
  opposite?(value: PlainValue): PlainValue;
  /**
   * What an expression in a text says as a value of this type; undefined where it says nothing. A type that has it is read
   * from the words of a quote, and a stated value is held against them; of one without it a person states every value.
   */
  read?(mention: Mention, edge?: Edge, zone?: string): PlainValue | undefined;
  relate(a: Value, b: Value, vocabulary: Vocabulary): Relation;
  /** A bound in JSON; null is open. Types with a line only. */
  bound?(n: number, side: 'low' | 'high'): string | null;
  /** A bound of a value in a sentence, where it is not printed as in JSON. */
  boundWords?(n: number, side: 'low' | 'high', of: Value): BoundWords;
}

/** Whether values of a type are read from the words of a quote. */
export const isReadFromWords = (type: Pick<ValueType, 'read'> | undefined): boolean =>
  type?.read !== undefined;

export const isFault = (value: object): value is ValueFault => 'fault' in value;

/** The fault of a stated value that is none of what a type takes. */
export const notA = (type: Pick<ValueType, 'describes' | 'example'>, stated: StatedValue): ValueFault => ({
  fault: `${JSON.stringify(stated)} is not ${type.describes}. Write it as ${type.example}.`,
});
