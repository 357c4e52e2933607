import type { Format } from './format.ts';

/** The whole report as JSON: the contract for programs. Lone surrogates are escaped by JSON.stringify itself. */
const json: Format = ({ summary, findings }, { version }) =>
  `${JSON.stringify({ schemaVersion: 1, tool: { name: 'reconcile', version }, summary, findings }, null, 2)}\n`;

export default json;
