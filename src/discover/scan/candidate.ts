import type { TypeName } from '../../values/index.ts';

/** The words by which one source takes a position. Offsets are UTF-16 units of the decoded file, end exclusive. */
export interface CandidateClaim {
  readonly source: string;
  /** Who says it, as the text names them; null where it is the article itself. */
  readonly speaker: string | null;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
}

/** One side of a candidate: what it says, and who says so. */
export interface CandidatePosition {
  readonly value: string;
  readonly label: string;
  /** Independent reports behind it: the same passage in two sources is one. */
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
  | 'tension';

/** A disagreement that nobody has recorded yet, as the tool guesses it; a person decides. */
export interface Candidate {
  readonly rule: CandidateRule;
  readonly type: TypeName;
  /** What the statements are about, in the words that they share. */
  readonly topic: string;
  /** How surely the statements speak of one thing and how far apart they are, 0 to 1. */
  readonly score: number;
  /** Why the tool thinks that they belong together, and why they cannot both hold. */
  readonly because: string;
  readonly positions: readonly CandidatePosition[];
  /** Pairs of positions that cannot both hold, by their indices. */
  readonly conflicts: readonly (readonly [number, number])[];
}
