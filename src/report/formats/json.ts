import { writtenOut } from '../../check/findings/write-finding.ts';
import { safeJson } from '../../text/safe-json.ts';
import type { Format } from './format.ts';

/** The whole report as JSON: the contract for programs. */
const json: Format = ({ summary, findings, stale }, { version }) =>
  safeJson({
    schemaVersion: 1,
    tool: { name: 'reconcile', version },
    summary,
    findings: findings.map(writtenOut),
    ...(stale && { stale }),
  });

export default json;
