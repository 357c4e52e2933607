import { printableLine } from '../../text/printable.ts';
import { safeJson } from '../../text/safe-json.ts';
import { levelIn, recordPlace } from '../shared/findings.ts';
import { inRepository } from '../shared/paths.ts';
import type { Format } from './format.ts';

const SEVERITIES = { error: 'major', warning: 'minor', note: 'info' } as const;

/**
 * GitLab's code quality report: exactly the fields that it reads. It compares the fingerprints of two branches itself,
 * and drops all but one of equal ones, so that known findings stay in and equal fingerprints are made different.
 */
const gitlab: Format = (report, { prefix }) => {
  const uses = new Map<string, number>();
  return safeJson(
    report.findings.map((finding) => {
      const { file, line } = recordPlace(finding, report);
      const use = (uses.get(finding.id) ?? 0) + 1;
      uses.set(finding.id, use);
      return {
        // GitLab's page takes `%{strong_start}` and its like for styles.
        description: printableLine(finding.message).replaceAll('%{', '% {'),
        check_name: finding.rule,
        fingerprint: use === 1 ? finding.id : `${finding.id}:${use}`,
        severity: levelIn(SEVERITIES, finding),
        location: { path: inRepository(file, prefix).replace(/^\.\//u, ''), lines: { begin: line } },
      };
    }),
  );
};

export default gitlab;
