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
 * Looks at claims one after another, as they lie in their files, with what it knows of the question of each. Most claims
 * of a large registry are bare: no object need be made of them.
 */
export interface ClaimVisitor<T> {
  /** What is known of a question; undefined where its claims are not looked at. */
  of(question: Question): T | undefined;
  /** Whether no further claim on a question is looked at. */
  isDone(known: T): boolean;
  /** A claim that gives a place by its offsets, states a value and says nothing else; false asks for the whole of it. */
  bare(known: T, source: string, value: Value, start: number, end: number): boolean;
  whole(known: T, claim: RegistryClaim): void;
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
  /**
   * Shows all claims to a visitor; missing where those of some questions alone are at hand.
   * @internal
   */
  visit?<T>(visitor: ClaimVisitor<T>): void;
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
