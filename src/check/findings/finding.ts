import type { Place } from '../../problems.ts';
import type { ConstraintKind, Modality, Question, RegistryClaim } from '../../registry/model.ts';
import type { ResolutionData } from '../../registry/schema.ts';
import type { Unit } from '../../values/bounds/units.ts';
import type { TypeName } from '../../values/index.ts';
import type { Claim } from '../read/claim.ts';

/** The severity of a finding. An error is always a source's, or the record's, own doing. */
export type Severity = 'error' | 'warning' | 'note';
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

/**
 * What a rule reports on: `disagreement` is about what sources say, `record` about the registry and its files. Lists
 * and totals never mix the two.
 */
export type RuleClass = 'disagreement' | 'record';
export const RULE_CLASSES: readonly RuleClass[] = ['disagreement', 'record'];

/** How a finding relates to the baseline. */
export type FindingState = 'new' | 'updated' | 'known';

/** A claim as a finding shows it. Lines and columns count from 1; offsets are UTF-16 units, end exclusive. */
export interface FindingClaim {
  readonly source: string;
  readonly speaker: string | null;
  readonly modality: Modality;
  /** The words as the source prints them; as the registry has them where the source does not print them. */
  readonly quote: string;
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly start: number | null;
  readonly end: number | null;
  /** The time at which its value stood, as EDTF; null where the registry gives none. */
  readonly asOf: string | null;
  /** Its value is a person's reading of the words, not the tool's. */
  readonly byPerson: boolean;
  readonly registry: Place;
}

/** Bounds as numbers, inclusive, null is open; their unit is that of the axis of the value type (see `Axis`). */
export interface NumericBounds {
  readonly strict: readonly [number | null, number | null];
  readonly usual: readonly [number | null, number | null];
  readonly best: number | null;
  /** The unit that the words of an amount use; the bounds are in the base unit of its dimension. Null for other values. */
  readonly unit: Unit | null;
}

/** One side of a disagreement. */
export interface FindingPosition {
  /** In an order or arithmetic finding, the question that this value answers. */
  readonly question?: FindingQuestion;
  readonly value: string;
  readonly label: string;
  /** Inclusive bounds; null is open. Both null where the value does not lie on a line. */
  readonly strict: readonly [string | null, string | null];
  readonly usual: readonly [string | null, string | null];
  readonly best: string | null;
  /** The same bounds as numbers on the line of the question's type; null where its values lie on none. */
  readonly numbers: NumericBounds | null;
  /** How many independent origins support it. */
  readonly origins: number;
  readonly claims: readonly FindingClaim[];
}

/** The question that a finding or a value is about. */
export interface FindingQuestion {
  readonly id: string;
  readonly ask: string;
  readonly type: TypeName;
}

/** An edge of an order finding: `from` is not later than `to`, as a claim or a constraint has it. */
export interface FindingStep {
  readonly from: string;
  readonly to: string;
  readonly claim: FindingClaim | null;
  readonly constraint: {
    readonly id: string;
    readonly kind: ConstraintKind;
    readonly because: string | null;
  } | null;
}

/** What a person decided about a finding, and why. The tool never makes one. */
export interface FindingResolution {
  readonly status: ResolutionData['status'];
  readonly because: string;
  readonly by: string | null;
  /** The day of the decision, as EDTF. */
  readonly on: string | null;
}

/** Why a finding is known: its entry in the baseline. */
export interface BaselineNote {
  readonly reason: string;
  readonly by: string | null;
  /** Days, as EDTF: accepted since, and new again after. */
  readonly since: string | null;
  readonly until: string | null;
}

/** One reported disagreement, or fault in the record. */
export interface Finding {
  /** The fingerprint: a versioned hash of rule and question or constraint, with source or quote where it is about one. */
  readonly id: string;
  /** The fingerprints that it had under earlier ids of its question. */
  readonly formerIds: readonly string[];
  /** What it rests on: the sorted canonical values in conflict. A baseline knows it as long as none is added. */
  readonly content: readonly string[];
  readonly rule: string;
  /** What its rule reports on. */
  readonly class: RuleClass;
  readonly severity: Severity;
  readonly state: FindingState;
  /** The baseline entry of a finding that is known, or that was known with fewer values. */
  readonly baseline?: BaselineNote;
  /** A person's decision, where one covers every value in conflict: it fails no run. */
  readonly resolution?: FindingResolution;
  /** Values that a person's decision does not cover, and that open the finding again. */
  readonly reopenedBy?: readonly string[];
  /** The one source that it is about, for rules about one source. */
  readonly source: string | null;
  readonly question: FindingQuestion | null;
  readonly constraint: { readonly id: string; readonly kind: ConstraintKind } | null;
  /** What is the matter, in one sentence. */
  readonly message: string;
  /**
   * Why the positions in conflict cannot all hold, without saying again who holds them; null where the message says
   * more than that.
   */
  readonly reason: string | null;
  /** What would settle it. */
  readonly settles: string;
  /** Pairs of positions that cannot both hold, listed up to a limit. */
  readonly conflicts: readonly (readonly [number, number])[];
  /** Pairs beyond the limit. */
  readonly moreConflicts: number;
  readonly steps: readonly FindingStep[];
  readonly positions: readonly FindingPosition[];
}

/** A position before it is written out: its value's question and its claims. */
export interface DraftPosition {
  readonly question: Question | null;
  /** Name the question in the output: positions of order and arithmetic findings answer different ones. */
  readonly named?: boolean;
  readonly value: Claim['value'] | null;
  /** What the position is called, where it is not a value. */
  readonly label?: string;
  readonly scope?: string | null;
  /** When a running count stood so, as EDTF. */
  readonly asOf?: string | null;
  readonly claims: readonly DraftClaim[];
}

/** A claim, or the record of one whose words were not found. */
export interface DraftClaim {
  readonly claim: Pick<Claim, 'source' | 'speaker' | 'modality' | 'quote'> & {
    readonly byPerson?: Claim['byPerson'];
    /** Where it is recorded: the claim, or the source itself. */
    readonly registry: RegistryClaim | { readonly place: Place };
  };
  /** Null where the words are nowhere in the source. */
  readonly range: { readonly start: number; readonly end: number } | null;
}

export interface DraftStep {
  readonly from: string;
  readonly to: string;
  readonly claim: Claim | null;
  readonly constraint: FindingStep['constraint'];
}

/** What a rule reports: a finding before it is identified, sorted and written out. */
export interface FindingDraft {
  readonly severity: Severity;
  readonly question: Question | null;
  readonly constraint?: { readonly id: string; readonly kind: ConstraintKind };
  /** What people decided about findings of the constraint; those of a question are with it. */
  readonly resolutions?: readonly ResolutionData[];
  /** The one source that the finding is about, for rules about one source. */
  readonly source?: string;
  /** The quote that the finding is about, for faults of a quote. */
  readonly quote?: string;
  readonly message: string;
  readonly reason?: string;
  readonly settles: string;
  readonly conflicts?: readonly (readonly [number, number])[];
  readonly moreConflicts?: number;
  readonly steps?: readonly DraftStep[];
  readonly positions: readonly DraftPosition[];
}
