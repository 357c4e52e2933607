import { baselinePath } from '../workspace/baseline-file.ts';
import { UsageError } from '../workspace/errors.ts';
import { realPath, resolve, shownPath } from '../workspace/files.ts';
import { registryFiles, type Workspace } from '../workspace/workspace.ts';

/**
 * Makes sure that what is written takes the place of nothing that was read, and of nothing that git keeps.
 * @throws UsageError where it would.
 */
export async function keepInputs(
  cwd: string,
  written: readonly string[],
  { config, sources }: Pick<Workspace, 'config' | 'sources'>,
): Promise<void> {
  if (written.length === 0) return;
  const read = new Map<string, string>();
  for (const path of await registryFiles(cwd, config)) read.set(realPath(path), 'a registry');
  for (const { file } of sources) read.set(realPath(resolve(cwd, file)), 'an article');
  if (config.file !== null) read.set(realPath(resolve(cwd, config.file)), 'the configuration');
  read.set(realPath(baselinePath(cwd, config)), 'the baseline');
  for (const file of written) {
    const path = realPath(resolve(cwd, file));
    const what = path.split(/[\\/]/u).includes('.git') ? "git's own" : read.get(path);
    if (what !== undefined)
      throw new UsageError(
        `"${shownPath(cwd, resolve(cwd, file))}" is ${what} and is not written over. Name another file.`,
      );
  }
}
