import { logLine } from '../../text/printable.ts';
import { isSettled, recordPlace, subjectOf } from '../shared/findings.ts';
import type { Format } from './format.ts';

/** A finding a line, to grep or to jump to: `file:line:column: severity rule question: message [fingerprint]`. */
const compact: Format = (report, { quiet, showKnown }) =>
  report.findings
    .filter((finding) => (showKnown || !isSettled(finding)) && (!quiet || finding.severity === 'error'))
    .map((finding) => {
      const { file, line, column } = recordPlace(finding, report);
      const { severity, rule, message, id, state } = finding;
      const about = subjectOf(finding);
      const standing = finding.resolution?.status ?? (state === 'new' ? '' : state);
      return logLine(
        `${file}:${line}:${column}: ${severity} ${rule}${about ? ` ${about}` : ''}: ${message} [${id}${standing && ` ${standing}`}]`,
      );
    })
    .map((line) => `${line}\n`)
    .join('');

export default compact;
