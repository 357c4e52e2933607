import type { Finding, FindingClaim } from './finding.ts';
import type { Answer, CheckRecord, QuestionRecord } from './record.ts';

/** What to show: findings of any of the named rules, questions, sources and speakers. An empty list names all. */
export interface Filter {
  readonly rules: readonly string[];
  readonly questions: readonly string[];
  readonly sources: readonly string[];
  /** Speakers as findings name them. */
  readonly speakers: readonly string[];
}

const claimsOf = ({ positions, steps }: Finding): FindingClaim[] => [
  ...positions.flatMap((p) => p.claims),
  ...steps.flatMap((s) => s.claim ?? []),
];

/** The findings that a filter shows. It chooses what is shown and nothing else: exit codes are judged without it. */
export function filterFindings(findings: readonly Finding[], filter: Filter): Finding[] {
  const { rules, questions, sources, speakers } = filter;
  const allows = (named: readonly string[], found: readonly (string | null | undefined)[]): boolean =>
    named.length === 0 || found.some((name) => typeof name === 'string' && named.includes(name));
  return findings.filter((finding) => {
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
  const told = new Set(shown.map(subjectOf));
  const hidden = new Map<string, number>();
  for (const finding of all) {
    if (seen.has(finding)) continue;
    const id = subjectOf(finding);
    hidden.set(id, (hidden.get(id) ?? 0) + 1);
  }
  const { rules, questions, sources, speakers } = filter;
  const isNamed = (id: string): boolean =>
    (questions.length === 0 || questions.includes(id) || told.has(id)) &&
    (rules.length === 0 || told.has(id));
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
            ({ question, answers, leftOut }) => told.has(question.id) || answers.length + leftOut.length > 0,
          )
      : kept,
    constraints: record.constraints.filter(({ id }) => isNamed(id) && (!byClaim || told.has(id))),
    hidden,
  };
}
