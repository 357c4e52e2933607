import type { DurationUnit } from './bounds/duration-value.ts';

/** What a value type may ask about the ids that a question's values are made of. Given by the registry. */
export interface Vocabulary {
  /** The id that a word stands for: an id itself, a name or an alias. */
  resolve(word: string): string | undefined;
  /** Every id, to name the nearest one in an error. */
  ids(): Iterable<string>;
  /** The id in plain words. */
  label(id: string): string;
  /** Whether `id` lies within `other` (a district in a city, a minister in a government), at any depth. */
  isWithin(id: string, other: string): boolean;
  /** Whether two options are declared to hold together. */
  areCompatible(a: string, b: string): boolean;
  /** Whether several values may hold at once, so that only denials and complete lists conflict. */
  readonly many: boolean;
  /** The unit that figures are in, and the zone that times are in, where they do not say. */
  readonly unit?: string;
  readonly zone?: string;
  /** What lengths are counted in where a bare number is stated, and whether they are ages, which count full years. */
  readonly lengths?: { readonly unit: DurationUnit; readonly isAge: boolean };
}

/** The vocabulary of types that have none: dates, numbers. */
export const NO_VOCABULARY: Vocabulary = {
  resolve: () => undefined,
  ids: () => [],
  label: (id) => id,
  isWithin: () => false,
  areCompatible: () => false,
  many: false,
};
