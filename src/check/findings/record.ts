import type { Place } from '../../problems.ts';
import type { ConstraintKind, Moves } from '../../registry/model.ts';
import type { FindingClaim, FindingPosition, FindingQuestion } from './finding.ts';

/** A claim, with what a table of claims says of it besides. */
export interface AnswerClaim extends FindingClaim {
  /** What the registry says its speaker is, such as `person` or `party`; null where it does not say. */
  readonly speakerKind: string | null;
  /** What is counted: the population, area or period. */
  readonly scope: string | null;
}

/** Claims with the same value: one answer to a question. */
export interface Answer extends FindingPosition {
  /** The unit of the bounds of an amount: its dimension's own, whatever unit the words use. */
  readonly unit: string | null;
  /** How many days the strict bounds of a date or period span; null where they are open, or none. */
  readonly days: number | null;
  readonly claims: readonly AnswerClaim[];
}

/** A question, and what the sources answer. */
export interface QuestionRecord {
  readonly question: FindingQuestion;
  /** The event or thing that it is about. */
  readonly about: string | null;
  /** How its answers change with time, as the registry says or as such counts do; `no` where they do not. */
  readonly moves: Moves;
  /** Where it is asked. */
  readonly place: Place;
  /** The title of its story. */
  readonly story: string | null;
  /** The answers that were compared, sorted. */
  readonly answers: readonly Answer[];
  /** Claims that took no part, one an answer, and the rules whose findings say why. */
  readonly leftOut: readonly { readonly rules: readonly string[]; readonly answer: Answer }[];
}

/** Something that was held to hold between answers. */
export interface ConstraintRecord {
  readonly id: string;
  readonly kind: ConstraintKind;
  readonly place: Place;
  readonly because: string | null;
}

/** What was checked, whether something was found or not. */
export interface CheckRecord {
  readonly questions: readonly QuestionRecord[];
  readonly constraints: readonly ConstraintRecord[];
  /** Questions and constraints of which a filter hides findings, and how many. */
  readonly hidden: ReadonlyMap<string, number>;
}
