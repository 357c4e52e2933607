import type { Claim } from './claims/claim.ts';
import { type ResolvedClaims, resolveClaims } from './claims/resolve-claims.ts';
import { findSumBreaks } from './compare/arithmetic.ts';
import { type CalendarClash, findCalendarClashes } from './compare/calendar.ts';
import { compareQuestion, type QuestionComparison } from './compare/compare-question.ts';
import { findOrderBreaks } from './compare/order-breaks.ts';
import { runningCount } from './compare/running-count.ts';
import { findEchoes } from './echoes/find-echoes.ts';
import { type OriginOf, originsBy } from './echoes/origins.ts';
import type { Finding, FindingDraft } from './findings/finding.ts';
import { type RuleSeverity, type Severities, severityUnder } from './findings/policy.ts';
import type { QuestionRecord } from './findings/record.ts';
import { type AnsweredQuestion, countFindings, type Report } from './findings/report.ts';
import { compareFindings } from './findings/sort.ts';
import { withProfile } from './findings/with-profile.ts';
import { writeFinding } from './findings/write-finding.ts';
import { writeRecord } from './findings/write-record.ts';
import { LITERAL, type Profile } from './profiles/index.ts';
import { duplicateClaims, nearSpeakers } from './record/claim-faults.ts';
import { changedSources, replacedSources, unusedSources } from './record/source-faults.ts';
import { questionsOf } from './registry/constraint-questions.ts';
import type { Question, Registry } from './registry/model.ts';
import { RULES } from './rules/index.ts';
import type { Evidence, Rule } from './rules/rule.ts';
import type { Source } from './sources/source.ts';

/** The answers to one question, taken together into positions. */
export type Answers = Pick<QuestionComparison, 'question' | 'positions'>;

/** A report with the answers that it rests on, question by question. */
export interface ReconcileResult extends Report {
  readonly answers: readonly Answers[];
}

/** How a registry is judged. */
export interface ReconcileOptions {
  /** How vague words of number are read; `literal` where none is given. */
  readonly profile?: Profile;
  /** Only a part of the registry is at hand: that no claim names a source then means nothing. */
  readonly isPartial?: boolean;
  /** Severities of rules that are not the rules' own: see {@link severityUnder}. */
  readonly severities?: Severities;
}

/** A finding with the rule and the draft that it was written from. */
export interface Told {
  readonly rule: Rule;
  readonly draft: FindingDraft;
  /** With the rule's own severity. */
  readonly finding: Finding;
  /** The severity that it is reported with; `off` leaves it out. */
  readonly severity: RuleSeverity;
}

/** Everything that a run found out: what findings are made from, for those who ask why. */
export interface Examination {
  readonly claims: readonly Claim[];
  readonly evidence: Evidence;
  /** From which independent report the words of a source come. */
  readonly originOf: OriginOf;
  readonly told: readonly Told[];
}

/**
 * Finds quotes, reads values, compares them and lets every rule tell what it sees.
 * Pure: no files, no clock, no process. The same input gives the same answer, whatever its order.
 * @throws InputError where claims name sources that are not there.
 */
export function examine(
  registry: Registry,
  sources: readonly Source[],
  options: ReconcileOptions = {},
): Examination {
  return examineClaims(registry, sources, resolveClaims(registry, sources, options.profile), options);
}

