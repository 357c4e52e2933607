import type { TypeName } from '../../values/index.ts';

/** The words by which one source takes a position. Offsets are UTF-16 units of the decoded file, end exclusive. */
export interface CandidateClaim {
  readonly source: string;
  /** The day that the source prints, as EDTF. */
  readonly published: string | null;
  /** Who says it, as the article names them; null where it is the article itself. */
  readonly speaker: string | null;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
}

/** One side: what it says, and who says so. */
export interface CandidatePosition {
  readonly value: string;
  readonly label: string;
  /** Independent reports that give it: the same passage in two sources is one. */
  readonly origins: number;
  readonly claims: readonly CandidateClaim[];
}

export type CandidateRule =
  | 'contradiction'
  | 'self-contradiction'
  | 'calendar'
  | 'order'
  | 'misreported'
  | 'stated-as-fact'
  | 'dispute'
  | 'tension'
  | 'variant'
  | 'revision';

/** A disagreement that no one has recorded yet, as the tool reads it; a person decides. */
export interface Candidate {
  readonly rule: CandidateRule;
  readonly type: TypeName;
  /** The question in plain words. */
  readonly ask: string;
  /** What the values are of, in a few words. */
  readonly slot: string;
  /** How surely the statements are of one thing and how far apart they are, 0 to 1. */
  readonly score: number;
  /** Why they are taken for one thing, and why they cannot both hold. */
  readonly why: string;
  readonly positions: readonly CandidatePosition[];
  /** Pairs of positions that cannot both hold, by their indices. */
  readonly conflicts: readonly (readonly [number, number])[];
  /** Whether it is a count that grows or falls while news comes in. */
  readonly isRunning?: boolean;
}

/** What the articles say of one thing. */
export interface Fact {
  readonly ask: string;
  readonly slot: string;
  readonly type: TypeName;
  readonly verdict: 'agreed' | 'grew' | 'one source' | 'candidate';
  readonly positions: readonly CandidatePosition[];
}

/** Two values that look alike and are of two things, with the reason. */
export interface KeptApart {
  readonly a: string;
  readonly b: string;
  readonly reason: string;
}
