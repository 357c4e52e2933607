import { lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isLeftOver, processName } from './process-name.ts';

/** What names of folders begin with that runs make beside what they write. */
export const BESIDE = '.reconcile-run-';
/** The same of folders for what is only passed on, outside of the workspace. */
export const TEMPORARY = 'reconcile-run-';

/**
 * Makes a folder of this run's own, and takes away those that killed runs left in the same place.
 * @throws the errors of the file system where none can be made.
 */
export function makeOwnFolder(parent: string, prefix: typeof BESIDE | typeof TEMPORARY): string {
  const own = mkdtempSync(join(parent, `${prefix}${processName()}-`));
  sweep(parent, prefix, own);
  return own;
}

function sweep(parent: string, prefix: string, own: string): void {
  const ours = lstatSync(own);
  for (const name of namesIn(parent)) {
    const path = join(parent, name);
    if (!name.startsWith(prefix) || path === own) continue;
    const left = lstatSync(path, { throwIfNoEntry: false });
    if (!left?.isDirectory() || left.uid !== ours.uid) continue;
    if (!isLeftOver(name.slice(prefix.length), () => ours.mtimeMs - left.mtimeMs)) continue;
    try {
      rmSync(path, { recursive: true, force: true });
    } catch {
      // Another run was faster, or it holds what is not ours to remove.
    }
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // One may make a folder in a place that one may not list.
    return [];
  }
}
