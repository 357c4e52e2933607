import type { Format } from './format.ts';

/** A format's one line of documentation, and its module, loaded only when it is asked for. */
export interface FormatEntry {
  readonly what: string;
  load(): Promise<{ readonly default: Format }>;
}

/** Every format by name. A new one is its file and one line here. */
export const FORMATS: Readonly<Record<string, FormatEntry>> = {
  pretty: { what: 'for reading in a terminal', load: () => import('./pretty.ts') },
  html: { what: 'one page to open, send and print', load: () => import('./html.ts') },
  json: { what: 'everything, for programs (schemaVersion 1)', load: () => import('./json.ts') },
};
