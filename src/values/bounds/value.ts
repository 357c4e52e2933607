import type { Span } from './span.ts';

/**
 * A value on a line (a date, a count, a duration), however vaguely known.
 * `strict` is what the words can mean at the widest, `usual` what they conventionally mean
 * (the two pairs of bounds of python-edtf; low, best and high as in UCDP GED).
 */
export interface IntervalValue {
  readonly kind: 'interval';
  readonly strict: Span;
  readonly usual: Span;
  /** The single most likely number, where the words single one out. */
  readonly best: number | null;
  /** The unit that the words are exact to: `day`, `month`, `one`, … */
  readonly precision: string;
  /** How the value is written in JSON and identities: EDTF, ISO 8601 or number notation. */
  readonly canonical: string;
  /** The value in plain words. */
  readonly label: string;
  /**
   * Minutes east of Greenwich of a moment that names its zone. Its bounds are in the civil time of that zone, as those of
   * all dates are; two such moments are compared in UTC.
   */
  readonly offset?: number;
  /** The vague word of number that it was read from: what it means depends on the profile. */
  readonly vague?: string;
}

/** A start and an end that are compared apart; an edge that is not stated is null. */
export interface PeriodValue {
  readonly kind: 'period';
  readonly start: IntervalValue | null;
  readonly end: IntervalValue | null;
  readonly canonical: string;
  readonly label: string;
}

/** One of several readings; it is not known which. */
export interface OneOfValue {
  readonly kind: 'one-of';
  readonly members: readonly IntervalValue[];
  readonly canonical: string;
  readonly label: string;
}

/** One or more ids of entities or options, sorted. */
export interface IdsValue {
  readonly kind: 'ids';
  readonly ids: readonly string[];
  /** The claim says that there are no others. */
  readonly complete?: boolean;
  readonly canonical: string;
  readonly label: string;
}

/** "Not this". It opposes the value and what lies within it, and is silent on everything else. */
export interface DenialValue {
  readonly kind: 'denial';
  readonly of: IntervalValue | PeriodValue | OneOfValue | IdsValue;
  readonly canonical: string;
  readonly label: string;
}

/** Unknown: compares with nothing (Wikibase `somevalue`). */
export interface UnknownValue {
  readonly kind: 'unknown';
  readonly canonical: 'unknown';
  readonly label: string;
}

/** Everything that a claim can say: a place on a line, ids, a denial, or that it is unknown. */
export type Value = IntervalValue | PeriodValue | OneOfValue | IdsValue | DenialValue | UnknownValue;

export const UNKNOWN: UnknownValue = { kind: 'unknown', canonical: 'unknown', label: 'unknown' };
