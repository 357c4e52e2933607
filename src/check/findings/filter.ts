import type { Finding, FindingClaim, RuleClass } from './finding.ts';
import type { Answer, CheckRecord, QuestionRecord } from './record.ts';
import type { AnsweredQuestion } from './report.ts';

/** What to show: findings of any of the named rules, questions, sources and speakers. An empty list names all. */
export interface Filter {
  readonly rules: readonly string[];
  readonly questions: readonly string[];
  readonly sources: readonly string[];
  /** Speakers as findings name them. */
  readonly speakers: readonly string[];
  /** Disagreements or faults of the record alone; both where it is left out. */
  readonly only?: RuleClass;
}

const claimsOf = ({ positions, steps }: Finding): FindingClaim[] => [
  ...positions.flatMap((p) => p.claims),
  ...steps.flatMap((s) => s.claim ?? []),
];

/** The findings that a filter shows. It chooses what is shown and nothing else: exit codes are judged without it. */
export function filterFindings(findings: readonly Finding[], filter: Filter): Finding[] {
  const { rules, questions, sources, speakers, only } = filter;
  const allows = (named: readonly string[], found: readonly (string | null | undefined)[]): boolean =>
    named.length === 0 || found.some((name) => typeof name === 'string' && named.includes(name));
  return findings.filter((finding) => {
    if (only !== undefined && finding.class !== only) return false;
    const about = [
      finding.question?.id,
      finding.constraint?.id,
      ...finding.positions.map((p) => p.question?.id),
    ];
    if (!allows(rules, [finding.rule]) || !allows(questions, about)) return false;
    const claims = claimsOf(finding);
    return (
      allows(
        sources,
        claims.map((c) => c.source),
      ) &&
      allows(
        speakers,
        claims.map((c) => c.speaker),
      )
    );
  });
}

/**
 * The record as a filter shows it: the questions, sources and speakers that it names, and for a rule the questions
 * that it reports on. How many findings it hides is said, so that no question seems to be at one.
 */
export function filterRecord(
  record: CheckRecord,
  filter: Filter,
  all: readonly Finding[],
  shown: readonly Finding[],
): CheckRecord {
  const seen = new Set(shown);
  const subjectOf = ({ question, constraint }: Finding): string => question?.id ?? constraint?.id ?? '';
  const reported = new Set(shown.map(subjectOf));
  const hidden = new Map<string, number>();
  for (const finding of all) {
    if (seen.has(finding)) continue;
    const id = subjectOf(finding);
    hidden.set(id, (hidden.get(id) ?? 0) + 1);
  }
  const { rules, questions, sources, speakers } = filter;
  const isNamed = (id: string): boolean =>
    (questions.length === 0 || questions.includes(id) || reported.has(id)) &&
    ((rules.length === 0 && filter.only === undefined) || reported.has(id));
  const byClaim = sources.length + speakers.length > 0;
  const keeps = ({ source, speaker }: FindingClaim): boolean =>
    (sources.length === 0 || sources.includes(source)) &&
    (speakers.length === 0 || (speaker !== null && speakers.includes(speaker)));
  const narrowed = (answer: Answer): Answer => ({ ...answer, claims: answer.claims.filter(keeps) });
  const narrow = (question: QuestionRecord): QuestionRecord => ({
    ...question,
    answers: question.answers.map(narrowed).filter(({ claims }) => claims.length > 0),
    leftOut: question.leftOut
      .map(({ rules: why, answer }) => ({ rules: why, answer: narrowed(answer) }))
      .filter(({ answer }) => answer.claims.length > 0),
  });
  const kept = record.questions.filter(({ question }) => isNamed(question.id));
  return {
    questions: byClaim
      ? kept
          .map(narrow)
          .filter(
            ({ question, answers, leftOut }) =>
              reported.has(question.id) || answers.length + leftOut.length > 0,
          )
      : kept,
    constraints: record.constraints.filter(({ id }) => isNamed(id) && (!byClaim || reported.has(id))),
    hidden,
  };
}

/** The questions that a filter shows: those that it names, that its sources and speakers answer, and its rules report on. */
export function filterAnswered(
  answered: readonly AnsweredQuestion[],
  filter: Filter,
  shown: readonly Finding[],
): AnsweredQuestion[] {
  const { rules, questions, sources, speakers } = filter;
  const reported = new Set(
    shown.flatMap(({ question, positions }) => [question?.id, ...positions.map((p) => p.question?.id)]),
  );
  const named = (list: readonly string[], found: readonly (string | null)[]): boolean =>
    list.length === 0 || found.some((name) => name !== null && list.includes(name));
  return answered.filter(({ question, positions }) => {
    if ((rules.length > 0 || filter.only !== undefined) && !reported.has(question.id)) return false;
    if (!named(questions, [question.id]) && !reported.has(question.id)) return false;
    const claims = positions.flatMap((p) => p.claims);
    return (
      named(
        sources,
        claims.map((c) => c.source),
      ) &&
      named(
        speakers,
        claims.map((c) => c.speaker),
      )
    );
  });
}
