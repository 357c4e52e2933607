import { writtenOut } from '../../check/findings/write-finding.ts';
import { safeJsonLine } from '../../text/safe-json.ts';
import type { Format } from './format.ts';

/** The report for programs that read line by line: what was checked first, then a finding (or stale entry) a line. */
const ndjson: Format = ({ summary, findings, stale = [] }, { version }) =>
  [
    { type: 'summary', schemaVersion: 1, tool: { name: 'reconcile', version }, summary },
    ...findings.map((finding) => ({ type: 'finding', ...writtenOut(finding) })),
    ...stale.map((entry) => ({ type: 'stale', ...entry })),
  ]
    .map((line) => safeJsonLine(line))
    .join('');

export default ndjson;
