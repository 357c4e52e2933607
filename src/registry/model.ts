import type { Place } from '../problems.ts';
import type { StatedTime } from '../values/anchor.ts';
import type { Value } from '../values/bounds/value.ts';
import type { TypeName } from '../values/index.ts';
import type { Anchor } from '../values/mention.ts';
import type { Edge, ValueType } from '../values/value-type.ts';
import type { Vocabulary } from '../values/vocabulary.ts';
import type { ClaimData, CONSTRAINT_KINDS, EntityData, MODALITIES, MOVES, ResolutionData } from './schema.ts';

/** A story: what a registry file is about, and when it plays. */
export interface Story {
  readonly title: string;
  readonly anchor: Anchor | null;
  readonly place: Place;
}

/** A party, person, place or thing that claims name. */
export interface Entity extends Omit<EntityData, 'within'> {
  readonly id: string;
  readonly within: readonly string[];
  readonly place: Place;
}

/** How the answers to a question change with time; `no` where they are settled. */
export type Moves = (typeof MOVES)[number];

/** How surely a source says something. */
export type Modality = (typeof MODALITIES)[number];

/** One edge of time in an order: a question, or one edge of a period question. */
export interface EventRef {
  readonly question: string;
  readonly edge: Edge | null;
  /** A period that is named without an edge: `edge` is then where it began, by which it takes its place in an order. */
  readonly isWhole?: boolean;
}

/** The thing that sources answer. */
export interface Question {
  readonly id: string;
  readonly ask: string;
  readonly type: TypeName;
  readonly valueType: ValueType;
  readonly vocabulary: Vocabulary;
  readonly story: Story | null;
  readonly about: string | null;
  /** For an `order` question: the two events that it asks the order of. */
  readonly of: readonly [EventRef, EventRef] | null;
  readonly scope: string | null;
  readonly anchor: Anchor | null;
  /** How a count changes with time; null where the registry does not say. */
  readonly moves: Moves | null;
  readonly formerly: readonly string[];
  readonly because: string | null;
  readonly resolutions: readonly ResolutionData[];
  readonly place: Place;
}

/** One answer to one question in one source, as the registry states it. */
export interface RegistryClaim {
  /** Its place among all claims, in the registry's order. */
  readonly index: number;
  readonly question: Question;
  readonly data: ClaimData;
  /** The stated value, parsed; null where it is to be read from the quote. */
  readonly stated: Value | null;
  readonly anchor: Anchor | null;
  readonly asOf: StatedTime | null;
  readonly place: Place;
}

/** What a constraint holds to be so: an order, a length, a sum, a part, a place within another. */
export type ConstraintKind = (typeof CONSTRAINT_KINDS)[number];

/** Something that must hold between answers. */
export interface Constraint {
  readonly id: string;
  readonly kind: ConstraintKind;
  readonly because: string | null;
  /** What it says of time, step by step: the first of two is not later than the second. */
  readonly steps: readonly (readonly [EventRef, EventRef])[];
  /** For `span`, `total` and `part`: what must add up. */
  readonly sum: Sum | null;
  readonly resolutions: readonly ResolutionData[];
  readonly place: Place;
}

/**
 * The claims of a registry. There may be more of them than memory holds as objects: those that programs write as
 * NDJSON are made whenever they are asked for, and equal claims asked for twice are two objects.
 */
export interface ClaimList extends Iterable<RegistryClaim> {
  readonly length: number;
  /** The claims that answer a question, in the registry's order. */
  of(question: Question): readonly RegistryClaim[];
  /** The claims that name a speaker, in the registry's order. */
  spoken(): Iterable<RegistryClaim>;
  /** The ids of the sources that claims name, declared or not. */
  readonly sources: ReadonlySet<string>;
}

/** What must add up between the answers to several questions. */
export type Sum =
  | { readonly kind: 'span'; readonly start: EventRef; readonly end: EventRef; readonly length: string }
  | { readonly kind: 'total'; readonly parts: readonly string[]; readonly whole: string }
  | { readonly kind: 'part'; readonly part: string; readonly whole: string };

/** A whole registry: every file of a workspace, linked. */
export interface Registry {
  readonly stories: readonly Story[];
  readonly entities: ReadonlyMap<string, Entity>;
  readonly questions: readonly Question[];
  readonly claims: ClaimList;
  readonly constraints: readonly Constraint[];
}
