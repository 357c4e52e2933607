import { inlineYaml } from './inline.ts';

/** Values by key as a YAML map on one line, `{ source: a, quote: b }`. The package is loaded only when something is written. */
export const flowMap = async (entries: Readonly<Record<string, unknown>>): Promise<string> =>
  inlineYaml(await import('yaml'), entries);
