import type { Source } from '../articles/source.ts';
import type { Place } from '../problems.ts';
import type { OriginOf } from '../quotes/echoes/origins.ts';
import { questionsOf } from '../registry/constraint-questions.ts';
import type { Constraint, Question, Registry, RegistryClaim } from '../registry/model.ts';
import {
  apart,
  batchesOf,
  Checker,
  type CheckOptions,
  NO_EVIDENCE,
  type ReportedFinding,
} from './checker.ts';
import type { QuestionComparison } from './compare/compare-question.ts';
import type { Finding } from './findings/finding.ts';
import type { CheckRecord } from './findings/record.ts';
import { countFindings, type Report } from './findings/report.ts';
import { compareFindings } from './findings/sort.ts';
import { writeRecord } from './findings/write-record.ts';
import type { Claim } from './read/claim.ts';
import { ClaimResolver, type ResolvedClaims } from './read/resolve-claims.ts';
import type { ClaimTrace } from './read/trace.ts';
import type { Evidence } from './rules/rule.ts';
import { silentQuestions } from './silent/silent-questions.ts';

export type { CheckOptions, ReportedFinding } from './checker.ts';

/**
 * What a check keeps besides its counts. `findings` forgets claims as it goes, for registries of any size; `record`
 * keeps every answer and what took no part; `trace` also keeps how each quote was found, value read and voice chosen.
 */
export type Kept = 'findings' | 'record' | 'trace';

/** The answers to one question, taken together into positions. */
export type Answers = Pick<QuestionComparison, 'question' | 'positions'>;

/** Everything that a check found out, and how: what explanations are printed from. */
export interface CheckTrace {
  readonly claims: readonly Claim[];
  readonly evidence: Evidence;
  /** From which independent report the words of a source come. */
  readonly originOf: OriginOf;
  readonly reported: readonly ReportedFinding[];
  readonly claimTraces: ReadonlyMap<RegistryClaim, ClaimTrace>;
}

/** A report with what was kept of the check. */
export interface CheckResult extends Report {
  /**
   * What every question is answered, in the registry's order.
   * @throws Error where only findings were kept.
   */
  answers(): readonly Answers[];
  /** @throws Error where no trace was kept. */
  trace(): CheckTrace;
}

/**
 * The whole way from a registry and its sources to a report, in one pass: quotes found, values read, compared, judged.
 * Questions that nothing joins to others are looked at a few at a time: there may be a hundred thousand.
 * Pure: no files, no clock, no process. The same input gives the same answer, whatever its order.
 * @throws InputError where claims name sources that are not there.
 */
export function check(
  registry: Registry,
  sources: readonly Source[],
  options: CheckOptions & { readonly keep?: Kept } = {},
): CheckResult {
  const traces = options.keep === 'trace' ? new Map<RegistryClaim, ClaimTrace>() : undefined;
  const resolver = new ClaimResolver(registry, sources, options.profile, traces);
  const pass = new Pass(registry, sources, options, traces);
  pass.compare((questions) => resolver.resolveAll(questions), resolver);
  resolver.throwProblems();
  return pass.finish();
}

/** The second half of the way: from claims whose values are known to a report, with its record. */
export function checkResolved(
  registry: Registry,
  sources: readonly Source[],
  resolved: ResolvedClaims,
  options: CheckOptions = {},
): CheckResult {
  const pass = new Pass(registry, sources, { ...options, keep: 'record' });
  pass.compare((questions) => {
    const own = new Set(questions);
    return {
      claims: resolved.claims.filter(({ question }) => own.has(question)),
      faults: resolved.faults.filter(({ claim }) => own.has(claim.question)),
    };
  });
  return pass.finish();
}

/** Claims from which on it pays to look for questions that are passed over; of fewer, nearly all are soon compared. */
const MANY = 5_000;

type PassOptions = CheckOptions & { readonly keep?: Kept };
type Lists = { -readonly [K in keyof Evidence]: Evidence[K][number][] };

