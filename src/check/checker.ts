import type { Source } from '../articles/source.ts';
import { type Echo, findEchoes } from '../quotes/echoes/find-echoes.ts';
import { type OriginOf, originsBy } from '../quotes/echoes/origins.ts';
import { questionsOf } from '../registry/constraint-questions.ts';
import type { Constraint, Question, Registry } from '../registry/model.ts';
import { addAll } from '../text/lists.ts';
import { LITERAL, type Profile } from '../values/profiles/index.ts';
import { findSumBreaks } from './compare/arithmetic.ts';
import { type CalendarClash, findCalendarClashes } from './compare/calendar.ts';
import { compareDrafts, type DraftComparison } from './compare/compare-drafts.ts';
import { compareQuestion, type QuestionComparison } from './compare/compare-question.ts';
import { findOrderBreaks } from './compare/order-breaks.ts';
import { type RunningCount, runningCount } from './compare/running-count.ts';
import type { Finding, FindingDraft } from './findings/finding.ts';
import { type RuleSeverity, type Severities, severityUnder } from './findings/policy.ts';
import { withProfile } from './findings/with-profile.ts';
import { writeFinding } from './findings/write-finding.ts';
import type { Claim, RecordFault } from './read/claim.ts';
import type { ResolvedClaims } from './read/resolve-claims.ts';
import { duplicateClaims, nearSpeakers } from './record/claim-faults.ts';
import { changedSources, replacedSources, suspectSources, unusedSources } from './record/source-faults.ts';
import { RULES } from './rules/index.ts';
import type { Evidence, Rule } from './rules/rule.ts';

/** How a registry is judged. */
export interface CheckOptions {
  /** How vague words of number are read; `literal` where none is given. */
  readonly profile?: Profile;
  /** Only a part of the registry is at hand: that no claim names a source then means nothing. */
  readonly isPartial?: boolean;
  /** Severities of rules that are not the rules' own: see {@link severityUnder}. */
  readonly severities?: Severities;
}

/** A finding with the rule and the draft that it was written from. */
export interface ReportedFinding {
  readonly rule: Rule;
  readonly draft: FindingDraft;
  /** With the rule's own severity. */
  readonly finding: Finding;
  /** The severity that it is reported with; `off` leaves it out. */
  readonly severity: RuleSeverity;
}

/** Questions that are looked at together where nothing joins them to others. */
const BATCH = 20;

export function* batchesOf(questions: readonly Question[]): Iterable<readonly Question[]> {
  for (let at = 0; at < questions.length; at += BATCH) yield questions.slice(at, at + BATCH);
}

/** The questions that orders and constraints join to others, which are looked at together, and all others. */
export function apart({ questions, constraints }: Registry): [Question[], Question[]] {
  const ids = new Set(constraints.flatMap(questionsOf));
  for (const { id, of } of questions)
    if (of) for (const event of [id, ...of.map((e) => e.question)]) ids.add(event);
  return [questions.filter(({ id }) => ids.has(id)), questions.filter(({ id }) => !ids.has(id))];
}

/** Nothing found out. */
export const NO_EVIDENCE: Evidence = {
  comparisons: [], drafts: [], calendar: [], orders: [], sums: [], running: [], echoes: [], faults: [], changed: [],
  unused: [], nearSpeakers: [],
}; // biome-ignore format: one record

/** Compares claims, part by part, and lets the rules report what they see. */
export class Checker {
  readonly #registry: Registry;
  readonly #sources: readonly Source[];
  readonly #options: CheckOptions;
  #echoes: readonly Echo[] | undefined;
  #originOf: OriginOf | undefined;
  readonly #replaced: ReadonlyMap<string, Source>;
  readonly #suspects: ReadonlySet<Source>;
  readonly #hasDrafts: boolean;
  /** Of the claims that were looked at, those on sources that changed. */
  readonly #touched: Claim[] = [];
  readonly #touchedFaults: RecordFault[] = [];

  constructor(registry: Registry, sources: readonly Source[], options: CheckOptions) {
    this.#registry = registry;
    this.#sources = sources;
    this.#options = options;
    this.#replaced = replacedSources(sources);
    this.#hasDrafts = sources.some(({ isDraft }) => isDraft);
    this.#suspects = new Set(suspectSources(sources, this.#replaced));
  }

