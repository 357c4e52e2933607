import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSources } from '../../src/articles/read-sources.ts';
import type { Report } from '../../src/check/findings/report.ts';
import { reconcile } from '../../src/check/reconcile.ts';
import { readRegistry } from '../../src/registry/read-registry.ts';
import { ROOT } from './run.ts';

const filesIn = (folder: string, ending: RegExp) =>
  readdirSync(folder)
    .filter((name) => ending.test(name))
    .map((name) => ({ path: name, content: readFileSync(join(folder, name)) }));

/** The bundled claims, checked against some folder of sources. */
export function checkBundledClaims(sources: string): Report {
  const registry = readRegistry(filesIn(join(ROOT, 'claims'), /\.yaml$/u));
  return reconcile(registry, readSources(filesIn(sources, /\.(?:txt|md)$|^sources\.yaml$/u)));
}
