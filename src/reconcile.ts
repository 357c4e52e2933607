import type { Claim, RecordFault } from './claims/claim.ts';
import { ClaimResolver } from './claims/resolve-claims.ts';
import { type CalendarClash, findCalendarClashes } from './compare/calendar.ts';
import { compareQuestion, type QuestionComparison } from './compare/compare-question.ts';
import { findOrderBreaks } from './compare/order-breaks.ts';
import type { Finding } from './findings/finding.ts';
import type { Report } from './findings/report.ts';
import { compareFindings } from './findings/sort.ts';
import { withProfile } from './findings/with-profile.ts';
import { writeFinding } from './findings/write-finding.ts';
import { LITERAL, type Profile } from './profiles/index.ts';
import type { Question, Registry } from './registry/model.ts';
import { RULES } from './rules/index.ts';
import type { Evidence } from './rules/rule.ts';
import type { Source } from './sources/source.ts';

/** The answers to one question, taken together into positions. */
export type Answers = Pick<QuestionComparison, 'question' | 'positions'>;

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
): Report {
  const resolver = new ClaimResolver(registry, sources, profile);
  const findings: Finding[] = [];
  const judge = (evidence: Evidence): void => {
    for (const rule of RULES)
      for (const draft of rule.report(evidence))
        findings.push(writeFinding(rule.id, withProfile(draft, profile)));
  };
  const [joined, others] = apart(registry);
  const { dated, ...together } = gather(joined, resolver);
  const orders = findOrderBreaks(joined, registry.constraints, dated);
  judge({ ...together, orders });
  for (const batch of batchesOf(others)) judge({ ...gather(batch, resolver), orders: [] });
  resolver.throwProblems();
  return {
    summary: summarize(registry, sources, findings),
    findings: findings.sort(compareFindings),
    sources: new Map(sources.map((source) => [source.id, source])),
    stories: registry.stories.map(({ title }) => title),
    storyOf: storiesById(registry),
  };
}

/**
 * What every question is answered, in the registry's order. Worked out as it is asked for: the answers of a large
 * registry are never held together.
 * @throws InputError where claims name sources that are not there.
 */
export function* answersOf(
  registry: Registry,
  sources: readonly Source[],
  { profile = LITERAL }: ReconcileOptions = {},
): Iterable<Answers> {
  const resolver = new ClaimResolver(registry, sources, profile);
  for (const batch of batchesOf(registry.questions)) yield* gather(batch, resolver).comparisons;
  resolver.throwProblems();
}

/** Questions that are looked at together: what is known of them is forgotten before the next ones. */
const BATCH = 50;

function* batchesOf(questions: readonly Question[]): Iterable<readonly Question[]> {
  for (let at = 0; at < questions.length; at += BATCH) yield questions.slice(at, at + BATCH);
}

/** The questions that orders and constraints join to others, which are looked at together, and all others. */
function apart({ questions, constraints }: Registry): [Question[], Question[]] {
  const ids = new Set(constraints.flatMap(({ order }) => order.map(({ question }) => question)));
  for (const { id, of } of questions)
    if (of) for (const event of [id, ...of.map((e) => e.question)]) ids.add(event);
  return [questions.filter(({ id }) => ids.has(id)), questions.filter(({ id }) => !ids.has(id))];
}

/** What is known of some questions: their claims, compared, and what is wrong with their record. */
function gather(
  questions: readonly Question[],
  resolver: ClaimResolver,
): Pick<Evidence, 'comparisons' | 'calendar' | 'faults'> & { dated: Claim[] } {
  const comparisons: QuestionComparison[] = [];
  const calendar: CalendarClash[] = [];
  const faults: RecordFault[] = [];
  const dated: Claim[] = [];
  for (const question of questions) {
    const resolved = resolver.resolve(question);
    for (const fault of resolved.faults) faults.push(fault);
    const clashes = findCalendarClashes(question, resolved.claims);
    calendar.push(...clashes);
    const own = withoutClashing(resolved.claims, clashes);
    for (const claim of own) dated.push(claim);
    comparisons.push(compareQuestion(question, own));
  }
  return { comparisons, calendar, faults, dated };
}

/** A relative expression that its own source rules out dates nothing: it takes no part in other comparisons. */
function withoutClashing(claims: readonly Claim[], clashes: readonly CalendarClash[]): readonly Claim[] {
  if (clashes.length === 0) return claims;
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
