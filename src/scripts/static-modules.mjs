// Which modules a module needs before it can run: what it imports statically, and what those do.
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

const IMPORT = /^(?:import|export)\s(?!type\b)[^'";]*?\bfrom\s+'([^']+)'|^import\s+'([^']+)'/gmu;

/** The files that an entry loads when it starts, itself included. Packages are left out. */
export function staticModules(entry) {
  const found = new Set([entry]);
  for (const file of found) {
    for (const [, from, bare] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
      const specifier = from ?? bare;
      if (specifier.startsWith('.') && specifier.endsWith('.ts'))
        found.add(resolve(dirname(file), specifier));
    }
  }
  return found;
}