/** One pass over a registry: what it counts, and what it keeps. */
class Pass {
  readonly #registry: Registry;
  readonly #sources: readonly Source[];
  readonly #keep: Kept;
  readonly #checker: Checker;
  readonly #traces: ReadonlyMap<RegistryClaim, ClaimTrace>;
  readonly #findings: Finding[] = [];
  readonly #reported: ReportedFinding[] = [];
  readonly #claims: Claim[] = [];
  readonly #evidence: Lists = {
    comparisons: [], drafts: [], calendar: [], orders: [], sums: [], running: [], echoes: [], faults: [], changed: [],
    unused: [], nearSpeakers: [],
  }; // biome-ignore format: one record
  #compared = 0;
  #byPerson = 0;

  constructor(
    registry: Registry,
    sources: readonly Source[],
    options: PassOptions,
    traces: ReadonlyMap<RegistryClaim, ClaimTrace> = new Map(),
  ) {
    this.#registry = registry;
    this.#sources = sources;
    this.#keep = options.keep ?? 'findings';
    this.#checker = new Checker(registry, sources, options);
    this.#traces = traces;
  }

  /** Compares the claims of all questions, those that constraints join to others together. */
  compare(resolve: (questions: readonly Question[]) => ResolvedClaims, resolver?: ClaimResolver): void {
    const { constraints } = this.#registry;
    const look = (questions: readonly Question[], joining: readonly Constraint[]): void => {
      const resolved = resolve(questions);
      this.#take(this.#checker.lookAt(questions, resolved, joining), resolved.claims);
    };
    const [joined, others] = apart(this.#registry);
    if (joined.length + constraints.length > 0) look(joined, constraints);
    for (const batch of batchesOf(this.#withoutSilent(others, resolver))) look(batch, []);
  }

  /** The questions that are to be compared; of those that are passed over, the claims count as compared. */
  #withoutSilent(questions: readonly Question[], resolver: ClaimResolver | undefined): readonly Question[] {
    const { claims } = this.#registry;
    if (this.#keep !== 'findings' || !resolver || !claims.visit || claims.length < MANY) return questions;
    const silent = silentQuestions(this.#registry, questions, this.#sources, resolver);
    this.#compared += silent.claims;
    return questions.filter((question) => !silent.questions.has(question));
  }

  /** Looks at the sources, now that all claims were, and writes the report. */
  finish(): CheckResult {
    this.#take(this.#checker.lookAtSources());
    const registry = this.#registry;
    const sources = new Map(this.#sources.map((source) => [source.id, source]));
    const record = once(() => this.#record());
    return {
      summary: {
        sources: this.#sources.length,
        questions: registry.questions.length,
        claims: registry.claims.length,
        leftOut: registry.claims.length - this.#compared,
        byPerson: this.#byPerson,
        stale: 0,
        ...countFindings(this.#findings),
      },
      findings: [...this.#findings].sort(compareFindings),
      sources,
      stories: registry.stories.map(({ title }) => title),
      storyOf: storiesById(registry),
      placeOf: placesOf(registry, sources),
      record,
      answered: () =>
        record().questions.map(({ question, about, moves, answers: positions }) => ({
          question,
          about,
          moves,
          positions,
        })),
      answers: () => this.#answers(),
      trace: () => this.#trace(),
    };
  }

  #take(found: Partial<Evidence>, claims: readonly Claim[] = []): void {
    this.#count(found.comparisons ?? []);
    this.#count(found.drafts ?? []);
    if (this.#keep !== 'findings') {
      for (const claim of claims) this.#claims.push(claim);
      for (const [name, list] of Object.entries(found) as [keyof Lists, readonly never[]][])
        for (const one of list) this.#evidence[name].push(one);
    }
    for (const one of this.#checker.report({ ...NO_EVIDENCE, ...found })) {
      const { finding, severity } = one;
      if (this.#keep === 'trace') this.#reported.push(one);
      if (severity !== 'off')
        this.#findings.push(severity === finding.severity ? finding : { ...finding, severity });
    }
  }

  #count(comparisons: readonly Pick<QuestionComparison, 'positions'>[]): void {
    for (const { positions } of comparisons) {
      for (const { claims } of positions) {
        this.#compared += claims.length;
        for (const { byPerson } of claims) if (byPerson) this.#byPerson++;
      }
    }
  }

  #record(): CheckRecord {
    this.#require('record');
    const { originOf } = this.#checker;
    return writeRecord({
      registry: this.#registry,
      claims: this.#claims,
      evidence: this.#evidence,
      originOf,
    });
  }

  #answers(): readonly Answers[] {
    this.#require('record');
    const byQuestion = new Map(this.#evidence.comparisons.map((one) => [one.question, one]));
    return this.#registry.questions.map(
      (question) => byQuestion.get(question) ?? { question, positions: [] },
    );
  }

  #trace(): CheckTrace {
    this.#require('trace');
    return {
      claims: this.#claims,
      evidence: this.#evidence,
      originOf: this.#checker.originOf,
      reported: this.#reported,
      claimTraces: this.#traces,
    };
  }

  #require(what: 'record' | 'trace'): void {
    if (this.#keep === what || this.#keep === 'trace') return;
    throw new Error(`This check kept its ${this.#keep} only. Ask for more with { keep: '${what}' }.`);
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
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

/** Looks up where things are recorded. A question and a source may share an id; the question is then meant. */
function placesOf(registry: Registry, sources: ReadonlyMap<string, Source>): Report['placeOf'] {
  const recorded = once(
    () =>
      new Map<string, Place>([
        ...[...sources].map(([id, { place }]) => [id, place] as const),
        ...registry.constraints.map(({ id, place }) => [id, place] as const),
        ...registry.questions.map(({ id, place }) => [id, place] as const),
      ]),
  );
  const nowhere = registry.questions[0]?.place ?? { file: '.', line: 1, column: 1 };
  return (id) => recorded().get(id ?? '') ?? nowhere;
}
