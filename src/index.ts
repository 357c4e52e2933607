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
export type {
  Finding,
  FindingClaim,
  FindingPosition,
  FindingQuestion,
  FindingState,
  FindingStep,
  Severity,
} from './findings/finding.ts';
export {
  type FailLevel,
  judge,
  type Policy,
  type RuleSeverity,
  type Severities,
  type Verdict,
} from './findings/policy.ts';
export type { Report, Summary } from './findings/report.ts';
export { parseAnchor } from './grammar/anchor.ts';
export { readMentions } from './grammar/index.ts';
export type { Anchor, Mention, ReadingContext } from './grammar/reading.ts';
export { InputError, type Place, type Problem } from './problems.ts';
export { ownProfile, PROFILES, type Profile, type VagueMeaning } from './profiles/index.ts';
export { findQuote, type QuoteMatch, type QuoteSelector } from './quotes/find-quote.ts';
export {
  type ComparableType,
  type ComparisonContext,
  compareValues,
} from './readings/compare-values.ts';
export { type MentionRecord, type PrintedBounds, readText } from './readings/read-text.ts';
export { type ReconcileOptions, reconcile } from './reconcile.ts';
export type {
  Constraint,
  Entity,
  Modality,
  Question,
  Registry,
  RegistryClaim,
  Story,
} from './registry/model.ts';
export { readRegistry } from './registry/read-registry.ts';
export { type InputFile, readSources } from './sources/read-sources.ts';
export { Source, type SourceMetadata } from './sources/source.ts';
