import type { Place } from '../../problems.ts';
import type { Modality } from '../../registry/model.ts';
import type { Relation } from '../../values/bounds/relation.ts';
import type { ConflictKind } from '../compare/voices.ts';
import type { Finding, FindingPosition, FindingStep, Severity } from '../findings/finding.ts';
import type { RuleSeverity } from '../findings/policy.ts';
import type { AnchorOrigin } from '../read/trace.ts';

/**
 * An explanation is data: every fact by itself, and the sentence that says it to a person. The terminal prints the
 * sentences; programs take the facts. Offsets are UTF-16 units of the decoded file, end exclusive.
 */

/** Words of a source and where they are. */
export interface PlacedWords extends Place {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** How the words of a claim were looked for, and what became of that. */
export interface HowFound {
  readonly how:
    | 'exact'
    | 'folded'
    | 'edited'
    | 'stitched'
    | 'offsets'
    | 'ambiguous'
    | 'displaced'
    | 'drifted'
    | 'missing';
  /** The words that were looked for; null where the claim gives offsets alone. */
  readonly wanted: string | null;
  readonly prefix: string | null;
  readonly suffix: string | null;
  /** Differences of typography that were evened out. */
  readonly evened: readonly string[];
  /** Other printings of the same passage, which count as the same place. */
  readonly copies: readonly PlacedWords[];
  /** Every place, where there are several. */
  readonly places: readonly PlacedWords[];
  /** What is nearest, where the words are not there. It is shown, never taken. */
  readonly nearest: PlacedWords | null;
  /** Other sources that print the words. */
  readonly elsewhere: readonly string[];
  readonly sentences: readonly string[];
}

/** How the value of a claim came to be known. */
export interface HowRead {
  /** `quote`: read from the words; `stated`: by the registry; `none`: it is not known, and the claim is not compared. */
  readonly from: 'quote' | 'stated' | 'none';
  /** The words that were read, or that license the stated value. */
  readonly words: readonly string[];
  /** The rule of the grammar that read them. */
  readonly grammar: string | null;
  /** The components that the words say, and those that were filled in. */
  readonly known: readonly string[];
  readonly implied: readonly string[];
  readonly anchor: { readonly date: string; readonly from: AnchorOrigin } | null;
  /** The vague word that a profile gave its bounds. */
  readonly vague: { readonly word: string; readonly profile: string; readonly source: string } | null;
  readonly sentences: readonly string[];
}

/** Whose claim it is, and why. */
export interface WhoseVoice {
  readonly kind: 'source' | 'party' | 'unnamed';
  /** The name of the party; null where the source speaks for itself or names no one. */
  readonly party: string | null;
  readonly speaker: string | null;
  readonly modality: Modality;
  /** The words of the quote that make it a hedge. */
  readonly hedge: string | null;
  readonly sentence: string;
}

/** One claim, from its words to its value. */
export interface ExplainedClaim {
  readonly source: string;
  readonly file: string;
  readonly quote: PlacedWords | null;
  readonly registry: Place;
  readonly found: HowFound;
  readonly value: HowRead;
  readonly voice: WhoseVoice;
  /** The note that the registry gives with the claim. */
  readonly because: string | null;
}

/** One answer with everything that supports it. */
export interface ExplainedPosition extends Omit<FindingPosition, 'claims' | 'question' | 'numbers'> {
  readonly question: string;
  /** The bounds as a sentence has them; null is open. */
  readonly words: { readonly strict: FindingPosition['strict']; readonly usual: FindingPosition['usual'] };
  /** False for the claims of a question that no value is known of: they have faults, and take no part. */
  readonly isCompared: boolean;
  readonly claims: readonly ExplainedClaim[];
}

/** Two answers that were compared, and why they cannot both hold. */
export interface ExplainedPair {
  /** Indexes of positions. */
  readonly a: number;
  readonly b: number;
  readonly relation: Relation;
  readonly why: string;
  /** The rows of the voices table that the pair falls under, and whether this finding reports it. */
  readonly rows: readonly ExplainedRow[];
}

export interface ExplainedRow {
  readonly kind: ConflictKind;
  readonly row: string;
  /** The rule that reports such conflicts. */
  readonly rule: string;
  /** `here`: this finding reports it; `apart`: another finding does; `weaker`: none, since a stronger row holds. */
  readonly reported: 'here' | 'apart' | 'weaker';
}

/** One broken order: the steps of its path, and the dates that run against it. */
export interface ExplainedOrder {
  readonly steps: readonly ExplainedStep[];
  readonly why: string;
}

/** One step of time: `from` is not later than `to`, as a position of the explanation or a constraint has it. */
export interface ExplainedStep extends Omit<FindingStep, 'claim'> {
  readonly position: number | null;
  readonly by: string;
}

/** A finding, and why it is reported as it is. */
export interface ExplainedFinding extends Pick<Finding, 'id' | 'rule' | 'message' | 'settles'> {
  readonly severity: RuleSeverity;
  /** The severity that the rule itself gives it, and where another one was set. */
  readonly ownSeverity: Severity;
  readonly when: string;
  readonly about: { readonly kind: 'question' | 'constraint' | 'source'; readonly id: string };
  readonly positions: readonly number[];
  readonly pairs: readonly ExplainedPair[];
  readonly morePairs: number;
  readonly orders: readonly ExplainedOrder[];
  /** Why it has this severity. */
  readonly graded: string;
  readonly identity: {
    readonly recipe: string;
    readonly parts: readonly string[];
    readonly sentence: string;
  };
}

/** Everything on one finding, question or constraint. */
export interface Explanation {
  readonly subject: {
    readonly kind: 'finding' | 'question' | 'constraint';
    readonly id: string;
    readonly ask: string | null;
    readonly type: string | null;
    readonly because: string | null;
  };
  readonly positions: readonly ExplainedPosition[];
  /** Of a question on which nothing is reported: why its answers can all hold, pair by pair. */
  readonly holding: readonly ExplainedPair[];
  readonly findings: readonly ExplainedFinding[];
}
