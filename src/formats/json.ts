import type { Format } from './format.ts';
import { jsonPage } from './shared/json-text.ts';

/** The whole report as JSON: the contract for programs. */
const json: Format = ({ summary, findings, stale }, { version }) =>
  jsonPage({
    schemaVersion: 1,
    tool: { name: 'reconcile', version },
    summary,
    findings,
    ...(stale && { stale }),
  });

export default json;
