import type { Finding, FindingClaim, Severity } from '../../check/findings/finding.ts';
import { isFresh } from '../../check/findings/policy.ts';
import type { Report } from '../../check/findings/report.ts';
import { printableLine } from '../../text/printable.ts';

/** A line and column of a file. */
export type Place = FindingClaim['registry'];

/** Whether it needs no further look: accepted in the baseline, or decided by a person. */
export const isSettled = (finding: Finding): boolean => !isFresh(finding);

/** What a finding is about: a question, a constraint or a source. */
export const subjectOf = ({ question, constraint, source }: Finding): string | undefined =>
  question?.id ?? constraint?.id ?? source ?? undefined;

/** Every claim of a finding once: those in conflict first, in the order in which it lists them. */
export function claimsOf({ conflicts, positions, steps }: Finding): FindingClaim[] {
  const order = [...new Set([...conflicts.flat(), ...positions.keys()])];
  const claims = [
    ...order.flatMap((i) => positions[i]?.claims ?? []),
    ...steps.flatMap(({ claim }) => claim ?? []),
  ];
  const seen = new Map<string, FindingClaim>();
  for (const claim of claims) {
    const { file, line, column } = claim.registry;
    const key = `${file}\n${line}:${column} ${claim.source} ${claim.start}`;
    if (!seen.has(key)) seen.set(key, claim);
  }
  return [...seen.values()];
}

/** Where the record of a finding is: a claim in conflict, else its question or constraint. What a change touches. */
export const recordPlace = (finding: Finding, report: Report): Place =>
  claimsOf(finding)[0]?.registry ?? report.placeOf(subjectOf(finding));

/** Who says it, and in which source. */
export const voiceOf = ({ speaker, source, modality }: FindingClaim): string => {
  const hedge = modality === 'asserted' ? '' : ` (${modality})`;
  return speaker === null
    ? `${printableLine(source)}${hedge}`
    : `${printableLine(speaker)}, in ${printableLine(source)}${hedge}`;
};

/** The severity of findings in the words of other tools. */
export const levelIn = <T>(words: Readonly<Record<Severity, T>>, { severity }: Finding): T => words[severity];
