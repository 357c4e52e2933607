import {
  type Finding,
  type FindingClaim,
  type FindingPosition,
  type FindingStep,
  SEVERITIES,
} from '../../check/findings/finding.ts';
import { compareText } from '../../text/compare-text.ts';
import { leastOf } from '../../text/lists.ts';

/** Everything that was found on one question, constraint or source, for a reader to take in at once. */
export interface FindingGroup {
  /** The question, constraint or source. */
  readonly id: string;
  /** The question in words; null for a constraint or a source. */
  readonly ask: string | null;
  readonly findings: readonly Finding[];
  /** Every position of the findings, once, whether it conflicts with another, and the keys it merges. */
  readonly positions: readonly {
    readonly position: FindingPosition;
    readonly conflicts: boolean;
    readonly keys: readonly string[];
  }[];
  /** The key by which a position of one of the findings is found among {@link positions}. */
  keyOf(position: FindingPosition): string;
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
      keyOf: positionKey,
      steps: mergeSteps(group),
    };
  });
}

const claimKey = ({ source, registry, start }: FindingClaim): string =>
  `${source} ${registry.file} ${registry.line} ${registry.column} ${start}`;

/** Positions of several findings are one where they say the same of the same question. */
const positionKey = ({ question, label, strict, usual }: FindingPosition): string =>
  JSON.stringify([question?.id, label, strict, usual]);

function mergePositions(findings: readonly Finding[]): FindingGroup['positions'] {
  const merged = new Map<string, { position: FindingPosition; conflicts: boolean; keys: string[] }>();
  for (const { positions, conflicts } of findings) {
    const inConflict = new Set(conflicts.flat());
    for (const [i, position] of positions.entries()) {
      const key = positionKey(position);
      const clashes = inConflict.has(i);
      const same = merged.get(key);
      if (!same) {
        merged.set(key, { position, conflicts: clashes, keys: [key] });
        continue;
      }
      const known = new Set(same.position.claims.map(claimKey));
      const claims = [
        ...same.position.claims,
        ...position.claims.filter((claim) => !known.has(claimKey(claim))),
      ];
      // Findings about a question have the same answers; each fault of the record has a claim of its own.
      const isOther = !position.claims.some((claim) => known.has(claimKey(claim)));
      const origins = isOther
        ? same.position.origins + position.origins
        : Math.max(same.position.origins, position.origins);
      merged.set(key, {
        position: { ...same.position, claims, origins },
        conflicts: same.conflicts || clashes,
        keys: same.keys,
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

/** The origins of the two best supported answers that are in conflict, the lesser first. */
function support({ positions }: FindingGroup): readonly [number, number] {
  const [most = 0, next = 0] = positions
    .filter(({ conflicts }) => conflicts)
    .map(({ position }) => position.origins)
    .sort((a, b) => b - a);
  return [next, most];
}

const worst = ({ findings }: FindingGroup): number =>
  leastOf(findings.map(({ severity }) => SEVERITIES.indexOf(severity)));

/**
 * The order in which a person reads: the worst first, then what most origins hold on either side, since one article
 * against two is a slip more often than two against two.
 */
export function compareGroups(a: FindingGroup, b: FindingGroup): number {
  const [aNext, aMost] = support(a);
  const [bNext, bMost] = support(b);
  return worst(a) - worst(b) || bNext - aNext || bMost - aMost || compareText(a.id, b.id);
}
