import type { Stretch } from '../../articles/statements/index.ts';

/** What came of a statement of a draft, worst first. */
export const STATEMENT_VERDICTS = [
  'contradicted',
  'disputed',
  'differs',
  'unsupported',
  'supported',
] as const;
export type StatementVerdict = (typeof STATEMENT_VERDICTS)[number];

/** What came of a quotation in a draft, worst first. */
export const QUOTATION_VERDICTS = ['nowhere', 'other speaker', 'other article', 'edited', 'exact'] as const;
export type QuotationVerdict = (typeof QUOTATION_VERDICTS)[number];

/** Words of a source (or of the draft itself) that a verdict rests on. UTF-16 units of its text, end exclusive. */
export interface Ground extends Stretch {
  /** The id of the source; `null` where the draft contradicts itself. */
  readonly source: string | null;
  readonly quote: string;
  /** How it bears on the statement. */
  readonly bears: 'supports' | 'contradicts' | 'differs';
  /** The value that it gives, where one decided. */
  readonly value: string | null;
}

/** One thing that is said in a statement, and what the sources make of it. */
export interface Part {
  readonly verdict: StatementVerdict;
  /** Why, in a sentence. */
  readonly why: string;
  readonly by: readonly Ground[];
}

/** A statement of a draft, and what the sources make of it. Offsets are units of the draft's text. */
export interface JudgedStatement extends Stretch, Part {
  readonly text: string;
  /** What else in the statement does not hold, worst first; the verdict is on the worst of all. */
  readonly also: readonly Part[];
  /** The question of the registry that decided; null where statements of the sources did. */
  readonly question: string | null;
}

/** A change between a quotation and the words of its source. */
export interface QuotationChange {
  readonly kind: string;
  readonly quoted: string;
  readonly printed: string;
}

/** A quotation of a draft, and where it is from. */
export interface JudgedQuotation extends Stretch {
  readonly text: string;
  readonly verdict: QuotationVerdict;
  readonly why: string;
  /** The source that prints it, and where. */
  readonly source: string | null;
  readonly at: Stretch | null;
  /** Who says it, by that source. */
  readonly speaker: string | null;
  readonly changes: readonly QuotationChange[];
}

/** A statement that holds nothing to check. */
export interface UncheckedStatement extends Stretch {
  readonly text: string;
}

/** Everything on one draft. */
export interface JudgedDraft {
  readonly statements: readonly JudgedStatement[];
  readonly quotations: readonly JudgedQuotation[];
  /** How many statements hold nothing to check, and which. */
  readonly unchecked: number;
  readonly uncheckedStatements: readonly UncheckedStatement[];
}
