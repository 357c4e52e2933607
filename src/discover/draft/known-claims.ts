import type { Report } from '../../check/findings/report.ts';

/** A claim of the registry where its source prints it, and whether its question is in dispute. */
export interface KnownClaim {
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly question: string;
  /** What other positions say that cannot hold beside this one, with the sources that hold them. */
  readonly against: readonly { readonly label: string; readonly sources: readonly string[] }[];
}

/** The claims of a registry by their places, with what contradicts each. */
export function knownClaims(report: Pick<Report, 'record' | 'findings'>): KnownClaim[] {
  return report.record().questions.flatMap(({ question, answers }) => {
    const conflicts = report.findings.filter(
      (finding) =>
        finding.question?.id === question.id && finding.severity !== 'note' && finding.conflicts.length > 0,
    );
    return answers.flatMap((answer) => {
      const against = new Map<string, Set<string>>();
      for (const { positions, conflicts: pairs } of conflicts) {
        for (const [a, b] of pairs) {
          for (const [own, other] of [
            [positions[a], positions[b]],
            [positions[b], positions[a]],
          ]) {
            if (own?.value !== answer.value || !other) continue;
            const sources = against.get(other.label) ?? new Set<string>();
            for (const { source } of other.claims) sources.add(source);
            against.set(other.label, sources);
          }
        }
      }
      const opposed = [...against].map(([label, sources]) => ({ label, sources: [...sources].sort() }));
      return answer.claims.flatMap(({ source, start, end }) =>
        start === null || end === null
          ? []
          : [{ source, start, end, question: question.id, against: opposed }],
      );
    });
  });
}
