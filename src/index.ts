/**
 * The library: the whole way from articles and a registry in memory to findings, without files, clock or process.
 *
 * @example
 * ```ts
 * const sources = readSources([{ path: 'a.md', content: '---\npublished: 2025-11-09\n---\nIt began on Friday.' }]);
 * const registry = readRegistry([{ path: 'claims.yaml', content: yamlText }]);
 * const report = reconcile(registry, sources);
 * ```
 * @packageDocumentation
 */

export type { Relation } from './bounds/relation.ts';
export type { Span } from './bounds/span.ts';
export type {
  DenialValue,
  IdsValue,
  IntervalValue,
  OneOfValue,
  PeriodValue,
  UnknownValue,
  Value,
} from './bounds/value.ts';
export type {
  BaselineNote,
  Finding,
  FindingClaim,
  FindingPosition,
  FindingQuestion,
  FindingResolution,
  FindingState,
  FindingStep,
  Severity,
} from './findings/finding.ts';
export {
  type FailLevel,
  isFresh,
  judge,
  type Policy,
  type RuleSeverity,
  type Severities,
  type Verdict,
} from './findings/policy.ts';
export type {
  Answer,
  AnswerClaim,
  CheckRecord,
  ConstraintRecord,
  QuestionRecord,
} from './findings/record.ts';
export type { AnsweredQuestion, Report, StaleEntry, Summary } from './findings/report.ts';
export { parseAnchor } from './grammar/anchor.ts';
export type { Counted, CountedState } from './grammar/counted.ts';
export { readMentions } from './grammar/index.ts';
export type { Anchor, Mention, MentionType, ReadingContext, TimexMod } from './grammar/reading.ts';
export { InputError, type Place, type Problem } from './problems.ts';
export { ownProfile, PROFILES, type Profile, type VagueMeaning } from './profiles/index.ts';
export {
  type ChangeKind,
  type DiffPart,
  type DriftedMatch,
  findQuote,
  type QuoteMatch,
  type QuoteSelector,
  type TextRange,
  type WordChange,
} from './quotes/find-quote.ts';
export {
  type ComparableType,
  type ComparisonContext,
  compareValues,
} from './readings/compare-values.ts';
export { type MentionRecord, type PrintedBounds, readText } from './readings/read-text.ts';
export { type ReconcileOptions, type ReconcileResult, reconcile } from './reconcile.ts';
export type {
  ClaimList,
  Constraint,
  ConstraintKind,
  Entity,
  EventRef,
  Modality,
  Question,
  Registry,
  RegistryClaim,
  Story,
  Sum,
} from './registry/model.ts';
export { type RegistryInput, readRegistry } from './registry/read-registry.ts';
export type { Content } from './registry/rows.ts';
export type { ClaimData, EntityData, ResolutionData } from './registry/schema.ts';
export { type InputFile, readSources } from './sources/read-sources.ts';
export { Source, type SourceMetadata } from './sources/source.ts';
export type { FoldedText } from './text/fold.ts';
export type { LineColumn, LineIndex } from './text/lines.ts';
export type { PhraseFinder } from './text/phrase-index.ts';
export type { Edge, PlainValue, StatedValue, TypeName, ValueFault, ValueType } from './values/value-type.ts';
export type { Vocabulary } from './values/vocabulary.ts';
