import type { Claim } from './claims/claim.ts';
import { resolveClaims } from './claims/resolve-claims.ts';
import { type CalendarClash, findCalendarClashes } from './compare/calendar.ts';
import { compareQuestion, type QuestionComparison } from './compare/compare-question.ts';
import { findOrderBreaks } from './compare/order-breaks.ts';
import type { Finding } from './findings/finding.ts';
import type { AnsweredQuestion, Report } from './findings/report.ts';
import { compareFindings } from './findings/sort.ts';
import { withProfile } from './findings/with-profile.ts';
import { positionOf, writeFinding } from './findings/write-finding.ts';
import { LITERAL, type Profile } from './profiles/index.ts';
import type { Question, Registry } from './registry/model.ts';
import { RULES } from './rules/index.ts';
import type { Evidence } from './rules/rule.ts';
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
}

/**
 * The whole way from a registry and its sources to a report: quotes found, values read, compared, judged.
 * Pure: no files, no clock, no process. The same input gives the same report, whatever its order.
 * @throws InputError where claims name sources that are not there.
 */
export function reconcile(
  registry: Registry,
  sources: readonly Source[],
  { profile = LITERAL }: ReconcileOptions = {},
): ReconcileResult {
  const { claims, faults } = resolveClaims(registry, sources, profile);
  const byQuestion = groupByQuestion(registry.questions, claims);
  const calendar = [...byQuestion].flatMap(([question, own]) => findCalendarClashes(question, own));
  const dated = withoutClashing(claims, calendar);
  const comparisons = [...groupByQuestion(registry.questions, dated)].map(([question, own]) =>
    compareQuestion(question, own),
  );
  const orders = findOrderBreaks(registry.questions, registry.constraints, dated);
  const evidence: Evidence = { comparisons, calendar, orders, faults };
  const findings = RULES.flatMap((rule) =>
    rule.report(evidence).map((draft) => writeFinding(rule.id, withProfile(draft, profile))),
  );
  return {
    summary: summarize(registry, sources, findings),
    findings: findings.sort(compareFindings),
    sources: new Map(sources.map((source) => [source.id, source])),
    answers: comparisons.map(({ question, positions }) => ({ question, positions })),
    stories: registry.stories.map(({ title }) => title),
    storyOf: storiesById(registry),
    answered: () => comparisons.map(writeAnswers),
  };
}

const writeAnswers = ({ question, positions }: Answers): AnsweredQuestion => ({
  question: { id: question.id, ask: question.ask, type: question.type },
  about: question.about,
  positions: positions.map(({ value, scope, claims }) =>
    positionOf({ question, value, scope, claims: claims.map((claim) => ({ claim, range: claim })) }),
  ),
});

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

function summarize(
  registry: Registry,
  sources: readonly Source[],
  findings: readonly Finding[],
): Report['summary'] {
  const count = (test: (finding: Finding) => boolean): number => findings.filter(test).length;
  return {
    sources: sources.length,
    questions: registry.questions.length,
    claims: registry.claims.length,
    error: count((f) => f.severity === 'error'),
    warning: count((f) => f.severity === 'warning'),
    note: count((f) => f.severity === 'note'),
    new: count((f) => f.state === 'new'),
    updated: count((f) => f.state === 'updated'),
    known: count((f) => f.state === 'known'),
    stale: 0,
  };
}

function storiesById({ questions, constraints }: Registry): Map<string, string> {
  const stories = new Map<string, string>();
  for (const { id, story } of questions) if (story) stories.set(id, story.title);
  for (const { id, order } of constraints) {
    const story = order[0] && stories.get(order[0].question);
    if (story !== undefined) stories.set(id, story);
  }
  return stories;
}
