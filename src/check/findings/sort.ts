import { compareText } from '../../text/compare-text.ts';
import { type Finding, SEVERITIES } from './finding.ts';

/** The one order of findings: worst first, then by rule, question or constraint, and fingerprint. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    compareText(a.rule, b.rule) ||
    compareText(subject(a), subject(b)) ||
    compareText(a.id, b.id)
  );
}

const subject = (finding: Finding): string => finding.question?.id ?? finding.constraint?.id ?? '';
