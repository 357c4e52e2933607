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

export { type InputFile, readSources } from './articles/read-sources.ts';
export { Source, type SourceMetadata } from './articles/source.ts';
export type {
  BaselineNote,
  Finding,
  FindingClaim,
  FindingPosition,
  FindingQuestion,
  FindingResolution,
  FindingState,
  FindingStep,
  NumericBounds,
  RuleClass,
  Severity,
} from './check/findings/finding.ts';
export {
  type FailLevel,
  isFresh,
  judge,
  type Policy,
  type RuleSeverity,
  type Severities,
  type Verdict,
} from './check/findings/policy.ts';
export type {
  Answer,
  AnswerClaim,
  CheckRecord,
  ConstraintRecord,
  QuestionRecord,
} from './check/findings/record.ts';
export type {
  AnsweredQuestion,
  FindingCounts,
  Report,
  StaleEntry,
  Summary,
} from './check/findings/report.ts';
export { type ReconcileOptions, type ReconcileResult, reconcile } from './check/reconcile.ts';
export {
  type ComparableType,
  type ComparisonContext,
  compareValues,
} from './expressions/compare-values.ts';
export type { Counted, CountedState } from './expressions/counted.ts';
export { readMentions } from './expressions/index.ts';
export { type MentionRecord, type PrintedBounds, readText } from './expressions/read-text.ts';
export { InputError, type Place, type Problem } from './problems.ts';
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
export type {
  ClaimList,
  Constraint,
  ConstraintKind,
  Entity,
  EventRef,
  Modality,
  Moves,
  Question,
  Registry,
  RegistryClaim,
  Story,
  Sum,
} from './registry/model.ts';
export { type RegistryInput, readRegistry } from './registry/read-registry.ts';
export type { Content } from './registry/rows.ts';
export type { ClaimData, EntityData, ResolutionData } from './registry/schema.ts';
export type { LineColumn, LineIndex } from './text/lines.ts';
export { parseAnchor, type StatedTime } from './values/anchor.ts';
export type { DurationUnit } from './values/bounds/duration-value.ts';
export type { Relation } from './values/bounds/relation.ts';
export type { Span } from './values/bounds/span.ts';
export type { Unit } from './values/bounds/units.ts';
export type {
  DenialValue,
  IdsValue,
  IntervalValue,
  OneOfValue,
  PeriodValue,
  UnknownValue,
  Value,
} from './values/bounds/value.ts';
export type { TypeName } from './values/index.ts';
export type { Anchor, ChangeRole, Mention, MentionType, ReadingContext, TimexMod } from './values/mention.ts';
export { ownProfile, PROFILES, type Profile, type VagueMeaning } from './values/profiles/index.ts';
export type {
  Axis,
  BoundWords,
  Edge,
  PlainValue,
  StatedValue,
  ValueFault,
  ValueType,
} from './values/value-type.ts';
export type { Vocabulary } from './values/vocabulary.ts';
