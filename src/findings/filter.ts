import type { Finding, FindingClaim } from './finding.ts';
import type { AnsweredQuestion } from './report.ts';

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
    if (rules.length > 0 && !reported.has(question.id)) return false;
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