  /** Passages that are in two places: every text is read for them, once it is asked whose words are whose. */
  get echoes(): readonly Echo[] {
    // Where echoes are not asked for, support is counted by the origins that sources state. Sources that no claim
    // names support nothing.
    if (this.#options.severities?.get('echo') === 'off') return [];
    if (!this.#echoes) {
      const named = this.#registry.claims.sources;
      this.#echoes = findEchoes(this.#sources.filter(({ id, isDraft }) => named.has(id) && !isDraft));
    }
    return this.#echoes;
  }

  get originOf(): OriginOf {
    this.#originOf ??= originsBy(this.echoes);
    return this.#originOf;
  }

  /** What the claims on some questions, and the constraints between them, say to each other. */
  lookAt(
    questions: readonly Question[],
    { claims, faults }: ResolvedClaims,
    constraints: readonly Constraint[],
  ): Omit<Evidence, keyof ReturnType<Checker['lookAtSources']>> {
    if (this.#suspects.size > 0) this.#remember(claims, faults);
    const comparisons: QuestionComparison[] = [];
    const drafts: DraftComparison[] = [];
    const calendar: CalendarClash[] = [];
    const running: RunningCount[] = [];
    const found = [...faults];
    const dated: Claim[] = [];
    for (const [question, own] of groupByQuestion(questions, claims)) {
      addAll(found, duplicateClaims(own));
      // What a later version of an article replaces is no longer anybody's claim.
      const standing =
        this.#replaced.size > 0 ? own.filter(({ source }) => !this.#replaced.has(source.id)) : own;
      const clashes = findCalendarClashes(question, standing);
      const usable = withoutClashing(standing, clashes);
      const kept = this.#hasDrafts ? usable.filter(({ source }) => !source.isDraft) : usable;
      const count = runningCount(question, kept);
      const comparison = compareQuestion(question, kept);
      comparisons.push(comparison);
      if (kept !== usable) addAll(drafts, compareDrafts(comparison, usable));
      addAll(calendar, clashes);
      if (count) running.push(count);
      for (const claim of kept) dated.push(claim);
    }
    const orders = findOrderBreaks(questions, constraints, dated);
    const sums = findSumBreaks(questions, constraints, dated);
    return { comparisons, drafts, calendar, orders, sums, running, faults: found };
  }

  /** What is known of sources and speakers. Of sources that changed, only once all claims were looked at. */
  lookAtSources(): Pick<Evidence, 'echoes' | 'changed' | 'unused' | 'nearSpeakers'> {
    const { claims } = this.#registry;
    return {
      echoes: this.echoes,
      changed: changedSources(
        [...this.#suspects],
        this.#replaced,
        claims,
        this.#touched,
        this.#touchedFaults,
      ),
      unused: this.#options.isPartial ? [] : unusedSources(this.#sources, claims.sources),
      nearSpeakers: nearSpeakers(this.#registry, this.#sources),
    };
  }

  *report(evidence: Evidence): Iterable<ReportedFinding> {
    const { profile = LITERAL, severities } = this.#options;
    for (const rule of RULES) {
      for (const bare of rule.report(evidence)) {
        const draft = withProfile(bare, profile);
        const finding = writeFinding(rule, draft, this.originOf);
        const set = severities?.get(rule.id);
        yield { rule, draft, finding, severity: severityUnder(finding.severity, rule.severity, set) };
      }
    }
  }

  #remember(claims: readonly Claim[], faults: readonly RecordFault[]): void {
    for (const claim of claims) if (this.#suspects.has(claim.source)) this.#touched.push(claim);
    for (const fault of faults) if (this.#suspects.has(fault.source)) this.#touchedFaults.push(fault);
  }
}

function groupByQuestion(questions: readonly Question[], claims: readonly Claim[]): Map<Question, Claim[]> {
  const groups = new Map<Question, Claim[]>(questions.map((question) => [question, []]));
  for (const claim of claims) groups.get(claim.question)?.push(claim);
  return groups;
}

/** A relative expression that its own source rules out dates nothing: it takes no part in other comparisons. */
function withoutClashing(claims: readonly Claim[], clashes: readonly CalendarClash[]): readonly Claim[] {
  if (clashes.length === 0) return claims;
  const out = new Set(clashes.flatMap(({ relative }) => relative.map(({ claim }) => claim)));
  return claims.filter((claim) => !out.has(claim));
}
