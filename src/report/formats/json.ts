import type { Finding } from '../../check/findings/finding.ts';
import { writtenPosition } from '../../check/findings/write-finding.ts';
import { mapEach } from '../../text/lists.ts';
import { LongList, safeJsonParts } from '../../text/safe-json.ts';
import type { Format, FormatParts } from './format.ts';

export const parts: FormatParts = ({ summary, findings, stale }, { version }) =>
  safeJsonParts({
    schemaVersion: 1,
    tool: { name: 'reconcile', version },
    summary,
    findings: new LongList(mapEach(findings, inParts)),
    ...(stale && { stale }),
  });

/** A finding whose positions are written one by one: a question may have a hundred thousand answers. */
const inParts = (finding: Finding): object => ({
  ...finding,
  positions: new LongList(mapEach(finding.positions, writtenPosition)),
});

/** The whole report as JSON: the contract for programs. */
const json: Format = (report, options) => [...parts(report, options)].join('');

export default json;
