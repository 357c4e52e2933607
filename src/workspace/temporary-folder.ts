import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { makeOwnFolder, TEMPORARY } from './own-folder.ts';
import { realPath } from './paths.ts';

/** Does some work with a folder of its own outside of the workspace, which is gone afterwards, also where the run is ended. */
export async function inTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = makeOwnFolder(realPath(tmpdir()), TEMPORARY);
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  try {
    return await work(folder);
  } finally {
    process.off('exit', remove);
    remove();
  }
}
