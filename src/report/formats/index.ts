import type { Kept } from '../../check/pipeline.ts';
import type { Format, FormatParts } from './format.ts';

/** A format's one line of documentation, and its module, loaded only when it is asked for. */
export interface FormatEntry {
  readonly what: string;
  /** What a check must keep for it; where it is left out, the findings are enough. */
  readonly needs?: Kept;
  /** Its lines are commands to the service that reads the log. */
  readonly annotates?: boolean;
  load(): Promise<{ readonly default: Format; readonly parts?: FormatParts }>;
  /** What makes a file of its text that is not text itself; such a format goes to no terminal. */
  pack?(text: string): Promise<Uint8Array>;
}

/** Every format by name. A new one is its file and one line here; the order is that of the help. */
export const FORMATS: Readonly<Record<string, FormatEntry>> = {
  pretty: { what: 'for reading in a terminal', load: () => import('./pretty.ts') },
  html: { what: 'one page to open, send and print', needs: 'record', load: () => import('./html.ts') },
  compact: { what: 'one finding per line, to grep', load: () => import('./compact.ts') },
  json: { what: 'everything, for programs (schemaVersion 1)', load: () => import('./json.ts') },
  ndjson: { what: 'the same, one finding per line', load: () => import('./ndjson.ts') },
  markdown: { what: 'for a pull request or a job summary', load: () => import('./markdown.ts') },
  github: { what: 'annotations of GitHub Actions', annotates: true, load: () => import('./github.ts') },
  gitlab: { what: "GitLab's code quality report", load: () => import('./gitlab.ts') },
  sarif: { what: 'SARIF 2.1.0, for code scanning', load: () => import('./sarif.ts') },
  junit: { what: 'JUnit XML, one test case per question', needs: 'record', load: () => import('./junit.ts') },
  rdjsonl: { what: "reviewdog's diagnostics, one per line", load: () => import('./rdjsonl.ts') },
  csv: { what: 'one row per claim, for a spreadsheet', needs: 'record', load: () => import('./csv.ts') },
  xlsx: {
    what: 'the same as a workbook, in a file: --format xlsx:FILE',
    needs: 'record',
    load: () => import('./csv.ts'),
    pack: async (text) => (await import('./xlsx.ts')).workbookOf(text),
  },
  claimreview: {
    what: 'the claims as schema.org JSON-LD, unrated',
    needs: 'record',
    load: () => import('./claimreview.ts'),
  },
  annotations: {
    what: 'the quotes as W3C Web Annotations',
    needs: 'record',
    load: () => import('./annotations.ts'),
  },
};
