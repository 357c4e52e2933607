import type { Finding, FindingClaim, FindingPosition, FindingStep } from '../../check/findings/finding.ts';

/** Everything that was found on one question, constraint or source, for a reader to take in at once. */
export interface FindingGroup {
  /** The question, constraint or source. */
  readonly id: string;
  /** The question in words; null for a constraint or a source. */
  readonly ask: string | null;
  readonly findings: readonly Finding[];
  /** Every position of the findings, once, and whether it conflicts with another. */
  readonly positions: readonly { readonly position: FindingPosition; readonly conflicts: boolean }[];
  readonly steps: readonly FindingStep[];
}

/** Groups findings by what they are about. The order of findings, worst first, is kept. */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = finding.question
      ? `question ${finding.question.id}`
      : finding.constraint
        ? `constraint ${finding.constraint.id}`
        : `source ${finding.source}`;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()].map((group) => {
    const [first] = group as [Finding];
    return {
      id: first.question?.id ?? first.constraint?.id ?? first.source ?? '',
      ask: first.question?.ask ?? null,
      findings: group,
      positions: mergePositions(group),
      steps: mergeSteps(group),
    };
  });
}

const claimKey = ({ source, registry, start }: FindingClaim): string =>
  `${source} ${registry.file} ${registry.line} ${registry.column} ${start}`;

function mergePositions(findings: readonly Finding[]): FindingGroup['positions'] {
  const merged = new Map<string, { position: FindingPosition; conflicts: boolean }>();
  for (const { positions, conflicts } of findings) {
    for (const [i, position] of positions.entries()) {
      const key = JSON.stringify([position.question?.id, position.label, position.strict, position.usual]);
      const clashes = conflicts.some((pair) => pair.includes(i));
      const same = merged.get(key);
      if (!same) {
        merged.set(key, { position, conflicts: clashes });
        continue;
      }
      const known = new Set(same.position.claims.map(claimKey));
      const claims = [
        ...same.position.claims,
        ...position.claims.filter((claim) => !known.has(claimKey(claim))),
      ];
      const origins = Math.max(same.position.origins, position.origins);
      merged.set(key, {
        position: { ...same.position, claims, origins },
        conflicts: same.conflicts || clashes,
      });
    }
  }
  return [...merged.values()];
}

function mergeSteps(findings: readonly Finding[]): FindingStep[] {
  const steps = new Map<string, FindingStep>();
  for (const step of findings.flatMap((f) => f.steps)) {
    const key = `${step.from} ${step.to} ${step.constraint?.id ?? ''} ${step.claim ? claimKey(step.claim) : ''}`;
    steps.set(key, step);
  }
  return [...steps.values()];
}
