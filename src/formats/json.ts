import type { Format } from './format.ts';

/** Controls, bidi marks and line separators: legal in JSON, but a log or a terminal that shows it would obey them. */
const UNSAFE = /[\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/gu;

const written = (c: string): string => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** The whole report as JSON: the contract for programs. Lone surrogates are escaped by JSON.stringify itself. */
const json: Format = ({ summary, findings }, { version }) => {
  const report = { schemaVersion: 1, tool: { name: 'reconcile', version }, summary, findings };
  return `${JSON.stringify(report, null, 2).replace(UNSAFE, written)}\n`;
};

export default json;