/** The second half of the way: from claims whose values are known to what rules tell. */
export function examineClaims(
  registry: Registry,
  sources: readonly Source[],
  { claims, faults }: ResolvedClaims,
  { profile = LITERAL, severities, isPartial = false }: ReconcileOptions = {},
): Examination {
  const replaced = replacedSources(sources);
  // What a later version of an article replaces is no longer anybody's claim.
  const standing = claims.filter(({ source }) => !replaced.has(source.id));
  const byQuestion = groupByQuestion(registry.questions, standing);
  const calendar = [...byQuestion].flatMap(([question, own]) => findCalendarClashes(question, own));
  const dated = withoutClashing(standing, calendar);
  const answers = [...groupByQuestion(registry.questions, dated)];
  const comparisons = answers.map(([question, own]) => compareQuestion(question, own));
  const echoes = findEchoes(sourcesNamed(registry, sources));
  const originOf = originsBy(echoes);
  const evidence: Evidence = {
    comparisons,
    calendar,
    orders: findOrderBreaks(registry.questions, registry.constraints, dated),
    sums: findSumBreaks(registry.questions, registry.constraints, dated),
    running: answers.flatMap(([question, own]) => runningCount(question, own) ?? []),
    echoes,
    faults: [...faults, ...duplicateClaims(claims)],
    changed: changedSources(sources, registry.claims, claims, faults),
    unused: isPartial ? [] : unusedSources(sources, registry.claims),
    nearSpeakers: nearSpeakers(registry, sources),
  };
  const told = RULES.flatMap((rule) =>
    rule.report(evidence).map((bare): Told => {
      const draft = withProfile(bare, profile);
      const finding = writeFinding(rule.id, draft, originOf);
      const set = severities?.get(rule.id);
      return { rule, draft, finding, severity: severityUnder(finding.severity, rule.severity, set) };
    }),
  );
  return { claims, evidence, originOf, told };
}

/**
 * The whole way from a registry and its sources to a report: quotes found, values read, compared, judged.
 * @throws InputError where claims name sources that are not there.
 */
export function reconcile(
  registry: Registry,
  sources: readonly Source[],
  options: ReconcileOptions = {},
): ReconcileResult {
  return reportOf(registry, sources, examine(registry, sources, options));
}

/** What was found out, as a report: without what is switched off, worst first. */
export function reportOf(
  registry: Registry,
  sources: readonly Source[],
  { claims, evidence, originOf, told }: Examination,
): ReconcileResult {
  const findings = told.flatMap(({ finding, severity }) =>
    severity === 'off' ? [] : [severity === finding.severity ? finding : { ...finding, severity }],
  );
  const record = writeRecord({ registry, claims, evidence, originOf });
  return {
    summary: {
      sources: sources.length,
      questions: registry.questions.length,
      claims: registry.claims.length,
      stale: 0,
      ...countFindings(findings),
    },
    findings: findings.sort(compareFindings),
    sources: new Map(sources.map((source) => [source.id, source])),
    answers: evidence.comparisons.map(({ question, positions }) => ({ question, positions })),
    stories: registry.stories.map(({ title }) => title),
    storyOf: storiesById(registry),
    record,
    answered: () => record().questions.map(answeredOf),
  };
}

const answeredOf = ({ question, about, answers }: QuestionRecord): AnsweredQuestion => ({
  question,
  about,
  positions: answers,
});

/** The sources that some claim names: the others support nothing, and their texts are not read for echoes. */
function sourcesNamed({ claims }: Registry, sources: readonly Source[]): Source[] {
  const named = new Set(claims.map(({ data }) => data.source));
  return sources.filter(({ id }) => named.has(id));
}

function groupByQuestion(questions: readonly Question[], claims: readonly Claim[]): Map<Question, Claim[]> {
  const groups = new Map<Question, Claim[]>(questions.map((question) => [question, []]));
  for (const claim of claims) groups.get(claim.question)?.push(claim);
  return groups;
}

/** A relative expression that its own source rules out dates nothing: it takes no part in other comparisons. */
function withoutClashing(claims: readonly Claim[], clashes: readonly CalendarClash[]): Claim[] {
  const out = new Set(clashes.flatMap(({ relative }) => relative.map(({ claim }) => claim)));
  return claims.filter((claim) => !out.has(claim));
}

function storiesById({ questions, constraints }: Registry): Map<string, string> {
  const stories = new Map<string, string>();
  for (const { id, story } of questions) if (story) stories.set(id, story.title);
  for (const constraint of constraints) {
    const story = stories.get(questionsOf(constraint)[0] ?? '');
    if (story !== undefined) stories.set(constraint.id, story);
  }
  return stories;
}
