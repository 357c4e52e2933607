import type {
  BaselineNote,
  FindingResolution,
  FindingState,
  FindingStep,
  Severity,
} from '../../check/findings/finding.ts';
import type { StaleEntry, Summary } from '../../check/findings/report.ts';
import type { Axis } from '../../values/value-type.ts';

/** A stretch on the axis of a question, in the units of `placeOn`; null is open. */
export type Bounds = readonly [low: number | null, high: number | null];

/**
 * The state of the answers to one question:
 * - `broken`: an error is reported on them that is a disagreement
 * - `disputed`: such a warning is
 * - `faulty`: no disagreement is reported on them, and an error is on their record: claims were compared with nothing
 * - `differing`: they differ, and can all hold, or a person decided on what is in conflict
 * - `agreed`: several sources give one answer
 * - `single`: one source answers
 * - `unanswered`: none does
 */
export type Standing = 'broken' | 'disputed' | 'faulty' | 'differing' | 'agreed' | 'single' | 'unanswered';
export const STANDINGS: readonly Standing[] = [
  'broken',
  'disputed',
  'faulty',
  'differing',
  'agreed',
  'single',
  'unanswered',
];

export interface BoardSource {
  readonly id: string;
  readonly title: string | null;
  readonly publisher: string | null;
  /** The day in words, `9 Nov 2025`; null where none is known. */
  readonly published: string | null;
  /** The report that it copies. */
  readonly origin: string | null;
}

/** A claim, with the places of its source and speaker in the board's lists; -1 where there is none. */
export interface BoardClaim {
  readonly source: number;
  readonly speaker: number;
  readonly modality: string;
  readonly quote: string;
  /** UTF-16 units of the source's text, end exclusive; null where the words are nowhere. */
  readonly start: number | null;
  readonly end: number | null;
  readonly line: number | null;
  /** The day or minute (in days since 1970-01-01) at which a running count stood so; null where the registry gives none. */
  readonly asOf: number | null;
  /** The label of its answer gives that day already. */
  readonly isDayInLabel?: true;
}

export interface BoardPosition {
  readonly label: string;
  readonly strict: Bounds;
  readonly usual: Bounds;
  readonly origins: number;
  /** Places in the board's claims. */
  readonly claims: readonly number[];
}

/** Claims that take no part in comparisons, and the rule that says why. */
export interface BoardAside extends BoardPosition {
  readonly rule: string;
}

export interface BoardQuestion {
  readonly id: string;
  readonly ask: string;
  readonly type: string;
  /** The line that its answers lie on, and the unit that most of its amounts are given in; null where there is none. */
  readonly axis: Axis | null;
  readonly unit: string | null;
  readonly about: string | null;
  readonly story: string | null;
  readonly positions: readonly BoardPosition[];
  readonly aside: readonly BoardAside[];
  /** Places of the findings that speak of it, worst first. */
  readonly findings: readonly number[];
  /** The positions that some finding says cannot hold beside another, with the highest severity of those findings. */
  readonly conflicts: readonly (readonly [position: number, severity: Severity])[];
  readonly standing: Standing;
}

export interface BoardFindingPosition extends BoardPosition {
  /** The place of its question, and its own place among that question's positions; -1 where it has none. */
  readonly question: number;
  readonly place: number;
}

export interface BoardStep {
  readonly from: string;
  readonly to: string;
  readonly claim: number;
  readonly constraint: FindingStep['constraint'];
}

export interface BoardFinding {
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly state: FindingState;
  readonly baseline?: BaselineNote;
  readonly resolution?: FindingResolution;
  /** The place of its question; -1 where it is about a constraint. */
  readonly question: number;
  readonly constraint: { readonly id: string; readonly kind: string } | null;
  readonly message: string;
  readonly settles: string;
  readonly conflicts: readonly (readonly [number, number])[];
  readonly moreConflicts: number;
  readonly steps: readonly BoardStep[];
  readonly positions: readonly BoardFindingPosition[];
  /** Where its first claim is in the registry, for faults of the record. */
  readonly registry: { readonly file: string; readonly line: number; readonly column: number } | null;
}

/** A report as questions by sources: what the page, the matrix and the timeline are drawn from. */
export interface Board {
  readonly stories: readonly string[];
  readonly summary: Summary;
  readonly sources: readonly BoardSource[];
  readonly speakers: readonly string[];
  readonly claims: readonly BoardClaim[];
  readonly questions: readonly BoardQuestion[];
  readonly findings: readonly BoardFinding[];
  readonly stale: readonly StaleEntry[];
}

/** What the page's script needs of a board. What is printed once in the page (messages, words of sources) is left out. */
export interface PageBoard extends Pick<Board, 'sources' | 'speakers' | 'claims' | 'questions'> {
  readonly findings: readonly Omit<
    BoardFinding,
    'message' | 'settles' | 'baseline' | 'resolution' | 'registry'
  >[];
}
