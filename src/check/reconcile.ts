import type { Source } from '../articles/source.ts';
import { questionsOf } from '../registry/constraint-questions.ts';
import type { Registry } from '../registry/model.ts';
import { addAll } from '../text/lists.ts';
import {
  type Answers,
  answersOf,
  apart,
  batchesOf,
  type Examination,
  examine,
  NO_EVIDENCE,
  type ReconcileOptions,
  Teller,
  type Told,
} from './examination.ts';
import type { Finding } from './findings/finding.ts';
import type { CheckRecord, QuestionRecord } from './findings/record.ts';
import { type AnsweredQuestion, countFindings, type Report } from './findings/report.ts';
import { compareFindings } from './findings/sort.ts';
import { writeRecord } from './findings/write-record.ts';
import { ClaimResolver } from './read/resolve-claims.ts';
import type { Evidence } from './rules/rule.ts';

export {
  type Answers,
  answersOf,
  type Examination,
  examine,
  examineClaims,
  type ReconcileOptions,
  type Told,
} from './examination.ts';

/** A report with the answers that it rests on, question by question, worked out anew whenever they are gone through. */
export interface ReconcileResult extends Report {
  readonly answers: Iterable<Answers>;
}

/**
 * The whole way from a registry and its sources to a report: quotes found, values read, compared, judged. Questions
 * that nothing joins to others are looked at a few at a time, and forgotten: there may be a hundred thousand.
 * @throws InputError where claims name sources that are not there.
 */
export function reconcile(
  registry: Registry,
  sources: readonly Source[],
  options: ReconcileOptions = {},
): ReconcileResult {
  const resolver = new ClaimResolver(registry, sources, options.profile);
  const teller = new Teller(registry, sources, options);
  const findings: Finding[] = [];
  const tally = { compared: 0, byPerson: 0 };
  const tell = (evidence: Partial<Evidence>): void => {
    addTally(tally, evidence.comparisons ?? []);
    for (const told of teller.tell({ ...NO_EVIDENCE, ...evidence })) addAll(findings, reported(told));
  };
  const [joined, others] = apart(registry);
  tell(teller.lookAt(joined, resolver.resolveAll(joined), registry.constraints));
  for (const batch of batchesOf(others)) tell(teller.lookAt(batch, resolver.resolveAll(batch), []));
  resolver.throwProblems();
  tell(teller.lookAtSources());
  return {
    ...reportOf(registry, sources, findings, () => examine(registry, sources, options), tally),
    answers: { [Symbol.iterator]: () => answersOf(registry, sources, options)[Symbol.iterator]() },
  };
}

/** How many claims took part in comparisons, and how many of those a person read. */
interface Tally {
  compared: number;
  byPerson: number;
}

function addTally(tally: Tally, comparisons: Evidence['comparisons']): void {
  for (const { positions } of comparisons) {
    for (const { claims } of positions) {
      tally.compared += claims.length;
      for (const { byPerson } of claims) if (byPerson) tally.byPerson++;
    }
  }
}

function tallyOf({ evidence }: Examination): Tally {
  const tally = { compared: 0, byPerson: 0 };
  addTally(tally, evidence.comparisons);
  return tally;
}

/** What a run found out, as findings: without what is switched off. */
export const findingsOf = ({ told }: Examination): Finding[] => told.flatMap(reported);

const reported = ({ finding, severity }: Told): Finding[] =>
  severity === 'off' ? [] : [severity === finding.severity ? finding : { ...finding, severity }];

/**
 * Findings as a report, worst first.
 * @param examination Everything that was found out, for formats that print more than findings.
 */
export function reportOf(
  registry: Registry,
  sources: readonly Source[],
  findings: readonly Finding[],
  examination: () => Examination,
  tally: Tally = tallyOf(examination()),
): Report {
  let written: CheckRecord | undefined;
  const record = (): CheckRecord => {
    written ??= writeRecord({ registry, ...examination() })();
    return written;
  };
  return {
    summary: {
      sources: sources.length,
      questions: registry.questions.length,
      claims: registry.claims.length,
      leftOut: registry.claims.length - tally.compared,
      byPerson: tally.byPerson,
      stale: 0,
      ...countFindings(findings),
    },
    findings: [...findings].sort(compareFindings),
    sources: new Map(sources.map((source) => [source.id, source])),
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

function storiesById({ questions, constraints }: Registry): Map<string, string> {
  const stories = new Map<string, string>();
  for (const { id, story } of questions) if (story) stories.set(id, story.title);
  for (const constraint of constraints) {
    const story = stories.get(questionsOf(constraint)[0] ?? '');
    if (story !== undefined) stories.set(constraint.id, story);
  }
  return stories;
}
