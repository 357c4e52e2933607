import { cpSync, existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UsageError } from '../../workspace/errors.ts';

/** The story that ships with the tool, in a folder of its own in which anything may be tried. */
export function demoFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!['claims', 'sources', 'package.json'].every((name) => existsSync(join(folder, name)))) {
    const above = dirname(folder);
    if (above === folder) throw new UsageError('The story of the demonstration is not installed.');
    folder = above;
  }
  const copy = mkdtempSync(join(tmpdir(), 'reconcile-demo-'));
  for (const name of ['claims', 'sources']) cpSync(join(folder, name), join(copy, name), { recursive: true });
  return copy;
}
